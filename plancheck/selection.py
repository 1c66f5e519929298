"""Which rules run and how severe their findings are: page < plan type < gate < configuration < command line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from plancheck.finding import Severity
from plancheck.gitignore import glob_regex
from plancheck.model import AT_HEARING, CARRY_OUT, Plan
from plancheck.settings import PathRule, Settings

if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object

_ALL = "ALL"
_EXACT = 100
_DRAFTS = AT_HEARING | {None, "utkast", "planprogram"}
_AT_GATE: Mapping[str, frozenset[str | None]] = {
    "hoering": _DRAFTS,
    "vedtak": _DRAFTS | {"sluttbehandling"},
    "kunngjoering": frozenset({"vedtatt"}),
}


class Named(Protocol):
    """What a selector can name: a rule's code, name or category."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def category(self) -> str: ...


class Graded(Named, Protocol):
    """A rule with the severities of its page."""

    @property
    def severity(self) -> Mapping[str, str]: ...
    @property
    def variants(self) -> Mapping[str, str]: ...
    @property
    def gates(self) -> Mapping[str, Mapping[str, str]]: ...


def weight(selectors: Iterable[str], rule: Named) -> int:
    """How closely the best of the selectors names the rule: 0 not at all, 1 ALL, then prefix length, 100 outright."""
    return max((_weight(selector, rule) for selector in selectors), default=0)


def _weight(selector: str, rule: Named) -> int:
    wanted = selector.strip()
    if wanted.upper() == rule.code or wanted.casefold() == rule.name:
        return _EXACT
    if wanted.upper() == _ALL:
        return 1
    if wanted.casefold() == rule.category:
        return 2
    return len(wanted) + 1 if wanted and rule.code.startswith(wanted.upper()) else 0


def at_gate(plan: Plan | None, gate: str | None) -> bool:
    """Whether the plan is at the stage the gate judges (contract, section 4)."""
    if plan is None or gate is None:
        return False
    if gate == "rullering":
        return plan.type in CARRY_OUT
    if plan.status in _AT_GATE.get(gate, frozenset()):
        return True
    return gate in ("hoering", "vedtak") and plan.type == "planprogram" and plan.status not in ("vedtatt", "opphevet")


def runs(rule: Named, settings: Settings) -> bool:
    """Whether the rule is asked for; the closer selector wins, and the command line over the configuration."""
    config = settings.config
    if settings.select:
        chosen = weight(settings.select, rule)
        return chosen > weight(settings.ignore, rule) and chosen >= weight(config.ignore, rule)
    chosen = weight(config.select or (_ALL,), rule)
    return chosen > weight(config.ignore, rule) and not weight(settings.ignore, rule)


def wanted_in(rule: Named, file: str, paths: Iterable[PathRule]) -> bool:
    """Whether `paths:` lets the rule speak of the file."""
    for entry in paths:
        if _pattern(entry.files).fullmatch(file):
            ignored = weight(entry.ignore, rule)
            if entry.select and weight(entry.select, rule) <= ignored:
                return False
            if ignored and not entry.select:
                return False
    return True


def severity(rule: Graded, key: str, plan: Plan | None, file: str, settings: Settings) -> Severity:
    """How severe a finding of the rule is, by its message key, its plan, the gate and what the user asked."""
    value = rule.variants.get(key) or rule.severity["default"]
    value = rule.severity.get((plan.type if plan else None) or "", value)
    gate = settings.gate if at_gate(plan, settings.gate) else None
    if gate and gate in rule.gates:
        value = rule.gates[gate].get(key) or rule.gates[gate].get("default", value)
    found = _configured(rule, gate, file, settings) or Severity(value)
    warned, raised = weight(settings.warn, rule), weight(settings.error, rule)
    if warned or raised:
        return Severity.ERROR if raised >= warned else Severity.WARNING
    return found


def _configured(rule: Named, gate: str | None, file: str, settings: Settings) -> Severity | None:
    config = settings.config
    found = _closest(config.severity, rule)
    for entry in config.paths:
        if (entry.warn or entry.error) and _pattern(entry.files).fullmatch(file):
            warned, raised = weight(entry.warn, rule), weight(entry.error, rule)
            if warned or raised:
                found = Severity.ERROR if raised >= warned else Severity.WARNING
    return (_closest(config.gates.get(gate, {}), rule) if gate else None) or found


def _closest(severities: Mapping[str, Severity], rule: Named) -> Severity | None:
    best = max(severities, key=lambda selector: _weight(selector, rule), default=None)
    return severities[best] if best is not None and _weight(best, rule) else None


@lru_cache(maxsize=64)
def _pattern(glob: str) -> re.Pattern[str]:
    return re.compile(glob_regex(glob + "**" if glob.endswith("/") else glob))

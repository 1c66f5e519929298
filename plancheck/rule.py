"""One rule: its page's metadata, whether it can say anything about a graph, and its check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from plancheck.finding import Finding, Treff
from plancheck.graph import Plangraf
from plancheck.hjemler import Hjemmel
from plancheck.numbers import Numbers
from plancheck.record import NamedTuple, dataclass
from plancheck.require import check_for

if TYPE_CHECKING:
    from plancheck.compose import Composer

Check = Callable[[Plangraf, Numbers], Iterator[Treff]]


class Applied(NamedTuple):
    """What one rule said, or how it failed."""

    findings: tuple[Finding, ...]
    crash: str = ""
    """The traceback of a fault of our own; empty where the rule worked."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its page states it. Severities, gates and texts are the page's; the user's wishes come with the run."""

    code: str
    name: str
    category: str
    scope: str
    applies_to: Mapping[str, Any]
    check: str
    require: Mapping[str, Any]
    made_by: str
    """The part of the mechanism that reports it, for a rule without a check of its own ("suppress")."""
    severity: Mapping[str, str]
    variants: Mapping[str, str]
    gates: Mapping[str, Mapping[str, str]]
    basis: tuple[Mapping[str, str], ...]
    numbers: Mapping[str, Any]
    needs: tuple[str, ...]
    texts: Mapping[str, Mapping[str, Any]]
    page: str
    since: str = ""
    documents: frozenset[str] | None = None
    """Document kinds the rule judges; None for all."""
    own: bool = False
    """From a municipality's own folder of pages."""

    @property
    def hjemmel(self) -> str:
        """Key of the first legal basis, or ""."""
        return next((entry["hjemmel"] for entry in self.basis if entry.get("hjemmel")), "")

    def lacking(self, graf: Plangraf) -> str:
        """The first thing the rule needs that the graph and its context do not have, or ""."""
        return next((need for need in self.needs if not _has(graf, need)), "")

    def apply(self, graf: Plangraf, numbers: Numbers, composer: Composer) -> Applied:
        """Run the check and complete what it found. A fault of our own is told by `crash`, and stops no other rule."""
        try:
            found = (composer.finding(self, treff) for treff in self.runner()(graf, numbers))
            return Applied(tuple(finding for finding in found if finding is not None))
        except Exception:  # noqa: BLE001  # a fault in one rule must not stop the others; it is told as a crash
            import traceback

            return Applied((), traceback.format_exc())

    def runner(self) -> Check:
        """The check: a module of `plancheck.checks`, the page's `require:`, or for a page of the municipality's own
        what an installed package offers. ImportError where it is missing."""
        if self.require:
            return check_for(self.applies_to, self.require)
        if self.own:
            return packaged(self.check)
        run: Check = import_module(f"plancheck.checks.{self.check}").check
        return run


def packaged(name: str) -> Check:
    """A check that an installed package offers: the entry point of that name in the group `plancheck.checks`.

    It takes the graph and the page's numbers and yields `Treff`, as the built-in ones do. ImportError where no package
    offers it, or the one that does cannot be loaded.
    """
    from importlib.metadata import entry_points

    found = next(iter(entry_points(group="plancheck.checks", name=name)), None)
    if found is None:
        raise ImportError(name)
    run: Check = found.load()
    return run


def rule_from(meta: Mapping[str, Any], documents: frozenset[str] | None, *, own: bool = False) -> Rule:
    """The rule of a page's metadata (as `rulepage` or the compiled file gives it)."""
    gates = {
        gate: {"default": value} if isinstance(value, str) else value for gate, value in meta.get("gates", {}).items()
    }
    return Rule(
        code=meta["code"],
        name=meta["name"],
        category=meta["category"],
        scope=meta.get("scope", "repo"),
        applies_to=meta.get("applies_to") or {},
        check=meta.get("check") or "",
        require=meta.get("require") or {},
        made_by=meta.get("made_by") or "",
        severity=meta["severity"],
        variants=meta.get("variants") or {},
        gates=gates,
        basis=tuple(meta.get("basis") or ()),
        numbers=meta.get("numbers") or {},
        needs=tuple(meta.get("needs") or ()),
        texts=meta["texts"],
        page=meta["page"],
        since=str(meta.get("since", "")),
        documents=documents,
        own=own,
    )


def numbers_for(rule: Rule, hjemler: Mapping[str, Hjemmel], limits: Mapping[str, int]) -> Numbers:
    """The rule's numbers: the page's, those of the law, and the user's limits (by number, by plan type, or "default").

    A limit that names no number changes the first one that is no law. Raises KeyError for an unknown hjemmel.
    """
    values: dict[str, int] = {}
    by_type: dict[str, dict[str, int]] = {}
    for name, stated in rule.numbers.items():
        if not isinstance(stated, Mapping):
            values[name] = int(stated)
        elif "hjemmel" in stated:
            values[name] = hjemler[stated["hjemmel"]].in_unit(stated.get("unit"))
        else:
            values[name] = int(stated["default"])
            for plan_type, number in stated.items():
                by_type.setdefault(plan_type, {})[name] = int(number)
    for key, number in limits.items():
        if key in values:
            values[key] = number
        elif rule.numbers:
            free = _free(rule, hjemler)
            if key == "default":
                values[free] = number
            else:
                by_type.setdefault(key, {})[free] = number
    return Numbers(values, by_type)


def _free(rule: Rule, hjemler: Mapping[str, Hjemmel]) -> str:
    """The first number that is no law, else the first."""
    for name, stated in rule.numbers.items():
        key = stated.get("hjemmel") if isinstance(stated, Mapping) else None
        if key is None or not hjemler[key].paragraph:
            return name
    return next(iter(rule.numbers))


def _has(graf: Plangraf, need: str) -> bool:
    context = graf.context
    if need == "register.enheter":
        return context.has_enheter
    if need == "register.planer":
        return context.has_planoversikt
    if need == "themes":
        return bool(context.themes)
    return any(need in kinds for kinds in graf.held.values())

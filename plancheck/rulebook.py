"""The rule book: built-in pages and a municipality's own, which of them run, and what they find in a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from plancheck.compiled import builtin
from plancheck.compose import Composer
from plancheck.finding import Finding, Skipped, Treff
from plancheck.graph import Plangraf
from plancheck.hjemler import Hjemmel, facts
from plancheck.nearest import nearest
from plancheck.pageerror import PageError
from plancheck.record import NamedTuple, dataclass
from plancheck.require import faults
from plancheck.rule import Rule, numbers_for, packaged, rule_from
from plancheck.selection import runs, weight
from plancheck.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

_NEEDS: Mapping[str, Mapping[str, str]] = {
    "nb": {
        "mangler": "ingen {hva} er lest",
        "register": "registeret «{hva}» er ikke satt opp",
        "themes": "ingen temaer er satt opp",
    },
    "nn": {
        "mangler": "ingen {hva} er lesne",
        "register": "registeret «{hva}» er ikkje sett opp",
        "themes": "ingen tema er sette opp",
    },
    "en": {
        "mangler": "no {hva} was read",
        "register": "the register “{hva}” is not configured",
        "themes": "no themes are configured",
    },
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "nb": {"hovedmaal": "hovedmål", "delmaal": "delmål", "hoering": "høring"},
    "nn": {
        "hovedmaal": "hovudmål",
        "delmaal": "delmål",
        "hoering": "høyring",
        "medvirkning": "medverknad",
        "register.enheter": "einingar",
        "register.planer": "planar",
    },
    "en": {
        "hovedmaal": "main goal",
        "delmaal": "subgoal",
        "tiltak": "action",
        "hoering": "hearing",
        "medvirkning": "participation",
        "vedtak": "decision",
        "register.enheter": "units",
        "register.planer": "plans",
    },
}


class UnknownRuleError(LookupError):
    """A code, name or prefix no rule answers to, with the nearest that one does."""

    def __init__(self, word: str, guess: str | None) -> None:
        super().__init__(f"ingen regel heter «{word}»" + (f"; mente du «{guess}»?" if guess else ""))
        self.word = word
        self.guess = guess


class Judged(NamedTuple):
    """What all rules said of a graph."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    crashed: Mapping[str, str]
    """Code -> traceback of a rule that failed with an error of our own."""
    ran: frozenset[str]
    """Codes of the rules that were asked for and could speak."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Every rule, in order of code, and the legal facts they build on."""

    rules: tuple[Rule, ...]
    hjemler: Mapping[str, Hjemmel]

    def find(self, word: str) -> Rule:
        """The rule called by its code or name. Raises UnknownRuleError with the nearest one."""
        for rule in self.rules:
            if word.strip().upper() == rule.code or word.strip().casefold() == rule.name:
                return rule
        raise UnknownRuleError(word, self._guess(word))

    def known(self, selector: str) -> bool:
        """Whether a code, name, category or prefix names at least one rule."""
        return any(weight((selector,), rule) for rule in self.rules)

    def guard(self, selectors: Iterable[str]) -> None:
        """Raises UnknownRuleError for the first selector that names no rule."""
        for selector in selectors:
            if not self.known(selector):
                raise UnknownRuleError(selector, self._guess(selector))

    def _guess(self, word: str) -> str | None:
        codes = (rule.code for rule in self.rules)
        prefixes = dict.fromkeys(rule.code[:3] for rule in self.rules)
        near = nearest(word, (*codes, *prefixes, *(rule.name for rule in self.rules)))
        return near or self._same_family(word.strip().upper())

    def _same_family(self, word: str) -> str | None:
        """For a code of a known family (SPO999): the code in it with the nearest number."""
        if not word[3:].isdecimal():
            return None
        family = [rule.code for rule in self.rules if rule.code[:3] == word[:3]]
        return min(family, key=lambda code: abs(int(code[3:]) - int(word[3:])), default=None)

    def judge(self, graf: Plangraf, settings: Settings, lang: str = "nb") -> Judged:
        """Run every rule the settings ask for; `lang` is the report's language, for why a rule was silent.

        Raises UnknownRuleError where the settings name a rule that does not exist.
        """
        self.guard(_selectors(settings))
        composer = Composer(graf, settings, self.hjemler)
        findings: list[Finding] = []
        skipped: list[Skipped] = []
        crashed: dict[str, str] = {}
        ran: set[str] = set()
        for rule in self._asked(settings):
            lacking = rule.lacking(graf)
            if lacking:
                skipped.append(Skipped(rule.code, reason(lacking, settings.lang or lang)))
                continue
            numbers = numbers_for(rule, self.hjemler, settings.config.limits.get(rule.code, {}))
            applied = rule.apply(graf, numbers, composer)
            findings += applied.findings
            ran.add(rule.code)
            if applied.crash:
                crashed[rule.code] = applied.crash
        return Judged(tuple(findings), tuple(skipped), crashed, frozenset(ran))

    def complete(self, found: Iterable[tuple[str, Treff]], graf: Plangraf, settings: Settings) -> Iterator[Finding]:
        """Findings the mechanism itself reports, as (code, hit); those of rules not asked for are left out."""
        composer = Composer(graf, settings, self.hjemler)
        for code, treff in found:
            rule = next((rule for rule in self.rules if rule.code == code), None)
            if rule is not None and runs(rule, settings):
                finding = composer.finding(rule, treff)
                if finding is not None:
                    yield finding

    def _asked(self, settings: Settings) -> Iterator[Rule]:
        for rule in self.rules:
            if not rule.made_by and runs(rule, settings) and (settings.scope != "file" or rule.scope == "file"):
                yield rule


def load_rulebook(folders: Sequence[Path] = ()) -> Rulebook:
    """The built-in rules and those of the folders. Raises PageError where a page cannot be used."""
    compiled = builtin("rules")
    judges = compiled["profiles"].get("dokumenter", {})
    rules = [rule_from(meta, _documents(meta, judges)) for meta in compiled["rules"]]
    hjemler = facts(compiled["hjemler"])
    for folder in folders:
        for path in sorted(folder.glob("*.md")):
            if path.name != "README.md":
                rules.append(_own(path, rules, judges))
    return Rulebook(tuple(sorted(rules, key=lambda rule: rule.code)), hjemler)


def _own(path: Path, rules: Sequence[Rule], judges: Mapping[str, Sequence[str]]) -> Rule:
    from plancheck.rulepage import read_page

    page = read_page(path)
    rule = rule_from({**page.meta, "page": page.name}, _documents(page.meta, judges), own=True)
    taken = next((other for other in rules if rule.code == other.code or rule.name == other.name), None)
    if taken is not None:
        raise PageError(page.name, 2, f"koden eller navnet er brukt av {taken.code} ({taken.page})")
    wrong = _unusable(rule)
    if wrong:
        raise PageError(page.name, 2, wrong)
    return rule


def _unusable(rule: Rule) -> str:
    """Why a page of the municipality's own cannot be run, or ""."""
    if rule.made_by:
        return "en egen regel må ha «require» eller «check»"
    if not rule.check:
        return faults(rule.applies_to, rule.require)
    try:
        packaged(rule.check)
    except (ImportError, AttributeError):
        return f"ingen installert pakke har kontrollen «{rule.check}» (entry point i gruppen plancheck.checks)"
    return ""


def _documents(meta: Mapping[str, Any], judges: Mapping[str, Sequence[str]]) -> frozenset[str] | None:
    """The document kinds a rule judges: by its code, else by its category; all where the profile names neither."""
    kinds = judges.get(meta["code"], judges.get(meta["category"]))
    return None if kinds is None else frozenset(kinds)


def _selectors(settings: Settings) -> Iterator[str]:
    config = settings.config
    yield from (*settings.select, *settings.ignore, *settings.warn, *settings.error)
    yield from (*config.select, *config.ignore, *config.severity, *config.limits)
    for entry in config.paths:
        yield from (*entry.select, *entry.ignore, *entry.warn, *entry.error)
    for severities in config.gates.values():
        yield from severities
    for exemption in config.exemptions:
        yield exemption.rule


def reason(need: str, lang: str) -> str:
    """Why a rule was silent, in words."""
    texts, word = _NEEDS[lang], _WORDS[lang].get(need, need.removeprefix("register."))
    if need.startswith("register."):
        return texts["register"].format(hva=word)
    return texts["themes"] if need == "themes" else texts["mangler"].format(hva=word)

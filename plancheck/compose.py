"""From a bare hit (`Treff`) to what a user reads (`Finding`): texts in a language, severity, basis, fingerprint."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plancheck.blake import blake2b
from plancheck.document import Confidence
from plancheck.finding import Basis, Finding, Related, RelatedPlace, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.hjemler import Hjemmel
from plancheck.model import Plan
from plancheck.pattern import pattern
from plancheck.record import dataclass, field
from plancheck.rule import Rule
from plancheck.selection import severity, wanted_in
from plancheck.settings import Settings
from plancheck.wording import in_words, shorten

_FALLBACK = ("nb", "nn", "en")
_ROW = pattern(
    r"^(?:rad|linje|punkt|avsnitt|celle|side|lysbilde|s\.)\s*\d+$",
    re.I,
    begins="rad linje punkt avsnitt celle side lysbilde s",
)
_PAST = frozenset({
    "sporbarhet", "ansvar", "frister", "hoering", "medvirkning", "oekonomi", "maalkvalitet", "innsatstrapp"
})  # fmt: skip
"""What nobody mends any more in a plan that is repealed."""


@dataclass(slots=True)
class Composer:
    """Makes findings for one run."""

    graf: Plangraf
    settings: Settings
    hjemler: Mapping[str, Hjemmel]
    _facts: dict[str, Facts] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._facts = {facts.document.path: facts for facts in self.graf.facts}

    def finding(self, rule: Rule, treff: Treff) -> Finding | None:
        """The finding, or None where the rule does not judge that kind of document or is not wanted there.

        Raises KeyError where the page lacks the message key or the check a param the message uses.
        """
        facts = self._facts.get(treff.span.file)
        plan = self._plan(treff, facts)
        if facts is not None and rule.documents is not None and facts.kind not in rule.documents:
            return None
        if plan is not None and plan.status == "opphevet" and rule.category in _PAST:
            return None
        if not wanted_in(rule, treff.span.file, self.settings.config.paths):
            return None
        lang = self._language(plan, facts)
        texts = _texts(rule, lang)
        words = self._words(rule, treff, lang)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=severity(rule, treff.key, plan, treff.span.file, self.settings),
            confidence=self._confidence(treff, facts),
            title=str(texts["title"]),
            message=_by_key(texts["message"], treff.key).format_map(words),
            help=_by_key(texts.get("help", ""), treff.key).format_map(words),
            lang=lang,
            span=treff.span,
            node=treff.node,
            text=treff.text,
            plan="" if plan is None else plan.id,
            related=tuple(_related(entry, texts.get("related", {}), words, lang) for entry in treff.related),
            basis=tuple(self._basis(rule, treff)),
            fingerprint=fingerprint(rule.code, treff, "" if plan is None else plan.id),
            rule_page=f"rules/{rule.page}",
            covers=treff.covers,
        )

    def _plan(self, treff: Treff, facts: Facts | None) -> Plan | None:
        node = self.graf.nodes.get(treff.node)
        name = treff.plan or (node.plan if node else "") or treff.node or (facts.plan if facts else "")
        return self.graf.plans.get(name) or (self.graf.plans.get(facts.plan) if facts else None)

    def _language(self, plan: Plan | None, facts: Facts | None) -> str:
        if self.settings.lang:
            return self.settings.lang
        if plan is not None:
            return plan.maalform
        return facts.parts.maalform if facts else "nb"

    def _confidence(self, treff: Treff, facts: Facts | None) -> Confidence:
        node = self.graf.nodes.get(treff.node)
        known = [treff.confidence]
        if node is not None:
            known.append(node.confidence)
        if facts is not None:
            known.append(facts.document.ceiling)
        others = (self._facts.get(entry.span.file) for entry in treff.related)
        known += [other.document.ceiling for other in others if other is not None]
        return min(known, key=lambda confidence: confidence.rank)

    def _words(self, rule: Rule, treff: Treff, lang: str) -> dict[str, Any]:
        params = {name: in_words(value, lang) for name, value in treff.params.items()}
        words: dict[str, Any] = {"text": shorten(treff.text), **params}
        key = str(words.get("hjemmel") or rule.hjemmel)
        if key in self.hjemler:
            words["hjemmel"] = self.hjemler[key].cite(lang)
        return words

    def _basis(self, rule: Rule, treff: Treff) -> list[Basis]:
        found = []
        asked = treff.params.get("hjemmel")
        for entry in rule.basis:
            if entry["kind"] == "law" and not treff.law:
                continue
            key = entry.get("hjemmel", "")
            if asked in self.hjemler and entry["kind"] == "law" and key != asked:
                continue
            found.append(Basis(entry["kind"], self.hjemler[key].paragraph if key in self.hjemler else entry["ref"]))
        if treff.law and asked in self.hjemler and not any(basis.kind == "law" for basis in found):
            found.insert(0, Basis("law", self.hjemler[str(asked)].paragraph))
        return found


def fingerprint(code: str, treff: Treff, plan: str) -> str:
    """Rule + node (or plan, heading path and table) + discriminator: the same after lines moved."""
    if treff.node:
        place = treff.node
    else:
        path = " › ".join(part for part in treff.span.place.split(" › ") if not _ROW.match(part.strip()))
        place = f"{plan or treff.span.file}\0{path}\0{'' if treff.discriminator else treff.text}"
    return blake2b(f"{code}\0{place}\0{treff.discriminator}".encode(), digest_size=12).hexdigest()


def _texts(rule: Rule, lang: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(rule.texts[name] for name in (lang, *_FALLBACK) if name in rule.texts)
    return found


def _by_key(texts: str | Mapping[str, str], key: str) -> str:
    """The text for a message key: one text for all, or one each ("default" for the rest, none where there is none)."""
    if isinstance(texts, str):
        return texts
    return texts[key] if key in texts or "default" not in texts else texts["default"]


def _related(entry: Related, labels: Mapping[str, str], words: Mapping[str, Any], lang: str) -> RelatedPlace:
    params = {name: in_words(value, lang) for name, value in entry.params.items()}
    label = labels[entry.key].format_map({**words, **params}) if entry.key in labels else entry.key
    return RelatedPlace(entry.span, label, entry.node)

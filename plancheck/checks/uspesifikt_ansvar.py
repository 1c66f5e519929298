"""ANS002: "kommunen", "alle", "administrasjonen": everybody's responsibility is nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Navn, Plan, Tiltak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary, vocabulary
from plancheck.wording import shorten

_CONCEPT = "enhet_uspesifikk"
_OUTSIDE = pattern(
    r"\b(?:IL|IF|IK|FK|TIL|BIL|IUL|AS|SA|BA)$|(?:idretts|bygde|grende|mål|vel|ski|sykkel|hage|folke|turist|jeger|bonde|bygdekvinne)lag"
    r"(?:et|a|ene)?$|(?:forening(?:en|a|er)?|klubb(?:en)?|fylkeskommune[n]?|vegvesen(?:et)?|borettslag(?:et)?|sameie(?:t)?)$",
    re.I,
)
"""A club, an association, a firm, the county: "Granli IL", "Velforeningen"."""
_HEADS = pattern(
    r"(?:(?:alle|samtlige) (?:virksomhets|verksemds|enhets|einings|avdelings|sektor|etats|seksjons|tjeneste|teneste|"
    r"kommunal|områd[ea])?|linje|mellom|topp)?(?:(?:led|lei)(?:er|ar)(?:e|ne|ane|ar)|sje[fv](?:er|ar|ene|ane))$",
    re.I,
)
"""All heads at once, whatever they do: "Alle virksomhetsledere", "Lederne". "Enhetslederne" is a role that each has in
a unit of their own, as "Rektorene" is.
"""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each tiltak whose responsible are all unspecific; one named unit among them is enough."""
    named = {(tiltak.plan, navn.text): navn for tiltak in graf.alle(Tiltak) for navn in tiltak.ansvar}
    words = vocabulary()
    vague = {key for key, navn in named.items() if _unspecific(navn, graf.plans.get(key[0]), words)}
    outside = _lists_outside(graf) if vague else frozenset()
    for tiltak in graf.alle(Tiltak) if vague else ():
        if not tiltak.ansvar or not vague.issuperset([(tiltak.plan, navn.text) for navn in tiltak.ansvar]):
            continue
        plan = graf.plans.get(tiltak.plan)
        if (tiltak.plan, tiltak.group) in outside and all(_is_named(navn, plan) for navn in tiltak.ansvar):
            continue
        yield Treff(
            tiltak.ansvar[0].span,
            "uspesifikt",
            {"ansvar": shorten(", ".join(navn.text for navn in tiltak.ansvar))},
            node=tiltak.id,
            plan=tiltak.plan,
            text=tiltak.text,
            confidence=tiltak.confidence,
        )


def _unspecific(navn: Navn, plan: Plan | None, words: Vocabulary) -> bool:
    found = words.match("value", navn.text)
    if found is not None:
        return found.concept == _CONCEPT
    return _is_named(navn, plan) or _HEADS.match(navn.text.strip()) is not None


def _is_named(navn: Navn, plan: Plan | None) -> bool:
    """Whether it is the plan's own municipality by name."""
    kommune = "" if plan is None or plan.kommune is None else plan.kommune.casefold().removesuffix(" kommune")
    return bool(kommune) and navn.text.strip().casefold() == f"{kommune} kommune"


def _lists_outside(graf: Plangraf) -> frozenset[tuple[str, str]]:
    """Plan and group where a party outside the municipality has a tiltak: beside clubs the municipality is one."""
    groups: dict[str, set[tuple[str, str]]] = {}
    for tiltak in graf.alle(Tiltak):
        for navn in tiltak.ansvar if tiltak.group else ():
            groups.setdefault(navn.text, set()).add((tiltak.plan, tiltak.group))
    return frozenset[tuple[str, str]]().union(*(some for name, some in groups.items() if _OUTSIDE.search(name)))

"""ANS002: "kommunen", "alle", "administrasjonen": everybody's responsibility is nobody's."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Navn, Plan, Tiltak
from plancheck.numbers import Numbers
from plancheck.vocabulary import Vocabulary, vocabulary
from plancheck.wording import shorten

_CONCEPT = "enhet_uspesifikk"


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each tiltak whose responsible are all unspecific; one named unit among them is enough."""
    words = vocabulary()
    known: dict[tuple[str, str], bool] = {}
    for tiltak in graf.alle(Tiltak):
        plan = graf.plans.get(tiltak.plan)
        for navn in tiltak.ansvar:
            if (tiltak.plan, navn.text) not in known:
                known[tiltak.plan, navn.text] = _unspecific(navn, plan, words)
        if tiltak.ansvar and all(known[tiltak.plan, navn.text] for navn in tiltak.ansvar):
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
    kommune = "" if plan is None or plan.kommune is None else plan.kommune.casefold().removesuffix(" kommune")
    return bool(kommune) and navn.text.strip().casefold() == f"{kommune} kommune"

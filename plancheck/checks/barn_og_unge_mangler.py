"""MED002: a pbl plan that tells of participation, and bears no trace of children's and young people's part in it."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import Sak, saker
from plancheck.medvirkningsspor import asked_for_participation, tells_of_participation
from plancheck.model import Medvirkning
from plancheck.numbers import Numbers

_TRACES = ("barn_og_unge", "ungdomsraad", "barn_og_unge_hoert", "ungdomsraad_hoert")
_YOUNG = ("barn", "ung", "elev", "skole", "skule", "ungdom")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan. A plan without any participation at all is MED001, and only that."""
    for sak in saker(graf):
        if not sak.pbl or not asked_for_participation(sak) or not tells_of_participation(graf, sak):
            continue
        if sak.signs(*_TRACES) or _among_activities(graf, sak):
            continue
        yield Treff(
            sak.span, "mangler", {"plan": sak.title}, plan=sak.plan, text=sak.title, confidence=sak.confidence, law=True
        )


def _among_activities(graf: Plangraf, sak: Sak) -> bool:
    for activity in graf.alle(Medvirkning, plan=sak.plan):
        words = " ".join((activity.text, *activity.grupper)).casefold()
        if any(word in words for word in _YOUNG):
            return True
    return False

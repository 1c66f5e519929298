"""MED001: a plan or planprogram without any account of participation."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import saker
from plancheck.medvirkningsspor import asked_for_participation, tells_of_participation
from plancheck.numbers import Numbers

_LAW = {"planprogram": "pbl-4-1-2", "lov": "pbl-5-1-1"}


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each plan whose documents say nothing of who took, or will take, part."""
    for sak in saker(graf):
        if not asked_for_participation(sak) or tells_of_participation(graf, sak):
            continue
        law = sak.pbl
        key = "planprogram" if law and sak.planprogram else "lov" if law else "praksis"
        params = {"plan": sak.title, "hjemmel": _LAW[key]} if law else {"plan": sak.title}
        yield Treff(sak.span, key, params, plan=sak.plan, text=sak.title, confidence=sak.confidence, law=law)

"""PLA018: a plan without a fixed time for evaluation, or with a time and nobody responsible."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import Sak, saker
from plancheck.model import Evaluering
from plancheck.numbers import Numbers

_ASKED = frozenset({"kommuneplan", "samfunnsdel", "kommunedelplan", "temaplan"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan. Yearly reporting is no evaluation (contract, section 5)."""
    for sak in saker(graf):
        if sak.type not in _ASKED or "plan" not in sak.kinds or sak.status in ("oppstart", "opphevet"):
            continue
        plan = graf.plans.get(sak.plan)
        if plan is None or plan.areal:
            continue
        told = list(graf.alle(Evaluering, plan=sak.plan))
        timed = [one for one in told if one.tidspunkt]
        if not timed:
            yield _treff(sak, "uten_tid" if told else "mangler", told[0] if told else None)
        elif not any(one.ansvarlig for one in told):
            yield _treff(sak, "uten_ansvarlig", timed[0])


def _treff(sak: Sak, key: str, told: Evaluering | None) -> Treff:
    return Treff(
        sak.span,
        key,
        {"plan": sak.title, "tekst": told.text if told else ""},
        plan=sak.plan,
        text=sak.title,
        related=(Related(told.span, "omtale", told.id),) if told else (),
        confidence=sak.confidence,
    )

"""HOR001: a plan at the hearing stage, and no deadline anywhere in its hearing package."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import draft_and_adopted, misspelt
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import NOT_HEARD, Sak, has_deadline, saker
from plancheck.model import AT_HEARING, CARRY_OUT, Hoering
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each plan that is, or is about to be, heard without a last day for comments."""
    cases = list(saker(graf))
    with_deadline = {sak.plan for sak in cases if _answered(sak)}
    for sak in cases:
        if not sak.plan or not _asked(sak, graf.context.gate) or sak.plan in with_deadline:
            continue
        if misspelt(graf, sak.plan, "slutt") or any(draft_and_adopted(facts) for facts in graf.documents(sak.plan)):
            continue  # DOK009 and PLA011 tell of it
        if sak.type in CARRY_OUT and with_deadline.intersection(graf.plans[sak.plan].parents):
            continue  # heard together with the plan above it
        yield _treff(sak)


def _asked(sak: Sak, gate: str | None) -> bool:
    if sak.planprogram:
        return not sak.pbl and sak.status in AT_HEARING  # HOR010 asks the planprogram of a pbl plan
    if sak.type in NOT_HEARD or "planstrategi" in sak.kinds:
        return sak.status in AT_HEARING
    return sak.at_hearing(gate)


def _own(sak: Sak) -> list[Hoering]:
    found = [*sak.hearings, *(hearing for facts in sak.documents for hearing in facts.parts.hearings)]
    return [hearing for hearing in found if (hearing.gjelder == "planprogram") == sak.planprogram]


def _answered(sak: Sak) -> bool:
    return any(has_deadline(hearing) for hearing in _own(sak))


def _treff(sak: Sak) -> Treff:
    told = _own(sak)
    law = sak.pbl and sak.type not in NOT_HEARD
    key = ("uten_dato_" if told else "mangler_") + ("lov" if law else "praksis")
    return Treff(
        sak.span,
        key,
        {"plan": sak.title, "tekst": told[0].text if told else ""},
        plan=sak.plan,
        text=sak.title,
        related=(Related(told[0].span, "omtale", told[0].id),) if told else (),
        confidence=sak.confidence,
        law=law,
    )

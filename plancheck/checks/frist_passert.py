"""FRI004: the deadline has passed, and nothing says that the tiltak is done."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.donethen import done_then
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Tiltak
from plancheck.numbers import Numbers
from plancheck.periods import day_words, period_of
from plancheck.wording import in_sentence, shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each passed deadline. One from before the period is FRI002, and told once."""
    today = graf.context.today.isoformat()
    for tiltak in graf.alle(Tiltak):
        frist, plan = tiltak.frist, graf.plans.get(tiltak.plan)
        if frist is None or frist.end is None or frist.end >= today or frist.recurring or tiltak.avsluttet:
            continue
        if frist.end < period_of(graf, tiltak)[0] or (plan is not None and plan.status == "opphevet"):
            continue
        if done_then(tiltak.frist_text or frist.text):
            continue
        yield Treff(
            frist.span,
            "med_status" if tiltak.status else "uten_status",
            {"frist": in_sentence(frist.text), "dag": day_words(frist.end), "status": shorten(tiltak.status or "")},
            node=tiltak.id,
            plan=tiltak.plan,
            text=tiltak.text,
            confidence=tiltak.confidence,
        )

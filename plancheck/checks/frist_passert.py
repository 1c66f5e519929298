"""FRI004: the deadline has passed, and nothing says that the tiltak is done."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.deadlines import deadlines
from plancheck.donethen import done_then, is_day
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers
from plancheck.periods import day_words, period_of
from plancheck.wording import in_sentence, shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each passed deadline. One from before the period is FRI002, and told once."""
    today = graf.context.today.isoformat()
    for due in deadlines(graf):
        frist, plan = due.frist, graf.plans.get(due.plan)
        if frist.end is None or frist.end >= today or frist.recurring or due.avsluttet:
            continue
        if frist.end < period_of(graf, due.actions[0])[0] or (plan is not None and plan.status == "opphevet"):
            continue
        if done_then(due.text):
            continue
        for tiltak in due.actions:
            if tiltak.status and is_day(tiltak.status):
                continue
            status = shorten(tiltak.status or "")
            yield Treff(
                (tiltak.frist or frist).span,
                "med_status" if tiltak.status else "uten_status",
                {"frist": in_sentence(frist.text), "dag": day_words(frist.end), "status": status},
                node=tiltak.id,
                plan=tiltak.plan,
                text=tiltak.text,
                confidence=tiltak.confidence,
            )

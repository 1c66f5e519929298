"""FRI002: an unfinished tiltak's deadline before or after the period it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.deadlines import deadlines
from plancheck.donethen import done_then, runs_over
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers
from plancheck.periods import OPEN, day_words, periods_of_plans
from plancheck.wording import in_sentence


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each deadline outside the narrowest period stated for that part, else the plan's."""
    whole = graf.once(periods_of_plans)
    for due in deadlines(graf):
        frist = due.frist
        if frist.end is None or frist.vague or due.avsluttet:
            continue
        start, end = due.period or whole.get(due.plan, OPEN)
        key = "etter" if end and frist.end > end else "foer" if start and frist.end < start else ""
        told = done_then(frist.text) if key == "foer" else runs_over(due.text)
        for tiltak in due.actions if key and not told else ():
            yield Treff(
                (tiltak.frist or frist).span,
                key,
                {"frist": in_sentence(frist.text), "fra": day_words(start), "til": day_words(end)},
                node=tiltak.id,
                plan=tiltak.plan,
                text=tiltak.text,
                confidence=tiltak.confidence,
            )

"""FRI002: an unfinished tiltak's deadline before or after the period it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.donethen import done_then, runs_over
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Tiltak
from plancheck.numbers import Numbers
from plancheck.periods import OPEN, day_words, periods_of_plans
from plancheck.wording import in_sentence


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each deadline outside the narrowest period stated for that part, else the plan's."""
    whole = graf.once(periods_of_plans)
    for tiltak in graf.alle(Tiltak):
        frist = tiltak.frist
        if frist is None or frist.end is None or frist.vague or tiltak.avsluttet:
            continue
        start, end = tiltak.period or whole.get(tiltak.plan, OPEN)
        key = "etter" if end and frist.end > end else "foer" if start and frist.end < start else ""
        told = done_then(frist.text) if key == "foer" else runs_over(tiltak.frist_text or frist.text)
        if key and not told:
            yield Treff(
                frist.span,
                key,
                {"frist": in_sentence(frist.text), "fra": day_words(start), "til": day_words(end)},
                node=tiltak.id,
                plan=tiltak.plan,
                text=tiltak.text,
                confidence=tiltak.confidence,
            )

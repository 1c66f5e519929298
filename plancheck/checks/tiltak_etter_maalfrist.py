"""FRI006: a tiltak that ends after the year its goal promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.ladder import alike
from plancheck.model import Frist, Maal, Tiltak
from plancheck.numbers import Numbers
from plancheck.periods import period_of
from plancheck.wording import in_sentence, shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such tiltak, against the nearest goal above it that has a deadline; a deadline after the whole
    period is FRI002."""
    for _, goals, actions in alike(graf):
        goal = next((goal for goal in goals if isinstance(goal, Maal) and _day(goal)), None)
        if goal is not None:
            yield from _after(graf, goal, actions)


def _after(graf: Plangraf, goal: Maal, actions: Iterable[Tiltak]) -> Iterator[Treff]:
    day = _day(goal)
    for tiltak in actions:
        frist = tiltak.frist
        if frist is None or goal.frist is None or frist.end is None or frist.end <= day:
            continue
        if frist.recurring or tiltak.avsluttet or _may_be_before(frist, day):
            continue
        last = period_of(graf, tiltak)[1]
        if last and frist.end > last:
            continue
        yield Treff(
            frist.span,
            "etter",
            {"frist": in_sentence(frist.text), "maal": shorten(goal.text), "maalfrist": in_sentence(goal.frist.text)},
            node=tiltak.id,
            plan=tiltak.plan,
            text=tiltak.text,
            related=(Related(goal.frist.span, "maal", goal.id),),
            confidence=min((tiltak.confidence, goal.confidence), key=lambda confidence: confidence.rank),
        )


def _may_be_before(frist: Frist, day: str) -> bool:
    """Whether the goal's day falls within the year or month that the deadline names: "2027" for "innen 1. mai 2027"."""
    shared = {"day": 10, "month": 7}.get(frist.precision, 4)
    return (frist.end or "")[:shared] == day[:shared]


def _day(goal: Maal) -> str:
    """The last day of the goal's deadline, or ""."""
    return goal.frist.end if goal.frist is not None and goal.frist.end and not goal.frist.recurring else ""

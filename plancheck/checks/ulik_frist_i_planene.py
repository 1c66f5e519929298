"""FRI008: the same tiltak in two plans in force has different deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Frist, Tiltak
from plancheck.numbers import Numbers
from plancheck.twins import disagreement, twins

_MONTHS_BACK = {"month": 0, "quarter": 2, "tertial": 3, "half-year": 5, "season": 5, "year": 11, "span": 11}


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each pair, in the newer plan. A coarser deadline agrees with a finer one inside it."""
    for pair in twins(graf):
        here, there = _usable(pair.newer), _usable(pair.older)
        if here is None or there is None or _agree(here, there):
            continue
        yield disagreement(graf, pair, "ulik", (here.text, here.span), (there.text, there.span))


def _usable(tiltak: Tiltak) -> Frist | None:
    """The deadline where it says when: a last day, or that it comes again."""
    frist = tiltak.frist
    if frist is None or frist.vague or frist.impossible or not (frist.end or frist.recurring):
        return None
    return frist


def _agree(one: Frist, other: Frist) -> bool:
    if one.end is None or other.end is None:
        return one.recurring == other.recurring
    return _first_day(one) <= other.end <= one.end or _first_day(other) <= one.end <= other.end


def _first_day(frist: Frist) -> str:
    """The first day the deadline's last day could mean: 1 January for "2026", 1 April for "2. kvartal 2026"."""
    end = date.fromisoformat(frist.end or "")
    if frist.precision == "week":
        return (end - timedelta(days=6)).isoformat()
    if frist.precision == "half-month":
        return end.replace(day=1 if end.day <= 15 else 16).isoformat()
    if frist.precision not in _MONTHS_BACK:
        return end.isoformat()
    months = end.year * 12 + end.month - 1 - _MONTHS_BACK[frist.precision]
    return date(months // 12, months % 12 + 1, 1).isoformat()

"""From the dates of hearing statements to days: years where none is written, lengths, and what belongs together."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from plancheck.dates import Precision, When, with_year, years_from_weekday
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.hearing.hearingaside import exact_first, written_first
from plancheck.extract.text.prose import Prose
from plancheck.model import Hoering
from plancheck.pattern import pattern
from plancheck.record import replace

_YEAR = pattern(r"(?<![\d/.-])(20\d\d)(?!\d)|\b\d\d?\.\d\d?\.((?:20)?\d\d)\b")
_STAMP = pattern(r"publisert|sist (?:oppdatert|endret|endra|revidert)|oppdatert", re.I)
_WEEK = timedelta(days=6)
_SPAN = 2  # years: how far from the document's own years a weekday may find its year


class Years:
    """What a document tells of years: its decisions, and the years its dates are written with."""

    __slots__ = ("_ask", "_decisions", "_prose", "_written")

    def __init__(self, prose: Prose, ask: Callable[[], tuple[tuple[str, date], ...]]) -> None:
        self._prose = prose
        self._ask = ask
        self._decisions: tuple[tuple[str, date], ...] | None = None
        self._written: frozenset[int] | None = None

    @property
    def decisions(self) -> tuple[tuple[str, date], ...]:
        """(what was decided, the day) of each dated decision."""
        if self._decisions is None:
            self._decisions = self._ask()
        return self._decisions

    @property
    def written(self) -> frozenset[int]:
        """The years that stand in the document, page stamps left out."""
        if self._written is None:
            found = set()
            for piece in self._prose.pieces:
                if "20" in piece.text or "." in piece.text:
                    if _STAMP.search(piece.text) and len(piece.text) < 120:
                        continue
                    for match in _YEAR.finditer(piece.text):
                        year = int(match[1] or match[2])
                        found.add(year if year > 99 else 2000 + year)
            self._written = frozenset(found)
        return self._written

    def of(self, when: When, other: When | None) -> int | None:
        """The year of a yearless date: the sentence's other date, the decision to send it out, or its weekday."""
        if other is not None and other.year_stated and (known := other.end or other.start) is not None:
            return _next(when, known)
        for slag, day in self.decisions:
            if slag == "utlegging":
                return _next(when, day)
        if when.weekday is not None:
            near = {year + shift for year in self.written for shift in range(-_SPAN, _SPAN + 1)}
            fits = years_from_weekday(when, sorted(near))
            if len(fits) == 1:
                return fits[0]
        for slag, day in self.decisions:
            if slag in ("vedtak", "fastsetting") and (month_day := when.month_day_end) is not None:
                return day.year if month_day <= (day.month, day.day) else day.year - 1
        return None


def _next(when: When, day: date) -> int:
    """The year of the first such day on or after `day`."""
    month_day = when.month_day_end or when.month_day_start
    return day.year if month_day is None or month_day >= (day.month, day.day) else day.year + 1


def dated(base: Hoering, start: When | None, end: When | None, length: When | None, years: Years) -> Hoering:
    """`base` with what the dates and the duration of its statement say."""
    stated = (end or start) is not None and all(when.year_stated for when in (start, end) if when is not None)
    first, last = start, end
    if end is not None and not end.year_stated and (year := years.of(end, start)) is not None:
        last = with_year(end, year)
    if start is not None and not start.year_stated and last is not None and last.end is not None:
        first = _before(start, last.end)
    elif start is not None and not start.year_stated and (year := years.of(start, None)) is not None:
        first = with_year(_as_end(start), year)
    begin = _first_day(first) or (last.start if last else None)
    finish = last.end if last is not None else None
    days = length.days if length is not None else None
    if finish is None and end is None and begin is not None and days is not None:
        finish = begin + timedelta(days=days)
    if begin is not None and finish is not None:
        days = (finish - begin).days
    elif last is not None and last.days is not None:
        days = last.days
    elif start is not None and end is not None and start.month_day_start is None and finish is None:
        days = _yearless(start, end) if days is None else days
    coarse = end if end is not None else start
    return replace(
        base,
        start=begin.isoformat() if begin else None,
        end=finish.isoformat() if finish else None,
        days=days,
        year_stated=stated,
        month_day=_month_day(end) if finish is None else None,
        start_month_day=_start_month_day(start, end) if begin is None else None,
        reversed=bool(days is not None and days < 0) or bool(end is not None and end.reversed),
        precision=coarse.precision.value if coarse is not None else "duration",
    )


def _as_end(when: When) -> When:
    return replace(when, month_day_end=when.month_day_end or when.month_day_start, month_day_start=None)


def _first_day(when: When | None) -> date | None:
    """The day a start is on: "fra 2. februar 2026" has it as start, "sendt på høring 12.9.2025" as end.

    "I uke 45" begins on the Monday; "i november" is on no day known.
    """
    if when is None or when.start is not None or when.end is None:
        return None if when is None else when.start
    if when.precision is Precision.WEEK:
        return when.end - _WEEK
    return when.end if when.precision is Precision.DAY else None


def _before(when: When, end: date) -> When:
    """A yearless start, in the year that puts it nearest before the end."""
    as_end = _as_end(when)
    same = with_year(as_end, end.year)
    return same if same.end is not None and same.end <= end else with_year(as_end, end.year - 1)


def _month_day(when: When | None) -> tuple[int, int] | None:
    if when is None or when.impossible:
        return None
    if when.month_day_end is not None:
        return when.month_day_end
    return None


def _start_month_day(start: When | None, end: When | None) -> tuple[int, int] | None:
    if start is not None:
        return start.month_day_start or (start.month_day_end if start.precision is Precision.DAY else None)
    return end.month_day_start if end is not None else None


def _yearless(start: When, end: When) -> int | None:
    """Days between two yearless dates of one sentence."""
    first, last = _as_end(start).month_day_end, end.month_day_end
    if first is None or last is None or start.precision is not Precision.DAY:
        return None
    begin, finish = with_year(_as_end(start), 2025).end, with_year(end, 2025 + (last < first)).end
    return (finish - begin).days if begin and finish else None


def settled(found: list[Hoering], title: str) -> list[Hoering]:
    """Years shared between equal days, durations joined to the deadline they belong to, moved deadlines marked.

    Where the `title` tells of a new deadline, the last day told is that.
    """
    known = {one.end[5:]: one.end[:4] for one in found if one.end and one.precision == "day"}
    written = {one.end[5:]: one.end[:4] for one in found if one.end and one.precision == "day" and one.year_stated}
    found = [_with_known_year(_with_written_year(one, written), known) for one in found]
    announced = "frist" in title.lower() and w.NEW_DEADLINE.search(title) is not None
    moved = found if announced else [one for one in found if w.NEW_DEADLINE.search(one.text)]
    current = [one for one in found if not w.WAS_DEADLINE.search(one.text) and not w.IS_PAST.search(one.text)]
    marked = []
    for one in found:
        later = [*moved, *current] if w.WAS_DEADLINE.search(one.text) else moved
        marked.append(replace(one, superseded=True) if any(_replaces(other, one) for other in later) else one)
    return written_first(_joined(exact_first(marked)))


def _replaces(new: Hoering, old: Hoering) -> bool:
    """True if both are of one round and the new deadline is later."""
    same = new is not old and new.gjelder == old.gjelder and new.runde == old.runde
    if not same or new.end is None:
        return False
    if old.end is None and old.month_day is not None:
        return new.year_stated and old.month_day < (int(new.end[5:7]), int(new.end[8:]))
    return old.end is not None and old.end < new.end


def _with_written_year(one: Hoering, written: dict[str, str]) -> Hoering:
    """The period with the year that the same last day is written with elsewhere, where its own was guessed."""
    year = written.get(one.end[5:]) if one.end and one.precision == "day" and not one.year_stated else None
    if year is None or one.end is None or one.end.startswith(year):
        return one
    end = date.fromisoformat(f"{year}{one.end[4:]}")
    shift = end - date.fromisoformat(one.end)
    start = date.fromisoformat(one.start) + shift if one.start is not None else None
    return replace(one, end=end.isoformat(), start=start.isoformat() if start else None)


def _with_known_year(one: Hoering, known: dict[str, str]) -> Hoering:
    if one.month_day is None or one.end is not None:
        return one
    year = known.get(f"{one.month_day[0]:02}-{one.month_day[1]:02}")
    if year is None:
        return one
    end = date(int(year), *one.month_day)
    start = _last_before(one.start_month_day, end) if one.start_month_day else None
    days = (end - start).days if start is not None and one.days is None else one.days
    return replace(one, end=end.isoformat(), start=start.isoformat() if start else None, days=days)


def _last_before(month_day: tuple[int, int], end: date) -> date | None:
    """The last such day before `end`."""
    try:
        return date(end.year - (month_day > (end.month, end.day)), *month_day)
    except ValueError:
        return None


def _joined(found: list[Hoering]) -> list[Hoering]:
    """A duration alone ("i seks uker") goes to the deadline of its round; beside a dated period it says nothing."""
    alone = [one for one in found if one.end is None and one.month_day is None and one.start is None]
    rest = [one for one in found if one not in alone]
    for duration in alone:
        same = [
            one
            for one in rest
            if one.gjelder == duration.gjelder and one.runde == duration.runde and not one.superseded
        ]
        if not same:
            if not any(one.gjelder == duration.gjelder and one.days == duration.days for one in rest):
                rest.append(duration)
        elif all(one.days is None for one in same):
            rest[rest.index(same[0])] = replace(same[0], days=duration.days)
    order = {id(one): index for index, one in enumerate(found)}
    return sorted(rest, key=lambda one: order.get(id(one), len(order)))

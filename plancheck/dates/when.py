"""One date expression as written (`When`), and what can be done with it once a year is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from plancheck.dates import words
from plancheck.record import NamedTuple, dataclass, replace

MonthDay = tuple[int, int]
_LEAP, _COMMON = 2024, 2025
_LENGTHS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST_TURN = 240  # days a yearless range of days may run over New Year before it is read as written backwards


class Precision(StrEnum):
    """How exact a date expression is."""

    DAY = "day"
    WEEK = "week"
    HALF_MONTH = "half-month"
    MONTH = "month"
    QUARTER = "quarter"
    TERTIAL = "tertial"
    HALF_YEAR = "half-year"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"
    DURATION = "duration"
    RECURRING = "recurring"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class When:
    """A date expression: the words, and the days they mean (contract section 5, Frist and Høring).

    `end` is the last day, None when impossible, vague or yearless; `start` is set only if a range or a start was
    written. `days` is end minus start, also for a yearless range and for a stated duration. `month_day_start` and
    `month_day_end` (or `weeks`) hold a yearless date until `with_year` gives it a year. `weekday` is the weekday
    written with the end (else with the start), `weekday_start` the one written with the start of a range.
    """

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.DAY
    recurring: bool = False
    year_stated: bool = True
    impossible: bool = False
    reversed: bool = False
    weekday: str | None = None
    weekday_wrong: bool = False
    vague: bool = False
    days: int | None = None
    month_day_start: MonthDay | None = None
    month_day_end: MonthDay | None = None
    offset: int = 0
    length: int = 0
    weekday_start: str | None = None
    weeks: tuple[int, int] | None = None


class Part(NamedTuple):
    """One end of an expression while it is read: first and last month and day, and the year if it is written."""

    precision: Precision
    first: MonthDay | None
    last: MonthDay | None
    year: int | None = None
    span: bool = False
    weekday: str | None = None
    weekday_first: str | None = None
    weeks: tuple[int, int] | None = None
    days: int | None = None
    weak: str = ""
    last_year: int | None = None


DAY: Final = Precision.DAY
COARSE: Final = frozenset(
    (Precision.MONTH, Precision.QUARTER, Precision.TERTIAL, Precision.HALF_YEAR, Precision.SEASON)
)


def month_length(month: int, year: int) -> int:
    """The days in a month; 0 for a month that does not exist."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month] if 1 <= month <= 12 else 0


def valid(month_day: MonthDay | None, year: int | None) -> bool:
    """True if the day exists, in `year` or, without one, in some year; also where no day is known."""
    return month_day is None or 1 <= month_day[1] <= month_length(month_day[0], year or _LEAP)


def day_of(part: Part, year: int, *, last: bool) -> date | None:
    """The first or last day of `part` in `year`; None if it is unknown or does not exist."""
    if part.weeks is not None:
        try:
            return date.fromisocalendar(year, part.weeks[last], 7 if last else 1)
        except ValueError:
            return None
    month_day = part.last if last else part.first
    if month_day is None:
        return None
    month, day = month_day
    length = month_length(month, year)
    if day > length and part.precision is not DAY:
        day = length
    return date(year, month, day) if 1 <= day <= length else None


def is_impossible(part: Part) -> bool:
    """True for 31 June, for 29 February in a common year and for week 60."""
    if part.weeks is not None:
        return not 1 <= part.weeks[1] <= 53 or (part.year is not None and day_of(part, part.year, last=True) is None)
    if part.precision is not DAY:
        return False
    return not (valid(part.last, part.year) and valid(part.first, part.year))


def before(part: Part) -> Part:
    """What "før <part>" means: the day before its first; "før sommeren" is 30 June."""
    if part.precision is Precision.SEASON:
        return part._replace(last=words.BEFORE_SEASON[part.first])
    if part.first is None or not valid(part.first, part.year):
        return part
    day = date(part.year or _COMMON, *part.first) - timedelta(days=1)
    return part._replace(last=(day.month, day.day), last_year=day.year if part.year else None)


def following(part: Part) -> Part:
    """What "etter <part>" begins with: the day after its last."""
    if part.year is None or part.precision is Precision.SEASON:
        return part
    last = day_of(part, part.year, last=True)
    if last is None or last.year > 2190:
        return part
    day = last + timedelta(days=1)
    return Part(part.precision, (day.month, day.day), None, day.year, weekday=part.weekday)


def at_edge(part: Part, edge: str) -> Part:
    """`part` narrowed to its start, middle or end ("midten av mars", "begynnelsen av 2027")."""
    if edge in words.END_EDGE:
        late = part.precision is Precision.MONTH and edge in ("slutten", "ultimo")
        return part._replace(precision=Precision.HALF_MONTH) if late else part
    middle = edge in words.MIDDLE_EDGE
    if part.precision is Precision.MONTH and part.first is not None:
        day = (part.first[0], 15 if middle else 10)
        return part._replace(precision=Precision.HALF_MONTH, first=day if middle else part.first, last=day)
    if part.precision is Precision.YEAR:
        if middle:
            return part._replace(precision=Precision.HALF_YEAR, last=(6, 30))
        return part._replace(precision=Precision.TERTIAL, last=(4, 30))
    return part


def share_year(left: Part, right: Part) -> tuple[Part, Part]:
    """Both ends with a year where one of them has it; a range over New Year starts the year before it ends."""
    turns = turns_year(left, right)
    if left.year is None and right.year is not None:
        return left._replace(year=right.year - turns), right
    if left.year is not None and right.year is None:
        return left, right._replace(year=left.year + turns)
    return left, right


def turns_year(left: Part, right: Part) -> bool:
    """True if a range whose ends share one written year, or none, runs over New Year."""
    if left.weeks is not None and right.weeks is not None:
        return right.weeks[1] < left.weeks[0]
    if left.first is None or right.last is None or right.last >= left.first:
        return False
    if left.precision is not DAY or not (valid(left.first, None) and valid(right.last, None)):
        return True
    begin, end = day_of(left, _LEAP, last=False), day_of(right, _LEAP, last=True)
    return begin is not None and end is not None and (end - begin).days + 366 <= _LONGEST_TURN


def build(left: Part, right: Part | None, *, text: str, offset: int, opens: bool = False) -> When:
    """The `When` of a range, or of `left` alone; `opens` means that only the start is written."""
    last = right or left
    ranged = right is not None or left.span
    impossible = is_impossible(last) or (right is not None and is_impossible(left))
    begin = day_of(left, left.year, last=False) if (ranged or opens) and left.year is not None else None
    end = None
    if not opens and last.year is not None and not impossible:
        end = day_of(last, last.last_year or last.year, last=True)
    weekday_first = left.weekday if right is not None else left.weekday_first
    years = ranged and left.precision is last.precision is Precision.YEAR
    yearless = last.year is None
    days = _days(left, last, begin, end) if ranged and not impossible else last.days
    return When(
        text=text,
        start=begin,
        end=end,
        precision=Precision.SPAN if years else last.precision,
        year_stated=not yearless,
        impossible=impossible,
        reversed=ranged and days is not None and days < 0,
        weekday=last.weekday or weekday_first,
        weekday_wrong=_wrong(last.weekday, end or (begin if opens else None)) or _wrong(weekday_first, begin),
        days=days,
        month_day_start=left.first if yearless and (ranged or opens) else None,
        month_day_end=_shown_last(last) if yearless and not opens else None,
        offset=offset,
        length=len(text),
        weekday_start=weekday_first,
        weeks=(left.weeks[0], last.weeks[1]) if left.weeks and last.weeks else None,
    )


def _days(left: Part, last: Part, begin: date | None, end: date | None) -> int | None:
    """End minus start; for a yearless range as in a common year."""
    if last.year is not None:
        return (end - begin).days if begin and end else None
    turns = turns_year(left, last)
    for year in (_COMMON, _LEAP, _LEAP + 3):  # the latter two for ranges that begin or end on 29 February
        begin, end = day_of(left, year, last=False), day_of(last, year + turns, last=True)
        if begin and end:
            return (end - begin).days
    return None


def _shown_last(part: Part) -> MonthDay | None:
    """The last month and day of a yearless part: 28 for February as a month."""
    if part.last is None or part.precision is DAY:
        return part.last
    month, day = part.last
    return month, min(day, month_length(month, _COMMON))


def _wrong(weekday: str | None, day: date | None) -> bool:
    return weekday is not None and day is not None and words.WEEKDAYS[weekday.lower()] != day.weekday()


def with_year(when: When, year: int) -> When:
    """`when` with `year` as the year of its end (of its start, where only that is written).

    A range over New Year starts the year before. `year_stated` stays False and `weekday_wrong` is not judged: the
    year is not the author's (`years_from_weekday` asks which years fit). An expression that has a year, or is no
    date, comes back as it is; a day that does not exist in `year` comes back as impossible.
    """
    if when.year_stated or when.impossible:
        return when
    part = Part(when.precision, when.month_day_start, when.month_day_end, weeks=when.weeks)
    first, last = when.month_day_start, when.month_day_end
    turned = when.weeks is not None and when.weeks[1] < when.weeks[0]
    turned = turned or (first is not None and last is not None and last < first and not when.reversed)
    end = day_of(part._replace(last=_month_end(when)), year, last=True)
    begin = None if first is None and when.days is None else day_of(part, year - turned, last=False)
    known = last is not None or (when.weeks is not None)
    days = (end - begin).days if begin and end else when.days
    return replace(when, start=begin, end=end, days=days, impossible=known and end is None)


def _month_end(when: When) -> MonthDay | None:
    """28 February stands for the whole month where the precision is coarser than half a month."""
    last = when.month_day_end
    whole = when.precision not in (DAY, Precision.HALF_MONTH)
    return (2, 29) if whole and last == (2, 28) else last


def years_from_weekday(when: When, candidates: Iterable[int]) -> list[int]:
    """The years among `candidates` in which every written weekday fits; empty if no weekday is written."""
    if when.weekday is None:
        return []
    base = replace(when, year_stated=False)
    return [year for year in candidates if _fits(with_year(base, year))]


def _fits(when: When) -> bool:
    if when.impossible or (when.end is None and when.start is None):
        return False
    ends_alone = when.weekday_start is not None and when.weekday == when.weekday_start
    at_end = None if ends_alone and when.start is not None else when.weekday
    return not _wrong(at_end, when.end or when.start) and not _wrong(when.weekday_start, when.start)


def format_date(day: date, lang: str) -> str:
    """`day` as people write it: "14. april 2026" (nb, nn), "14 April 2026" (en)."""
    names = words.MONTH_NAMES["en" if lang == "en" else "nb"]
    return f"{day.day}{'' if lang == 'en' else '.'} {names[day.month - 1]} {day.year}"

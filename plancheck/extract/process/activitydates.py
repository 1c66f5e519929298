"""The days of an activity: which dates of a sentence count, their years, and how much of a date is known."""

from __future__ import annotations

from plancheck.dates import Precision, When, find_dates, with_year, years_from_weekday
from plancheck.document import Document
from plancheck.extract.text.prose import prose_of
from plancheck.pattern import pattern

_DATED = pattern(r"\b\d\d?\.\s?(?:\d\d?\.|[a-zæøå]{3,9}\.?)\s?(20\d\d)\b")


def activity_dates(text: str) -> list[When]:
    fine = (Precision.DURATION, Precision.RECURRING, Precision.VAGUE, Precision.SPAN)
    return [when for when in find_dates(text) if when.precision not in fine and not when.recurring]


def with_years(whens: list[When], document: Document) -> list[When]:
    """Yearless days with the year of another date of the sentence, or the one their weekday and the document's dates
    fix."""
    if all(when.year_stated for when in whens):
        return whens
    told = {when.end.year for when in whens if when.year_stated and when.end is not None}
    return [when if when.year_stated else _dated(when, told, document) for when in whens]


def _dated(when: When, told: set[int], document: Document) -> When:
    if when.precision is not Precision.DAY or when.month_day_end is None or when.month_day_start is not None:
        return when
    if len(told) == 1:
        return with_year(when, next(iter(told)))
    if when.weekday is None:
        return when
    years = {int(match[1]) for match in _DATED.finditer(prose_of(document).text)}
    fits = years_from_weekday(when, sorted({year + shift for year in years for shift in (-1, 0, 1)}))
    return with_year(when, fits[0]) if len(fits) == 1 else when


def day_of(when: When | None) -> str | None:
    """The date as far as known: an ISO day, "2025-04" for a month, "2025" for a season; None without a year."""
    if when is None or when.end is None:
        return None
    exact = when.precision in (Precision.DAY, Precision.WEEK) or any(
        word in when.text.lower() for word in ("utgang", "innen", "innan", "senest", "seinast")
    )
    if exact:
        return when.end.isoformat()
    return (
        when.end.isoformat()[:7]
        if when.precision in (Precision.MONTH, Precision.HALF_MONTH)
        else when.end.isoformat()[:4]
    )

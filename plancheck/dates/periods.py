"""The period a plan is for: "2025-2036", "(2017 - 2020)", "2022-32", "frem mot 2035", ISO days."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from plancheck.dates.find import find_dates
from plancheck.dates.when import DAY, Precision, When
from plancheck.pattern import pattern
from plancheck.record import dataclass

_SINGLE: Final = pattern(r"\W*(?:planperiode[nr]?|perioden?|år(?:et)?)?\W*((?:19|20|21)[0-9]{2})\W*", re.IGNORECASE)
_HORIZON: Final = pattern(
    r"\b(?:fr[ae]m\s+mot|fr[ae]m\s+til|mot|towards|until)\s+(?:år(?:et)?\s+)?((?:19|20|21)[0-9]{2})\b", re.IGNORECASE
)
SCHOOL_YEARS: Final = (
    r"(?<!\d)20\d\d/(?:20)?\d\d\s*(?:--?|[–—]|til(?:\s+og\s+med)?|t\.?o\.?m\.)\s*"
    r"(?:sk[ou]leåret\s+)?20\d\d/(?:20)?\d\d(?!\d)"
)
"""From a school year to another: "2026/27–2029/30"."""
_SCHOOL: Final = pattern(SCHOOL_YEARS, needs="/")
_ISO_PAIR: Final = pattern(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\s*/\s*([0-9]{4}-[0-9]{2}-[0-9]{2})", needs="/")


@dataclass(frozen=True, slots=True)
class Periode:
    """A plan period as years ("2026") or ISO days, as written; None for an end that is not stated."""

    start: str | None
    end: str | None

    def to_dates(self) -> tuple[date | None, date | None]:
        """The first and the last day; a year is 1 January to 31 December."""
        return _day(self.start, "-01-01"), _day(self.end, "-12-31")


def _day(text: str | None, rest: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text + rest if len(text) == 4 else text)
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def read_planperiode(text: str) -> Periode | None:
    """The first plan period in a title, a field or a sentence; None where there is none.

    A year alone is a period only where it is all there is: "Samfunnsdel 2040" names a horizon, "Temaplan 2019"
    may name the year of the decision.
    """
    iso = _ISO_PAIR.search(text)
    if iso is not None:
        return Periode(iso[1], iso[2])
    school = _SCHOOL.search(text)
    if school is not None:
        return Periode(school[0][:4], f"20{school[0][-2:]}")
    single = _SINGLE.fullmatch(text)
    if single is not None:
        return Periode(single[1], single[1])
    for when in find_dates(text):
        period = _from_when(when)
        if period is not None:
            return period
    horizon = _HORIZON.search(text)
    return Periode(None, horizon[1]) if horizon is not None else None


def _from_when(when: When) -> Periode | None:
    if when.start is None or when.end is None:
        return None
    if when.precision is Precision.SPAN:
        return Periode(str(when.start.year), str(when.end.year))
    if when.precision is DAY and abs((when.end - when.start).days) > 300:
        return Periode(when.start.isoformat(), when.end.isoformat())
    return None

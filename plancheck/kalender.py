"""Norwegian public holidays, and whether a day is a working day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_MOVING: Final = (
    (-3, "skjærtorsdag", "skjærtorsdag", "Maundy Thursday"),
    (-2, "langfredag", "langfredag", "Good Friday"),
    (0, "første påskedag", "fyrste påskedag", "Easter Sunday"),
    (1, "andre påskedag", "andre påskedag", "Easter Monday"),
    (39, "Kristi himmelfartsdag", "Kristi himmelfartsdag", "Ascension Day"),
    (49, "første pinsedag", "fyrste pinsedag", "Whit Sunday"),
    (50, "andre pinsedag", "andre pinsedag", "Whit Monday"),
)
_FIXED: Final = (
    (1, 1, "første nyttårsdag", "fyrste nyttårsdag", "New Year's Day"),
    (5, 1, "arbeidernes dag", "arbeidarane sin dag", "Labour Day"),
    (5, 17, "grunnlovsdagen", "grunnlovsdagen", "Constitution Day"),
    (12, 25, "første juledag", "fyrste juledag", "Christmas Day"),
    (12, 26, "andre juledag", "andre juledag", "Boxing Day"),
)
_WEEKEND: Final = {
    5: {"nb": "lørdag", "nn": "laurdag", "en": "Saturday"},
    6: {"nb": "søndag", "nn": "søndag", "en": "Sunday"},
}
_LANGUAGES: Final = ("nb", "nn", "en")


@lru_cache(maxsize=256)
def paaske(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=256)
def _names(year: int) -> dict[date, tuple[str, str, str]]:
    easter = paaske(year)
    days = {date(year, month, day): names for month, day, *names in _FIXED}
    for offset, *names in _MOVING:
        days.setdefault(easter + timedelta(days=offset), names)
    return {day: (names[0], names[1], names[2]) for day, names in sorted(days.items())}


def helligdager(year: int, lang: str = "nb") -> dict[date, str]:
    """The public holidays of a year with their names (lov om helligdager og helligdagsfred § 2, and 1 and 17 May)."""
    index = _LANGUAGES.index(lang) if lang in _LANGUAGES else 0
    return {day: names[index] for day, names in _names(year).items()}


def fridag(day: date, lang: str = "nb") -> str | None:
    """What makes `day` a day off: the holiday's name, or "lørdag" or "søndag"; None for a working day."""
    index = _LANGUAGES.index(lang) if lang in _LANGUAGES else 0
    names = _names(day.year).get(day)
    if names is not None:
        return names[index]
    weekend = _WEEKEND.get(day.weekday())
    return weekend[_LANGUAGES[index]] if weekend else None

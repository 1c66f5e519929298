"""Questions about wording that checks and messages share: is it the same text, and how is it shown."""

from __future__ import annotations

from datetime import date

from plancheck.dates.when import format_date
from plancheck.pattern import pattern

_DAYS = pattern(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d)|(#))?")
_MONTH = pattern(r"\d{4}-(?:0[1-9]|1[0-2])")
_WEEKDAYS = {
    "nb": ("en ", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("ein ", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    "en": ("a ", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_EDGE = " \t\n.:;,!–—-•*\"'«»“”"
SHOWN = 80
"""How many characters of an item's own words a message shows."""


def shorten(text: str, limit: int = SHOWN) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `limit`."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ,;:–-") + "…"


def plain(text: str) -> str:
    """The text for comparison: one line, lower case, without punctuation at the ends."""
    return " ".join(text.split()).strip(_EDGE).casefold()


def same_words(one: str, other: str) -> bool:
    """Whether two texts are equal apart from case, blanks and punctuation at the ends."""
    return plain(one) == plain(other)


def in_sentence(words: str) -> str:
    """Words out of a table cell as they stand inside a sentence: "Juni 2026" is "juni 2026", "Q1" stays."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def in_words(value: str | int, lang: str) -> str | int:
    """An ISO day or month, or two days with "/" between, as people write them; other values as they are.

    Two days of one year name the year once: "26. januar–13. mars 2026". A day with "#" after it is its weekday:
    "en tirsdag".
    """
    if not isinstance(value, str):
        return value
    found = _DAYS.fullmatch(value)
    if found is None:
        return _month_in_words(value, lang)
    try:
        days = [date.fromisoformat(day) for day in found.groups()[:2] if day]
        if found[3]:
            names = _WEEKDAYS.get(lang, _WEEKDAYS["nb"])
            return names[0] + names[1 + days[0].weekday()]
        shown = [format_date(day, lang) for day in days]
        if len(days) == 2 and days[0].year == days[1].year:
            shown[0] = shown[0].removesuffix(f" {days[0].year}")
        return "–".join(shown)
    except ValueError:  # a day no calendar has, shown as it was written
        return value


def _month_in_words(value: str, lang: str) -> str:
    """ "2026-05" as "i mai 2026"; every other text as it is."""
    if _MONTH.fullmatch(value) is None:
        return value
    return ("in " if lang == "en" else "i ") + format_date(date.fromisoformat(f"{value}-01"), lang).split(" ", 1)[1]

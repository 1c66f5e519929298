"""Durations ("seks uker", "12-årsperspektiv") and recurrences ("hvert 4. år", "to ganger i året") in a scan."""

from __future__ import annotations

from typing import Final

from plancheck.dates import words
from plancheck.dates.scan import Scan
from plancheck.dates.when import Part, Precision

Read = tuple[Part, int] | None
_AGE_BEFORE: Final = words.word_set("over under fylte fylt alder alderen opp mellom barn unge født ungdom i")
_AGE_AFTER: Final = words.word_set("gammel gamle gammal og eller eldre")
_HALVES: Final = {"halvannet": 547, "halvanna": 547, "halvtanna": 547}
DURATION_STARTS: Final = frozenset(words.NUMBERS) | frozenset(_HALVES)
RECURRENCE_STARTS: Final = (
    words.RECURRING_WORDS
    | words.EVERY_WORDS
    | frozenset(words.NUMBERS)
    | frozenset(words.ORDINALS)
    | {"annethvert", "annankvart"}
)


def duration(s: Scan, i: int) -> Read:
    """A length of time that begins with the number (digits or a word) at token `i`."""
    word = s.words[i]
    if word in _HALVES and s.words[i + 1] in ("år", "året"):
        return _lasting(_HALVES[word]), i + 2
    number = int(word) if word.isdecimal() and len(word) <= 3 else words.NUMBERS.get(word)
    if number is None or not s.free_left(i):
        return _compound(word, i)
    j, number = _upper(s, i + 1, number)
    if s.words[j] in words.FOLLOWING and s.words[j + 1] in words.DAYS_PER:
        j += 1
    if s.words[j] in words.DASHES and s.glued(j) and s.glued(j + 1):
        return _hyphened(s, j + 1, number)
    unit = words.DAYS_PER.get(s.words[j])
    if unit is None or (s.glued(j) and not word.isdecimal()) or _no_time(s, i, j, unit):
        return None
    return _lasting(number * unit), j + 1


def _lasting(days: int) -> Part:
    return Part(Precision.DURATION, None, None, days=days)


def _upper(s: Scan, j: int, number: int) -> tuple[int, int]:
    """Passes the upper number of "6–8 uker": the lower one is what can be relied on."""
    dash = s.words[j] in words.DASHES or s.words[j] in ("til", "to", "eller")
    upper = dash and (s.words[j + 1] in words.NUMBERS or s.number(j + 1, 3) is not None)
    return (j + 2 if upper and s.words[j + 2] in words.DAYS_PER else j), number


def _hyphened(s: Scan, j: int, number: int) -> Read:
    """12-årsperspektiv, 4-årsperioden, 6-ukersfristen."""
    word = s.words[j]
    for stem, days in (
        ("års", 365),
        ("uker", 7),
        ("veker", 7),
        ("dager", 1),
        ("dagar", 1),
        ("måned", 30),
        ("månad", 30),
    ):
        if word.startswith(stem) and word not in words.DAYS_PER:
            return _lasting(number * days), j + 1
    return None


def _compound(word: str, i: int) -> Read:
    """fireårsperiode, tolvårig, seksukersfrist."""
    for stem, days in (("års", 365), ("årig", 365), ("ukers", 7), ("vekers", 7)):
        head, found, _ = word.partition(stem)
        if found and head in words.NUMBERS:
            return _lasting(words.NUMBERS[head] * days), i + 1
    return None


def _no_time(s: Scan, i: int, j: int, unit: int) -> bool:
    """True for ages and for "en dag", "et år", which are said without meaning a length."""
    if s.words[i] in words.ONE_WORDS:
        return not s.lenient and unit in (1, 365)
    if unit != 365 or s.lenient:
        return False
    if s.words[i - 1] in ("og", "til") and s.words[i - 2].isdecimal():
        return True
    if s.words[i - 1] in _AGE_BEFORE or (s.words[j - 1].isdecimal() and j > i + 1):
        return s.words[i - 1] != "i" or s.words[j - 1] != s.words[i]
    return s.words[j + 1] in _AGE_AFTER and s.words[j + 2] in ("gammel", "gamle", "oppover", "eldre", "over")


def recurrence(s: Scan, i: int) -> int | None:
    """The token after the recurrence that begins at token `i`."""
    word = s.words[i]
    if word in words.RECURRING_WORDS:
        return i + 1
    if word in words.EVERY_WORDS:
        return _every(s, i + 1)
    if (word.isdecimal() or word in words.NUMBERS) and s.words[i + 1] in words.TIMES_WORDS | words.PARTS_OF_DAYS:
        return _times(s, i + 2)
    if word in words.ORDINALS and s.words[i + 1] in words.WEEKDAY_WORDS:
        return _times(s, i + 2)
    return None


def _every(s: Scan, j: int) -> int | None:
    """hvert år, kvart 4. år, hver høst, minst hvert fjerde år."""
    if s.words[j] in words.ORDINALS or s.words[j] in words.NUMBERS or s.number(j, 2) is not None:
        j = s.after_dot(j + 1)
    j = j + 1 if s.words[j] == "enkelt" else j
    if s.words[j] in words.WEEKDAY_WORDS and s.words[j + 1] in words.PARTS_OF_DAY:
        return j + 2
    return j + 1 if s.words[j] in words.EVERY_WHAT else None


def _times(s: Scan, j: int) -> int | None:
    """[to ganger] i året, per år, pr. halvår, årlig, hvert år; [første mandag] i måneden, hver måned."""
    if s.words[j] not in words.TIMES_PER:
        return None
    if s.words[j] in words.EVERY_WORDS:
        return _every(s, j + 1)
    if s.words[j] in words.RECURRING_WORDS:
        return j + 1
    j = s.after_dot(j + 1)
    return j + 1 if s.words[j] in words.TIMES_WHAT else None

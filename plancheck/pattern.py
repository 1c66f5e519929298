"""Regular expressions that cost nothing until they are needed: most plans need few of the many there are.

A pattern is compiled when it is first asked. One that `needs` words is asked only where one of them stands, one that
`begins` with words only of a text that does: looking for a plain word is a hundred times as fast as looking for forty
forms of it, and compiling forty forms takes longer than reading a page of plan.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, cast

from plancheck.patterncode import compiled

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags")

MADE: list[tuple[str, int]] = []
"""Source and flags of every pattern so far, for the build, which compiles them all."""


class _Lazy:
    """Stands for a compiled pattern; after the first question its methods are the compiled pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags
        MADE.append((source, flags))

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        own = compiled(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(own, method))
        return getattr(own, name)


class _Guarded:
    """A pattern of which every match holds one of the `needs`."""

    def __init__(self, late: _Lazy, needs: tuple[str, ...]) -> None:
        self._late = late
        self.needs = needs
        self.folds = any(" " in need for need in needs)
        """Whether a line break may stand where a need has a blank."""
        self._low = _folded if self.folds else lowered

    def _may(self, text: str, *place: int) -> bool:
        return any(map(self._low(text).__contains__, self.needs))

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        if any(map(self._low(text).__contains__, self.needs)):
            found: re.Match[str] | None = self._late.search(text, *place)
            return found
        return None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        if self._may(text, *place):
            found: re.Match[str] | None = self._late.match(text, *place)
            return found
        return None

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        if self._may(text, *place):
            found: re.Match[str] | None = self._late.fullmatch(text, *place)
            return found
        return None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        asked = text[place[0] : place[1]] if len(place) == 2 else text
        if any(map(self._low(asked).__contains__, self.needs)):
            found: Iterator[re.Match[str]] = self._late.finditer(text, *place)
            return found
        return iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return cast("str", self._late.sub(new, text)) if self._may(text) else text

    @property
    def pattern(self) -> str:
        return cast("str", self._late.pattern)

    @property
    def flags(self) -> int:
        return cast("int", self._late.flags)


class _Leading(_Guarded):
    """A pattern that is asked of the beginning only, where each match has one of the `needs` as its first word."""

    def _may(self, text: str, *place: int) -> bool:
        if place:
            return _opening(text, place[0]).startswith(self.needs)
        return _opening(text).startswith(self.needs)

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        if _opening(text, *place[:1]).startswith(self.needs):
            found: re.Match[str] | None = self._late.match(text, *place)
            return found
        return None

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        if _opening(text).startswith(self.needs):
            found: re.Match[str] | None = self._late.search(text, *place)
            return found
        return None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        if _opening(text).startswith(self.needs):
            found: Iterator[re.Match[str]] = self._late.finditer(text, *place)
            return found
        return iter(())


_WORD = _Lazy(r"\w", 0)
_REMEMBERED = 1024
"""Many patterns are asked of one text, one after the other."""
_LONGEST_FIRST = 40
"""No first word that a pattern begins with is longer."""


_LOWER = "".join([chr(sign).lower() for sign in range(256)]).encode("latin-1")
_STAND_INS = (
    ("–", "\x96"), ("—", "\x97"), ("…", "\x85"), ("‘", "\x91"), ("’", "\x92"), ("“", "\x93"), ("”", "\x94"),
    ("•", "\x95"),
)  # fmt: skip
"""Signs outside Latin-1 that many plans hold, and what no plan holds and stands for them meanwhile."""


def small(text: str) -> str:
    """As `str.lower`, which asks of each letter of a text that is not ASCII what it is: one look-up a letter is ten
    times as fast."""
    if text.isascii():
        return text.lower()
    try:
        return text.encode("latin-1").translate(_LOWER).decode("latin-1")
    except UnicodeEncodeError:
        return _lower_beyond(text)


def _lower_beyond(text: str) -> str:
    held = [pair for pair in _STAND_INS if pair[0] in text]
    plain = text
    for sign, stand_in in held:
        if stand_in in text:
            return text.lower()
        plain = plain.replace(sign, stand_in)
    try:
        low = plain.encode("latin-1").translate(_LOWER).decode("latin-1")
    except UnicodeEncodeError:
        return text.lower()
    for sign, stand_in in held:
        low = low.replace(stand_in, sign)
    return low


lowered = lru_cache(maxsize=_REMEMBERED)(small)
"""A text in lower case, for the many questions asked of it one after the other."""


@lru_cache(maxsize=_REMEMBERED)
def _folded(text: str) -> str:
    """The text in lower case, one blank between words."""
    return f" {' '.join(small(text).split())} "


@lru_cache(maxsize=_REMEMBERED)
def _opening(text: str, place: int = 0) -> str:
    """The first word from the place on and what follows it, in lower case."""
    begin = text[place : place + _LONGEST_FIRST]
    if begin[:1].isalnum():
        return begin.lower()
    first = _WORD.search(text, place)
    return text[first.start() : first.start() + _LONGEST_FIRST].lower() if first is not None else ""


def may_hold(asked: re.Pattern[str], low: str) -> bool:
    """False where no match of a pattern that `needs` words can stand in a text, given in lower case."""
    guarded = cast("_Guarded", asked)
    if guarded.folds:
        low = _folded(low) if "\n" in low else f" {low} "
    return any(map(low.__contains__, guarded.needs))


def pattern(source: str, flags: int = 0, needs: tuple[str, ...] | str = (), begins: str = "") -> re.Pattern[str]:
    """As `re.compile`, but compiled at the first search. An error in the pattern is raised then.

    `needs`: literals in lower case (a string: words with blanks between), one of which stands in every text that
    matches; other texts are not searched.
    `begins`: the same for a pattern that matches at the beginning only (`^`, or asked with `match`): what it begins
    with, signs and blanks left out.
    """
    late = _Lazy(source, flags)
    if begins:
        return cast("re.Pattern[str]", _Leading(late, tuple(begins.split())))
    if not needs:
        return cast("re.Pattern[str]", late)
    every = tuple(needs.split()) if isinstance(needs, str) else needs
    return cast("re.Pattern[str]", _Guarded(late, every))

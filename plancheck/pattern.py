"""Regular expressions that cost nothing until they are needed: most plans need few of the many there are.

A pattern is compiled when it is first asked. One that `needs` words is asked only where one of them stands, one that
`begins` with words only of a text that does: looking for a plain word is a hundred times as fast as looking for forty
forms of it, and compiling forty forms takes longer than reading a page of plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags")


class _Lazy:
    """Stands for a compiled pattern; after the first question its methods are the compiled pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class _Guarded:
    """A pattern of which every match holds one of the `needs`."""

    def __init__(self, late: _Lazy, needs: tuple[str, ...]) -> None:
        self._late = late
        self.needs = needs
        self._spaced = any(" " in need for need in needs)

    def _may(self, text: str, *place: int) -> bool:
        folded = text.lower()
        for need in self.needs:
            if need in folded:
                return True
        return self._spaced and _WIDE_BLANK.search(text) is not None

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return cast("re.Match[str] | None", self._late.search(text, *place)) if self._may(text) else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return cast("re.Match[str] | None", self._late.match(text, *place)) if self._may(text, *place) else None

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        return cast("re.Match[str] | None", self._late.fullmatch(text, *place)) if self._may(text, *place) else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return cast("Iterator[re.Match[str]]", self._late.finditer(text, *place) if self._may(text) else iter(()))

    def sub(self, new: str, text: str) -> str:
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
        folded = text.lower()
        if len(folded) != len(text):
            return True
        first = _WORD.search(folded, *place[:1])
        return first is not None and folded.startswith(self.needs, first.start())


_WORD = re.compile(r"\w")
_WIDE_BLANK = _Lazy(r"\s\s|[^\S ]", 0)
"""What `\\s+` takes for a blank and a plain text with one blank in it does not."""


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
    return cast("re.Pattern[str]", _Guarded(late, tuple(needs.split()) if isinstance(needs, str) else needs))

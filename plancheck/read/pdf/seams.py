"""Where one line of a text goes over into the next: a blank, nothing, or a hyphen taken away."""

from __future__ import annotations

import re
from collections.abc import Iterable

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST = re.compile(r"[^\W\d_]+")
_SERIES = frozenset({"og", "eller", "samt", "men", "til", "and", "or", "i", "på"})
""" "sosial- og helsesektoren": the hyphen is the author's."""
_DATE_CUT = re.compile(r"(?:^|\D)\d{1,2}\.\d{1,2}\.(\d{0,3})$")
_DIGITS = re.compile(r"\d+")
_MOST_TRUSTED = 0.6
_FEWEST = 2


class Seams:
    """Joins lines the way the file's own words say."""

    def __init__(self, lines: Iterable[str], ends: Iterable[str] = ()) -> None:
        """`lines` are texts on one line each; `ends` the ends of those that go on below."""
        self._known: set[str] = set()
        for line in lines:
            words = _WORD.findall(line.lower())
            self._known.update(words[:-1] if line[-1:].isalpha() else words)
        broken = [end for end in ends if end and not end.rstrip().endswith(("-", SOFT_HYPHEN))]
        spaced = sum(end.endswith(" ") for end in broken)
        self._trusted = len(broken) >= _FEWEST and spaced >= _MOST_TRUSTED * len(broken)
        """The file writes the blank at the end of a line: without one the word goes on."""

    def join(self, before: str, after: str, *, filled: bool = False) -> str:
        """Two lines as one text. `filled`: the first reaches the edge of its column."""
        if not before or not after:
            return before + after
        if before.endswith(SOFT_HYPHEN):
            return before[:-1] + after.lstrip()
        if before[-1] == "-" and (last := _LAST.search(before)) and (first := _FIRST.match(after)):
            return self._hyphenated(before, after, last[1], first[0])
        if before[-1] == " " or after[0] == " ":
            return before + after
        if self._trusted or self._cut(before, after, filled):
            return before + after
        return f"{before} {after}"

    def _hyphenated(self, before: str, after: str, last: str, first: str) -> str:
        if first.lower() in _SERIES:
            return f"{before} {after}"
        whole, hyphened = (last + first).lower(), f"{last}-{first}".lower()
        keeps = first[0].isupper() or last.isupper() or (hyphened in self._known and whole not in self._known)
        return before + after if keeps else before[:-1] + after

    def _cut(self, before: str, after: str, filled: bool) -> bool:
        """Whether a word or a date was cut to fit a narrow column."""
        date, digits = _DATE_CUT.search(before), _DIGITS.match(after)
        if date is not None and digits is not None:
            return len(date[1]) + len(digits[0]) == 4
        if not filled or " " in before.strip() or not before[-1].isalpha() or not after[0].islower():
            return False
        first = _FIRST.match(after)
        last = _WORD.findall(before)
        if first is None or not last:
            return False
        return (last[-1] + first[0]).lower() in self._known

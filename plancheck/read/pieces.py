"""Where things stand in a Markdown source, before their text is read."""

from __future__ import annotations

from itertools import accumulate, pairwise

from plancheck.pattern import pattern
from plancheck.record import NamedTuple

MOST_COLUMNS = 2_000
_PIPE = pattern(r"\\\||\|")

Piece = tuple[int, int, int]
"""Line (from 0), start and end offset in the source."""


RawCell = tuple[str, int, int]
"""A cell's text, start and end offset in the source."""


class RawRow(NamedTuple):
    """A row of a table with pipes, without the blanks around it."""

    line: int
    start: int
    text: str

    def parts(self) -> tuple[int, list[str]]:
        """What stands between its pipes, and how far into the row the first begins; `\\|` is a pipe in the text."""
        text = self.text
        if "\\" in text:
            cuts = [match.start() for match in _PIPE.finditer(text) if match[0] == "|"]
            parts = [text[left + 1 : right] for left, right in pairwise([-1, *cuts, len(text)])]
        else:
            parts = text.split("|", MOST_COLUMNS)
        first = 0
        if not parts[0]:
            del parts[0]
            first = 1
        if parts and not parts[-1]:
            parts.pop()
        return first, parts

    def cells(self) -> list[RawCell]:
        """The texts of its cells, and where they begin and end."""
        first, parts = self.parts()
        at = self.start + first
        cells: list[RawCell] = []
        for part in parts:
            words = part.strip()
            start = at + (part.index(words) if words else min(1, len(part)))
            cells.append((words.replace("\\|", "|"), start, start + len(words)))
            at += len(part) + 1
        return cells


class Line(NamedTuple):
    """A line of a table, without the blanks around it."""

    number: int
    start: int
    """Offset of its first character."""
    column: int
    """Column of that character, from 0."""
    text: str


def line_begins(lines: list[str]) -> list[int]:
    """Offset of each of the lines of a text."""
    return list(accumulate([len(line) + 1 for line in lines[:-1]], initial=0))

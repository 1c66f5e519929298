"""Where things stand in a Markdown source, before their text is read."""

from __future__ import annotations

from itertools import accumulate

from plancheck.record import NamedTuple

Piece = tuple[int, int, int]
"""Line (from 0), start and end offset in the source."""


RawCell = tuple[str, int, int]
"""A cell's text, start and end offset in the source."""


class RawRow(NamedTuple):
    line: int
    start: int
    end: int
    cells: list[RawCell]


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

"""Pandoc's tables without lines between columns: a row of dashes under each column says where the columns are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from plancheck.read.gridtable import Box, Boxes
from plancheck.read.pieces import Line, Piece
from plancheck.record import NamedTuple

Columns = tuple[int, ...]
"""At which column (from 0) each column of the table begins."""

MOST_LINES = 5_000
TALLEST_HEADER = 10

_DASHES = re.compile(r"^[ \t>]*(-{2,}(?:[ ]+-{2,})+)[ ]*$", re.MULTILINE)
_DASH = re.compile(r"-+")
_FULL = re.compile(r"-{3,}$")


class Found(NamedTuple):
    boxes: Boxes
    after: int
    """The line below the table."""


def dashed_lines(text: str) -> dict[int, Columns]:
    """The rows of dashes in a text: line (from 0) to the columns they draw."""
    found: dict[int, Columns] = {}
    number = at = 0
    for match in _DASHES.finditer(text):
        begin = text.rfind("\n", 0, match.start(1)) + 1
        number += text.count("\n", at, begin)
        at = begin
        found[number] = tuple(dash.start() - begin for dash in _DASH.finditer(text, match.start(1), match.end(1)))
    return found


def read_dashed(dashed: Mapping[int, Columns], number: int, end: int, line_at: Callable[[int], Line]) -> Found | None:
    """The table that begins on a line; None where none does. `line_at` gives a line, an empty one where it is blank."""
    if number in dashed:
        found = _body(dashed, number, dashed[number], end, line_at)
        header: list[Line] = []
    elif number + 1 in dashed and number + 1 < end and not _FULL.match(line_at(number).text):
        header = [line_at(number)]
        found = _simple(dashed, number + 2, end, line_at)
        columns = dashed[number + 1]
        return _made(header, found[0], columns, found[1])
    elif _FULL.match(line_at(number).text):
        under = _under(dashed, number, end, line_at)
        if under is None:
            return None
        header = [line_at(at) for at in range(number + 1, under)]
        closed = _closed(dashed, under + 1, end, line_at)
        found = (closed[0], closed[1]) if closed else None
        number = under
    else:
        return None
    return _made(header, found[0], dashed[number], found[1]) if found else None


Groups = tuple[list[list[Line]], int]
"""The lines of each row, and the line below the table."""


def _under(dashed: Mapping[int, Columns], number: int, end: int, line_at: Callable[[int], Line]) -> int | None:
    """The row of dashes under the header of a multiline table."""
    for at in range(number + 1, min(end, number + TALLEST_HEADER)):
        if at in dashed:
            return at if at > number + 1 else None
        if not line_at(at).text:
            return None
    return None


def _body(
    dashed: Mapping[int, Columns], number: int, columns: Columns, end: int, line_at: Callable[[int], Line]
) -> Groups | None:
    """The rows of a table without header: it ends with dashes."""
    closed = _closed(dashed, number + 1, end, line_at)
    if closed is None or not closed[0]:
        return None
    groups, after = closed
    if len(groups) == 1:
        groups = [[line] for line in groups[0]]
    full = sum(len([box for box in _cut(group, columns) if _filled(box)]) > 1 for group in groups)
    return (groups, after) if full * 2 > len(groups) else None


def _simple(dashed: Mapping[int, Columns], number: int, end: int, line_at: Callable[[int], Line]) -> Groups:
    """Rows of one line each, up to a blank line or dashes."""
    groups: list[list[Line]] = []
    while number < end and (line := line_at(number)).text:
        if number in dashed or _FULL.match(line.text):
            return groups, number + 1
        groups.append([line])
        number += 1
    return groups, number


def _closed(dashed: Mapping[int, Columns], number: int, end: int, line_at: Callable[[int], Line]) -> Groups | None:
    """Rows with blank lines between them, up to the dashes that end the table; None where there are none."""
    groups: list[list[Line]] = []
    fresh = True
    for at in range(number, min(end, number + MOST_LINES)):
        line = line_at(at)
        if not line.text:
            fresh = True
        elif at in dashed or _FULL.match(line.text):
            return groups, at + 1
        elif line.text[0] == "#":
            return None
        elif fresh:
            groups.append([line])
            fresh = False
        else:
            groups[-1].append(line)
    return None


def _made(header: list[Line], groups: list[list[Line]], columns: Columns, after: int) -> Found | None:
    """The table, if it looks like one: a row with two cells."""
    top = [_cut(header, columns)] if header else []
    rows = [_cut(group, columns) for group in groups]
    if not rows or max(sum(map(_filled, row)) for row in (*top, *rows)) < 2:
        return None
    return Found(Boxes(top, rows), after)


def _filled(box: Box) -> bool:
    return any(start < end for _, start, end in box.pieces)


def _cut(lines: list[Line], columns: Columns) -> list[Box]:
    """The cells of one row."""
    pieces: list[list[Piece]] = [[] for _ in columns]
    for line in lines:
        edges = [0, *(_edge(line, column) for column in columns[1:]), len(line.text)]
        for index, held in enumerate(pieces):
            left, right = edges[index], max(edges[index], edges[index + 1])
            inside = line.text[left:right]
            words = inside.strip()
            if words:
                start = line.start + left + inside.index(words)
                held.append((line.number, start, start + len(words)))
    empty = lines[0]
    end = empty.start + len(empty.text)
    return [Box(held or [(empty.number, end, end)]) for held in pieces]


def _edge(line: Line, column: int) -> int:
    """Where in the line a column begins: at its dashes, or beside the word that reaches across their edge."""
    text = line.text
    at = min(max(column - line.column, 0), len(text))
    if at in (0, len(text)) or text[at - 1] == " ":
        return at
    if text[at] == " ":
        return at
    left, right = text.rfind(" ", 0, at) + 1, text.find(" ", at)
    if right < 0:
        right = len(text)
    return left if at - left <= right - at else right

"""Tables without upright lines: text that begins at the same places line after line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from plancheck.read.pdf.fragments import Fragment
from plancheck.read.pdf.lines import Line
from plancheck.read.pdf.pieces import Ruling
from plancheck.read.pdf.rawtable import RawTable, cell_words
from plancheck.read.pdf.seams import Seams
from plancheck.read.word.entries import RawCell, RawRow
from plancheck.record import NamedTuple, replace

_MARKER = re.compile(r"(?:[•▪●○◦·‣∙■□➢❖✓�\-–—o*]|\(?[a-zæøå0-9]{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}\.?)$")
_FAR = 3.2
"""Lines of one table are no further apart than this, in units of the size."""
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_APART = 1.15
_BESIDE = 0.85
"""Lines less than this apart stand beside each other, in cells of one row."""
_SLACK = 1.0
_BELOW = 1.6
_LARGER = 0.6

Extent = list[float]
"""Left and right edge of a column."""


class Found(NamedTuple):
    first: int
    after: int
    table: RawTable


class Spread(NamedTuple):
    """A line cut where it has wide gaps."""

    line: Line
    cells: list[list[Fragment]]


def aligned_tables(lines: Sequence[Line], rulings: Sequence[Ruling], seams: Seams) -> list[Found]:
    """The tables among lines that follow each other down a page, by the lines they take."""
    found: list[Found] = []
    spread = [_spread(line) for line in lines]
    at = 0
    while at < len(lines):
        after, columns = _run(spread, at)
        table = _table(spread[at:after], columns, rulings, seams) if after - at >= _FEWEST_ROWS else None
        if table is not None:
            found.append(Found(at, after, table))
            at = after
        else:
            at += 1
    return found


def _spread(line: Line) -> Spread:
    """The cells of a line; a marker belongs to the text after it."""
    cells = line.cells()
    if len(cells) > 1 and _MARKER.match(cells[0][0].text.strip()) and cells[1][0].x0 - cells[0][0].x0 < 3 * line.size:
        return Spread(line, [cells[0] + cells[1], *cells[2:]])
    return Spread(line, cells)


def _run(spread: list[Spread], first: int) -> tuple[int, list[Extent]]:
    """How far a table reaches that begins with this line, and its columns: while no text stands in two of them."""
    columns: list[Extent] = []
    met: list[list[Extent]] = []
    start = spread[first]
    if start.line.noise or len(start.cells) < 2:
        return first, columns
    at = first
    while at < len(spread):
        line = spread[at].line
        above = spread[at - 1].line
        far = at > first and line.y - above.y > _FAR * max(line.size, above.size)
        if line.noise or far or _stands_out(spread, first, at):
            break
        if not _fits(spread[at], columns, met):
            apart = Spread(line, line.cells())
            if len(apart.cells) == len(spread[at].cells) or not _fits(apart, columns, met):
                break
            spread[at] = apart
        at += 1
    while at > first + 1 and len(spread[at - 1].cells) < 2 and _is_below(spread[at - 2].line, spread[at - 1], columns):
        at -= 1
    return at, columns


def _stands_out(spread: Sequence[Spread], first: int, at: int) -> bool:
    """A single text that looks like a heading, below rows that do not."""
    line, cells = spread[at]
    if at < first + 2 or len(cells) > 1:
        return False
    return line.size > spread[at - 1].line.size + _LARGER or (line.bold and not spread[at - 1].line.bold)


def _fits(spread: Spread, columns: list[Extent], met: list[list[Extent]]) -> bool:
    """Put the cells of a line into the columns, and say whether each stood in one.

    `met` holds the columns of each line so far: what a cell stands across is one column if no line had text in both.
    """
    places: list[list[Extent]] = []
    for cell in spread.cells:
        x0, x1 = cell[0].x0, max(part.x1 for part in cell)
        inside = [column for column in columns if x0 < column[1] - _SLACK and x1 > column[0] + _SLACK]
        if len(inside) > 1 and any(sum(column in line for column in inside) > 1 for line in met):
            return False
        places.append(inside)
    if (len(met) > 2 and len(places) < 2 and not places[0]) or len({id(one) for at in places for one in at}) < sum(
        map(len, places)
    ):
        return False
    line: list[Extent] = []
    for cell, inside in zip(spread.cells, places, strict=True):
        x0, x1 = cell[0].x0, max(part.x1 for part in cell)
        if not inside:
            columns.append([x0, x1])
        line.append(inside[0] if inside else columns[-1])
        line[-1][:] = (
            [min(x0, *(one[0] for one in inside)), max(x1, *(one[1] for one in inside))] if inside else [x0, x1]
        )
        for other in inside[1:]:
            columns.remove(other)
    met.append(line)
    columns.sort()
    return True


def _is_below(above: Line, last: Spread, columns: Sequence[Extent]) -> bool:
    """Whether the last text, in the first column alone, is the paragraph below the table."""
    return last.line.x0 < columns[0][1] and last.line.y - above.y > _BELOW * last.line.size


def _table(
    spread: Sequence[Spread], columns: Sequence[Extent], rulings: Sequence[Ruling], seams: Seams
) -> RawTable | None:
    several = sum(len(one.cells) > 1 for one in spread)
    if len(columns) < 2 or several < _FEWEST_ROWS or several * 4 < len(spread):
        return None
    lines = [one.line for one in spread]
    if len(columns) < _FEWEST_COLUMNS and not (lines[0].bold and not lines[1].bold):
        return None
    groups = _rows(spread, columns, rulings)
    if len(groups) < _FEWEST_ROWS:
        return None
    xs = [*(column[0] for column in columns), columns[-1][1]]
    rows = [RawRow(_cells(group, columns, seams), lines[0].page) for group in groups]
    return RawTable(rows, xs, lines[0].y - lines[0].size, lines[-1].y, lines[0].page)


def _column(cell: Sequence[Fragment], columns: Sequence[Extent]) -> int:
    middle = (cell[0].x0 + max(part.x1 for part in cell)) / 2
    return min(range(len(columns)), key=lambda at: max(columns[at][0] - middle, middle - columns[at][1], 0.0))


def _rows(spread: Sequence[Spread], columns: Sequence[Extent], rulings: Sequence[Ruling]) -> list[list[Spread]]:
    """Which lines make a row: by lines drawn between them, else by how far they are from the line above in a column."""
    left, right = columns[0][1], columns[-1][0]
    levels = [one.at for one in rulings if not one.upright and one.start <= left and one.end >= right]
    drawn = [any(a.line.y < level <= b.line.y for level in levels) for a, b in pairwise(spread)]
    held = [[_column(cell, columns) for cell in one.cells] for one in spread]
    usual = _usual(spread, held)
    groups = [[spread[0]]]
    lowest = dict.fromkeys(held[0], spread[0].line.y)
    for at in range(1, len(spread)):
        line = spread[at].line
        if sum(drawn) >= _FEWEST_ROWS - 1:
            begins = drawn[at - 1]
        else:
            beside = line.y - spread[at - 1].line.y < _BESIDE * line.size
            near = any(line.y - lowest[column] <= usual * _APART for column in held[at] if column in lowest)
            begins = not beside and not near
        if begins:
            groups.append([])
            lowest = {}
        groups[-1].append(spread[at])
        lowest.update(dict.fromkeys(held[at], line.y))
    return groups


def _usual(spread: Sequence[Spread], held: Sequence[Sequence[int]]) -> float:
    """The distance of lines in one cell; where all cells have one line, less than that of rows."""
    gaps: list[float] = []
    lowest: dict[int, float] = {}
    for one, columns in zip(spread, held, strict=True):
        gaps += [one.line.y - lowest[column] for column in columns if column in lowest]
        lowest.update(dict.fromkeys(columns, one.line.y))
    size = spread[0].line.size
    near = [gap for gap in gaps if _BESIDE * size < gap < 1.45 * size]
    lone = sum(len(columns) == 1 for columns in held)
    return min(near) if near and lone else size


def _cells(group: Sequence[Spread], columns: Sequence[Extent], seams: Seams) -> list[RawCell]:
    """The cells of one row, each with its own lines."""
    held: list[list[Line]] = [[] for _ in columns]
    for line, cells in group:
        by_column: dict[int, list[Fragment]] = {}
        for cell in cells:
            by_column.setdefault(_column(cell, columns), []).extend(cell)
        for column, parts in by_column.items():
            text = " ".join(" ".join(part.text for part in parts).split())
            x1 = max(part.x1 for part in parts)
            held[column].append(replace(line, parts=parts, x0=parts[0].x0, x1=x1, text=text))
    return [RawCell(cell_words(own, seams)) for own in held]

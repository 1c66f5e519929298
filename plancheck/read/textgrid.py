"""Lines of plain text, and the tables that tabs or runs of blanks make of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from plancheck.document import Cell, Row, Span
from plancheck.read.encoding import tidy
from plancheck.record import NamedTuple

FEWEST_ROWS = 3
"""Header included; blanks alone make no table of fewer."""
_TABBED = 2
"""So many lines that tabs part into as many cells, three or more, are a table: a header over its only row."""
_MOST_WORDS = 3
LOOSE = 2
"""So many columns may a cell stand beside its header."""

_GAP = re.compile(r"[ ]*\t[ \t]*|[ ]{2,}")


class Line(NamedTuple):
    """A line that holds something, without the blanks around it."""

    number: int
    """From 0."""
    column: int
    """From 0."""
    text: str

    def cut(self, at: int) -> Line:
        return Line(self.number, self.column + at, self.text[at:])

    def span(self, file: str) -> Span:
        line, column = self.number + 1, self.column + 1
        return Span(file, line, column, line, column + len(self.text))


class GridRow(NamedTuple):
    cells: list[list[Line]]
    """The lines of each cell."""

    def block_row(self, file: str, place: str, *, odd: bool) -> Row:
        written = [line for cell in self.cells for line in cell]
        first, last = min(written).span(file), max(written).span(file)
        span = first._replace(end_line=last.end_line, end_column=last.end_column, place=place)
        return Row(tuple(_cell(cell, span, odd=odd) for cell in self.cells), span)


class Grid(NamedTuple):
    first: int
    """Index of the header's line in its group."""
    after: int
    rows: list[GridRow]


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    found: list[Line] = []
    for number, line in enumerate(text.split("\n")):
        words = line.strip()
        if words:
            found.append(Line(number, line.index(words), words))
    return found


def find_grid(group: Sequence[Line]) -> Grid | None:
    """The first table in a run of lines."""
    if len(group) < FEWEST_ROWS:
        return _one_row(group)
    split = [_cells(line) for line in group]
    for first, header in enumerate(split):
        if len(header) < 2 or len(split) - first < FEWEST_ROWS or len(split[first + 1]) < 2:
            continue
        rows, after = _rows(split, first)
        if len(rows) >= FEWEST_ROWS:
            return Grid(first, after, rows)
    return _one_row(group)


def _one_row(group: Sequence[Line]) -> Grid | None:
    """A header with one row below it as the last lines, where a single tab parts their cells."""
    if len(group) < _TABBED or "\t" not in group[-1].text:
        return None
    first = len(group) - _TABBED
    header, row = group[first:]
    columns = header.text.count("\t") + 1
    if columns <= _TABBED or row.text.count("\t") + 1 != columns or "\t\t" in header.text:
        return None
    rows, after = _rows([_cells(header), _cells(row)], 0)
    return (
        Grid(first, first + after, rows)
        if len(rows) == _TABBED and all(map(_is_head, header.text.split("\t")))
        else None
    )


def _is_head(text: str) -> bool:
    """Whether a cell can head a column: a word or two without figures."""
    return len(text.split()) <= _MOST_WORDS and not any(map(str.isdigit, text))


def _rows(split: list[list[Line]], first: int) -> tuple[list[GridRow], int]:
    """The rows that stand under a header, and the index after them."""
    header = split[first]
    tabbed = [cell.column for cell in header]
    rows = [GridRow([[cell] for cell in header])]
    for index in range(first + 1, len(split)):
        cells = split[index]
        columns = _columns(cells, tabbed)
        if columns is None or (len(cells) < 2 and columns[0] == 0):
            return rows, index
        if columns[0] > 0 and len(cells) < len(header) - 1 and len(rows) > 1:
            for column, cell in zip(columns, cells, strict=True):
                rows[-1].cells[column].append(cell)
            continue
        made: list[list[Line]] = [[] for _ in header]
        for column, cell in zip(columns, cells, strict=True):
            made[column].append(cell)
        rows.append(GridRow(made))
    return rows, len(split)


def _columns(cells: list[Line], header: list[int]) -> list[int] | None:
    """Which column each cell stands in; None where they do not line up with the header."""
    if len(cells) == len(header):
        return list(range(len(header)))
    columns: list[int] = []
    for cell in cells:
        column = bisect_right(header, cell.column + LOOSE) - 1
        if column < 0 or abs(header[column] - cell.column) > LOOSE or column in columns:
            return None
        columns.append(column)
    return columns


def _cells(line: Line) -> list[Line]:
    cells: list[Line] = []
    at = 0
    for gap in _GAP.finditer(line.text):
        cells.append(Line(line.number, line.column + at, line.text[at : gap.start()]))
        at = gap.end()
    cells.append(Line(line.number, line.column + at, line.text[at:]))
    return cells


def _cell(lines: list[Line], row: Span, *, odd: bool) -> Cell:
    if not lines:
        return Cell("", row)
    text = "\n".join(line.text for line in lines)
    first, last = lines[0].span(row.file), lines[-1].span(row.file)
    span = first._replace(end_line=last.end_line, end_column=last.end_column, place=row.place)
    return Cell(tidy(text) if odd else text, span)

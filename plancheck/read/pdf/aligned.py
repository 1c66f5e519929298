"""Tables without upright lines: text that begins at the same places line after line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from plancheck.read.pdf.fragments import Fragment
from plancheck.read.pdf.lines import Line
from plancheck.read.pdf.pieces import Ruling
from plancheck.read.pdf.rawtable import RawTable, cell_words
from plancheck.read.pdf.seams import Seams
from plancheck.read.word.entries import RawCell, RawRow
from plancheck.record import replace

_MARKER = re.compile(r"(?:[•▪●○◦·‣∙■□➢❖✓\-–—o*]|\(?[a-zæøå0-9]{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}\.?)$")
_NEAR = 5.0
_FAR = 3.2
"""Lines of one table are no further apart than this, in units of the size."""
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_APART = 1.22


class Found(NamedTuple):
    first: int
    after: int
    table: RawTable


def aligned_tables(lines: Sequence[Line], rulings: Sequence[Ruling], seams: Seams) -> list[Found]:
    """The tables among lines that follow each other down a page, by the lines they take."""
    found: list[Found] = []
    at = 0
    while at < len(lines):
        after = _run(lines, at)
        table = _table(lines[at:after], rulings, seams) if after - at >= _FEWEST_ROWS else None
        if table is not None:
            found.append(Found(at, after, table))
            at = after
        else:
            at += 1
    return found


def _spread(line: Line) -> list[list[Fragment]]:
    """The cells of a line; a marker belongs to the text after it."""
    cells = line.cells()
    if len(cells) > 1 and _MARKER.match(cells[0][0].text.strip()) and cells[1][0].x0 - cells[0][0].x0 < 4 * line.size:
        return [cells[0] + cells[1], *cells[2:]]
    return cells


def _run(lines: Sequence[Line], first: int) -> int:
    """How far a table reaches that begins with this line: while lines begin where its columns do."""
    start = lines[first]
    cells = _spread(start)
    if start.noise or len(cells) < 2:
        return first
    lefts = [cell[0].x0 for cell in cells]
    at = first + 1
    while at < len(lines):
        line, above = lines[at], lines[at - 1]
        if line.noise or line.y - above.y > _FAR * max(line.size, above.size):
            break
        places = [cell[0].x0 for cell in _spread(line)]
        if not all(any(abs(place - left) <= _NEAR for left in lefts) for place in places):
            if len(places) > len(lefts) and at == first + 1:
                lefts = places
            else:
                break
        at += 1
    while at > first and len(_spread(lines[at - 1])) < 2 and lines[at - 1].x0 - lefts[0] <= _NEAR:
        at -= 1
    return at


def _table(lines: Sequence[Line], rulings: Sequence[Ruling], seams: Seams) -> RawTable | None:
    spread = [_spread(line) for line in lines]
    lefts = _columns(spread)
    several = [cells for cells in spread if len(cells) > 1]
    if len(lefts) < 2 or len(several) < _FEWEST_ROWS or len(several) * 3 < len(lines):
        return None
    if len(lefts) < _FEWEST_COLUMNS and not (lines[0].bold and not lines[1].bold):
        return None
    groups = _rows(lines, spread, lefts, rulings)
    if len(groups) < _FEWEST_ROWS:
        return None
    xs = [*lefts, max(line.x1 for line in lines)]
    rows = [RawRow(_cells(lines, spread, group, lefts, seams), lines[0].page) for group in groups]
    return RawTable(rows, xs, lines[0].y - lines[0].size, lines[-1].y, lines[0].page)


def _columns(spread: Sequence[list[list[Fragment]]]) -> list[float]:
    """Where columns begin: places at which more than one line does."""
    places = sorted(cell[0].x0 for cells in spread if len(cells) > 1 for cell in cells)
    groups: list[list[float]] = []
    for place in places:
        if groups and place - groups[-1][0] <= _NEAR:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [group[0] for group in groups if len(group) > 1]


def _column(x0: float, lefts: Sequence[float]) -> int:
    return max(at for at, left in enumerate(lefts) if at == 0 or left <= x0 + _NEAR)


def _rows(
    lines: Sequence[Line], spread: Sequence[list[list[Fragment]]], lefts: Sequence[float], rulings: Sequence[Ruling]
) -> list[list[int]]:
    """Which lines make a row: by lines drawn between them, else by distance, else by the first column."""
    levels = [one.at for one in rulings if not one.upright and one.start <= lefts[0] + 30 and one.end >= lefts[-1]]
    drawn = [any(above.y < level <= below.y for level in levels) for above, below in itertools.pairwise(lines)]
    gaps = [(below.y - above.y) / below.size for above, below in itertools.pairwise(lines)]
    wide = min(gaps) * _APART
    apart = sum(gap > wide for gap in gaps)
    firsts = [_column(cells[0][0].x0, lefts) == 0 for cells in spread]
    if sum(drawn) >= _FEWEST_ROWS - 1:
        begins = drawn
    elif apart >= _FEWEST_ROWS - 1 and apart < len(gaps):
        begins = [gap > wide for gap in gaps]
    else:
        begins = [first and len(cells) > 1 for first, cells in zip(firsts[1:], spread[1:], strict=True)]
    groups = [[0]]
    for at, begin in enumerate(begins, 1):
        if begin:
            groups.append([])
        groups[-1].append(at)
    return groups


def _cells(
    lines: Sequence[Line],
    spread: Sequence[list[list[Fragment]]],
    group: Sequence[int],
    lefts: Sequence[float],
    seams: Seams,
) -> list[RawCell]:
    """The cells of one row, each with its own lines."""
    held: list[list[Line]] = [[] for _ in lefts]
    for at in group:
        by_column: dict[int, list[Fragment]] = {}
        for cell in spread[at]:
            by_column.setdefault(_column(cell[0].x0, lefts), []).extend(cell)
        for column, parts in by_column.items():
            text = " ".join(" ".join(part.text for part in parts).split())
            x1 = max(part.x1 for part in parts)
            held[column].append(replace(lines[at], parts=parts, x0=parts[0].x0, x1=x1, text=text))
    return [RawCell(cell_words(own, seams)) for own in held]

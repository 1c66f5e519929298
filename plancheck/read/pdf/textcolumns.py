"""Pages set in columns: cut, again and again, at the widest gap no text stands across.

The recursive X-Y cut (Nagy and Seth 1984), with one more witness than the places of the text: the order in which the
file writes it tells columns from the rows of a table without lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.read.pdf.gutter import Gap, widest_gap
from plancheck.read.pdf.lines import Line, lines_of
from plancheck.read.pdf.pieces import Page, Piece, Ruling
from plancheck.read.pdf.rawtable import RawTable
from plancheck.record import dataclass, replace

_DEEPEST = 6
_LEVEL = 1.2


@dataclass(slots=True, eq=False)
class Region:
    """A part of a page whose lines go from its left to its right edge."""

    lines: list[Line]
    """As if they stood in the column at the left of the page, so that indents are those of the text."""
    rulings: list[Ruling]
    tables: list[RawTable]


def regions(page: Page, pieces: Sequence[Piece], tables: Sequence[RawTable]) -> list[Region]:
    """The parts of a page in reading order: most pages are one."""
    return list(_cut(page, list(pieces), page.rulings, list(tables), 0))


def _cut(
    page: Page, pieces: list[Piece], rulings: list[Ruling], tables: list[RawTable], depth: int
) -> Iterator[Region]:
    lines = lines_of(page, pieces)
    gap = widest_gap(lines, pieces, _walls(rulings, tables), page.width) if depth < _DEEPEST else None
    if gap is None:
        if lines or tables:
            yield Region(lines, rulings, tables)
        return
    places = [_place(piece.x0, piece.y, piece.y, gap) for piece in pieces]
    stood = [_place((table.xs[0] + table.xs[-1]) / 2, table.top, table.bottom, gap) for table in tables]
    above, left, right, below = ([one for one, at in zip(pieces, places, strict=True) if at == to] for to in range(4))
    shift = min(one.x0 for one in right) - min(one.x0 for one in left)
    moved = [replace(one, x0=one.x0 - shift, x1=one.x1 - shift) for one in right]
    drawn = [
        one._replace(at=one.at - shift) if one.upright else one._replace(start=one.start - shift, end=one.end - shift)
        for one in rulings
    ]
    parts = ((above, rulings), (left, rulings), (moved, drawn), (below, rulings))
    for number, (own, around) in enumerate(parts):
        held = [table for table, at in zip(tables, stood, strict=True) if at == number]
        yield from _cut(page, own, around, held, depth + 1)


def _walls(rulings: Sequence[Ruling], tables: Sequence[RawTable]) -> list[Ruling]:
    """What no gap goes through: lines across the page, and the upper and lower edges of tables."""
    walls = [ruling for ruling in rulings if not ruling.upright]
    for table in tables:
        walls += (Ruling(False, y, table.xs[0], table.xs[-1]) for y in (table.top, table.bottom))
    return walls


def _place(x: float, top: float, bottom: float, gap: Gap) -> int:
    """Where something stands: 0 above the gap, 1 to the left of it, 2 to the right, 3 below."""
    if bottom <= gap.top + _LEVEL:
        return 0
    if top >= gap.bottom - _LEVEL:
        return 3
    return 1 if x < gap.x - 1 else 2

"""The gap between two columns of text: no text stands in it, and what is to its left is read before what is right."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from plancheck.read.pdf.lines import Line
from plancheck.read.pdf.pieces import Piece, Ruling
from plancheck.record import NamedTuple

Extent = tuple[float, float]
"""How far down a page something reaches: its top and its foot."""

_FEWEST = 3
"""Lines on each side of a gap."""
_FEWEST_STACKED = 6
"""The same where the columns are broken off and begin anew further down."""
_FEWEST_UNWRITTEN = 8
"""The same where only the places of the lines tell."""
_NARROWEST = 0.12
"""Of the page's width: a narrower column holds numbers, bullets or labels."""
_GAP = 5.0
_SAME = 2.0
_LEVEL = 1.2
_BESIDE = 0.5
_APART = 0.9
"""This share of one side is written before the other: columns are written one after the other, rows of a table not."""
_FULL = 0.62
"""Text that fills so much of each column, line after line, is running text and no table."""
_ROWS = 0.35
"""Fewer lines than this stand level with one beside them: they are no rows."""


class Gap(NamedTuple):
    """A gap at `x`, from `top` to `bottom`."""

    x: float
    top: float
    bottom: float


class Place(NamedTuple):
    """Where a text stands on the page, and when it was written."""

    x0: float
    x1: float
    y: float
    order: int


class Found(NamedTuple):
    """A gap and what speaks for it: how many texts stand beside it, and how wide it is."""

    texts: int
    width: float
    gap: Gap


def widest_gap(lines: Sequence[Line], pieces: Sequence[Piece], walls: Sequence[Ruling], width: float) -> Gap | None:
    """The gap that has most text beside it. Walls are lines drawn across, and tables: no gap goes through them."""
    order = {(piece.x0, piece.y): at for at, piece in enumerate(pieces)}
    cells = [
        Place(cell[0].x0, max(part.x1 for part in cell), cell[0].y, order.get((cell[0].x0, cell[0].y), 0))
        for line in lines
        for cell in line.cells()
    ]
    cells.sort(key=lambda cell: cell.y)
    best: Found | None = None
    for x in _edges(cells, width):
        for top, bottom, inside in _stretches(cells, walls, x):
            for found in _columns(inside, Gap(x, top, bottom), width):
                if best is None or found[:2] > best[:2]:
                    best = found
    return None if best is None else best.gap


def _edges(cells: Sequence[Place], width: float) -> list[float]:
    """Where several texts begin, except at the left of the page."""
    if len(cells) < 2 * _FEWEST:
        return []
    left = min(cell.x0 for cell in cells) + _NARROWEST * width
    begun = Counter(round(cell.x0 / _SAME) for cell in cells if cell.x0 > left)
    near = {at: count + begun.get(at - 1, 0) + begun.get(at + 1, 0) for at, count in begun.items()}
    return [min(cell.x0 for cell in cells if round(cell.x0 / _SAME) == at) for at in begun if near[at] >= _FEWEST]


def _stretches(
    cells: Sequence[Place], walls: Sequence[Ruling], x: float
) -> Iterator[tuple[float, float, Sequence[Place]]]:
    """Parts of the page where nothing stands across `x`: top, foot and the texts of each."""
    across = [(cell.y, at) for at, cell in enumerate(cells) if cell.x0 < x - 1 and cell.x1 > x - _GAP]
    drawn = sorted(wall.at for wall in walls if wall.start < x - _GAP and wall.end > x + _GAP)
    edges = sorted([(-1e9, -1), *across, *((y, -1) for y in drawn), (1e9, -1)])
    at = 0
    for (top, _), (bottom, _) in itertools.pairwise(edges):
        while at < len(cells) and cells[at].y <= top + _LEVEL:
            at += 1
        after = at
        while after < len(cells) and cells[after].y < bottom - _LEVEL:
            after += 1
        if after - at >= 2 * _FEWEST:
            yield top, bottom, cells[at:after]
        at = after


def _columns(cells: Sequence[Place], gap: Gap, width: float) -> Iterator[Found]:
    """The columns beside a gap: over its whole height, or where they begin anew below each other."""
    left, right = _sides(cells, gap.x)
    if _are_columns(left, right, width, _FEWEST):
        gap = gap._replace(bottom=_foot(cells, gap))
        yield _found([cell for cell in left if cell.y < gap.bottom], right, gap)
        return
    levels = _begun_anew(cells, gap)
    for top, bottom in itertools.pairwise(levels):
        left, right = _sides([cell for cell in cells if top < cell.y < bottom], gap.x)
        if len(levels) > 2 and _are_columns(left, right, width, _FEWEST_STACKED):
            yield _found(left, right, Gap(gap.x, top, bottom))


def _found(left: Sequence[Place], right: Sequence[Place], gap: Gap) -> Found:
    return Found(len(left) + len(right), min(one.x0 for one in right) - max(one.x1 for one in left), gap)


def _sides(cells: Sequence[Place], x: float) -> tuple[list[Place], list[Place]]:
    return [cell for cell in cells if cell.x0 < x - 1], [cell for cell in cells if cell.x0 >= x - 1]


def _foot(cells: Sequence[Place], gap: Gap) -> float:
    """The foot of the columns: what is written after them, to the left and below all, heads what follows."""
    last = max(cell.order for cell in cells if cell.x0 >= gap.x - 1)
    lowest = max(cell.y for cell in cells if cell.order <= last)
    after = [cell.y for cell in cells if cell.order > last]
    return (lowest + min(after)) / 2 if after and min(after) > lowest + _LEVEL else gap.bottom


def _begun_anew(cells: Sequence[Place], gap: Gap) -> list[float]:
    """Where the writing goes from the right back to the left, below all that is written before it."""
    levels = [gap.top]
    lowest, was_right = gap.top, False
    written = sorted(cells, key=lambda cell: cell.order)
    for at, cell in enumerate(written):
        is_right = cell.x0 >= gap.x - 1
        if was_right and not is_right and min(one.y for one in written[at:]) > lowest:
            levels.append((lowest + cell.y) / 2)
        lowest, was_right = max(lowest, cell.y), is_right
    return [*levels, gap.bottom]


def _are_columns(left: Sequence[Place], right: Sequence[Place], width: float, fewest: int) -> bool:
    lines = min(len({round(one.y) for one in side}) for side in (left, right))
    if lines < fewest:
        return False
    if any(max(one.x1 for one in side) - min(one.x0 for one in side) < _NARROWEST * width for side in (left, right)):
        return False
    heights = [max(one.y for one in side) - min(one.y for one in side) for side in (left, right)]
    if _shared(left, right) < _BESIDE * min(heights):
        return False
    level, prose = _level(left, right), min(_fullness(left), _fullness(right)) >= _FULL
    if _written_apart(left, right):
        return level < 1 or prose
    return (lines >= _FEWEST_UNWRITTEN and level < _ROWS) or (prose and lines > _FEWEST and level < 1)


def _shared(left: Sequence[Place], right: Sequence[Place]) -> float:
    """How far down the page both reach."""
    return min(max(one.y for one in side) for side in (left, right)) - max(
        min(one.y for one in side) for side in (left, right)
    )


def _written_apart(left: Sequence[Place], right: Sequence[Place]) -> bool:
    """Whether the file writes one side before the other."""
    marked = sorted([(one.order, 0) for one in left] + [(one.order, 1) for one in right])
    before, seen = 0, 0
    for _, side in marked:
        seen += side == 0
        before += seen if side else 0
    share = before / (len(left) * len(right))
    return max(share, 1 - share) >= _APART


def _level(left: Sequence[Place], right: Sequence[Place]) -> float:
    """How many of the lines stand level with one beside them, on the side that has more that do not."""
    shares = []
    for side, other in ((left, right), (right, left)):
        rounded = {round(one.y) for one in other}
        shares.append(sum(bool({round(one.y + by) for by in (-1, 0, 1)} & rounded) for one in side) / len(side))
    return min(shares)


def _fullness(side: Sequence[Place]) -> float:
    x0, x1 = min(one.x0 for one in side), max(one.x1 for one in side)
    return sum(one.x1 - one.x0 for one in side) / (len(side) * max(x1 - x0, 1.0))

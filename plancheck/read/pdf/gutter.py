"""Running text in two columns: the gap between them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from plancheck.read.pdf.lines import Line

_FULL = 0.62
"""Text that fills so much of each column, line after line, is running text and no table."""
_BESIDE = 0.4
_FEWEST = 5

Extent = tuple[float, float, float]
"""Left, right, and the baseline."""


def in_columns(lines: Sequence[Line], width: float) -> tuple[float, float, float] | None:
    """The gap between two columns of running text, and how far down the page it reaches: (x, top, bottom)."""
    cells = [(cell[0].x0, cell[-1].x1, line.y) for line in lines if not line.noise for cell in line.cells()]
    best: tuple[int, float, float, float] | None = None
    for step in range(35, 66):
        x = width * step / 100
        crossing = sorted(y for x0, x1, y in cells if x0 < x < x1)
        edges = [-1.0, *crossing, 1e9]
        for top, bottom in itertools.pairwise(edges):
            left = [cell for cell in cells if top < cell[2] < bottom and cell[1] <= x]
            right = [cell for cell in cells if top < cell[2] < bottom and cell[0] >= x]
            if min(len(left), len(right)) < _FEWEST or not _is_prose(left, right):
                continue
            count = len(left) + len(right)
            if best is None or count > best[0]:
                best = count, x, top, bottom
    return None if best is None else best[1:]


def _is_prose(left: Sequence[Extent], right: Sequence[Extent]) -> bool:
    """Two columns side by side whose lines are mostly full, and not of the same rows."""
    for side in (left, right):
        x0, x1 = min(one[0] for one in side), max(one[1] for one in side)
        share = sum(one[1] - one[0] for one in side) / (len(side) * max(x1 - x0, 1.0))
        if share < _FULL:
            return False
    ys = [[one[2] for one in side] for side in (left, right)]
    beside = min(max(side) for side in ys) - max(min(side) for side in ys)
    return beside > _BESIDE * (max(map(max, ys)) - min(map(min, ys)))

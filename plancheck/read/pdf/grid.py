"""Tables drawn with lines: the grid the lines make, and its cells with what is merged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from plancheck.read.pdf.pieces import Page, Piece, Ruling
from plancheck.record import dataclass, field

NEAR = 3.0
_CLUSTER = 2.5
_OPEN_SIDE = 14.0
"""Lines across that reach this far beyond the outermost upright line make a column without a border there."""
_MOST_CROSSINGS = 600_000
_MOST_CELLS = 20_000


@dataclass(slots=True, eq=False)
class Box:
    """A cell of a grid, and how many columns and rows it covers."""

    row: int
    column: int
    across: int = 1
    down: int = 1
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Grid:
    """One drawn table."""

    xs: list[float]
    ys: list[float]
    boxes: dict[tuple[int, int], Box]
    """The cell that covers each field."""

    def holds(self, piece: Piece) -> Box | None:
        """The cell a piece stands in."""
        x, y = (piece.x0 + min(piece.x1, piece.x0 + 6 * piece.size)) / 2, piece.y - 0.3 * piece.size
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        return self.boxes.get((row, column))


def grids(page: Page) -> list[Grid]:
    """The tables drawn on a page, from the top down. A frame round one field is none."""
    across = _merged([one for one in page.rulings if not one.upright])
    upright = _merged([one for one in page.rulings if one.upright])
    if not across or not upright or len(across) * len(upright) > _MOST_CROSSINGS:
        return []
    found = [_grid(*group) for group in _connected(across, upright)]
    return sorted((grid for grid in found if grid is not None), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _merged(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Lines that go on from each other, or lie on each other, as one."""
    found: list[Ruling] = []
    for one in sorted(rulings, key=lambda ruling: (round(ruling.at / _CLUSTER), ruling.start)):
        last = found[-1] if found else None
        meets = last is not None and one.start <= last.end + NEAR and last.start <= one.end + NEAR
        if last is not None and meets and abs(last.at - one.at) <= _CLUSTER:
            found[-1] = last._replace(start=min(last.start, one.start), end=max(last.end, one.end))
        else:
            found.append(one)
    return found


def _connected(across: Sequence[Ruling], upright: Sequence[Ruling]) -> list[tuple[list[Ruling], list[Ruling]]]:
    """Groups of lines that cross or touch each other."""
    groups: list[tuple[list[Ruling], list[Ruling]]] = []
    left = list(range(len(upright)))
    waiting = set(range(len(across)))
    while waiting:
        rows, columns, edge = [waiting.pop()], [], [0]
        while edge:
            edge = []
            new = [at for at in left if any(_touch(across[row], upright[at]) for row in rows)]
            left = [at for at in left if at not in set(new)]
            columns += new
            fresh = [row for row in waiting if any(_touch(across[row], upright[at]) for at in new)]
            waiting.difference_update(fresh)
            rows += fresh
            edge = fresh
        groups.append(([across[row] for row in rows], [upright[at] for at in columns]))
    return groups


def _touch(level: Ruling, upright: Ruling) -> bool:
    return (
        level.start - NEAR <= upright.at <= level.end + NEAR and upright.start - NEAR <= level.at <= upright.end + NEAR
    )


def _clusters(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _CLUSTER:
            found.append(value)
    return found


def _grid(across: Sequence[Ruling], upright: Sequence[Ruling]) -> Grid | None:
    if len(across) < 2 or not upright:
        return None
    xs, ys = _clusters([one.at for one in upright]), _clusters([one.at for one in across])
    left, right = min(one.start for one in across), max(one.end for one in across)
    walls = list(upright)
    for edge, outermost in ((left, xs[0]), (right, xs[-1])):
        if abs(edge - outermost) > _OPEN_SIDE:
            walls.append(Ruling(True, edge, ys[0], ys[-1]))
    xs = _clusters([one.at for one in walls])
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    return Grid(xs, ys, _boxes(xs, ys, walls, across))


def _boxes(
    xs: list[float], ys: list[float], walls: Sequence[Ruling], floors: Sequence[Ruling]
) -> dict[tuple[int, int], Box]:
    """The cells: fields without a line between them are one."""
    rows, columns = len(ys) - 1, len(xs) - 1
    right = [[_drawn(walls, xs[c + 1], (ys[r] + ys[r + 1]) / 2) for c in range(columns)] for r in range(rows)]
    below = [[_drawn(floors, ys[r + 1], (xs[c] + xs[c + 1]) / 2) for c in range(columns)] for r in range(rows)]
    boxes: dict[tuple[int, int], Box] = {}
    for row in range(rows):
        for column in range(columns):
            if (row, column) in boxes:
                continue
            box = Box(row, column)
            while column + box.across < columns and not right[row][column + box.across - 1]:
                box.across += 1
            covered = range(column, column + box.across)
            while row + box.down < rows and not any(below[row + box.down - 1][at] for at in covered):
                box.down += 1
            for down in range(row, row + box.down):
                for at in covered:
                    boxes.setdefault((down, at), box)
    return boxes


def _drawn(lines: Sequence[Ruling], at: float, middle: float) -> bool:
    return any(abs(one.at - at) <= _CLUSTER and one.start - NEAR <= middle <= one.end + NEAR for one in lines)

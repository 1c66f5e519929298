"""Grid tables (`+---+---+`), as Pandoc writes them for Word tables: cells of several lines, merged across or down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from plancheck.read.pieces import Line, Piece
from plancheck.record import NamedTuple

MOST_LINES = 20_000
MOST_COLUMNS = 200

_RULE = re.compile(r"\+(?:[-=:]+\+)+$")
_SEGMENT = re.compile(r"(?<=[+|])[-=:]{3,}(?=[+|])")
_PIPE = re.compile(r"\||\+(?=[-=:]{3})|(?<=[-=:]{3})\+")


class Box(NamedTuple):
    """A cell before its text is read: a piece of each line of it; one without length for a blank line."""

    pieces: list[Piece]
    colspan: int = 1
    repeated: bool = False


class Boxes(NamedTuple):
    """A table of such cells."""

    header: list[list[Box]]
    rows: list[list[Box]]


class _Area:
    """A cell as it grows downwards."""

    __slots__ = ("across", "first", "pieces")

    def __init__(self, first: int, across: int) -> None:
        self.first = first
        self.across = across
        self.pieces: list[Piece] = []


def is_rule(text: str) -> bool:
    """`+-----+=====+`"""
    return _RULE.match(text) is not None


def read_grid(lines: Sequence[Line]) -> Boxes | None:
    """The cells of a grid table. The first line is a rule; the others begin with `+` or `|`."""
    edges = _edges(lines)
    if len(lines) > MOST_LINES or not 2 <= len(edges) <= MOST_COLUMNS + 1:
        return None
    header: list[list[Box]] = []
    rows: list[list[Box]] = []
    bands: list[list[_Area]] = []
    above: list[_Area] = []
    between: list[Line] = []
    closed = [True] * (len(edges) - 1)
    rule: Line | None = None
    for line in lines:
        ruled = _ruled(line, edges)
        if not any(ruled):
            between.append(line)
            continue
        if between:
            above = _band(len(bands), between, edges, above, closed, rule)
            bands.append(above)
            between = []
            closed = ruled
        else:
            closed = [was or now for was, now in zip(closed, ruled, strict=True)]
        rule = line
        if "=" in line.text and not header and bands and all(ruled):
            header, bands, above = _rows(bands, 0), [], []
            closed = [True] * len(closed)
    if between:
        bands.append(_band(len(bands), between, edges, above, closed, rule))
    rows = _rows(bands, 0)
    return Boxes(header, rows) if header or rows else None


def _edges(lines: Sequence[Line]) -> list[int]:
    """Columns at which any rule of the table has a corner."""
    found: set[int] = set()
    for line in lines:
        if "--" in line.text or "==" in line.text or line.text[0] == "+":
            rule = is_rule(line.text)
            for segment in re.finditer(r"[-=:]+", line.text) if rule else _SEGMENT.finditer(line.text):
                found |= {line.column + segment.start() - 1, line.column + segment.end()}
    edges: list[int] = []
    for edge in sorted(found):
        if not edges or edge - edges[-1] > 1:
            edges.append(edge)
    return edges


def _ruled(line: Line, edges: list[int]) -> list[bool]:
    """For each column whether the line is a rule there."""
    text = line.text
    if "-" not in text and "=" not in text:
        return [False] * (len(edges) - 1)
    sure = is_rule(text)
    found: list[bool] = []
    for left, right in pairwise(edges):
        inside = text[max(left + 1 - line.column, 0) : max(right - line.column, 0)]
        found.append(bool(inside) and (sure or len(inside) > 1) and not inside.strip("-=:+"))
    return found


def _walls(line: Line, edges: list[int]) -> list[int | None]:
    """For each edge where in the line its wall stands; None where the line has none there."""
    text, column = line.text, line.column
    pipes = [match.start() for match in _PIPE.finditer(text)]
    if len(pipes) == len(edges):
        return list(pipes)
    found: list[int | None] = []
    for edge in edges:
        at = edge - column
        near = next((place for place in (at, at - 1, at + 1) if 0 <= place < len(text) and text[place] in "|+"), None)
        found.append(near)
    return found


def _band(
    number: int,
    lines: list[Line],
    edges: list[int],
    above: list[_Area],
    closed: list[bool],
    rule: Line | None,
) -> list[_Area]:
    """The area each column belongs to between two rules; one that no rule closed goes on from above."""
    walls = [_walls(line, edges) for line in lines]
    columns = len(edges) - 1
    starts = [at for at in range(columns) if at == 0 or all(wall[at] is not None for wall in walls)]
    areas: list[_Area] = []
    for start, after in zip(starts, [*starts[1:], columns], strict=True):
        area = _Area(number, after - start)
        if above and not closed[start]:
            area = above[start]
            if rule is not None:
                area.pieces.append(_piece(rule, _walls(rule, edges), edges, start, after))
        for line, wall in zip(lines, walls, strict=True):
            area.pieces.append(_piece(line, wall, edges, start, after))
        areas += [area] * (after - start)
    return areas


def _piece(line: Line, walls: list[int | None], edges: list[int], left: int, right: int) -> Piece:
    """What stands between two edges on a line."""
    size = len(line.text)
    begin, end = walls[left], walls[right]
    first = min(max(begin + 1 if begin is not None else edges[left] - line.column, 0), size)
    last = max(end if end is not None else edges[right] - line.column, first)
    inside = line.text[first:last]
    words = inside.strip()
    start = line.start + first + (inside.index(words) if words else min(1, len(inside)))
    return line.number, start, start + len(words)


def _rows(bands: list[list[_Area]], first: int) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for number, areas in enumerate(bands, first):
        row: list[Box] = []
        for at, area in enumerate(areas):
            pieces = _trimmed(area.pieces)
            if at and areas[at - 1] is area:
                _, begin, _ = pieces[0]
                row.append(Box([(pieces[0][0], begin, begin)], 1, area.first < number))
            else:
                row.append(Box(pieces, area.across, area.first < number))
        if any(start < end for box in row for _, start, end in box.pieces):
            rows.append(row)
    return rows


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Without blank lines at the top and the foot."""
    held = [at for at, (_, start, end) in enumerate(pieces) if start < end]
    return pieces[held[0] : held[-1] + 1] if held else pieces[:1]

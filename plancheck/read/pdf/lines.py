"""Lines of text as they stand on a page that says nothing of its structure."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from statistics import median

from plancheck.read.pdf.fragments import Fragment, fragments
from plancheck.read.pdf.pieces import Page, Piece
from plancheck.record import dataclass, replace

CELL_GAP = 0.6
"""A gap this wide (in units of the size) stands between columns, or after a marker."""
_SAME = 0.3
_TWICE = 0.35
_RAISED = 0.8
_ABOVE = 0.75
_CONTENTS = re.compile(r"(?:\.{4,}|(?:\s?[.…]){5,}|…{2,}|_{4,})\s*\d{0,4}\s*$")


@dataclass(slots=True, eq=False)
class Line:
    """The text on one line of a page or a column."""

    parts: list[Fragment]
    page: int
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    text: str
    noise: str = ""
    note: bool = False

    def cells(self) -> list[list[Fragment]]:
        """The parts that stand apart from each other."""
        found: list[list[Fragment]] = []
        for part in self.parts:
            if found and part.x0 - found[-1][-1].x1 <= CELL_GAP * part.size:
                found[-1].append(part)
            else:
                found.append([part])
        return found


def readable(page: Page) -> list[Piece]:
    """The pieces a reader sees, each once; what stands upright or is invisible only where there is nothing else."""
    level = [piece for piece in _with_blanks(page.pieces) if piece.upright]
    seen = [piece for piece in level if not piece.hidden]
    return _once(seen or level)


def _with_blanks(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that hold something; a blank written by itself belongs to what stands before it."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.text.strip():
            kept.append(piece)
        elif kept and piece.text and piece.y == kept[-1].y and abs(piece.x0 - kept[-1].x1) < piece.size / 2:
            last = kept[-1]
            kept[-1] = replace(last, text=f"{last.text.rstrip()} ")
    return kept


def _once(pieces: Sequence[Piece]) -> list[Piece]:
    """Text that is written twice, a little apart, is bold."""
    kept: list[Piece] = []
    places: dict[tuple[str, int], Piece] = {}
    for piece in pieces:
        key = piece.text, round(piece.y / 2)
        other = places.get(key)
        if other is not None and abs(other.x0 - piece.x0) < _TWICE * piece.size and abs(other.y - piece.y) < 1:
            other.bold = other.bold or other.x0 != piece.x0
            continue
        places[key] = piece
        kept.append(piece)
    return kept


def lines_of(page: Page, pieces: Iterable[Piece]) -> list[Line]:
    """The lines the pieces make, from the top down."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.y, one.x0)):
        if rows and abs(piece.y - _baseline(rows[-1])) <= _SAME * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_line(page, row) for row in _with_signs(rows)]


def _baseline(row: Sequence[Piece]) -> float:
    return row[0].y


def _with_signs(rows: list[list[Piece]]) -> list[list[Piece]]:
    """Raised figures put on the line they are raised from."""
    found: list[list[Piece]] = []
    held: list[Piece] = []
    for row in rows:
        big = max(piece.size for piece in row)
        if held and any(piece.size >= _RAISED * big or piece.y < row[0].y - _ABOVE * big for piece in held):
            found.append(held)
            held = []
        if all(len(piece.text.strip()) <= 3 and piece.text.strip(" ,").isdecimal() for piece in row) and not held:
            held = row
            continue
        found.append(held + row)
        held = []
    return [*found, held] if held else found


def _line(page: Page, row: list[Piece]) -> Line:
    row.sort(key=lambda one: one.x0)
    parts = fragments(page, row, CELL_GAP)
    size = _size(parts)
    text = " ".join(" ".join(part.text for part in parts).split())
    bold = all(part.bold for part in parts if part.text.strip() and any(char.isalnum() for char in part.text))
    bold = bold and any(part.bold for part in parts)
    noise = "contents" if _CONTENTS.search(text) else ""
    if all(piece.artifact for piece in row):
        noise = "footer"
    y = max((part.y for part in parts if part.size >= _RAISED * size), default=parts[0].y)
    return Line(parts, page.number, parts[0].x0, max(part.x1 for part in parts), y, size, bold, text, noise)


def _size(parts: Sequence[Fragment]) -> float:
    """The size most of the text has."""
    by_size: dict[float, int] = {}
    for part in parts:
        rounded = round(part.size * 2) / 2
        by_size[rounded] = by_size.get(rounded, 0) + len(part.text.strip())
    return max(by_size, key=lambda size: by_size[size])


def body_size(lines: Sequence[Line]) -> float:
    """The size most of the document has."""
    by_size: dict[float, int] = {}
    for line in lines:
        by_size[line.size] = by_size.get(line.size, 0) + len(line.text)
    return max(by_size, key=lambda size: by_size[size]) if by_size else 11.0


def leading(lines: Sequence[Line]) -> float:
    """The usual distance between lines of a text, in units of its size."""
    found = [
        (below.y - above.y) / above.size
        for above, below in itertools.pairwise(lines)
        if above.page == below.page
        and above.size == below.size
        and 0.8 * above.size < below.y - above.y < 2 * above.size
    ]
    near = sorted(found)[: max(len(found) * 2 // 3, 1)]
    return median(near) if near else 1.25

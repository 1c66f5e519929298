"""Pieces that follow each other on one line, put together: what a page shows as one stretch of text."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.read.pdf.pieces import Page, Piece
from plancheck.record import dataclass

WORD_GAP = 0.16
"""In units of the size, as everything here."""
_SAME_LINE = 0.4
_BACK = 0.5
_RAISED = 0.8
"""Smaller than this and higher up: the number of a note."""


@dataclass(slots=True, eq=False)
class Fragment:
    """A stretch of text on one line in one look."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    page: int


def fragments(page: Page, pieces: Sequence[Piece], widest: float = 1e9) -> list[Fragment]:
    """Pieces in the order they are written, joined where the next goes on on the same line.

    A gap wider than `widest` (in units of the size) begins a new fragment.
    """
    found: list[Fragment] = []
    last: Fragment | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if (
            last is not None
            and same_line(last, piece)
            and last.bold == piece.bold
            and abs(last.size - piece.size) < 0.6
        ):
            gap = (piece.x0 - last.x1) / max(piece.size, 1.0)
            if -_BACK < gap <= widest:
                last.text += (" " if needs_blank(last.text, piece.text, gap) else "") + piece.text
                last.x1 = max(last.x1, piece.x1)
                continue
        last = Fragment(piece.text, piece.x0, piece.x1, piece.y, piece.size, piece.bold, page.number)
        found.append(last)
    return found


def same_line(first: Fragment, second: Fragment | Piece) -> bool:
    """Whether two texts stand on one line."""
    return abs(first.y - second.y) <= _SAME_LINE * max(first.size, second.size)


def needs_blank(before: str, after: str, gap: float) -> bool:
    """Whether a gap between two texts on one line is a blank between words."""
    return gap > WORD_GAP and not before.endswith(" ") and not after.startswith(" ")


def is_note_sign(fragment: Fragment, before: Fragment | None) -> bool:
    """A raised small number: it points to a note, and is no part of the word before it."""
    if before is None or fragment.size >= _RAISED * before.size or fragment.y >= before.y - 0.15 * before.size:
        return False
    return fragment.text.strip(" ,)*").isdecimal() and len(fragment.text.strip()) <= 3

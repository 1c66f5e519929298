"""From fragments to the words of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plancheck.read.pdf.fragments import Fragment, is_note_sign, needs_blank, same_line
from plancheck.read.pdf.seams import Seams
from plancheck.read.word.inline import Gathered
from plancheck.read.word.styles import PLAIN, Look
from plancheck.read.word.words import NO_WORDS, Words, words_of

_EDGE = 0.9
"""A line that ends this near the right edge (in units of its size) is full."""
NOWHERE = 1e9


def words_from(parts: Iterable[Fragment | str], seams: Seams, right: float = NOWHERE) -> Words:
    """The words of fragments in reading order. A str is put in as it stands; `right` is the edge of the column."""
    gathered = Gathered()
    last: Fragment | None = None
    for part in parts:
        if isinstance(part, str):
            gathered.pieces.append((part, PLAIN))
            last = None
            continue
        if is_note_sign(part, last):
            continue
        look = Look(bold=part.bold, hidden=False, size=round(part.size * 2))
        if last is None or not gathered.pieces:
            gathered.pieces.append((part.text, look))
        elif same_line(last, part) and part.page == last.page and part.x0 > last.x0:
            gap = (part.x0 - last.x1) / max(part.size, 1.0)
            blank = " " if needs_blank(last.text, part.text, gap) else ""
            gathered.pieces.append((blank + part.text, look))
        else:
            before, above = gathered.pieces.pop()
            joined = seams.join(before, part.text, filled=last.x1 >= right - _EDGE * last.size)
            kept = joined[: len(joined) - len(part.text)]
            gathered.pieces += [(kept, above), (joined[len(kept) :], look)]
        last = part
    return words_of(gathered) if gathered.pieces else NO_WORDS


def right_edge(parts: Sequence[Fragment | str]) -> float:
    """How far to the right the fragments reach."""
    return max((part.x1 for part in parts if isinstance(part, Fragment)), default=0.0)


def page_of(parts: Iterable[Fragment | str]) -> int:
    """The page the first fragment stands on."""
    return next((part.page for part in parts if isinstance(part, Fragment)), 0)

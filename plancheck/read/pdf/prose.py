"""From fragments to the words of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plancheck.read.pdf.fragments import Fragment, is_note_sign, needs_blank, same_line
from plancheck.read.pdf.seams import Seams
from plancheck.read.word.inline import Gathered
from plancheck.read.word.styles import PLAIN, Look
from plancheck.read.word.words import NO_WORDS, Words, words_of

_EDGE = 0.65
"""A line that ends this near the right edge (in units of its size) has no room for a letter."""
_SURE = 1.5


def words_from(parts: Iterable[Fragment | str], seams: Seams, right: float | None = None) -> Words:
    """The words of fragments in reading order. A str is put in as it stands.

    `right` is the edge of the column, where it is known: lines that end well before it were ended on purpose.
    """
    gathered = Gathered()
    last: Fragment | None = None
    alone = False
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
            alone = True
        elif same_line(last, part) and part.page == last.page and part.x0 > last.x0:
            gap = (part.x0 - last.x1) / max(part.size, 1.0)
            blank = " " if needs_blank(last.text, part.text, gap) else ""
            gathered.pieces.append((blank + part.text, look))
            alone = False
        else:
            before, above = gathered.pieces.pop()
            filled = right is None or last.x1 >= right - _EDGE * last.size
            cut = alone and filled and " " not in last.text.strip()
            joined = seams.join(before, part.text, alone=cut, room=right is not None and had_room(last, part, right))
            kept = joined[: len(joined) - len(part.text)]
            gathered.pieces += [(kept, above), (joined[len(kept) :], look)]
            alone = True
        last = part
    return words_of(gathered) if gathered.pieces else NO_WORDS


def had_room(last: Fragment, part: Fragment, right: float) -> bool:
    """Whether the first word of a line would have found room at the end of the one above."""
    if part.page != last.page or part.y < last.y:
        return False
    first = part.text.split(" ", 1)[0]
    per_letter = (part.x1 - part.x0) / max(len(part.text), 1)
    return (len(first) + 1) * per_letter < right - last.x1 - _SURE * last.size


def right_edge(parts: Sequence[Fragment | str]) -> float:
    """How far to the right the fragments reach."""
    return max((part.x1 for part in parts if isinstance(part, Fragment)), default=0.0)


def page_of(parts: Iterable[Fragment | str]) -> int:
    """The page the first fragment stands on."""
    return next((part.page for part in parts if isinstance(part, Fragment)), 0)

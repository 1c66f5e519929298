"""The evaluation told below a heading that names it, in words that do not: "Evaluering", "Skjer i 2029"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.extract.plan.subject import NOT_THIS
from plancheck.extract.process.evaluationrows import beside_time
from plancheck.extract.process.evaluationtold import fixed_time
from plancheck.extract.process.evaluationwho import named_next, responsible
from plancheck.extract.text.prose import Piece, Prose, sentences
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_HEADING = pattern(
    r"(?:(?:slutt|mid[tv]veis|midtvegs|under[vw]eis|undervegs)?-?evaluering(?:en|a)?)(?:\s+(?:og|,)\s+(?:revisjon|rullering|revidering))?"
    r"(?:\s+av\s+(?:tema|kommunedel)?(?:planen|plana|strategien|samfunnsdelen|måloppnåelsen|måloppnåinga))?(?:\s+og\s+(?:revisjon|rullering))?",
    re.I,
    needs="evaluering",
)
"""A heading that names the evaluation of the plan and at most its revision."""
_OTHER = pattern(
    r"\b(?:vedt\w+|vedtak|ruller\w*|revider\w*|revisjon\w*|ny(?:e|tt)?\s+plan|høring\w*|høyring\w*|årsmelding\w*|tertial\w*|budsjett\w*|"
    r"økonomiplan\w*|ble|blei|vart|(?<!planen\s)(?<!plana\s)(?<!målene\s)(?<!måla\s)har(?!\s+\w*ansvar)|hadde|innført|prosjekt\w*|brukerundersøk\w*|brukarundersøk\w*|tall|tal|prosent)\b",
    re.I,
)
"""What makes a date another one than that of the evaluation."""


_WHO = pattern(r"(?:ansvar\w*|hvem|kven|utfører|utførar)(?:\s+for\s+evaluering\w*)?\W*$", re.I)


class Chapter(NamedTuple):
    """What a chapter says: the words, where, when and who."""

    text: str
    piece: Piece
    start: int
    length: int
    when: str
    who: str | None


def chapters(prose: Prose, sections: Sequence[Section]) -> Iterator[Chapter]:
    """The first sentence or row with a fixed time in each chapter on the evaluation of the plan."""
    for section in sections:
        if section.title and _HEADING.fullmatch(section.title.strip(" .:")) is not None:
            pieces = [piece for piece in prose.within(section.first, section.last) if piece.kind != "heading"]
            told = _told(pieces) or _tabled([piece for piece in pieces if piece.row is not None])
            if told is not None:
                yield told


def _told(pieces: Sequence[Piece]) -> Chapter | None:
    several = [sentence for piece in pieces if piece.row is None for sentence in sentences(piece)]
    for at, sentence in enumerate(several):
        text = sentence.text
        when = _time(text)
        if when is not None:
            around = [other.text for other in (*several[at + 1 : at + 3], *several[max(0, at - 2) : at])]
            who = responsible(text) or beside_time(text.strip()) or named_next(around)
            return Chapter(sentence.core, sentence.piece, sentence.start, len(text), when, who)
    return None


def _tabled(cells: Sequence[Piece]) -> Chapter | None:
    """The cell with the time, and the one beside or below a word for who."""
    timed = next(((cell, when) for cell in cells if (when := _time(cell.text)) is not None), None)
    if timed is None:
        return None
    cell, when = timed
    heads = {one.column for one in cells if one.kind == "header" and _WHO.match(one.text)}
    below = next((one for one in cells if one.row is cell.row and one.column in heads and one.kind == "cell"), None)
    label = next((at for at, one in enumerate(cells[:-1]) if _WHO.match(one.text) and one.column not in heads), None)
    who = below if below is not None else cells[label + 1] if label is not None else None
    return Chapter(cell.text, cell, 0, len(cell.text), when, who.text if who is not None else None)


def _time(text: str) -> str | None:
    other = NOT_THIS.search(text) or _OTHER.search(text) or text[-1:] == "?"
    return None if other else fixed_time(text)

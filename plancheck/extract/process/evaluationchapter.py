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
    r"(?:\s+av\s+(?:tema|kommunedel)?(?:planen|plana|strategien|samfunnsdelen|måloppnåelsen|måloppnåinga))?(?:\s+og\s+(?:revisjon|rullering))?"
    r"(?P<when>(?:\s*[,:–-])?\s*\(?(?:(?:i|innen|innan|våren|hausten|høsten)\s+)*20\d\d\)?)?",
    re.I,
    needs="evaluering",
)
"""A heading that names the evaluation of the plan and at most its revision and when."""
_OTHER = pattern(
    r"\b(?:vedt\w+|vedtak|ruller\w*|revider\w*|revisjon\w*|ny(?:e|tt)?\s+plan|høring\w*|høyring\w*|årsmelding\w*|tertial\w*|budsjett\w*|"
    r"økonomiplan\w*|ble|blei|vart|(?<!planen\s)(?<!plana\s)(?<!målene\s)(?<!måla\s)har(?!\s+\w*ansvar)|hadde|innført|prosjekt\w*|brukerundersøk\w*|brukarundersøk\w*|tall|tal|prosent)\b",
    re.I,
)
"""What makes a date another one than that of the evaluation."""


_FEW = 3
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
    """The heading, the first sentence or row with a fixed time in each chapter on the evaluation of the plan."""
    for section in sections:
        heading = _HEADING.fullmatch(section.title.strip(" .:")) if section.title else None
        if heading is None:
            continue
        pieces = [piece for piece in prose.within(section.first, section.last) if piece.kind != "heading"]
        if heading["when"]:
            told = _headed(prose, section, pieces)
        else:
            told = _told(pieces) or _tabled([piece for piece in pieces if piece.row is not None])
        if told is not None:
            yield told


def _headed(prose: Prose, section: Section, pieces: Sequence[Piece]) -> Chapter | None:
    """What a heading says when, and the text below it who: "Sluttevaluering (2029)"."""
    title = next(iter(prose.within(section.first - 1, section.first)), None)
    when = _time(title.text) if title is not None else None
    if title is None or when is None:
        return None
    said = [sentence.text for piece in pieces[:_FEW] if piece.row is None for sentence in sentences(piece)]
    who = named_next(said) or next((name for text in said if (name := responsible(text)) is not None), None)
    return Chapter(title.text, title, 0, len(title.text), when, who)


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

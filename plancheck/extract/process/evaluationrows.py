"""When and by whom the plan is evaluated, in a row of a timetable or of a table of facts."""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.extract.process.evaluationtold import time_of
from plancheck.extract.process.evaluationwho import PLAN_WORD
from plancheck.extract.text.prose import Piece, beside
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_OF_IT = r"(?:\s+av\s+(?:heile\s+|hele\s+)?(?:tema|handlings|kompetanse)?plan(?:en|a)(?:\s+og\s+[\wæøå -]{3,40})?)?"
_ROW = pattern(
    r"(?:(?:tidspunkt|tid|frist|dato)\s+for\s+|neste\s+)?(?:slutt|mid[tv]veis|midtvegs|undervegs|underveis)?-?(?:evaluering|(?<=midtveis)vurdering|"
    rf"(?<=midtvegs)vurdering)(?:en|a)?(?:\s+og\s+\w+)?{_OF_IT}(?:\s+(?:skjer|innen|innan))?\s*:?$|"
    r"(?:evaluere?|evaluera|(?:planen\s+)?(?:skal\s+)?evaluer(?:es|ast))(?:\s+(?:tema)?plan(?:en|a))?\s*:?$",
    re.I,
)
_MONTHS = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_TIME_FIRST = pattern(
    rf"(?:(?:innen|i|høsten|hausten|våren|[12]\. halvår|{_MONTHS})\s+)*20\d\d\s*[,;–—-]\s*"
    r"(?!(?:midt|slutt|start|utgang|etter|før|innan|innen|i|som|og|så|der|deretter|når|hver|kvar|årl|halv|samtidig|ny|"
    r"jf)\w*(?:\s|\W*$))(?:(?:ved|av|v/|ansvar\w*:?)\s*)?(?P<by>[^\W\d](?:(?!\s(?:skal|får|har|blir|vert|er)\s)[^\d,;:.]){2,60})\.?",
    re.I,
    needs="20",
)
_MONTH = pattern(rf"{_MONTHS}(?:\s*[-–/]\s*{_MONTHS})?$", re.I)
"""A month in a timetable of the year, that comes again."""


_TAIL = pattern(
    r"(?P<label>.+?)(?:\s+\((?P<by>[^\d().]{3,60})\)|\s+ved\s+(?P<led>[^\d().,]{3,60}))\W*", re.I, needs="( ved"
)
"""Who, behind the words of a row: "Evaluering av planen (kultursjefen)"."""
_MARK = frozenset({"x", "✓", "✔", "●", "•", "ja"})
_YEAR = pattern(r"\W*20\d\d\W*", needs="20")
_NAME_FIRST = pattern(
    r"(?P<by>[^\W\d][^\d,;:.()–]{3,60}?)\s*[,;(–-]\s*(?:(?:innen|innan|i|høsten|hausten|våren|løpet\s+av|utgangen\s+av)\s+)*"
    rf"(?:\d\d?\.\s+)?(?:{_MONTHS}\s+)?20\d\d\W*",
    re.I,
    needs="20",
)


class Row(NamedTuple):
    """What a row says: its words, when and who."""

    text: str
    when: str | None
    who: str | None


def read_row(document: Document, piece: Piece) -> Row | None:
    """ "Evaluering | juni 2028 | Kommunedirektøren" in a timetable or a facts table."""
    words = piece.text.strip()
    tail = _TAIL.fullmatch(words)
    label = tail["label"] if tail is not None else words
    if piece.row is None or not _ROW.match(label) or (beside(piece) is None and tail is None):
        return None
    rest = [cell.text for cell in piece.row.cells[piece.column + 1 :] if cell.text]
    timed = next((cell for cell in rest if time_of(cell)), None)
    before = [cell.text.strip() for cell in piece.row.cells[: piece.column]] if timed is None else []
    when = time_of(timed) if timed else next((text if _MONTH.match(text) else time_of(text) for text in before), None)
    when = when or _marked(document, piece)
    own = (tail["by"] or tail["led"]).strip() if tail is not None else None
    named = (cell for cell in rest if cell is not timed and not any(char.isdigit() for char in cell))
    others = [own] if own else [cell for cell in named if cell.lower() not in _MARK]
    others += [said for said in (beside_time(timed),) if said] if timed and not others else []
    return Row(f"{words.strip(' :')}: {', '.join(rest)}".strip(" :"), when, others[0] if others else None)


def _marked(document: Document, piece: Piece) -> str | None:
    """The first year whose column is marked in the row."""
    cells = piece.row.cells if piece.row is not None else ()
    heads = [row.cells for row in document.blocks[piece.block].header[:1]]
    for head in heads[0] if heads else ():
        at = heads[0].index(head)
        if _YEAR.fullmatch(head.text) and at < len(cells) and cells[at].text.strip().lower() in _MARK:
            return time_of(head.text)
    return None


def beside_time(text: str) -> str | None:
    """Who, in a cell that says when too: "2028, kommunedirektøren", "Kultursjefen, 2029"."""
    match = _TIME_FIRST.fullmatch(text) or _NAME_FIRST.fullmatch(text)
    return match["by"].strip() if match is not None and not PLAN_WORD.search(match["by"]) else None

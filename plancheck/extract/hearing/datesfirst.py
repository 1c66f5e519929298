"""A hearing named beside its days, the days first or last: "| 15. januar – 1. mars 2027 | Høring |" and such lines."""

from __future__ import annotations

from plancheck.dates import Precision, When, find_dates
from plancheck.document import Cell
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.hearing.hearingaside import worked_on
from plancheck.extract.hearing.hearinglines import hearing_label
from plancheck.extract.text.prose import Piece, beside

_LONGEST = 80
_ROUND_IT = 3
"""So many signs may stand around the dates of a cell that says no more."""


def name_and_days(piece: Piece) -> tuple[str, Cell] | None:
    """What a cell that names a hearing says together with the cell of its days, and that cell.

    The days stand in the next cell; else in the one before, when that is a first and a last day, or the day of a
    deadline, and no more. None where the cell names no hearing.
    """
    if piece.row is None or len(piece.text) >= _LONGEST or worked_on(piece.text):
        return None
    after = beside(piece)
    if after is not None and w.PERIOD.search(piece.text) and w.tells_time(after.text):
        return f"{piece.text.strip(' :')}: {after.text.strip()}", after
    before = [cell for cell in piece.row.cells[: piece.column] if cell.text]
    if not before or w.tells_time(piece.text) or not _names(piece.text):
        return None
    when = _only_dates(before[-1].text)
    if when is None or not (w.DEADLINE.search(piece.text) or (when.start and when.end)):
        return None
    return f"{piece.text.strip(' .:')}: {before[-1].text.strip()}", before[-1]


def days_then_name(text: str) -> bool:
    """Whether a line is a first and a last day and the name of a hearing: "15. januar – 1. mars 2027: Høring"."""
    if len(text) >= _LONGEST or not w.tells_time(text[:_ROUND_IT]):
        return False
    whens = find_dates(text)
    if len(whens) != 1 or not (whens[0].start and whens[0].end):
        return False
    return hearing_label(text[whens[0].offset + whens[0].length :].strip(" *:.,–-"))


def _names(text: str) -> bool:
    """Whether the words name a hearing and nothing that only goes with one."""
    named = hearing_label(text) or w.PERIOD.search(text) is not None or w.DEADLINE.search(text) is not None
    return named and w.NOT_A_HEARING.search(text) is None


def _only_dates(text: str) -> When | None:
    """The day, or first and last day, that is all the text says."""
    whens = find_dates(text)
    if len(whens) != 1 or whens[0].precision is not Precision.DAY:
        return None
    return whens[0] if len(text.strip()) - whens[0].length < _ROUND_IT else None

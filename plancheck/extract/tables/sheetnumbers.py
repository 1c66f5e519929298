"""Goal numbers that a spreadsheet has made something else of: "1,1" with the comma of its language, or 1 January."""

from __future__ import annotations

import re

from plancheck.document import Block, Cell
from plancheck.extract.context import Place
from plancheck.extract.kinds import SERVED
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.pattern import pattern
from plancheck.record import replace

_SHEETS = frozenset({"spreadsheet", "csv"})
_COMMA = pattern(r"(?P<goal>\d{1,2}),(?P<part>\d{1,2})")
_DATE = pattern(r"20\d\d-(?P<part>\d\d)-(?P<goal>\d\d)")
"""A stored date is read in this form; its day and month are what was typed."""


def typed_numbers(block: Block, place: Place) -> Block:
    """A sheet's table with the goal numbers as they were typed ("1.1"); other tables as they are.

    "1,2" is goal 1.2 only where the plan has set such a goal; else it may be goals 1 and 2.
    """
    if place.document.format not in _SHEETS:
        return block
    concepts = read_columns(header_rows(block)[0], place.words).concepts
    columns = frozenset([at for at, concept in enumerate(concepts) if concept in SERVED])
    if not columns:
        return block
    known = place.drafts.goal_codes()
    rows = tuple([
        row._replace(cells=tuple([_typed(cell, known) if at in columns else cell for at, cell in enumerate(row.cells)]))
        for row in block.rows
    ])  # fmt: skip
    return replace(block, rows=rows) if rows != block.rows else block


def _typed(cell: Cell, known: set[str]) -> Cell:
    match: re.Match[str] | None = _DATE.fullmatch(cell.text.strip())
    if match is None:
        match = _COMMA.fullmatch(cell.text.strip())
        if match is not None and f"{match['goal']}.{match['part']}" not in known:
            return cell
    return cell if match is None else cell._replace(text=f"{int(match['goal'])}.{int(match['part'])}")

"""Columns headed by years of two digits: "Tiltak | Ansvar | 26 | 27 | 28 | 29"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Document, Row
from plancheck.pattern import pattern
from plancheck.record import replace

_SHORT = pattern(r"['’´`]?(?P<year>[2-5]\d)$")
_WEEKS = pattern(r"\b(?:uk[ae]|veke|uker|veker|vekene|ukene)\b", re.I)
_LONGEST = 3
_FEWEST = 2


def full_years(block: Block, document: Document) -> Block:
    """The table with "2026" for "26" in its header, where two columns or more count on so, beside columns with words,
    and the document names the first or the last of the years in full; other tables as they are."""
    rows = block.header or block.rows[:1]
    found = {at: years for at, row in enumerate(rows) if (years := _years(row))}
    if not found or any(_WEEKS.search(cell.text) for row in rows for cell in row.cells):
        return block
    if not all(_named(years, document) for years in found.values()):
        return block
    made = tuple(_written_out(row, found[at]) if at in found else row for at, row in enumerate(rows))
    return replace(block, header=made) if block.header else replace(block, rows=(*made, *block.rows[1:]))


def _years(row: Row) -> dict[int, str]:
    """The full year of each column headed by a short one; {} where the columns do not count on, one by one."""
    texts = [cell.text.strip() for cell in row.cells]
    if not may_be_short(texts):
        return {}
    matches = {at: found for at, text in enumerate(texts) if len(text) <= _LONGEST and (found := _SHORT.match(text))}
    years = [int(found["year"]) for found in matches.values()]
    worded = any(text[:1].isalpha() for text in texts)
    if len(years) < _FEWEST or not worded or years != list(range(years[0], years[-1] + 1)):
        return {}
    return {at: f"20{found['year']}" for at, found in matches.items()}


def may_be_short(headers: Sequence[str]) -> bool:
    """Whether so many headers are as short as a year of two digits that they may be such years."""
    return sum([len(text) <= _LONGEST for text in headers]) >= _FEWEST


def _named(years: dict[int, str], document: Document) -> bool:
    first, last = min(years.values()), max(years.values())
    return any(first in block.text or last in block.text for block in document.blocks if "20" in block.text)


def _written_out(row: Row, years: dict[int, str]) -> Row:
    cells = (cell._replace(text=years.get(at, cell.text)) for at, cell in enumerate(row.cells))
    return row._replace(cells=tuple(cells))

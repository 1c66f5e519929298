"""Columns that tick off what is done: "Utført" over crosses, "Gjennomført?" over "Ja" and "Nei"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Cell, Row
from plancheck.extract.kinds import TIMES
from plancheck.extract.tables.columns import Columns
from plancheck.vocabulary import normalise

_DONE = frozenset({"utført", "gjennomført", "gjort", "fullført", "ferdig", "ferdigstilt", "utførd", "gjennomførd"})
_YES = frozenset({"x", "✓", "✔", "☑", "ja"})
_NO = frozenset({"nei", "☐", "✗"})


def with_done_marks(columns: Columns, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with such a column as the status in words ("Utført", "Ikke utført"), noted in `columns`; the same
    rows where there is none, or another column tells the status or nothing else the time."""
    timed = {at for at, one in enumerate(columns.concepts) if one in TIMES}
    for at, header in enumerate(columns.headers):
        if normalise(header) not in _DONE or ("status" in columns.concepts and columns.concepts[at] != "status"):
            continue
        said = {row.cells[at].text.strip().lower() for row in rows if at < len(row.cells)} - {""}
        if said and said <= _YES | _NO and (timed - {at} or columns.years):
            columns.concepts[at] = "status"
            return tuple([_told(row, at, header.strip(" ?")) for row in rows])
    return tuple(rows)


def _told(row: Row, at: int, header: str) -> Row:
    if at >= len(row.cells):
        return row
    return row._replace(cells=(*row.cells[:at], _status(row.cells[at], header), *row.cells[at + 1 :]))


def _status(cell: Cell, header: str) -> Cell:
    mark = cell.text.strip()
    if mark.lower() in _YES:
        return cell._replace(text=header)
    return cell._replace(text=f"Ikke {header.lower()}") if mark.lower() in _NO else cell

"""A column for each unit, with marks of who does the action: "Oppvekst | Helse | Kultur" over "H", "M" and crosses."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.fields.unitnames import is_unit
from plancheck.extract.tables.columns import read_columns
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS
from plancheck.vocabulary import Vocabulary

_LEADS = frozenset({"h", "ha", "a"})
_JOINS = frozenset({"m", "ma", "d", "s", "b"})
_CROSSES = frozenset({"x", "xx", "✓", "✔", "√", "☑", "☒", "●", "•", "■", "(x)"})
_MARKS = _LEADS | _JOINS | _CROSSES | {""}
_ASPECTS = frozenset({"miljø", "økonomi", "helse", "kultur", "velferd", "næring", "landbruk"})
"""What a cross may also say that an action is good for."""
_WHO = frozenset({"ansvar", "ansvar_leder", "medansvar"})
_UNREAD = frozenset({"", "beskrivelse"})
_FEWEST = 2


def units_from_marks(header: Row, rows: tuple[Row, ...], words: Vocabulary) -> tuple[Row, tuple[Row, ...]]:
    """The header and the rows with the units that marks name in one column "Ansvar" and one "Medansvar"; as they are
    for a table without such columns.

    Letters tell who leads only where each row has one lead at most: "H", "M" and "L" also say how much something
    counts. Each column must be headed by a unit.
    """
    columns = read_columns(header, words) if len(header.cells) > _FEWEST else None
    if columns is None or "tiltak" not in columns.concepts or not _WHO.isdisjoint(columns.concepts) or not rows:
        return header, rows
    marked = [at for at, concept in enumerate(columns.concepts) if concept in _UNREAD and columns.headers[at].strip()]
    units = [at for at in marked if {_mark(row, at) for row in rows} <= _MARKS]
    named = [at for at in units if is_unit(columns.headers[at].strip())]
    if len(named) < _FEWEST or len(named) * 2 <= len(units):
        return header, rows
    marks = [[_mark(row, at) for at in units] for row in rows]
    said = {mark for row in marks for mark in row if mark}
    lettered = said <= _LEADS | _JOINS and not said.isdisjoint(_LEADS)
    crossed = bool(said) and said <= _CROSSES and named == units
    crossed = crossed and any(columns.headers[at].strip().lower() not in _ASPECTS for at in units)
    if not (lettered or crossed):
        return header, rows
    leads = _LEADS if lettered else _CROSSES
    if lettered and any(sum(mark in leads for mark in row) > 1 for row in marks):
        return header, rows
    names = [header.cells[at].text.strip() for at in units]
    told = [_row(row, units, names, found, leads) for row, found in zip(rows, marks, strict=True)]
    heads = ["Ansvar", "Medansvar"] + [""] * (len(units) - _FEWEST)
    return _with_texts(header, units, heads), tuple(told)


def _mark(row: Row, at: int) -> str:
    text = row.cells[at].text.strip() if at < len(row.cells) else ""
    return "" if text in EMPTY_CELLS else text.lower().rstrip(".")


def _row(row: Row, units: Sequence[int], names: Sequence[str], marks: Sequence[str], leads: frozenset[str]) -> Row:
    first = [name for name, mark in zip(names, marks, strict=True) if mark in leads]
    others = [name for name, mark in zip(names, marks, strict=True) if mark and mark not in leads]
    if not any(marks):
        return row
    return _with_texts(row, units, [", ".join(first), ", ".join(others), *[""] * (len(units) - _FEWEST)])


def _with_texts(row: Row, columns: Sequence[int], texts: Sequence[str]) -> Row:
    cells = list(row.cells)
    for at, text in zip(columns, texts, strict=True):
        if at < len(cells):
            cells[at] = cells[at]._replace(text=text)
    return row._replace(cells=tuple(cells))

"""One column of who and when: "Ansvar/frist" over "Kulturkontoret / 2027"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.tables.columns import Columns
from plancheck.pattern import pattern

_NAMES_BOTH = pattern(
    r"(?=.*\b(?:(?:hoved|hovud)?ansvar|(?:hvem|kven)\b))(?=.*\b(?:(?:tids)?frist|tid|tidspunkt|tidsrom|når|år|gjennomføring|ferdig)\b)",
    re.I | re.S,
)
_PART = pattern(r"\s*[,;\n]\s*|\s*/\s*|\s+[–—|-]\s+|\s*[()]\s*|\.\s+(?=[A-ZÆØÅ]|20\d\d\b)")
_TIME_LAST = pattern(
    r"(?P<who>[^\d]*?[^\W\d])\s*[:,–-]?\s+"
    r"(?P<when>(?:(?:inn[ea]n|før|frå|fra|i|i løpet av|sommeren|sumaren|våren|høsten|hausten)\s+)?"
    r"(?:utgangen av\s+)?\d.*?)\.?"
)


def parted_columns(columns: Columns, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows with a cell of their own for when, last, where the header names both and a cell says both.

    `columns` gets the column.
    """
    index = _both(columns)
    if index is None:
        return rows
    told = [_said(row.cells[index].text) if index < len(row.cells) else ("", "") for row in rows]
    if not any(who and when for who, when in told):
        return rows
    width = max(len(columns.concepts), *(len(row.cells) for row in rows))
    if width != len(columns.concepts):
        return rows
    columns.concepts[index] = "ansvar"
    columns.concepts.append("frist")
    columns.headers = (*columns.headers, columns.headers[index])
    return tuple([_parted(row, index, width, said) for row, said in zip(rows, told, strict=True)])


def _both(columns: Columns) -> int | None:
    """The one column of who or when, where its header speaks of both."""
    given = [index for index, concept in enumerate(columns.concepts) if concept in ("ansvar", "frist")]
    if len(given) != 1 or columns.years or not columns.known.isdisjoint({"ferdig", "oppstart"}):
        return None
    return given[0] if _NAMES_BOTH.match(columns.headers[given[0]]) else None


def _said(text: str) -> tuple[str, str]:
    """("Kulturkontoret", "2027") of "Kulturkontoret / 2027"; "" for what the cell does not tell."""
    last = _TIME_LAST.fullmatch(text.strip())
    parts: Sequence[str] = [part for part in _PART.split(text.strip()) if part]
    when = [part for part in parts if is_deadline(part)]
    if last is not None and not when and is_deadline(last["when"]):
        return last["who"].strip(" ,;–-/"), last["when"]
    return ", ".join(part for part in parts if part not in when), ", ".join(when)


def _parted(row: Row, index: int, width: int, said: tuple[str, str]) -> Row:
    cells = row.cells
    if len(cells) < width or cells[index].repeated:
        return row
    who, when = (cells[index]._replace(text=text) for text in said)
    return row._replace(cells=(*cells[:index], who, *cells[index + 1 :], when))

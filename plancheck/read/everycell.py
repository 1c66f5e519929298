"""Every cell of a spreadsheet, hidden or not: for a list that somebody has filled in, where nothing is overlooked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from plancheck.document import Unreadable
from plancheck.read.csv import csv_rows
from plancheck.read.ods import ods_sheets
from plancheck.read.package import Refused
from plancheck.read.worksheet import MOST_CELLS, Merge, Value, Worksheet
from plancheck.read.xlsx import xlsx_sheets


def every_cell(data: bytes, name: str) -> list[Worksheet]:
    """The sheets of a file as they were saved, merged cells filled downwards. Raises Refused where it is no such file.

    `name` decides the format: .xlsx, .ods or .csv.
    """
    suffix = PurePosixPath(name).suffix.lower()
    read = _READERS.get(suffix)
    if read is None:
        raise Refused("format", {"suffix": suffix, "til": ".xlsx"})
    sheets = read(data)
    for sheet in sheets:
        _fill_down(sheet)
    return sheets


def _csv_sheets(data: bytes) -> list[Worksheet]:
    rows = csv_rows(data, "")
    if isinstance(rows, Unreadable):
        raise Refused(rows.key, rows.params)
    cells = {
        row.number: {at: Value(cell.text) for at, cell in enumerate(row.row.cells, 1) if cell.text} for row in rows
    }
    return [Worksheet("", rows={number: values for number, values in cells.items() if values})]


def _fill_down(sheet: Worksheet) -> None:
    """What a cell merged over several rows says, it says of each of them."""
    last = max(sheet.rows, default=0)
    left = MOST_CELLS
    for merge in sheet.merges:
        value = sheet.rows.get(merge.top, {}).get(merge.left)
        below = _rows_below(merge, last)
        left -= len(below)
        if value is None or left < 0:
            continue
        for row in below:
            if row in sheet.rows:
                sheet.rows[row].setdefault(merge.left, value)


def _rows_below(merge: Merge, last: int) -> range:
    return range(merge.top + 1, min(merge.bottom, last) + 1)


_READERS: dict[str, Callable[[bytes], list[Worksheet]]] = {
    ".xlsx": xlsx_sheets,
    ".ods": ods_sheets,
    ".csv": _csv_sheets,
}

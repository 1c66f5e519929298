"""What was saved in a spreadsheet is there, hidden or not, and merged cells hold for all their rows."""

from __future__ import annotations

import pytest

from plancheck.read.everycell import every_cell
from plancheck.read.package import Refused
from plancheck.read.worksheet import Worksheet

from .workbooks import cell, row, spreadsheet, texts, workbook

XLSX = workbook(
    {
        "Liste": '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'
        + texts(1, "Beslutning", "Nøkkel")
        + row(3, cell("A3", "godtatt"), cell("B3", "k3"), hidden=True)
        + texts(4, None, "k4")
        + texts(9, None, "k9")
        + '</sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>',
        "Gjemt": f"<sheetData>{texts(1, 'her også')}</sheetData>",
    },
    states={"Gjemt": "hidden"},
)
ODS = spreadsheet(
    '<table:table table:name="Liste"><table:table-column/><table:table-column table:visibility="collapse"/>'
    "<table:table-row><table:table-cell><text:p>Beslutning</text:p></table:table-cell>"
    "<table:table-cell><text:p>Nøkkel</text:p></table:table-cell></table:table-row><table:table-row/>"
    '<table:table-row table:visibility="collapse"><table:table-cell table:number-rows-spanned="2">'
    "<text:p>godtatt</text:p></table:table-cell><table:table-cell><text:p>k3</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>k4</text:p></table:table-cell>"
    "</table:table-row></table:table>"
)
CSV = "Beslutning;Nøkkel\n\ngodtatt;k3\n;k4\n".encode()


def shown(sheet: Worksheet) -> dict[int, list[str]]:
    return {number: [values[at].text for at in sorted(values)] for number, values in sheet.rows.items() if values}


@pytest.mark.parametrize(
    ("data", "name", "merged"), [(XLSX, "a.xlsx", True), (ODS, "a.ODS", True), (CSV, "a.csv", False)]
)
def test_nothing_is_overlooked(data: bytes, name: str, merged: bool) -> None:
    sheet = every_cell(data, name)[0]
    below = ["godtatt", "k4"] if merged else ["k4"]
    assert {at: words for at, words in shown(sheet).items() if at < 9} == {
        1: ["Beslutning", "Nøkkel"],
        3: ["godtatt", "k3"],
        4: below,
    }


def test_hidden_sheets_are_there_and_a_merged_cell_reaches_no_further_than_it_is() -> None:
    sheets = every_cell(XLSX, "a.xlsx")
    assert [sheet.name for sheet in sheets] == ["Liste", "Gjemt"]
    assert shown(sheets[1]) == {1: ["her også"]}
    assert shown(sheets[0])[9] == ["k9"]


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"# Plan", "a.md", "format"),
        (b"x", "a.xlsx", "skadet"),
        (XLSX[:200], "a.xlsx", "skadet"),
        (b"\0\1\2" * 99, "a.csv", "binaer"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(data: bytes, name: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        every_cell(data, name)
    assert refused.value.key == key

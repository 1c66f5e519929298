"""Plain text: a header with a single row below it is a table where tabs part the cells."""

from __future__ import annotations

import pytest
from reading import document

HEAD = "TEMAPLAN FOR BIBLIOTEK 2026-2030\n\nHOVEDMÅL 1: FLERE LESER\n\n"


def tables(text: str) -> list[list[list[str]]]:
    blocks = document(f"{HEAD}{text}\n", "plan.txt").blocks
    return [
        [[cell.text for cell in row.cells] for row in (*block.header, *block.rows)]
        for block in blocks
        if block.kind == "table"
    ]


@pytest.mark.parametrize("before", ["", "Delmål 1.1: Barna finner bøker\n"])
def test_one_row_below_its_header(before: str) -> None:
    text = f"{before}Tiltak\tAnsvar\tFrist\nLage lesekrok\tKultur\t2027"
    assert tables(text) == [[["Tiltak", "Ansvar", "Frist"], ["Lage lesekrok", "Kultur", "2027"]]]


@pytest.mark.parametrize(
    "text",
    [
        "Tiltak\tAnsvar\nLage lesekrok\tKultur",
        "Tiltak\tAnsvar\tFrist\nLage lesekrok\tKultur",
        "Lage lesekrok\tKultur\t2027\nKjøpe bøker\tKultur\t2028",
        "Tiltak  Ansvar  Frist\nLage lesekrok  Kultur  2027",
        "Tiltak\tAnsvar\tFrist",
    ],
)
def test_two_lines_that_may_be_something_else(text: str) -> None:
    assert tables(text) == []

"""A workbook of one sheet that is named after the goal of all its rows."""

from __future__ import annotations

import pytest

from plancheck.document import Document
from plancheck.read.xlsx import read_xlsx

from .workbooks import texts, workbook

ROWS = (("Tiltak", "Ansvar", "Frist"), ("Bygge park", "Teknisk", "2027"), ("Merke sti", "Kultur", "2028"))


def headings(sheet: str, title: str = "Tiltaksplan for Solvik 2026–2029") -> list[tuple[int, str]]:
    rows = texts(1, title) + "".join(texts(number, *row) for number, row in enumerate(ROWS, 3))
    document = read_xlsx(workbook({sheet: f"<sheetData>{rows}</sheetData>"}), "plan.xlsx")
    assert isinstance(document, Document)
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading"]


@pytest.mark.parametrize("sheet", ["Mål 1 Alle er friske", "Hovudmål 2 Fleire er ute"])
def test_the_name_heads_the_rows(sheet: str):
    assert headings(sheet) == [(1, "Tiltaksplan for Solvik 2026–2029"), (2, sheet)]


@pytest.mark.parametrize("sheet", ["Ark1", "Tiltak", "Mål 1 Alle i kommunen er friske"])
def test_other_names_and_names_cut_short_do_not(sheet: str):
    assert headings(sheet) == [(1, "Tiltaksplan for Solvik 2026–2029")]


def test_a_title_that_says_the_same_stands_alone():
    assert headings("Mål 1 Alle er friske", "Mål 1: Alle er friske og glade") == [(1, "Mål 1: Alle er friske og glade")]

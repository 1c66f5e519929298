"""Legends of abbreviations beside a list, below it, at the end of a sheet of notes and on a sheet of their own."""

from __future__ import annotations

import pytest

from plancheck.document import Block, Cell, Row, Span
from plancheck.read.sheet import sheet_blocks
from plancheck.read.sheetrows import SheetRow


def _rows(*texts: str, sheet: str = "Ark1") -> list[SheetRow]:
    """Rows of texts with "|" between the cells; a blank text is a blank row."""
    rows: list[SheetRow] = []
    for number, text in enumerate(texts, 1):
        span = Span("ark.xlsx", number, 1, sheet=sheet)
        cells = tuple([Cell(one.strip(), span._replace(column=at + 1)) for at, one in enumerate(text.split("|"))])
        rows += [SheetRow(number, Row(cells, span))] if text.strip(" |") else []
    return rows


LIST = ("Tiltak|Ansvar|Frist", "Ny kum|VA|2027", "Øvelse|BRV|2026", "Gebyr|ØK|2027")


def _lines(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if block.kind == "paragraph"]


@pytest.mark.parametrize(
    "title", ["Forklaring:", "Forkortelser", "Forklaring av forkortingar", "Forkortingar brukt her"]
)
def test_below_the_list(title: str) -> None:
    blocks = sheet_blocks(_rows(*LIST, "", title, "VA|Vann og avløp", "BRV|Brannvernet", "Pri 1 = må gjennomføres"))
    (table,) = [block for block in blocks if block.kind == "table"]

    assert len(table.rows) == 3
    assert _lines(blocks)[-2:] == ["VA = Vann og avløp", "BRV = Brannvernet"]


def test_beside_the_list() -> None:
    beside = ("||Forkortelser|", "||VA|Vann og avløp", "||BRV|Brannvernet", "||")
    blocks = sheet_blocks(_rows(*[one + more for one, more in zip(LIST, beside, strict=True)]))
    (table,) = [block for block in blocks if block.kind == "table"]

    assert [cell.text for cell in table.header[-1].cells] == ["Tiltak", "Ansvar", "Frist"]
    assert _lines(blocks) == ["VA = Vann og avløp", "BRV = Brannvernet"]


@pytest.mark.parametrize("header", [(), ("Kode|Enhet",)])
def test_on_a_sheet_of_its_own(header: tuple[str, ...]) -> None:
    blocks = sheet_blocks(_rows(*header, "VA|Vann og avløp", "BRV|Brannvernet", sheet="Forkortelser"))

    assert _lines(blocks) == ["VA = Vann og avløp", "BRV = Brannvernet"]


@pytest.mark.parametrize("header", [(), ("Forkortelse|Betyr",)])
def test_at_the_end_of_a_sheet_of_notes(header: tuple[str, ...]) -> None:
    notes = ("Om lista", "Oppdatert|12.01.2026", "Kontakt|Planavdelinga", "", "Forkortingar")
    blocks = sheet_blocks(_rows(*notes, *header, "PBM|Plan, bygg og miljø", "HO|Helse og omsorg", sheet="Info"))

    assert _lines(blocks)[-2:] == ["PBM = Plan, bygg og miljø", "HO = Helse og omsorg"]


@pytest.mark.parametrize("rows", [("Forklaring", "Dette er en lang tekst|om noe"), ("Merknad", "VA|Vann og avløp")])
def test_other_lines_below_a_list_stay(rows: tuple[str, ...]) -> None:
    blocks = sheet_blocks(_rows(*LIST, "", *rows))

    assert not any(" = " in line for line in _lines(blocks))


def test_pairs_last_without_a_title() -> None:
    blocks = sheet_blocks(_rows(*LIST, "", "VA|Vann og avløp", "BRV|Brannvernet"))
    (table,) = [block for block in blocks if block.kind == "table"]

    assert len(table.rows) == 3
    assert _lines(blocks) == ["VA = Vann og avløp", "BRV = Brannvernet"]

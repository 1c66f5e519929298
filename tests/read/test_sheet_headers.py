"""Which row of a sheet is the header, where years stand in a second one and crosses in the rows below."""

from __future__ import annotations

import pytest

from plancheck.document import Cell, Row, Span
from plancheck.read.sheet import sheet_blocks
from plancheck.read.sheetrows import SheetRow


def _row(number: int, *texts: str, spans: int = 1) -> SheetRow:
    """A row of the texts; the last filled one goes over so many columns."""
    last = max(at for at, text in enumerate(texts) if text)
    cells = [
        Cell(text, Span("ark.xlsx", number, at + 1), colspan=spans if at == last else 1)
        for at, text in enumerate(texts)
    ]
    return SheetRow(number, Row(tuple(cells), Span("ark.xlsx", number, 1)))


@pytest.mark.parametrize("mark", ["x", "X", "●", "✓", "ja"])
def test_a_row_of_crosses_is_no_header(mark: str) -> None:
    rows = [
        _row(1, "Handlingsplan", "", "", "", "", ""),
        _row(2, "Tiltak", "Ansvar", "Gjennomføres", "", "", "", spans=4),
        _row(3, "", "", "2027", "2028", "2029", "2030"),
        _row(4, "Selge tomter", "Eiendom", mark, mark, "", ""),
        _row(5, "Gi energiråd", "Miljø", mark, mark, mark, mark),
    ]
    (table,) = [block for block in sheet_blocks(rows) if block.kind == "table"]

    assert [cell.text for cell in table.header[-1].cells] == ["Tiltak", "Ansvar", "2027", "2028", "2029", "2030"]
    assert [row.cells[0].text for row in table.rows] == ["Selge tomter", "Gi energiråd"]

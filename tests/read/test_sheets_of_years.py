"""A workbook with a sheet for each year: the actions of each are due in its year, also those of the first."""

from __future__ import annotations

from plancheck.document import Document
from plancheck.extract import extract
from plancheck.read.xlsx import read_xlsx

from .workbooks import texts, workbook


def _deadlines(title: str, *sheets: str) -> list[str | None]:
    made = {}
    for at, sheet in enumerate(sheets):
        rows = texts(1, title.format(sheet)) + texts(3, "Mål", "Tiltak", "Ansvar")
        made[sheet] = f"<sheetData>{rows}{texts(4, 'Alle er ute', f'Merke sti nummer {at}', 'Teknisk')}</sheetData>"
    document = read_xlsx(workbook(made), "friluftsplan.xlsx")
    assert isinstance(document, Document)
    drafted = [item for item in extract(document).items if item.kind == "tiltak"]
    assert len(drafted) == len(sheets)
    return [item.fields["frist"].text if "frist" in item.fields else None for item in drafted]


def test_every_sheet_gives_its_year():
    assert _deadlines("Friluftsplan – tiltak {}", "2026", "2027", "2028") == ["2026", "2027", "2028"]


def test_one_sheet_is_the_period_of_the_plan():
    assert _deadlines("Friluftsplan – tiltak {}", "2026") == [None]

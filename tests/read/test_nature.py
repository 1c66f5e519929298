"""Files whose name says another format than they have are told as what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck.document import Unreadable
from plancheck.read import read
from plancheck.read.nature import nature

from .workbooks import package, texts, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WORD = package({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"})
EXCEL = workbook({"Plan": f"<sheetData>{texts(1, 'Tiltak', 'Ansvar')}</sheetData>"})
ODT = package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"})
OLD_WORD = OLE + "WordDocument".encode("utf-16-le")
OLD_EXCEL = OLE + "Workbook".encode("utf-16-le")
PAGE = b"<!DOCTYPE html><html><body><p>Plan</p></body></html>"


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (WORD, ".docx"),
        (EXCEL, ".xlsx"),
        (ODT, ".odt"),
        (OLD_WORD, ".doc"),
        (OLD_EXCEL, ".xls"),
        (PAGE, ".html"),
        (b"%PDF-1.7\n", ".pdf"),
        (b"{\\rtf1 Plan}", ".rtf"),
        (b"\x89PNG\r\n", ""),
        (b"PK\x03\x04 torn", ""),
        (b"# Plan\n", ""),
    ],
)
def test_nature(data: bytes, suffix: str):
    assert nature(data) == suffix


@pytest.mark.parametrize(
    ("data", "name", "key", "real", "save_as"),
    [
        (WORD, "plan.xlsx", "feil_endelse", ".docx", ".docx"),
        (EXCEL, "plan.docx", "feil_endelse", ".xlsx", ".xlsx"),
        (PAGE, "plan.docx", "feil_endelse", ".html", ".html"),
        (b"%PDF-1.7\n", "plan.docx", "feil_endelse", ".pdf", ".pdf"),
        (WORD, "plan.md", "feil_endelse", ".docx", ".docx"),
        (OLD_WORD, "plan.docx", "feil_format", ".doc", ".docx"),
        (ODT, "plan.docx", "feil_format", ".odt", ".docx"),
        (OLD_EXCEL, "liste.xlsx", "feil_format", ".xls", ".xlsx"),
    ],
)
def test_a_wrong_name_is_told(tmp_path: Path, data: bytes, name: str, key: str, real: str, save_as: str):
    (tmp_path / name).write_bytes(data)
    found = read(tmp_path / name, name)
    assert isinstance(found, Unreadable)
    assert (found.key, found.params["er"], found.params["til"]) == (key, real, save_as)


def test_a_workbook_that_has_lost_a_sheet_is_damaged(tmp_path: Path):
    torn = workbook({"Plan": f"<sheetData>{texts(1, 'Tiltak', 'Ansvar')}</sheetData>"}).replace(
        b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheet9.xml"
    )
    (tmp_path / "liste.xlsx").write_bytes(torn)
    found = read(tmp_path / "liste.xlsx", "liste.xlsx")
    assert isinstance(found, Unreadable)
    assert found.key == "skadet"

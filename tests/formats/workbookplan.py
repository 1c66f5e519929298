"""Read a workbook of a few rows as `plancheck graph` reads the file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl

from plancheck.document import Document
from plancheck.extract import extract
from plancheck.graph import Context, Plangraf
from plancheck.link import link
from plancheck.read import read

LIST = (
    ("Tiltak", "Ansvar", "Frist"),
    ("Kjøpe elbiler til hjemmetjenesten", "PBM", "2026"),
    ("Lage kurs for alle ansatte", "KO", "2027"),
    ("Stille klimakrav i innkjøp", "PBM", "2028"),
)
Rows = Sequence[Sequence[str]]


def workbook_graph(sheets: Mapping[str, Rows]) -> Plangraf:
    """The graph of a workbook; an empty row is a blank one."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                if text:
                    sheet.cell(number, column, text)
    saved = io.BytesIO()
    book.save(saved)
    document = read(Path("tiltaksliste.xlsx"), "tiltaksliste.xlsx", text=saved.getvalue())
    assert isinstance(document, Document)
    return link([extract(document)], (), Context(today=date(2026, 1, 15)), frozenset())

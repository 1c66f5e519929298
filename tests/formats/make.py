"""Makes the files of `plan/` and `mappe/` anew: python tests/formats/make.py (python-docx, openpyxl, LibreOffice).

The Markdown, in `plan/` and `kilde/`, is what is written; every other file is the same as a program saves it.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
from docx import Document
from markdown_it import MarkdownIt

HERE = Path(__file__).parent / "plan"
SOURCE = HERE / "temaplan-friluftsliv.md"
WRITTEN, FOLDER = HERE.parent / "kilde", HERE.parent / "mappe"
ACTIONS = [
    ["Tiltaksliste til temaplan for bevegelse 2026–2029"],
    [],
    ["Delmål", "Nr.", "Tiltak", "Ansvar", "Frist"],
    ["1", "1.1", "Åpne gymsalene på lørdager", "Oppvekst", "2026"],
    ["1", "1.2", "Arrangere åpen dag for lag og foreninger", "Kultur og fritid", "2027"],
    ["2", "2.1", "Dekke treningsavgiften for familier med lav inntekt", "NAV Granvik", "2027"],
]


def word(path: Path, source: Path = SOURCE) -> None:
    """As python-docx writes it: heading styles, and tables whose header row is repeated on every page."""
    document = Document()
    rows: list[list[str]] = []
    for line in [*_lines(source), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            _table(document, [rows[0], *rows[2:]])
            rows = []
        if line.startswith("#"):
            document.add_heading(line.lstrip("# "), line.count("#", 0, 6) - 1)
        elif line:
            document.add_paragraph(line)
    document.save(str(path))


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def page(path: Path, source: Path = SOURCE) -> None:
    """As a municipality's web page: the plan between a menu and a footer."""
    inner = MarkdownIt("commonmark").enable("table").render("\n".join(_lines(source)))
    menu = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("Tjenester", "Politikk", "Kontakt"))
    path.write_text(
        '<!doctype html>\n<html lang="nb"><head><meta charset="utf-8"><title>Temaplan – Granvik</title></head>\n'
        f"<body><header><nav><ul>{menu}</ul></nav></header>\n<main>\n{inner}</main>\n"
        f"<footer><p>Granvik kommune, Storgata 1. Tilgjengelighetserklæring.</p></footer></body></html>\n",
        "utf-8",
    )


def workbook(path: Path) -> None:
    """As an action list: goals in merged cells, one row a tiltak."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tiltak"
    sheet.append([_lines(SOURCE)[0].lstrip("# ")])
    sheet.append([])
    sheet.append(["Hovedmål", "Delmål", "Nr.", "Tiltak", "Ansvar", "Frist"])
    goal = part = ""
    starts: dict[str, list[int]] = {}
    for line in _lines(SOURCE):
        if line.startswith("### "):
            goal = line[4:]
        elif line.startswith("#### "):
            part = line[5:]
        elif line.startswith("|") and line[2].isdigit():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            row = sheet.max_row + 1
            new_goal, new_part = goal not in starts, part not in starts
            starts.setdefault(goal, []).append(row)
            starts.setdefault(part, []).append(row)
            sheet.append([goal if new_goal else None, part if new_part else None, *cells])
    for name, rows in starts.items():
        column = "A" if name.startswith("Hovedmål") else "B"
        sheet.merge_cells(f"{column}{rows[0]}:{column}{rows[-1]}")
    book.save(path)


def by_libreoffice(source: Path, kind: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as made:
        command = ["soffice", f"-env:UserInstallation=file://{made}/u", "--headless", "--convert-to", kind]
        subprocess.run([*command, "--outdir", made, str(source)], check=True, capture_output=True)
        suffix = kind.split(":")[0]
        shutil.move(Path(made, source.with_suffix(f".{suffix}").name), target)


def main() -> None:
    """Write every file of the folder but the Markdown."""
    made = HERE / "temaplan-friluftsliv.docx"
    word(made)
    page(HERE / "temaplan-friluftsliv.html")
    workbook(HERE / "temaplan-friluftsliv.xlsx")
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"%s"}}'
    by_libreoffice(made, "docx", HERE / "libreoffice.docx")
    by_libreoffice(made, "html:HTML (StarWriter)", HERE / "libreoffice.html")
    by_libreoffice(HERE / "temaplan-friluftsliv.xlsx", "ods", HERE / "libreoffice.ods")
    by_libreoffice(made, tagged % "true", HERE / "tagged.pdf")
    by_libreoffice(made, tagged % "false", HERE / "untagged.pdf")
    folder(tagged % "true")


def folder(tagged: str) -> None:
    """A planmappe as it lies on a shared disk: PDF, Word, Excel and a web page."""
    with tempfile.TemporaryDirectory() as made:
        samfunnsdel = Path(made, "samfunnsdel.docx")
        word(samfunnsdel, WRITTEN / "samfunnsdel.md")
        by_libreoffice(samfunnsdel, tagged, FOLDER / "samfunnsdel.pdf")
    for name in ("temaplan-bevegelse", "saksframlegg"):
        word(FOLDER / f"{name}.docx", WRITTEN / f"{name}.md")
    page(FOLDER / "kunngjoering.html", WRITTEN / "kunngjoering.md")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ACTIONS:
        sheet.append(row)
    book.save(FOLDER / "tiltaksliste.xlsx")


if __name__ == "__main__":
    main()

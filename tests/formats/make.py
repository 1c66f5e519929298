"""Makes the files of `plan/` anew from its Markdown: python tests/formats/make.py (python-docx, openpyxl, LibreOffice).

The Markdown is the plan as it is written; every other file is the same plan as a program saves it.
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
LINES = SOURCE.read_text("utf-8").splitlines()


def word(path: Path) -> None:
    """As python-docx writes it: heading styles, and tables whose header row is repeated on every page."""
    document = Document()
    rows: list[list[str]] = []
    for line in [*LINES, ""]:
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


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def page(path: Path) -> None:
    """As a municipality's web page: the plan between a menu and a footer."""
    inner = MarkdownIt("commonmark").enable("table").render("\n".join(LINES))
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
    sheet.append([LINES[0].lstrip("# ")])
    sheet.append([])
    sheet.append(["Hovedmål", "Delmål", "Nr.", "Tiltak", "Ansvar", "Frist"])
    goal = part = ""
    starts: dict[str, list[int]] = {}
    for line in LINES:
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


if __name__ == "__main__":
    main()

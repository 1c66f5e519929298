"""Other programs open the copy and keep what is in it; files they have written get comments too."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from tests.annotate.marked import answered, changed, codes_in, marked, parts_of, plan, said, settled, without_marks
from tests.read.wordfile import NORWEGIAN, para

ROWS = (("Utvide dagtilbudet", "", "2027"), ("Gi kurs", "Helse", "2027"))
FLAWED = plan(*ROWS)
SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def by_python_docx() -> bytes:
    document = docx.Document()
    document.add_heading("Handlingsdel 2026–2029", 0)
    document.add_heading("Hovedmål 1: Trygge barn", 1)
    document.add_heading("Delmål 1.1: Flere mestrer", 2)
    grid = document.add_table(rows=1, cols=3)
    for cell, words in zip(grid.rows[0].cells, ("Tiltak", "Ansvar", "Frist"), strict=True):
        cell.text = words
    for line in ROWS:
        for cell, words in zip(grid.add_row().cells, line, strict=True):
            cell.text = words
    note = document.add_paragraph("Slutt")
    document.add_comment(note.runs, text="Husk vedlegget", author="Per")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def by_libreoffice(data: bytes, folder: Path) -> bytes:
    """The file as LibreOffice saves it."""
    source, out = folder / "lagret.docx", folder / "ut"
    source.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profil"
    command = [str(SOFFICE), "--headless", profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=180)
    return (out / "lagret.docx").read_bytes()


def test_python_docx_reads_the_comments(tmp_path):
    document = docx.Document(io.BytesIO(marked(FLAWED, tmp_path).data))
    (comment,) = document.comments
    assert (comment.author, comment.initials, comment.timestamp.date().isoformat()) == ("plancheck", "pc", "2026-01-15")
    assert comment.text.startswith("Må rettes: Tiltak uten ansvarlig\n")
    assert comment.text.endswith("ANS001")


def test_a_file_of_python_docx_gets_comments_beside_those_it_has(tmp_path):
    data = by_python_docx()
    made = marked(data, tmp_path).data
    assert [(one.author, one.at) for one in said(made)] == [("Per", "Slutt"), ("plancheck", "Utvide dagtilbudet")]
    found = [(one.author, one.text.splitlines()[-1]) for one in docx.Document(io.BytesIO(made)).comments]
    assert found == [("Per", "Husk vedlegget"), ("plancheck", "Regel: ANS001")]
    assert without_marks(parts_of(made)["word/document.xml"]) == without_marks(parts_of(data)["word/document.xml"])
    told = {"word/document.xml", "word/comments.xml"}
    before, after = parts_of(data), parts_of(made)
    assert {name for name in after if before.get(name) != after[name]} == told


@needs_office
def test_libreoffice_keeps_the_comments_and_the_second_run_knows_them(tmp_path):
    data = plan(*ROWS, ("Bygge bru", "", "2027"), ("Lage kafé", "", "2027"), styles=NORWEGIAN)
    first = marked(data, tmp_path).data
    saved = by_libreoffice(answered(first, {"0": "Vi ser på det"}), tmp_path)
    assert [one.author for one in said(saved)].count("Kari") == 1
    again = marked(saved, tmp_path)
    assert (again.new, again.kept, again.resolved) == (0, 1, 0)
    assert again.data == saved


@needs_office
def test_an_answer_given_in_libreoffice_counts(tmp_path):
    saved = by_libreoffice(answered(marked(FLAWED, tmp_path).data, {"0": "Godtatt: avklares senere"}), tmp_path)
    assert codes_in(saved, tmp_path) == []
    assert marked(saved, tmp_path).resolved == 1


@needs_office
def test_what_is_resolved_is_resolved_in_libreoffice(tmp_path):
    first = marked(plan(*ROWS, after=para("Slutt")), tmp_path).data
    mended = changed(first, para() + "</w:tc>", para("Velferd") + "</w:tc>")
    gone = marked(mended, tmp_path)
    assert gone.resolved == 1
    saved = by_libreoffice(gone.data, tmp_path)
    assert len(settled(saved)) == 1
    assert marked(saved, tmp_path).data == saved


@needs_office
def test_a_file_of_libreoffice_gets_comments(tmp_path):
    saved = by_libreoffice(FLAWED, tmp_path)
    made = marked(saved, tmp_path).data
    assert [(one.author, one.at) for one in said(made)] == [("plancheck", "Utvide dagtilbudet")]
    assert without_marks(parts_of(made)["word/document.xml"]) == parts_of(saved)["word/document.xml"].decode()

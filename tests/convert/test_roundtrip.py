"""A plan that is converted gives the graph it gave: nodes, texts, numbers, fields, edges."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from markdown_it import MarkdownIt

import plancheck
from plancheck.cli.edge import run_command_line
from plancheck.views.json import as_data
from plancheck.wordexample import docx
from tests.read.wordfile import ENGLISH, NORWEGIAN, rewritten

ROOT = Path(__file__).resolve().parents[2]
PLANS = sorted(
    path
    for folder in (ROOT / "examples", ROOT / "tests" / "corpus")
    for path in folder.rglob("*.md")
    if path.name != "README.md" and "/feil/" not in path.as_posix()
)
ONLY_MARKDOWN = re.compile(r"\{|<|\w--\w|^:|^•", re.MULTILINE)
"""What no web page says: attributes, comments, typed dashes, definition lists, bullets that are text."""
TODAY = date(2026, 1, 1)
_LOST = ("source", "mentions", "confidence", "file")


def graph_of(path: Path) -> dict[str, Any]:
    """What a planner reads out of the graph, without places and how sure the reading is."""
    data = as_data(plancheck.build_graph(path, today=TODAY))
    nodes = {
        (node["kind"], node["number"], node["text"]): {key: node[key] for key in ("fields", "unknown")}
        for node in data["nodes"]
    }
    texts = {node["id"]: node["text"] for node in data["nodes"]}
    edges = {(edge["kind"], texts[edge["from"]], texts.get(edge["to"], edge["to"])) for edge in data["edges"]}
    return {"nodes": nodes, "edges": edges}


def converted(source: Path, target: Path) -> Path:
    assert run_command_line(["convert", str(source), "-o", str(target)]) == 0
    return target


def as_word(path: Path) -> bytes:
    return rewritten(path.read_text("utf-8-sig"), styles=ENGLISH if len(path.name) % 2 else NORWEGIAN)


def as_page(path: Path) -> bytes:
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8-sig"), flags=re.DOTALL)
    page = MarkdownIt("commonmark").enable("table").render(text)
    return f"<!doctype html><html><body><main>{page}</main></body></html>".encode()


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_word_to_markdown_keeps_the_graph(tmp_path, path):
    assert_kept(tmp_path, path, ".docx", as_word(path))


@pytest.mark.parametrize(
    "path",
    [path for path in PLANS if not ONLY_MARKDOWN.search(path.read_text("utf-8"))],
    ids=lambda path: f"{path.parent.parent.name}-{path.stem}",
)
def test_html_to_markdown_keeps_the_graph(tmp_path, path):
    assert_kept(tmp_path, path, ".html", as_page(path))


def assert_kept(folder: Path, path: Path, suffix: str, content: bytes) -> None:
    (folder / "a").mkdir()
    (folder / "b").mkdir()
    source = folder / "a" / path.with_suffix(suffix).name
    source.write_bytes(content)
    before = graph_of(source)
    after = graph_of(converted(source, folder / "b" / path.name))
    assert after["nodes"].keys() == before["nodes"].keys()
    assert after == before


def test_a_list_in_excel_keeps_its_rows_and_fields(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    rows = [
        ["Tiltaksliste for Fagervik 2026–2029"],
        ["Delmål", "Nr.", "Tiltak", "Ansvar", "Frist", "Kostnad"],
        ["D1.1 Flere deltar", "1.1.1", "Åpne kulturskolen | kveld", "Kultur", date(2027, 6, 1), 200000],
        [None, "1.1.2", "Kjøpe *nye* instrumenter", "Kultur", "løpende", None],
        ["D1.2 Færre står utenfor", "1.2.1", "Gi gratis inngang", "Oppvekst", 2028, None],
    ]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.active.merge_cells("A3:A4")
    book.save(tmp_path / "a" / "tiltaksliste.xlsx")
    before = graph_of(tmp_path / "a" / "tiltaksliste.xlsx")
    after = graph_of(converted(tmp_path / "a" / "tiltaksliste.xlsx", tmp_path / "b" / "tiltaksliste.md"))
    assert sum(kind == "tiltak" for kind, _, _ in before["nodes"]) == 3
    assert after == before


def test_an_exemption_in_word_comes_along(tmp_path):
    source = tmp_path / "plan.docx"
    source.write_bytes(docx("# Temaplan for kultur\n## Hovedmål 1: Flere deltar{>>Godtatt: avklares senere<<}\nTekst."))
    text = converted(source, tmp_path / "ny.md").read_text("utf-8")
    assert "<!-- plancheck: ignore[ALL] avklares senere -->" in text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.docx", b"PK\x03\x04 half a file", "skadet"),
        ("plan.rtf", b"{\\rtf1 x}", "lagre den som .docx"),
        ("plan.xls", b"x", "lagre den som .xlsx"),
        ("plan.zip", b"x", "kan ikke gjøres om"),
    ],
)
def test_what_cannot_be_converted_is_one_line(tmp_path, capsys, name, content, said):
    (tmp_path / name).write_bytes(content)
    assert run_command_line(["convert", str(tmp_path / name)]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nb", "Filen er egentlig en .pdf-fil, men navnet ender på «.docx». Gi filen endelsen «.pdf»."),
        ("nn", "Fila er eigentleg ei .pdf-fil, men namnet endar på «.docx». Gi fila endinga «.pdf»."),
    ],
)
def test_why_a_file_cannot_be_converted_and_what_to_do(tmp_path, capsys, lang, said):
    (tmp_path / "plan.docx").write_bytes(b"%PDF-1.7\n")
    assert run_command_line(["convert", str(tmp_path / "plan.docx"), "--lang", lang]) == 2
    assert capsys.readouterr().err == f"plancheck: {tmp_path / 'plan.docx'}: {said}\n"


def test_the_plan_itself_is_never_written_over(tmp_path, capsys):
    plan = tmp_path / "plan.md"
    plan.write_text("# Temaplan for kultur\n", "utf-8")
    assert run_command_line(["convert", str(plan), "-o", str(plan)]) == 2
    assert plan.read_text("utf-8") == "# Temaplan for kultur\n"
    assert "Velg et annet navn" in capsys.readouterr().err

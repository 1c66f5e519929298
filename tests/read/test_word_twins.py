"""The same plan as Markdown and as Word gives the same graph: nodes, texts, fields, edges."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import plancheck
from plancheck.document import Document
from plancheck.read.word import read_word
from plancheck.views.json import as_data

from .wordfile import ENGLISH, NORWEGIAN, para, rewritten, row, table, word

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TODAY = date(2026, 1, 1)


def in_word(folder: Path, target: Path, styles: str) -> Path:
    """A copy of a folder of plans with every Markdown file as Word."""
    shutil.copytree(folder, target)
    for path in sorted(target.rglob("*.md")):
        path.with_suffix(".docx").write_bytes(rewritten(path.read_text("utf-8"), styles=styles))
        path.unlink()
    return target


def graph_of(folder: Path) -> dict[str, Any]:
    """The graph without the places and names of files."""
    data = as_data(plancheck.build_graph(folder, today=TODAY))
    nodes = {
        node["id"]: {**node, "source": None, "mentions": [one["text"] for one in node["mentions"]]}
        for node in data["nodes"]
    }
    plans = {plan["id"]: {**plan, "files": len(plan["files"])} for plan in data["plans"]}
    edges = {tuple(edge.values()) for edge in data["edges"]}
    return {"plans": plans, "nodes": nodes, "edges": edges}


@pytest.mark.parametrize(
    ("name", "styles"),
    [("baerum", ENGLISH), ("lindesnes", NORWEGIAN), ("levanger", ENGLISH), ("seljord", NORWEGIAN)],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_word_gives_the_graph_of_markdown(tmp_path, name, styles):
    markdown = graph_of(EXAMPLES / name / "ren")
    assert graph_of(in_word(EXAMPLES / name / "ren", tmp_path / name, styles)) == markdown
    assert len(markdown["nodes"]) > 20


@pytest.mark.parametrize("name", ["baerum", "lindesnes", "levanger", "seljord"])
def test_word_gives_the_findings_of_markdown(tmp_path, name):
    """Findings that hang on a comment in the Markdown source, and the links between the files, are left out.

    So is what only a Word file can lack: header rows, styles (DOK014).
    """
    folder = in_word(EXAMPLES / name / "feil", tmp_path / name, NORWEGIAN)
    ignored = ["DOK002", "DOK010", "DOK011", "DOK014"]

    def told(path: Path) -> list[tuple[str, str, str]]:
        report = plancheck.check(path, today=TODAY, ignore=ignored)
        return sorted((one.code, str(one.severity), one.node) for one in report.findings)

    written = told(EXAMPLES / name / "feil")
    assert told(folder) == written
    assert written


def test_a_finding_in_a_word_plan_is_placed_in_words_and_exempt_by_a_comment(tmp_path):
    def plan(cell_text: str) -> bytes:
        comments = (
            '<w:comment w:id="1" w:author="Kari"><w:p><w:r><w:t>Godtatt: avklares senere</w:t></w:r></w:p></w:comment>'
        )
        rows = [row("Tiltak", "Ansvar", "Frist"), row("Opprette team", "Helse", "2026"), row(cell_text, "Helse", "")]
        body = para("Temaplan for kultur 2026–2029", "Title") + para("Hovedmål 1: Trygge barn", "Heading1")
        return word(body + para("Delmål 1.1: Flere mestrer", "Heading2") + table(*rows), parts={"comments": comments})

    def found(data: bytes) -> list[tuple[str, str]]:
        (tmp_path / "plan.docx").write_bytes(data)
        report = plancheck.check(tmp_path / "plan.docx", today=TODAY, select=["FRI001", "DOK010"])
        return [(one.code, one.span.place) for one in report.findings]

    place = "Hovedmål 1: Trygge barn › Delmål 1.1: Flere mestrer › Tabell 1 › rad 2"
    mark = '<w:r><w:t>Utvide dagtilbudet</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    assert found(plan("Utvide dagtilbudet")) == [("FRI001", place)]
    assert found(plan(f"<w:p>{mark}</w:p>")) == []


def test_a_comment_at_the_title_accepts_what_the_plan_lacks(tmp_path):
    def codes(title: str, comments: str) -> set[str]:
        body = f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>{title}</w:p>" + para(
            "Hovedmål 1: Trygge barn", "Heading1"
        )
        (tmp_path / "plan.docx").write_bytes(word(body, parts={"comments": comments}))
        report = plancheck.check(tmp_path / "plan.docx", today=TODAY)
        return {one.code for one in report.findings if "Temaplan" not in one.node and not one.node.count("#")}

    title = "<w:r><w:t>Temaplan for kultur</w:t></w:r>"
    comment = (
        '<w:comment w:id="1" w:author="Kari"><w:p><w:r><w:t>Godtatt: et tidlig utkast</w:t></w:r></w:p></w:comment>'
    )
    before = codes(title, comment)
    assert before
    assert codes(title + '<w:r><w:commentReference w:id="1"/></w:r>', comment) < before


def test_written_twin_keeps_labels_and_columns():
    source = "# Plan\n\n## Tiltak\n\n1. A\n2. B\n    - C\n\nTekst.\n\n1. D\n\n| X | Y |\n|---|---|\n| **1** | |\n"
    document = read_word(rewritten(source), "x.docx")
    assert isinstance(document, Document)
    assert [(block.label, block.level, block.text) for block in document.blocks if block.kind == "item"] == [
        ("1.", 0, "A"), ("2.", 0, "B"), ("-", 1, "C"), ("1.", 0, "D")
    ]  # fmt: skip
    assert [one.text for one in document.blocks[-1].rows[0].cells] == ["1", ""]


def test_places_without_lines_are_told_apart(tmp_path):
    """ "Ingen tiltak" under one goal speaks of that goal; a wrong date in a table does not hide one in the text."""
    body = para("Temaplan for kultur 2026–2029", "Title") + para("Hovedmål 1: Trygge barn", "Heading1")
    body += para("Delmål 1.1: Flere mestrer", "Heading2") + para("Ingen tiltak i perioden.")
    body += para("Delmål 1.2: Færre er ensomme", "Heading2") + para("Delmål 1.3: Flere leker", "Heading2")
    body += para("Arbeidet begynner 31. februar 2027.")
    body += table(row("Tiltak", "Ansvar", "Frist"), row("Opprette team", "Helse", "30. februar 2027"))
    (tmp_path / "plan.docx").write_bytes(word(body))
    report = plancheck.check(tmp_path / "plan.docx", today=TODAY, select=["SPO004", "FRI003"])
    assert sorted((one.code, one.span.place.rpartition(" › ")[2]) for one in report.findings) == [
        ("FRI003", "avsnitt 1"), ("FRI003", "rad 1"), ("SPO004", "Delmål 1.2: Færre er ensomme")
    ]  # fmt: skip

"""One plan in five formats, as different programs save it, gives one graph."""

from __future__ import annotations

import io
import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen import canvas

import plancheck
from plancheck.cli.edge import run_command_line
from plancheck.views.json import as_data

HERE = Path(__file__).parent / "plan"
TODAY = date(2026, 1, 20)
IN_A_LIST = {"plan", "hovedmaal", "delmaal", "tiltak", "enhet"}
"""What a list of goals and actions holds of a plan."""


def graph_of(name: str, folder: Path, kinds: set[str] | None = None) -> dict[str, Any]:
    """Nodes with their fields and edges, without places, ids of files and how sure the reading is."""
    shutil.copy(HERE / name, folder)
    data = as_data(plancheck.build_graph(folder, today=TODAY))
    kept = {node["id"]: node for node in data["nodes"] if kinds is None or node["kind"] in kinds}
    return {
        "nodes": {(n["kind"], n["number"], n["text"]): (n["fields"], n["unknown"]) for n in kept.values()},
        "edges": {
            (edge["kind"], kept[edge["from"]]["text"], kept[edge["to"]]["text"])
            for edge in data["edges"]
            if edge["from"] in kept and edge["to"] in kept
        },
    }


@pytest.mark.parametrize(
    "name",
    [
        "temaplan-friluftsliv.docx", "libreoffice.docx", "temaplan-friluftsliv.html", "libreoffice.html", "tagged.pdf",
        "untagged.pdf",
    ],
)  # fmt: skip
def test_every_format_gives_the_graph_of_the_markdown(tmp_path, name):
    (tmp_path / "written").mkdir()
    (tmp_path / "saved").mkdir()
    written = graph_of("temaplan-friluftsliv.md", tmp_path / "written")
    assert graph_of(name, tmp_path / "saved") == written
    assert len(written["nodes"]) > 15


@pytest.mark.parametrize("name", ["temaplan-friluftsliv.xlsx", "libreoffice.ods"])
def test_a_list_gives_the_goals_and_actions_of_the_markdown(tmp_path, name):
    (tmp_path / "written").mkdir()
    (tmp_path / "saved").mkdir()
    written = graph_of("temaplan-friluftsliv.md", tmp_path / "written", IN_A_LIST)
    assert graph_of(name, tmp_path / "saved", IN_A_LIST) == written
    assert sum(kind == "tiltak" for kind, _, _ in written["nodes"]) == 6


@pytest.mark.parametrize(
    "name",
    ["temaplan-friluftsliv.md", "temaplan-friluftsliv.docx", "libreoffice.docx", "temaplan-friluftsliv.html",
     "temaplan-friluftsliv.xlsx"],
)  # fmt: skip
def test_a_fault_is_found_in_every_format(tmp_path, name):
    """An action whose owner is taken out, wherever the plan is written."""
    path = tmp_path / name
    content = (HERE / name).read_bytes()
    path.write_bytes(without(b"Oppvekst", content) if content.startswith(b"PK") else content.replace(b"Oppvekst", b""))
    found = [one for one in plancheck.check(tmp_path, today=TODAY).findings if one.code == "ANS001"]
    assert [(one.node.partition("#")[2], one.text) for one in found] == [("T1.2.1", "Innføre uteskole på 1.–4. trinn")]


def without(word: bytes, content: bytes) -> bytes:
    """An Office file with a word taken out of every part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            new.writestr(info, old.read(info).replace(word, b""))
    return made.getvalue()


def test_the_same_plan_in_all_formats_says_the_same_to_a_planner(tmp_path):
    """No finding of the content differs; what only a file can lack (DOK014) or a list leaves out is set aside."""
    for name in ("temaplan-friluftsliv.docx", "temaplan-friluftsliv.html", "tagged.pdf", "untagged.pdf"):
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(HERE / name, folder)
        assert [one.code for one in plancheck.check(folder, today=TODAY, ignore=["DOK014"]).findings] == []


def test_nothing_is_called_missing_in_a_pdf_read_by_how_it_looks(tmp_path, capsys):
    page = canvas.Canvas(str(tmp_path / "plan.pdf"))
    at = 800
    for size, line in [(22, "Temaplan for friluftsliv 2026–2029"), (16, "Hovedmål 1: Flere er ute"),
                       (13, "Delmål 1.1: Alle har en tursti"), (10, "• Merke turstier i alle grender"),
                       (10, "• Rydde stien langs vannet (Teknisk drift, 2027)")]:  # fmt: skip
        page.setFont("Helvetica", size)
        page.drawString(72, at, line)
        at -= 2 * size
    page.save()
    report = plancheck.check(tmp_path, today=TODAY)
    assert report.nodes["tiltak"] == 2
    assert [one.code for one in report.findings] == ["DOK014"]
    assert run_command_line(["check", str(tmp_path), "--gate", "høring"]) == 0
    said = capsys.readouterr().out
    assert "hva som mangler, kan ikke kontrolleres i en PDF uten merking" in said
    assert "Kontroller Word-filen i stedet" in said

"""The graph in every form."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import networkx
import pytest

from plancheck import build_graph
from plancheck.graph import Plangraf
from plancheck.model import NODE_KINDS
from plancheck.schema import schema_of
from plancheck.views import FORMATS, render
from plancheck.views.flat import FLAT_NAMES
from plancheck.views.json import FIELDS

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PLAN = """\
---
plan: {id: handlingsdel, tittel: 'Handlingsdel "x" [1]', type: handlingsdel, status: vedtatt, planperiode: 2026-2029}
vedtak: {organ: kommunestyret, dato: 2025-12-10, sak: 121/25}
---
# Handlingsdel

## Hovedmål 1: Alle har "en" trygg hverdag; end & <b>mer</b> {x} | y `z`

### Delmål 1.1: Flere mestrer egen hverdag, også når livet er krevende og hverdagen blir lang og tung å bære

| Nr | Tiltak | Ansvar | Medansvar | Frist | Status |
|---|---|---|---|---|---|
| 1.1.1 | Opprette et team for hverdagsmestring | Helse og velferd, Kultur | Oppvekst | innen 2. kvartal 2027 | I gang |
| 1.1.2 | =Utvide dagtilbudet | | | | |

## Hovedgrep

- Tettere samarbeid skal bidra til hovedmål 1
"""


@pytest.fixture(scope="module")
def graf(tmp_path_factory: pytest.TempPathFactory) -> Plangraf:
    folder = tmp_path_factory.mktemp("planer")
    (folder / ".git").mkdir()
    (folder / "handlingsdel.md").write_text(PLAN, "utf-8")
    return build_graph(folder)


def node(graf: Plangraf, words: str) -> dict[str, Any]:
    found = [one for one in json.loads(render(graf, "json"))["nodes"] if words in one["text"]]
    return next(one for one in found if one["kind"] != "plan")


# json ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", sorted(EXAMPLES.glob("*/*/")), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_json_of_the_examples_follows_the_shipped_schema(folder: Path) -> None:
    data = json.loads(render(build_graph(folder), "json"))
    jsonschema.validate(data, schema_of("graph"))
    for one in data["nodes"]:
        assert tuple(one["fields"]) == FIELDS[one["kind"]]
    ids = {one["id"] for one in data["nodes"]}
    assert {edge["from"] for edge in data["edges"]} <= ids


def test_every_kind_of_node_has_its_fields() -> None:
    assert set(FIELDS) == set(NODE_KINDS)


def test_json_has_the_keys_of_the_contract_in_its_order(graf: Plangraf) -> None:
    data = json.loads(render(graf, "json"))
    assert list(data) == ["schema", "plans", "nodes", "edges"]
    assert list(data["plans"][0]) == ["id", "title", "type", "status", "kommune", "period", "files"]
    assert list(data["edges"][0]) == ["from", "to", "kind", "provenance", "confidence"]
    assert " ".join(data["nodes"][0]) == "id local kind number text plan confidence source mentions unknown fields"
    assert data["plans"][0]["period"] == {"start": "2026", "end": "2029"}


def test_json_fields_of_a_tiltak(graf: Plangraf) -> None:
    assert node(graf, "Opprette et team")["fields"] == {
        "ansvar": ["Helse og velferd", "Kultur"],
        "medansvar": ["Oppvekst"],
        "frist": {
            "text": "innen 2. kvartal 2027",
            "start": None,
            "end": "2027-06-30",
            "precision": "quarter",
            "recurring": False,
        },
        "kostnad": None,
        "finansiering": None,
        "status": {"text": "I gang", "kode": "i_gang"},
    }


def test_json_says_null_where_nothing_is_stated(graf: Plangraf) -> None:
    empty = node(graf, "Utvide dagtilbudet")["fields"]
    assert (empty["ansvar"], empty["frist"], empty["status"]) == ([], None, None)


# drawings -----------------------------------------------------------------------------------------------------------


def test_mermaid_draws_boxes_in_a_frame_for_each_plan_and_lines_between(graf: Plangraf) -> None:
    lines = render(graf, "mermaid").splitlines()
    assert lines[0] == "flowchart RL"
    assert lines[1].strip().startswith('subgraph p1["Handlingsdel #34;x#34; ')
    boxes = dict(re.findall(r'^    (n\d+)\W+"(.*?)"', "\n".join(lines), re.MULTILINE))
    lines_between = [line.split() for line in lines if re.search(r"-\.?->", line)]
    served = {(boxes[parts[0]][:12], boxes[parts[-1]][:10]) for parts in lines_between if "bidrar" not in parts}
    assert ("Tiltak 1.1.1", "Delmål 1.1") in served
    assert ("Delmål 1.1: ", "Hovedmål 1") in served


def test_mermaid_is_dashed_where_only_a_reference_says_so(graf: Plangraf) -> None:
    said = render(graf, "mermaid")
    dashed = [edge for edge in graf.edges if edge.provenance == "reference" and edge.kind == "bidrar_til"]
    assert dashed
    assert said.count("-.->") == len(dashed)


def test_mermaid_labels_are_cut_and_hold_nothing_mermaid_reads_as_its_own(graf: Plangraf) -> None:
    for words in re.findall(r'"(.*)"', render(graf, "mermaid")):
        assert not re.search(r'["<>`{}\[\]|\\]|;(?<!\d;)', words), words
        assert len(re.sub(r"#\d+;", "x", words)) <= 80


def test_a_drawing_speaks_the_language_asked_for(graf: Plangraf) -> None:
    for name in ("mermaid", "dot"):
        assert "Hovudmål 1" in render(graf, name, lang="nn")
        assert "Main goal 1" in render(graf, name, lang="en")


def test_dot_names_every_node_and_edge_and_quotes_what_it_must(graf: Plangraf) -> None:
    said = render(graf, "dot")
    for one in graf.nodes.values():
        assert f'"{one.id}" [label=' in said
    assert said.count(" -> ") == len(graf.edges)
    assert "trygg hverdag; end &amp; " in said
    assert '\\"en\\"' in said
    unquoted = re.sub(r'"(?:[^"\\]|\\.)*"', "", said)
    assert unquoted.count("{") == unquoted.count("}") == 2


# graphml, csv -------------------------------------------------------------------------------------------------------


def test_graphml_is_read_back_by_networkx(graf: Plangraf) -> None:
    read = networkx.parse_graphml(render(graf, "graphml"))
    assert set(read.nodes) == set(graf.nodes)
    assert read.number_of_edges() == len(graf.edges)
    first = next(data for _, data in read.nodes(data=True) if data.get("number") == "1.1.1")
    assert first["ansvar"] == "Helse og velferd, Kultur"
    assert first["frist_end"] == "2027-06-30"


def test_csv_holds_every_node_and_edge_in_one_table(graf: Plangraf) -> None:
    rows = list(csv.DictReader(io.StringIO(render(graf, "csv")), delimiter=";"))
    assert [row["id"] for row in rows if row["record"] == "node"] == list(graf.nodes)
    assert sum(row["record"] == "edge" for row in rows) == len(graf.edges)
    team = next(row for row in rows if row["number"] == "1.1.1")
    assert (team["frist"], team["frist_end"], team["status_kode"]) == ("innen 2. kvartal 2027", "2027-06-30", "i_gang")
    assert set(FLAT_NAMES) <= set(rows[0])


def test_csv_runs_no_formula(graf: Plangraf) -> None:
    rows = csv.reader(io.StringIO(render(graf, "csv")), delimiter=";")
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


# all forms ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_no_identity_number_gets_out(name: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "plan.md").write_text(PLAN.replace("=Utvide dagtilbudet", "Hjelpe 15088512313 hjem"), "utf-8")
    said = render(build_graph(tmp_path), name)
    assert "Hjelpe" in said
    assert "15088512313" not in said


@pytest.mark.parametrize("name", FORMATS)
def test_a_form_is_the_same_in_every_process(name: str) -> None:
    """Hash seeds differ between processes; the text must not."""
    program = (
        "from plancheck import build_graph; from plancheck.views import render\n"
        f"print(render(build_graph({str(EXAMPLES / 'baerum' / 'ren')!r}), {name!r}))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_only_graphml_needs_networkx() -> None:
    names = [name for name in FORMATS if name != "graphml"]
    program = (
        "import sys; from plancheck import build_graph; from plancheck.views import render\n"
        f"graf = build_graph({str(EXAMPLES / 'lindesnes' / 'ren' / 'temaplan-mestring.md')!r})\n"
        f"[render(graf, name) for name in {names!r}]; sys.exit('networkx' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

"""JSON, JSON lines and SARIF: what other programs read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plancheck.document import Span
from plancheck.finding import Report
from plancheck.report import render
from plancheck.schema import schema_of

from .made import FULL, finding, info, report, warning

SARIF = json.loads((Path(__file__).parent / "data" / "sarif-schema-2.1.0.json").read_text("utf-8"))
REPORTS = [report(), FULL, report(nothing_judged="ingen_plan"), report(finding(), crashed=("SPO001",), gate="hoering")]


def run_of(made: Report, **how: object) -> dict[str, Any]:
    log = json.loads(render(made, "sarif", **how))  # type: ignore[arg-type]
    jsonschema.Draft4Validator(SARIF).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize("made", REPORTS)
def test_json_follows_the_shipped_schema(made: Report) -> None:
    jsonschema.validate(json.loads(render(made, "json")), schema_of("findings"))


def test_json_has_the_keys_of_the_contract_in_its_order() -> None:
    said = render(FULL, "json")
    data = json.loads(said)
    assert list(data) == ["schema", "version", "today", "gate", "findings", "files", "summary"]
    assert " ".join(data["findings"][0]) == (
        "code name severity confidence title message help lang file range place page sheet cell node text plan "
        "related basis fix fingerprint rule_page"
    )
    assert list(data["files"][0]) == ["path", "status", "kind", "plan", "about"]
    assert data["summary"] == {
        "errors": 1, "warnings": 1, "infos": 1, "plans": 1, "nodes": {"delmaal": 2, "tiltak": 3},
        "left_out": {"exempted": 2, "baselined": 1, "guess": 1},
        "skipped": [{"code": "ANS003", "reason": "registeret «enheter» er ikke satt opp"}],
    }  # fmt: skip
    assert said.endswith("}\n")
    assert "Åpne møteplass" in said


def test_json_counts_from_1_with_the_end_exclusive_and_says_null_where_there_are_no_lines() -> None:
    first, _, last = json.loads(render(FULL, "json"))["findings"]
    assert first["range"] == {"start": {"line": 5, "column": 3}, "end": {"line": 5, "column": 24}}
    assert (last["range"], last["page"]) == (None, 7)
    assert first["related"] == []
    assert first["basis"] == [{"kind": "practice", "ref": "Bærum samfunnsdel"}]


def test_json_says_why_nothing_was_checked() -> None:
    assert json.loads(render(report(nothing_judged="ingen_plan"), "json"))["summary"]["not_checked"] == "ingen_plan"
    assert json.loads(render(report(crashed=("A", "B")), "json"))["summary"]["crashed"] == ["A", "B"]


def test_json_lines_are_the_findings_and_then_the_rest() -> None:
    lines = [json.loads(line) for line in render(FULL, "jsonl").splitlines()]
    whole = json.loads(render(FULL, "json"))
    assert lines[:-1] == whole["findings"]
    assert {**lines[-1], "findings": whole["findings"]} == whole


@pytest.mark.parametrize("made", REPORTS)
def test_sarif_is_valid(made: Report) -> None:
    run = run_of(made)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in run["results"]] == [one.code for one in made.findings]


def test_sarif_rules_have_name_help_and_level_and_results_point_at_them() -> None:
    run = run_of(FULL)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["ANS001", "HOR004", "SPO013"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert rules[0]["name"] == "tiltak-uten-ansvar"
    assert "Skriv hvilken enhet" in rules[0]["help"]["text"]
    assert "{foerste}" not in json.dumps(rules)
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning", "note"]


def test_sarif_results_have_level_place_fingerprint_and_related_places() -> None:
    first, second, third = run_of(FULL)["results"]
    assert [one["level"] for one in (first, second, third)] == ["error", "warning", "note"]
    location = first["locations"][0]
    assert location["physicalLocation"]["region"] == {"startLine": 5, "startColumn": 3, "endLine": 5, "endColumn": 24}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "handlingsdel#T1"}]
    assert location["message"]["text"] == "Handlingsdel › Tabell 1 › rad 1"
    assert first["partialFingerprints"] == {"plancheck/v1": finding().fingerprint}
    assert second["relatedLocations"][0]["message"]["text"] == "Her står 1. mai 2026"
    assert "region" not in third["locations"][0]["physicalLocation"]


def test_sarif_paths_are_uris() -> None:
    (result,) = run_of(report(info()), path_of=lambda name: f"år/{name}")["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%C3%A5r/vedlegg/plan%20nr%201.docx"


def test_sarif_says_how_the_run_ended() -> None:
    (fine,) = run_of(FULL, status=1)["invocations"]
    assert (fine["executionSuccessful"], fine["exitCode"]) == (True, 1)
    assert fine["toolExecutionNotifications"][0]["associatedRule"] == {"id": "ANS003"}
    (bad,) = run_of(report(crashed=("SPO001",)), status=3)["invocations"]
    assert bad["executionSuccessful"] is False
    assert bad["toolExecutionNotifications"][0]["level"] == "error"
    assert "exitCode" not in run_of(report())["invocations"][0]


def test_sarif_takes_a_place_with_a_line_and_no_column() -> None:
    (result,) = run_of(report(warning(span=Span("a.md", 4))))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}


def test_fingerprints_do_not_move_with_lines() -> None:
    moved = replace(finding(), span=finding().span._replace(line=50, end_line=50))
    prints = [run_of(report(one))["results"][0]["partialFingerprints"] for one in (finding(), moved)]
    assert prints[0] == prints[1]

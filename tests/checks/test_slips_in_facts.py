"""Slips in front matter and in the head of a register (DOK009)."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings


def _front(line: str) -> str:
    return f"---\nplan: {{id: kultur, tittel: Temaplan for kultur}}\n{line}\n---\n# Temaplan for kultur 2026–2029\n"


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("samfunsdelplan", True),
        ("templan", True),
        ("kommundelplan", True),
        ("samfunnsdel", False),
        ("kulturplan", False),
        ("klimaplan", False),
        ("Samfunnsplan", False),
        ("fagplan", False),
    ],
)
def test_a_plan_type_one_slip_from_ours(kind: str, found: bool, tmp_path: Path) -> None:
    text = f"---\nplan: {{id: kultur, type: {kind}}}\n---\n# Plan for kultur 2026–2029\n"
    assert findings(tmp_path, text, "DOK009") == ["DOK009"] * found


@pytest.mark.parametrize(("when", "found"), [("2029-13", True), ("2029-06", False), ("våren 2029", False)])
def test_a_month_that_is_none(when: str, found: bool, tmp_path: Path) -> None:
    text = _front(f"evaluering: {{tidspunkt: {when}, ansvarlig: kultursjefen}}")
    assert findings(tmp_path, text, "DOK009") == ["DOK009"] * found


@pytest.mark.parametrize("head", ["nvn;forkortelse", "namnx;forkortelse", "navnn;forkortelse"])
def test_a_slip_in_the_column_that_must_be_there(head: str, tmp_path: Path) -> None:
    files = {
        "plancheck.yaml": "registers: {enheter: enheter.csv}\n",
        "enheter.csv": f"{head}\nKultur;KU\n",
        "plan.md": "# Temaplan for kultur 2026–2029\n\n| Tiltak | Ansvar |\n|---|---|\n| Bygge scene | Kultur |\n",
    }
    assert findings(tmp_path, files, "DOK009", "ANS003") == ["DOK009"]

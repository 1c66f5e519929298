"""A planmappe as it lies on a shared disk: samfunnsdel as PDF, temaplan and saksframlegg as Word, tiltak in Excel, the
notice as a web page. One graph, one hearing package, and the hook starts when only the Word file is changed."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

import plancheck

HERE = Path(__file__).parent / "mappe"
ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 1, 20)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(HERE, tmp_path / "mappe"))


def test_the_goals_of_one_file_are_served_from_the_others(folder):
    graf = plancheck.build_graph(folder, today=TODAY)
    served = {(graf.nodes[e.source].text, graf.nodes[e.target].text) for e in graf.edges if e.kind == "bidrar_til"}
    assert ("Åpne gymsalene på lørdager", "Alle har en aktivitet de trives med") in served
    assert ("Alle har en aktivitet de trives med", "Flere er i bevegelse hver dag") in served
    assert ("Flere er i bevegelse hver dag", "Alle i Granvik har et godt liv") in served
    assert len(served) == 8


def test_goals_that_other_plans_take_up_need_no_action_here(folder):
    found = plancheck.check(folder, today=TODAY, gate="hoering").findings
    assert [(one.code, one.text) for one in found if one.code != "DOK014"] == []


def test_a_goal_in_the_pdf_that_its_handlingsdel_leaves_out_is_told(folder):
    (folder / "handlingsdel.md").write_text(
        "# Handlingsdel 2026–2029 til kommuneplanens samfunnsdel for Granvik kommune\n\n"
        "Status: vedtatt av kommunestyret 11. desember 2025, sak 80/25.\n\n"
        "| Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
        "| 1.1 Flere er i bevegelse hver dag | Rydde turstien | Teknisk | 2027 |\n"
        "| 1.2 Ingen står utenfor mot sin vilje | Åpne et møtested | Kultur | 2028 |\n",
        "utf-8",
    )
    found = plancheck.check(folder, today=TODAY, select=["SPO004"]).findings
    assert [(one.file, one.text) for one in found] == [("samfunnsdel.pdf", "Utslippene er halvert i 2035")]


def test_the_notice_and_the_case_paper_are_judged_with_the_plan(folder):
    page = folder / "kunngjoering.html"
    page.write_text(page.read_text("utf-8").replace("6. mars 2026", "13. mars 2026"), "utf-8")
    found = plancheck.check(folder, today=TODAY, select=["HOR004"]).findings
    assert [one.plan for one in found] == ["temaplan-bevegelse"]
    assert {found[0].file, *(other.span.file for other in found[0].related)} == {
        "kunngjoering.html",
        "saksframlegg.docx",
    }


@pytest.mark.parametrize("hook", yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")))
def test_the_hook_starts_for_a_word_file_alone(hook):
    for name in ("temaplan.docx", "planer/tiltak.xlsx", "kart/plan.PDF".lower(), "høring.html", "plan.md"):
        assert re.search(hook["files"], name), name
    assert not re.search(hook["files"], "bilde.png")

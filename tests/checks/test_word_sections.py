"""What stands in the same section of a Word plan is told there, though its headings are numbered."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck import check
from tests.read.wordfile import ENGLISH, para, word

TOP = para("Kulturplan for Solvik 2026–2033", "Heading1") + para("1 Mål", "Heading2") + para("Hovedmål: Alle er med.")


@pytest.mark.parametrize(("between", "told"), [("", []), (para("3 Evaluering", "Heading2"), ["PLA018"])])
def test_who_answers_for_the_plan_beside_its_evaluation(tmp_path: Path, between: str, told: list[str]) -> None:
    said = para("2 Oppfølging", "Heading2") + para("Kultursjefen har ansvar for å følge opp planen.")
    body = f"{TOP}{said}{between}{para('Planen evalueres i 2029.')}"
    (tmp_path / "plan.docx").write_bytes(word(body, styles=ENGLISH))

    assert [finding.code for finding in check(str(tmp_path), select=["PLA018"]).findings] == told

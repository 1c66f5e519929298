"""A part of a plan that names a goal of the plan above by the goal's own words is tied to that goal."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

ABOVE = "# Kommuneplanens samfunnsdel 2024–2036\n\nSolvik kommune\n\n"
GOALS = ("Alle barn mestrer og trives", "Flere unge fullfører videregående")
FOLLOWS = "# Handlingsdel 2026–2029\n\nHandlingsdelen følger opp kommuneplanens samfunnsdel 2024–2036.\n\n"
HEAD = "| {} | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"


@pytest.mark.parametrize("column", ["Mål i samfunnsdelen", "Mål"])
@pytest.mark.parametrize("number", ["", "1 "])
@pytest.mark.parametrize("set_as", ["## Mål 1: {}\n\nTekst.\n\n## Mål 2: {}\n\n", "## Hovedmål\n\n1. {}\n2. {}\n"])
def test_the_words_of_a_goal_above(tmp_path: Path, set_as: str, number: str, column: str) -> None:
    (tmp_path / "samfunnsdel.md").write_text(ABOVE + set_as.format(*GOALS), encoding="utf-8")
    row = f"| {number}{GOALS[0]} | Ny skolegård | Eiendom | 2027 |\n"
    (tmp_path / "handlingsdel.md").write_text(FOLLOWS + HEAD.format(column) + row, encoding="utf-8")

    told = [one.code for one in plancheck.check(tmp_path).findings]

    assert not {"SPO001", "SPO002", "SPO003", "SPO018"}.intersection(told)


def test_other_words_are_a_goal_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "samfunnsdel.md").write_text(ABOVE + f"## Hovedmål\n\n1. {GOALS[0]}\n2. {GOALS[1]}\n", encoding="utf-8")
    row = "| Skolene har gode uteområder | Ny skolegård | Eiendom | 2027 |\n"
    (tmp_path / "handlingsdel.md").write_text(FOLLOWS + HEAD.format("Mål") + row, encoding="utf-8")

    assert "SPO003" in [one.code for one in plancheck.check(tmp_path).findings]

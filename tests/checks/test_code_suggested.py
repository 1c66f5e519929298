"""What is suggested for a goal that no plan has is written as the reference is: a code for a code."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

GOALS = ("Flere reiser med buss", "Byggene bruker mindre strøm", "Gårdene slipper ut mindre metan")
COLUMNS = "| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n"


def suggested(tmp_path: Path, goals: str, *served: str) -> list[str]:
    """The findings of a plan with these goals and one action for each of the goals named."""
    rows = "".join(f"| Gjøre noe {at} | {name} | Teknisk | 2027 |\n" for at, name in enumerate(served, 1))
    (tmp_path / "plan.md").write_text(
        f"# Temaplan for klima 2024–2028\n\n{goals}\n## Tiltak\n\n{COLUMNS}{rows}", "utf-8"
    )
    report = plancheck.check(tmp_path / "plan.md", today="2026-01-15")
    return [finding.message for finding in report.findings if finding.code == "SPO006"]


@pytest.mark.parametrize("served", [("D1", "D2", "D4"), ("D1", "D2", "D3", "D4")])
@pytest.mark.parametrize("front", ["- D{0}: {1}\n", "- Delmål {0}: {1}\n", "### Delmål D{0}: {1}\n\n", "- {0}. {1}\n"])
def test_a_code_is_answered_with_a_code(front: str, served: tuple[str, ...], tmp_path: Path) -> None:
    """However the goals are numbered, and whether or not the goal meant is left without an action."""
    goals = "".join(front.format(at, goal) for at, goal in enumerate(GOALS, 1))
    assert suggested(tmp_path, f"## Delmål\n\n{goals}", *served) == ["«D4» finnes ikke i planen. Mente du «D3»?"]


def test_a_number_is_held_against_the_numbers_of_codes(tmp_path: Path) -> None:
    """Of D1, D2 and D3, the last is nearest to delmål 4."""
    goals = "".join(f"### Delmål D{at}: {goal}\n\n" for at, goal in enumerate(GOALS, 1))
    found = suggested(tmp_path, f"## Hovedmål 1: Lavere utslipp\n\n{goals}", "D1", "D2", "D3", "Delmål 4")
    assert found == ["«Delmål 4» finnes ikke i planen. Mente du «D3»?"]

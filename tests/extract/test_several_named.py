"""Goal cells of actions that name several goals, in words, by number and words, or by a code."""

from __future__ import annotations

import pytest
from reading import graph, items

GOALS = "# Kulturplan 2026–2029\n\n## Mål\n\n- Mål 1: Flere deltar\n- Mål 2: Lag er sterke\n- Mål 3: Alle er glade\n\n"
BEFORE = "## Tiltak\n\n| Mål | Tiltak | Ansvar |\n|---|---|---|\n| {} | Kurs | Skole |\n"
AFTER = "## Tiltak\n\n| Tiltak | Mål | Ansvar |\n|---|---|---|\n| Kurs | {} | Skole |\n"


@pytest.mark.parametrize("table", [BEFORE, AFTER])
@pytest.mark.parametrize(
    "cell",
    [
        "1 Flere deltar, 3 Alle er glade",
        "1. Flere deltar<br>3. Alle er glade",
        "Flere deltar; Alle er glade",
        "Flere deltar<br>Alle er glade",
        "Mål 1 Flere deltar, mål 3 Alle er glade",
        "- Flere deltar<br>- Alle er glade",
        "M1, M3",
        "1, 3",
    ],
)
def test_goals_told_before(table: str, cell: str) -> None:
    found = graph(GOALS + table.format(cell))

    assert [item.serves for item in items(GOALS + table.format(cell), "tiltak")] == [("H1", "H3")]
    assert not found.unresolved
    assert len(items(GOALS + table.format(cell), "hovedmaal")) == 3


@pytest.mark.parametrize("table", [BEFORE, AFTER])
def test_a_code_of_no_goal_is_lost(table: str) -> None:
    assert [one.ref.id for one in graph(GOALS + table.format("M1, M9")).unresolved] == ["M9"]


def test_goals_that_only_stand_there() -> None:
    rows = "| 1.1 Flere deltar<br>1.2 Lag er sterke | Kurs | Skole |\n| 2.1 Alle er glade | Fest | Kultur |\n"
    rows += "| 1.2 Lag er sterke<br>2.1 Alle er glade | Hus | Teknisk |\n"
    found = items(f"# Kulturplan 2026–2029\n\n## Tiltak\n\n| Mål | Tiltak | Ansvar |\n|---|---|---|\n{rows}")

    assert [item.text for item in found if item.kind == "hovedmaal"] == [
        "Flere deltar", "Lag er sterke", "Alle er glade",
    ]  # fmt: skip
    assert [item.serves for item in found if item.kind == "tiltak"] == [("H1.1", "H1.2"), ("H2.1",), ("H1.2", "H2.1")]


@pytest.mark.parametrize(
    "cell", ["Flere deltar i laget; særlig unge", "Lag har 3 hus og 2 Baner", "Flere deltar<br>særlig unge"]
)
def test_one_goal_in_several_parts(cell: str) -> None:
    found = items("# Kulturplan 2026–2029\n\n" + BEFORE.format(cell))

    assert [item.kind for item in found] == ["hovedmaal", "tiltak"]

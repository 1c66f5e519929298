"""Actions in a chapter of their own after the strategies or delmål of one goal."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Temaplan eldre 2025–2030\n\n## 4.1 Aldersvennlig Granvik\n\n"
GOAL = "**Mål**\n\nEldre er aktive deltakere.\n\n"
BELOW = "**{}**\n\n- Planlegge sentrum\n- Styrke frivilligheten\n\n"
ACTIONS = "**Tiltak**\n\n| Tiltak | Ansvar |\n|---|---|\n| Sette opp benker | Teknisk |\n"


def test_which_strategy_is_open_and_the_goal_is_not() -> None:
    found = items(TITLE + GOAL + BELOW.format("Strategier") + ACTIONS)

    assert [item.kind for item in found] == ["hovedmaal", "strategi", "strategi", "tiltak"]
    assert found[-1].serves == ("eldre-er-aktive-deltakere",)


@pytest.mark.parametrize(("goal", "below"), [("", "Strategier"), (GOAL, "Delmål")])
def test_without_a_goal_over_them_and_of_delmaal_they_serve_each(goal: str, below: str) -> None:
    found = items(TITLE + goal + BELOW.format(below) + ACTIONS)

    assert found[-1].serves == ("planlegge-sentrum", "styrke-frivilligheten")

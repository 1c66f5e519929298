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


@pytest.mark.parametrize("lead", ["Slik vil vi gjøre det:", "Slik vil vi gjere det:", "**Slik vil vi gjøre dette:**"])
@pytest.mark.parametrize("heading", ["**Hovedmål**", "### Hovedmål", "### Mål"])
@pytest.mark.parametrize("mark", ["-", "1."])
def test_the_sentence_before_the_way_is_the_goal(heading: str, lead: str, mark: str) -> None:
    """The list that a line leads to is the way, and what stands between "Hovedmål" and that line the goal."""
    listed = f"{heading}\n\n{{}}.\n\n{lead}\n\n{mark} Vi vil {{}}\n{mark} Vi vil gi like sjanser til {{}}\n\n"
    found = items(
        f"# Samfunnsdel for Solvik 2026–2038\n\n## Satsingsområde 1: Folk\n\n"
        f"{listed.format('Alle er en del av fellesskapet', 'lage møteplasser', 'alle')}## Satsingsområde 2: Arbeid\n\n"
        f"{listed.format('Solvik har arbeid til alle', 'ha ferdige arealer', 'unge')}"
    )

    goals = [one.text for one in found if one.kind == "hovedmaal"]
    assert goals == ["Alle er en del av fellesskapet", "Solvik har arbeid til alle"]
    assert [one.kind for one in found].count("strategi") == 4

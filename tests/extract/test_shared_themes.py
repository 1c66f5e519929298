"""Tables sorted by the same themes: what stands beside "Vann" in one serves the goal beside "Vann" in another."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Hovedplan for vann 2026–2035\n\n## Hovedmål\n\n| {0} | Hovedmål |\n|---|---|\n"
TOP += "| Vann | Vannet er sikkert |\n| Avløp | Avløpet er rent |\n\n"


@pytest.mark.parametrize("header", ["Område", "Tema", "Satsingsområde", "Fagområde"])
def test_delmaal_serve_the_hovedmaal_of_their_theme(header: str) -> None:
    rows = f"| {header} | Delmål |\n|---|---|\n| Vann | V1 Lekkasjen går ned |\n| | V2 Alle har reservevann |\n"
    told = items(f"{TOP.format(header)}## Delmål\n\n{rows}| Avløp | A1 Fremmedvannet går ned |\n", "delmaal")
    goals = [[goal for goal in item.serves if goal.endswith(("sikkert", "rent"))] for item in told]
    assert goals == [["vannet-er-sikkert"], ["vannet-er-sikkert"], ["avloepet-er-rent"]]


def test_actions_serve_the_nearest_goal_of_their_theme() -> None:
    rows = "| Område | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| Vann | Søke | Drift | 2027 |\n"
    assert items(f"{TOP.format('Område')}## Tiltak\n\n{rows}", "tiltak")[0].serves == ("vannet-er-sikkert",)
    goals = "## Delmål\n\n| Område | Delmål |\n|---|---|\n| Vann | Lekkasjen går ned |\n\n"
    told = items(f"{TOP.format('Område')}{goals}## Tiltak\n\n{rows}", "tiltak")
    assert told[0].serves == ("lekkasjen-gaar-ned",)


def test_of_several_goals_of_a_theme_none_is_meant() -> None:
    goals = "## Delmål\n\n| Område | Delmål |\n|---|---|\n| Vann | Lekkasjen går ned |\n| Vann | Alle har vann |\n\n"
    rows = "| Område | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| Vann | Søke | Drift | 2027 |\n"
    assert items(f"{TOP.format('Område')}{goals}## Tiltak\n\n{rows}", "tiltak")[0].serves == ()

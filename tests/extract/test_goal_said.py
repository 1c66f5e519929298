"""The main goal told in words: whose it is and what it is for stand before the colon or "er at"."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Kulturplan for Solvik 2026–2030\n\n"
BELOW = "\n\n## Delmål 1: Flere bader\n\nTiltak:\n\n- Åpne bad (Kultur, 2026)\n"


def goals(text: str, title: str = TITLE) -> list[str]:
    return [one.text for one in items(f"{title}{text}{BELOW}", "hovedmaal")]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Vårt hovedmål: Alle trives i byen.", "Alle trives i byen"),
        ("Hovudmålet vårt: Alle trivst i bygda.", "Alle trivst i bygda"),
        ("**Hovedmål for kulturarbeidet:** Alle trives.", "Alle trives"),
        ("Hovedmål i planen: *Alle trives*", "Alle trives"),
        ("Hovudmål for arbeidet med kultur i perioden 2026–2029: Alle trivst", "Alle trivst"),
        ("Kommunen har som hovedmål at alle trives.", "alle trives"),
        ("Planen har som overordna mål at alle trivst.", "alle trivst"),
        ("Hovedmålet vårt er at alle trives.", "alle trives"),
        ("Planen sitt hovudmål er at alle trivst.", "alle trivst"),
        ("Planens overordnede mål er at alle trives.", "alle trives"),
        ("Vårt overordnede mål er: Alle trives.", "Alle trives"),
        ("Hovedmålet for kommunens arbeid med kultur er at alle trives.", "alle trives"),
        ("## Vårt hovedmål\n\nAlle trives.", "Alle trives"),
        ("Hovedmål\n\nAlle trives.", "Alle trives"),
        ("> Hovedmål: Alle trives.", "Alle trives"),
        (
            "## Mål\n\nMålet med planen er at alle trives.\n\nFor å nå målet skal vi arbeide med tre strategier:",
            "alle trives",
        ),
    ],
)
def test_the_goal_is_what_follows(text: str, goal: str) -> None:
    assert goals(text) == [goal]
    assert items(f"{TITLE}{text}{BELOW}", "delmaal")[-1].serves != ()


@pytest.mark.parametrize(
    "text",
    [
        "Hovedmål i samfunnsdelen: Alle trives.",
        "Hovedmålet i samfunnsdelen er at alle trives.",
        "Hovedmål for statens politikk: Alle trives.",
        "Hovedmål for planarbeidet: Planen skal være ferdig i juni.",
        "Målet med høringen er at alle får si sin mening.",
        "Målet med planen er at kommunen får et godt verktøy.",
        "Kommunens hovedmål er delt i tre delmål.",
        "Samfunnsdelen sier:\n\n> Hovedmål: Alle trives.",
        "Hovedmål\n\nDelmål",
    ],
)
def test_goals_of_others_and_of_the_work_are_none(text: str) -> None:
    assert goals(text) == []


def test_the_plan_itself_may_be_what_the_goal_is_for() -> None:
    """In a samfunnsdel "hovedmålet i samfunnsdelen" is its own."""
    title = "# Kommuneplanens samfunnsdel for Solvik 2026–2038\n\n"

    assert goals("Hovedmålet i samfunnsdelen er at alle trives.", title) == ["alle trives"]


def test_a_plan_may_have_a_main_goal_for_each_of_its_fields() -> None:
    text = "Hovedmål for barnehage: Alle barn leker.\n\nHovedmål for skole: Alle elever lærer."

    assert goals(text) == ["Alle barn leker", "Alle elever lærer"]

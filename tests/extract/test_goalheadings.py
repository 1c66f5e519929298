"""Headings over actions that name the goal they serve: "Tiltak for at alle barn får oppleve kunst"."""

from __future__ import annotations

import pytest
from reading import parts

GOALS = """# Kulturplan

## Satsingsområde: Barn og unge

### Hovedmål: Alle barn får oppleve kunst og kultur

## Satsingsområde: Kulturarv

### Hovedmål: Historia vår er kjend og teken vare på

"""
ACTIONS = "- Kjøpe to instrument – Kulturskulen, 2027\n- Skrive ny bygdebok – Bygdeboknemnda, 2028\n"


def served(text: str) -> list[str]:
    """For each action the words of the goal it stands under; "" for none."""
    found = parts(text).items
    return [found[item.parent].text if item.parent is not None else "" for item in found if item.kind == "tiltak"]


@pytest.mark.parametrize(
    ("heading", "goal"),
    [
        ("Tiltak for at alle barn får oppleve kunst og kultur", "Alle barn får oppleve kunst og kultur"),
        ("Tiltak for barn og unge", "Barn og unge"),
        ("Tiltak for kulturarv", "Kulturarv"),
        ("Tiltak under målet «Alle barn får oppleve kunst og kultur»", "Alle barn får oppleve kunst og kultur"),
        ("Tiltak for at historia er kjend og vert teken vare på", "Historia vår er kjend og teken vare på"),
        ("Aktiviteter for at barn skal oppleve kunst og kultur", "Alle barn får oppleve kunst og kultur"),
    ],
)
def test_the_actions_serve_the_goal_the_heading_names(heading: str, goal: str) -> None:
    assert served(f"{GOALS}## Handlingsdel\n\n### {heading}\n\n{ACTIONS}") == [goal, goal]


@pytest.mark.parametrize("heading", ["Tiltak for eldre", "Tiltak for kunst", "Tiltak for barn i skulen"])
def test_other_words_name_no_goal(heading: str) -> None:
    assert served(f"{GOALS}## Handlingsdel\n\n### {heading}\n\n{ACTIONS}") == ["", ""]


NAMED = """# Klimaplan

## Våre mål

- **Direkte utslipp:** Utslippene skal ned 60 % innen 2035.
- **Energi:** Energibruken i kommunale bygg skal ned 25 %.
- **Natur – land:** Myr og matjord skal ikke bygges ned.

"""


@pytest.mark.parametrize(
    ("heading", "goal"),
    [
        ("Tiltak for energi", "Energi: Energibruken i kommunale bygg skal ned 25 %"),
        ("Tiltak innen direkte utslipp", "Direkte utslipp: Utslippene skal ned 60 % innen 2035"),
        ("Våre tiltak for natur", ""),
        ("Tiltak for bygg", ""),
    ],
)
def test_a_goal_goes_by_what_it_is_called_before_it_is_told(heading: str, goal: str) -> None:
    assert served(f"{NAMED}## {heading}\n\n{ACTIONS}") == [goal, goal]


def test_goals_of_the_same_words_give_nothing() -> None:
    goals = """# Plan

## Hovedmål 1: Trygge barn

### Delmål 1.1: Flere møteplasser i bygda

## Hovedmål 2: Aktive eldre

### Delmål 2.1: Flere møteplasser i bygda

"""
    assert served(f"{goals}## Handlingsdel\n\n### Tiltak for flere møteplasser i bygda\n\n{ACTIONS}") == ["", ""]


def test_the_heading_beside_does_not_go_on_with_the_goal() -> None:
    text = f"{GOALS}## Handlingsdel\n\n### Tiltak for barn og unge\n\n{ACTIONS}"
    text += "\n### Tiltak\n\n- Rydde lageret (Teknisk, 2027)\n"
    assert served(text) == ["Barn og unge", "Barn og unge", ""]


def test_a_goal_above_the_heading_is_not_left_for_another() -> None:
    text = f"{GOALS}### Hovedmål: Arkivet er ope\n\n#### Tiltak for barn og unge\n\n{ACTIONS}"
    assert served(text) == ["Arkivet er ope", "Arkivet er ope"]

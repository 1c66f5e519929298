"""Lists in chapters on how things are hold none of the plan's goals and actions, whatever the plan is called."""

from __future__ import annotations

import pytest
from reading import items

FACTS = "- Flommen førte til skader for 22 millioner kroner\n- Tørkesommeren ga avlingssvikt\n\n"
OWN = (
    "## Overordnet mål\n\nVi tåler framtidens klima\n\n## Strategier\n\n### Strategi 1: Vi planlegger for mer vann\n\n"
    "- Overvannsplan (Plan, 2027)\n"
)


@pytest.mark.parametrize(
    "title", ["Strategi for klimatilpasning 2026–2030", "Strategi mot flaum", "Tiltaksplan for klima"]
)
@pytest.mark.parametrize(
    "chapter",
    [
        "2. Hva har vi erfart?",
        "Erfaringer",
        "Bakgrunn",
        "Kva veit vi?",
        "Tall og fakta",
        "Klimaet i Solvik",
        "Innleiing",
    ],
)
def test_the_name_of_the_plan_makes_no_items_of_facts(chapter: str, title: str) -> None:
    found = items(f"# {title}\n\n## {chapter}\n\n{FACTS}{OWN}")

    assert [item.text for item in found if item.kind == "strategi"] == ["Vi planlegger for mer vann"]
    assert [item.text for item in found if item.kind == "tiltak"] == ["Overvannsplan"]


@pytest.mark.parametrize("above", ["Strategier", "Tiltak", "Delmål"])
@pytest.mark.parametrize("chapter", ["### Bakgrunn\n\n", "### Status i dag\n\n", "### Bakgrunn\n\n#### Flom\n\n"])
def test_a_chapter_of_items_may_hold_one_on_how_things_are(above: str, chapter: str) -> None:
    found = items(
        f"# Klimaplan for Solvik\n\n## Hovedmål\n\nVi tåler framtidens klima\n\n## {above}\n\n{chapter}{FACTS}"
    )

    assert [item.kind for item in found] == ["hovedmaal"]


def test_themes_of_a_strategy_without_chapters_of_its_own_hold_strategies() -> None:
    found = items(
        "# Strategi for næring 2026–2030\n\nSolvik kommune\n\n## Reiseliv\n\n- Styrke merkevaren\n- Bygge flere stier\n"
    )

    assert [item.kind for item in found] == ["strategi", "strategi"]


def test_actions_with_who_and_when_are_actions_there_too() -> None:
    """A list under "Status" that says who is to do what and when is one of actions."""
    listed = "- Flomkart (Plan, 2027)\n- Rist (Teknisk, 2026)\n"
    text = f"# Klimaplan for Solvik\n\n## Tiltak\n\n### Bakgrunn og tiltak\n\n{listed}"

    assert [item.kind for item in items(text)] == ["tiltak", "tiltak"]

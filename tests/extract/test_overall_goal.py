"""One goal in a chapter of its own before the goals of the themes: the hovedmål, and they are its delmål."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Kulturplan 2026–2029\n\n"
OVER = "## {}\n\nAlle i Solvik har noko å glede seg til.\n\n"
GOALS = ("Fleire er i aktivitet", "Fleire speler eit instrument")
NAMES = ("Idrett", "Musikk")


def themes(form: str) -> str:
    actions = ("Lage løype (Kultur, 2027)", "Kjøpe trommer (Kultur, 2028)")
    return "".join(
        form.format(name=name, n=at + 1, goal=goal) + f"- {action}\n\n"
        for at, (name, goal, action) in enumerate(zip(NAMES, GOALS, actions, strict=True))
    )


@pytest.mark.parametrize("title", ["Mål", "Mål for planen", "2. Mål", "Ambisjon", "Overordna ambisjon"])
@pytest.mark.parametrize(
    "form",
    [
        "## {name}\n\n**Mål:** {goal}.\n\n**Tiltak:**\n\n",
        "## Satsingsområde {n}: {name}\n\n**Dette vil vi oppnå:** {goal}.\n\n**Slik gjer vi det:**\n\n",
        "## Område {n}: {name}\n\n### Slik vil vi ha det\n\n- {goal}\n\n### Slik gjer vi det\n\n",
    ],
)
def test_the_goals_of_themes_are_below_it(title: str, form: str) -> None:
    if "mbisjon" in title and "###" in form:
        pytest.skip("an ambition before headings of goals is a vision (test_ambitions)")
    found = items(TITLE + OVER.format(title) + themes(form))

    assert [item.text for item in found if item.kind == "hovedmaal"] == ["Alle i Solvik har noko å glede seg til"]
    goals = [item for item in found if item.kind == "delmaal"]
    assert [goal.text for goal in goals] == list(GOALS)
    assert all("alle-i-solvik-har-noko-aa-glede-seg-til" in goal.serves for goal in goals)
    actions = [item.serves[-1:] for item in found if item.kind == "tiltak"]
    assert actions == [("fleire-er-i-aktivitet",), ("fleire-speler-eit-instrument",)]


def test_headings_called_mål_below_themes() -> None:
    text = TITLE + OVER.format("Mål") + themes("## {name}\n\n### Mål\n\n{goal}.\n\n### Tiltak\n\n")

    assert [item.kind for item in items(text)] == ["hovedmaal", "delmaal", "tiltak", "delmaal", "tiltak"]


@pytest.mark.parametrize(
    "text",
    [
        themes("## {name}\n\n### Mål\n\n{goal}.\n\n### Tiltak\n\n"),
        "## Kunst\n\n### Mål\n\nAlle ser kunst.\n\n" + themes("## {name}\n\n### Mål\n\n{goal}.\n\n### Tiltak\n\n"),
        "## Mål\n\n- Alle ser kunst\n- Alle lagar kunst\n\n"
        + themes("## {name}\n\n**Mål:** {goal}.\n\n**Tiltak:**\n\n"),
        "## Mål 1: Alle ser kunst\n\n" + themes("## Mål {n}: {goal}\n\n### Tiltak\n\n").replace("Mål 1: F", "Mål 3: F"),
    ],
)
def test_goals_side_by_side_are_of_one_level(text: str) -> None:
    assert items(TITLE + text, "delmaal") == []

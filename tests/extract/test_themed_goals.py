"""Goals and actions sorted by theme in chapters of their own."""

from __future__ import annotations

import pytest
from reading import items

GOALS = {"Trivsel": "Alle har det godt i Vik.", "Kultur": "- Alle møter kunst\n- Alle spiller et instrument"}
TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kunstuke | Kultur | 2026 |"
ACTIONS = {"Trivsel": "- Gratis fritidskort (Kultur, 2026)", "Kultur": TABLE}


def plan(goal: str, action: str, chapters: tuple[str, str] = ("", "")) -> str:
    parts = ["# Folkehelseplan 2026–2029", chapters[0]]
    parts += [f"{goal.format(name, name.lower())}\n\n{text}" for name, text in GOALS.items()]
    parts += [chapters[1], *(f"{action.format(name, name.lower())}\n\n{text}" for name, text in ACTIONS.items())]
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        plan("### 3.1 {0}", "### 4.1 {0}", ("## 3 Mål", "## 4 Tiltak")),
        plan("### {0}", "### Tiltak – {1}", ("## Mål", "## Tiltak")),
        plan("### Mål for {1}", "### Tiltak for {1}", ("## Mål", "## Tiltak")),
        plan("## Mål for {1}", "## Tiltak innen {1}"),
    ],
)
def test_actions_serve_the_goals_of_their_theme(text: str) -> None:
    """The theme's name is no goal, and the goals of the chapter right before are not those of another theme."""
    found = items(text)

    assert [(item.kind, item.text) for item in found[:3]] == [
        ("hovedmaal", "Alle har det godt i Vik"),
        ("hovedmaal", "Alle møter kunst"),
        ("hovedmaal", "Alle spiller et instrument"),
    ]
    assert [set(item.serves) for item in found[3:]] == [
        {"alle-har-det-godt-i-vik"},
        {"alle-moeter-kunst", "alle-spiller-et-instrument"},
    ]


@pytest.mark.parametrize(
    "below", ["Bygdene er spredt. Mange pendler. Vi vil ha folk i alle grender.", "- Bygge boliger\n- Merke stier"]
)
def test_a_name_over_prose_or_over_what_is_to_be_done_is_the_goal(below: str) -> None:
    """Only sentences that say something of somebody are goals below a theme."""
    text = f"# Bygdeplan 2026–2029\n\n## Mål\n\n### Levende bygder\n\n{below}\n\n### Trygge hjem\n\n{below}\n"

    assert [item.text for item in items(text, "hovedmaal")] == ["Levende bygder", "Trygge hjem"]


def test_a_theme_that_background_chapters_have_the_name_of() -> None:
    """ "Levekår" below "Mål" and below "Tiltak" is a theme as any other."""
    text = plan("### 3.1 {0}", "### 4.1 {0}", ("## 3 Mål", "## 4 Tiltak")).replace("Trivsel", "Levekår")

    assert "Alle har det godt i Vik" in [item.text for item in items(text, "hovedmaal")]
    assert items(text, "tiltak")[0].serves == ("alle-har-det-godt-i-vik",)


@pytest.mark.parametrize("heading", ["Overordnet målsetting", "Overordnet mål", "Hovedmål"])
@pytest.mark.parametrize("number", ["", "3."])
def test_a_name_over_lines_that_call_themselves_delmaal(heading: str, number: str) -> None:
    text = (
        f"# Viltplan for Solvik\n\n## Målsettinger\n\n### {heading}\n\nViltet trives i Solvik.\n\n"
        f"### {number and '3.1 '}Elg\n\nDelmål 1: Bestanden er stabil.\n\nDelmål 2: Vekten øker.\n\n"
        f"### {number and '3.2 '}Hjort\n\nDelmål 3: Færre blir påkjørt.\n"
    )
    assert [(one.kind, one.number) for one in items(text)] == [
        ("hovedmaal", ""), ("delmaal", "1"), ("delmaal", "2"), ("delmaal", "3"),
    ]  # fmt: skip

"""Areas counted in a line above them, each over a list of its goals: "Planen har to satsingsområder med mål:"."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Temaplan for kultur 2026–2029\n\n## {}\n\n**Hovedmål:** Nordvik er en god kulturkommune.\n\n"
TABLE = (
    "## Tiltak\n\n| Tiltak | Mål | Ansvar | Frist |\n|---|---|---|---|\n"
    "| Lage velkomstpakke | Flere blir frivillige | Servicetorget | 2027 |\n"
    "| Gi gratis leie | Lagene har lokaler | Eiendom | 2027 |\n"
)
AREAS = {
    "Rekruttering": ["Flere blir frivillige", "De som bidrar, blir satt pris på"],
    "Lokaler": ["Lagene har lokaler"],
}


def _plan(lead: str, heading: str = "### {}", chapter: str = "Mål", label: str = "") -> str:
    told = "".join(
        f"{heading.format(area)}\n\n{label}" + "".join(f"- {goal}\n" for goal in goals) + "\n"
        for area, goals in AREAS.items()
    )
    return f"{HEAD.format(chapter)}{lead}\n\n{told}{TABLE}"


@pytest.mark.parametrize("heading", ["### {}", "**{}**"])
@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("Planen har to satsingsområder med mål:", ""),
        ("Planen har to satsingsområde med tilhøyrande delmål:", ""),
        ("Planen har to satsingsområder med mål og tiltak:", ""),
        ("Planen har to satsingsområder:", ""),
        ("Vi har valgt to innsatsområder.", ""),
        ("Planen har to satsingsområder. For hvert satsingsområde har vi satt mål.", "Mål:\n\n"),
    ],
)
def test_the_areas_and_their_goals(lead: str, label: str, heading: str) -> None:
    """The headings are the areas of the plan's hovedmål, the lists below them its delmål."""
    read = items(_plan(lead, heading, label=label))
    goals = {one.text: (one.kind, one.serves) for one in read if one.kind != "tiltak"}

    main = ("nordvik-er-en-god-kulturkommune",)
    assert goals["Rekruttering"] == ("satsingsomraade", main)
    assert goals["Lokaler"] == ("satsingsomraade", main)
    assert goals["De som bidrar, blir satt pris på"] == ("delmaal", ("rekruttering",))
    assert goals["Lagene har lokaler"] == ("delmaal", ("lokaler",))
    assert len(goals) == 6
    assert [one.serves for one in read if one.kind == "tiltak"] == [("flere-blir-frivillige",), ("lagene-har-lokaler",)]


@pytest.mark.parametrize(
    "lead",
    [
        "Planen har tre satsingsområder.",
        "Målene er sortert under to områder:",
        "Forrige plan hadde to satsingsområder.",
        "Har planen to satsingsområder?",
    ],
)
def test_a_line_that_counts_no_such_areas(lead: str) -> None:
    """Another number, no areas, or not this plan's: the headings only sort the goals."""
    read = items(_plan(lead))

    assert "satsingsomraade" not in {one.kind for one in read}
    assert [one.text for one in read if one.kind == "delmaal"] == [goal for goals in AREAS.values() for goal in goals]


def test_what_is_told_of_an_area_is_no_goal() -> None:
    """Running text below the heading of an area only introduces it."""
    told = ("Flere skal bli frivillige i lagene.", "Lagene skal ha lokaler i alle grender.")
    areas = f"### Rekruttering\n\n{told[0]}\n\n### Lokaler\n\n{told[1]}\n\n"
    read = items(f"{HEAD.format('Mål')}Planen har to satsingsområder med mål:\n\n{areas}{TABLE}")

    assert [one.text for one in read if one.kind == "satsingsomraade"] == ["Rekruttering", "Lokaler"]
    assert not [one.text for one in read if "skal" in one.text]


def test_areas_counted_in_bold_lines() -> None:
    """ "**1. Rekruttering**" below "Mål" is what that chapter counts, and no chapter of the plan."""
    told = "**1. Rekruttering**\n\n- Flere blir frivillige\n\n**2. Lokaler**\n\n- Lagene har lokaler\n\n"
    read = items(f"{HEAD.format('Mål')}Planen har to satsingsområder med mål:\n\n{told}{TABLE}")

    assert [(one.kind, one.text) for one in read if one.kind != "tiltak"][1:] == [
        ("satsingsomraade", "Rekruttering"), ("delmaal", "Flere blir frivillige"),
        ("satsingsomraade", "Lokaler"), ("delmaal", "Lagene har lokaler"),
    ]  # fmt: skip


def test_bold_chapters_stay_chapters() -> None:
    """Bold lines that count on over the headings of goals are the chapters of the plan."""
    goals = "## Delmål 1: Flere blir frivillige\n\n- Lage velkomstpakke (Servicetorget, 2027)\n\n"
    front = "# Temaplan for kultur\n\n**1 Bakgrunn**\n\nPlanen gjelder kultur.\n\n**2 Mål**\n\n"
    read = items(f"{front}{goals}**3 Økonomi**\n\nRammen.\n")

    assert [one.kind for one in read] == ["delmaal", "tiltak"]

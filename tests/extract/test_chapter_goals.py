"""Action tables that name the chapters in which the goals stand."""

from __future__ import annotations

import pytest
from reading import Item, items

THEMES = (
    "# Samfunnsdel for Myrdal 2026–2038\n\n## Levende bygder\n\n**Mål:** Folk i alle aldre velger å bo her.\n\n"
    "## Trygge tjenester\n\n**Mål:** Innbyggerne mestrer hverdagen.\n\n## Handlingsdel 2026–2029\n\n"
)
ROWS = "|---|---|---|---|\n| {0} | Ruste opp grendehuset | Eiendom | 2027 |\n| {1} | Innføre alarm | Helse | 2026 |\n"


def served(header: str, first: str, second: str) -> list[Item]:
    text = f"{THEMES}| {header} | Tiltak | Ansvarlig | Frist |\n{ROWS.format(first, second)}"
    return items(text, "satsingsomraade", "tiltak")


@pytest.mark.parametrize("header", ["Satsing", "Satsingsområde", "Mål", "Hovedmål", "Tema", "Område", "Kapittel"])
def test_the_name_of_a_chapter_is_the_goal_in_it(header: str) -> None:
    """Whatever the column is called, and with no satsingsområde made of the chapters' names."""
    found = served(header, "Levende bygder", "Trygge tjenester")

    assert [(item.kind, item.serves) for item in found] == [
        ("tiltak", ("folk-i-alle-aldre-velger-aa-bo-her",)),
        ("tiltak", ("innbyggerne-mestrer-hverdagen",)),
    ]


def test_a_column_that_names_other_things_too() -> None:
    """Where one row names no chapter, the column is of something else."""
    assert [item.serves for item in served("Sted", "Levende bygder", "Sentrum")] == [(), ()]


def test_a_chapter_with_two_goals_of_a_level() -> None:
    """The plan does not say which of them is meant."""
    more = THEMES.replace("velger å bo her.", "velger å bo her.\n\n**Mål:** Grendene har møteplasser.")
    text = f"{more}| Kapittel | Tiltak | Ansvarlig | Frist |\n{ROWS.format('Levende bygder', 'Trygge tjenester')}"

    assert [item.serves for item in items(text, "tiltak")] == [(), ()]

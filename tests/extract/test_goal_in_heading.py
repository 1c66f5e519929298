"""Headings over actions whose last words say which goal they serve: "4.1 Trygt miljø (delmål 1)"."""

from __future__ import annotations

import pytest
from reading import items

GOALS = (
    "# Oppvekstplan for Solvik 2025–2029\n\n## Hovedmål\n\nBarn har det bra\n\n## Delmål\n\n"
    "1. Alle barn har et trygt og godt miljø uten mobbing\n2. Alle barn lærer det de trenger for livet\n\n"
)
TABLE = "\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {} | PPT | 2026 |\n\n"
TAILS = "\n\n- {} (PPT, 2026)\n\n"
FIELDS = "\n\nTekst om temaet.\n\n- {}\n  - Ansvar: PPT\n  - Frist: 2026\n\n"


def plan(chapter: str, heading: str, below: str) -> str:
    """A plan with two delmål, and a heading over the actions of each."""
    first = heading.format(1, "Trygt miljø") + below.format("Innsatsteam")
    return GOALS + chapter + first + heading.format(2, "Læring") + below.format("Leseløft")


@pytest.mark.parametrize("below", [TABLE, TAILS, FIELDS])
@pytest.mark.parametrize("chapter", ["", "## Slik arbeider vi\n\n", "## Tiltak\n\n", "## Satsinger\n\n"])
@pytest.mark.parametrize(
    "heading",
    [
        "### 4.{0} {1} (delmål {0})",
        "### {1} (jf. delmål {0})",
        "### {1} (knytt til delmål {0})",
        "### {1} (D{0})",
        "### {1} (mål {0})",
        "### {1} – delmål {0}",
        "**{1} (delmål {0})**",
        "**{1} (delmål {0}):**",
    ],
)
def test_the_goal_named_last_is_served(heading: str, chapter: str, below: str) -> None:
    """The heading is no goal, no area and no strategy of its own."""
    found = items(plan(chapter, heading, below))

    assert [item.kind for item in found].count("delmaal") == 2
    assert [(item.text, item.serves) for item in found if item.kind == "tiltak"] == [
        ("Innsatsteam", ("D1",)),
        ("Leseløft", ("D2",)),
    ]
    assert {item.kind for item in found} == {"hovedmaal", "delmaal", "tiltak"}


def test_several_goals_in_the_bracket_are_all_served() -> None:
    found = items(GOALS + "### Skolene (delmål 1 og 2)" + TABLE.format("Leseløft"), "tiltak")

    assert [item.serves for item in found] == [("D1", "D2")]


def test_a_goal_that_is_not_told_is_no_theme() -> None:
    """ "(delmål 7)" names nothing here: the chapter is read as any other."""
    found = items(GOALS + "## Skolene (delmål 7)" + TABLE.format("Leseløft"), "tiltak")

    assert [item.text for item in found] == ["Leseløft"]
    assert "D1" not in found[0].serves


def test_an_area_says_which_hovedmaal_it_serves() -> None:
    """Below "Satsingsområder" the heading is an area, and the bracket is none of its words."""
    text = (
        "# Plan for Solvik\n\nHovedmål 1: Barn har det bra\n\nHovedmål 2: Alle lærer\n\n## Satsingsområder\n\n"
        "### Skole (hovedmål 2)" + TABLE.format("Leseløft")
    )

    assert [(item.text, item.serves) for item in items(text, "satsingsomraade")] == [("Skole", ("H2",))]


def test_fields_one_level_down_are_those_of_the_item_above() -> None:
    """A heading over a list of actions with their fields is no action itself."""
    text = "# Plan for Solvik\n\n## Hovedmål\n\nBarn har det bra\n\n## Tiltak\n\n### Trygt miljø" + FIELDS.format(
        "Team"
    )

    assert [(item.text, item.ansvar) for item in items(text, "tiltak")] == [("Team", ("PPT",))]

"""A line that calls what stands below it a goal, in italics, plain or with a colon, and the one sentence below."""

from __future__ import annotations

import pytest
from reading import Item, items

TITLE = "# Kulturplan for Solvik 2026–2029\n\n"
AREA = "## {0}\n\n{1}\n\n{2}\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {3} | Kultur | 2027 |\n\n"
LIBRARY = "Alle innbyggere har et levende bibliotek nær hjemmet."
CINEMA = "Kinoen er en møteplass for hele bygda."


@pytest.mark.parametrize(
    "line",
    [
        "*Dette vil vi oppnå*",
        "_Hva vil vi oppnå?_",
        "Dette vil vi oppnå:",
        "*Dette skal vi oppnå:*",
        "**Mål:**",
        "*Mål*",
        "Målet vårt",
        "*Kva vil vi oppnå?*",
    ],
)
def test_each_area_has_the_goal_of_its_own_line(line: str) -> None:
    """The second goal as well as the first: no action gets the goal of the area before."""
    text = AREA.format("Bibliotek", line, LIBRARY, "Utvide tiden") + AREA.format(
        "Kino", line, CINEMA, "Kjøpe projektor"
    )
    assert items(TITLE + text) == [
        Item("hovedmaal", LIBRARY[:-1]),
        Item("tiltak", "Utvide tiden", "", ("alle-innbyggere-har-et-levende-bibliotek",), ("Kultur",), "2027-12-31"),
        Item("hovedmaal", CINEMA[:-1]),
        Item("tiltak", "Kjøpe projektor", "", ("kinoen-er-en-moeteplass-for-hele-bygda",), ("Kultur",), "2027-12-31"),
    ]


def test_a_delmaal_is_one() -> None:
    text = TITLE + "## Mål 1: Flere er med\n\n" + AREA.format("Kino", "*Delmål*", CINEMA, "Kjøpe projektor")
    assert [one.kind for one in items(text) if "Kinoen" in one.text] == ["delmaal"]


@pytest.mark.parametrize(
    "below",
    [
        "Planen har tre mål.",
        "Målene er henta fra samfunnsdelen.",
        "Vi har valgt følgende mål for perioden.",
        "Tabellen under viser hva vi skal gjøre.",
        "Biblioteket er viktig. Det har åpent hver dag.",
        "Nå.",
    ],
)
def test_what_is_told_of_the_goals_is_none(below: str) -> None:
    """A sentence on the goals or the plan, or several sentences."""
    assert not [
        one for one in items(TITLE + AREA.format("Kino", "*Mål*", below, "Kjøpe projektor")) if one.kind != "tiltak"
    ]


@pytest.mark.parametrize("goal", ["> Utslippene er halvert i 2030.", "**Utslippene er halvert i 2030.**"])
@pytest.mark.parametrize("line", ["Overordnet mål:", "Overordnet mål for planen:", "Hovedmål:"])
def test_a_quotation_or_bold_words_after_a_colon(line: str, goal: str) -> None:
    """It was lost, and what stands as "Mål" in each chapter was the plan's hovedmål."""
    chapter = "## Transport\n\n**Mål**\n\n- Alle biler er utslippsfrie\n\n- Flere går\n"
    read = items(f"# Klimaplan for Solvik 2026–2029\n\n## Mål for planen\n\n{line}\n\n{goal}\n\n{chapter}")

    assert [(item.kind, item.text) for item in read][:2] == [
        ("hovedmaal", "Utslippene er halvert i 2030"),
        ("delmaal", "Alle biler er utslippsfrie"),
    ]


def test_a_quotation_below_a_line_without_a_colon_is_none() -> None:
    assert items("# Klimaplan for Solvik 2026–2029\n\nMålet vårt\n\n> Bygda er full av glade barn.\n") == []

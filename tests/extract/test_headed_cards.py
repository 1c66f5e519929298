"""A heading over a table of two columns, who and when of the action that the heading is."""

from __future__ import annotations

import pytest
from reading import Item, items

GOAL = "# Kulturplan for Solvik 2026–2029\n\n## Mål 1: Alle har et levende bibliotek\n\n"
CARDS = (
    "| | |\n|---|---|\n| Ansvar | Kultur |\n| Frist | 2027 |\n",
    "| Ansvar | Kultur |\n|---|---|\n| Frist | 2027 |\n",
    "| Kven | Kultur |\n|---|---|\n| Når | 2027 |\n| Kostnad | 200 000 kr |\n",
    "Det er stort behov for dette.\n\n| Ansvarlig | Kultur |\n|---|---|\n| Frist | 2027 |\n| Status | Ikke startet |\n",
)


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("over", ["### ", "### Tiltak\n\n#### "])
def test_the_heading_is_the_action_of_the_goal_above(over: str, card: str) -> None:
    """Two cards one after another: each its own unit and year."""
    text = f"{GOAL}{over}Utvide åpningstiden\n\n{card}\n{over.rpartition(chr(10))[2]}Lydbøker\n\n{card}"
    assert items(text, "tiltak") == [
        Item("tiltak", name, "", ("H1",), ("Kultur",), "2027-12-31") for name in ("Utvide åpningstiden", "Lydbøker")
    ]


@pytest.mark.parametrize(
    ("title", "card"),
    [
        ("Bibliotek", "| Ansvar | Kultur |\n|---|---|\n| Åpent | 20 timer |\n"),
        ("Oversikt", "| Ansvar | Frist |\n|---|---|\n| Kultur | 2027 |\n"),
        ("Barn skal lese mer", "| Ansvar | Kultur |\n|---|---|\n| Frist | 2027 |\n"),
    ],
)
def test_other_headings_over_two_columns_are_no_actions(title: str, card: str) -> None:
    """A card without who and when, a header, and a heading that says a goal."""
    assert title not in [one.text for one in items(f"{GOAL}### {title}\n\n{card}", "tiltak")]

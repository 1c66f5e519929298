"""Rows of an action table that hold a goal's name and its words, and head the actions below."""

from __future__ import annotations

import pytest
from reading import Item, items

GOALS = (
    "# Kulturplan for Solvik\n\n## Delmål\n\n1. Kommunen har god oversikt\n2. Eierne får råd\n\n## Handlingsprogram\n\n"
)
HEADER = "| Nr. | Tiltak | Ansvarlig | 2026 | 2027 |\n| --- | --- | --- | --- | --- |\n"


@pytest.mark.parametrize("name", ["**Delmål {}**", "Delmål {}", "Delmål {}:", "**D{}**", "**{}**"])
def test_a_goal_in_two_cells_heads_the_rows_below(name: str) -> None:
    """ "Delmål 1 | Kommunen har god oversikt | | |" is the goal stated before, and no action."""
    words = "**{}**" if name.startswith("**") else "{}"
    rows = [
        f"| {name.format(1)} | {words.format('Kommunen har god oversikt')} | | | |",
        "| 1.1 | Oppdatere registeret | Kultur | 150 | |",
        f"| {name.format(2)} | {words.format('Eierne får råd')} | | | |",
        "| 2.1 | Holde kurs | Plan | | 30 |",
    ]

    assert items(GOALS + HEADER + "\n".join(rows) + "\n") == [
        Item("delmaal", "Kommunen har god oversikt", "1"),
        Item("delmaal", "Eierne får råd", "2"),
        Item("tiltak", "Oppdatere registeret", "1.1", ("D1",), ("Kultur",), "2026-12-31"),
        Item("tiltak", "Holde kurs", "2.1", ("D2",), ("Plan",), "2027-12-31"),
    ]


def test_a_goal_not_stated_before_is_set_by_its_row() -> None:
    """Without a chapter of goals the row sets the goal."""
    text = "# Kulturplan for Solvik\n\n## Tiltak\n\n| Tiltak | Ansvar | Frist |\n| --- | --- | --- |\n"
    rows = "| Delmål 1 | Eierne får råd | |\n| Holde kurs | Kultur | 2027 |\n"

    assert items(text + rows) == [
        Item("delmaal", "Eierne får råd", "1"),
        Item("tiltak", "Holde kurs", "", ("D1",), ("Kultur",), "2027-12-31"),
    ]


@pytest.mark.parametrize(
    "row", ["| 3 | Holde kurs | | | |", "| T3 | Holde kurs | | | |", "| **3** | **Holde kurs** | | | |"]
)
def test_an_action_without_fields_is_still_one(row: str) -> None:
    """A number and words that are no goal's: an action whose fields are blank."""
    assert [item.text for item in items(GOALS + HEADER + row + "\n", "tiltak")] == ["Holde kurs"]

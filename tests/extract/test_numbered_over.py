"""Bullets between numbers that count on, at the same depth: they stand below the number before them."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Kulturplan for Solvik 2026–2030\n\n## Hovedmål\n\nAlle er med.\n\n## Delmål og tiltak\n\n"
ONE = "- Åpne klubb (Kultur, 2026)\n- Holde kurs (Kultur, 2027)\n\n"
LETTERED = "a. Åpne klubb (Kultur, 2026)\n\nb. Holde kurs (Kultur, 2027)\n\n"
TWO = "- Utvide kulturskolen (Skole, 2026)\n"


@pytest.mark.parametrize(
    "text",
    [
        f"1. Flere deltar\n\n{ONE}2. Barn skaper\n\n{TWO}",
        f"1. Flere deltar\n\nTiltak:\n\n{ONE}2. Barn skaper\n\nTiltak:\n\n{TWO}",
        f"1. Delmål: Flere deltar\n\n{ONE}2. Delmål: Barn skaper\n\n{TWO}",
        f"1. Delmål: Flere deltar\n\n{LETTERED}2. Delmål: Barn skaper\n\na. Utvide kulturskolen (Skole, 2026)\n",
    ],
    ids=["bare", "lead", "labelled", "lettered"],
)
def test_bullets_stand_below_the_number_before_them(text: str) -> None:
    found = items(TOP + text)

    assert [item.kind for item in found] == ["hovedmaal", "delmaal", "tiltak", "tiltak", "delmaal", "tiltak"]
    assert [item.serves for item in found if item.kind == "tiltak"] == [("D1",), ("D1",), ("D2",)]


def test_bullets_after_a_whole_list_are_a_list_of_their_own() -> None:
    text = "1. Flere deltar\n2. Barn skaper\n\nTiltak:\n\n- Åpne klubb (Kultur, 2026)\n"

    assert [item.kind for item in items(TOP + text)] == ["hovedmaal", "delmaal", "delmaal", "tiltak"]


def test_a_list_that_begins_anew_is_no_continuation() -> None:
    """Two lists with one number each: nothing says that the bullets are the number's."""
    text = "1. Flere deltar\n\nMer om dette.\n\n- Vi er mange\n\n1. Barn skaper\n"

    assert [item.text for item in items(TOP + text, "delmaal")][:1] == ["Flere deltar"]

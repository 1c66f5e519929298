"""Several actions in one cell, each with its number, beside one goal and one who and when."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Kulturplan for Solvik 2026–2029\n\n## Mål 1: Flere synger i kor\n\n"
COLUMNS = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"


def told(*rows: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...], str | None]]:
    """Number, words, goals, who and when of the actions of a table with these rows."""
    found = items(HEAD + COLUMNS + "".join(f"| {row} |\n" for row in rows), "tiltak")
    return [(one.number, one.text, one.serves, one.ansvar, one.frist) for one in found]


@pytest.mark.parametrize(
    "cell",
    [
        "1. Leie et lokale 2. Kjøpe nye noter",
        "1) Leie et lokale 2) Kjøpe nye noter",
        "1. Leie et lokale<br>2. Kjøpe nye noter",
        "1. Leie et<br>lokale<br>2. Kjøpe nye noter",
    ],
)
def test_each_number_in_a_cell_begins_an_action(cell: str) -> None:
    """All of them serve the goal of the row, and have its unit and its year."""
    assert told(f"{cell} | Kultur | 2027") == [
        ("1", "Leie et lokale", ("H1",), ("Kultur",), "2027-12-31"),
        ("2", "Kjøpe nye noter", ("H1",), ("Kultur",), "2027-12-31"),
    ]


def test_letters_are_no_words_of_the_actions() -> None:
    assert [one[1] for one in told("a) Leie lokale<br>b) Kjøpe noter | Kultur | 2027")] == [
        "Leie lokale",
        "Kjøpe noter",
    ]


def test_what_is_counted_beside_them_is_each_ones_own() -> None:
    """As many numbers, or lines, beside the actions as there are actions."""
    assert [one[3:] for one in told("1. Leie lokale<br>2. Kjøpe noter | 1. Skole<br>2. Kultur | 2027<br>2028")] == [
        (("Skole",), "2027-12-31"),
        (("Kultur",), "2028-12-31"),
    ]


def test_rows_that_begin_anew_do_not_share_their_numbers() -> None:
    """ "1." of one row is another action than "1." of the next."""
    found = told("1. Leie lokale 2. Kjøpe noter | Kultur | 2027", "1. Leie lokale 2. Kjøpe drakter | Kultur | 2028")
    assert [one[1] for one in found] == ["Leie lokale", "Kjøpe noter", "Leie lokale", "Kjøpe drakter"]


@pytest.mark.parametrize(
    "cell",
    [
        "1. Trinn 2. Trinn og 3. Trinn lærer å synge",
        "1. Følge opp delmål 2. Kommunen bidrar",
        "Leie lokale<br>1. for kor<br>2. for korps",
        "12. Mai-konsert 13. Mai-konsert",
    ],
)
def test_other_numbers_in_a_cell_part_nothing(cell: str) -> None:
    assert len(told(f"{cell} | Kultur | 2027")) == 1

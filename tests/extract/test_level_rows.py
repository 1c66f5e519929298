"""Rows numbered in two levels: a goal or a theme over the actions numbered from it."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Kulturplan 2026–2029\n\n"
GOALS = ("Alle barn møter kunst", "Kulturarven er trygg")
THEMES = ("Turstier", "Haller og anlegg")


def table(head: str, first: str, second: str, *, apart: bool = True) -> str:
    gap = " | " if apart else ". "
    rows = (f"1{gap}{first}", "1.1 Merke", f"2{gap}{second}", "2.1 Bygge")
    fields = (" | | |", " | Kultur | 2026 |", " | | |", " | Kultur | 2027 |")
    front = "| Nr " if apart else ""
    lines = (f"| {row.replace(' ', gap, 1) if '.1' in row and apart else row}{field}"
             for row, field in zip(rows, fields, strict=True))  # fmt: skip
    return f"{front}| {head} | Ansvar | Frist |\n|{'---|' * (3 + apart)}\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize("head", ["Tiltak", "Mål/tiltak", "Tiltak/mål"])
@pytest.mark.parametrize("apart", [True, False])
def test_a_row_that_says_something_of_somebody_is_a_goal(head: str, apart: bool) -> None:
    """The actions below serve it, and nobody asks it for a deadline."""
    found = items(TOP + "## Tiltak\n\n" + table(head, *GOALS, apart=apart))

    assert [(item.kind, item.text, item.serves) for item in found] == [
        ("hovedmaal", GOALS[0], ()), ("tiltak", "Merke", ("H1",)),
        ("hovedmaal", GOALS[1], ()), ("tiltak", "Bygge", ("H2",)),
    ]  # fmt: skip


def test_a_theme_is_a_band() -> None:
    """It is no action and no goal; the goal above the table holds on."""
    found = items(TOP + "## Mål 1: Alle er aktive\n\n" + table("Tiltak", *THEMES))

    assert [(item.text, item.serves) for item in found[1:]] == [("Merke", ("H1",)), ("Bygge", ("H1",))]


@pytest.mark.parametrize(
    "rows",
    [
        "| 1 | Bygge park | | |\n| 1.1 | Grave | Teknisk | 2026 |",
        "| 1 | Alle barn møter kunst | | |\n| 2 | Kulturarven er trygg | Kultur | 2026 |",
        "| 1 | Alle barn møter kunst | Kultur | 2026 |\n| 1.1 | Kunstner | Kultur | 2026 |",
    ],
)
def test_actions_with_parts_and_blank_ones_stay_actions(rows: str) -> None:
    """A row that begins as an action does, has nothing numbered from it below, or says who is one."""
    found = items(f"{TOP}## Tiltak\n\n| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}\n")

    assert {item.kind for item in found} == {"tiltak"}
    assert len(found) == 2


def test_a_row_with_the_number_of_another_goal_sets_none() -> None:
    """The plan's goal 1 is another; the row is a theme."""
    found = items(TOP + "## Mål\n\n1. Alle synger i kor\n2. Alle danser\n\n## Tiltak\n\n" + table("Tiltak", *GOALS))

    assert [item.text for item in found] == ["Alle synger i kor", "Alle danser", "Merke", "Bygge"]


def three(first: str, second: str, *, blank: bool = True) -> str:
    """A table numbered in three levels."""
    fields = "| | |" if blank else "| Kultur | 2028 |"
    return (
        f"{TOP}## Tiltak\n\n| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| **1** | **Gode liv** | | |\n"
        f"| 1.1 | {first} {fields}\n| 1.1.1 | Bygge hus | Eiendom | 2027 |\n| 1.1.2 | Male hus | Eiendom | 2027 |\n"
        f"| 1.2 | {second} {fields}\n| 1.2.1 | Lage kurs | NAV | 2026 |\n| | Sum | | |\n"
    )


def test_three_levels_are_hovedmaal_delmaal_and_actions() -> None:
    found = items(three("Alle har bolig", "Alle har jobb"))

    assert [(item.kind, item.serves) for item in found] == [
        ("hovedmaal", ()), ("delmaal", ("H1",)), ("tiltak", ("D1.1",)), ("tiltak", ("D1.1",)),
        ("delmaal", ("H1",)), ("tiltak", ("D1.2",)),
    ]  # fmt: skip


def test_themes_in_three_levels_are_bands() -> None:
    """They say nothing of anybody: no goals, and no actions that nobody has."""
    assert [item.text for item in items(three("Bolig", "Arbeid"))] == ["Bygge hus", "Male hus", "Lage kurs"]


def test_parts_of_actions_are_actions() -> None:
    """The second level says who and when: it is done itself."""
    found = items(three("Ruste opp parken", "Holde kurs", blank=False), "tiltak")

    assert {"Ruste opp parken", "Holde kurs", "Lage kurs"} <= {item.text for item in found}

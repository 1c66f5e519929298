"""Tables that only say who and when of the action whose heading they stand below."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Kulturplan 2026–2029\n\n## Mål 1: Alle møter kunst\n\n## Mål 2: Arven er trygg\n\n"


@pytest.mark.parametrize(
    "table",
    [
        "| Ansvar | Frist |\n|---|---|\n| Kultur | 2026 |",
        "| Ansvarlig | Kostnad | Frist |\n|---|---|---|\n| Kultur | 50 000 | 2026 |",
        "| | |\n|---|---|\n| Mål | Alle møter kunst |\n| Ansvar | Kultur |\n| Frist | 2026 |",
        "| Ansvar | Kultur |\n|---|---|\n| Frist | 2026 |",
    ],
)
@pytest.mark.parametrize("heading", ["### Tiltak 1 Kunstuke", "**Tiltak 1: Kunstuke**"])
def test_the_action_above_gets_them(table: str, heading: str) -> None:
    """The table's row is no action, and its goal no goal of the chapter."""
    (uke,) = items(f"{TOP}{heading}\n\n{table}\n", "tiltak")

    assert (uke.text, uke.ansvar, uke.frist) == ("Kunstuke", ("Kultur",), "2026-12-31")


def test_a_goal_named_in_the_card_is_the_actions() -> None:
    """Its words are looked for among the plan's goals."""
    table = "| | |\n|---|---|\n| Mål | Alle møter kunst |\n| Ansvar | Kultur |\n| Frist | 2026 |"
    (uke,) = items(f"{TOP}### Tiltak 1 Kunstuke\n\n{table}\n", "tiltak")

    assert uke.serves == ("H1",)


def test_a_table_of_other_things_gives_nothing() -> None:
    """Two rows are of two things, and a list's last action is not the only one above."""
    two = "| Ansvar | Frist |\n|---|---|\n| Kultur | 2026 |\n| Teknisk | 2027 |"
    one = "| Ansvar | Frist |\n|---|---|\n| Kultur | 2026 |"

    assert items(f"{TOP}### Tiltak 1 Kunstuke\n\n{two}\n", "tiltak")[0].ansvar == ()
    assert items(f"{TOP}### Tiltak\n\n- Kunstuke\n- Kunstår\n\n{one}\n", "tiltak")[-1].ansvar == ()

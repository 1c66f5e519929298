"""A cell that names a goal with its telling words in another order or form."""

from __future__ import annotations

import pytest
from reading import items

TEXT = """# Klimaplan for Solvik kommune 2026–2030

## Mål

- Mål 1: Alle kjøretøy i kommunen er utslippsfrie i 2030
- Mål 2: Energibruken i byggene er redusert med 20 prosent

## Tiltak

"""
AFTER = "| Tiltak | Mål | Ansvar | Frist |\n|---|---|---|---|\n| Bytte bilene | {0} | Teknisk | 2027 |\n"
AFTER += "| Etterisolere skolene | {1} | Eiendom | 2028 |\n"
FIRST = "| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| {0} | Bytte bilene | Teknisk | 2027 |\n"
FIRST += "| {1} | Etterisolere skolene | Eiendom | 2028 |\n"


def served(table: str, *names: str) -> list[tuple[str, ...]]:
    """What each action serves, where the cells have these names."""
    return [item.serves for item in items(TEXT + table.format(*names), "tiltak")]


@pytest.mark.parametrize("table", [AFTER, FIRST])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Utslippsfrie kjøretøy", "Redusert energibruk"),
        ("Kjøretøyene utslippsfrie", "Energibruk"),
        ("Utslippsfri kjøretøy", "Energibruk i bygg"),
    ],
)
def test_the_words_of_one_goal(table: str, first: str, second: str) -> None:
    assert served(table, first, second) == [("H1",), ("H2",)]


@pytest.mark.parametrize("name", ["Utslippsfrie bygg", "Mer sykling", "2030", "Alle i kommunen", "Bygda"])
def test_words_of_two_goals_or_of_none(name: str) -> None:
    """One telling word from each, other words, words that tell nothing, and a word that only begins alike."""
    assert served(AFTER, name, "Energibruk") == [(), ("H2",)]


def test_a_column_in_which_one_cell_is_another_goal_sets_its_own() -> None:
    found = items(TEXT + FIRST.format("Utslippsfrie kjøretøy", "Mer sykling"), "hovedmaal")

    assert [item.text for item in found][2:] == ["Utslippsfrie kjøretøy", "Mer sykling"]

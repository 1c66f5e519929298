"""Actions one by one, each with its fields below its name: in a table of two columns, or a bold line and bullets."""

from __future__ import annotations

import pytest
from reading import Item, items

HEAD = "# Temaplan for Solvik 2026–2029\n\n## Mål\n\n### Delmål 1: Flere møtes\n\n### Delmål 2: Ingen er alene\n\n"
CHAPTER = f"{HEAD}## Tiltak\n\n"
KAFE = Item("tiltak", "Kafé", "1", ("D1",), ("Kultur",), "2027-12-31")
KOR = Item("tiltak", "Kor", "2", ("D2",), ("Helse",), "2028-12-31")


def card(first: str, goal: str, owner: str, when: str) -> str:
    lines = (f"Delmål | {goal}", f"Ansvarlig | {owner}", "Samarbeid med | Frivilligsentralen", f"Frist | {when}")
    return f"| {first} |\n|---|---|\n" + "".join(f"| {line} |\n" for line in lines) + "\n"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Tiltak 1 | Kafé", "Tiltak 2 | Kor"),
        ("Tiltak 1: | Kafé", "Tiltak 2: | Kor"),
        ("Tiltak nr. 1 | Kafé", "Tiltak nr. 2 | Kor"),
        ("Tiltak 1: Kafé | ", "Tiltak 2: Kor | "),
    ],
)
def test_tables_of_one_numbered_action_each(one: str, two: str) -> None:
    text = CHAPTER + card(one, "1", "Kultur", "2027") + card(two, "2", "Helse", "2028")

    assert items(text, "tiltak") == [KAFE, KOR]


def test_a_card_without_a_number() -> None:
    (found,) = items(CHAPTER + card("Tiltak | Dagtilbud", "2", "Helse", "2028"), "tiltak")

    assert (found.text, found.serves, found.ansvar) == ("Dagtilbud", ("D2",), ("Helse",))


def test_cards_one_after_another_in_one_table() -> None:
    rows = card("Tiltak 2 | Kor", "2", "Helse", "2028").replace("|---|---|\n", "")
    text = CHAPTER + card("Tiltak 1 | Kafé", "1", "Kultur", "2027").rstrip() + "\n" + rows

    assert items(text, "tiltak") == [KAFE, KOR]


def test_a_card_below_the_heading_of_its_action_is_that_action() -> None:
    found = items(f"{CHAPTER}### Tiltak 1: Kafé\n\n" + card("Tiltak 1 | Kafé", "1", "Kultur", "2027"), "tiltak")

    assert found == [KAFE]

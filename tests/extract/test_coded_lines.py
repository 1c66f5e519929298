"""Goals on lines of one paragraph, each with the author's own code."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Temaplan for vann 2026–2033

## Mål

Overordnet mål: Trygt vann i Solvik

Delmål:

{goals}

## Tiltak

- Kjøpe lyttebil (V2) (Drift, 2027)
- Bygge rensetrinn (A1) (Prosjekt, 2028)
"""


@pytest.mark.parametrize("sign", [".", ":", ""])
def test_codes_with_different_letters_count_each_from_one(sign: str) -> None:
    goals = f"V1{sign} Alle har godkjent vann\nV2{sign} Lekkasjen er lav\nA1{sign} Kravene til rensing er nådd"
    read = items(PLAN.format(goals=goals))
    assert [item.text for item in read if item.kind == "delmaal"] == [
        "Alle har godkjent vann",
        "Lekkasjen er lav",
        "Kravene til rensing er nådd",
    ]
    served = {item.text: item.serves for item in read if item.kind == "tiltak"}
    assert served == {"Kjøpe lyttebil": ("V2",), "Bygge rensetrinn": ("A1",)}


def test_codes_that_do_not_count_on_are_no_list() -> None:
    goals = "V1 står for vann og A7 for avløp i denne planen.\nB3 er brukt om brann."
    assert not [item for item in items(PLAN.format(goals=goals)) if item.kind == "delmaal" and item.number]


def test_plain_numbers_count_goals_where_the_heading_says_they_are() -> None:
    """Text taken from a PDF or from Word has them without a full stop."""
    text = "# Klimaplan 2027–2038\n\n## Hovedmål\n\nUtslippene går ned.\n\n### Delmål\n\n1 Bilene slipper ut mindre\n"
    told = items(f"{text}2 Byggene bruker mindre energi\n", "delmaal")
    assert [(item.number, item.text) for item in told] == [
        ("1", "Bilene slipper ut mindre"),
        ("2", "Byggene bruker mindre energi"),
    ]

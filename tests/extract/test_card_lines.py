"""Cards of actions whose lists hold lines in labels of the plan's own beside who and when."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Digital plan for Moland kommune 2026–2030\n\n## Delmål 1 – Enkle tjenester\n\n"
SHAPES = [
    "### {name}\n- Hvem: IKT-sjefen\n- Når: 2027\n- {label}: Noe som er viktig\n",
    "### {name}\n\n- {label}: Noe som er viktig\n- Hvem: IKT-sjefen\n- Når: 2027\n",
    "**{name}**\n- Hvem: IKT-sjefen\n- Når: 2027\n- {label}: Noe som er viktig\n",
]


def read(shape: str, label: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Text, who and year of each action of two such cards."""
    text = TOP + "\n".join(shape.format(name=name, label=label) for name in ("Ett sted for søknader", "Klart språk"))
    return [(item.text, item.ansvar, (item.frist or "")[:4]) for item in items(text, "tiltak")]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "label", ["Penger", "Effekt", "Slik gjør vi det", "Hva", "Kontakt", "Status nå", "Gevinst", "Bærekraftsmål"]
)
def test_a_line_in_other_words_tells_of_the_action(shape: str, label: str) -> None:
    assert read(shape, label) == [
        ("Ett sted for søknader", ("IKT-sjefen",), "2027"),
        ("Klart språk", ("IKT-sjefen",), "2027"),
    ]


@pytest.mark.parametrize("label", ["Delmål 2", "Tiltak"])
def test_a_line_that_is_a_goal_or_an_action_makes_no_card(label: str) -> None:
    assert ("Ett sted for søknader", ("IKT-sjefen",), "2027") not in read(SHAPES[0], label)

"""An indicator's bracket tells where it stands and what it shall reach: "(84 i 2025, mål 60 i 2030)"."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Indikator

TOP = "# Klimaplan 2026–2030\n\n## Hovedmål 1: Lavere utslipp\n\n"


def indicators(below: str) -> list[tuple[str, str | None, str | None]]:
    nodes = graph(TOP + below).nodes.values()
    return [(node.text, node.grunnlinje, node.maaltall) for node in nodes if isinstance(node, Indikator)]


@pytest.mark.parametrize(
    ("bracket", "stands", "target"),
    [
        ("(2025: 84, mål 2030: 0)", "84", "0"),
        ("(2025: 84 %; mål 2030: 20 %)", "84 %", "20 %"),
        ("(84 i 2025, mål 60 i 2030)", "84 i 2025", "60 i 2030"),
        ("(12 % i 2024, mål: 20 % i 2030)", "12 % i 2024", "20 % i 2030"),
        ("(nullpunkt 2025: 40, måltall 2030: 80)", "40", "80"),
        ("(grunnlinje 2025: 40, måltal 2030: 80)", "40", "80"),
        ("(2025: 84)", "84", None),
        ("(mål 2030: 0)", None, "0"),
    ],
)
@pytest.mark.parametrize("lead", ["Indikatorer:\n\n- ", "Slik måler vi: ", "Slik veit me at me lukkast: "])
def test_the_bracket_is_its_values(lead: str, bracket: str, stands: str | None, target: str | None) -> None:
    assert indicators(f"{lead}Tonn CO2 {bracket}\n") == [("Tonn CO2", stands, target)]


@pytest.mark.parametrize("bracket", ["(2020: 4, 2021: 5, 2022: 6)", "(svært fornøyd, fornøyd)", "(målt i 2025)"])
def test_other_brackets_are_words(bracket: str) -> None:
    assert indicators(f"Indikatorer:\n\n- Andel innbyggere {bracket} i kommunen\n- Antall kort\n") == [
        (f"Andel innbyggere {bracket} i kommunen", None, None),
        ("Antall kort", None, None),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Slik måler vi:", "Slik måler vi det:", "Slik vet vi at vi lykkes:", "**Slik vet vi at vi har lyktes:**",
        "Slik veit vi at vi lukkast:", "Slik veit me at me har lukkast:", "Vi måler dette slik:",
    ],
)  # fmt: skip
def test_how_we_know(lead: str) -> None:
    assert indicators(f"{lead} Andelen som går, øker.\n") == [("Andelen som går, øker", None, None)]


def test_how_it_looks_when_we_succeed_is_no_measure() -> None:
    assert indicators("### Slik ser det ut når vi lykkes\n\n- Alle barn går til skolen\n") == []

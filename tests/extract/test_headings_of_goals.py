"""Headings over actions that name the goal by its number in words of their own."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Plan for Elvenes kommune 2026–2029\n\n## Mål\n\n1. Barn får hjelp tidlig\n2. Familier møter et lag\n\n"
TABLE = "| Hva | Hvem | Når |\n|---|---|---|\n| Opplæring i barnehagen | Barnevernleder | 2026 |\n"
LIST = "- Opplæring i barnehagen (Barnevernleder, 2026)\n- Kurs for foreldre (Barnevernleder, 2027)\n"


@pytest.mark.parametrize("actions", [TABLE, LIST])
@pytest.mark.parametrize(
    "title",
    [
        "Hva gjør vi for at barn skal få hjelp (mål 1)?",
        "Hva gjør vi med mål 1?",
        "Mål 1: Hva gjør vi?",
        "Tidlig hjelp – mål 1",
        "Gjennomføring – mål 1",
        "Veien til mål 1",
        "Vi følger opp mål 1",
    ],
)
def test_the_actions_below_serve_it(title: str, actions: str) -> None:
    found = items(f"{TOP}## {title}\n\n{actions}")

    assert {item.serves for item in found if item.kind == "tiltak"} == {("H1",)}
    assert sum(item.kind == "hovedmaal" for item in found) == 2


@pytest.mark.parametrize(
    "title", ["Hva gjør vi med mål 9?", "Hva gjør vi med bærekraftsmål 3?", "Årets mål: 1 000 besøk"]
)
def test_another_number_says_nothing(title: str) -> None:
    found = items(f"{TOP}## {title}\n\n{TABLE}")

    assert not any(item.serves for item in found if item.kind == "tiltak")

"""Captions right above tables that name the goal the actions serve; those below tables, and of other things, do not."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Vannplan 2026–2029\n\n## Mål\n\n- Mål 1: Rent vann\n- Mål 2: Færre lekkasjer\n\n## Handlingsdel\n\n"
FIRST = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Nytt filter | VA | 2026 |\n\n"
SECOND = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Skifte rør | VA | 2027 |\n\n"


def _serves(text: str) -> dict[str, tuple[str, ...]]:
    return {item.text: item.serves for item in items(f"{GOALS}{text}", "tiltak")}


@pytest.mark.parametrize(
    "caption",
    [
        "Tabell {}: Tiltak for mål {}", "**Tabell {}. Tiltak til mål {}**", "Tabell 4.{} – Tiltak under mål {}:",
        "Tabell {}: Tiltak til mål {}: Ordene til målet", "Tabell {} Handlingsplan for mål {}.",
    ],
)  # fmt: skip
def test_a_caption_names_the_goal_of_the_table_below_it(caption: str) -> None:
    text = f"{caption.format(1, 1)}\n\n{FIRST}{caption.format(2, 2)}\n\n{SECOND}"
    assert _serves(text) == {"Nytt filter": ("H1",), "Skifte rør": ("H2",)}


def test_a_caption_of_a_web_table() -> None:
    page = "<!doctype html><html lang=nb><title>Vannplan</title><h1>Vannplan 2026–2029</h1>"
    page += "<h2>Mål</h2><ul><li>Mål 1: Rent vann"
    page += "<li>Mål 2: Færre lekkasjer</ul><h2>Handlingsdel</h2>"
    page += "<table><caption>Tiltak til mål 2: Færre lekkasjer</caption>"
    page += "<tr><th>Tiltak<th>Ansvar<th>Frist<tr><td>Skifte rør<td>VA<td>2027</table>"
    assert [item.serves for item in items({"plan.html": page}, "tiltak")] == [("H2",)]


def test_captions_below_their_tables_say_nothing_of_the_next() -> None:
    text = f"{FIRST}Tabell 1: Tiltak for mål 1\n\n{SECOND}Tabell 2: Tiltak for mål 2\n\n"
    assert _serves(text)["Skifte rør"] != ("H1",)

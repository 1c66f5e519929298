"""Columns that tick off what is done are the status of the actions."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Tiltak

TABLE = (
    "# Plan for Nes kommune 2025–2028\n\n## Mål 1: Alt er bra\n\n| Tiltak | Ansvar | Frist | {0} |\n|---|---|---|---|\n"
)
TABLE += "| Kjøpe elbiler | Drift | 30.06.2025 | {1} |\n| Stille krav | Innkjøp | 2028 | {2} |\n"


def codes(header: str, first: str, second: str) -> list[str | None]:
    """The status of each action, as the graph codes it."""
    graf = graph(TABLE.format(header, first, second))
    return [node.status_kode for node in graf.nodes.values() if isinstance(node, Tiltak)]


@pytest.mark.parametrize("header", ["Utført", "Gjennomført?", "Gjort", "Ferdig"])
@pytest.mark.parametrize("mark", ["x", "✓", "Ja"])
def test_a_tick_is_done(header: str, mark: str) -> None:
    assert codes(header, mark, "") == ["ferdig", None]


def test_no_is_not_begun() -> None:
    assert codes("Gjennomført", "Ja", "Nei") == ["ferdig", "ikke_startet"]


@pytest.mark.parametrize(("header", "cell"), [("Ferdig", "2027"), ("Merknad", "x"), ("Utført", "delvis, se rapport")])
def test_other_words_are_no_tick(header: str, cell: str) -> None:
    assert codes(header, cell, "")[0] != "ferdig"

"""Columns of years beside an indicator: what was measured before the plan's period is no target of it."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Indikator

TOP = "# Folkehelseplan 2026–2029\n\n## Mål 1: Flere går\n\n### Nøkkeltall\n\n"


@pytest.mark.parametrize(
    ("years", "target", "start"),
    [
        (("2022", "2023", "2024"), None, "47"),
        (("2023", "2024", "2025"), None, "47"),
        (("2024", "2026", "2029"), "47", "41"),
        (("2022", "2024", "Mål 2029"), "47", "41"),
    ],
)
@pytest.mark.parametrize("name", ["Indikator", "Nøkkeltall"])
def test_years_beside_an_indicator(name: str, years: tuple[str, ...], target: str | None, start: str) -> None:
    table = f"| {name} | {' | '.join(years)} |\n|---|---|---|---|\n| Andel som går | 41 | 44 | 47 |\n"
    found = [node for node in graph(TOP + table).nodes.values() if isinstance(node, Indikator)]

    assert [(node.maaltall, node.grunnlinje) for node in found] == [(target, start)]

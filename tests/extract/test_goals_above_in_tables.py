"""A table with the goals of the plan above beside those of a plan that has a hovedmål: the first are not its own."""

from __future__ import annotations

import pytest
from reading import edges, graph, ids

_TABLE = """# Temaplan for vatn 2026–2030

## Mål

{main}

| {above} | {own} |
|---|---|
| Reine elvar | Delmål 1: Tette røyr |
| Godt liv | Delmål 2: Nok drikkevatn |

## Tiltak

| Tiltak | Delmål | Ansvar | Frist |
|---|---|---|---|
| Skifte røyr | 1 | Teknisk | 2027 |
"""


@pytest.mark.parametrize(
    ("above", "own"),
    [
        ("Mål i samfunnsdelen", "Mål i temaplanen"),
        ("Mål frå kommuneplanen", "Mål i denne planen"),
        ("Hovudmål i samfunnsdelen", "Delmål i temaplanen"),
        ("Overordna mål i kommuneplanen sin samfunnsdel", "Mål i planen"),
    ],
)
def test_a_column_of_goals_of_the_plan_above_sets_none(above: str, own: str) -> None:
    text = _TABLE.format(main="**Hovudmål:** Vatn til alle", above=above, own=own)
    assert ids(text, "hovedmaal", "delmaal") == ["vatn-til-alle", "D1", "D2"]
    assert {edge[:2] for edge in edges(graph(text), "bidrar_til")} >= {
        ("plan#D1", "plan#vatn-til-alle"),
        ("plan#D2", "plan#vatn-til-alle"),
    }


def test_a_plan_without_a_hovedmaal_takes_up_those_of_the_plan_above() -> None:
    text = _TABLE.format(main="Tabellen viser måla.", above="Mål i samfunnsdelen", own="Mål i temaplanen")
    assert ids(text, "hovedmaal", "delmaal")[:2] == ["reine-elvar", "godt-liv"]

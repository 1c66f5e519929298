"""Columns whose header names the goals that an action belongs to."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Tiltak

_PLAN = """# Temaplan for bolig 2026–2029

## Hovedmål 1: Alle bor godt

- Delmål 1.1: Flere eier egen bolig
- Delmål 1.2: Færre må flytte ofte

## Handlingsdel

| Tiltak | {header} | Ansvar | Frist |
|---|---|---|---|
| Tilby startlån til unge familier | 1.1 | Velferd | 2027 |
| Gi råd om leiekontrakter | 1.2 | Velferd | 2026 |
"""


@pytest.mark.parametrize(
    "header",
    [
        "Til delmål", "Tilhøyrer delmål", "Hører til delmål", "Under delmål", "Til mål", "Treffer delmål",
        "Hvilket delmål?", "Kva delmål", "Virker på delmål", "Til mål nr.", "Målkobling", "Bygger opp under mål",
    ],
)  # fmt: skip
def test_the_header_of_a_goal_column(header: str) -> None:
    read = graph(_PLAN.format(header=header))
    served = [[edge.target for edge in read.ut(action.id, "bidrar_til")] for action in read.alle(Tiltak)]
    assert [len(targets) for targets in served] == [1, 1]
    assert served[0] != served[1]


_COUNTED = """# Folkehelseplan 2026–2029

## Hovedmål: Flere gode leveår

## Delmål

{first} Alle hører til
{second} Flere er i bevegelse

## {table}
"""
_MEASURED = """Slik måler vi

| Indikator | {header} | I dag | Mål 2033 |
|---|---|---|---|
| Andel ensomme | {one} | 27 % | 20 % |
| Andel aktive | {two} | 33 % | 45 % |
"""
_GOALS = {"DM1": ("- **DM1:**", "- **DM2:**"), "1": ("1.", "2.")}


@pytest.mark.parametrize(
    ("header", "goals", "cells"),
    [
        ("Gjeld", "DM1", ("DM1", "DM2")),
        ("Koblet til", "DM1", ("DM1", "DM2")),
        ("Måler", "1", ("1", "2")),
        ("Gjelder", "1", ("Delmål 1", "Delmål 2")),
        ("Om", "1", ("Delmål 1", "Delmål 2")),
    ],
)
def test_a_column_of_goals_beside_indicators(header: str, goals: str, cells: tuple[str, str]) -> None:
    """Its header need not say that they are goals: the cells do, and each names one that is set."""
    first, second = _GOALS[goals]
    table = _MEASURED.format(header=header, one=cells[0], two=cells[1])
    read = graph(_COUNTED.format(first=first, second=second, table=table))
    measured = [(read.nodes[edge.source], read.nodes[edge.target]) for edge in read.edges if edge.kind == "maalt_av"]

    assert [(getattr(goal, "text", ""), getattr(one, "text", "")) for goal, one in measured] == [
        ("Alle hører til", "Andel ensomme"),
        ("Flere er i bevegelse", "Andel aktive"),
    ]


@pytest.mark.parametrize(("header", "cells"), [("Antall", ("1", "2")), ("Gjelder", ("1", "9"))])
def test_numbers_beside_indicators_are_no_goals(header: str, cells: tuple[str, str]) -> None:
    first, second = _GOALS["1"]
    table = _MEASURED.format(header=header, one=cells[0], two=cells[1])
    read = graph(_COUNTED.format(first=first, second=second, table=table))

    assert not [edge for edge in read.edges if edge.kind == "maalt_av"]
    assert not read.unresolved


def test_plain_numbers_below_a_header_that_says_what_the_action_is_for() -> None:
    first, second = _GOALS["1"]
    table = "Tiltak\n\n| Tiltak | Gjelder | Ansvar | Frist |\n|---|---|---|---|\n| Åpne hallen | 2 | Kultur | 2027 |\n"
    read = graph(_COUNTED.format(first=first, second=second, table=table))

    assert [[edge.target for edge in read.ut(one.id, "bidrar_til")] for one in read.alle(Tiltak)] == [["plan#D2"]]

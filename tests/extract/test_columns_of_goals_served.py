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

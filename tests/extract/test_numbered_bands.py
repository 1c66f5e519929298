"""Rows that hold a numbered goal and nothing else, over actions without numbers."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Boligplan for Ulvsjø 2026–2029\n\n## Hovedmål 1: Alle bor godt\n\n"
HEADER = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
FIRST, SECOND = "| 1.1 Flere boliger for unge |  |  |\n", "| 1.2 Boligene bruker mindre strøm |  |  |\n"
SELL, ADVISE = "| Selge tomter | Eiendom | 2027 |\n", "| Gi energiråd | Miljø | 2029 |\n"


def test_a_numbered_row_alone_is_the_goal_of_those_below() -> None:
    found = items(TOP + HEADER + FIRST + SELL + SECOND + ADVISE, "delmaal", "tiltak")

    assert [(one.kind, one.text, one.serves) for one in found] == [
        ("delmaal", "Flere boliger for unge", ("H1",)), ("tiltak", "Selge tomter", ("D1.1",)),
        ("delmaal", "Boligene bruker mindre strøm", ("H1",)), ("tiltak", "Gi energiråd", ("D1.2",)),
    ]  # fmt: skip


def test_a_goal_told_before_is_not_told_again() -> None:
    told = "- Delmål 1.1 Flere boliger for unge\n- Delmål 1.2 Boligene bruker mindre strøm\n\n## Tiltak\n\n"
    found = items(TOP + told + HEADER + FIRST + SELL + SECOND + ADVISE, "delmaal", "tiltak")

    assert [(one.kind, one.serves) for one in found] == [
        ("delmaal", ("H1",)), ("delmaal", ("H1",)), ("tiltak", ("D1.1",)), ("tiltak", ("D1.2",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        FIRST + "| 1.2 Selge tomter | Eiendom | 2027 |\n",
        SELL + FIRST,
        "| 1.1 Skole |  |  |\n" + SELL,
        "| 2.1 Flere boliger for unge |  |  |\n" + SELL,
        FIRST + SECOND + SELL,
    ],
)
def test_other_rows_are_actions(rows: str) -> None:
    assert items(TOP + HEADER + rows, "delmaal") == []

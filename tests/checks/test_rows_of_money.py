"""Rows of an action table that are none: sums, the money below an action, notes and headings of the rows below."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

_PLAN = """# Temaplan for friluftsliv 2026–2029

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Hovedmål 1: Flere er ute

### Delmål 1.1: Turstiene er åpne

| Nr. | Tiltak | Ansvar | Frist | Kostnad |
|---|---|---|---|---|
| 1 | Rydde stien til Kollen | Teknisk drift | 2027 | 1,5 mill. kr |
{row}
| 2 | Merke løypa rundt vannet | Kultur | 2026 | 400 000 kr |
"""


@pytest.mark.parametrize(
    "row",
    [
        "| | Sum | | | 1,9 mill. kr |",
        "| | **Totalt** | | | kr 1 900 000 |",
        "| | Samlet kostnad | | | 1,9 millioner kroner |",
        "| | Sum satsingsområde 1 | | | 2 mrd. kr |",
        "| | Herav tilskudd | | | -200 000 kr |",
        "| | Refusjon fra staten | | | 200 000 |",
        "| | - tilskot frå fylket | | | 200 000 kr |",
        "| | Eigendel kommunen | | | 0,2 mill. kr |",
        "| | Tilskudd | | | 200 000 kr |",
        "| | Nye tiltak | | | |",
        "| | *Vidareførte tiltak* | | | |",
        "| | (sjå òg økonomiplanen) | | | |",
        "| | Tiltak 1 og 2 ses i sammenheng | | | |",
        "| Merknad | Stien er stengt i hekketida | | | |",
    ],
)
def test_a_row_that_is_no_action(row: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(row=row), "ANS001", "FRI001", "SPO001") == []


@pytest.mark.parametrize(
    "row",
    [
        "| | Gi tilskudd til turlaget | | | 200 000 kr |",
        "| | Tilskudd til turlaget | | | 200 000 kr |",
        "| | Investere i nye bruer | | | |",
        "| | Nye tiltak mot slitasje på stiene prøves ut | | | |",
        "| | Refusjonsordning for skoleklasser innføres | | | 90 000 kr |",
    ],
)
def test_an_action_without_owner_stays_one(row: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(row=row), "ANS001") == ["ANS001"]

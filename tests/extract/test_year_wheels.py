"""Tables that tell what is done every year, or what the reader is to do, hold none of the plan's actions."""

from __future__ import annotations

import pytest
from reading import graph, items

PLAN = """# Temaplan for trygghet 2026–2029

## Hovedmål

Alle er trygge.

### Delmål 1: Skoleveien er trygg

| Tiltak | Ansvar | Frist |
|---|---|---|
| Fortau | Teknisk | 2027 |

## {heading}

{table}
"""
WHEEL = (
    "| {0} | Aktivitet | Ansvarlig |\n|---|---|---|\n| Januar | Rapportere | Leder |\n| 2. halvår | Møte | Leder |\n"
)
ASKS = "| Hendelse | {0} | Hvem varsler du? | Når? |\n|---|---|---|---|\n| Mistanke | Snakk | Barnevernet | Straks |\n"


@pytest.mark.parametrize("header", ["Måned", "Når", "Tid", "Periode"])
@pytest.mark.parametrize("heading", ["Oppfølging", "Årshjul", "Slik jobber vi"])
def test_a_year_wheel_holds_no_actions(header: str, heading: str) -> None:
    told = items(PLAN.format(heading=heading, table=WHEEL.format(header)), "tiltak")
    assert [item.text for item in told] == ["Fortau"]


@pytest.mark.parametrize("header", ["Hva gjør du?", "Kva gjer du?", "Hva skal jeg gjøre?"])
def test_a_table_that_speaks_to_the_reader_holds_no_actions(header: str) -> None:
    told = items(PLAN.format(heading="Når du er bekymret", table=ASKS.format(header)), "tiltak")
    assert [item.text for item in told] == ["Fortau"]


def test_months_with_years_are_deadlines() -> None:
    table = WHEEL.format("Når").replace("Januar", "Januar 2027").replace("2. halvår", "2. halvår 2027")
    assert len(items(PLAN.format(heading="Tiltak", table=table), "tiltak")) == 3


def test_a_written_end_outdoes_the_amounts_under_the_years() -> None:
    table = "| Tiltak | Ansvar | Oppstart | Slutt | 2026 | 2027 |\n|---|---|---|---|---|---|\n"
    text = PLAN.format(heading="Tiltak", table=f"{table}| Lys | Teknisk | 01.06.2027 | 31.08.2027 | | 90 |\n")
    found = [node.frist for node in graph(text).nodes.values() if node.kind == "tiltak" and node.text == "Lys"]
    assert [(one.start, one.end) for one in found if one is not None] == [("2027-06-01", "2027-08-31")]


@pytest.mark.parametrize(
    "heading", ["Slik er planen laga", "Slik er planen laget", "Slik ble planen til", "Slik har vi laget planen"]
)
def test_how_the_plan_was_made_holds_no_actions(heading: str) -> None:
    table = "| Når | Hva |\n|---|---|\n| Februar 2025 | Oppstartsmøte med lagene |\n| Mai 2025 | Samling for alle |\n"
    assert [item.text for item in items(PLAN.format(heading=heading, table=table), "tiltak")] == ["Fortau"]

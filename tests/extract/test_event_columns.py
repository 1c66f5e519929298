"""A table of actions against events: what may happen is what an action is for, where no likelihood stands beside it."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Beredskapsplan for Solvik 2026–2029\n\n## Mål\n\nHovedmål: Innbyggerne er trygge\n\n## Tiltak\n\n"


@pytest.mark.parametrize("event", ["Uønsket hendelse", "Uønskt hending", "Farekilde"])
def test_an_event_beside_who_and_when_is_what_the_action_is_for(event: str) -> None:
    table = f"| ID | {event} | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|---|\n"
    (read,) = items(f"{HEAD}{table}| B1 | Skred | Kartlegge | Plan | 2027 |\n", "tiltak")

    assert (read.text, read.ansvar, read.frist) == ("Kartlegge", ("Plan",), "2027-12-31")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Uønsket hendelse | Sannsynlighet | Tiltak | Ansvarlig | Frist", "Skred | 3 | Kartlegge | Plan | 2027"),
        ("Uønsket hendelse | Konsekvens | Tiltak | Risiko", "Skred | 3 | Kartlegge | 9"),
        ("Uønsket hendelse | Tiltak | Ansvarlig", "Skred | Kartlegge | Plan"),
    ],
)
def test_a_risk_analysis_holds_no_actions(header: str, row: str) -> None:
    rule = "|---" * (header.count("|") + 1)
    assert items(f"{HEAD}| {header} |\n{rule}|\n| {row} |\n", "tiltak") == []

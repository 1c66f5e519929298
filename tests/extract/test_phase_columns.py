"""Action tables sorted by phase, and tables of how the plan is made that look like them."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Klimaplan for Solvik 2026–2029\n\n## Hovedmål 1: Solvik er utslippsfri\n\n"
ACTIONS = ["Kjøpe elbiler", "Bygge ladestasjoner"]
ROWS = "| Oppstart | Kjøpe elbiler | Teknisk |\n| Drift | Bygge ladestasjoner | Eiendom |\n"


def _told(title: str, header: str, rows: str = ROWS) -> list[tuple[str, tuple[str, ...]]]:
    found = items(f"{TOP}## {title}\n\n| {header} |\n|---|---|---|\n{rows}", "tiltak")
    return [(item.text, item.ansvar) for item in found]


@pytest.mark.parametrize("column", ["Planfase", "Prosessfase", "Fase", "Prosess", "Trinn", "Steg", "Klasse"])
@pytest.mark.parametrize("title", ["Tiltak", "Transport"])
def test_actions_sorted_by_phase(title: str, column: str) -> None:
    """With who is responsible and no time the whole table was left out, without a word."""
    assert _told(title, f"{column} | Tiltak | Ansvar") == list(zip(ACTIONS, [("Teknisk",), ("Eiendom",)], strict=True))


@pytest.mark.parametrize(
    "title", ["Tiltak og framdrift", "Handlingsplan med fremdrift", "4.2 Tiltak, ansvar og framdrift"]
)
def test_actions_and_their_progress(title: str) -> None:
    """A chapter of the actions and how they go on is none on how the plan is made."""
    assert [text for text, _ in _told(title, "Fase | Tiltak | Ansvar")] == ACTIONS


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Planfaser", "| Fase 1 | Kartlegge status | Plan |\n| Fase 2 | Skrive utkast | Plan |\n"),
        ("Planprosessen", "| Fase 1 | Kartlegge status | Plan |\n| Fase 2 | Skrive utkast | Plan |\n"),
        ("Tiltak", "| Oppstart | Kartlegge status | Plan |\n| Høring | Folkemøte | Plan |\n"),
        ("Oversikt", "| Innsikt | Kartlegge status | Plan |\n| Høyring | Folkemøte | Plan |\n"),
        ("Tiltak og framdrift for planarbeidet", ROWS),
    ],
)
def test_the_phases_of_the_planning_hold_no_actions(title: str, rows: str) -> None:
    """The heading says so, or the hearing or the adoption is one of the phases."""
    assert _told(title, "Planfase | Tiltak | Ansvar", rows) == []


def test_what_a_meeting_decided_is_no_action_of_the_plan() -> None:
    """A log of meetings sorts its lines by meeting."""
    assert _told("Oversikt", "Møte | Tiltak | Ansvar") == []

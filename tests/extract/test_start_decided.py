"""The council's decision that the work on this plan begins is an oppstart, and what it adopts a vedtak."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Vedtak
from plancheck.views.json import fields_of


def slag(line: str) -> list[str]:
    found = graph(f"# Kulturplan 2026–2030\n\n{line}\n\n## Hovedmål 1: Flere synger\n\n- Tiltak: Starte kor\n")
    return [fields_of(node)["slag"] for node in found.nodes.values() if isinstance(node, Vedtak)]


@pytest.mark.parametrize(
    "line",
    [
        "Kommunestyret vedtok oppstart av ny plan for kultur 14.06.2025, sak 44/25.",
        "Kommunestyret vedtok oppstart av ny kulturplan 14.06.2025, sak 44/25.",
        "Kommunestyret vedtok i møte 14.06.2025, sak 44/25, oppstart av ny kulturplan.",
        "Formannskapet vedtok 14. juni 2025 i sak 44/25 oppstart av arbeid med ny temaplan for kultur.",
    ],
)
def test_the_start_of_this_plan(line: str) -> None:
    assert slag(line) == ["oppstart"]


def test_the_start_of_another_plan_is_no_decision_on_this_one() -> None:
    assert slag("Kommunestyret vedtok oppstart av ny plan for vann 15.06.2025, sak 45/25.") == []


def test_actions_that_start_do_not_make_the_adoption_a_start() -> None:
    line = "Kommunestyret vedtok i møte 17.06.2026, sak 99/26, kulturplanen, med oppstart av tiltakene i 2027."

    assert slag(line) == ["vedtak"]


@pytest.mark.parametrize(
    "line",
    [
        "Planen ble sluttbehandlet i kommunestyret 14.06.2026, sak 45/26.",
        "Sluttbehandling: Kommunestyret 14.06.2026, sak 45/26",
        "Planen skal vedtas av kommunestyret 14.06.2026, sak 45/26.",
    ],
)
def test_the_final_treatment_is_a_vedtak_to_the_reader_of_the_graph(line: str) -> None:
    assert slag(line) == ["vedtak"]

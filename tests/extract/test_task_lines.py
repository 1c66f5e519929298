"""Actions told in running text, a sentence each."""

from __future__ import annotations

import pytest
from reading import Item, items

GOALS = "# Temaplan for Solvik 2026–2029\n\n## Mål\n\nDelmål a) Tjenestene virker\n\nDelmål b) Folk er trygge\n\n"
PUMPS = "Teknisk sjef skal anskaffe to pumper innen 2028."
LINES = "IKT-leder skal etablere reservesamband innen utgangen av 2027."


def _actions(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(item.text, item.ansvar, item.frist) for item in items(text, "tiltak")]


@pytest.mark.parametrize("heading", ["Oppfølging av delmål a – tjenestene virker", "Tiltak for delmål a", "Delmål a"])
def test_below_the_goal_they_are_for(heading: str) -> None:
    """Who is to do what by when, a paragraph each below a heading that names the goal."""
    found = items(f"{GOALS}## Handlingsdel\n\n### {heading}\n\n{PUMPS}\n\n{LINES} *Status: ferdig.*\n", "tiltak")

    assert found == [
        Item("tiltak", PUMPS[:-1], "", ("Da",), ("Teknisk sjef",), "2028-12-31"),
        Item("tiltak", LINES[:-1], "", ("Da",), ("IKT-leder",), "2027-12-31"),
    ]


def test_several_in_one_paragraph_and_a_deadline_of_its_own() -> None:
    """Each sentence is an action where all are; "Frist: …" after it is the action's."""
    text = f"{GOALS}## Tiltak\n\n{PUMPS} {LINES}\n\nRektor må kartlegge skoleveien. Frist: 1. juni 2027.\n"

    assert _actions(text) == [
        (PUMPS[:-1], ("Teknisk sjef",), "2028-12-31"),
        (LINES[:-1], ("IKT-leder",), "2027-12-31"),
        ("Rektor må kartlegge skoleveien", ("Rektor",), "2027-06-01"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Kommunedirektøren skal rapportere på planen hvert år.\n\nPlansjefen skal evaluere planen innen 2028.",
        "Fylkeskommunen skal bygge ny bru innen 2027.\n\nStatens vegvesen skal bygge tunnel innen 2028.",
        "Teknisk sjef skal sikre god kvalitet.\n\nIKT-leder skal ha oversikt.",
        "Biblioteket skal utvides innen 2027.\n\nSkolen skal rustes opp innen 2028.",
        f"Tjenestene er sårbare i dag. {PUMPS} Det haster.\n\nFolk er trygge. {LINES}",
        PUMPS,
    ],
)
def test_what_else_is_said_is_no_action(told: str) -> None:
    """How the plan is worked with, what others do, what has no time, and one sentence alone."""
    assert _actions(f"{GOALS}## Tiltak\n\n{told}\n") == []


@pytest.mark.parametrize("heading", ["Bakgrunn", "Medvirkning", "Organisering", "Om planen", "Økonomi"])
def test_other_chapters_hold_none(heading: str) -> None:
    """Only a goal above or a chapter of actions makes them the plan's."""
    assert _actions(f"{GOALS}## {heading}\n\n{PUMPS}\n\n{LINES}\n") == []

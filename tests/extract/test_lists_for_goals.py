"""Lists below headings that name no kind: the items, or the words above, tell that they are actions."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Plan for Solvik 2026–2029\n\n## Mål\n\nDelmål 1: Folk er trygge\n\nDelmål 2: Laga blomstrar\n\n## {}\n\n"
FOR_GOALS = "- Opne sentral (delmål 1, 2027)\n- Pusse opp grendehus (delmål 2, innan 1. mai 2028)\n"


@pytest.mark.parametrize("heading", ["Oppfølging av måla", "Arbeidsplan", "Ansvar og oppgåver", "Frå mål til handling"])
def test_the_goal_and_the_time_at_the_end_of_each(heading: str) -> None:
    """What is done for delmål 1 in 2027 is an action, whatever the chapter is called."""
    assert [item.serves for item in items(TOP.format(heading) + FOR_GOALS, "tiltak")] == [("D1",), ("D2",)]


def test_a_paragraph_above_calls_them_actions() -> None:
    """ "Her er tiltakene fram til 2029." and who or when at the end of the items."""
    told = "Her er tiltakene fram til 2029.\n\n- Trene ledere (Kultur, 2027)\n- Arrangere messe (2028)\n"

    assert len(items(TOP.format("Fram til 2029") + told, "tiltak")) == 2


def test_sorted_by_unit_below_any_heading() -> None:
    """A sentence that says the actions stand right there by who has them makes the headings below units."""
    told = "Her står tiltaka samla etter kven som har ansvaret.\n\n### Kulturkontoret\n\n- Opne sentral (delmål 1)\n"
    text = TOP.format("Ansvar og oppgåver") + told + "\n### Teknisk avdeling\n\n- Pusse opp grendehus (delmål 2)\n"

    assert [(item.serves, item.ansvar) for item in items(text, "tiltak")] == [
        (("D1",), ("Kulturkontoret",)),
        (("D2",), ("Teknisk avdeling",)),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "- Sentralane er opne (delmål 1)\n- Grendehus er pussa opp (delmål 2)\n",
        "- Målene følges opp i økonomiplanen.\n- Tiltakene følges opp hvert år.\n- Ordningene evalueres.\n",
        "Her er ikke alle tiltak med.\n\n- Kommunens egne eiendommer\n- Private veier\n",
    ],
)
@pytest.mark.parametrize("heading", ["Oppfølging av måla", "Frå mål til handling"])
def test_what_is_told_of_goals_is_no_action(told: str, heading: str) -> None:
    """Goals named alone, and sentences on the plural ("Målene følges opp"), say nothing of who or when."""
    assert items(TOP.format(heading) + told, "tiltak") == []

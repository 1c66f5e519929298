"""Chapters that open with how things are in a year ahead, in plans that name no goals."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Skogplan for Nes 2026–2031\n\n"
CHAPTERS = (
    "## Planting\n\nI 2031 blir det plantet to trær for hvert som hogges.\n\n{0}\n\n- kontrollere felt (Skog, 2029)\n\n"
    "## Veier\n\nInnen 2031 kan tømmerbilen kjøre hele året.\n\n{0}\n\n- merke bruer (Teknisk, 2026)\n"
)


@pytest.mark.parametrize(
    "lead", ["Vi skal", "Vi skal:", "Derfor skal vi:", "Det får vi til ved å:", "Dit kjem vi gjennom å", ""]
)
def test_the_sentence_is_the_goal_of_the_chapter(lead: str) -> None:
    found = items(TOP + CHAPTERS.format(lead), "hovedmaal", "tiltak")

    assert [(item.kind, item.text, len(item.serves)) for item in found] == [
        ("hovedmaal", "I 2031 blir det plantet to trær for hvert som hogges", 0),
        ("tiltak", "kontrollere felt", 1),
        ("hovedmaal", "Innen 2031 kan tømmerbilen kjøre hele året", 0),
        ("tiltak", "merke bruer", 1),
    ]
    assert found[1].serves != found[3].serves


def test_one_such_chapter_alone() -> None:
    assert items(TOP + CHAPTERS.partition("## Veier")[0].format("Vi skal"), "hovedmaal") == []


def test_beside_goals_that_are_called_so() -> None:
    """There it tells of the state of things, or says the goal again."""
    text = f"{TOP}## Mål\n\n1. Skogen vokser.\n2. Veiene er gode.\n\n{CHAPTERS.format('Vi skal')}"

    assert [item.text for item in items(text, "hovedmaal")] == ["Skogen vokser", "Veiene er gode"]


@pytest.mark.parametrize("year", ["2024", "2026"])
def test_how_things_are_when_the_plan_begins(year: str) -> None:
    assert items(TOP + CHAPTERS.format("Vi skal").replace(" 2031 ", f" {year} "), "hovedmaal") == []

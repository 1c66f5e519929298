"""Headings that ask for the goal: what the one sentence or the list below answers is the plan's hovedmål."""

from __future__ import annotations

import pytest
from reading import ids, items

TITLE = "# Demensplan for Solvik 2026–2029\n\n"
SENTENCE = "Personer med demens lever gode og trygge liv"
ACTIONS = "- Utvide dagtilbudet (Helse, 2028)\n- Turvenner (Frivilligsentralen, 2027)\n"
ASKED = (
    "Kva er målet?",
    "Hva er målet?",
    "Hva er målet vårt?",
    "Kva er måla våre?",
    "Hva er målene våre?",
    "Måla våre",
    "Hva vil vi oppnå?",
    "Kva ønskjer vi å oppnå?",
    "Kva mål har vi?",
    "Hva jobber vi mot?",
    "Kva vil vi få til?",
    "Hva er hovedmålet?",
    "2.1 Kva er hovudmålet vårt?",
)


@pytest.mark.parametrize("heading", ASKED)
def test_one_sentence_answers(heading: str) -> None:
    found = items(f"{TITLE}## {heading}\n\n{SENTENCE}.\n\n## Delmål\n\n### Delmål 1: Gode dager\n\n{ACTIONS}")

    assert [(item.kind, item.text) for item in found[:2]] == [("hovedmaal", SENTENCE), ("delmaal", "Gode dager")]
    assert [len(item.serves) for item in found[1:]] == [1, 1, 1]


@pytest.mark.parametrize("heading", ASKED)
def test_a_list_answers(heading: str) -> None:
    found = items(f"{TITLE}## {heading}\n\n- {SENTENCE}\n- Pårørende får hjelp\n\n## Tiltak\n\n{ACTIONS}", "hovedmaal")

    assert [item.text for item in found] == [SENTENCE, "Pårørende får hjelp"]


@pytest.mark.parametrize(
    "heading",
    ["Kva vil vi oppnå, og kva gjer vi?", "Hva ønsker vi å oppnå, og hva skal vi gjøre?", "Hva vil vi og hva gjør vi?"],
)
def test_two_questions_are_a_chapter_of_goals_and_actions(heading: str) -> None:
    """Its title names no theme: the goals below it are numbered for the plan."""
    text = f"{TITLE}## Kva er målet?\n\n{SENTENCE}\n\n## {heading}\n\n### Delmål 1. Gode dager\n\n{ACTIONS}"

    assert ids(text, "delmaal") == ["D1"]
    assert [item.serves for item in items(text, "tiltak")] == [("D1",), ("D1",)]

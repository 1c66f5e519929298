"""Sentences below "Mål" on what the plan follows, builds on or holds for are no goals; what it is to reach is one."""

from __future__ import annotations

import pytest
from reading import items

BELOW = "\n\n### Hovedmål 1: Barn leser\n\n| Tiltak | Ansvar |\n|---|---|\n| Bokbuss | Skole |\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Leseplanen følger opp samfunnsdelen 2024–2036.",
        "Planen følgjer opp kommuneplanen sin samfunnsdel.",
        "Planen bygger på FNs bærekraftsmål.",
        "Barnekonvensjonen ligger til grunn for planen.",
        "Planen gjelder for perioden 2026–2029.",
        "Målene bygger videre på forrige plan.",
        "Strategien er forankret i opplæringsloven.",
    ],
)
def test_words_on_the_plan_are_no_goal(sentence: str) -> None:
    told = items(f"# Temaplan for lesing 2026–2029\n\n## Mål\n\n{sentence}{BELOW}")
    assert [item.text for item in told] == ["Barn leser", "Bokbuss"]


@pytest.mark.parametrize(
    "sentence", ["Alle bygger på hverandres styrker.", "Vi følger opp hvert barn.", "Barn skal lese hver dag."]
)
def test_what_is_to_be_reached_is_a_goal(sentence: str) -> None:
    text = f"# Temaplan for lesing 2026–2029\n\n## Mål\n\n{sentence}\n\n## Tiltak\n\n"
    text += "- Bokbuss (Skole, 2026)\n- Lesekrok (Skole, 2027)\n"
    assert items(text)[0].text == sentence.rstrip(".")

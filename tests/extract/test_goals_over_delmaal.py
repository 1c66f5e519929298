"""A goal told in a sentence right over its delmål, and "Delmål:" in a line of the same paragraph."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Helseplan for Dalvik 2026–2037\n\n## Mål og strategiar\n\n"


@pytest.mark.parametrize("over", ["Satsingsområde 1: Førebygging", "Strategi 1: Førebygging", "4.1 Mål for helse"])
@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("sign", ["", "- "])
def test_the_goal_stands_over_its_delmaal(over: str, blank: str, sign: str) -> None:
    text = (
        f"{TOP}### {over}\n\nMålet er at innbyggjarane meistrar eige liv.\n{blank}Delmål:\n{blank}"
        f"{sign}1.1 Fleire er aktive\n{sign}1.2 Færre fell heime\n"
    )
    goals = items(text, "hovedmaal", "delmaal")

    assert [(one.kind, one.text) for one in goals] == [
        ("hovedmaal", "innbyggjarane meistrar eige liv"), ("delmaal", "Fleire er aktive"),
        ("delmaal", "Færre fell heime"),
    ]  # fmt: skip
    assert [one.serves for one in goals[1:]] == [("innbyggjarane-meistrar-eige-liv",)] * 2


def test_a_sentence_on_the_plan_is_no_goal() -> None:
    told = "Målet er at planen blir eit nyttig verktøy.\n\nDelmål:\n\n- Fleire er aktive\n"
    goals = items(f"{TOP}### Strategi 1: Helse\n\n{told}", "hovedmaal", "delmaal")

    assert [one.text for one in goals] == ["Fleire er aktive"]

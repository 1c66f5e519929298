"""Chapters called "Virkemidler": those there are already, or the plan's strategies."""

from __future__ import annotations

import pytest
from reading import items

GOAL = "## Mål 1: Alle har en bolig\n\n"
LISTED = "### Virkemidler\n\n- Startlån fra Husbanken\n- Bostøtte\n\n"


@pytest.mark.parametrize("title", ["Virkemidler", "Verkemiddel", "Kommunale verkemiddel"])
def test_what_there_is_before_any_goal_is_no_strategy(title: str) -> None:
    listed = LISTED.replace("Virkemidler", title)
    found = items(f"# Boligplan for Solvik 2026–2029\n\n## Status\n\nFem venter på bolig.\n\n{listed}{GOAL}")

    assert [one.text for one in found] == ["Alle har en bolig"]


def test_below_a_goal_they_are_its_strategies() -> None:
    found = items(f"# Boligplan for Solvik 2026–2029\n\n{GOAL}{LISTED}")

    assert [one.kind for one in found] == ["hovedmaal", "strategi", "strategi"]


@pytest.mark.parametrize("title", ["Strategiske virkemidler", "Virkemidler"])
def test_what_the_plan_is_to_do_is(title: str) -> None:
    text = f"# Boligplan for Solvik 2026–2029\n\n## {title}\n\n- Bygge flere boliger\n- Kjøpe brukte hus\n\n{GOAL}"

    assert [one.text for one in items(text, "strategi")] == ["Bygge flere boliger", "Kjøpe brukte hus"]

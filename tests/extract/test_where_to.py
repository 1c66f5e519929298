""" "Dit skal vi" over a sentence or a list: the goals, and below "Slik gjør vi det" what serves them."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Kommunedelplan for idrett 2026–2037\n\nHalnes kommune\n\n## Dit skal vi\n\n"
WAYS = "\n\n## Slik gjør vi det\n\n- Bygge hall (Teknisk, 2028)\n"


@pytest.mark.parametrize("told", ["Halnes er den mest aktive kommunen i fylket.", "- Halnes er aktiv"])
def test_the_goal_and_what_serves_it(told: str) -> None:
    goal, action = items(TOP + told + WAYS)

    assert goal.kind == "hovedmaal"
    assert action.kind == "tiltak"
    assert len(action.serves) == 1

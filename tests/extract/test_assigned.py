""" "Oppdrag" beside the one strategi of a goal are given for the goal, as they are beside several."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Handlingsprogram 2026–2029\n\n## Delmål 1: Flere leser\n\n### Strategi\n\n- Vi gjør terskelen lav\n"


@pytest.mark.parametrize("more", ["", "- Vi møter folk der de er\n"])
@pytest.mark.parametrize("heading", ["Oppdrag", "Oppdrag 2026–2029"])
def test_what_is_given_serves_the_goal(more: str, heading: str) -> None:
    listed = (
        f"{TOP}{more}\n### {heading}\n\n- Kjøpe bokbuss (Bibliotek, 2026)\n- Holde åpent om kvelden (Bibliotek, 2027)\n"
    )

    assert [one.serves for one in items(listed, "tiltak")] == [("D1",), ("D1",)]

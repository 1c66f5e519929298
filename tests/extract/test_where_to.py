"""Lists below a goal that say where the municipality wants to be: "Hit vil vi:"."""

from __future__ import annotations

import pytest
from reading import items


@pytest.mark.parametrize(
    ("lead", "kind"),
    [("Hit vil vi:", "delmaal"), ("Dit vil vi:", "delmaal"), ("Slik vil vi ha det:", "delmaal"),
     ("Vi vil:", "strategi"), ("Dette vil vi:", "strategi")],
)  # fmt: skip
def test_where_to_is_what_the_goal_consists_of(lead: str, kind: str) -> None:
    """ "Slik gjør vi det:" is how it is reached, as "Vi vil:" is."""
    lists = (
        f"{lead}\n\n- Alle unge har et møtested\n- Ingen unge står alene\n\nSlik gjør vi det:\n\n- Vi ser hver enkelt\n"
    )
    found = items(f"# Ungdomsplan 2026–2029\n\n### Mål 1: Unge trives\n\n{lists}")

    assert [item.kind for item in found if item.text != "Vi ser hver enkelt"] == ["hovedmaal", kind, kind]

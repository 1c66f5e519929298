"""A column of the goals of the plan above does not take an action from the goal of its own plan it stands under."""

from __future__ import annotations

import pytest
from reading import items

ABOVE = "# Kommuneplanens samfunnsdel 2024–2036\n\nGranvik kommune\n\n## Hovedmål 1: Alle lever gode liv\n\n"
ABOVE += "- Delmål 1.1: Barn trives\n- Delmål 1.2: Eldre er trygge\n"
PLAN = """# Temaplan for eldre 2025–2032

Granvik kommune. Planen følger opp kommuneplanens samfunnsdel 2024–2036.

## Hovedmål

Eldre er en del av fellesskapet.

### Delmål {own}: Eldre kan delta

| Tiltak | Ansvar | Frist | {column} |
|---|---|---|---|
| Benker i sentrum | Teknisk | 2027 | 1.2 |
"""


@pytest.mark.parametrize("column", ["Følger opp", "Delmål i samfunnsdelen", "Kobling til samfunnsdelen"])
def test_an_action_serves_its_own_goal_and_the_one_it_follows_up(column: str) -> None:
    files = {"samfunnsdel.md": ABOVE, "eldre.md": PLAN.format(own="A", column=column)}
    [action] = [item for item in items(files, "tiltak") if item.text == "Benker i sentrum"]
    assert set(action.serves) == {"samfunnsdel#D1.2", "DA"}


def test_a_column_of_the_plans_own_goals_says_which() -> None:
    """There the heading above gives way to the cell."""
    text = PLAN.format(own="1.1", column="Delmål") + "\n### Delmål 1.2: Eldre er trygge\n\n- Kurs (Kultur, 2027)\n"
    action = items(text, "tiltak")[0]
    assert action.serves == ("D1.2",)

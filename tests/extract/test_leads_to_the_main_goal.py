"""A line that leads to the goal of the whole plan, right below a heading that says the same or above it."""

from __future__ import annotations

import pytest
import reading

_ACTIONS = """
## Tiltak

| Mål | Tiltak | Ansvar | Frist |
|---|---|---|---|
| Flere tar fagbrev | Starte opplæring i helsefag | NAV | 2027 |
| Flere får egen bolig | Kjøpe ti boliger | Teknisk | 2028 |
"""


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Overordnet mål", "Det overordnede målet for planen er:"),
        ("Mål", "Det overordna målet er at:"),
        ("Hovedmål", "Målet for planen er:"),
    ],
)
@pytest.mark.parametrize("goal", ["**Alle er i arbeid**", "- Alle er i arbeid"])
def test_the_goals_of_a_column_stand_below_it(heading: str, lead: str, goal: str) -> None:
    read = reading.items(f"# Temaplan for integrering\n\n## {heading}\n\n{lead}\n\n{goal}\n{_ACTIONS}")
    assert [(one.kind, one.text) for one in read if one.kind != "tiltak"] == [
        ("hovedmaal", "Alle er i arbeid"), ("delmaal", "Flere tar fagbrev"), ("delmaal", "Flere får egen bolig"),
    ]  # fmt: skip

"""Actions listed below their goals, and told again with who and when in a table."""

from __future__ import annotations

import pytest
from reading import Item, items

PLAN = """
# Oppvekstplan 2026–2029

## Hovedmål: Gode oppvekstvilkår

### Delmål 1: Alle får hjelp tidlig
{strategy}
- Foreldrekurs i alle barnehager
- Felles overgangsmøter

## Handlingsplan

| Tiltak | Ansvar | Frist |
|---|---|---|
| Foreldrekurs i alle barnehager | Oppvekst | 2026 |
{row}
"""
SECOND = "| Felles overgangsmøter | Oppvekst | 2027 |"


@pytest.mark.parametrize("strategy", ["", "\n#### Strategi 1.1 – Tidlig innsats\n"])
def test_the_place_gives_the_goal_and_the_table_the_fields(strategy: str) -> None:
    """Each is one node."""
    found = items(PLAN.format(strategy=strategy, row=SECOND), "tiltak")

    assert [(item.text, item.ansvar, item.frist) for item in found] == [
        ("Foreldrekurs i alle barnehager", ("Oppvekst",), "2026-12-31"),
        ("Felles overgangsmøter", ("Oppvekst",), "2027-12-31"),
    ]
    assert {"D1", "ST1.1"} >= set(found[0].serves) >= {"D1"}


def test_a_list_the_table_does_not_repeat_is_none() -> None:
    """One equal line is no proof: the rest of the list may describe the goal."""
    found: list[Item] = items(PLAN.format(strategy="", row="| Noe annet | Oppvekst | 2027 |"), "tiltak")

    assert [item.text for item in found] == ["Foreldrekurs i alle barnehager", "Noe annet"]

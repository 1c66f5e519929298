"""A plain list under a goal whose actions or delmål have a form of their own only tells of the goal."""

from __future__ import annotations

import pytest
from reading import items

TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Starte kor | Kulturkontoret | 2027 |\n"
FACTS = "- Mange sitter alene\n- Aktivitet gir bedre søvn\n"


@pytest.mark.parametrize("lead", ["Bakgrunn:\n\n", "Dette vet vi:\n\n", "Hvorfor er dette viktig?\n\n", ""])
def test_facts_beside_a_table_of_actions_are_none(lead: str) -> None:
    plan = f"## Mål og tiltak\n\n### Hovedmål: Alle er med\n\n#### Delmål 1.1: Flere deltar\n\n{lead}{FACTS}\n{TABLE}"
    assert [item.text for item in items(plan) if item.kind == "tiltak"] == ["Starte kor"]


def test_a_list_with_who_and_when_beside_the_table_holds_actions() -> None:
    listed = "- Kjøpe piano (NAV, 2026)\n- Leie sal (NAV, 2027)\n"
    plan = f"## Mål og tiltak\n\n### Delmål 1: Flere deltar\n\n{listed}\n{TABLE}"
    assert [item.text for item in items(plan) if item.kind == "tiltak"] == ["Kjøpe piano", "Leie sal", "Starte kor"]


@pytest.mark.parametrize("lead", ["Kvifor dette er viktig:\n\n", "Bakgrunn:\n\n", ""])
def test_facts_before_headings_of_delmaal_are_none(lead: str) -> None:
    plan = (
        f"## Mål\n\n### Hovudmål 1 Alle høyrer til\n\n{lead}- Elevar treng vener\n- Mange barn flyttar ofte\n\n"
        "#### Delmål 1.1 Alle har ein ven\n\n#### Delmål 1.2 Alle er trygge\n"
    )
    assert [item.text for item in items(plan) if item.kind == "delmaal"] == ["Alle har ein ven", "Alle er trygge"]

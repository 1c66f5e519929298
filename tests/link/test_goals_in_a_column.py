"""A column "Mål" in the words of the plan's hovedmål: those goals again, and no delmål."""

from __future__ import annotations

import pytest
from reading import items

GOALS = ("Alle vil arbeide her", "Ansatte har den kompetansen vi trenger")


@pytest.mark.parametrize(
    "lead", ["Planen har disse hovedmålene:\n\n1. {}\n2. {}\n", "- Hovedmål: {}\n- Hovedmål: {}\n"]
)
def test_the_hovedmaal_are_meant(lead: str) -> None:
    rows = f"| {GOALS[0]} | Lage kampanje | Personal | 2026 |\n| {GOALS[1]} | Ta fagbrev | Oppvekst | 2027 |\n"
    table = f"| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}"
    found = items(f"# Kompetanseplan 2025–2028\n\n## Mål\n\n{lead.format(*GOALS)}\n## Handlingsplan\n\n{table}")

    assert [item.text for item in found if item.kind == "hovedmaal"] == list(GOALS)
    assert [item for item in found if item.kind == "delmaal"] == []
    assert all(item.serves for item in found if item.kind == "tiltak")

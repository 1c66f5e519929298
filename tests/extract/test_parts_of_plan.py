"""What a plan calls its parts ("Handlingsdel", "Handlingsplan") opens no action."""

from __future__ import annotations

import pytest
from reading import graph, items

GOAL = "\n## Mål\n\nHovedmål: Alle er trygge\n\n## Tiltak\n\n- Kurs (Helse, 2027)\n"


@pytest.mark.parametrize("line", ["**Handlingsdel: 2026–2029**", "Handlingsprogram: 2026-29", "Tiltaksdel: 2026–2029"])
def test_when_a_part_holds_is_no_action_and_no_type(line: str):
    text = f"# Plan for et trygt Storlia\n\n**Planperiode: 2025–2032**\n\n{line}\n{GOAL}"
    assert [one.text for one in items(text, "tiltak")] == ["Kurs"]
    (plan,) = graph(text).plans.values()
    assert plan.type == "temaplan"
    assert plan.period is not None
    assert "2032" in str(plan.period[1])


@pytest.mark.parametrize("line", ["**Tiltaksdel 2026–2029**", "Handlingsdel (2026–2029)", "Tiltaksdelen 2026/2029"])
@pytest.mark.parametrize("top", ["# Plan for friluftsliv 2026–2037", "# Plan for friluftsliv\n\nStrategidel 2026–2037"])
def test_the_years_of_a_part_are_no_type_of_the_whole(top: str, line: str):
    (plan,) = graph(f"{top}\n\n{line}\n{GOAL}").plans.values()
    assert plan.type == "temaplan"


@pytest.mark.parametrize("line", ["Handlingsplan – fysiske tiltak", "Handlingsplan: fysiske tiltak"])
def test_a_part_named_over_a_table_is_no_action(line: str):
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Fortau | Teknisk | 2027 |\n"
    text = f"# Trafikkplan 2026–2029\n\nHovedmål: Alle er trygge\n\n{line}\n\n{table}"
    assert [(one.text, one.serves) for one in items(text, "tiltak")] == [("Fortau", ("alle-er-trygge",))]

"""Tables of goals with a number each, whatever their heading: "Nr | Mål | Beskrivelse"."""

from __future__ import annotations

import pytest
from reading import items

PLAN = (
    "# Næringsplan 2026–2029\n\n## {heading}\n\n| Nr | Mål | {third} |\n|---|---|---|\n| 1 | Flere i jobb | A |\n"
    "| 2 | Levende sentrum | B |\n\n## Tiltak\n\n| Tiltak | Mål | Ansvar |\n|---|---|---|\n| Torg | 2 | Kultur |\n"
)


@pytest.mark.parametrize("third", ["Beskrivelse", "Tanken bak", "Slik måler vi", "Slik måler me det", "Skildring"])
@pytest.mark.parametrize("heading", ["Mål", "Oversikt", "Hva vi satser på"])
def test_they_are_the_plans_goals(heading: str, third: str) -> None:
    found = items(PLAN.format(heading=heading, third=third))

    assert [item.text for item in found if item.kind == "hovedmaal"] == ["Flere i jobb", "Levende sentrum"]
    assert [item.serves[0].rpartition("/")[2] for item in found if item.kind == "tiltak"] == ["H2"]
    assert sum(item.kind == "indikator" for item in found) == 2 * third.startswith("Slik")


@pytest.mark.parametrize("heading", ["FNs bærekraftsmål", "Kunnskapsgrunnlag", "Mål i andre planer"])
def test_goals_of_others_are_not(heading: str) -> None:
    found = items(PLAN.format(heading=heading, third="Beskrivelse"))

    assert [item.text for item in found] == ["Torg"]

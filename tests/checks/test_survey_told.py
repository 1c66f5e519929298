"""A survey among the people of the municipality, told of where the needs are described: somebody has been asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

PLAN = """# Temaplan for eldre i Solvik 2026–2029

## {title}

{told}

## Mål 1: Eldre har et sted å møtes

| Tiltak | Ansvar | Frist |
|---|---|---|
| Åpne seniorkafé | Helsesjefen | 2027 |
"""


@pytest.mark.parametrize("title", ["Behov", "Utfordringer", "Kunnskapsgrunnlag", "Bakgrunn"])
@pytest.mark.parametrize(
    "told",
    [
        "Spørreundersøkelse blant innbyggerne viser at mange eldre savner et sted å møtes.",
        "I ei spørjeundersøking blant innbyggjarane svarte 60 prosent at dei vil ha ein møteplass.",
        "En spørreundersøkelse høsten 2025 blant eldre i Solvik viser at flere bør få hjelp.",
        "- Innbyggerundersøkelsen om omsorg blant pårørende viser et stort behov.",
    ],
)
def test_who_was_asked_has_taken_part(told: str, title: str, tmp_path: Path) -> None:
    assert findings(tmp_path, PLAN.format(title=title, told=told), "MED001") == []


@pytest.mark.parametrize(
    "told",
    [
        "En nasjonal spørreundersøkelse blant eldre viser at mange er ensomme.",
        "Vi skal lage en spørreundersøkelse blant innbyggerne.",
        "Det er ikke gjort noen spørreundersøkelse blant innbyggerne.",
        "Spørreundersøkelser viser at mange eldre er ensomme.",
        "En spørreundersøkelse blant nordmenn viser at mange eldre er ensomme.",
    ],
)
def test_a_survey_of_others_or_to_come_tells_of_nobody(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, PLAN.format(title="Utfordringer", told=told), "MED001") == ["MED001"]

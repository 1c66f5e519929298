"""What published plans say of themselves, in their own turns of phrase: the finding does not come."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Kulturplanen (KP) tar utgangspunkt i målene i kommuneplanen for Solvik og gjør dem konkrete.", []),
        ("Planen tek utgangspunkt i måla og strategiane i kommuneplanen for Solvik.", []),
        ("### Føringer fra kommuneplanen\n\nKulturskolen skal ha et variert tilbud.", []),
        ("### Høve til kommuneplanen for idrett\n\nHallen blir bygd.", ["PLA003"]),
        ("### Om kommuneplanen\n\nKommunestyret vedtok den i 2022.", ["PLA003"]),
    ],
)
def test_the_plan_above(told: str, found: list[str], tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == found


@pytest.mark.parametrize(
    "title", ["Regional plan for folkehelse i Storfylket 2026–2034", "Regionplan for helse", "Regional bibliotekplan"]
)
def test_a_regional_plan_follows_none_of_a_municipality(title: str, tmp_path: Path) -> None:
    told = temaplan("Fylkeskommunen og kommunene skal følge planen opp.")
    text = told.replace("Temaplan for kultur 2026–2029", title)
    assert findings(tmp_path, text, "PLA003") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Planen er ført i pennen av plankontoret og ei styringsgruppe som besto av bondelaget og skogeierne.", []),
        ("Høringsuttalelser og forhold til andre planer er innarbeidet i planen.", []),
        ("Høyringsfråsegnene er vurderte i eit eige notat.", []),
        ("Arbeidsgruppe:\n\n- Lensmannen\n- Trygg Trafikk", []),
        ("Merknader skal være vurdert før vedtak.", ["MED001"]),
        ("Økonomien er vurdert i budsjettet.", ["MED001"]),
    ],
)
def test_who_took_part(told: str, found: list[str], tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == found

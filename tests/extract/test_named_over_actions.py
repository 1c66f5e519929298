"""Headings "Tiltak: Trygge barn" over the actions for what they name."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Temaplan for oppvekst 2026–2029\n\n## Mål\n\n### Trygge barn\n\nAlle barn er trygge på skolen.\n\n"
MORE = "### Aktiv fritid\n\nAlle barn har en fritidsaktivitet.\n\n"


@pytest.mark.parametrize(
    "listed",
    [
        "- Innføre vennebenk. Ansvar: Skole. Frist: 2027\n",
        "- Innføre vennebenk\n- Kartlegge skolegården\n",
        "1. Innføre vennebenk\n2. Kartlegge skolegården\n",
        "Dette skal bli gjort i perioden.\n\n- Innføre vennebenk\n",
    ],
)
@pytest.mark.parametrize("named", ["Trygge barn", "Vennskap og mobbing"])
def test_the_heading_is_no_action(named: str, listed: str) -> None:
    """Also over one action, or over some without who and when."""
    read = items(f"{GOALS}{MORE}## Tiltak: {named}\n\n{listed}", "tiltak")

    assert [one.text for one in read] == ["Innføre vennebenk", "Kartlegge skolegården"][: len(read)]
    assert read


@pytest.mark.parametrize(
    ("named", "below"),
    [
        ("Innføre vennebenk", "- Lage oversikt\n- Finne et sted\n"),
        ("Trygge skoleveier", "Ansvar: Park\n\nFrist: 2027\n\n- Bygge gangvei\n- Sette opp lys\n"),
        ("Trygge skoleveier", "- Gangveien er for smal\n- Det er mørkt\n"),
    ],
)
def test_an_action_over_what_it_takes(named: str, below: str) -> None:
    """One that says what to do, has who and when of its own, or stands over what is told of it."""
    read = items(f"{GOALS}## Tiltak: {named}\n\n{below}", "tiltak")

    assert read[0].text == named

"""Goals set as block quotes, and quotes of what others have said."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Kulturplan for Solvik 2026–2030\n\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Hovedmålet for planen er:",
        "Hovudmål:",
        "Det overordnede målet er:",
        "Overordnet mål er hentet fra samfunnsdelen:",
    ],
)
def test_a_goal_quoted_below_its_lead_in(lead: str) -> None:
    """Word plans set it in the style "Sterkt sitat"."""
    text = f"{TOP}## Mål og satsinger\n\n{lead}\n\n> Alle har tilgang til kultur\n"

    assert [(item.kind, item.text) for item in items(text)] == [("hovedmaal", "Alle har tilgang til kultur")]


def test_labelled_goals_in_quotes_among_the_goals() -> None:
    text = (
        f"{TOP}## Mål\n\n> **Hovedmål:** Alle har tilgang til kultur\n\n### Satsingsområde 1: Bibliotek\n\n"
        "> **Delmål 1.1:** Biblioteket er åpent for alle\n\nTiltak:\n\n- Innføre meråpent bibliotek\n"
    )

    assert [(item.kind, item.number) for item in items(text)] == [
        ("hovedmaal", ""),
        ("satsingsomraade", "1"),
        ("delmaal", "1.1"),
        ("tiltak", ""),
    ]
    assert items(text, "tiltak")[0].serves == ("D1.1",)


def test_a_goal_of_another_plan_quoted_in_the_background() -> None:
    text = f"{TOP}## Bakgrunn\n\nSamfunnsdelen sier:\n\n> Hovedmål 2: Kommunen er et godt sted å bo\n"

    assert items(text) == []

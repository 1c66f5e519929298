"""Headings below "Slik skal vi nå måla" that take up the goals told before, in short."""

from __future__ import annotations

import pytest
from reading import items

GOALS = (
    "# Oppvekstplan 2026–2037\n\n## Hovudmål\n\nBarn meistrar liva sine.\n\n## Delmål\n\n"
    "1. Barn får rett hjelp til rett tid\n2. Skular har inkluderande fellesskap\n\n## {}\n\n"
)
LEADS = ("Slik skal vi nå måla", "Slik når vi måla", "4 Slik skal vi nå måla")


def plan(lead: str, first: str, second: str) -> str:
    return f"{GOALS.format(lead)}### {first}\n\nVi skal oppdage tidleg.\n\n### {second}\n\nVaksne er viktige.\n"


@pytest.mark.parametrize("lead", LEADS)
def test_they_are_the_goals_again(lead: str) -> None:
    found = items(plan(lead, "Rett hjelp til rett tid", "Inkluderande fellesskap"))

    assert [(item.kind, item.text) for item in found if item.kind != "hovedmaal"] == [
        ("delmaal", "Barn får rett hjelp til rett tid"), ("delmaal", "Skular har inkluderande fellesskap"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heads", [("Rett hjelp til rett tid", "Samarbeid med heimane"), ("Rett hjelp", "Rett tid"), ("Skular", "Barn")]
)
def test_strategies_of_their_own_stay(heads: tuple[str, str]) -> None:
    assert [item.text for item in items(plan(LEADS[0], *heads), "strategi")] == list(heads)

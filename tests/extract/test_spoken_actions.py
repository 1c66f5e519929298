"""Actions that only stand in sentences below a goal: what is to be done, who has the responsibility, and when."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Kulturplan 2026–2029\n\n## Mål 1: Flere unge deltar\n\n{}\n\n## Mål 2: Lagene er sterke\n\nLagene er mange.\n"


@pytest.mark.parametrize(
    ("told", "text", "ansvar"),
    [
        (
            "Kommunen skal i perioden bygge et hus; Helse og omsorg har ansvaret, og arbeidet skal være ferdig i 2027.",
            "Kommunen skal i perioden bygge et hus",
            "Helse og omsorg",
        ),
        (
            "Kommunen skal byggje eit ungdomshus. Kultur har ansvaret, og arbeidet skal vere ferdig i 2027.",
            "Kommunen skal byggje eit ungdomshus",
            "Kultur",
        ),
        (
            "Vi må åpne skolen på kvelden. Rektor er ansvarlig. Det skal være på plass innen utgangen av 2027.",
            "Vi må åpne skolen på kvelden",
            "Rektor",
        ),
        (
            "**Bygge ungdomshus.** Huset ligger i sentrum. Teknisk har ansvaret, og det skal være ferdig i 2027.",
            "Bygge ungdomshus",
            "Teknisk",
        ),
    ],
)
def test_who_and_when_in_sentences(told: str, text: str, ansvar: str) -> None:
    found = items(PLAN.format(told), "tiltak")

    assert [(one.text, one.serves, one.ansvar, one.frist) for one in found] == [
        (text, ("H1",), (ansvar,), "2027-12-31")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "Kommunen skal bygge et ungdomshus. Kultur har ansvaret.",
        "Kommunen skal bygge et ungdomshus. Huset skal være ferdig i 2027.",
        "Unge skal ha et sted å være. Foreldrene har ansvar for egne barn. Et hus skal være ferdig i 2027.",
        "Planen skal følges opp. Kultursjefen har ansvaret, og arbeidet skal være ferdig i 2029.",
        "Målet skal nås innen 2030. Kommunedirektøren er ansvarlig.",
        "Huset er bygd. Kultur har ansvaret, og det var ferdig i 2024.",
    ],
)
def test_what_does_not_say_all_of_it(told: str) -> None:
    assert items(PLAN.format(told), "tiltak") == []


def test_without_a_goal_it_is_told_of_the_plan() -> None:
    told = "Kommunen skal bygge et hus. Kultur har ansvaret, og det skal være ferdig i 2027."

    assert items(f"# Kulturplan 2026–2029\n\n## Om lagene\n\n{told}\n", "tiltak") == []

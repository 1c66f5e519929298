"""Actions in a line of their own below the goal of an item."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Temaplan for folkehelse 2026–2029\n\n## {}\n\n"
ONE, OTHER = "Starte turgruppe. Ansvar: Kultur. Frist: 2027", "Åpne kafé. Ansvar: Helse. Frist: 2028"


@pytest.mark.parametrize("title", ["Mål og tiltak", "Mål", "Handlingsplan"])
@pytest.mark.parametrize(
    "form",
    [
        "1. Flere er aktive\n   Tiltak: {}\n2. Færre er aleine\n   Tiltak: {}\n",
        "1) Flere er aktive\n   Tiltak 1.1: {}\n2) Færre er aleine\n   Tiltak 2.1: {}\n",
        "1. Flere er aktive\n\n   Tiltak: {}\n\n2. Færre er aleine\n\n   Tiltak: {}\n",
        "- Flere er aktive\n  Tiltak: {}\n- Færre er aleine\n  Tiltak: {}\n",
        "1. Flere er aktive\n   Tiltak:\n   - {}\n2. Færre er aleine\n   Tiltak:\n   - {}\n",
    ],
)
def test_the_item_is_the_goal_and_the_line_its_action(title: str, form: str) -> None:
    read = items(PLAN.format(title) + form.format(ONE, OTHER))

    assert [(one.kind, one.text, one.ansvar) for one in read] == [
        ("hovedmaal", "Flere er aktive", ()), ("tiltak", "Starte turgruppe", ("Kultur",)),
        ("hovedmaal", "Færre er aleine", ()), ("tiltak", "Åpne kafé", ("Helse",)),
    ]  # fmt: skip
    assert [len(one.serves) for one in read] == [0, 1, 0, 1]


def test_two_actions_below_one_goal() -> None:
    read = items(
        f"{PLAN.format('Delmål og tiltak')}1. Flere er aktive\n   Tiltak: {ONE}\n   Tiltak: {OTHER}\n2. Alle er med\n"
    )

    assert [one.kind for one in read] == ["delmaal", "tiltak", "tiltak", "delmaal"]


def test_a_theme_over_its_action_is_no_goal() -> None:
    """A name is the action's own: what it is for stands elsewhere."""
    read = items(f"{PLAN.format('Handlingsplan')}1. Turgrupper\n   Tiltak: {ONE}\n2. Kafeer\n   Tiltak: {OTHER}\n")

    assert [(one.kind, one.ansvar) for one in read] == [("tiltak", ("Kultur",)), ("tiltak", ("Helse",))]


def test_what_is_told_of_risks_sets_nothing() -> None:
    assert not items(
        f"{PLAN.format('Risiko')}1. Folk er ofte aleine\n   Tiltak: Åpne kafé\n2. Mange faller\n   Tiltak: Strø\n"
    )

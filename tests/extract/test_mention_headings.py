"""Headings over actions that name a goal by its number, set in a chapter before."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Strategi for næring 2026–2032

Vedtatt av kommunestyret 30. april 2025, sak 38/25

## Mål

1. Solvik har 200 nye arbeidsplasser
2. Flere unge starter egen bedrift

## Hva gjør vi de fire første årene?

### {one}

| Hva | Hvem | Når |
|---|---|---|
| Regulere nye tomter | Plan | 2027 |

### {two}

| Hva | Hvem | Når |
|---|---|---|
| Drive ungdomsbedrift | Skolene | 2026 |
"""


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("For mål 1: Arbeidsplasser", "For mål 2: Gründere"),
        ("For mål 1", "For mål 2"),
        ("Til mål 1 – Arbeidsplassar", "Til mål 2 – Gründarar"),
        ("Tiltak for mål 1: Arbeidsplasser", "Tiltak for mål 2: Gründere"),
        ("Tiltak mål 1: Arbeidsplasser", "Tiltak mål 2: Gründere"),
        ("Tiltak – mål 1", "Tiltak – mål 2"),
        ("Knytt til mål 1 (arbeidsplassar)", "Knytt til mål 2 (gründarar)"),
        ("Mål 1: Arbeidsplasser", "Mål 2: Gründere"),
    ],
)
def test_the_goal_of_that_number_is_served(one: str, two: str) -> None:
    """The heading is no goal of its own, and its short name no other goal."""
    found = items(PLAN.format(one=one, two=two))

    assert [item.text for item in found if item.kind == "hovedmaal"] == [
        "Solvik har 200 nye arbeidsplasser",
        "Flere unge starter egen bedrift",
    ]
    assert [item.serves for item in found if item.kind == "tiltak"] == [("H1",), ("H2",)]


def test_a_plans_name_makes_no_strategy_of_its_first_line() -> None:
    """ "Strategi for næring" is the plan's name: the line on its adoption is no strategi."""
    assert items(PLAN.format(one="For mål 1", two="For mål 2"), "strategi") == []


BRACKETED = """
# Strategi for folkehelse 2026–2033

Hovedmål: Gode levekår for alle

Delmål 1: Nabolagene er trygge

Delmål 2: Flere går

## {chapter}

### {title}

- Nabolagsfest{tail}
- Benker i sentrum{tail}
"""


@pytest.mark.parametrize(
    "title", ["Nabolagene er trygge (delmål 1)", "4.1 Nabolagene er trygge (jf. delmål 1)", "Nabolag (delmål 1)"]
)
def test_a_goal_in_brackets_holds_for_the_actions_below(title: str) -> None:
    """The goal's words again, or a theme in the chapter of actions, with the goal's number in brackets."""
    found = items(BRACKETED.format(chapter="Tiltak", title=title, tail=" (Kultur, 2027)"))

    assert [item.text for item in found if item.kind == "delmaal"] == ["Nabolagene er trygge", "Flere går"]
    assert {item.serves for item in found if item.kind == "tiltak"} == {("D1",)}


def test_a_theme_outside_the_actions_is_a_chapter() -> None:
    """What is told about a goal elsewhere gives no actions."""
    assert items(BRACKETED.format(chapter="Mer om målene", title="Nabolag (delmål 1)", tail=""), "tiltak") == []


def test_a_goal_that_says_whom_it_serves_is_a_goal() -> None:
    """Below "Delmål", the bracket is what the delmål serves."""
    text = (
        "# Temaplan\n\n## Hovedmål\n\n1. Gode levekår\n2. Flere går\n\n## Delmål\n\n### Stiene er merket (hovedmål 2)\n"
    )

    assert [(item.kind, item.serves) for item in items(text, "delmaal")] == [("delmaal", ("H2",))]

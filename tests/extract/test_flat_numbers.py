"""Headings that all have one level: their numbers say what stands below what."""

from __future__ import annotations

import pytest
from reading import Item, items

PLAN = """
# Strategi for frivillighet 2026–2030

{0}2 Mål{0}

Hovedmål: Det er lett å være frivillig

Delmål:

- Lagene kjenner rammene
- Flere unge tar verv

{0}3 Tiltak{0}

{0}3.1 Lagene kjenner rammene{0}

- Lage nettside{1}

{0}3.2 Flere unge tar verv{0}

- Tilby lederkurs{1}

{0}4 Oppfølging{0}

Kommunedirektøren følger opp.
"""


def actions(text: str) -> list[Item]:
    return [item for item in items(text) if item.kind in ("tiltak", "strategi")]


@pytest.mark.parametrize("mark", ["**", "## ", "# "])
@pytest.mark.parametrize("tail", ["", " (Kultur, 2027)", ". Ansvar: Kultur. Frist: 2027"])
def test_a_chapter_by_its_number_stands_below_the_chapter_of_actions(mark: str, tail: str) -> None:
    text = PLAN.format(mark, tail).replace(f"{mark}\n", "\n") if mark != "**" else PLAN.format(mark, tail)

    found = actions(text)

    assert [(item.kind, item.text) for item in found] == [("tiltak", "Lage nettside"), ("tiltak", "Tilby lederkurs")]


@pytest.mark.parametrize("tail", [" (Kultur, 2027)", ". Ansvar: Kultur. Frist: 2027"])
def test_who_and_when_make_an_action_where_only_the_plan_is_called_a_strategy(tail: str) -> None:
    text = PLAN.format("## ", tail).replace("## \n", "\n")
    for number in ("2 ", "3.1 ", "3.2 ", "3 ", "4 "):
        text = text.replace(f"## {number}", "## ")

    assert {item.kind for item in actions(text)} == {"tiltak"}


def test_numbers_that_the_levels_tell_already_change_nothing() -> None:
    found = items("# Plan\n\n## 1 Mål\n\n### 1.1 Hovedmål: Alle er med\n\n## 1.2 Tiltak\n\n- Starte kor\n")

    assert [item.kind for item in found] == ["hovedmaal", "tiltak"]

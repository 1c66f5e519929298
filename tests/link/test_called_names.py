"""Actions that name a goal by the short name it goes by, "Trygghet", reach it."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Oppvekstplan 2026–2029\n\n## Mål\n\n"
ROWS = "| Leir | Mestring | Skole | 2027 |\n| Kurs | Trygghet | Skole | 2027 |\n"


def serves(goals: str, column: str = "Mål", rows: str = ROWS) -> list[tuple[str, ...]]:
    """What the two actions of the table serve."""
    table = f"## Tiltak\n\n| Tiltak | {column} | Ansvar | Frist |\n|---|---|---|---|\n{rows}"
    return [item.serves for item in items(f"{PLAN}{goals}\n{table}", "tiltak")]


@pytest.mark.parametrize("sign", [" –", ":", "."])
def test_the_name_before_a_goals_sentence_is_the_goals(sign: str) -> None:
    goals = f"- **Trygghet**{sign} Barn har trygge voksne.\n- **Mestring**{sign} Barn lærer hver dag.\n"
    mestring, trygghet = serves(goals)
    assert len(mestring) == len(trygghet) == 1
    assert "trygghet" in trygghet[0]
    assert "mestring" in mestring[0]


@pytest.mark.parametrize("mark", ["### {}", "**{}**"])
def test_the_heading_over_a_goals_sentence_is_its_name(mark: str) -> None:
    goals = (
        f"{mark.format('Trygghet')}\n\nBarn har trygge voksne.\n\n{mark.format('Mestring')}\n\nBarn lærer hver dag.\n"
    )
    assert serves(goals) == [("barn-laerer-hver-dag",), ("barn-har-trygge-voksne",)]


def test_a_name_two_goals_go_by_is_neithers() -> None:
    goals = "- Trygghet – Barn har trygge voksne.\n- Trygghet – Barn har trygge skoler.\n"
    assert serves(goals, rows="| Kurs | Trygghet | Skole | 2027 |\n") == [()]

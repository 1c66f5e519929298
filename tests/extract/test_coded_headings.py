"""Goals with codes of the author's own, and headings over actions that name them."""

from __future__ import annotations

import pytest
from reading import Item, items

LISTED = "- E1: Overvann håndteres lokalt\n- E2: Ny bebyggelse legges trygt\n"
HEADED = "### E1: Overvann håndteres lokalt\n\nTekst.\n\n### E2: Ny bebyggelse legges trygt\n\nTekst.\n"
TOP = "# Klimaplan for Solvik\n\n## Mål\n\n{}\n\n## Tiltak\n\n"
ACTION = "1. Kartlegge flomveier. Ansvar: Teknisk. Frist: 2026.\n"


@pytest.mark.parametrize("goals", [LISTED, HEADED])
@pytest.mark.parametrize("heading", ["E1 Overvann håndteres lokalt", "E1: Overvann", "E1 – Overvann", "E1"])
def test_a_heading_with_a_goals_code_places_its_actions_under_it(goals: str, heading: str) -> None:
    """The code is the goal's and no word after it is another's: the list below serves the goal."""
    assert items(f"{TOP.format(goals)}### {heading}\n\n{ACTION}") == [
        Item("hovedmaal", "Overvann håndteres lokalt"),
        Item("hovedmaal", "Ny bebyggelse legges trygt"),
        Item("tiltak", "Kartlegge flomveier", "1", ("E1",), ("Teknisk",), "2026-12-31"),
    ]


@pytest.mark.parametrize("heading", ["E1 Skred", "E3 Overvann", "E18 Overvann", "Overvann"])
def test_another_code_or_other_words_name_no_goal(heading: str) -> None:
    """A road, an unknown code, or words that the goal does not have: no goal is named."""
    (action,) = items(f"{TOP.format(LISTED)}### {heading}\n\n{ACTION}", "tiltak")

    assert action.serves == ()


AREAS = "# Næringsplan for Solvik\n\n## Satsingsområder\n\n### {}\n\nTekst.\n\n### {}\n\nTekst.\n\n## Handlingsplan\n\n"
TABLE = (
    "| Satsingsområde | Tiltak | Ansvar | Frist |\n| --- | --- | --- | --- |\n| {} | Holde messe | Kultur | 2027 |\n"
)


@pytest.mark.parametrize(
    ("headings", "cell"),
    [
        (("A. Kompetanse", "B. Areal"), "A. Kompetanse"),
        (("A. Kompetanse", "B. Areal"), "Kompetanse"),
        (("A Kompetanse", "B Areal"), "A Kompetanse"),
        (("A Kompetanse", "B Areal"), "A"),
        (("A – Kompetanse", "B – Areal"), "A. Kompetanse"),
        (("a) Kompetanse", "b) Areal"), "a)"),
        (("I. Kompetanse", "II. Areal"), "I. Kompetanse"),
        (("1. Kompetanse", "2. Areal"), "1. Kompetanse"),
    ],
)
def test_a_cell_repeats_a_lettered_area(headings: tuple[str, str], cell: str) -> None:
    """One satsingsområde, counted by its letter, whether the cell has letter, words or both."""
    found = items(AREAS.format(*headings) + TABLE.format(cell))
    area = found[0]

    assert [item.text for item in found] == ["Kompetanse", "Areal", "Holde messe"]
    assert found[2].serves == (f"SO{area.number}",)


def test_a_word_of_one_letter_is_no_count() -> None:
    """Only headings that count from A carry letters; "I" and "Å" begin sentences."""
    found = items(AREAS.format("I Solvik bor vi", "Å leve her"), "satsingsomraade")

    assert [item.text for item in found] == ["I Solvik bor vi", "Å leve her"]

"""Actions with the letter of their area, where that letter is a code for goals as well."""

from __future__ import annotations

import pytest
from reading import items

AREA = (
    "## Innsatsområde {0}: Tema {0}\n\n**Mål:** Vi er gode på {0}\n\n"
    "- {0}1 Lage kurs – IKT – 2027\n- {0}2 Lage skjema – Økonomi – 2028\n\n"
)
TITLE = "# Digitaliseringsstrategi 2025–2029\n\n"


@pytest.mark.parametrize("letter", "DH")
def test_the_actions_of_an_area_are_counted_by_its_letter(letter: str) -> None:
    found = items(TITLE + AREA.format("A") + AREA.format(letter))

    assert [item.text for item in found if item.kind == "tiltak"] == ["Lage kurs", "Lage skjema"] * 2
    assert [item.kind for item in found if item.kind == "delmaal"] == []
    assert [item.frist for item in found if item.kind == "tiltak"][-1] == "2028-12-31"


def test_codes_of_goals_are_goals_where_no_area_has_the_letter() -> None:
    text = "## Hovedmål H1: Alle er med\n\n- D1 Flere deltar i idrett\n- D2 Flere deltar i kultur\n"
    assert [item.kind for item in items(TITLE + text)] == ["hovedmaal", "delmaal", "delmaal"]


ALONE = (
    "## Satsingsområde {0}: Tema {0}\n\nMål: Vi er gode på {0}\n\n"
    "{1}- {0}1{2} Lage kurs{3}\n- {0}2{2} Lage skjema{3}\n\n"
)


@pytest.mark.parametrize(
    ("lead", "tail"), [("Tiltak:\n\n", " (IKT, 2027)"), ("**Tiltak**\n\n", ""), ("", " (IKT, 2027)")]
)
@pytest.mark.parametrize("sign", ["", ":"])
@pytest.mark.parametrize("letters", ["H", "D", "HD"])
def test_actions_where_no_other_area_has_any(letters: str, sign: str, lead: str, tail: str) -> None:
    """Below "Tiltak:", or with who and when at each, they are actions under the goal of their area."""
    found = items(TITLE + "".join(ALONE.format(letter, lead, sign, tail) for letter in letters))

    assert [item.text for item in found if item.kind == "tiltak"] == ["Lage kurs", "Lage skjema"] * len(letters)
    goals = [item for item in found if item.kind in ("hovedmaal", "delmaal")]
    assert [item.text for item in goals] == [f"Vi er gode på {letter}" for letter in letters]
    assert all(len(item.serves) == 1 for item in found if item.kind == "tiltak")


def test_goals_of_a_lettered_area_with_actions_below_are_goals() -> None:
    """Who and when may be said of a goal as well."""
    below = "- D1 Alle er med (Kultur, 2027)\n  - Lage kurs (IKT, 2026)\n- D2 Alle er trygge (Helse, 2027)\n"
    found = items(f"{TITLE}## Satsingsområde D: Trivsel\n\n{below}")
    assert [item.text for item in found if item.kind == "delmaal"] == ["Alle er med", "Alle er trygge"]


def test_lines_without_who_or_when_are_goals() -> None:
    found = items(f"{TITLE}## Satsingsområde D: Trivsel\n\n- D1 Alle er med\n- D2 Alle er trygge\n")
    assert [item.kind for item in found] == ["satsingsomraade", "delmaal", "delmaal"]

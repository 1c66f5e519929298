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

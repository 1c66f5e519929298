"""A sentence above a table or a list that says which goal its actions are for."""

from __future__ import annotations

import pytest
from reading import items

GOALS = (
    "# Klimaplan 2026–2029\n\n## Delmål\n\n- Delmål 1: Utslepp går ned\n- Delmål 2: Folk reiser saman\n\n## Tiltak\n\n"
)
TABLE = "\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Handling {} | Teknisk | 2027 |\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Alle bidrar til delmål {}.",
        "Alle tiltaka bidreg til delmål {}.",
        "Tiltaka under gjeld delmål {}.",
        "Tiltakene nedenfor gjelder delmål {}.",
        "Tiltakene i tabellen hører til delmål {}.",
        "Disse tiltakene følger opp delmål {}.",
        "Desse høyrer inn under delmål {}",
        "Fysiske tiltak støttar delmål {}.",
        "Tiltaka er knytte til delmål {}.",
    ],
)
def test_it_holds_for_that_table_or_list(said: str) -> None:
    other = f"{said.format(1)}\n\n- Handling 3 (Plan, 2026)\n"
    text = f"{GOALS}{said.format(1)}{TABLE.format(1)}{said.format(2)}{TABLE.format(2)}{other}"

    assert [item.serves for item in items(text, "tiltak")] == [("D1",), ("D2",), ("D1",)]


@pytest.mark.parametrize(
    "said",
    ["Tiltakene under gjelder hele kommunen.", "Tiltak 1 gjelder delmål 2.", "Tiltakene gjelder de som bor her."],
)
def test_other_sentences_name_no_goal(said: str) -> None:
    assert [item.serves for item in items(f"{GOALS}{said}{TABLE.format(1)}", "tiltak")] == [()]


@pytest.mark.parametrize("said", ["Fysiske tiltak følgjer opp delmål 1 og 2.", "Fysiske tiltak støttar delmål 1 og 2."])
def test_the_sort_of_actions_a_chapter_holds(said: str) -> None:
    """With more said after it, it holds for the actions of the chapter that name no goal."""
    text = f"{GOALS}### Fysiske tiltak\n\n{said} Lista er prioritert.{TABLE.format(1)}### Andre tiltak{TABLE.format(2)}"

    assert [item.serves for item in items(text, "tiltak")] == [("D1", "D2"), ()]

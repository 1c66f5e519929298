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


@pytest.mark.parametrize(
    "said",
    [
        "Tabell {0}: Tiltak for delmål {0}",
        "Tabell {0}. Tiltak – delmål {0}",
        "Delmål {0}",
        "(Delmål {0})",
        "Jf. delmål {0}",
        "Gjeld delmål {0}.",
        "Under følgjer tiltaka for delmål {0}.",
        "Her er tiltakene til delmål {0}:",
        "Tabellen viser tiltakene til delmål {0}.",
        "Tiltakene i dette kapittelet hører til delmål {0}.",
        "Tiltaka nedanfor skal bidra til delmål {0}.",
    ],
)
def test_a_short_line_names_the_goal_of_the_table(said: str) -> None:
    text = f"{GOALS}{said.format(1)}{TABLE.format(1)}{said.format(2)}{TABLE.format(2)}"

    assert [item.serves for item in items(text, "tiltak")] == [("D1",), ("D2",)]
    assert [item.text for item in items(text, "delmaal")] == ["Utslepp går ned", "Folk reiser saman"]


@pytest.mark.parametrize("caption", ["Tabell {}: ", ""])
def test_a_caption_with_the_goals_own_words(caption: str) -> None:
    first, second = (f"{caption.format(at)}{goal}" for at, goal in ((1, "Utslepp går ned"), (2, "Folk reiser saman")))
    text = f"{GOALS}{first}{TABLE.format(1)}{second}{TABLE.format(2)}"

    assert [item.serves for item in items(text, "tiltak")] == [("D1",), ("D2",)]


def test_captions_below_their_tables_name_nothing_of_the_next() -> None:
    """Which of two tables a caption between them belongs to, only the one before the first tells."""
    text = f"{GOALS}{TABLE.format(1)}Tabell 1: Tiltak for delmål 1{TABLE.format(2)}Tabell 2: Tiltak for delmål 2\n"

    assert [item.serves for item in items(text, "tiltak")] == [(), ()]


@pytest.mark.parametrize("said", ["Jf. delmål 7", "Tabell 1: Tiltak for delmål 7", "Her er tiltak som er nye."])
def test_a_goal_that_is_not_told_is_not_named(said: str) -> None:
    assert [item.serves for item in items(f"{GOALS}{said}{TABLE.format(1)}", "tiltak")] == [()]

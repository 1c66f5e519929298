"""Actions sorted by goal, each goal named by a short heading in the chapter of actions."""

from __future__ import annotations

from itertools import product

import pytest
from reading import graph, items

GOALS = ("Barn skal ha trygg skolevei og gode vaner", "Flere skal gå og sykle til jobb og butikk")
LISTED = f"## Delmål\n\n1. {GOALS[0]}\n2. {GOALS[1]}\n\n"
TABLED = f"## Delmål\n\n| Nr | Delmål |\n|---|---|\n| 1 | {GOALS[0]} |\n| 2 | {GOALS[1]} |\n\n"
TABLE = "\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Handling {} | Teknisk | 2027 |\n\n"
TAILS = "\n\nTekst om temaet.\n\n- Handling {} (Teknisk, 2027)\n\n"


def plan(goals: str, heading: str, below: str, names: tuple[str, str] = ("Trygg skolevei", "Flere går")) -> str:
    """A plan with two delmål and two headings in its chapter of actions."""
    text = f"# Trafikksikkerhetsplan 2026–2029\n\n## Hovedmål\n\nIngen skades i trafikken\n\n{goals}## 4 Tiltak\n\n"
    return text + "".join(heading.format(at, name) + below.format(at) for at, name in enumerate(names, 1))


@pytest.mark.parametrize("below", [TABLE, TAILS])
@pytest.mark.parametrize("heading", ["### {1}", "### 4.{0} {1}", "### {0}. {1}", "**{1}**"])
@pytest.mark.parametrize("goals", [LISTED, TABLED])
def test_the_actions_serve_the_goal_with_those_words(goals: str, heading: str, below: str) -> None:
    found = items(plan(goals, heading, below))

    assert [item.text for item in found if item.kind == "delmaal"] == list(GOALS)
    assert [item.serves for item in found if item.kind == "tiltak"] == [("D1",), ("D2",)]


@pytest.mark.parametrize(
    "names",
    [
        ("Trygg skolevei", "Administrasjon"),
        ("Flere går", "Trygg skolevei"),
        ("Skolevei", "Skolevei og gange"),
        ("Oppvekst", "Teknisk"),
    ],
)
def test_headings_that_are_not_all_such_names_sort_otherwise(names: tuple[str, str]) -> None:
    """One that is no goal's, another order, or two of one goal: what the headings mean is not said."""
    served = [item.serves for item in items(plan(LISTED, "### {1}", TABLE, names), "tiltak")]

    assert ("D1",) not in served
    assert ("D2",) not in served


def test_a_column_of_goals_says_it_itself() -> None:
    table = "\n\n| Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| 2 | Handling {} | Teknisk | 2027 |\n\n"
    text = plan(LISTED, "### {1}", table)

    assert [item.serves for item in items(text, "tiltak")] == [("D2",), ("D2",)]
    assert not graph(text).conflicts


def test_headings_over_fields_of_their_own_are_actions() -> None:
    text = plan(LISTED, "### {1}", "\n\nAnsvar: Teknisk\n\nFrist: 2027\n\n- Merknad {}\n\n")

    assert [item.text for item in items(text, "tiltak")] == ["Trygg skolevei", "Flere går"]


def test_the_goal_whose_word_begins_most_alike() -> None:
    """ "Beite…" begins them all; one of the headings stands over running text."""
    goals = ("Beitearealene skal sikres", "Konflikter om beitebruk skal bli færre", "Samarbeidet i beitelagene styrkes")
    listed = "".join(f"{at}. {goal}\n" for at, goal in enumerate(goals, 1))
    told = "### 6.1 Sikring av beiteareal\n\nKommunen skal legge områdene inn i arealdelen.\n\n"
    others = f"### 6.2 Færre konflikter{TABLE.format(1)}### 6.3 Sterkere beitelag{TABLE.format(2)}"
    found = items(f"# Beiteplan 2026–2029\n\n## Delmål\n\n{listed}\n## 6 Tiltak\n\n{told}{others}")

    assert [item.serves for item in found if item.kind == "tiltak"] == [("D2",), ("D3",)]


NAMED = "# Idrettsplan 2026–2033\n\n## 3 Mål\n\n{}## 4 Handlingsprogram\n\n{}"
NAMES = "**Hovedmål**\n\nAlle kan være aktive\n\n**Delmål**\n\n- {}Hallene er åpne\n- {}Alle har en sti i nærheten\n\n"
LAST = "### 4.3 Prioritert liste\n\n| Nr | Tiltak | Kostnad |\n|---|---|---|\n| 1 | Bane i Nordlia | 9 500 |\n"


def served(goals: str, one: str, other: str) -> list[tuple[str, ...]]:
    """What the actions of two chapters serve, and those of a third that is no goal's."""
    chapters = f"### 4.1 {one}{TABLE.format(1)}### 4.2 {other}{TABLE.format(2)}{LAST}"
    return [item.serves for item in items(NAMED.format(goals, chapters), "tiltak")]


@pytest.mark.parametrize(
    ("form", "one", "other"),
    [
        *product(["**{}:** ", "**{}**: ", "{}: ", "**{}** – "], ["Anlegg"], ["Friluftsliv", "Ute"]),
        *product(["**{}:** ", "**{}**: ", "{}: "], ["Aktivitet"], ["Tur"]),
    ],
)
def test_a_goal_with_the_headings_name_is_meant_whatever_stands_beside(form: str, one: str, other: str) -> None:
    goals = NAMES.format(form.format(one), form.format(other))
    first, second, last = served(goals, one, other)

    assert first
    assert second
    assert first != second
    assert last == ()
    assert served(goals, other, one) == [second, first, last]


def test_the_plural_of_the_name_is_the_name() -> None:
    """ "Aktiviteter" is a word for actions, and here the goal "Aktivitet"."""
    goals = NAMES.format("**Anlegg:** ", "**Aktivitet:** ")

    assert served(goals, "Anlegg", "Aktiviteter") == served(goals, "Anlegg", "Aktivitet")


@pytest.mark.parametrize(("one", "other"), [("Anlegg", "Drift"), ("Anlegg", "Anlegg"), ("Anlegget vårt", "Friluft")])
def test_one_name_alone_or_two_chapters_of_one_goal_say_nothing(one: str, other: str) -> None:
    assert served(NAMES.format("**Anlegg:** ", "**Friluftsliv:** "), one, other) == [(), (), ()]

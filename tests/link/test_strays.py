"""Numbers that go on from another goal than the one the item stands under (SPO011)."""

from __future__ import annotations

import pytest
import reading

_HEAD = "# Temaplan for kultur\n\n## Mål\n\n"


def strays(body: str) -> list[tuple[str, str, str]]:
    """(item, the goal its number names or the number alone where no goal has it, the goal it stands under)."""
    graph = reading.graph(_HEAD + body)
    text = {node.id: node.text for node in graph.nodes.values()}
    return [(text[one.node], text.get(one.stated, one.front), text[one.placed]) for one in graph.conflicts]


def lettered(second: str, third: str = "") -> str:
    return (
        f"### Hovedmål A: Flere spiller\n\n- Delmål A1: Flere lærere\n- Delmål {second}: Flere fioliner\n\n"
        f"### Hovedmål B: Huset er åpent\n\n- Delmål B1: Rampe på plass\n- Delmål B2: Program for alle\n{third}"
    )


def test_a_letter_of_another_goal() -> None:
    assert strays(lettered("B3")) == [("Flere fioliner", "Huset er åpent", "Flere spiller")]
    assert strays(lettered("C1")) == [("Flere fioliner", "C", "Flere spiller")]
    assert strays(lettered("A2")) == []


def test_the_goal_of_the_number_is_missing_and_told_once() -> None:
    body = (
        "### Hovudmål 1: Fleire spelar\n\n- Delmål 1.1: Fleire lærarar\n- Delmål 1.2: Fleire felar\n\n"
        "### Hovudmål 2: Huset er ope\n\n- Delmål 2.1: Rampe på plass\n- Delmål 3.1: Program\n- Delmål 3.2: Tett tak\n"
    )
    assert strays(body) == [("Program", "3", "Huset er ope")]


@pytest.mark.parametrize(
    "body",
    [
        "### Hovedmål A: Flere spiller\n\n- Tiltak T1: Ansette lærer\n- Tiltak T2: Kjøpe fioliner\n\n"
        "### Hovedmål B: Huset er åpent\n\n- Tiltak T3: Bygge rampe\n- Tiltak T4: Lage program\n",
        "### Hovedmål 1: Flere spiller\n\n- Delmål 4.1: Flere lærere\n- Delmål 4.2: Flere fioliner\n\n"
        "### Hovedmål 2: Huset er åpent\n\n- Delmål 4.3: Rampe på plass\n- Delmål 4.4: Program\n",
        "### Hovedmål 1: Flere spiller\n\n- Delmål A: Flere lærere\n- Delmål B: Flere fioliner\n\n"
        "### Hovedmål 2: Huset er åpent\n\n- Delmål C: Rampe på plass\n",
    ],
)
def test_numbers_that_count_otherwise(body: str) -> None:
    assert strays(body) == []


def tables(*goals: tuple[str, str]) -> str:
    """Goals, as their headings stand ("" where there is none), each with a table of two actions of that number."""
    body = "### Hovedmål 1: Flere spiller\n\n"
    for heading, number in goals:
        body += f"#### {heading}\n\n" if heading else ""
        body += "| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
        body += f"| {number}.1 | Kjøpe {number} | Kultur | 2027 |\n| {number}.2 | Låne {number} | Kultur | 2028 |\n\n"
    return body


_GOALS = (
    ("Delmål 1.1: Flere lærere", "1.1"),
    ("Delmål 1.2: Flere fioliner", "1.2"),
    ("Delmål 1.3: Huset er fullt", "1.3"),
)


def test_a_whole_table_under_the_goal_before_it() -> None:
    lost = ("", "1.4")
    assert strays(tables(*_GOALS)) == []
    assert strays(tables(*_GOALS, lost)) == [("Kjøpe 1.4", "1.4", "Huset er fullt")]
    assert strays(tables(*_GOALS[:1], ("", "1.2"), _GOALS[2])) == [("Kjøpe 1.2", "1.2", "Flere lærere")]


def test_actions_that_count_otherwise_than_the_goals_are_no_strays() -> None:
    first, second, third = _GOALS
    assert strays(tables(first, (second[0], "1.7"), (third[0], "1.8"))) == []
    assert strays(tables(first, ("", "1.2"))) == []
    assert strays(tables(first, second, (third[0], "7"))) == []


def numbered(*chapters: int, lost: int) -> str:
    """Goals that are only numbered headings, each over two delmål with an action; the heading of one is lost."""
    body = ""
    for at in chapters:
        body += f"### {at} Alle har sted {at}\n\n" if at != lost else ""
        for own in (1, 2):
            body += (
                f"#### {at}.{own} Flere bruker hus {at}.{own}\n\n- {at}.{own}.1 Åpne hus {at}.{own} (Kultur, 2027)\n\n"
            )
    return body


def test_the_heading_of_a_goal_that_is_only_numbered_is_gone() -> None:
    head = "# Temaplan for kultur\n\n## Mål og tiltak\n\n"

    def told(lost: int) -> list[tuple[str, str]]:
        graph = reading.graph(head + numbered(1, 2, 3, lost=lost))
        return [(graph.nodes[one.node].number, one.front) for one in graph.conflicts]

    assert told(0) == []
    assert told(2) == [("2.1", "2")]
    assert told(3) == [("3.1", "3")]

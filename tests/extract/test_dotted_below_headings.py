"""Below "Mål og delmål", "### 1. Flere er aktive" is a goal where "1.1 …" counts on from it below."""

from __future__ import annotations

import pytest
from reading import Item, graph, ids, items

TABLE = (
    "\n## {chapter}\n\n| Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
    "| 1.1 | Holde åpen dag | Kultur | 2026 |\n| 2.1 | Ansette koordinator | Kultur | 2028 |\n"
)
GOALS = [
    Item("hovedmaal", "Solvik har et mangfoldig foreningsliv", "1"),
    Item("delmaal", "Flere er med i lag", "1.1", ("H1",)),
    Item("delmaal", "Økonomi er ikke et hinder", "1.2", ("H1",)),
    Item("hovedmaal", "Kommunen og lagene samarbeider godt", "2"),
    Item("delmaal", "Lagene har én vei inn", "2.1", ("H2",)),
]
SERVED = [("D1.1",), ("D2.1",)]


def _plan(chapter: str, heads: tuple[str, str], mark: str = "", prose: str = "") -> str:
    return (
        f"# Frivillighetsplan for Solvik\n\n## {chapter}\n\n"
        f"### {heads[0]}Solvik har et mangfoldig foreningsliv\n\n{prose}"
        f"{mark}1.1 Flere er med i lag\n\n{mark}1.2 Økonomi er ikke et hinder\n\n"
        f"### {heads[1]}Kommunen og lagene samarbeider godt\n\n{prose}{mark}2.1 Lagene har én vei inn\n"
        + TABLE.format(chapter="4. Handlingsdel" if chapter[:1].isdigit() else "Handlingsdel")
    )


@pytest.mark.parametrize("chapter", ["3. Mål og delmål", "Mål og delmål", "Hovedmål og delmål"])
@pytest.mark.parametrize("heads", [("1. ", "2. "), ("", ""), ("Mål 1: ", "Mål 2: ")])
@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize("prose", ["", "Lagene bygger lokalsamfunn.\n\n"])
def test_headings_are_hovedmaal_and_the_lines_their_delmaal(
    chapter: str, heads: tuple[str, str], mark: str, prose: str
) -> None:
    text = _plan(chapter, heads, mark, prose)

    assert items(text, "hovedmaal", "delmaal") == GOALS
    assert [item.serves for item in items(text, "tiltak")] == SERVED


def test_such_a_heading_is_counted_as_a_goal_the_text_names() -> None:
    text = _plan("Mål og delmål", ("1. ", "2. "))

    assert ids(text, "hovedmaal", "delmaal") == ["H1", "D1.1", "D1.2", "H2", "D2.1"]
    assert graph(text).nodes["plan#H1"].kind == "hovedmaal"


@pytest.mark.parametrize(
    "heads",
    [
        ("1. Bakgrunn for målene i planen", "2. Slik er målene bygd opp"),
        ("1. Folkehelse", "2. Oppvekst"),
        ("1. Mål for alle barn i kommunen", "2. Delmål for alle barn i kommunen"),
    ],
)
def test_plain_subchapters_are_no_goals(heads: tuple[str, str]) -> None:
    below = f"### {heads[0]}\n\n1.1 Alle er med\n\n### {heads[1]}\n\n2.1 Alle er trygge\n"
    text = f"# Plan for Solvik\n\n## Mål og delmål\n\n{below}"
    titles = {head.split(". ")[1] for head in heads}

    assert not titles & {item.text for item in items(text)}


@pytest.mark.parametrize(
    "lines",
    [
        ("Alle er med.", "Alle er trygge."),
        ("1.1 Alle er med", "Alle er trygge."),
        ("1.1 Alle er med", "1.2 Alle er trygge"),
        ("3.1 Alle er med", "3.2 Alle er trygge"),
    ],
)
def test_where_lines_do_not_count_on_the_headings_are_no_goals(lines: tuple[str, str]) -> None:
    text = (
        "# Plan for Solvik\n\n## 3. Mål og delmål\n\n"
        f"### 1. Målene er bygd på samfunnsdelen\n\n{lines[0]}\n\n### 2. Planen har to nivåer\n\n{lines[1]}\n"
    )
    titles = {"Målene er bygd på samfunnsdelen", "Planen har to nivåer"}

    assert not titles & {item.text for item in items(text)}


@pytest.mark.parametrize("last", ["2.1 Lagene har én vei inn", "2.1. Lagene har én vei inn"])
def test_the_only_delmaal_of_a_goal_that_is_its_own_chapter(last: str) -> None:
    text = (
        "# Plan for Solvik\n\n## Hovedmål 1: Alle er med\n\n1.1 Flere er med i lag\n\n1.2 Flere leder lag\n\n"
        f"## Hovedmål 2: Alle samarbeider\n\n{last}\n\n## Økonomi\n\nRammene er små.\n"
    )

    assert items(text, "delmaal")[-1] == Item("delmaal", "Lagene har én vei inn", "2.1", ("H2",))


@pytest.mark.parametrize(
    "line",
    ["3.1 Lagene har én vei inn", "2.2 Lagene har én vei inn", "2.1 Lagene har\n\nTekst.", "2.1 Åpne huset hver dag"],
)
def test_a_lone_line_that_may_be_something_else_is_none(line: str) -> None:
    text = (
        "# Plan for Solvik\n\n## Hovedmål 1: Alle er med\n\n1.1 Flere er med i lag\n\n1.2 Flere leder lag\n\n"
        f"## Hovedmål 2: Alle samarbeider\n\n{line}\n"
    )

    assert [item.number for item in items(text, "delmaal")] == ["1.1", "1.2"]

"""Goals counted from 1 again in each area, and named in a row that names the area too: "Arbeid | 1"."""

from __future__ import annotations

import pytest
from reading import graph, rows

from plancheck.graph import Plangraf
from plancheck.model import Maal, Tiltak

AREAS = {
    "Livskvalitet": ("Alle opplever mestring", "Barn er trygge", "Eldre bor hjemme"),
    "Arbeid": ("Alle har arbeid", "Flere har lærlingplass", "Næringslivet er grønt"),
}
ACTIONS = ("Bygge barnehage", "Lage boligplan", "Ansette lærlinger", "Gi energiråd")


def plan(rows_: str, *, heading: str = "### Satsingsområde {number}: {name}", called: str = "Delmål") -> str:
    """A samfunnsdel whose delmål are 1 and 2 in each of two areas, and a handlingsdel."""
    goals = "".join(
        f"{heading.format(number=number, name=name)}\n\n**Hovedmål:** {main}.\n\n**{called}**\n\n1. {one}\n2. {two}\n\n"
        for number, (name, (main, one, two)) in enumerate(AREAS.items(), 1)
    )
    return f"# Samfunnsdel for Solvik 2026–2038\n\n## 4 Satsingsområder\n\n{goals}## 5 Handlingsdel\n\n{rows_}"


def served(text: str) -> list[str]:
    """The words of the goal that each action serves, in the order of the actions."""
    graf = graph(text)
    words = {node.local: node.text for node in graf.nodes.values() if hasattr(node, "local")}
    found = rows(graf, "tiltak")
    assert [one.text for one in found] == list(ACTIONS)
    assert not graf.unresolved
    return [words[goal] for one in found for goal in one.serves if goal[:1] in "DS"]


WANTED = ["Barn er trygge", "Eldre bor hjemme", "Flere har lærlingplass", "Næringslivet er grønt"]


@pytest.mark.parametrize("heading", ["### Satsingsområde {number}: {name}", "### 4.{number} {name}"])
@pytest.mark.parametrize(
    "names", [("Livskvalitet", "", "Arbeid", ""), ("1", "1", "2", "2"), ("1 Livskvalitet", "", "2 Arbeid", "")]
)
@pytest.mark.parametrize("cell", ["{}", "Delmål {}"])
def test_the_area_stands_in_a_column(heading: str, names: tuple[str, ...], cell: str) -> None:
    lines = [
        f"| {name} | {cell.format(at % 2 + 1)} | {action} | Kultur | 2027 |"
        for at, (name, action) in enumerate(zip(names, ACTIONS, strict=True))
    ]
    head = "| Satsingsområde | Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|---|\n"

    assert served(plan(head + "\n".join(lines), heading=heading)) == WANTED


def test_areas_without_numbers_are_named_by_their_place() -> None:
    """ "2" is the second of the areas, none of which is counted."""
    head = "| Satsingsområde | Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|---|\n"
    lines = [f"| {at // 2 + 1} | {at % 2 + 1} | {action} | Kultur | 2027 |" for at, action in enumerate(ACTIONS)]

    assert served(plan(head + "\n".join(lines), heading="### Satsingsområde: {name}")) == WANTED


@pytest.mark.parametrize("called", ["Delmål", "Strategi"])
def test_the_area_stands_in_a_row_above(called: str) -> None:
    """A row with nothing but the name of an area holds for those below it, down to the next such row."""
    head = f"| Tiltak | {called} | Ansvar | Frist |\n|---|---|---|---|\n"
    lines = [f"| {action} | {at % 2 + 1} | Kultur | 2027 |" for at, action in enumerate(ACTIONS)]
    bands = ["| **Livskvalitet** | | | |", *lines[:2], "| **Arbeid** | | | |", *lines[2:]]
    text = plan(head + "\n".join(bands), called="Delmål" if called == "Delmål" else "Strategier")

    assert served(text) == WANTED


def test_below_a_row_with_another_name_no_area_holds() -> None:
    head = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
    lines = [f"| {action} | Kultur | 2027 |" for action in ACTIONS]
    bands = ["| **Livskvalitet** | | |", *lines[:2], "| **Andre ting** | | |", *lines[2:]]
    found = rows(graph(plan(head + "\n".join(bands))), "tiltak")

    assert [bool(one.serves) for one in found] == [True, True, False, False]


def test_a_number_of_several_without_an_area_to_tell_is_not_guessed() -> None:
    head = "| Satsingsområde | Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|---|\n"
    lines = [f"| Noe annet | {at % 2 + 1} | {action} | Kultur | 2027 |" for at, action in enumerate(ACTIONS)]

    assert served(plan(head + "\n".join(lines))) == []


_ORDERS = ["ADT", "ATD", "DAT", "DTA", "TAD", "TDA"]


def columns_in_order(order: str, cell: str) -> str:
    """A table with the area, the delmål and the action in that order."""
    names = {"A": "Satsingsområde", "D": "Delmål", "T": "Tiltak"}
    lines = [f"| {' | '.join(names[one] for one in order)} | Ansvar | Frist |", "|---|---|---|---|---|"]
    for at, action in enumerate(ACTIONS):
        texts = {"A": list(AREAS)[at // 2], "D": cell.format(at % 2 + 1) if cell else WANTED[at], "T": action}
        lines.append(f"| {' | '.join(texts[one] for one in order)} | Kultur | 2027 |")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("order", _ORDERS)
@pytest.mark.parametrize("cell", ["{}", "Delmål {}", ""])
def test_whatever_the_order_of_the_columns(order: str, cell: str) -> None:
    graf = graph(plan(columns_in_order(order, cell)))

    assert reached(graf) == WANTED


@pytest.mark.parametrize("order", ["ADT", "ATD", "TAD", "DAT"])
@pytest.mark.parametrize("cell", ["{}", ""])
def test_in_a_document_of_its_own(order: str, cell: str) -> None:
    """The goals are in the samfunnsdel, and the handlingsdel is another document."""
    above = plan("").replace("# Samfunnsdel for Solvik", "# Kommuneplanens samfunnsdel for Solvik kommune")
    title = "# Handlingsdel 2027–2030 for Solvik kommune\n\nHandlingsdelen hører til kommuneplanens samfunnsdel.\n\n"
    graf = graph({"samfunnsdel.md": above, "handlingsdel.md": title + columns_in_order(order, cell)})

    assert reached(graf) == WANTED


def reached(graf: Plangraf) -> list[str]:
    """The words of the delmål that each action reaches, in the order of the actions."""
    actions = sorted(graf.alle(Tiltak), key=lambda one: ACTIONS.index(one.text))
    goals = [graf.nodes[goal] for one in actions for goal in graf.above(one.id)]
    return list(dict.fromkeys(goal.text for goal in goals if isinstance(goal, Maal) and goal.kind == "delmaal"))


@pytest.mark.parametrize(
    ("marks", "cells"),
    [(("1.", "2."), ("4.1.1", "4.1.2", "4.2.1", "4.2.2")), (("a)", "b)"), ("4.1 a", "4.1b", "4.2 a", "4.2.b"))],
)
@pytest.mark.parametrize("called", ["Delmål", "Strategier"])
def test_the_number_of_the_chapter_stands_before(marks: tuple[str, str], cells: tuple[str, ...], called: str) -> None:
    """Area "4.1 Livskvalitet" holds delmål 1 and 2: they are 4.1.1 and 4.1.2 as well."""
    head = f"| {called.removesuffix('er')} | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
    lines = "\n".join(f"| {cell} | {one} | Kultur | 2027 |" for cell, one in zip(cells, ACTIONS, strict=True))
    text = plan(head + lines, heading="### 4.{number} {name}", called=called)

    assert served(text.replace("\n1. ", f"\n{marks[0]} ").replace("\n2. ", f"\n{marks[1]} ")) == WANTED


def test_chapters_that_are_not_called_areas_count_too() -> None:
    """ "2.1" is strategi 1 of the chapter "2. Arbeid", where each chapter counts its own."""
    head = "| Strategi | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
    cells = ("1.1", "1.2", "2.1", "2.2")
    lines = "\n".join(f"| {cell} | {one} | Kultur | 2027 |" for cell, one in zip(cells, ACTIONS, strict=True))
    text = plan(head + lines, heading="### {number}. {name}", called="Strategier").replace("## 4 Sats", "## Sats")
    graf = graph(text.replace("**Hovedmål:**", "**Hovedmål**\n\n"))

    strategies = {one.id: one.text for one in graf.alle(Maal, "strategi")}
    assert [strategies.get(graf.above(one.id)[0]) for one in graf.alle(Tiltak)] == WANTED


def test_a_number_of_one_series_is_not_found_below_its_chapter() -> None:
    """Delmål 4 in chapter 3 is no "3.4": that is a slip."""
    goals = "".join(f"{number}. Alle er med i lag {number}\n" for number in range(1, 6))
    table = "| Delmål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| 3.4 | Bygge hall | Kultur | 2027 |\n"
    text = f"# Kulturplan for Solvik\n\n## 3 Delmål\n\n{goals}\n## 4 Tiltak\n\n{table}"

    assert [one.ref.text for one in graph(text).unresolved] == ["3.4"]

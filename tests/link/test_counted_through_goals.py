"""Strategies counted below the one goal of a numbered area: "1.2" is strategi 2 of area 1."""

from __future__ import annotations

import pytest
from reading import Item, graph, items, rows

from plancheck.model import Tiltak

AREA = "## Satsingsområde {number}: {name}\n\n{goal}Slik vil vi gjøre det:\n\n1. {first}\n2. {second}\n\n"
TABLE = (
    "## Handlingsdel\n\n{legend}| Tiltak | {column} | Ansvar | Frist |\n|---|---|---|---|\n"
    "| Åpne biblioteket | {cells[0]} | Kultur | 2027 |\n| Kjøpe utstyr | {cells[1]} | Kultur | 2027 |\n"
    "| Regulere Moen | {cells[2]} | Plan | 2028 |\n"
)


def plan(
    cells: tuple[str, str, str] = ("1.1", "1.2", "2.1"), *, column: str = "Strategi", legend: str = "",
    areas: tuple[str, str] = ("1", "2"), goal: str = "**Mål:** {}.\n\n",
) -> str:  # fmt: skip
    """A samfunnsdel with two areas of one goal each, and a handlingsdel that names strategies by two numbers."""
    folk = AREA.format(
        number=areas[0], name="Folk", goal=goal.format("Alle er med"), first="Vi vil lage møteplasser",
        second="Vi vil gi like sjanser",
    )  # fmt: skip
    arbeid = AREA.format(
        number=areas[1], name="Arbeid", goal=goal.format("Solvik har arbeid til alle"),
        first="Vi vil ha ferdige arealer", second="Vi vil knytte skole og bedrift sammen",
    )  # fmt: skip
    table = TABLE.format(cells=cells, column=column, legend=f"{legend}\n\n" if legend else "")
    return f"# Samfunnsdel for Solvik 2026–2038\n\n{folk}{arbeid}{table}"


def served(text: str) -> list[tuple[str, ...]]:
    """The words of the goals each action serves."""
    graf = graph(text)
    words = {node.local: node.text for node in graf.nodes.values() if hasattr(node, "local")}
    assert not graf.unresolved
    return [tuple(words[goal] for goal in item.serves) for item in rows(graf, "tiltak")]


STRATEGIES = [("Vi vil lage møteplasser",), ("Vi vil gi like sjanser",), ("Vi vil ha ferdige arealer",)]


def test_the_area_counts_before_the_goal_without_a_number() -> None:
    assert served(plan()) == STRATEGIES
    assert items(plan(), "strategi")[3] == Item(
        "strategi", "Vi vil knytte skole og bedrift sammen", "2", ("solvik-har-arbeid-til-alle",)
    )


@pytest.mark.parametrize(
    "legend",
    [
        "Tiltakene er knyttet til strategiene med nummer: 1.2 betyr satsingsområde 1, strategi 2.",
        "Tiltaka er knytte til strategiane med nummer: 1.2 tyder satsingsområde 1, strategi 2.",
        "Tiltakene er knyttet til strategiene med nummer, der 1.2 viser til strategi 2 under satsingsområde 1.",
        "Tallet 2.1 viser til satsingsområde 2, strategi 1, som tiltaket bidrar til.",
        "Tiltakene støtter strategiene, f.eks. står 2.1 for satsingsområde 2, strategi 1.",
        "Tiltaka er nummererte etter strategien dei er knytte til (1.2 = satsingsområde 1, strategi 2).",
    ],
)
def test_what_explains_the_numbers_names_no_goal(legend: str) -> None:
    assert served(plan(legend=legend)) == STRATEGIES


@pytest.mark.parametrize("lead", ["Slik vil vi gjøre det:", "**Strategier**"])
@pytest.mark.parametrize(
    "cells", [("A1", "A2", "B1"), ("A.1", "A.2", "B.1"), ("Strategi A1", "Strategi A2", "Strategi B1")]
)
def test_areas_with_letters(cells: tuple[str, str, str], lead: str) -> None:
    assert served(plan(cells, areas=("A", "B")).replace("Slik vil vi gjøre det:", lead)) == STRATEGIES


@pytest.mark.parametrize("again", ["1", "2"])
def test_a_goal_that_is_counted_too_may_be_left_out(again: str) -> None:
    """Hovedmål 2 in area 2, or 1 again as the only one there: either way "2.1" is the first strategi of area 2."""
    text = plan(goal="### Hovedmål {}\n\n").replace("Slik vil vi gjøre det:", "**Strategier**")
    text = text.replace("### Hovedmål Alle", "### Hovedmål 1: Alle").replace(
        "### Hovedmål S", f"### Hovedmål {again}: S"
    )

    assert served(text) == STRATEGIES


def test_of_several_goals_in_an_area_the_goal_counts() -> None:
    """ "2.1" is the first strategi of hovedmål 2, which stands in area 1; area 2 has hovedmål 3."""
    text = (
        "# Samfunnsdel for Solvik\n\n## Satsingsområde 1: Folk\n\n### Hovedmål 1: Alle er med\n\n**Delmål**\n\n"
        "1. Barn har venner\n\n### Hovedmål 2: Alle er trygge\n\n**Delmål**\n\n1. Veiene er trygge\n\n"
        "## Satsingsområde 2: Arbeid\n\n### Hovedmål 3: Alle har arbeid\n\n**Delmål**\n\n1. Unge får lærlingplass\n\n"
    )
    table = TABLE.format(cells=("1.1", "2.1", "3.1"), column="Delmål", legend="")

    assert served(text + table) == [("Barn har venner",), ("Veiene er trygge",), ("Unge får lærlingplass",)]


@pytest.mark.parametrize("legend", ["", "Nummeret viser hvilken strategi tiltaket hører til."])
def test_a_number_that_several_actions_share_is_what_they_serve(legend: str) -> None:
    """Below "Nr." stands the strategi, and no number of the action's own (SPO008)."""
    graf = graph(plan(("1.1", "1.1", "2.1"), column="Nr.", legend=legend))

    assert [graf.nodes[graf.above(one.id)[0]].kind for one in graf.alle(Tiltak)] == ["strategi"] * 3
    assert not graf.duplicates
    assert sum(node.kind == "strategi" for node in graf.nodes.values()) == 4


def test_numbers_that_no_goal_bears_are_the_actions_own() -> None:
    graf = graph(plan(("1.7", "1.7", "2.1"), column="Nr."))

    assert [one.number for one in graf.alle(Tiltak) if "." in one.number] == ["1.7", "1.7", "2.1"]

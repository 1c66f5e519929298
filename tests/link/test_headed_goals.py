"""Headings of a handlingsdel that are the goals of the plan above, without the word: what stands below serves them."""

from __future__ import annotations

import pytest
from reading import edges, graph, items

_PLAN = """# Kommunedelplan for helse 2025–2036

Tangvik kommune. Vedteken av kommunestyret 20. mars 2025, sak 19/25.

## Mål

### Hovudmål A: Folk tek vare på eiga helse

- A1 Fleire er i rørsle kvar dag
- A2 Færre unge er einsame

### Hovudmål B: Den som treng hjelp, får rett hjelp

- B1 Fleire bur heime lenger
"""
_NUMBERED = (
    _PLAN.replace("mål A:", "mål 1:")
    .replace("mål B:", "mål 2:")
    .replace("- A1", "- 1.1")
    .replace("- A2", "- 1.2")
    .replace("- B1", "- 2.1")
)
_FRONT = (
    "# Handlingsprogram 2027–2030\n\n"
    "Tangvik kommune. Handlingsprogrammet er handlingsdelen til Kommunedelplan for helse 2025–2036.\n\n"
)
_TABLE = "\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Starte turgruppe | Frisklivssentralen | 2027 |\n"
_LIST = "\n\n- Starte turgruppe (Frisklivssentralen, 2027)\n"


def served(program: str, plan: str = _PLAN) -> set[str]:
    """Local ids of the goals of the plan above that the actions of a program serve, by way of the program's own."""
    graf = graph({"kdp.md": plan, "program.md": _FRONT + program})
    above = {again: goal for again, goal, _ in edges(graf, "gjengir")}
    actions = {node.id for node in graf.nodes.values() if node.kind == "tiltak" and node.plan == "program"}
    found = {above.get(goal, goal) for source, goal, _ in edges(graf, "bidrar_til") if source in actions}
    return {goal.removeprefix("kdp#") for goal in found}


@pytest.mark.parametrize("actions", [_TABLE, _LIST])
@pytest.mark.parametrize(
    "heading",
    [
        "## A Folk tek vare på eiga helse\n\n### A1 Fleire er i rørsle kvar dag",
        "## A. Folk tek vare på eiga helse\n\n### A.1 Fleire er i rørsle kvar dag",
        "## A: Folk tek vare på eiga helse\n\n### A1: Fleire er i rørsle kvar dag",
        "## A1 – Fleire er i rørsle kvar dag",
        "## 3.1 Fleire er i rørsle kvar dag",
        "## Fleire er i rørsle kvar dag",
        "## Tiltak\n\n### A1",
    ],
)
def test_what_stands_below_serves_the_goal(heading: str, actions: str) -> None:
    assert served(f"{heading}{actions}") == {"A1"}


_HEAD = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
_FIRST, _SECOND = "Fleire er i rørsle kvar dag", "B1 Fleire bur heime lenger"


@pytest.mark.parametrize(
    "program",
    [
        "## Tiltak\n\n{head}| **A1 {first}** | | |\n| {one} |\n| **{second}** | | |\n| {two} |\n",
        "## Tiltak\n\n{head}| {first} | | |\n| {one} |\n| {second} | | |\n| {two} |\n",
        "## Tiltak\n\nA1 {first}\n\n- {one}\n\n{second}\n\n- {two}\n",
        "## Tiltak\n\n{first}:\n\nTiltak:\n\n- {one}\n\n{second}:\n\nTiltak:\n\n- {two}\n",
        "## Tiltak\n\nA1 {first}\n\n{head}| {one} |\n\n{second}\n\n{head}| {two} |\n",
        "## Tiltak for A1 {first}\n\n- {one}\n\n## Oppfølging av {second}\n\n- {two}\n",
    ],
)
def test_lines_right_over_the_actions(program: str) -> None:
    """A row across the table or a paragraph before the list; where the row was taken for an action, it is none."""
    listed = "- {one}" in program
    one, two = ("Starte turgruppe", "Frisklivssentralen", "2027"), ("Leie lokale", "Omsorg", "2028")
    rows = [f"{text} ({who}, {when})" if listed else f"{text} | {who} | {when}" for text, who, when in (one, two)]
    text = _FRONT + program.format(head=_HEAD, first=_FIRST, second=_SECOND, one=rows[0], two=rows[1])
    read = items({"kdp.md": _PLAN, "program.md": text}, "tiltak")

    assert [item.text for item in read] == [one[0], two[0]]
    assert served(program.format(head=_HEAD, first=_FIRST, second=_SECOND, one=rows[0], two=rows[1])) == {"A1", "B1"}
    assert all(len(item.serves) == 1 for item in read)
    assert read[0].serves != read[1].serves


def test_rows_across_that_are_no_goals() -> None:
    """What stands after "Andre tiltak" serves no goal; an action without more beside it goes on with its own."""
    table = f"{_HEAD}| **A1 {_FIRST}** | | |\n| Starte turgruppe | Omsorg | 2027 |\n"
    assert served(f"## Tiltak\n\n{table}| Leie lokale | Omsorg | |\n") == {"A1"}
    assert (
        served(f"## Tiltak\n\n{_HEAD}| **A1 Fysisk aktivitet** | | |\n| Starte turgruppe | Omsorg | 2027 |\n") == set()
    )

    other = graph(
        {"kdp.md": _PLAN, "program.md": f"{_FRONT}{table}| **Andre tiltak** | | |\n| Leie lokale | Omsorg | 2028 |\n"}
    )
    assert {source for source, _, _ in edges(other, "bidrar_til") if "program" in source} == {
        "program#starte-turgruppe"
    }


def test_a_goal_said_again_is_a_goal_there() -> None:
    """Contract 5: a node with an edge `gjengir`; goals keep their order and their places, with or without actions."""
    program = "## A Folk tek vare på eiga helse\n\n### A1 Fleire er i rørsle kvar dag" + _TABLE
    graf = graph({"kdp.md": _PLAN, "program.md": f"{_FRONT}{program}\n### A2 Færre unge er einsame\n\nIkkje i år.\n"})

    assert edges(graf, "bidrar_til") >= {
        ("program#starte-turgruppe", "program#A1", "placement"),
        ("program#A1", "program#HA", "placement"),
        ("program#A2", "program#HA", "placement"),
    }
    assert {(again, goal) for again, goal, _ in edges(graf, "gjengir")} == {
        ("program#HA", "kdp#HA"),
        ("program#A1", "kdp#A1"),
        ("program#A2", "kdp#A2"),
    }
    own = [node.id for node in graf.nodes.values() if node.plan == "program" and node.kind in ("hovedmaal", "delmaal")]
    assert own == ["program#HA", "program#A1", "program#A2"]


@pytest.mark.parametrize("heading", ["## A1", "## Tiltak for A1 Fleire er i rørsle kvar dag", "## Tiltak for A1"])
def test_a_heading_that_only_names_the_goal_is_none(heading: str) -> None:
    graf = graph({"kdp.md": _PLAN, "program.md": f"{_FRONT}{heading}{_TABLE}"})

    assert edges(graf, "gjengir") == set()


def test_a_goal_said_twice_is_one_goal() -> None:
    years = "".join(f"## {year}\n\n### A1 Fleire er i rørsle kvar dag{_LIST}{year}.\n\n" for year in (2027, 2028))
    graf = graph({"kdp.md": _PLAN, "program.md": _FRONT + years.replace("turgruppe", "turgruppe {}")})

    assert {(again, goal) for again, goal, _ in edges(graf, "gjengir")} == {("program#A1", "kdp#A1")}


def test_a_heading_of_a_hovedmaal() -> None:
    assert served(f"## B Den som treng hjelp, får rett hjelp{_TABLE}") == {"HB"}


def test_below_a_labelled_hovedmaal_the_nearer_heading_counts() -> None:
    program = f"## Hovudmål A: Folk tek vare på eiga helse\n\n### Færre unge er einsame{_TABLE}"

    assert served(program) == {"A2"}


def test_numbers_of_chapters_are_none_of_goals() -> None:
    program = "## 2 Folk tek vare på eiga helse\n\n### 2.1 Fleire er i rørsle kvar dag" + _TABLE.replace(
        "| Tiltak |", "| Nr. | Tiltak |"
    ).replace("|---|---|", "|---|---|---|", 1).replace("| Starte", "| 2.1.1 | Starte")

    assert served(program, _NUMBERED) == {"D1.1"}


@pytest.mark.parametrize(
    "heading",
    [
        "## Fleire er i rørsle",
        "## A1 Fysisk aktivitet",
        "## 1.1 Innleiing",
        "## Fleire er i rørsle kvar dag og natt",
        "## A Om programmet",
    ],
)
@pytest.mark.parametrize("plan", [_PLAN, _NUMBERED])
def test_a_heading_that_is_only_like_it_names_no_goal(heading: str, plan: str) -> None:
    assert served(heading + _TABLE, plan) == set()


def test_the_words_of_two_goals_name_none_but_with_the_code() -> None:
    plan = _PLAN.replace("- B1 Fleire bur heime lenger", "- B1 Fleire er i rørsle kvar dag")

    assert served(f"## Fleire er i rørsle kvar dag{_TABLE}", plan) == set()
    assert served(f"## B1 Fleire er i rørsle kvar dag{_TABLE}", plan) == {"B1"}


def test_a_column_of_goals_says_more() -> None:
    table = "\n\n| Tiltak | Delmål | Ansvar |\n|---|---|---|\n| Starte turgruppe | A2 | Frisklivssentralen |\n"

    assert served(f"## A1 Fleire er i rørsle kvar dag{table}") == {"A2"}


def test_a_plan_that_is_not_above_has_no_say() -> None:
    program = f"# Temaplan for kai\n\nTangvik kommune\n\n## Fleire bur heime lenger{_TABLE}"
    graf = graph({"kdp.md": _PLAN, "program.md": program})

    assert not {source for source, _, _ in edges(graf, "bidrar_til") if source.startswith("program#")}
    assert [one.text for one in items({"program.md": program}, "tiltak")] == ["Starte turgruppe"]


_TWO = (
    f"## A1 Fleire er i rørsle kvar dag{_TABLE}\n## B1 Fleire bur heime lenger{_TABLE.replace('Starte tur', 'Leie ')}"
)


def test_two_such_headings_tell_which_plan_is_above() -> None:
    program = f"# Handlingsprogram 2027–2030\n\nTangvik kommune\n\n{_TWO}"
    graf = graph({"kdp.md": _PLAN, "program.md": program})
    assert edges(graf, "overordnet") == {("program", "kdp", "reference")}
    assert {goal for source, goal, _ in edges(graf, "bidrar_til") if "program" in source} == {
        "program#A1",
        "program#B1",
    }

    other = graph({"kdp.md": _PLAN, "eldre.md": _PLAN.replace("helse 2025", "eldre 2025"), "program.md": program})
    assert edges(other, "overordnet") == set()


_CODED = "\n\n| Nr. | Tiltak | Ansvar |\n|---|---|---|\n| A1.1 | Starte turgruppe | Frisklivssentralen |\n"


def test_a_code_that_goes_on_from_a_goal_above() -> None:
    """Action A1.1 serves A1 of the plan above, if no heading says that A1 is something else here."""
    assert served(f"## Tiltak{_CODED}") == {"A1"}
    assert served(f"## A1 Fysisk aktivitet{_CODED}") == set()
    assert served(f"## A1 Fleire er i rørsle kvar dag{_CODED}") == {"A1"}


def test_actions_that_name_other_goals_below_lines_of_one_section() -> None:
    """Three goals said again as lines, and actions that each name one of the others: the run broke down."""
    program = "## Tiltak\n\n"
    for code, words, one, two in (
        ("A1", "Fleire er i rørsle kvar dag", "A2", "B1"),
        ("A2", "Færre unge er einsame", "A1", "B1"),
        ("B1", "Fleire bur heime lenger", "A1", "A2"),
    ):
        program += f"{code} {words}\n\n- Starte {code}-gruppe (delmål {one})\n- Leie {code}-lokale (delmål {two})\n\n"
    graf = graph({"kdp.md": _PLAN, "program.md": _FRONT + program})

    assert edges(graf, "bidrar_til") >= {
        ("program#starte-a1-gruppe", "program#A1", "placement"),
        ("program#starte-a1-gruppe", "program#A2", "reference"),
        ("program#leie-b1-lokale", "program#A2", "reference"),
    }


def test_a_goal_said_again_both_over_and_below_another_stands_once() -> None:
    """Heading and line are one goal: it was set below what it holds, and the run broke down."""
    program = (
        "## A Folk tek vare på eiga helse\n\n**A1 Fleire er i rørsle kvar dag**\n\nA Folk tek vare på eiga helse\n\n"
        "- Starte turgruppe\n\n**Delmål A1: Fleire er i rørsle kvar dag**\n\nB Den som treng hjelp, får rett hjelp\n"
    )
    graf = graph({"kdp.md": _PLAN, "program.md": _FRONT + program})

    own = [node.id for node in graf.nodes.values() if node.plan == "program" and node.kind in ("hovedmaal", "delmaal")]
    assert sorted(own) == ["program#A1", "program#HA"]
    assert ("program#A1", "program#HA", "placement") in edges(graf, "bidrar_til")

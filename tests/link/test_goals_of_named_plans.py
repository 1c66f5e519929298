"""Goals named by number together with the plan they stand in, and lists of actions that say the plan only by its
goals' numbers."""

from __future__ import annotations

import pytest
from reading import graph, items

PARENT = """
# Samfunnsdel 2024–2036

## Hovedmål 1: Trygge barn

- Delmål 1.1: Gode barnehager
- Delmål 1.2: Flere fullfører
"""
FRONT = """---
plan: {id: handlingsdel, type: handlingsdel, overordnet: [samfunnsdel]}
---
# Handlingsdel 2026–2029

## Tiltak
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Delmål 1.1 i samfunnsdelen",
        "Delmål 1.1 (samfunnsdelen)",
        "Delmål 1.1, jf. samfunnsdelen",
        "Til delmål 1.1 i kommuneplanens samfunnsdel",
        "Delmål D1.1 i samfunnsdelen",
    ],
)
def test_a_heading_names_a_goal_of_the_plan_above(heading: str) -> None:
    """No delmål called "i samfunnsdelen" is read, and the actions below serve the goal meant."""
    below = (
        f"{FRONT}\n### {heading}\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge barnehage | Teknisk | 2028 |\n"
    )

    found = items({"samfunnsdel.md": PARENT, "handlingsdel.md": below})
    assert [item.kind for item in found if item.kind == "delmaal"] == ["delmaal", "delmaal"]
    assert [item.serves for item in found if item.kind == "tiltak"] == [("samfunnsdel#D1.1",)]


@pytest.mark.parametrize(
    "cell", ["1.1 i samfunnsdelen", "Samfunnsdelen 1.1", "Delmål D1.1 i samfunnsdelen", "1.1 (samfunnsdelen)"]
)
def test_a_cell_names_a_goal_of_the_plan_above(cell: str) -> None:
    row = f"| Bygge barnehage | {cell} | Teknisk | 2028 |"
    below = f"{FRONT}\n| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n{row}\n"

    (action,) = items({"samfunnsdel.md": PARENT, "handlingsdel.md": below}, "tiltak")
    assert action.serves == ("samfunnsdel#D1.1",)


def test_several_goals_of_the_plan_above_in_one_cell() -> None:
    row = "| Bygge barnehage | 1.1 og 1.2 i samfunnsdelen | Teknisk | 2028 |"
    below = f"{FRONT}\n| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n{row}\n"

    (action,) = items({"samfunnsdel.md": PARENT, "handlingsdel.md": below}, "tiltak")
    assert action.serves == ("samfunnsdel#D1.1", "samfunnsdel#D1.2")


@pytest.mark.parametrize(
    "said", ["Bidrar til delmål 1.1.", "Bidrar til D1.1.", "Følger opp delmål 1.1 i samfunnsdelen."]
)
def test_the_last_sentence_after_the_fields_names_the_goal(said: str) -> None:
    below = f"{FRONT}\n- T1 Bygge barnehage. Ansvar: Teknisk. Frist: 2028. {said}\n"

    (action,) = items({"samfunnsdel.md": PARENT, "handlingsdel.md": below}, "tiltak")
    assert action.serves == ("samfunnsdel#D1.1",)


@pytest.mark.parametrize("column", ["Hører til delmål", "Høyrer til delmål", "Støtter opp under delmål", "Delmål"])
def test_a_list_of_actions_is_held_to_the_plan_whose_numbers_it_has(column: str) -> None:
    """Nothing names the samfunnsdel; a number that it has not is told, and so is an empty cell."""
    rows = ["T1;Bygge barnehage;1.1;Teknisk;2027", "T2;Leksehjelp;1.2;Skole;2027", "T3;Skilt;2.5;Plan;2027"]
    listed = "\n".join([f"Nr;Tiltak;{column};Ansvar;Frist", *rows, "T4;Jordvernstrategi;;Plan;2027"])

    graf = graph({"samfunnsdel.md": PARENT, "tiltak.csv": listed})
    assert [unresolved.ref.number for unresolved in graf.unresolved] == ["2.5"]
    assert graf.plans["tiltak"].parents == ("samfunnsdel",)


def test_numbers_that_two_plans_have_name_neither() -> None:
    other = PARENT.replace("Samfunnsdel", "Temaplan for idrett")
    rows = ["T1;Bygge barnehage;1.1;Teknisk;2027", "T2;Leksehjelp;1.2;Skole;2027"]
    listed = "\n".join(["Nr;Tiltak;Delmål;Ansvar;Frist", *rows])

    graf = graph({"samfunnsdel.md": PARENT, "idrett.md": other, "tiltak.csv": listed})
    assert graf.plans["tiltak"].parents == ()


def test_a_delmaal_is_never_the_hovedmaal_of_that_place() -> None:
    """ "delmål 2.2" is not hovedmål 2 of satsingsområde 2, where delmål are numbered 2.1."""
    parent = "# Samfunnsdel\n\n## Satsingsområde 2: Bygder\n\n### Hovedmål 2: Bygdene vokser\n\n- Delmål 2.1: Boliger\n"
    below = f"{FRONT}\n- T1 Gi tilskudd (delmål 2.2). Ansvar: Kultur. Frist: 2027.\n"

    graf = graph({"samfunnsdel.md": parent, "handlingsdel.md": below})
    assert [unresolved.ref.number for unresolved in graf.unresolved] == ["2.2"]

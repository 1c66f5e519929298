"""A column "Mål" in the words of the plan's hovedmål: those goals again, and no delmål."""

from __future__ import annotations

import pytest
from reading import edges, graph, items

GOALS = ("Alle vil arbeide her", "Ansatte har den kompetansen vi trenger")


@pytest.mark.parametrize(
    "lead", ["Planen har disse hovedmålene:\n\n1. {}\n2. {}\n", "- Hovedmål: {}\n- Hovedmål: {}\n"]
)
def test_the_hovedmaal_are_meant(lead: str) -> None:
    rows = f"| {GOALS[0]} | Lage kampanje | Personal | 2026 |\n| {GOALS[1]} | Ta fagbrev | Oppvekst | 2027 |\n"
    table = f"| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}"
    found = items(f"# Kompetanseplan 2025–2028\n\n## Mål\n\n{lead.format(*GOALS)}\n## Handlingsplan\n\n{table}")

    assert [item.text for item in found if item.kind == "hovedmaal"] == list(GOALS)
    assert [item for item in found if item.kind == "delmaal"] == []
    assert all(item.serves for item in found if item.kind == "tiltak")


@pytest.mark.parametrize("sign", [": ", " – "])
def test_the_number_of_a_goals_heading_answers_for_the_goal(sign: str) -> None:
    """ "4.2" is the delmål whose heading is 4.2, where no delmål has a number of its own (SPO006)."""
    goals = f"### 4.1 Delmål{sign}Det finnes gode anlegg\n\n### 4.2 Delmål{sign}Flere bruker naturen\n"
    table = "| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n| Merke turer | 4.2 | Kultur | 2026 |\n"
    found = items(f"# Idrettsplan 2026–2029\n\n## 4 Mål\n\nHovedmål: Alle er aktive\n\n{goals}\n## 5 Tiltak\n\n{table}")

    (delmaal,) = [item for item in found if item.text == "Flere bruker naturen"]
    (action,) = [item for item in found if item.kind == "tiltak"]
    assert (delmaal.kind, delmaal.number) == ("delmaal", "")
    assert action.serves == ("flere-bruker-naturen",)


@pytest.mark.parametrize(("number", "serves"), [("Delmål 2", ("flere-spiller-i-korps",)), ("Delmål 3", ())])
def test_a_list_without_numbers_is_counted_by_its_order(number: str, serves: tuple[str, ...]) -> None:
    """ "Delmål 2" is the second of the plan's only list of delmål; there is no third (SPO006)."""
    table = f"| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n| Kjøpe piano | {number} | Kultur | 2028 |\n"
    goals = "- Flere synger i kor\n- Flere spiller i korps\n"
    found = items(f"# Kulturplan 2026–2030\n\nHovedmål: Alle er med\n\n## Delmål\n\n{goals}\n## Tiltak\n\n{table}")

    assert [item.serves for item in found if item.kind == "tiltak"] == [serves]


def test_remarks_that_name_a_goal_and_nothing_more() -> None:
    """ "jf. delmål 1" in a column of remarks is the goal of that action; a remark with more words names none."""
    goals = "Hovedmål: Alle kommer hjem\n\n- Delmål 1: Elevene går\n- Delmål 2: Veiene er trygge\n"
    rows = (
        "| Refleksdag | Skolene | 2026 | jf. delmål 1 |\n| Fartshumper | Teknisk | 2027 | Delmål 2 |\n"
        "| Kurs | Skolene | 2027 | Avklares når delmål 2 er utredet |\n"
    )
    table = f"| Tiltak | Ansvar | Frist | Merknad |\n|---|---|---|---|\n{rows}"
    found = items(f"# Trafikkplan 2026–2029\n\n## Mål\n\n{goals}\n## Tiltak\n\n{table}", "tiltak")

    assert [item.serves for item in found] == [("D1",), ("D2",), ()]


_NUMBERED = """# Temaplan for kultur 2026–2030

## Hovedmål 1: Alle kan lese

### Delmål 1.1: Biblioteket er åpent

### Delmål 1.2: Salen er i bruk

## Tiltak

| Delmål | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1 | Ansette bibliotekar | Kultur | 2027 |
| | Kjøpe bøker | Kultur | 2027 |
| 1.2 | Male salen | Kultur | 2028 |
"""


def test_a_goal_column_before_the_actions_is_as_explicit_as_one_after() -> None:
    assert {edge for edge in edges(graph(_NUMBERED), "bidrar_til") if "#D" not in edge[0]} == {
        ("plan#ansette-bibliotekar", "plan#D1.1", "explicit"),
        ("plan#kjoepe-boeker", "plan#D1.1", "explicit"),
        ("plan#male-salen", "plan#D1.2", "explicit"),
    }

"""Rows of an action table that hold a goal's name and its words, and head the actions below."""

from __future__ import annotations

import pytest
from reading import Item, items

GOALS = (
    "# Kulturplan for Solvik\n\n## Delmål\n\n1. Kommunen har god oversikt\n2. Eierne får råd\n\n## Handlingsprogram\n\n"
)
HEADER = "| Nr. | Tiltak | Ansvarlig | 2026 | 2027 |\n| --- | --- | --- | --- | --- |\n"


@pytest.mark.parametrize("name", ["**Delmål {}**", "Delmål {}", "Delmål {}:", "**D{}**", "**{}**"])
def test_a_goal_in_two_cells_heads_the_rows_below(name: str) -> None:
    """ "Delmål 1 | Kommunen har god oversikt | | |" is the goal stated before, and no action."""
    words = "**{}**" if name.startswith("**") else "{}"
    rows = [
        f"| {name.format(1)} | {words.format('Kommunen har god oversikt')} | | | |",
        "| 1.1 | Oppdatere registeret | Kultur | 150 | |",
        f"| {name.format(2)} | {words.format('Eierne får råd')} | | | |",
        "| 2.1 | Holde kurs | Plan | | 30 |",
    ]

    assert items(GOALS + HEADER + "\n".join(rows) + "\n") == [
        Item("delmaal", "Kommunen har god oversikt", "1"),
        Item("delmaal", "Eierne får råd", "2"),
        Item("tiltak", "Oppdatere registeret", "1.1", ("D1",), ("Kultur",), "2026-12-31"),
        Item("tiltak", "Holde kurs", "2.1", ("D2",), ("Plan",), "2027-12-31"),
    ]


def test_a_goal_not_stated_before_is_set_by_its_row() -> None:
    """Without a chapter of goals the row sets the goal."""
    text = "# Kulturplan for Solvik\n\n## Tiltak\n\n| Tiltak | Ansvar | Frist |\n| --- | --- | --- |\n"
    rows = "| Delmål 1 | Eierne får råd | |\n| Holde kurs | Kultur | 2027 |\n"

    assert items(text + rows) == [
        Item("delmaal", "Eierne får råd", "1"),
        Item("tiltak", "Holde kurs", "", ("D1",), ("Kultur",), "2027-12-31"),
    ]


@pytest.mark.parametrize(
    "row", ["| 3 | Holde kurs | | | |", "| T3 | Holde kurs | | | |", "| **3** | **Holde kurs** | | | |"]
)
def test_an_action_without_fields_is_still_one(row: str) -> None:
    """A number and words that are no goal's: an action whose fields are blank."""
    assert [item.text for item in items(GOALS + HEADER + row + "\n", "tiltak")] == ["Holde kurs"]


@pytest.mark.parametrize("second", ["Delmål 2", "Delmål 2:"])
def test_a_goal_in_two_cells_above_the_columns(second: str) -> None:
    """The row that names the columns is the header, wherever it stands."""
    table = (
        "| Delmål 1 | Flere dyr går på beite | |\n|---|---|---|\n| Tiltak | Ansvar | Tidsrom |\n"
        f"| Gi til klaver | Landbruk | 2028 |\n| {second} | Veier er åpne | |\n| Merke veier | Beitelag | 2027 |\n"
    )
    text = f"# Beiteplan for Solvik\n\n## Hovedmål\n\nBeitene brukes aktivt.\n\n## Tiltak\n\n{table}"
    assert [(item.text, item.serves) for item in items(text, "tiltak")] == [
        ("Gi til klaver", ("D1",)), ("Merke veier", ("D2",)),
    ]  # fmt: skip
    assert [item.text for item in items(text, "delmaal")] == ["Flere dyr går på beite", "Veier er åpne"]


def test_a_table_of_numbers_and_goals_without_names_of_columns() -> None:
    goals = "Delmålene er:\n\n| D1 | Utslipp er redusert |\n|---|---|\n| D2 | Bygg bruker mindre |\n\n"
    table = "| Tiltak | Delmål | Ansvar |\n|---|---|---|\n| Etterisolere rådhuset | D2 | Eiendom |\n"
    text = f"# Klimaplan for Solvik\n\n## Mål\n\nHovedmålet er at Solvik skal kutte. {goals}## Tiltak\n\n{table}"
    assert [item.text for item in items(text, "hovedmaal")] == ["Solvik skal kutte"]
    assert [item.serves for item in items(text, "tiltak")] == [("D2",)]


def test_a_table_without_names_of_columns_is_read_where_each_column_says_what_it_is() -> None:
    table = "| Lage turkart | Kultur | 2027 |\n|---|---|---|\n| Merke løyper | Teknisk | Årlig |\n"
    found = items(f"# Turplan for Solvik\n\n## Mål 1: Flere går tur\n\n### Tiltak\n\n{table}", "tiltak")
    assert [(item.text, item.ansvar, item.serves) for item in found] == [
        ("Lage turkart", ("Kultur",), ("H1",)), ("Merke løyper", ("Teknisk",), ("H1",)),
    ]  # fmt: skip


@pytest.mark.parametrize("row", ["| Antall turer | Teknisk | mange |", "| Tur | 2027 | 2028 |"])
def test_other_tables_without_names_of_columns_are_left_alone(row: str) -> None:
    table = f"{row}\n|---|---|---|\n| Merke løyper | Teknisk | mange |\n"
    assert items(f"# Turplan for Solvik\n\n## Mål 1: Flere går tur\n\n### Tiltak\n\n{table}", "tiltak") == []


def test_the_next_area_stands_beside_the_first() -> None:
    rows = [
        f"| **Satsingsområde {at}: {area}** | | |\n| **Hovedmål {at}: {goal}** | | |\n| Bygge {area} | Vei | 2027 |\n"
        for at, (area, goal) in enumerate((("Ombruk", "Mindre kastes"), ("Sortering", "Mer gjenvinnes")), 1)
    ]
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n" + "".join(rows)
    found = items(f"# Temaplan for avfall 2026–2030\n\n## Tiltak\n\n{table}")
    assert [(one.kind, one.serves) for one in found if one.kind != "tiltak"] == [
        ("satsingsomraade", ()), ("hovedmaal", ("SO1",)), ("satsingsomraade", ()), ("hovedmaal", ("SO2",)),
    ]  # fmt: skip

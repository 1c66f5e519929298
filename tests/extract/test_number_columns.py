"""Numbers and codes in tables: which column they number, codes of the author's own, and what only looks like one."""

from __future__ import annotations

import pytest
from reading import Item, graph, ids, items

TITLE = "# Hovedplan vann for Solvik 2026–2035\n\n"
GOALS = "\n\n| Tiltak nr. | Tiltak | Mål | Ansvar | Frist |\n|---|---|---|---|---|\n"
ACTIONS = "| VT1 | Ny ledning | V1, V2 | Teknisk | 2027 |\n| AT1 | Nytt renseanlegg | A1 | Teknisk | 2028 |\n"


@pytest.mark.parametrize("header", ["Nr", "Målnr.", "Mål nr.", "Kode", "ID", "Merke", "Bokstav", ""])
def test_the_goals_own_codes_are_what_actions_refer_to(header: str) -> None:
    """V1 and A1 are ids of the author's, whatever the column of codes is called."""
    table = f"## Mål\n\n| {header} | Mål |\n|---|---|\n| V1 | Nok vann |\n| V2 | Lite lekkasje |\n| A1 | Rein fjord |"
    text = f"{TITLE}{table}{GOALS}{ACTIONS}"

    assert ids(text, "hovedmaal") == ["V1", "V2", "A1"]
    assert [item.serves for item in items(text, "tiltak")] == [("V1", "V2"), ("A1",)]
    assert not graph(text).unresolved


def test_a_code_that_no_goal_has_is_still_told() -> None:
    """The codes are exact: V3 is not V2."""
    text = f"{TITLE}## Mål\n\n| Nr | Mål |\n|---|---|\n| V1 | Nok vann |\n| V2 | Lite lekkasje |{GOALS}"
    text += "| VT1 | Ny ledning | V3 | Teknisk | 2027 |\n"

    assert [one.ref.text for one in graph(text).unresolved] == ["V3"]


def test_each_prefix_is_a_series_of_its_own() -> None:
    """VT1 and AT1 do not share the number 1."""
    text = f"{TITLE}## Tiltak{GOALS}{ACTIONS}"

    assert ids(text, "tiltak") == ["VT1", "AT1"]
    assert not graph(text).duplicates


def test_a_header_over_two_columns_of_goals() -> None:
    """ "Mål | " over "M1 | Nok vann": the code numbers the words beside it."""
    text = f"{TITLE}## Mål\n\n| Mål | |\n|---|---|\n| M1 | Nok vann |\n| M2 | Rein fjord |\n"

    assert items(text) == [Item("hovedmaal", "Nok vann", "M1"), Item("hovedmaal", "Rein fjord", "M2")]


def test_codes_in_the_cell_itself() -> None:
    """ "A1 Følgje opp …" in a cell gives the code, and a tiltak that names it serves that goal."""
    text = (
        f"{TITLE}Hovudmål: Meir mat.\n\n| | Delmål | Strategi |\n|---|---|---|\n"
        "| A | Jorda er i drift | A1 Følgje opp driveplikta |\n| | | A2 Leggje til rette for jordbyte |\n"
        "| B | Fleire unge bønder | B1 Rettleie ved generasjonsskifte |\n\n## Tiltak\n\n"
        "| Tiltak | Strategi | Ansvar |\n|---|---|---|\n| Kontroll | A1 | Landbruk |\n| Møte | A2, B1 | Landbruk |\n"
    )

    assert ids(text, "delmaal", "strategi") == ["DA", "A1", "A2", "DB", "B1"]
    assert items(text, "strategi")[0].text == "Følgje opp driveplikta"
    assert [item.serves for item in items(text, "tiltak")] == [("A1",), ("A2", "B1")]


def test_codes_of_actions_in_their_own_cell() -> None:
    """Where the rows carry codes in the action cell, they are ids."""
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
    table += "| K1 Ny ledning | Teknisk | 2027 |\n| K2 Nye kummer | Teknisk | 2028 |\n"

    assert [(item.text, item.number) for item in items(f"{TITLE}## Tiltak\n\n{table}")] == [
        ("Ny ledning", "1"),
        ("Nye kummer", "2"),
    ]
    assert ids(f"{TITLE}## Tiltak\n\n{table}") == ["K1", "K2"]


def test_roads_and_gases_are_no_codes() -> None:
    """FV42 and CO2 stay in the words."""
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
    table += "| FV42 Gangveg | Teknisk | 2027 |\n| CO2 Kutt i drift | Plan | 2028 |\n"

    assert [item.text for item in items(f"{TITLE}## Tiltak\n\n{table}")] == ["FV42 Gangveg", "CO2 Kutt i drift"]


def test_a_number_column_beside_actions_only_refers() -> None:
    """ "Mål nr." in an action table without the goals' own words names goals set elsewhere."""
    text = (
        f"{TITLE}## Mål\n\n| Nr. | Mål |\n|---|---|\n| 1 | Nok vann |\n| 2 | Rein fjord |\n\n## Tiltak\n\n"
        "| Tiltak | Mål nr. | Ansvar |\n|---|---|---|\n| Ny ledning | 1 og 2 | Teknisk |\n"
    )

    assert [item.serves for item in items(text, "tiltak")] == [("H1", "H2")]


def test_a_number_that_is_blank_with_its_goal_is_the_goals() -> None:
    """ "Nr | Delmål | Tiltak": numbers that stand only where a delmål begins number the delmål."""
    rows = "| 1 | Nok vann | Ny ledning | Teknisk |\n| | | Nye kummer | Teknisk |\n"
    rows += "| 2 | Rein fjord | Rensing | Teknisk |\n"
    text = f"{TITLE}## Handlingsdel\n\n| Nr | Delmål | Tiltak | Ansvar |\n|---|---|---|---|\n{rows}"

    assert [(item.text, item.number) for item in items(text, "delmaal")] == [("Nok vann", "1"), ("Rein fjord", "2")]
    assert [item.number for item in items(text, "tiltak")] == ["", "", ""]


def test_area_is_a_column_that_sorts() -> None:
    """ "Område" makes no satsingsområder in a plan that has none; in one that has, its cells name them."""
    table = (
        "| Område | Mål | Indikator |\n|---|---|---|\n| Vann | Nok vann | Trykk |\n| Avløp | Rein fjord | Prøver |\n"
    )

    assert not items(f"{TITLE}## Mål\n\n{table}", "satsingsomraade")
    named = f"{TITLE}## Satsingsområde 1: Vann\n\n## Satsingsområde 2: Avløp\n\n## Mål\n\n{table}"
    assert ids(named, "satsingsomraade") == ["SO1", "SO2"]


def test_a_column_of_amounts_holds_no_actions() -> None:
    """Whatever word its header begins with."""
    table = "| Anlegg | Investering (kr) | Byggeår |\n|---|---|---|\n| Kunstgress | 4 000 000 | 2027 |\n"
    text = f"{TITLE}## Tiltak\n\n{table}"

    assert "4 000 000" not in [item.text for item in items(text)]


def test_a_budget_in_thousands_is_no_list_of_actions() -> None:
    text = f"{TITLE}## Handlingsdel\n\n| Prosjekt (1000 kr) | 2026 | 2027 |\n|---|---|---|\n| Kornsilo | 500 | 200 |\n"

    assert items(text, "tiltak") == []


def test_investments_by_year_are_a_budget() -> None:
    """Framsikt publications have pages of them; where somebody is to do them, or "tiltak" is said, they are actions."""
    rows = "|---|---|---|---|\n| Ny skole | 10 000 | 20 000 | 30 000 |\n| Ny vei | | 500 | 500 |\n"
    budget = (
        f"{TITLE}## 4 Økonomiske rammer\n\n### Investeringer\n\n| Investeringsprosjekt | 2026 | 2027 | Sum |\n{rows}"
    )
    actions = f"{TITLE}## Handlingsdel\n\n| Tiltak | 2026 | 2027 | Sum |\n{rows}"

    assert items(budget, "tiltak") == []
    assert [item.text for item in items(actions, "tiltak")] == ["Ny skole", "Ny vei"]


LETTERED = "## Mål\n\n- V1: Alle har nok vann\n- A1: Fjorden er ren\n\n## Tiltak\n\n"


@pytest.mark.parametrize("header", ["Oppfyller", "Svarer ut", "Bidrag"])
def test_a_column_of_goal_codes_under_a_header_of_any_words(header: str) -> None:
    table = f"| Tiltak | {header} | Ansvar | Frist |\n|---|---|---|---|\n"
    rows = "| Høydebasseng | V1 | Teknisk | 2027 |\n| Renseanlegg | V1 og A1 | Teknisk | 2028 |\n"

    assert [item.serves for item in items(TITLE + LETTERED + table + rows, "tiltak")] == [("V1",), ("A1", "V1")]


@pytest.mark.parametrize("codes", [("V1", "B7"), ("1", "2"), ("V1", "hele kommunen")])
def test_a_column_of_other_codes_names_no_goals(codes: tuple[str, str]) -> None:
    table = "| Tiltak | Sone | Ansvar | Frist |\n|---|---|---|---|\n"
    rows = f"| Høydebasseng | {codes[0]} | Teknisk | 2027 |\n| Renseanlegg | {codes[1]} | Teknisk | 2028 |\n"

    assert [item.serves for item in items(TITLE + LETTERED + table + rows, "tiltak")] == [(), ()]


@pytest.mark.parametrize("header", ["Tiltak nr.", "Tiltaksnr"])
def test_what_is_described_beside_the_numbers_of_actions_are_the_actions(header: str) -> None:
    table = f"| {header} | Beskrivelse | Mål | Ansvar | Frist |\n|---|---|---|---|---|\n"
    text = f"{TITLE}{LETTERED}{table}| VA-01 | Bygge høydebasseng | V1 | Teknisk | 2027 |\n"

    assert items(text, "tiltak") == [Item("tiltak", "Bygge høydebasseng", "01", ("V1",), ("Teknisk",), "2027-12-31")]


def test_numbers_of_what_stands_right_after_them() -> None:
    """ "1 | Flom" in two rows counts the event; the actions have no numbers that could be equal."""
    table = "| Nr. | Hendelse | Tiltak | Ansvar | Frist |\n|---|---|---|---|---|\n"
    rows = ("1 | Flom | Varsling", "1 | Flom | Øvelse", "2 | Strømbrudd | Aggregat")
    text = TITLE + "## Tiltak\n\n" + table + "".join(f"| {row} | Teknisk | 2027 |\n" for row in rows)

    assert [(item.text, item.number) for item in items(text, "tiltak")] == [
        ("Varsling", ""), ("Øvelse", ""), ("Aggregat", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("rows", [("1 | Flom | Varsling", "2 | Flom | Øvelse"), ("1 | Flom | A", "1 | Storm | Øvelse")])
def test_numbers_of_the_actions_beside_what_they_are_about(rows: tuple[str, str]) -> None:
    """Two numbers for one event, or one for two, are the actions' own, right or wrong."""
    table = "| Nr. | Hendelse | Tiltak | Ansvar | Frist |\n|---|---|---|---|---|\n"
    text = TITLE + "## Tiltak\n\n" + table + "".join(f"| {row} | Teknisk | 2027 |\n" for row in rows)

    assert all(item.number for item in items(text, "tiltak"))

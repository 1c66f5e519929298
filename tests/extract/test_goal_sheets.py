"""Tables where each row says what it is: "Kode | Type | Tekst | Under"."""

from __future__ import annotations

import pytest
from reading import graph, ids, items

TITLE = "# Landbruksplan 2026–2033\n\n## Mål\n\n"
ACTIONS = "\n\n## Tiltak\n\n| Tiltak | Mål | Hvem | Når |\n|---|---|---|---|\n| Rådgivning | D2 | Landbruk | 2027 |\n"


@pytest.mark.parametrize(
    "header",
    [
        "| Kode | Type | Tekst | Under |",
        "| Nr | Nivå | Mål | Overordnet mål |",
        "| ID | Målnivå | Formulering | Hører til |",
        "| Kode | Kategori | Tekst | Høyrer til |",
    ],
)
@pytest.mark.parametrize("main", ["Hovedmål", "Hovudmål"])
def test_the_rows_kind_number_and_parent(header: str, main: str) -> None:
    """The kind is the cell's, the id the code, and what the row serves the one its last cell names."""
    rows = f"| H1 | {main} | Maten øker | |\n| H2 | {main} | Skogen vokser | |\n| D1 | Delmål | Flere plantes | H2 |\n"
    text = f"{TITLE}{header}\n|---|---|---|---|\n{rows}| D2 | Delmål | Unge tar over | H1 |{ACTIONS}"

    assert ids(text, "hovedmaal") == ["H1", "H2"]
    assert ids(text, "delmaal") == ["D1", "D2"]
    assert [item.serves for item in items(text, "delmaal")] == [("H2",), ("H1",)]
    assert [item.serves for item in items(text, "tiltak")] == [("D2",)]
    assert not graph(text).unresolved


def test_numbers_and_all_the_levels() -> None:
    """A vision, plain numbers, a strategi and an action in the same table."""
    rows = "| | Visjon | Ei levande bygd | |\n| 1 | Hovudmål | Maten aukar | |\n| 1.1 | Delmål | Unge tek over | 1 |\n"
    rows += "| S1 | Strategi | Vi gir råd | 1.1 |\n| T1 | Tiltak | Kurs for unge bønder | S1 |\n"
    text = f"{TITLE}| Nr. | Type | Formulering | Høyrer til |\n|---|---|---|---|\n{rows}"

    assert ids(text) == ["V", "H1", "D1.1", "S1", "T1"]
    assert "S1" in items(text, "tiltak")[0].serves


def test_without_a_column_of_parents_the_order_tells() -> None:
    """D1 stands below H1, D2 below H2."""
    rows = "| H1 | Hovedmål | Maten øker |\n| D1 | Delmål | Unge tar over |\n| H2 | Hovedmål | Skogen vokser |\n"
    text = f"{TITLE}| Kode | Type | Tekst |\n|---|---|---|\n{rows}| D2 | Delmål | Flere plantes |\n"

    assert [item.serves for item in items(text, "delmaal")] == [("H1",), ("H2",)]


def test_a_parent_may_be_named_by_its_words() -> None:
    """Without codes the cell holds the goal's text."""
    rows = "| Hovedmål | Maten øker | |\n| Delmål | Unge tar over | Maten øker |\n"
    text = f"{TITLE}| Nivå | Mål | Under |\n|---|---|---|\n{rows}"

    assert [item.serves for item in items(text, "delmaal")] == [("maten-oeker",)]


def test_a_parent_that_is_not_there_is_told() -> None:
    """H3 is neither H1 nor H2."""
    rows = "| H1 | Hovedmål | Maten øker | |\n| H2 | Hovedmål | Skogen gror | |\n| D1 | Delmål | Flere trær | H3 |\n"
    text = f"{TITLE}| Kode | Type | Tekst | Under |\n|---|---|---|---|\n{rows}"

    assert [one.ref.text for one in graph(text).unresolved] == ["H3"]


@pytest.mark.parametrize(
    "table",
    [
        "| Nr | Nivå | Forklaring |\n|---|---|---|\n| 1 | Hovedmål | Det vi vil nå |\n| 2 | Delmål | Steg på veien |\n",
        "| Nivå | Tekst | Vedtas av |\n|---|---|---|\n| Hovedmål | Lang sikt | Styret |\n| Delmål | Kort | Utvalg |\n",
    ],
)
def test_a_table_that_explains_the_levels_sets_no_goals(table: str) -> None:
    """What a hovedmål is, is no hovedmål."""
    assert not items(f"# Landbruksplan 2026–2033\n\n## Om planen\n\n{table}", "hovedmaal")


@pytest.mark.parametrize(("level", "goal"), [("Nivå", "Mål"), ("Type mål", "Formulering"), ("Nivå", "Målsetting")])
def test_nothing_but_levels_and_goals(level: str, goal: str) -> None:
    """Two columns: the delmål below a hovedmål serve it."""
    rows = "| Hovedmål | Maten øker |\n| Delmål | Unge tar over |\n"
    rows += "| Hovedmål | Skogen vokser |\n| Delmål | Flere plantes |\n"
    found = items(f"{TITLE}| {level} | {goal} |\n|---|---|\n{rows}")

    assert [(item.kind, item.serves) for item in found] == [
        ("hovedmaal", ()), ("delmaal", ("maten-oeker",)), ("hovedmaal", ()), ("delmaal", ("skogen-vokser",)),
    ]  # fmt: skip


def test_two_columns_that_explain_the_levels() -> None:
    """They set no goals."""
    rows = "| Hovedmål | Det vi vil nå på lang sikt |\n| Delmål | Steg på veien |\n"

    assert not items(f"{TITLE}| Nivå | Forklaring |\n|---|---|\n{rows}")

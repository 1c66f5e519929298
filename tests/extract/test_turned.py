"""Tables that lie on their side, beside each other, or only tell how things are."""

from __future__ import annotations

import pytest
from reading import Item, graph, items, rows

HEAD = "# Temaplan for Solvik 2026–2029\n\n## Mål 1: Flere er ute\n\n"


def told(found: list[Item]) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(one.text, one.ansvar, one.frist) for one in found]


def test_each_action_a_column():
    table = (
        "| Tiltak | Bygge park | Åpne klubb |\n|---|---|---|\n| Ansvar | Teknisk | Kultur |\n| Frist | 2027 | 2026 |\n"
    )
    assert told(items(HEAD + table, "tiltak")) == [
        ("Bygge park", ("Teknisk",), "2027-12-31"),
        ("Åpne klubb", ("Kultur",), "2026-12-31"),
    ]


def test_header_words_in_a_table_that_stands_upright():
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Ansvar | Teknisk | 2026 |\n| Bygge park | Kultur | 2027 |\n"
    assert told(items(HEAD + table, "tiltak"))[-1] == ("Bygge park", ("Kultur",), "2027-12-31")


def test_two_tables_beside_each_other_in_a_sheet():
    lines = (
        "Tiltaksplan for Solvik 2026–2029;;;;;;\nMål 1: Alle er friske;;;;Mål 2: Alle er glade;;\n"
        "Tiltak;Ansvar;Frist;;Tiltak;Ansvar;Frist\nBygge park;Teknisk;2027;;Holde fest;Kultur;2028\n"
        "Åpne klubb;Kultur;2026;;Synge;NAV;2027\n"
    )
    found = rows(graph({"tiltak.csv": lines}))
    assert [(one.text, one.serves) for one in found if one.kind == "tiltak"] == [
        ("Bygge park", ("H1",)),
        ("Åpne klubb", ("H1",)),
        ("Holde fest", ("H2",)),
        ("Synge", ("H2",)),
    ]


def test_names_that_come_again_without_a_gap_are_one_table():
    lines = "Tiltak;Ansvar;Frist;Kostnad;Ansvar;Frist\nBygge park;Teknisk;2027;5;Kultur;2028\n"
    assert [one.text for one in rows(graph({"tiltak.csv": lines}))] == ["Bygge park"]


def test_numbers_beside_those_of_the_county_set_no_target():
    top = f"{HEAD}## Om barn og unge i Solvik\n\n"
    table = "| Indikator | Solvik | Fylket | Landet |\n|---|---|---|---|\n| Fullfører skolen | 71 | 79 | 80 |\n"
    assert items(top + table, "indikator") == []
    target = "| Indikator | Solvik | Landet | Måltall |\n|---|---|---|---|\n| Fullfører skolen | 71 | 80 | 85 |\n"
    assert [one.text for one in items(top + target, "indikator")] == ["Fullfører skolen"]


@pytest.mark.parametrize(
    ("names", "day"),
    [
        ("1. tertial | 2. tertial | 3. tertial", "2026-08-31"),
        ("Q1 | Q2 | Q3", "2026-06-30"),
        ("jan | feb | mar", "2026-02-28"),
    ],
)
def test_parts_of_the_year_the_plan_is_called_after(names: str, day: str):
    table = f"| Tiltak | Ansvar | {names} |\n|---|---|---|---|---|\n| Bygge park | Teknisk | | x | |\n"
    top = "# Handlingsplan 2026\n\nSolvik kommune\n\n## Mål 1: Flere er ute\n\n"
    assert told(items(top + table, "tiltak")) == [("Bygge park", ("Teknisk",), day)]
    several = top.replace("2026", "2026–2029")
    assert told(items(several + table, "tiltak"))[0][2] is None


def test_a_status_for_each_part_of_the_year_is_no_deadline():
    table = "| Tiltak | Ansvar | T1 | T2 |\n|---|---|---|---|\n| Bygge park | Teknisk | I gang | x |\n"
    top = "# Handlingsplan 2026\n\nSolvik kommune\n\n## Mål 1: Flere er ute\n\n"
    assert told(items(top + table, "tiltak")) == [("Bygge park", ("Teknisk",), None)]

"""A table that goes on as one of its own, without its header, after a page break; other tables below it are no part."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reading import items

FIRST = [("Tiltak", "Ansvar", "Frist"), ("Plante trær", "Park", "2026")]


def _told(*tables: Sequence[Sequence[str]]) -> list[tuple[str, tuple[str, ...], str | None]]:
    page = (
        "<!doctype html><html lang=nb><title>Parkplan 2026–2029</title><h1>Parkplan 2026–2029</h1><h2>Mål 1: Grønt</h2>"
    )
    for table in tables:
        rows = ["".join(f"<td>{text}</td>" for text in row) for row in table]
        page += "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    return [(item.text, item.ansvar, item.frist) for item in items({"plan.html": page}, "tiltak")]


def test_rows_of_new_units_go_on() -> None:
    told = _told(FIRST, [("Benker", "Skole", "2027")], [("Lys", "Barnehage", "Juni 2028"), ("Dam", "Park", "2029")])
    assert told == [
        ("Plante trær", ("Park",), "2026-12-31"), ("Benker", ("Skole",), "2027-12-31"),
        ("Lys", ("Barnehage",), "2028-06-30"), ("Dam", ("Park",), "2029-12-31"),
    ]  # fmt: skip


def test_columns_from_and_to_go_on() -> None:
    told = _told([("Tiltak", "Ansvar", "Start", "Slutt"), ("Plante trær", "Park", "2026", "2027")],
                 [("Benker", "Skole", "2027", "2028")])  # fmt: skip
    assert told[1] == ("Benker", ("Skole",), "2028-12-31")


@pytest.mark.parametrize(
    "other",
    [
        [("Navn", "Rolle", "Valgt"), ("Ola", "Leder", "2026")],
        [("Møte", "Sted", "Dato"), ("FAU", "Rådhuset", "1.2.2027")],
        [("Indikator", "Nå", "2027"), ("Besøkende", "100", "150")],
        [("Dokument", "Ansvar", "Vedtatt"), ("Klimaplan", "Park", "2023")],
    ],
)
def test_other_tables_right_below_are_no_part(other: Sequence[Sequence[str]]) -> None:
    assert [text for text, _, _ in _told(FIRST, other)] == ["Plante trær"]

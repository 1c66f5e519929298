"""Actions alone in their rows: what stands beside them is merged with the row above. Rows that head others stay so."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "<!doctype html><html lang=nb><title>Parkplan 2026–2029</title><h1>Parkplan 2026–2029</h1>"
TITLES = "<tr><th>Tiltak</th><th>Ansvar</th><th>Frist</th></tr>"


def _page(table: str, goal: str = "<h2>Mål 1: Grønne byrom</h2>") -> str:
    return f"{HEAD}{goal}<table>{table}</table>"


def _actions(page: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(item.text, item.ansvar, item.frist) for item in items({"plan.html": page}, "tiltak")]


@pytest.mark.parametrize("bold", ["", "b"])
def test_unit_and_deadline_merged_over_several_actions(bold: str) -> None:
    said = [f"<{bold}>{text}</{bold}>" if bold else text for text in ("Plante trær", "Nye benker", "Belysning")]
    table = (
        f"{TITLES}<tr><td>{said[0]}</td><td rowspan=3>Park</td><td rowspan=3>2027</td></tr>"
        f"<tr><td>{said[1]}</td></tr><tr><td>{said[2]}</td></tr><tr><td>Lekeplass</td><td>Skole</td><td>2028</td></tr>"
    )
    own = ("Park",), "2027-12-31"
    assert _actions(_page(table)) == [
        ("Plante trær", *own), ("Nye benker", *own), ("Belysning", *own), ("Lekeplass", ("Skole",), "2028-12-31"),
    ]  # fmt: skip


def test_goal_unit_and_deadline_merged() -> None:
    table = (
        "<tr><th>Mål</th><th>Tiltak</th><th>Ansvar</th><th>Frist</th></tr>"
        "<tr><td rowspan=2>Flere bruker parken</td><td>Konserter</td>"
        "<td rowspan=2>Kultur</td><td rowspan=2>2026</td></tr>"
        "<tr><td>Marked</td></tr>"
    )
    found = items({"plan.html": _page(table, "")}, "tiltak")
    assert [(item.text, item.serves, item.ansvar) for item in found] == [
        ("Konserter", ("flere-bruker-parken",), ("Kultur",)),
        ("Marked", ("flere-bruker-parken",), ("Kultur",)),
    ]


def test_an_action_that_shares_only_its_goal_is_one_without_unit() -> None:
    table = (
        "<tr><th>Mål</th><th>Tiltak</th><th>Ansvar</th><th>Frist</th></tr>"
        "<tr><td rowspan=2>Flere bruker parken</td><td>Konserter</td><td>Kultur</td><td>2026</td></tr>"
        "<tr><td>Marked i august</td><td></td><td></td></tr>"
    )
    assert [item[:2] for item in _actions(_page(table, ""))] == [("Konserter", ("Kultur",)), ("Marked i august", ())]


@pytest.mark.parametrize("theme", ["<td colspan=3>Sentrum</td>", "<td><b>Sentrum</b></td><td></td><td></td>"])
def test_rows_across_the_table_are_no_actions(theme: str) -> None:
    table = (
        f"{TITLES}<tr>{theme}</tr><tr><td>Plante trær</td><td rowspan=2>Park</td><td>2026</td></tr>"
        "<tr><td>Nye benker</td><td>2027</td></tr>"
    )
    assert [item[0] for item in _actions(_page(table))] == ["Plante trær", "Nye benker"]

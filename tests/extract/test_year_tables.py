"""A goal a row and a year a column, with what is to be done written under the year."""

from __future__ import annotations

import pytest
from reading import items, parts

TOP = "# Tiltaksplan for Solvik 2026–2028\n\n| {goal} | 2026 | 2027 |\n|---|---|---|\n"


def read(rows: str, goal: str = "Mål") -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.text, one.frist) for one in items(TOP.format(goal=goal) + rows)]


@pytest.mark.parametrize("goal", ["Mål", "Hovedmål", "Hovudmål"])
def test_the_year_above_is_the_deadline(goal: str):
    assert read(
        "| Alle er friske | Bygge park | Åpne klubb<br>|\n| Alle er glade | | - Holde fest<br>- Synge |\n", goal
    ) == [
        ("hovedmaal", "Alle er friske", None),
        ("tiltak", "Bygge park", "2026-12-31"),
        ("tiltak", "Åpne klubb", "2027-12-31"),
        ("hovedmaal", "Alle er glade", None),
        ("tiltak", "Holde fest", "2027-12-31"),
        ("tiltak", "Synge", "2027-12-31"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "| Alle er friske | 100 | 200 |\n| Alle er glade | x | |\n",
        "| Andel som går | 10 prosent | 20 prosent |\n| Andel som sykler | 5 % | 8 % |\n",
        "| Andel som går | Økende | Stabil |\n| Andel som sykler | Høy | Høy |\n",
    ],
)
def test_amounts_crosses_and_targets_are_no_actions(rows: str):
    assert all(kind != "tiltak" for kind, _, _ in read(rows))


def test_years_marked_outdo_the_actions_own_last_words() -> None:
    table = "| Tiltak | Ansvar | 2026 | 2027 |\n|---|---|---|---|\n| Test to ganger i året | IKT | x | x |\n"
    assert items(f"# Beredskapsplan for Solvik\n\n## Tiltak\n\n{table}", "tiltak")[0].frist == "2027-12-31"


@pytest.mark.parametrize(
    ("cells", "frist"),
    [
        ("0 | | |", "2026-12-31"),
        (" | 0 | |", "2027-12-31"),
        ("0 | 0 | 0 |", "2028-12-31"),
        ("0 | 300 | |", "2027-12-31"),
    ],
)
def test_a_zero_among_blanks_is_what_is_done_without_money(cells: str, frist: str | None) -> None:
    head = "| Tiltak | Ansvar | 2026 | 2027 | 2028 |\n|---|---|---|---|---|\n"
    table = f"{head}| Skrive brosjyre | Kultur | {cells}\n| Bygge gapahuk | Teknisk | | 300 | |\n"
    assert items(f"# Friluftsplan for Solvik\n\n## Tiltak\n\n{table}", "tiltak")[0].frist == frist


def test_years_in_a_row_are_told_as_one_span() -> None:
    """Three marked years or more are "2026–2034", the last column being "2028–34"."""
    head = "| Tiltak | Ansvar | 2026 | 2027 | 2028–34 |\n|---|---|---|---|---|\n"
    found = parts(f"# Plan for Solvik\n\n## Tiltak\n\n{head}| Skifte rør | Teknisk | 300 | 300 | 900 |\n").items

    assert [item.fields["frist"].text for item in found if item.kind == "tiltak"] == ["2026–2034"]


def test_who_has_the_actions_of_a_row() -> None:
    table = (
        "| Mål | 2026 | 2027 | Ansvar |\n|---|---|---|---|\n| Alle trives | Bygge park | Kurs for alle | Skolene |\n"
    )
    found = items(f"# Tiltaksplan for Solvik 2026–2028\n\n{table}", "tiltak")
    assert [(one.text, one.ansvar, one.frist) for one in found] == [
        ("Bygge park", ("Skolene",), "2026-12-31"),
        ("Kurs for alle", ("Skolene",), "2027-12-31"),
    ]

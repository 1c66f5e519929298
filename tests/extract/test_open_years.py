"""A last column "2028-" and a deadline "2028 –": the action begins then, and no day is set for its end."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.model import Tiltak

HEAD = "# Kulturplan for Solvik 2025–2028\n\n## Mål 1: Flere synger i kor\n\n"


def times(body: str) -> list[tuple[str | None, str | None]]:
    """First and last day of the deadline of each action."""
    found = [one.frist for one in graph(HEAD + body).alle(Tiltak)]
    return [(frist.start, frist.end) if frist is not None else (None, None) for frist in found]


@pytest.mark.parametrize(
    "last",
    ["2028-", "2028 –", "2028→", "2028 ->", "2028+", "2028 og senere", "2028 og utover", "Fra 2028", "f.o.m. 2028"],
)
def test_crosses_under_an_open_year(last: str) -> None:
    """The open column is a year as the others are: what is crossed there has a beginning, and no end."""
    table = (
        f"| Tiltak | Ansvar | 2026 | 2027 | {last} |\n|---|---|---|---|---|\n"
        "| Leie lokale | Kultur | x | | |\n| Kjøpe noter | Kultur | | x | x |\n| Bygge sal | Kultur | | | x |\n"
    )
    assert times(table) == [(None, "2026-12-31"), ("2027-01-01", None), ("2028-01-01", None)]


def test_the_years_after_a_year_begin_with_the_next() -> None:
    table = "| Tiltak | Ansvar | 2027 | Etter 2027 |\n|---|---|---|---|\n| Bygge sal | Kultur | | 500 |\n"
    assert times(table) == [("2028-01-01", None)]


@pytest.mark.parametrize("year", ["2028-", "2028 -", "2028 –", "2028–", "2028 →"])
@pytest.mark.parametrize(
    "row", ["- Bygge sal. Ansvar: Kultur. Frist: {0}\n", "- Bygge sal (Ansvar: Kultur, frist: {0})\n"]
)
def test_a_sign_after_the_last_year_leaves_it_open(row: str, year: str) -> None:
    assert times(row.format(year)) == [("2028-01-01", None)]


@pytest.mark.parametrize("sign", ["–", "-", "/", "|"])
def test_a_sign_before_the_next_field_parts_them(sign: str) -> None:
    """ "Frist: 2028 – Ansvar: Kultur" is a deadline at the end of 2028."""
    assert times(f"- Bygge sal. Frist: 2028 {sign} Ansvar: Kultur\n") == [(None, "2028-12-31")]

"""Columns of years written with two digits are deadlines where the plan names the years in full."""

from __future__ import annotations

import pytest
from reading import items

TABLE = "\n\n| Tiltak | Ansvar | {head} |\n|---|---|---|---|---|\n| Bygge hall | Eiendom | | x | x |\n"


def deadlines(title: str, head: str) -> list[str | None]:
    return [one.frist for one in items(f"# {title}{TABLE.format(head=head)}", "tiltak")]


@pytest.mark.parametrize("head", ["26 | 27 | 28", "'26 | '27 | '28", "’26 | ’27 | ’28"])
@pytest.mark.parametrize("title", ["Handlingsprogram 2026–2029", "Handlingsprogram for 2026 til 2028"])
def test_the_last_marked_year_is_the_deadline(title: str, head: str) -> None:
    assert deadlines(title, head) == ["2028-12-31"]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        pytest.param("Handlingsprogram for Solvik", "26 | 27 | 28", id="no year in full"),
        pytest.param("Handlingsprogram 2026–2029", "26 | 31 | 45", id="not one after the other"),
        pytest.param("Handlingsprogram 2026–2029", "Uke 26 | 27 | 28", id="weeks"),
        pytest.param("Handlingsprogram 2026–2029", "1 | 2 | 3", id="goals by number"),
    ],
)
def test_other_numbers_are_no_years(title: str, head: str) -> None:
    assert deadlines(title, head) == [None]

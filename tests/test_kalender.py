"""Public holidays against known dates and, for every year from 1990 to 2100, against the holidays package."""

from __future__ import annotations

from datetime import date

import pytest

from plancheck.kalender import fridag, helligdager, paaske


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1999, 4, 4), (2008, 3, 23), (2011, 4, 24), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert paaske(year) == date(year, month, day)


def test_every_year_agrees_with_the_oracle() -> None:
    oracle = pytest.importorskip("holidays")
    for year in range(1990, 2101):
        theirs = oracle.country_holidays("NO", years=year, categories=("public",))
        assert set(helligdager(year)) == {day for day in theirs if day.year == year}, year


def test_names() -> None:
    assert fridag(date(2024, 5, 20)) == "andre pinsedag"
    assert fridag(date(2019, 2, 10)) == "søndag"
    assert fridag(date(2026, 4, 11)) == "lørdag"
    assert fridag(date(2026, 4, 11), "nn") == "laurdag"
    assert fridag(date(2026, 12, 25), "nn") == "fyrste juledag"
    assert fridag(date(2026, 5, 17), "en") == "Constitution Day"
    assert fridag(date(2026, 4, 8)) is None


def test_two_holidays_on_one_day_are_one() -> None:
    assert paaske(2008).isoformat() == "2008-03-23"
    assert helligdager(2008)[date(2008, 5, 1)] == "arbeidernes dag"  # also Ascension Day
    assert len(helligdager(2008)) == 11
    assert len(helligdager(2026)) == 12

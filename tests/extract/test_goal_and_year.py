"""A bracket that names both the goal and the time, and "Drift" as the name of a unit."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Turplan 2026–2029\n\n## Delmål\n\nDelmål 1: Flere går\n\nDelmål 2: Stiene er merket\n\n## Tiltak\n\n"


def _read(tail: str) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    first, second = items(f"{PLAN}- Rydde stier{tail}\n- Sette opp skilt{tail}\n", "tiltak")
    assert (first.text, first[3:]) == ("Rydde stier", second[3:])
    return first.serves, first.ansvar, first.frist


@pytest.mark.parametrize(
    ("tail", "serves", "end"),
    [
        (" (delmål 2, 2028)", ("D2",), "2028-12-31"),
        (" (2027, delmål 1)", ("D1",), "2027-12-31"),
        (" (delmål 1 – våren 2027)", ("D1",), "2027-06-30"),
        (" (jf. delmål 2; 2028)", ("D2",), "2028-12-31"),
        (" (delmål 1 og 2, 2028)", ("D1", "D2"), "2028-12-31"),
        (" (delmål 1, 2, 2028)", ("D1", "D2"), "2028-12-31"),
        (" (delmål 2, løpende)", ("D2",), "fast"),
        (" (delmål 1, 2)", ("D1", "D2"), None),
    ],
)
def test_goal_and_time(tail: str, serves: tuple[str, ...], end: str | None) -> None:
    assert _read(tail) == (serves, (), end)


def test_goal_unit_and_time() -> None:
    assert _read(" (delmål 2, Park, 2028)") == (("D2",), ("Park",), "2028-12-31")


@pytest.mark.parametrize(
    ("tail", "units", "end"),
    [
        (". Ansvar: Park, Drift. Frist: 2027", ("Park", "Drift"), "2027-12-31"),
        (" (Ansvar: Park, Drift. Frist: 2027)", ("Park", "Drift"), "2027-12-31"),
        (". Ansvar: Drift, Park. Frist: våren 2028", ("Drift", "Park"), "2028-06-30"),
        (". Ansvar: Park, løpende", ("Park",), "fast"),
        (". Ansvar: Park. Frist: Drift", ("Park",), "fast"),
    ],
)
def test_drift_in_the_field_of_units_is_a_unit(tail: str, units: tuple[str, ...], end: str | None) -> None:
    assert _read(tail)[1:] == (units, end)

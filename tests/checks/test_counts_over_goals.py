"""A count of actions that goes on from goal to goal, and the one that is missing between two of them (SPO013)."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

_DOING = ("Bygge", "Male", "Rive", "Leie", "Kjøpe", "Selge", "Flytte")


def _below(*numbers: int) -> str:
    return "\n\n".join(
        f"### Tiltak {number}: {_DOING[number % 7]} hus {number}\n\n**Ansvar:** Teknisk\n\n**Frist:** 2027"
        for number in numbers
    )


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ((1, 2), (4,), 1),
        ((1, 2), (4, 5), 1),
        ((1, 2), (3, 4), 0),
        ((1, 2), (1, 2), 0),
        ((11, 12), (21, 22), 0),
        ((1, 2), (5, 6), 0),
    ],
)
def test_a_number_left_out_between_two_goals(
    first: tuple[int, ...], second: tuple[int, ...], found: int, tmp_path: Path
) -> None:
    text = (
        "# Beredskapsplan for vann 2025–2032\n\n## Hovedmål 1: Trygt vann\n\n"
        f"{_below(*first)}\n\n## Hovedmål 2: Nok vann\n\n{_below(*second)}\n"
    )
    assert findings(tmp_path, text, "SPO013") == ["SPO013"] * found

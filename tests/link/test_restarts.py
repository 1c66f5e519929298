"""Hovedmål counted from 1 under each satsingsområde are no doubles (SPO008); a slip in one count still is."""

from __future__ import annotations

import pytest
from reading import graph


def _doubles(*areas: tuple[str, tuple[int, ...]], label: str = "Mål") -> int:
    text = "# Kulturplan 2026–2029\n\n"
    for name, numbers in areas:
        text += f"## Satsingsområde: {name}\n\n### Mål\n\n"
        text += "".join(f"{label} {number}: {name} når flere i runde {at}\n\n" for at, number in enumerate(numbers))
    return len(graph(text).duplicates)


@pytest.mark.parametrize("label", ["Mål", "Hovedmål"])
def test_each_area_counts_its_own(label: str) -> None:
    assert _doubles(("Kor", (1, 2)), ("Kino", (1, 2, 3)), ("Dans", (1,)), label=label) == 0


@pytest.mark.parametrize(
    "areas",
    [
        [("Kor", (1, 2)), ("Kino", (2, 3))],
        [("Kor", (1, 2)), ("Kino", (3, 3))],
        [("Kor", (1, 2)), ("Kino", (1, 2)), ("Dans", (1, 1))],
        [("Kor", (1,)), ("Kino", (1,))],
    ],
    ids=["on through all", "in one area", "in one that restarts", "one goal each"],
)
def test_a_slip_is_a_double(areas: list[tuple[str, tuple[int, ...]]]) -> None:
    assert _doubles(*areas) > 0

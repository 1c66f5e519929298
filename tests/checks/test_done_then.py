"""A deadline that says the action was carried out then asks for nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

TOP = "# Plan for kultur 2026–2029\n\n## Tiltak\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n"


@pytest.mark.parametrize(
    "said", ["Gjennomført 2025", "Utført høsten 2025", "Fullført i mai 2025", "Avsluttet: 2025", "1.10.2025 – utført"]
)
def test_what_was_done_before_the_period_is_no_deadline_outside_it(said: str, tmp_path: Path) -> None:
    assert findings(tmp_path, f"{TOP}| Kurs | Kultur | {said} |\n", "FRI002", "FRI004") == []


@pytest.mark.parametrize("said", ["Gjennomføres 2025", "Gjennomført innen 2025", "2025"])
def test_what_is_to_be_done_before_it_is(said: str, tmp_path: Path) -> None:
    assert findings(tmp_path, f"{TOP}| Kurs | Kultur | {said} |\n", "FRI002") == ["FRI002"]


def test_a_deadline_that_tells_it_runs_over_the_period_is_none_outside_it(tmp_path: Path) -> None:
    told = f"{TOP}| Kulturhus | Kultur | 2027–2031 (investeringen går ut over planperioden) |\n"
    assert findings(tmp_path, told, "FRI002") == []
    assert findings(tmp_path, f"{TOP}| Kulturhus | Kultur | 2027–2031 (investering) |\n", "FRI002") == ["FRI002"]

"""How long a plan holds and until when it is heard, in the words people use."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import graph

from .whole import findings, temaplan


def _plan(told: str, head: str) -> str:
    return temaplan(told, head=head).replace(" 2026–2029", "")


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Planen gjelder fra 13. mars 2025 til 31. desember 2028.", ("2025", "2028")),
        ("Planen gjelder i fire år fra 2025.", ("2025", "2028")),
        ("Planen gjeld 2025–2028.", ("2025", "2028")),
        ("Planen varer i fire år, fra 2025.", ("2025", "2028")),
        ("Planens virketid er 2025–2028.", ("2025", "2028")),
        ("Planen har en varighet på fire år (2025–2028).", ("2025", "2028")),
        ("Planen gjelder ut 2028.", (None, "2028")),
        ("Planen har et tidsperspektiv på tolv år, fram til 2037.", (None, "2037")),
    ],
)
def test_how_long_the_plan_holds(told: str, period: tuple[str | None, str | None], tmp_path: Path) -> None:
    text = _plan(told, "Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.")
    assert graph(text).plans["plan"].period == period
    assert findings(tmp_path, text, "PLA002") == []


@pytest.mark.parametrize(
    "told",
    [
        "Planen gjelder alle skoler som ble bygget 2015–2020.",
        "Planen rulleres hvert fjerde år, og gjelder alle.",
        "Kommuneplanen gjelder fram til 2034.",
        "Den forrige planen gjaldt 2020–2024. Planen gjelder hele kommunen, med 2 000 innbyggere.",
        "Planen gjelder fra 2025.",
    ],
)
def test_years_that_are_no_period_of_the_plan(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(told, ""), "PLA002") == ["PLA002"]


@pytest.mark.parametrize(
    "told",
    [
        "Kom med innspel seinast 13. februar 2026 til post@solvik.example.",
        "Har du innspill? Send dem innen 13. februar 2026 til post@solvik.example.",
        "Merknader må være mottatt 13. februar 2026, post@solvik.example.",
        "Planen ligger ute i seks uker fra 5. januar 2026. Svar til post@solvik.example.",
    ],
)
def test_until_when_the_plan_is_heard(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(told, "Høringsutkast"), "HOR001") == []


@pytest.mark.parametrize(
    "told", ["Det kom innspill fra 13 lag i februar 2025.", "Send søknaden innen 13. februar 2026.", "Svar ble gitt."]
)
def test_no_deadline_is_said(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(told, "Høringsutkast"), "HOR001") == ["HOR001"]


def test_weeks_and_days_are_no_shorter_hearing(tmp_path: Path) -> None:
    told = "Høringen varer i ti uker og fire dager, fra 17. november 2025. Høringsfrist: 30. januar 2026."
    assert findings(tmp_path, _plan(told, "Høringsutkast"), "HOR004") == []

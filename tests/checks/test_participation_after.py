"""Activities told in any words, dated after the plan was adopted (MED004)."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan

_ADOPTED = "Vedtatt av kommunestyret 27. mars 2025, sak PS 18/25."


def _chapter(heading: str, told: str) -> str:
    return temaplan("Planen gjelder kultur.", head=f"{_ADOPTED}\n\n## {heading}\n\n{told}")


@pytest.mark.parametrize("heading", ["Medvirkning", "Slik har folk vært med"])
@pytest.mark.parametrize(
    "told",
    [
        "Laget var på kulturkafé 12. september 2025.",
        "Det var fagdag for ansatte 11. september 2025.",
        "Foreldrene møttes til frokostprat 11. september 2025.",
        "Bokkafé for lånerne ble holdt 14. oktober 2025.",
        "Elevene stemte over ønskelister 21. oktober 2025.",
        "Rådet ledet befaringer 4. november 2025.",
        "Brukerne ble intervjuet 4. november 2025.",
    ],
)
def test_an_activity_of_the_chapter_in_its_own_words(heading: str, told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _chapter(heading, told), "MED004") == ["MED004"]


@pytest.mark.parametrize(
    "told",
    [
        "Laget var på kulturkafé 12. september 2024.",
        "Planen ble sendt til lagene 12. september 2025.",
        "Ungdomsrådet skal gi råd 12. september 2025.",
        "Formannskapet vedtok oppstart 12. mai 2025.",
        "Rapporten fra 12. september 2025 ligger ved.",
        "Rådet møtes 12. september hvert år.",
    ],
)
def test_what_is_no_activity_after_the_decision(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _chapter("Medvirkning", told), "MED004") == []


def test_two_meetings_in_one_sentence_outside_the_chapter(tmp_path: Path) -> None:
    told = "Kulturrådet deltok på arbeidsmøte 18. april 2025, og ungdomsrådet ga innspill 23. april 2024."
    assert findings(tmp_path, temaplan(told, head=_ADOPTED), "MED004") == ["MED004"]


def test_a_plan_called_handlingsplan_tells_of_participation(tmp_path: Path) -> None:
    text = temaplan("Eldrerådet og ungdomsrådet drøftet utkastet 2. desember 2024.", head=_ADOPTED)
    assert findings(tmp_path, text.replace("# Temaplan for kultur", "# Handlingsplan for kultur"), "MED001") == []

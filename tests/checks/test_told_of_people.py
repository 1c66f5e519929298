"""Who took part in a plan, who evaluates it and until when people may answer, in the words people use."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan

_FAR_DOWN = "\n\n".join(["Kulturen betyr mye.", "Mange er med i kor.", "Vi trenger lokaler.", "Flere skal være med."])


@pytest.mark.parametrize(
    "told",
    [
        "Idrettsrådet og turlaget medverka i heile arbeidet.",
        "Naturvernforbundet og bondelaget deltok på naturdag 11. september 2024.",
        "Planen er blitt til gjennom kafédialog med innbyggerne.",
        "Mange har bidratt: elever, foreldre og pensjonister.",
        "**Medvirkning.** Idrettslaget deltok på idrettsdag 11. september 2024.",
    ],
)
def test_who_took_part(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001", "MED004") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Dette er valt ut etter folkemøta i 2023.", []),
        ("Målet ble løftet fram på innbyggermøtene våren 2025.", []),
        ("Dette har vore peika på av både brukarar og tilsette i arbeidet med planen.", []),
        ("Temaet ble foreslått av ungdommer i planarbeidet.", []),
        ("Målet er valgt etter en vurdering av statistikken.", ["MED001"]),
        ("Utfordringen er pekt på i arbeidet med planen.", ["MED001"]),
        ("Temaene skal velges på folkemøtene i 2027.", ["MED001"]),
        ("Kommunen vil prioritere folkemøter.", ["MED001"]),
    ],
)
def test_where_a_goal_came_from(told: str, found: list[str], tmp_path: Path) -> None:
    goal = f"## Hovedmål 1: Flere er med\n\n{told}\n\n- Delmål 1.1: Hallen er åpen\n"
    assert findings(tmp_path, temaplan(f"Dette er planen.\n\n{goal}"), "MED001") == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Tilsette og brukarar gav innspel på fellesdagen 12. november 2025.", True),
        ("Lag og organisasjoner medvirket på kulturmøtet 14. november 2025.", True),
        ("Saken var hos ungdomsrådet, og ungdomsrådet uttalte seg 5. desember 2025.", True),
        ("Lag og organisasjoner medvirket på kulturmøtet 14. november 2024.", False),
        ("Brukerne kan medvirke på fellesdagen 12. november 2025.", False),
        ("Dialogmøter holdes hvert år, neste gang 14. april 2026.", False),
    ],
)
def test_participation_after_the_decision(told: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED004") == ["MED004"] * found


@pytest.mark.parametrize(
    "told",
    [
        "Planen skal evalueres ett år før planperioden er ute. Kultursjefen har ansvaret.",
        "Planen evalueres i 2029. Ansvarlig for evalueringen er kultursjefen.",
        "Planen evalueres i 2029. Evalueringen er kultursjefens ansvar.",
        "Planen evalueres i 2029. Ansvaret for evalueringen ligger hos kultursjefen.",
        "Planen skal evaluerast i 2029. Ansvarleg for evalueringa i 2029 er kultursjefen.",
        "- Evaluering: høsten 2029\n- Ansvarlig: Kultursjefen",
    ],
)
def test_who_evaluates(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA018") == []


@pytest.mark.parametrize(
    "told",
    [
        "Sei di meining innan 2. mars 2026! Skriv til post@solvik.example.",
        "Vi ønsker dine innspill innen 2. mars 2026.",
        "Innspill må være kommunen i hende senest 2. mars 2026.",
        "Fråsegn må vere kommunen i hende seinast 2. mars 2026.",
        "Forslaget ligger ute til 2. mars. Alle innspill sendt post@solvik.example innen 2. mars 2026, blir vurdert.",
    ],
)
def test_a_deadline_far_down_in_a_plan_on_hearing(told: str, tmp_path: Path) -> None:
    text = temaplan(f"{_FAR_DOWN}\n\n{told}", head="Høringsutkast")
    assert findings(tmp_path, text, "HOR001", "HOR004", "HOR007") == []


@pytest.mark.parametrize(
    "told",
    [
        "Skolene sender innspill til budsjettet innen 1. juni hvert år.",
        "Kultursjefen svarer på alle innspill innen 1. juni 2026.",
        "Innspillene til oppstarten var kommet innen 1. mai 2025.",
        "Alle innspill vil bli vurdert innen 1. juni 2026.",
    ],
)
def test_other_days_are_no_deadline_of_the_hearing(told: str, tmp_path: Path) -> None:
    text = temaplan(f"{_FAR_DOWN}\n\n{told}", head="Høringsutkast. Høringsfrist: 2. mars 2026.")
    assert findings(tmp_path, text, "HOR001", "HOR004", "HOR007") == []


@pytest.mark.parametrize(("last", "found"), [("27. februar 2026", True), ("24. april 2026", False)])
def test_a_deadline_before_the_day_it_is_sent_out(last: str, found: bool, tmp_path: Path) -> None:
    told = f"Forslaget legges ut til høring og offentlig ettersyn fra 5. mars 2026. Frist for merknader er {last}."
    assert findings(tmp_path, temaplan(told, head="Høringsutkast"), "HOR003") == ["HOR003"] * found

"""Words about another plan, another body or the time after the hearing say nothing of this plan; its own words do."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

PLAN = """# {title} 2026–2029

## Hovedmål 1: Folk er aktive

### Delmål 1.1: Flere går til jobben

- Bygge fortau. Ansvar: Teknisk. Frist: 2027.

### Delmål 1.2: Flere sykler

- Male benker. Ansvar: Teknisk. Frist: 2027.

### Delmål 1.3: Flere svømmer

- Bygge badeplass. Ansvar: Teknisk. Frist: 2028.

## Om planen

{text}
"""
HEARD = "Planen er på høring fra 8. januar 2026 til 20. februar 2026. Innspill sendes post@lundvik.example.\n\n"


def found(folder: Path, text: str, code: str, title: str = "Temaplan idrett") -> list[str]:
    (folder / "plan.md").write_text(PLAN.format(title=title, text=text), encoding="utf-8")
    return [one.text for one in plancheck.check(folder).findings if one.code == code]


@pytest.mark.parametrize(
    "sentence",
    [
        "Etter høringen blir planen revidert i mars 2026.",
        "Etter høringen skal planen justeres i april 2026.",
        "Etter høyringa blir planen revidert i mars 2026.",
        "Når høringen er over, behandles planen i mai 2026.",
        "Nabokommunen har ein plan på høyring med frist 15. mars 2026.",
        "Fylkeskommunen har en plan på høring med frist 15. mars 2026.",
    ],
)
def test_what_comes_after_the_hearing_is_no_hearing(tmp_path: Path, sentence: str) -> None:
    assert found(tmp_path, HEARD + sentence, "HOR004") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Høringsfristen er 15. mars 2026.",
        "Etter høringsfristen 15. mars 2026 blir planen revidert.",
        "Kommunen har planen på høring med frist 15. mars 2026.",
    ],
)
def test_another_deadline_is_found(tmp_path: Path, sentence: str) -> None:
    assert len(found(tmp_path, HEARD + sentence, "HOR004")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommuneplanen har tre hovedmål og ni delmål.",
        "Samfunnsdelen har fire delmål.",
        "Etter høringen ble to delmål lagt til.",
        "I siste runde vart to delmål tekne ut.",
        "Reforma Leve heile livet har fem delmål: mat, aktivitet, helse, fellesskap og samanheng.",
        "Kvalitetsreformen Leve hele livet har fem hovedmål.",
        "Folkehelsemeldingen peker på fem hovedmål.",
        "Meld. St. 15 har fem hovedmål.",
        "Fem delmål i reformen er særlig viktige.",
        "Nullvisjonen bygger på fem delmål.",
        "Demensplan 2025 har fem hovedmål.",
        "Kommunedelplanen for kultur har fem hovedmål.",
        "Strategien Sammen om mestring har fem hovedmål.",
        "Programmet for folkehelsearbeid har fem hovedmål.",
    ],
)
def test_other_counts_are_not_held_against_the_plan(tmp_path: Path, sentence: str) -> None:
    assert found(tmp_path, sentence, "SPO016") == []


@pytest.mark.parametrize(
    "sentence",
    ["Planen har to delmål.", "Planen har to hovedmål.", "Temaplanen har to delmål.", "Idrettsplanen har to delmål.",
     "Planen for hele kommunen har to hovedmål.", "I tråd med reformen har planen to hovedmål."],
)  # fmt: skip
def test_a_wrong_count_is_found(tmp_path: Path, sentence: str) -> None:
    assert len(found(tmp_path, sentence, "SPO016")) == 1


def test_the_kommuneplan_may_count_itself(tmp_path: Path) -> None:
    title = "Kommuneplanens samfunnsdel for Lundvik"
    assert len(found(tmp_path, "Kommuneplanen har to delmål.", "SPO016", title)) == 1

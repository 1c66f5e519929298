"""Another plan's hearing told beside this plan's; the subject of the sentence says whose it is."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta

_GOALS = """
## Mål og tiltak

### Hovedmål 1: Skogen vokser

#### Delmål 1.1: Flere trær står

| Tiltak | Ansvar | Frist |
|---|---|---|
| Plante trær | Landbruk | 2028 |
| Rydde stier | Teknisk drift | 2029 |
"""
_PLAN = "# Kommunedelplan for skog 2027–2034\n\nFuruvik kommune\n\nStatus: På høring\n\n## Prosess\n\n"
_PROGRAM = "# Planprogram for kommuneplanens samfunnsdel 2027–2039\n\nForslag til planprogram\n\n## Høring\n\n"
_WORK = """
## Formål

Formålet med planarbeidet er å gi kommunen en felles retning for de neste tolv årene.

## Framdrift

| Fase | Tid |
|---|---|
| Fastsetting av planprogram | februar 2027 |
| Sluttbehandling | desember 2027 |

## Utredningsbehov

- Befolkningsframskriving
- Boligbehov

## Medvirkning

Det holdes folkemøter i alle kretser våren 2027.
"""
_OWN = "Høringsfristen er 1. desember 2026. "


def ends(front: str, said: str) -> list[str | None]:
    """The last days of the hearings read."""
    document = written(f"{front}{said}\n{_GOALS if front == _PLAN else _WORK}")
    meta = read_meta(document)
    return [one.end for one in hearings(document, outline(document), meta, classify(document, meta))]


@pytest.mark.parametrize(
    "said",
    [
        "Fylkeskommunens regionale plan er på høring i samme periode, men har frist 31. januar 2027.",
        "Den regionale planen til fylkeskommunen er på høyring samstundes, med frist 31. januar 2027.",
        "Kommunedelplan for vann har også høring nå, med frist 15. desember 2026.",
        "Kommunedelplanen for vatn er òg på høyring, med frist 15. desember 2026.",
        "Arealdelen har egen høring med frist 15. desember 2026.",
        "Kommuneplanens arealdel er på høring til 31. januar 2027.",
        "Høringsfristen for arealdelen er 31. januar 2027.",
        "Forslaget til økonomiplan er på høring til 15. november 2026.",
        "Økonomiplanen er på høyring samstundes som planen, med frist 15. november 2026.",
        "Statens forslag til naturmelding er på høring til 31. januar 2027.",
        "Nabokommunens kommuneplan er på høring til 31. januar 2027.",
        "Budsjettet er på høring til 10. desember 2026.",
        "Innspel til budsjettet må sendast innan 10. november 2026.",
        "Lokal forskrift om skolegrenser er på høring til 31. januar 2027.",
        "Forslag til ny skulestruktur er på høyring til 31. januar 2027.",
        "Planprogrammet for klimaplanen er på høring til 31. januar 2027.",
        "Staten har samtidig sendt ny friluftslov på høring med frist 31. januar 2027.",
        "Regjeringens forslag til ny friluftslov er på høring til 31. januar 2027.",
        "\n\n- Regional plan for klima: høringsfrist 31. januar 2027",
        "\n\n| Hva | Når |\n|---|---|\n| Høring av regional plan for klima | 1. november 2026–31. januar 2027 |",
    ],
)
@pytest.mark.parametrize("front", [_PLAN, _PROGRAM])
def test_another_plans_hearing_is_not_this_plans(front: str, said: str) -> None:
    assert ends(front, _OWN + said) == ["2026-12-01"]


def test_a_column_of_deadlines_over_this_plan_and_another() -> None:
    rows = "| Plan | Høringsfrist |\n|---|---|\n| Planen | 1.12.2026 |\n| Regional plan for kultur | 31.1.2027 |"
    assert ends(_PLAN, rows) == ["2026-12-01"]


@pytest.mark.parametrize(
    "said",
    [
        "Planen er på høring til 1. desember 2026 og følger opp regional plan for vann.",
        "Planen følgjer opp regional plan for vatn og er på høyring til 1. desember 2026.",
        "Planen er på høring samtidig som økonomiplanen, med frist 1. desember 2026.",
        "I samsvar med regional plan for vann er planen på høring til 1. desember 2026.",
        "I framdriftsplanen er høringsfristen satt til 1. desember 2026.",
        "Planstrategien legger opp til at planen er på høring til 1. desember 2026.",
        "Høringsfrist 1. desember 2026, se også regional plan for vann.",
        "Høringen er samordnet med kommuneplanens arealdel, og fristen er 1. desember 2026.",
        "Høringsfristen for både arealdelen og planen er 1. desember 2026.",
        "Vi sender planforslaget til fylkeskommunen og nabokommunene på høring med frist 1. desember 2026.",
    ],
)
@pytest.mark.parametrize("front", [_PLAN, _PROGRAM])
def test_a_plan_named_beside_this_one_takes_no_hearing_from_it(front: str, said: str) -> None:
    assert ends(front, said) == ["2026-12-01"]


def test_a_plan_that_this_one_builds_on() -> None:
    said = "Planen bygger på samfunnsdelen, som var på høring i 2022 med frist 1. mai 2022."
    assert ends(_PLAN, said) == []


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Kommuneplan for Furuvik 2027–2039", "Samfunnsdelen er på høring til 1. desember 2026."),
        ("Kommuneplanens samfunnsdel 2027–2039", "Kommuneplanen er på høring til 1. desember 2026."),
        ("Handlingsprogram med økonomiplan 2027–2030", "Forslag til økonomiplan er på høring til 1. desember 2026."),
        ("Budsjett og økonomiplan 2027–2030", "Forslaget til budsjett er på høring til 1. desember 2026."),
        ("Strategisk kulturplan 2027–2030", "Høringsfristen for kulturplan er 1. desember 2026."),
        ("Temaplan for vold i nære relasjoner", "Høringsfristen for tiltaksdel er 1. desember 2026."),
    ],
)
def test_the_plan_by_another_of_its_names(title: str, said: str) -> None:
    assert ends(_PLAN.replace("Kommunedelplan for skog 2027–2034", title), said) == ["2026-12-01"]

"""Ways of telling that the fixed phrases do not know: participation in any words, history beside a decision."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import graph

from plancheck.model import Vedtak

from .whole import findings, temaplan


@pytest.mark.parametrize(
    "told",
    [
        "Strategien er utarbeidd i partssamansett utval.",
        "Alle tilsette fekk høve til å svare på ei undersøking i februar 2025.",
        "Leiargruppa og hovudtillitsvalde har hatt to arbeidssamlingar.",
        "Barn på 5. trinn tegnet framtidens bygd.",
        "FAU har lest utkastet.",
        "Planen er laget i samarbeid mellom kommunen og korlaget.",
        "Vi fikk mange gode råd fra bøndene.",
        "120 personer svarte.",
        "Utkastet ble presentert for bygdelagene.",
    ],
)
def test_somebody_took_part(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == []


@pytest.mark.parametrize(
    "told",
    [
        "Kommunen har prioritert barn og unge i planen.",
        "Samarbeid med frivillige lag er viktig.",
        "Frivillige lag bidrar til aktivitet i bygda.",
        "Barn har høve til å delta i koret.",
        "Planen er utarbeidet av kultursjefen.",
        "Elevene svarte i Ungdata at de savner møteplasser.",
        "Innbyggerne skal bli hørt.",
        "Planen er laget i samarbeid mellom avdelingene.",
    ],
)
def test_people_who_did_not_take_part(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == ["MED001"]


_ADOPTED = "Vedtatt av kommunestyret 11. desember 2025, sak 104/25."


@pytest.mark.parametrize(
    "history",
    [
        "Sendt på høring 18. september 2025.",
        "På høring 18. september–3. november 2025.",
        "Lagt ut til offentlig ettersyn 18. september–3. november 2025.",
        "Utlagd til offentleg gjennomsyn hausten 2025.",
        "Kommunedirektørens forslag, november 2025.",
    ],
)
def test_the_hearing_before_the_decision_is_history(history: str, tmp_path: Path) -> None:
    text = temaplan("Kulturen betyr mye.", head=f"{_ADOPTED} {history}")
    assert graph(text).plans["plan"].status == "vedtatt"
    assert findings(tmp_path, text, "PLA011") == []


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Høringsutkast, vedtatt av kommunestyret 11. desember 2025, sak 104/25.", True),
        ("Høyringsutkast, vedteke av kommunestyret 11. desember 2025, sak 104/25.", True),
        ("Høringsutkast, vedtatt av formannskapet 11. desember 2025, sak 104/25.", False),
        ("Høringsutkast, vedtatt sendt på høring av kommunestyret 11. desember 2025, sak 104/25.", False),
        ("Høringsutkast, behandlet 11. desember 2025.", False),
    ],
)
def test_a_draft_and_its_adoption_on_one_line(head: str, found: bool, tmp_path: Path) -> None:
    """What another body than the council has approved may be that the draft is sent out."""
    assert findings(tmp_path, temaplan("Kulturen betyr mye.", head=head), "PLA011") == ["PLA011"] * found


def test_a_hearing_after_the_decision_is_none(tmp_path: Path) -> None:
    text = temaplan("Kulturen betyr mye.", head=f"{_ADOPTED} På høring 8. januar–3. mars 2026.")
    assert findings(tmp_path, text, "PLA011") == ["PLA011"]


@pytest.mark.parametrize(
    ("head", "case"),
    [
        ("Versjon 1.0, vedtatt i kommunestyret 27.03.2025 (PS 18/25)", "PS 18/25"),
        (
            "Handsama i formannskapet 2. desember 2025 (sak 131/25) og vedteken i kommunestyret 16. desember 2025 "
            "(sak 77/25).",
            "77/25",
        ),
    ],
)
def test_a_decision_after_something_else_on_its_line(head: str, case: str) -> None:
    graf = graph(temaplan("Kulturen betyr mye.", head=head))
    assert graf.plans["plan"].status == "vedtatt"
    assert [one.sak for one in graf.nodes.values() if isinstance(one, Vedtak)] == [case]


def test_front_matter_of_other_tools(tmp_path: Path) -> None:
    text = "---\ntitle: Temaplan for kultur\nvedtatt: 2025-12-16\nplanperiode: 2026-2035\n---\n# Temaplan for kultur\n"
    assert graph(text).plans["plan"].period == ("2026", "2035")
    assert findings(tmp_path, text, "DOK009", "PLA002") == []


@pytest.mark.parametrize(
    "told",
    [
        "Høringsfristen er mandag 23. februar 2026. Rådene har frist 2. mars 2026.",
        "Høyringsfristen er 23. februar 2026. Ungdomsrådet og eldrerådet har eigen frist 2. mars 2026.",
    ],
)
def test_the_councils_have_a_day_of_their_own(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told, head="Høringsutkast"), "HOR004") == []


@pytest.mark.parametrize(
    "told",
    [
        "Planen evalueres i 2029, og teknisk sjef er ansvarlig for evalueringen.",
        "Planen vert evaluert i 2029, og leiar av kulturkontoret er ansvarleg for evalueringa.",
    ],
)
def test_who_evaluates_has_a_title_of_two_words(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA018") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Planen vert presentert på folkemøte 12. februar 2026.", False),
        ("Det vart halde folkemøte 12. februar 2026.", True),
    ],
)
def test_the_plan_is_shown_when_it_is_made(told: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED004") == ["MED004"] * found


@pytest.mark.parametrize(
    "told",
    [
        "Planen er en temaplan og har tilknytning til kommuneplanens samfunnsdel 2020–2032.",
        "Planen har tilknyting til kommuneplanen sin samfunnsdel.",
    ],
)
def test_a_plan_with_ties_to_the_samfunnsdel(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == []


def test_a_delmaal_of_a_plan_named_before_it(tmp_path: Path) -> None:
    numbered = "\n### Delmål 1.2: Alle har en scene\n\n- Bygge scene. Ansvar: Kultur. Frist: 2027\n"
    told = "Se regional plan for kultur, delmål 1.5."
    assert findings(tmp_path, temaplan(told) + numbered, "SPO006") == []
    assert findings(tmp_path, temaplan("Se delmål 1.5.") + numbered, "SPO006") == ["SPO006"]


@pytest.mark.parametrize(
    "told",
    [
        "Evaluering av planen: 2028 – kultursjefen",
        "Evaluering: Kultursjefen evaluerer planen i 2028.",
        "Det skal gjennomføres en evaluering i 2028, og kultursjefen har ansvaret.",
        "I 2028 skal arbeidsgruppen møtes for å evaluere planen.",
    ],
)
def test_who_evaluates_and_when(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA018") == []


@pytest.mark.parametrize(
    "told",
    [
        "Planen ses i sammenheng med kommuneplanen.",
        "Kommuneplanen er styrende for planen.",
        "Planen er eit svar på utfordringane i kommuneplanen.",
    ],
)
def test_more_ties_to_the_kommuneplan(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == []


@pytest.mark.parametrize(
    "told",
    [
        "Det har vært avholdt møter med lag og foreninger i alle bygdene.",
        "Hver barnehage sendte inn tegninger.",
        "Folk i Solvik har sagt sitt i en digital undersøkelse.",
        "Planen bygger på samtaler med næringslivet.",
    ],
)
def test_more_ways_to_take_part(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Planen skal være på høring i minst seks uker. Fristen er 2. februar 2026.", []),
        ("Du kan komme med innspill fram til 2. februar 2026.", []),
        ("Planen legges fram for formannskapet i februar for utleggelse på høring.", ["HOR001"]),
        (
            "Kommunedelplan for idrett var på høring til 1. november 2025. Denne planen har høringsfrist 2. februar "
            "2026.",
            [],
        ),
        ("Mange er med i kor.", ["HOR001"]),
    ],
)
def test_the_deadline_of_a_plan_on_hearing(told: str, found: list[str], tmp_path: Path) -> None:
    far_down = "\n\n".join(["Kulturen betyr mye.", "Mange er med i kor.", "Vi trenger lokaler.", "Flere skal bli med."])
    text = temaplan(f"{far_down}\n\n{told}", head="Høringsutkast")
    assert findings(tmp_path, text, "HOR001", "HOR004", "HOR007") == found

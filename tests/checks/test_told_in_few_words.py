"""What a plan tells in few words: where its handlingsdel is, how long it holds, when it is evaluated."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan

_SAMFUNNSDEL = """# Kommuneplanens samfunnsdel 2026–2038

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Om planen

{told}

## Hovedmål 1: Trygg oppvekst

- Delmål 1.1: Familier får hjelp tidlig
"""


@pytest.mark.parametrize(
    "told",
    [
        "Se handlingsprogrammet 2026–2029.",
        "Sjå òg handlingsprogrammet.",
        "HØP (handlings- og økonomiplan) er handlingsdelen.",
        "Kommuneplanens handlingsdel inngår i kommunens økonomi- og virksomhetsplan.",
    ],
)
def test_where_the_actions_are(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _SAMFUNNSDEL.format(told=told), "PLA007") == []


@pytest.mark.parametrize(
    "told", ["Se side 12.", "Handlingsrommet i økonomien er lite.", "Kommunen har en økonomiplan."]
)
def test_no_word_on_where_they_are(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _SAMFUNNSDEL.format(told=told), "PLA007") == ["PLA007"]


@pytest.mark.parametrize(
    "line",
    [
        "Varighet: 2025–2032",
        "Gjelder: 2025–32",
        "Gjeld: 2025–2032",
        "Virketid: 01.07.2025–31.12.2032",
        "Gyldighetsperiode 2025-2032",
        "Varigheit 2025–2032",
    ],
)
def test_how_long_it_holds(line: str, tmp_path: Path) -> None:
    text = temaplan(
        "Planen er laget av kultursjefen.", head=f"{line}\n\nVedtatt av kommunestyret 12. mai 2025, sak PS 30/25."
    )
    text = text.replace("Temaplan for kultur 2026–2029", "Temaplan for kultur")
    assert findings(tmp_path, text, "PLA002") == []


@pytest.mark.parametrize(
    "told",
    [
        "Evaluering: kultursjefen, vinteren 2028.",
        "Planen evalueres av kultursjefen vinteren 2027/2028.",
        "Kultursjefen evaluerer planen i siste år av planperioden.",
        "Planen blir evaluert av kultursjefen når planperioden er over.",
        "Planansvarlig: kommunalsjef kultur. Evalueres av kommunalsjef kultur i 2028.",
        "Planansvarleg: kommunalsjef kultur. Skal evaluerast i 2028 av kommunalsjef kultur.",
        "Kultursjefen har ansvaret, og skal evaluere heile planen i 2029.",
    ],
)
def test_when_and_by_whom_it_is_evaluated(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA018") == []


@pytest.mark.parametrize("told", ["Planansvarlig: kommunalsjef kultur. Planen er kort.", "Evalueres fortløpende."])
def test_no_evaluation_told(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA018") == ["PLA018"]


@pytest.mark.parametrize(
    "frist", ["30. juni 2027 (avtalen gjeld til 2032)", "2027 (evaluering 2031)", "2027, revidering i 2030"]
)
def test_a_remark_after_the_deadline(frist: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan("Om oss.").replace("| 2027 |", f"| {frist} |"), "FRI002") == []


@pytest.mark.parametrize("frist", ["2027 (forlenget til 2031)", "2027–2031", "Evaluering 2031"])
def test_a_deadline_after_the_period(frist: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan("Om oss.").replace("| 2027 |", f"| {frist} |"), "FRI002") == ["FRI002"]


def test_an_arealdel_sets_no_goals(tmp_path: Path) -> None:
    text = """# Kommuneplanens arealdel 2026–2038. Planbeskrivelse

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Hovedgrep i planen

- Styrke sentrum
- Spare dyrka jord
"""
    assert findings(tmp_path, text, "SPO018") == []


@pytest.mark.parametrize(
    "told",
    [
        "Skriv til oss på postmottak(at)fjellvik.kommune.no.",
        "Høringsinnspill registreres på fjellvik.kommune.no.",
        "Høyringsinnspel kan leverast via innsyn.fjellvik.kommune.no.",
    ],
)
def test_where_replies_go(told: str, tmp_path: Path) -> None:
    text = temaplan(told, head="Høringsutkast\n\nHøringsfrist: 6. februar 2026")
    assert findings(tmp_path, text, "HOR008") == []


def test_a_page_to_read_on_is_no_place_for_replies(tmp_path: Path) -> None:
    text = temaplan("Planen ligger på fjellvik.kommune.no.", head="Høringsutkast\n\nHøringsfrist: 6. februar 2026")
    assert findings(tmp_path, text, "HOR008") == ["HOR008"]


_ABOVE = """# Kommuneplanens samfunnsdel 2026–2038

## Satsingsområde 1: Levende bygder

### Hovedmål 1: Folk trives

- Delmål 1.1: Flere møtes

## Satsingsområde 2: Grønn omstilling

### Hovedmål 2: Utslippene går ned

- Delmål 2.1: Flere sykler
"""
_ACTIONS = """---
plan: {id: hp, tittel: Handlingsprogram 2026–2029, type: handlingsdel, overordnet: [samfunnsdel]}
---

# Handlingsprogram 2026–2029

## Satsingsområde 1: Levende bygder

### Delmål 1.1: Flere møtes

| Tiltak | Delmål | Ansvar | Frist |
|---|---|---|---|
| Pusse opp grendehuset | 1.1 | Kultur | 2027 |

## Satsingsområde 2: Grønn omstilling

| Tiltak | Delmål | Ansvar | Frist |
|---|---|---|---|
| Bygge sykkelvei til skolen | 2.1 | Teknisk | 2028 |
"""


def test_an_area_without_goals_where_none_is_served(tmp_path: Path) -> None:
    files = {"samfunnsdel.md": _ABOVE, "handlingsprogram.md": _ACTIONS.replace("| 2.1 |", "| |")}
    assert findings(tmp_path, files, "SPO012") == ["SPO012"]


def test_an_area_whose_actions_serve_the_plan_above(tmp_path: Path) -> None:
    files = {"samfunnsdel.md": _ABOVE, "handlingsprogram.md": _ACTIONS}
    assert findings(tmp_path, files, "SPO012") == []


def test_the_plan_it_lies_below(tmp_path: Path) -> None:
    told = "Planen er en temaplan etter folkehelseloven, underlagt kommuneplanens samfunnsdel 2022–2034."
    assert findings(tmp_path, temaplan(told), "PLA003") == []


def test_who_came_told_with_a_number_first(tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan("4H og speidarane deltok."), "MED001") == []

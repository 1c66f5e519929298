"""Two places that speak of one thing: they agree, or one of them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan

_TWIN = """# Temaplan for {name} 2026–2029

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Hovudmål 1: Trygge vegar

### Delmål 1.1: Alle kjem trygt fram

| Tiltak | Ansvar | Frist |
|---|---|---|
| Byggje fortau langs Storgata | {who} | 2027 |
"""


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Kultureininga v/kultursjefen", "Kultureininga", False),
        ("Kultureining", "Kultureininga", False),
        ("Kultureininga (leiar), Skulane", "Kultureininga", False),
        ("Kultureininga", "Skulane", True),
        ("Kultureininga, Skulane (leiar)", "Kultureininga", True),
    ],
)
def test_who_has_an_action_in_two_plans(one: str, other: str, found: bool, tmp_path: Path) -> None:
    files = {"a.md": _TWIN.format(name="veg", who=one), "b.md": _TWIN.format(name="trafikk", who=other)}
    assert findings(tmp_path, files, "ANS006") == ["ANS006"] * found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Planen viser veien videre. Dette er et høringsutkast.", True),
        ("Dette dokumentet er eit høyringsutkast.", True),
        ("Planen var et høringsutkast i 2024.", False),
    ],
)
def test_an_adopted_plan_that_calls_itself_a_draft(told: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA011") == ["PLA011"] * found


@pytest.mark.parametrize(
    ("years", "found"), [("2026–2027", True), ("2026–2029", False), ("2026–2028", True), ("2026–2030", False)]
)
def test_the_handlingsdel_that_a_samfunnsdel_names(years: str, found: bool, tmp_path: Path) -> None:
    text = f"""# Kommuneplanens samfunnsdel 2024–2036

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

Handlingsdelen er handlingsprogram {years}, som rulleres hvert år.

## Hovedmål 1: Alle er med
"""
    assert findings(tmp_path, text, "PLA009") == ["PLA009"] * found


def test_an_action_ticked_off_is_done(tmp_path: Path) -> None:
    text = temaplan("Kulturen betyr mye.") + "\n- [x] Kjøpe piano (Kultur, 2025)\n- [ ] Kjøpe orgel (Kultur, 2024)\n"
    assert findings(tmp_path, text, "FRI002") == ["FRI002"]


def test_a_planprogram_on_a_hearing_that_is_over(tmp_path: Path) -> None:
    text = """# Planprogram for kommunedelplan for samferdsel 2027–2038

Forslag til planprogram på høring

Høringsfrist: 5. januar 2026. Innspill til post@solvik.example.
"""
    assert findings(tmp_path, text, "HOR012") == ["HOR012"]


@pytest.mark.parametrize(("day", "found"), [("5. februar 2026", True), ("5. mars 2026", False)])
def test_the_council_fixes_the_planprogram(day: str, found: bool, tmp_path: Path) -> None:
    text = f"""# Planprogram for kommunedelplan for samferdsel 2027–2038

Forslag til planprogram, på høring 5. januar – 19. februar 2026

## Planprosess

Kommunestyret fastsetter planprogrammet {day}.
"""
    assert findings(tmp_path, text, "HOR009") == ["HOR009"] * found


def test_activities_listed_under_who_took_part(tmp_path: Path) -> None:
    chapter = "\n## Kven har vore med\n\n- Dialogmøte med eldrerådet 14. mai 2025\n- Folkemøte 3. mars 2025\n"
    assert findings(tmp_path, temaplan("Kulturen tyder mykje.") + chapter, "MED004") == ["MED004"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Kartlegging er gjort. Unntatt offentlighet etter offentleglova § 13. Kommunen eier 118 boliger.", True),
        ("Bygga har etterslep (unnateke offentlegheit, jf. offl. § 14).", True),
        ("Beredskapsplanen er unntatt offentlighet, jf. offentleglova § 24.", False),
        ("Opplysninger som er unntatt offentlighet etter § 13, tas ikke med.", False),
    ],
)
def test_the_stamp_inside_a_text(told: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "DOK013") == ["DOK013"] * found

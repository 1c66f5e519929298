"""Fields that say only that nobody has filled them in: no unit (ANS001) and no deadline (FRI001)."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

from .whole import TODAY, findings

_PLAN = """# Temaplan for kultur 2026–2029

## Hovedmål 1: Flere deltar i kulturlivet

### Delmål 1.1: Alle har et tilbud

| Tiltak | Ansvar | Frist |
|---|---|---|
| Åpne biblioteket på søndager | Kultur | 2027 |
| Pusse opp scenen i kulturhuset | {who} | {when} |
"""
_EMPTY = ["N/A", "(tom)", "Ikke satt", "ikkje sett", "–", "___", "XX", "(ikke valgt)", "n.a.", "0"]


@pytest.mark.parametrize(
    "value", [*_EMPTY, "(avklares)", "Til avklaring", "må bestemmes", "Ubesatt", "Vakant", "Ikke fordelt"]
)
def test_nobody_is_named(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who=value, when="2028"), "ANS001", "ANS003", "ANS004") == ["ANS001"]


@pytest.mark.parametrize("value", _EMPTY)
def test_no_deadline_is_given(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who="Kultur", when=value), "FRI001", "FRI005") == ["FRI001"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        *((said, "FRI001") for said in ("avklares", "TBD", "Må avklares", "ikke avklart", "ikkje avklart ennå", "tba")),
        *(
            (said, "FRI005")
            for said in ("på sikt", "avklares ved rullering", "kommer", "ved behov", "åpen", "Fremtidig")
        ),
    ],
)
def test_a_deadline_to_be_set_is_none(value: str, code: str, tmp_path: Path) -> None:
    """As in the field for who is responsible; words that say something of the time are vague."""
    assert findings(tmp_path, _PLAN.format(who="Kultur", when=value), "FRI001", "FRI005") == [code]


@pytest.mark.parametrize("value", ["Tomteavdelingen", "Til bords AS", "Avklaringssenteret", "NAV", "A/S Kultur"])
def test_a_unit_whose_name_begins_alike(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who=value, when="2028"), "ANS001", "ANS002") == []


@pytest.mark.parametrize("value", ["Flere etater", "Alle i kommunen", "De involverte", "Div."])
def test_everybody_is_nobody(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who=value, when="2028"), "ANS001", "ANS002") == ["ANS002"]


_NYNORSK = _PLAN.replace("Flere deltar i kulturlivet", "Fleire deltek i kulturlivet").replace("Åpne", "Opne")


@pytest.mark.parametrize(
    ("who", "when", "code"),
    [("Ikkje fordelt", "2028", "ANS001"), ("Kultur", "Open", "FRI005"), ("Kultur", "Framtidig", "FRI005")],
)
def test_nothing_is_told_in_nynorsk(who: str, when: str, code: str, tmp_path: Path) -> None:
    told = findings(tmp_path, _NYNORSK.format(who=who, when=when), "ANS001", "ANS002", "FRI001", "FRI005")
    assert told == [code]


@pytest.mark.parametrize(
    "day", ["innen 31.12.2027", "innen 31. desember 2027", "innan 31. desember 2027", "senest 1. mai 2027"]
)
def test_an_action_after_the_day_its_goal_promises(day: str, tmp_path: Path) -> None:
    plan = _PLAN.replace("har et tilbud", f"har et tilbud {day}")
    assert findings(tmp_path, plan.format(who="Kultur", when="2029"), "FRI006") == ["FRI006"]
    assert findings(tmp_path, plan.format(who="Kultur", when="2027"), "FRI006") == []


_NUMBERED = """# Temaplan for kultur 2026–2029

## Hovedmål 1: Flere deltar i kulturlivet

### Delmål 1.1: Alle har et tilbud

| Nr. | Tiltak | Ansvar | Frist |
|---|---|---|---|
| 1.1.1 | Åpne biblioteket på søndager | Kultur | 2027 |
| 1.1.2 | Pusse opp scenen | Kultur | 2028 |
| 1.2.1 | Kjøpe flygel | Kultur | 2028 |
"""


def test_the_lost_goal_is_told_by_its_own_number(tmp_path: Path) -> None:
    """What is missing is the goal that the number goes on from; the number is the action's."""
    (tmp_path / "plan.md").write_text(_NUMBERED, encoding="utf-8")
    (told,) = [one for one in plancheck.check(tmp_path, today=TODAY).findings if one.code == "SPO006"]
    assert "«delmål 1.2»" in told.message
    assert "1.2.1" not in told.message

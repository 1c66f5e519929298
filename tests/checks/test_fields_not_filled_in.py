"""Fields that say only that nobody has filled them in: no unit (ANS001) and no deadline (FRI001)."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

_PLAN = """# Temaplan for kultur 2026–2029

## Hovedmål 1: Flere deltar i kulturlivet

### Delmål 1.1: Alle har et tilbud

| Tiltak | Ansvar | Frist |
|---|---|---|
| Åpne biblioteket på søndager | Kultur | 2027 |
| Pusse opp scenen i kulturhuset | {who} | {when} |
"""
_EMPTY = ["N/A", "(tom)", "Ikke satt", "ikkje sett", "–", "___", "XX", "(ikke valgt)", "n.a.", "0"]


@pytest.mark.parametrize("value", [*_EMPTY, "(avklares)", "Til avklaring", "må bestemmes", "Ubesatt", "Vakant"])
def test_nobody_is_named(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who=value, when="2028"), "ANS001", "ANS003", "ANS004") == ["ANS001"]


@pytest.mark.parametrize("value", _EMPTY)
def test_no_deadline_is_given(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who="Kultur", when=value), "FRI001", "FRI005") == ["FRI001"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        *((said, "FRI001") for said in ("avklares", "TBD", "Må avklares", "ikke avklart", "ikkje avklart ennå", "tba")),
        *((said, "FRI005") for said in ("på sikt", "avklares ved rullering", "kommer", "ved behov")),
    ],
)
def test_a_deadline_to_be_set_is_none(value: str, code: str, tmp_path: Path) -> None:
    """As in the field for who is responsible; words that say something of the time are vague."""
    assert findings(tmp_path, _PLAN.format(who="Kultur", when=value), "FRI001", "FRI005") == [code]


@pytest.mark.parametrize("value", ["Tomteavdelingen", "Til bords AS", "Avklaringssenteret", "NAV", "A/S Kultur"])
def test_a_unit_whose_name_begins_alike(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who=value, when="2028"), "ANS001", "ANS002") == []


@pytest.mark.parametrize("value", ["Flere etater", "Alle i kommunen", "De involverte"])
def test_everybody_is_nobody(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _PLAN.format(who=value, when="2028"), "ANS001", "ANS002") == ["ANS002"]

"""Plans that name other plans, with a planoversikt that is right, old or misspelt."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

_CONFIG = "registers:\n  planoversikt: planer.csv\n"
_HEAD = "id;tittel;type;status;planperiode;erstattet_av\n"
_CULTURE = "kultur;Temaplan for kultur 2026–2029;temaplan;vedtatt;2026-2029;\n"
_ABOVE = "samfunnsdel;Kommuneplanens samfunnsdel 2024–2036;samfunnsdel;vedtatt;2024-2036;\n"
_BEFORE = "samfunnsdel-2012;Kommuneplanens samfunnsdel 2012–2023;samfunnsdel;opphevet;2012-2023;samfunnsdel\n"
_TRADE = "naering-2016;Strategisk næringsplan 2016–2023;temaplan;opphevet;2016-2023;\n"
_SAMFUNNSDEL = """---
plan: {id: samfunnsdel, tittel: Kommuneplanens samfunnsdel 2024–2036, type: samfunnsdel, status: vedtatt}
---
# Kommuneplanens samfunnsdel 2024–2036
## Hovedmål 1: Et godt liv for alle
"""


def _folder(rows: str, front: str = "overordnet: [samfunnsdel]", told: str = "", head: str = _HEAD) -> dict[str, str]:
    plan = f"""---
plan: {{id: kultur, tittel: Temaplan for kultur 2026–2029, type: temaplan, status: vedtatt, {front}}}
---
# Temaplan for kultur 2026–2029
Planen følger opp kommuneplanens samfunnsdel. {told}
## Hovedmål 1: Flere deltar i kulturlivet
"""
    return {"plancheck.yaml": _CONFIG, "planer.csv": head + rows, "samfunnsdel.md": _SAMFUNNSDEL, "kultur.md": plan}


def test_a_row_of_the_plan_before_is_not_the_plan(tmp_path: Path) -> None:
    files = _folder(_CULTURE + _BEFORE)
    assert findings(tmp_path, files, "PLA004", "PLA005", "PLA016") == ["PLA016"]


def test_both_rows_are_there(tmp_path: Path) -> None:
    assert findings(tmp_path, _folder(_CULTURE + _BEFORE + _ABOVE), "PLA004", "PLA005", "PLA016") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Næringspolitikken er nærmere beskrevet i Strategisk næringsplan 2016–2023.", True),
        ("Tiltaka skal sjåast i samanheng med Strategisk næringsplan 2016–2023.", True),
        ("Planen er temaplanen til Strategisk næringsplan 2016–2023.", True),
        ("Strategisk næringsplan 2016–2023 ble evaluert i 2024.", False),
        ("Erfaringene fra Strategisk næringsplan 2016–2023 er gode.", False),
    ],
)
def test_a_repealed_plan_in_running_text(told: str, found: bool, tmp_path: Path) -> None:
    files = _folder(_CULTURE + _ABOVE + _TRADE, told=told)
    assert findings(tmp_path, files, "PLA005") == ["PLA005"] * found


@pytest.mark.parametrize("name", ["samfunnsdell", "samfunsdel"])
def test_a_slip_in_the_id_of_the_plan_above(name: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _folder(_CULTURE + _ABOVE, f"overordnet: [{name}]"), "PLA004") == ["PLA004"]


@pytest.mark.parametrize("name", ["samfunnsdelen", "kommuneplanens samfunnsdel"])
def test_other_forms_of_the_name_above(name: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _folder(_CULTURE + _ABOVE, f"overordnet: [{name}]"), "PLA004") == []


def test_a_slip_in_a_column_name_is_told_and_read(tmp_path: Path) -> None:
    files = _folder(_CULTURE + _ABOVE, head=_HEAD.replace("tittel", "titel"))
    assert findings(tmp_path, files, "DOK009", "PLA004", "PLA016") == ["DOK009"]


@pytest.mark.parametrize(("day", "found"), [("2025-05-23", True), ("2026-06-18", False)])
def test_a_draft_with_a_decision_gone_by(day: str, found: bool, tmp_path: Path) -> None:
    text = f"""---
plan: {{tittel: Temaplan for kultur 2026–2029, type: temaplan, status: utkast}}
vedtak: {{organ: kommunestyret, dato: {day}, sak: PS 31/25}}
---
# Temaplan for kultur 2026–2029
## Hovedmål 1: Flere deltar i kulturlivet
"""
    assert findings(tmp_path, text, "PLA011") == ["PLA011"] * found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Kommunestyret 11. februar 2025, sak PS 9/25", True),
        ("Formannskapet 11. februar 2025, sak PS 9/25", False),
        ("Kommunestyret 11. februar 2025, sak PS 9/25: lagt ut på høring", False),
    ],
)
def test_a_draft_with_a_row_of_its_decision(told: str, found: bool, tmp_path: Path) -> None:
    text = f"""# Temaplan for kultur 2026–2029

| Status | Høringsutkast |
|---|---|
| Vedtak | {told} |

## Hovedmål 1: Flere deltar i kulturlivet
"""
    assert findings(tmp_path, text, "PLA011") == ["PLA011"] * found

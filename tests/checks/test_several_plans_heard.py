"""A notice that announces several plans, or mentions the hearing of another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .whole import findings

Notice = Callable[[str, str], str]
_TOP = """# Høring av planer i Fjellvik kommune

Innspill sendes til postmottak@fjellvik.kommune.no.

"""
_LONG = "fra 19. desember 2025 til 6. februar 2026"
_SHORT = "fra 19. desember 2025 til 9. januar 2026"
_FIVE_WEEKS = "fra 19. desember 2025 til 23. januar 2026"


def _headed(first: str, second: str) -> str:
    parts = (one.replace(": ", "\n\nPlanen er på høring ") for one in (first, second))
    return _TOP + "".join(f"## {part}.\n\n" for part in parts)


def _listed(first: str, second: str) -> str:
    return f"{_TOP}- {first.replace(': ', ': høring ')}\n- {second.replace(': ', ': høring ')}\n"


def _in_rows(first: str, second: str) -> str:
    rows = "\n".join(f"| {one.replace(': ', ' | ')} |" for one in (first, second))
    return f"{_TOP}| Plan | Høringsperiode |\n|---|---|\n{rows}\n"


@pytest.mark.parametrize("notice", [_headed, _listed, _in_rows])
@pytest.mark.parametrize("turned", [False, True])
def test_each_plan_has_its_own_days_and_type(notice: Notice, turned: bool, tmp_path: Path) -> None:
    plans = [f"Kommunedelplan for vann og avløp: {_LONG}", f"Temaplan for kultur: {_FIVE_WEEKS}"]
    assert findings(tmp_path, {"notis.md": notice(*(reversed(plans) if turned else plans))}, "HOR002", "HOR004") == []


@pytest.mark.parametrize("notice", [_headed, _listed, _in_rows])
@pytest.mark.parametrize("turned", [False, True])
def test_a_plan_of_the_law_heard_too_shortly(notice: Notice, turned: bool, tmp_path: Path) -> None:
    plans = [f"Kommunedelplan for vann og avløp: {_SHORT}", f"Temaplan for kultur: {_LONG}"]
    text = notice(*(reversed(plans) if turned else plans))
    assert findings(tmp_path, {"notis.md": text}, "HOR002", "HOR004") == ["HOR002"]


def test_a_planprogram_heard_too_shortly(tmp_path: Path) -> None:
    text = _headed(f"Temaplan for kultur: {_LONG}", f"Planprogram for kommuneplanens arealdel: {_SHORT}")
    assert findings(tmp_path, {"notis.md": text}, "HOR002", "HOR010") == ["HOR010"]


_NOTICE = """# Høring: Kommunedelplan for naturmangfold

Forslaget er på høring fra 24. november 2025 til 23. januar 2026. {told}

Innspill sendes til postmottak@fjellvik.kommune.no.
"""


@pytest.mark.parametrize(
    "told",
    [
        "Kommunedelplan for vann er på høring med frist 6. februar 2026.",
        "Sjå òg høyringa av klimaplanen (frist 6. februar 2026).",
        "Høringsfristen for reguleringsplan Moan er 6. februar 2026.",
        "Samtidig høres planprogram for arealdelen, med frist 6. februar 2026.",
        "Planen henger sammen med temaplan for vann, som er på høring til 6. februar 2026.",
    ],
)
def test_the_deadline_of_another_plan(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, {"notis.md": _NOTICE.format(told=told)}, "HOR004", "HOR002") == []


@pytest.mark.parametrize(
    "told",
    [
        "Høringsfristen for naturmangfoldplanen er 6. februar 2026.",
        "Fristen for innspill til kommunedelplanen er 6. februar 2026.",
        "Høringsfristen for kommunedelplan for naturmangfold er 6. februar 2026.",
        "Høringsfristen er 6. februar 2026.",
    ],
)
def test_two_deadlines_of_the_plan_itself(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, {"notis.md": _NOTICE.format(told=told)}, "HOR004") == ["HOR004"]

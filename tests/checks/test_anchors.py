"""Links to a heading of the document: what no tool makes of a heading is broken, what some tool makes is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings


def _plan(anchor: str) -> str:
    return f"""# Temaplan for kultur 2026–2029

Se [hit](#{anchor}).

## 1 Om planen

## 5. Oppfølging

## Mål og tiltak

## Medvirkning

## 2026-tiltak
"""


@pytest.mark.parametrize(
    "anchor",
    ["6-oppfølging", "omplanen", "måletogtiltak", "målogtiltak", "2-om-planen", "6-oppf%C3%B8lging", "4-oppfolging"],
)
def test_an_anchor_that_no_tool_makes(anchor: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(anchor), "DOK002") == ["DOK002"]


@pytest.mark.parametrize(
    "anchor",
    [
        "5-oppfølging",
        "oppfølging",
        "oppfolging",
        "5-oppf%C3%B8lging",
        "om-planen",
        "1-om-planen",
        "om_planen",
        "mål-og-tiltak",
        "mal-og-tiltak",
        "3-mål-og-tiltak",
        "medvirkning",
        "oppfølging-1",
        "2026-tiltak",
    ],
)
def test_an_anchor_that_some_tool_makes(anchor: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(anchor), "DOK002") == []

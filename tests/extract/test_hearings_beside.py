"""A neighbour's hearing, and the municipality's other matters listed in a notice, are none of this plan's (HOR004)."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck
from plancheck.model import Hoering

PLAN = """# Trafikksikkerhetsplan for Nordbø 2027–2030

Planen er på høring til 18. desember 2026.

{line}

## Mål

Hovedmål: Ingen blir drept
"""
NOTICE = """# Høring: Trafikksikkerhetsplan for Nordbø

Nordbø kommune legger trafikksikkerhetsplanen ut på høring. Frist for uttalelse er 18. desember 2026.

{lead}

- Forskrift om løyper for snøskuter, frist 1. desember 2026
- Reguleringsplan for sentrum, frist 15. desember 2026
"""


def ends(folder: Path) -> set[str | None]:
    nodes = plancheck.build_graph(folder).nodes.values()
    return {one.end for one in nodes if isinstance(one, Hoering)}


@pytest.mark.parametrize(
    "line",
    [
        "Nabokommunen Lomnes har sin trafikksikkerhetsplan på høring til 30. november 2026.",
        "Trafikksikkerhetsplanen til nabokommunen Lomnes er på høring til 20. november 2026.",
        "Trafikktryggingsplanen for nabokommunen er på høyring til 20. november 2026.",
    ],
)
def test_a_neighbours_hearing(tmp_path: Path, line: str) -> None:
    (tmp_path / "plan.md").write_text(PLAN.format(line=line), encoding="utf-8")
    assert ends(tmp_path) == {"2026-12-18"}


@pytest.mark.parametrize(
    "lead",
    ["Andre saker på høring:", "## Andre høringer", "Andre planar på høyring:", "Flere saker til offentlig ettersyn:"],
)
def test_other_matters_in_a_notice(tmp_path: Path, lead: str) -> None:
    (tmp_path / "plan.md").write_text(PLAN.format(line=""), encoding="utf-8")
    (tmp_path / "kunngjoring.md").write_text(NOTICE.format(lead=lead), encoding="utf-8")
    assert ends(tmp_path) == {"2026-12-18"}
    assert "HOR004" not in {one.code for one in plancheck.check(tmp_path).findings}

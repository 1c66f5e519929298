"""MED002: young people who had a meeting of their own, whatever it is called, took part in the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

TOP = "# Kommuneplanens samfunnsdel 2026–2038\n\n## Innledning\n\n### Slik har vi arbeidet\n\n"
GOAL = "\n\n## Mål\n\nHovedmål: Alle har det godt\n"


@pytest.mark.parametrize("said", ["idéverkstad for ungdom", "ungdomsverksted", "framtidsverksted med elever"])
def test_a_workshop_in_one_word_counts(said: str, tmp_path: Path) -> None:
    told = f"Det har vært grendemøte i alle bygdene, {said} og møte med næringslivet."
    assert findings(tmp_path, f"{TOP}{told}{GOAL}", "MED002") == []
    other = told.replace(said, "bygdedag")
    assert findings(tmp_path, f"{TOP}{other}{GOAL}", "MED002") == ["MED002"]

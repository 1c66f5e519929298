"""A hovedmål named by its number in running text, in a plan that has no such hovedmål."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings


def _samfunnsdel(told: str) -> str:
    return f"""# Kommuneplanens samfunnsdel 2024–2036

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Om planen

{told}

## Hovedmål 1: Alle er med

## Hovedmål 2: Kunst overalt

## Hovedmål 3: Grønn kommune
"""


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Hovedmål 4 er det viktigste i perioden.", True),
        ("Budsjettet følger opp hovedmål 5.", True),
        ("Hovedmål 3 er det viktigste i perioden.", False),
        ("Hovedmål 1–4 ble vurdert.", False),
        ("Hovedmål 4 i forrige plan er nådd.", False),
        ("FNs bærekraftsmål 4 og hovedmål 4 i regional plan er viktige.", False),
        ("Vi har tre hovedmål. 2026 er det første året.", False),
    ],
)
def test_a_hovedmaal_that_is_not_there(told: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, _samfunnsdel(told), "SPO006") == ["SPO006"] * found


def test_it_may_be_a_goal_of_a_plan_that_is_not_in_the_folder(tmp_path: Path) -> None:
    text = _samfunnsdel("Planen bygger på en plan over seg. Hovedmål 4 er det viktigste i perioden.")
    text = text.replace("Kommuneplanens samfunnsdel", "Temaplan for kultur")
    assert findings(tmp_path, text, "SPO006") == []

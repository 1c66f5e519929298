"""A chapter whose sentence names a goal that is not there: SPO006 tells of it once, and no action of the chapter is
told to serve nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings

PLAN = """# Temaplan for rus 2026–2029

## Mål

Hovedmål: Færre får skader av rus

* D1: Debutalderen går opp
* {}: Folk med rusproblemer får hjelp

## Delplan 1

Delplanen følger opp delmål D1.

{}
## Delplan 2

Delplanen følger opp delmål D2.

{}"""
CARD = "**Tiltak {} {}**\n\n*Ansvarlig:* Helse  \n*Frist:* 2027\n\n"
FIRST = CARD.format("4.1", "MOT på alle trinn") + CARD.format("4.2", "Nettverk av foreldre")
SECOND = CARD.format("5.1", "Oppsøkende team") + CARD.format("5.2", "Møteplass i sentrum")


@pytest.mark.parametrize(
    ("code", "found"),
    [("D2", []), ("D3", ["SPO006"]), ("D1", ["SPO006", "SPO008"])],
)
def test_all_actions_of_the_chapter(code: str, found: list[str], tmp_path: Path) -> None:
    text = PLAN.format(code, FIRST, SECOND)
    told = [each for rule in ("SPO001", "SPO002", "SPO006", "SPO008") for each in findings(tmp_path, text, rule)]
    assert told == found

"""What a plan tells in few words: where its handlingsdel is, how long it holds, when it is evaluated."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan

_SAMFUNNSDEL = """# Kommuneplanens samfunnsdel 2026–2038

Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25.

## Om planen

{told}

## Hovedmål 1: Trygg oppvekst

- Delmål 1.1: Familier får hjelp tidlig
"""


@pytest.mark.parametrize(
    "told",
    [
        "Se handlingsprogrammet 2026–2029.",
        "Sjå òg handlingsprogrammet.",
        "HØP (handlings- og økonomiplan) er handlingsdelen.",
        "Kommuneplanens handlingsdel inngår i kommunens økonomi- og virksomhetsplan.",
    ],
)
def test_where_the_actions_are(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _SAMFUNNSDEL.format(told=told), "PLA007") == []


@pytest.mark.parametrize(
    "told", ["Se side 12.", "Handlingsrommet i økonomien er lite.", "Kommunen har en økonomiplan."]
)
def test_no_word_on_where_they_are(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, _SAMFUNNSDEL.format(told=told), "PLA007") == ["PLA007"]


@pytest.mark.parametrize(
    "line",
    [
        "Varighet: 2025–2032",
        "Gjelder: 2025–32",
        "Gjeld: 2025–2032",
        "Virketid: 01.07.2025–31.12.2032",
        "Gyldighetsperiode 2025-2032",
        "Varigheit 2025–2032",
    ],
)
def test_how_long_it_holds(line: str, tmp_path: Path) -> None:
    text = temaplan(
        "Planen er laget av kultursjefen.", head=f"{line}\n\nVedtatt av kommunestyret 12. mai 2025, sak PS 30/25."
    )
    text = text.replace("Temaplan for kultur 2026–2029", "Temaplan for kultur")
    assert findings(tmp_path, text, "PLA002") == []

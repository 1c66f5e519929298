"""Who and when in two sentences after an action: "Ansvarlig er biblioteket. Oppstart våren 2027."."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Temaplan for Solvik 2026–2030

## Hovedmål: Alle kan delta

### Delmål 1: Flere er aktive

Tiltak:

- {}
"""


@pytest.mark.parametrize(
    ("tail", "ansvar", "frist"),
    [
        ("Ansvarlig er biblioteket. Gjennomføres hvert år.", "biblioteket", "fast"),
        ("Ansvarlig enhet er biblioteket. Gjennomføres i 2027.", "biblioteket", "2027-12-31"),
        ("Ansvaret ligger hos biblioteket. Ferdig innen 2027.", "biblioteket", "2027-12-31"),
        ("Ansvarleg er biblioteket. Oppstart våren 2027.", "biblioteket", "uviss"),
        ("Ansvarlig er biblioteket. Tilbudet gis årlig fra og med 2027.", "biblioteket", "fast"),
        ("Ansvar: biblioteket. Tilbudet gis årlig fra og med 2027.", "biblioteket", "fast"),
        ("Ansvar: biblioteket. Tilbodet blir gitt årleg frå og med 2027.", "biblioteket", "fast"),
        ("Ansvar: biblioteket. Tiltaket er løpende.", "biblioteket", "fast"),
        ("Biblioteket gjennomfører tiltaket hvert år fra 2027.", "Biblioteket", "fast"),
        ("Biblioteket leder arbeidet, to ganger i året.", "Biblioteket", "fast"),
    ],
)
def test_the_unit_alone_is_responsible_and_the_next_sentence_says_when(tail: str, ansvar: str, frist: str) -> None:
    (action,) = [item for item in items(PLAN.format(f"Holde kurs for nybegynnere. {tail}")) if item.kind == "tiltak"]
    assert (action.text, action.ansvar, action.frist) == ("Holde kurs for nybegynnere", (ansvar,), frist)

"""Actions in paragraphs of short sentences: what, who, when."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "# Smittevernplan for Nes 2026–2029\n\n## Mål\n\n1. Barna er vaksinert.\n2. Utbrudd blir oppdaget.\n\n"


@pytest.mark.parametrize("form", ["{0}.", "*{0}.*", "**{0}.**"])
@pytest.mark.parametrize("point", ["(punkt 1)", "(pkt. 1)", "(mål 1)"])
def test_what_who_and_when(form: str, point: str) -> None:
    first, second = form.format("Ringe foreldre"), form.format("Lære opp kontakter")
    text = f"{GOALS}## Det som skal gjøres\n\n### For vaksinasjon {point}\n\n{first} Helsesykepleier. Løpende.\n\n"
    text += f"### For utbrudd {point.replace('1', '2')}\n\n{second} Avdelingsleder. Innen 1. mars 2027.\n"

    assert [(item.text, item.ansvar, item.frist, item.serves) for item in items(text, "tiltak")] == [
        ("Ringe foreldre", ("Helsesykepleier",), "fast", ("H1",)),
        ("Lære opp kontakter", ("Avdelingsleder",), "2027-03-01", ("H2",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Tiltakene følges opp hvert år. Rådmannen. Planen gjelder til 2029.",
        "Ringe er bra. Helsesykepleier vet det. Løpende arbeid er best.",
        "Vi vaksinerer mange. Helsesykepleier. Løpende.",
    ],
)
def test_other_short_sentences(line: str) -> None:
    assert items(f"{GOALS}## Tiltak\n\n{line}\n", "tiltak") == []

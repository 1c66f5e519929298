"""Actions in one paragraph that opens with their bold name."""

from __future__ import annotations

import pytest
from reading import graph, items

PLAN = """
# Kulturminneplan 2026–2034

## Mål 1: Setrene holdes i hevd

{action}
"""


@pytest.mark.parametrize(
    ("action", "ansvar", "frist"),
    [
        (
            "**Tiltak 1: Digital løype.** Fem filmer lages. Ansvar: Biblioteket. Frist: 2026.",
            "Biblioteket",
            "2026-12-31",
        ),
        ("**Digital løype.** Fem filmer lages. Ansvar: Biblioteket. Frist: 2026.", "Biblioteket", "2026-12-31"),
        ("**Digital løype** – fem filmer lages. Ansvarlig: Biblioteket. Når: Årlig.", "Biblioteket", "fast"),
        (
            "**Tiltak 1: Digital løype.** Filmer lages. Ansvarlig er biblioteket, og arbeidet starter i 2026.",
            "biblioteket",
            "2026-12-31",
        ),
        (
            "**Tiltak 1: Digital løype.** Biblioteket har ansvaret, og filmene skal være på plass innen juni 2027.",
            "Biblioteket",
            "2027-06-30",
        ),
        (
            "**Tiltak 1: Digital løype.** Løypa lages av kulturkontoret sammen med skolene og skal være ferdig i 2028.",
            "kulturkontoret",
            "2028-12-31",
        ),
    ],
)
def test_its_sentences_say_who_and_when(action: str, ansvar: str, frist: str) -> None:
    """The bold name is the action, and what the sentences after it say of who and when are its fields."""
    (tiltak,) = items(PLAN.format(action=action), "tiltak")

    assert tiltak.text == "Digital løype"
    assert tiltak[3:] == (("H1",), (ansvar,), frist)


@pytest.mark.parametrize(
    "action",
    [
        "**Bakgrunn.** Kommunen har mange setrer. Ansvaret for dem er eiernes.",
        "**Setrene i Nordli.** De fleste eies av bønder. Ansvar: eierne.",
        "**Evaluering.** Planen evalueres hvert år. Ansvar: Kultur.",
    ],
)
def test_other_paragraphs_with_a_bold_beginning_are_none(action: str) -> None:
    """Without the word "Tiltak" both who and when must stand behind labels."""
    assert not items(PLAN.format(action=action), "tiltak")


PERIOD_FIRST = (
    "# Temaplan for frivillighet 2026–2029\n\n## Hovedmål 1: Alle kan bli med\n\n"
    "**Utstyrssentral.** Barn låner ski gratis.\nPeriode: 2026–2027. {who}: kulturkontoret.\n\n"
    "**Aktivitetsvenn.** Vi lærer opp venner.\nPeriode: 2027. {who}: hjemmetjenesten.\n"
)


@pytest.mark.parametrize("who", ["Ansvar", "Ansvarlig", "Ansvarleg"])
def test_the_period_of_an_action_before_who_does_it(who: str) -> None:
    found = items(PERIOD_FIRST.format(who=who), "tiltak")

    assert [(item.text, item.ansvar, (item.frist or "")[:4]) for item in found] == [
        ("Utstyrssentral", ("kulturkontoret",), "2027"),
        ("Aktivitetsvenn", ("hjemmetjenesten",), "2027"),
    ]


def test_the_period_of_the_plan_before_who_has_it() -> None:
    text = (
        "# Temaplan for frivillighet\n\nPeriode: 2026–2029. Ansvarlig: kultursjefen.\n\n## Hovedmål 1: Alle kan delta\n"
    )
    plan = graph(text).plans["plan"]

    assert items(text, "tiltak") == []
    assert plan.period == ("2026", "2029")

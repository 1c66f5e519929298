"""Actions in one paragraph that opens with their bold name."""

from __future__ import annotations

import pytest
from reading import items

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

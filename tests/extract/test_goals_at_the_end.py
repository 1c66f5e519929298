"""A goal named last, after who and when: "… – Kultur – 2028 – delmål 2", "Ansvar: Kultur, 2028. Delmål 2"."""

from __future__ import annotations

import pytest
from reading import items

HEAD = (
    "# Plan for Solvik kommune 2026–2029\n\n## Hovedmål\n\nAlle er med.\n\n## Delmål\n\n"
    "1. Flere er aktive\n2. Flere møtes\n\n## Tiltak\n\n"
)


@pytest.mark.parametrize(
    "tail",
    [
        " – Kultur – 2028 – delmål 2",
        " – ansvarlig: Kultur – 2028 – delmål 2",
        " – Ansvar: Kultur – frist: 2028 – Delmål 2",
        " – ansvarlig Kultur – ferdig 2028 – jf. delmål 2",
        ". Ansvar: Kultur, 2028. Delmål 2",
        ". Hovedansvar: Kultur, 2028, delmål 2",
        " | Ansvar: Kultur | Frist: 2028 | Delmål: 2",
    ],
)
def test_a_goal_after_who_and_when(tail: str) -> None:
    (read,) = items(f"{HEAD}- Lage kart{tail}\n", "tiltak")

    assert (read.text, read.ansvar, read.frist, read.serves) == ("Lage kart", ("Kultur",), "2028-12-31", ("D2",))


def test_a_goal_in_the_actions_own_words_stays() -> None:
    (read,) = items(f"{HEAD}- Måle delmål 2 – indikatorer og metode\n", "tiltak")

    assert read.text == "Måle delmål 2 – indikatorer og metode"

"""One line below a list of actions that says who and when of all of them."""

from __future__ import annotations

import pytest
from reading import items

GOAL = "# Kulturplan for Solvik 2026–2029\n\n## Mål 1: Alle har et bibliotek\n\n"
HEAD = f"{GOAL}Tiltak:\n\n- Utvide tiden\n- Kjøpe bøker\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Ansvar: Kultur. Frist: 2027",
        "Ansvar: Kultur, frist: 2027",
        "*Ansvar: Kultur – Frist: 2027*",
        "**Ansvarleg:** Kultur  \n**Frist:** 2027",
        "Ansvar for tiltakene: Kultur. Frist: 2027.",
        "Ansvarleg for tiltaka: Kultur. Frist for tiltaka: 2027.",
        "Ansvar for alle tiltak: Kultur. Frist for alle tiltak: 2027",
    ],
)
def test_the_line_holds_for_every_action_of_the_list(line: str) -> None:
    found = items(f"{HEAD}{line}\n", "tiltak")
    assert [(one.ansvar, one.frist) for one in found] == [(("Kultur",), "2027-12-31")] * 2

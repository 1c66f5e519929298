"""Lines over actions that only name a goal told before by its number: "→ Delmål 1", "Mål 2:"."""

from __future__ import annotations

import pytest
from reading import items

DELMAAL = "## Måla\n\nHovudmål: Alle bur trygt.\n\nDelmål 1: Unge kan kjøpe bustad.\nDelmål 2: Eldre kan flytte.\n\n"
MAAL = "## Måla\n\n1. Unge kan kjøpe bustad\n2. Eldre kan flytte\n\n"
FIRST = "* Startlån til 20 unge. Ansvarleg: NAV. Ferdig: 2027\n* Tomter på Haugen. Ansvarleg: Plan. Ferdig: 2028\n"
SECOND = "* Områdeplan. Ansvarleg: Plan. Ferdig: 2027\n"
LINES = ["→ {0} 1", "{0} 1:", "**{0} 1:**", "Til {0} 1:", "*{0} 1*", "→ **{0} 1**", "{0} 1 – tiltak:", "Tiltak {0} 1:"]


@pytest.mark.parametrize("title", ["Slik kjem vi dit", "Tiltak", "Gjennomføring"])
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(("goals", "word", "letter"), [(DELMAAL, "Delmål", "D"), (MAAL, "Mål", "H")])
def test_what_follows_are_its_actions(goals: str, word: str, letter: str, line: str, title: str) -> None:
    above = line.format(word)
    text = f"# Bustadplan 2026–2029\n\n{goals}## {title}\n\n{above}\n{FIRST}\n{above.replace('1', '2')}\n{SECOND}"

    assert [item.serves for item in items(text, "tiltak")] == [(f"{letter}1",)] * 2 + [(f"{letter}2",)]


def test_a_line_over_the_delmaal_of_a_goal() -> None:
    """In a chapter of delmål the line is over these."""
    text = f"# Bustadplan 2026–2029\n\n{MAAL}## Delmål\n\nMål 1:\n\n- Fleire får lån\n\nMål 2:\n\n- Fleire får hjelp\n"

    assert [(item.text, item.serves) for item in items(text, "delmaal")] == [
        ("Fleire får lån", ("H1",)),
        ("Fleire får hjelp", ("H2",)),
    ]

"""Actions that carry a code and say who and when, as lines or in lists: "A1. Foreldrekurs. Ansvarleg: …"."""

from __future__ import annotations

import pytest
from reading import items

HEAD = (
    "# Folkehelseplan for Hegra 2026–2032\n\n## Mål\n\nHovudmål: Alle har god helse.\n\n"
    "- **Delmål A:** Gode oppvekstvilkår\n- **Delmål D:** Mindre einsemd\n\n## Korleis kjem vi dit?\n\n"
)


@pytest.mark.parametrize("sign", ["", "- "])
@pytest.mark.parametrize("heading", ["### {} ({})", "### {}"])
def test_the_letter_is_the_goals_and_the_line_an_action(sign: str, heading: str) -> None:
    lines = "{}{}1. {}. *Ansvarleg: Kultur. Tidsfrist: 2027.*\n\n{}{}2. {}. *Ansvarleg: Helse. Tidsfrist: 2028.*\n\n"
    text = HEAD
    for letter, goal in (("A", "Gode oppvekstvilkår"), ("D", "Mindre einsemd")):
        text += heading.format(goal, letter) + "\n\n"
        text += lines.format(sign, letter, "Besøksteneste", sign, letter, f"Kurs for {letter.lower()}-gjengen")

    assert [(one.text, one.ansvar, one.frist, one.serves) for one in items(text, "tiltak")] == [
        ("Besøksteneste", ("Kultur",), "2027-12-31", ("DA",)),
        ("Kurs for a-gjengen", ("Helse",), "2028-12-31", ("DA",)),
        ("Besøksteneste", ("Kultur",), "2027-12-31", ("DD",)),
        ("Kurs for d-gjengen", ("Helse",), "2028-12-31", ("DD",)),
    ]


def test_a_coded_goal_with_a_deadline_alone_is_a_goal() -> None:
    found = items("# Plan for Hegra 2026–2032\n\n## Mål\n\n- D1 Alle har god helse. Frist: 2030\n- D2 Alle er med\n")

    assert [one.kind for one in found] == ["delmaal", "delmaal"]

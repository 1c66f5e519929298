"""A line that leads to the goal of each chapter in the same words."""

from __future__ import annotations

import pytest
from reading import items

CHAPTERS = [
    ("Barndom", "Alle barn har noen å være sammen med.", "Ansette miljøterapeut (Oppvekst, 2026)"),
    ("Voksenliv", "Alle voksne har arbeid.", "Lage jobbmesse (NAV, 2026)"),
    ("Alderdom", "Eldre bor trygt hjemme.", "Bytte alarmer (Helse, 2027)"),
]


@pytest.mark.parametrize("lead", ["I 2038 er dette målet nådd:", "Målet vårt er dette:", "Vi har ett mål:"])
@pytest.mark.parametrize("form", ["> **{0}**", "> {0}", "**{0}**", "{0}", "*{0}*"])
def test_each_chapter_has_its_goal(lead: str, form: str) -> None:
    text = "# Temaplan for Fagerås kommune 2026–2029\n\n"
    for title, goal, action in CHAPTERS:
        text += f"## {title}\n\n{lead}\n\n{form.format(goal)}\n\nTiltak:\n\n- {action}\n\n"

    assert [(item.kind, item.text) for item in items(text)][::2] == [
        ("hovedmaal", goal.rstrip(".")) for _, goal, _ in CHAPTERS
    ]
    assert len({item.serves for item in items(text, "tiltak")}) == 3


def test_a_lead_of_one_chapter_is_no_sign_for_the_others() -> None:
    text = "# Temaplan for Fagerås kommune 2026–2029\n\n## Mål\n\nMålet vårt er dette:\n\nAlle har arbeid.\n\n"
    text += "## Bakgrunn\n\nDette er grunnen:\n\nMange mangler arbeid.\n"

    assert [item.text for item in items(text)] == ["Alle har arbeid"]

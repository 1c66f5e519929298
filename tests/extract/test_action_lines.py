"""Actions told in paragraphs with labels of who and when, one a line."""

from __future__ import annotations

import pytest
from reading import Item, items

TOP = (
    "# Strategi for tilflytting i Solvik 2026–2030\n\n## Hovedmål: Flere flytter hit\n\n"
    "### Strategi 1: Gjøre det lett å bo\n\n"
)


def actions(text: str) -> list[tuple[str, str, tuple[str, ...], str | None]]:
    return [(one.number, one.text, one.ansvar, one.frist) for one in items(TOP + text, "tiltak")]


def test_lines_of_one_paragraph_with_numbers() -> None:
    text = (
        "**1a** Kartlegge tomme hus. *Ansvar:* Plan. *Frist:* 2026.  \n"
        "**1b** Bygge fem leiligheter. *Ansvar:* Eiendom. *Frist:* 2028.\n"
    )

    assert actions(text) == [
        ("1a", "Kartlegge tomme hus", ("Plan",), "2026-12-31"),
        ("1b", "Bygge fem leiligheter", ("Eiendom",), "2028-12-31"),
    ]
    assert items(TOP + text, "tiltak")[0].serves == ("ST1", "flere-flytter-hit")


def test_a_paragraph_each() -> None:
    text = "Kartleggje tomme hus. Ansvar: Plan. Frist: 2026.\n\nByggje to hus. Ansvarleg: Eigedom. Frist: 2027.\n"

    assert [action[1:] for action in actions(text)] == [
        ("Kartleggje tomme hus", ("Plan",), "2026-12-31"),
        ("Byggje to hus", ("Eigedom",), "2027-12-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Arbeidet følges opp av flere. Det er viktig. Ansvar: Plan. Frist: 2026.",
        "Planen evalueres. Ansvar: Rådmannen. Frist: 2029.",
        "Kommunen har ansvar for boliger. Frist: 2026.",
    ],
)
def test_what_is_told_of_the_plan_or_in_several_sentences_is_none(text: str) -> None:
    assert actions(text) == []


def test_below_an_action_the_line_tells_of_it() -> None:
    text = "#### Tiltak 1: Kartlegge hus\n\nVi går fra hus til hus. Ansvar: Plan. Frist: 2026.\n"

    assert items(TOP + text, "tiltak") == [
        Item("tiltak", "Kartlegge hus", "1", ("ST1", "flere-flytter-hit"), ("Plan",), "2026-12-31")
    ]


def test_outside_the_goals_nothing_is_read() -> None:
    text = "# Kulturplan for Solvik\n\n## Om arbeidet\n\nVarsle oppstart. Ansvar: Plan. Frist: 2026.\n"

    assert items(text) == []

"""Tables and headings that ask how: "Dette vil vi | Slik gjør vi det", "Hvordan gjør vi det?" over actions."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Bibliotekplan 2026–2029\n\n"


@pytest.mark.parametrize(
    "header",
    ["Dette vil vi | Slik gjør vi det", "Dette vil vi | Slik gjer vi det", "Slik vil vi ha det | Hvordan gjør vi det?"],
)
def test_the_lines_beside_a_wish_that_say_who_and_when_are_actions(header: str) -> None:
    table = f"| {header} |\n|---|---|\n| Alle leser | Bokbuss (Skole, 2026)<br>Lesekrok (Kultur, 2027) |\n"
    told = items(f"{TITLE}## Oversikt\n\n{table}| Flere møtes | Kafé (Kultur, 2028) |\n")
    assert [(item.kind, item.text, item.serves, item.ansvar) for item in told] == [
        ("hovedmaal", "Alle leser", (), ()),
        ("tiltak", "Bokbuss", ("alle-leser",), ("Skole",)),
        ("tiltak", "Lesekrok", ("alle-leser",), ("Kultur",)),
        ("hovedmaal", "Flere møtes", (), ()),
        ("tiltak", "Kafé", ("flere-moetes",), ("Kultur",)),
    ]


def test_ways_without_who_and_when_are_strategies() -> None:
    table = (
        "| Mål | Slik gjør vi det |\n|---|---|\n| Alle leser | Vi satser på unge |\n| Flere møtes | Vi åpner døra |\n"
    )
    assert [item.kind for item in items(f"{TITLE}## Mål\n\n{table}", "tiltak", "strategi")] == ["strategi", "strategi"]


@pytest.mark.parametrize("question", ["Hvordan gjør vi det?", "Hvordan skal vi gjøre det?", "Korleis gjer vi det?"])
def test_a_heading_that_asks_how_is_over_the_actions_of_the_goal(question: str) -> None:
    text = (
        f"{TITLE}## Lesing\n\n### Hva vil vi oppnå?\n\nAlle barn leser hver dag.\n\n### {question}\n\n"
        "1. Bokbuss. Ansvar: Skole. Frist: 2026.\n2. Lesekrok. Ansvar: Skole. Frist: 2027.\n\n"
        f"## Møter\n\n### Hva vil vi oppnå?\n\nFolk møtes på biblioteket.\n\n### {question}\n\n"
        "1. Ny kafé. Ansvar: Kultur. Frist: 2028.\n"
    )
    assert [(item.text, item.serves) for item in items(text, "tiltak")] == [
        ("Bokbuss", ("alle-barn-leser-hver-dag",)),
        ("Lesekrok", ("alle-barn-leser-hver-dag",)),
        ("Ny kafé", ("folk-moetes-paa-biblioteket",)),
    ]


def test_a_heading_of_wish_and_way_is_no_goal() -> None:
    text = f"{TITLE}## Dette vil vi – og slik gjør vi det\n\n"
    text += "| Mål | Tiltak | Ansvar |\n|---|---|---|\n| Alle leser | Bokbuss | Skole |\n"
    assert [item.text for item in items(text)] == ["Alle leser", "Bokbuss"]

"""Goals that a lead-in announces, which stand below it as bold names or as headings."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Temaplan for inkludering 2026–2030

## Mål

**Overordnet mål:** Alle i Solvik hører til

{goals}

## Tiltak

### Flere i jobb

- Opprette mentorordning (NAV, 2027)

### Bedre norsk

- Starte kveldskurs (Voksenopplæringen, 2028)
"""
NAMES_OVER_TEXT = """Vi har satt oss to delmål:

**Flere i jobb**
Minst to av tre er i jobb etter ett år.

**Bedre norsk**
Alle voksne når nivå B1."""
NAMES_ALONE = """Delmål:

**Flere i jobb**

Minst to av tre er i jobb etter ett år.

**Bedre norsk**

Alle voksne når nivå B1."""
HEADINGS = """Vi har disse delmålene:

### Flere i jobb

Minst to av tre er i jobb etter ett år.

### Bedre norsk

Alle voksne når nivå B1."""


@pytest.mark.parametrize("goals", [NAMES_OVER_TEXT, NAMES_ALONE, HEADINGS])
def test_the_names_below_the_lead_in_are_delmaal_and_the_chapters_of_actions_theirs(goals: str) -> None:
    read = items(PLAN.format(goals=goals))
    assert [item.text for item in read if item.kind == "delmaal"] == [
        "Flere i jobb",
        "Bedre norsk",
    ]
    served = {item.text: item.serves for item in read if item.kind == "tiltak"}
    assert served == {"Opprette mentorordning": ("flere-i-jobb",), "Starte kveldskurs": ("bedre-norsk",)}


def test_words_after_a_colon_belong_to_the_goal_as_they_do_in_a_list() -> None:
    goals = "Delmål:\n\n**Jobb:** Minst to av tre er i jobb.\n\n**Norsk:** Alle voksne når nivå B1."
    texts = [item.text for item in items(PLAN.format(goals=goals)) if item.kind == "delmaal"]
    assert texts[:2] == ["Jobb: Minst to av tre er i jobb", "Norsk: Alle voksne når nivå B1"]


def test_delmaal_as_headings_below_the_overordna_maal_in_a_line_of_its_own() -> None:
    text = """
# Temaplan for inkludering 2026–2030

## Delmål

**Overordna mål:** Alle i Solvik høyrer til

### Fleire i jobb

Minst to av tre er i jobb etter eitt år.

### Betre norsk

Alle vaksne når nivå B1.
"""
    assert [item.text for item in items(text) if item.kind == "delmaal"] == ["Fleire i jobb", "Betre norsk"]


@pytest.mark.parametrize(
    "goals",
    [
        "**Bakgrunn.** Kommunen tok imot mange i fjor.\n\n**Merk:** Tallene er fra 2025.",
        "Delmålene bygger på to kilder:\n\n**Ungdata.** Tall fra 2025.\n\n**Innspill.** Møter i vår.",
        "Vi har satt oss tre delmål:\n\n**Flere** i Solvik vil ha jobb.\n\n**Mange** vil lære norsk.",
    ],
)
def test_bold_words_that_no_lead_in_announces_are_no_goals(goals: str) -> None:
    assert not [item for item in items(PLAN.format(goals=goals)) if item.kind == "delmaal"]


def test_what_a_delmaal_is_to_reach_stands_beside_its_name_in_a_table() -> None:
    table = (
        "| Delmål | Hva vil vi oppnå? |\n|---|---|\n| Flere i jobb | To av tre i jobb |\n| Bedre norsk | Alle når B1 |"
    )
    read = [item for item in items(PLAN.format(goals=table)) if item.kind == "delmaal"]
    assert {item.text for item in read} == {"Flere i jobb", "Bedre norsk"}

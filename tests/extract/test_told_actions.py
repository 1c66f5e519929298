""" "Slik gjør vi det:" in a plan without any other action: who does it, or by when, makes actions of it."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """# {title} 2026–2030

Planen gjelder for Solvik kommune.{rest}

## Fokusområde 1: Tidlig innsats

**Mål:** Barn som trenger hjelp, får det innen fire uker.

{lead}

- PPT er til stede i hver barnehage én dag i måneden
- Barnevernet og helsestasjonen etablerer et felles team innen 1. august 2026
- Skolene gjennomfører lesekurs på 2. trinn hvert år
- Kommunalsjef oppvekst utarbeider en rutine for overganger i løpet av 2026

## Fokusområde 2: Dyktige ansatte

**Mål:** Barn møter voksne med rett kompetanse.

{lead}

- Barnehagene og skolene tar i bruk samme løsning
- Nyutdannede får veiledning de to første årene
"""


def read(lead: str = "**Slik gjør vi det:**", title: str = "Oppvekstplan", rest: str = "", text: str = PLAN):
    return items(text.format(lead=lead, title=title, rest=rest), "tiltak", "strategi", "delmaal")


@pytest.mark.parametrize(
    "lead",
    [
        "**Slik gjør vi det:**",
        "Slik gjer vi det:",
        "### Slik gjør vi det",
        "Dette gjør vi:",
        "### Dette gjer me",
        "Slik jobber vi for å nå målet:",
    ],
)
def test_sentences_of_who_does_what_are_actions(lead: str) -> None:
    """They serve the goal above, and who and when stand in their own words."""
    found = read(lead)

    assert [item.kind for item in found] == ["tiltak"] * 6
    assert all(len(item.serves) >= 1 for item in found)
    assert [item.ansvar for item in found] == [
        ("PPT",),
        ("Barnevernet og helsestasjonen",),
        ("Skolene",),
        ("Kommunalsjef oppvekst",),
        ("Barnehagene og skolene",),
        (),
    ]
    assert [item.frist for item in found][1:4] == ["2026-08-01", "fast", "2026-12-31"]


@pytest.mark.parametrize(
    ("lead", "title", "rest"),
    [
        ("**Slik gjør vi det:**", "Kommuneplanens samfunnsdel", ""),
        ("**Slik gjør vi det:**", "Oppvekstplan", " En årlig handlingsplan viser tiltakene."),
        ("**Slik gjør vi det:**", "Oppvekstplan", "\n\n## Tiltak\n\n- Ansette lærer (Skole, 2027)"),
        ("**Strategier:**", "Oppvekstplan", ""),
    ],
)
def test_strategies_where_the_actions_are_elsewhere(lead: str, title: str, rest: str) -> None:
    """In a samfunnsdel, beside a handlingsdel or the plan's own actions, and where the plan calls them so."""
    assert [item.kind for item in read(lead, title, rest)][-6:] == ["strategi"] * 6


def test_ways_of_working_are_no_actions() -> None:
    """Without anybody or any time in most of them, the lead-in tells how the goal is reached."""
    plain = PLAN.replace("- PPT er til stede i hver barnehage én dag i måneden", "- Tidlig hjelp til alle")
    for words in (" innen 1. august 2026", " hvert år", " i løpet av 2026"):
        plain = plain.replace(words, "")

    assert {item.kind for item in read(text=plain)} == {"strategi"}


def test_being_and_wishing_is_no_doing() -> None:
    """A goal's wording with the name of a place in it gives nobody the responsibility."""
    text = PLAN.replace("Barnehagene og skolene tar i bruk samme løsning", "Ungdom opplever mestring")

    assert read(text=text)[4].ansvar == ()

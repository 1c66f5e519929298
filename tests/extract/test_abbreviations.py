"""Letters in brackets at the end of an action: its own words, or who is to do it."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Helseplan for Solvik 2026–2030\n\n## Delmål 2: Folk får hjelp tidlig\n\n"


def _read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(item.text, item.ansvar) for item in items(TOP + text, "tiltak")]


@pytest.mark.parametrize(
    "text",
    [
        "Individuell jobbstøtte (IPS)",
        "Rask psykisk helsehjelp (RPH)",
        "Kurs i tidlig innsats (BTI)",
        "Etablere familieråd for unge (FFU)",
        "Utrede pedagogisk-psykologisk tjeneste (PPT)",
    ],
)
def test_initials_and_methods_are_the_actions_own(text: str) -> None:
    """In lists, with and without field lines, and in tables."""
    assert _read(f"Tiltak:\n\n- {text}\n- Ny buss\n") == [(text, ()), ("Ny buss", ())]
    assert _read(f"Tiltak:\n\n- {text}. Ansvar: Oppvekst. Frist: 2027\n- Ny buss\n")[0] == (text, ("Oppvekst",))
    assert _read(f"Tiltak:\n\n- {text} (Oppvekst, 2027)\n- Ny buss (Teknisk, 2027)\n")[0] == (text, ("Oppvekst",))
    assert _read(f"| Tiltak | Frist |\n|---|---|\n| {text} | 2027 |\n") == [(text, ())]


@pytest.mark.parametrize(("text", "owner"), [("Følge opp ledige", "NAV"), ("Lage kursrekke", "PPT"), ("Kurs", "HMS")])
def test_other_letters_are_who_does_it(text: str, owner: str) -> None:
    """A unit goes by them."""
    assert _read(f"Tiltak:\n\n- {text} ({owner})\n- Ny buss\n")[0] == (text, (owner,))


def test_a_column_of_who_leaves_the_letters_where_they_are() -> None:
    """Beside it they name a programme, unless a unit is known by them."""
    found = _read("| Tiltak | Ansvar |\n|---|---|\n| Innføre familiehjelp (ZXQ) | Helse |\n| Kurs (PPT) | Skole |\n")

    assert found == [("Innføre familiehjelp (ZXQ)", ("Helse",)), ("Kurs", ("PPT", "Skole"))]


def test_a_table_that_says_a_listed_action_again() -> None:
    """Its column of who wins over the bracket, and both are one action."""
    text = (
        "- Tiltak 2.1 Innføre familiehjelp (ZXQ)\n- Tiltak 2.2 Møteplass\n\n## Ansvar\n\n| Tiltak | Ansvar | Ferdig |\n"
    )
    rows = "|---|---|---|\n| 2.1 Innføre familiehjelp (ZXQ) | NAV | 2028 |\n| 2.2 Møteplass | Kultur | 2027 |\n"

    assert _read(text + rows) == [("Innføre familiehjelp (ZXQ)", ("NAV",)), ("Møteplass", ("Kultur",))]

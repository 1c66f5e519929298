"""Who has every action that names nobody, said once in a chapter before or after the goals."""

from __future__ import annotations

import pytest
from reading import items

TEXT = """# Bibliotekplan for Sandvær kommune 2026–2029

## Om planen

{0}

## Bakgrunn

Biblioteket hadde 12 000 besøk i 2024.

## Hovedmål 1: Flere leser

- Lesestund i Vik (frist 2027)
- Bokbuss til bygdene (frist 2028, Kulturskolen)

## Hovedmål 2: Møteplass

### Tiltak: Kafé i biblioteket

Frist: 2028
"""


def owners(sentence: str) -> list[str]:
    """Who has the three actions of the plan."""
    return [", ".join(item.ansvar).lower() for item in items(TEXT.format(sentence), "tiltak")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen er laga av oss. Biblioteksjefen har ansvaret for alle tiltaka i planen dersom ikkje anna er nemnt.",
        "Der ikke annet er nevnt, er biblioteksjefen ansvarlig for tiltakene.",
        "Hvert mål har tiltak. Dersom annet ikke er oppgitt, har biblioteksjefen ansvaret for tiltakene.",
        "Alle tiltak er biblioteksjefens ansvar, med mindre noe annet står. De følges opp hvert år.",
        "Biblioteksjefen er ansvarlig for å gjennomføre tiltakene i planen.",
        "Med mindre annet er oppgitt, ligger ansvaret for tiltakene hos biblioteksjefen.",
        "Der det ikke står noe annet, er biblioteksjefen ansvarlig.",
        "Ansvarlig er biblioteksjefen der ingen annen er nevnt.",
        "Om ikkje anna er sagt, er det biblioteksjefen som har ansvaret for at tiltaka blir gjennomførte.",
        "Ansvar: Biblioteksjefen, dersom ikke annet er nevnt.",
        "Dersom det ikke står noe annet ved tiltaket, har biblioteksjefen ansvaret for å gjennomføre det.",
        "Biblioteksjefen har ansvaret for tiltaka, om ikkje ei anna eining er nemnd.",
        "Alle tiltak gjennomføres av biblioteksjefen når annet ikke er nevnt.",
        "Tiltak uten ansvarlig er biblioteksjefens ansvar.",
        "Har et tiltak ingen ansvarlig, er det biblioteksjefen som har ansvaret.",
    ],
)
def test_those_that_name_nobody(sentence: str) -> None:
    """In a list, in a list where another says otherwise, and as a heading."""
    assert owners(sentence) == ["biblioteksjefen", "kulturskolen", "biblioteksjefen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Biblioteksjefen har hatt ansvaret for planarbeidet. Kommunedirektøren har ansvar for at planen følges opp.",
        "Kommunedirektøren har ansvar for at alle tiltakene blir fulgt opp.",
        "Kommunedirektøren har det overordnede ansvaret for alle tiltakene i planen.",
        "Teknisk har ansvaret for alle tiltak i økonomiplanen.",
        "Der ikke annet er nevnt, gjelder kostnadene per år.",
        "Der ikke annet er nevnt, er kommunen ansvarlig.",
        "Fylkeskommunen hadde ansvaret for tiltakene i planen.",
        "Hvert tiltak har en ansvarlig enhet, og der annet ikke er nevnt, er fristen 2029.",
    ],
)
def test_another_matter(sentence: str) -> None:
    """The planning, the follow-up, another plan's, nobody by name, or an earlier time."""
    assert owners(sentence) == ["", "kulturskolen", ""]


def test_two_chapters_that_differ() -> None:
    """Nobody is taken where two chapters without actions name two."""
    first = "Biblioteksjefen har ansvaret for alle tiltak."
    second = "## Organisering\n\nKultursjefen har ansvaret for alle tiltak."

    assert owners(f"{first}\n\n{second}") == ["", "kulturskolen", ""]

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


IN_GOAL = "# Plan for Kystvik kommune 2026–2029\n\n## Mål 1: Alt er klart\n\n{0}\n## Mål 2: Alle øver\n\n- Øve (NAV)\n"
LIST = "- Rense kulverter hver høst\n- Skaffe aggregat (2027)\n"
TABLE = "| Tiltak | Frist |\n|---|---|\n| Rense kulverter | 2027 |\n| Skaffe aggregat | 2027 |\n"


@pytest.mark.parametrize("actions", [LIST, TABLE])
@pytest.mark.parametrize("shape", ["{0}\n\n{1}", "{1}\n{0}\n", "{0}\n\n### Tiltak\n\n{1}", "Vi er utsatt. {0}\n\n{1}"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Teknisk sjef er ansvarlig.",
        "Ansvaret ligger hos teknisk sjef.",
        "Det er teknisk sjef som har ansvaret.",
        "For dette målet er teknisk sjef ansvarlig.",
        "Teknisk sjef er ansvarlig for alle tiltak under målet.",
        "Teknisk sjef har hovedansvaret for at tiltakene blir gjennomført.",
        "Ansvarlig enhet er teknisk.",
        "Teknisk etat leder arbeidet og har ansvaret for alle handlingene under dette målet.",
        "Teknisk etat er ansvarlig også for tiltakene her.",
    ],
)
def test_a_sentence_below_a_goal_is_of_its_actions(sentence: str, shape: str, actions: str) -> None:
    found = items(IN_GOAL.format(shape.format(sentence, actions)), "tiltak")

    assert [", ".join(item.ansvar).lower().split()[:1] for item in found] == [["teknisk"], ["teknisk"], ["nav"]]


@pytest.mark.parametrize(
    "sentence",
    ["Foreldrene har ansvaret.", "Kommunen er ansvarlig.", "Rektor hadde ansvaret.", "Skolen har ansvaret for bøkene."],
)
def test_other_sentences_below_a_goal(sentence: str) -> None:
    found = items(IN_GOAL.format(f"{sentence}\n\n{LIST}"), "tiltak")

    assert [item.ansvar for item in found[:2]] == [(), ()]


def test_a_blank_cell_of_a_column_stays_blank() -> None:
    """Where the table says who, a sentence that does not speak of actions fills nothing."""
    table = TABLE.replace("| Frist |", "| Ansvar |").replace("Rense kulverter | 2027", "Rense kulverter | NAV")
    found = items(
        IN_GOAL.format(f"Rektor har ansvaret.\n\n{table.replace('aggregat | 2027', 'aggregat | ')}"), "tiltak"
    )

    assert [item.ansvar for item in found[:2]] == [("NAV",), ()]

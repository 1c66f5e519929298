"""Lists typed by hand, with dashes or dots or no sign at all: read where it is sure that they are lists."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for Solvik\n\n## Hovedmål 1: Alle er friske\n\n"


BOTH = ["Bygge park", "Åpne klubb"]


def texts(text: str, kind: str = "tiltak") -> list[str]:
    return [one.text for one in items(text, kind)]


@pytest.mark.parametrize("mark", ["–", "—", "▪", "➢", "✓"])
@pytest.mark.parametrize("lead", ["### Tiltak\n\n", "Tiltak:\n\n", "**Tiltak**\n\n"])
def test_paragraphs_that_open_with_the_same_sign(mark: str, lead: str):
    assert texts(f"{TOP}{lead}{mark} Bygge park (Teknisk, 2026)\n\n{mark} Åpne klubb (Kultur, 2027)\n") == BOTH


@pytest.mark.parametrize("lead", ["Tiltak:", "Vi skal gjennomføre disse tiltakene:", "Tiltak"])
def test_lines_of_one_paragraph_below_their_lead_in(lead: str):
    assert texts(f"{TOP}{lead}\n– Bygge park (Teknisk, 2026)\n– Åpne klubb (Kultur, 2027)\n") == BOTH


@pytest.mark.parametrize(
    ("lead", "kind"), [("Delmål:", "delmaal"), ("Delmåla våre:", "delmaal"), ("Strategiar:", "strategi")]
)
def test_goals_and_strategies_too(lead: str, kind: str):
    assert texts(f"{TOP}{lead}\n\n– Fleire går\n\n– Fleire syklar\n", kind) == ["Fleire går", "Fleire syklar"]


@pytest.mark.parametrize(
    "said",
    [
        "– Vi er stolte av planen, sier ordføreren.\n\n– Den kom i rett tid.",
        "– Planen er god, meiner rådet.\n\n– Han er kort.",
        "– Vi er stolte av planen.",
    ],
)
def test_what_somebody_says_is_no_list(said: str):
    assert texts(f"{TOP}### Tiltak\n\n{said}\n") == []


@pytest.mark.parametrize(
    "lines",
    [
        "Park i sentrum (Teknisk, 2026)\n\nKlubb for unge (Kultur, 2027)",
        "Park i sentrum (Teknisk, 2026)<br>Klubb for unge (Kultur, 2027)",
        "Park i sentrum\n\nAnsvar: Teknisk\n\nKlubb for unge\n\nAnsvar: Kultur. Frist: 2027",
    ],
)
@pytest.mark.parametrize("lead", ["### Tiltak", "Tiltak:"])
def test_paragraphs_without_a_sign_that_say_who(lines: str, lead: str):
    assert texts(f"{TOP}{lead}\n\n{lines}\n") == ["Park i sentrum", "Klubb for unge"]


def test_paragraphs_without_a_sign_that_all_begin_as_actions():
    assert texts(f"{TOP}### Tiltak\n\nKommunen har mange tiltak.\n\nBygge park\n\nÅpne klubb\n") == BOTH
    assert texts(f"{TOP}### Strategiar\n\nStyrkje laga\n\nByggje nettverk\n", "strategi") == [
        "Styrkje laga",
        "Byggje nettverk",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Helse\n\nSkole",
        "Tiltakene er samlet her.\n\nPlanene er klare.",
        "Kommune og fylke samarbeider.\n\nAlle skal med.",
        "Bygge park",
        "Dette er viktig for oss (se vedlegg 1)\n\nDette også (se vedlegg 2)",
        "Etterspørselen har økt siden 2020\n\nVelge rett er viktig",
    ],
)
def test_other_paragraphs_below_the_heading_are_text(text: str):
    assert texts(f"{TOP}### Tiltak\n\n{text}\n") == []


def test_paragraphs_in_other_chapters_are_text():
    assert texts(f"{TOP}### Bakgrunn\n\nBygge park\n\nÅpne klubb\n") == []
    assert texts("# Handlingsplan for Solvik\n\nBygge park\n\nÅpne klubb\n\n## Mål\n\nAlle er friske\n") == []

"""Facts of an action told in the paragraph below it."""

from __future__ import annotations

import pytest
from reading import Item, items

from plancheck.document import Span
from plancheck.extract.fields.tails import read_tail
from plancheck.vocabulary import vocabulary

_TITLE = "# Klimaplan for Solvik 2026–2029\n\n## Mål\n\n"
_GOALS = f"{_TITLE}- Delmål 1: Utsleppa går ned\n- Delmål 2: Bygga brukar mindre straum\n\n## Tiltak\n\n"


def told(paragraph: str, title: str = "### Tiltak 1: Varmepumpe i rådhuset") -> list[Item]:
    """What is read of an action with a paragraph below it, the goals left out."""
    return items(f"{_GOALS}{title}\n\n{paragraph}\n")[2:]


@pytest.mark.parametrize(
    ("paragraph", "goals", "units", "end"),
    [
        ("Bidreg til delmål 1. Eigedom har ansvaret, i samarbeid med NAV. Skal vere ferdig innan 2027.",
         ("D1",), ("Eigedom",), "2027-12-31"),
        ("Bidrar til delmål 2. Eiendom har ansvaret, og arbeidet skal være ferdig innen utgangen av 2027. Det koster.",
         ("D2",), ("Eiendom",), "2027-12-31"),
        ("Tiltaket støtter delmål 1 og 2. Ansvaret for tiltaket ligger hos Eiendom. Frist: 1. oktober 2028.",
         ("D1", "D2"), ("Eiendom",), "2028-10-01"),
        ("Pumpa er gammal. Ansvar: Eigedom. Frist: 2027.", (), ("Eigedom",), "2027-12-31"),
        ("Bidreg til delmål 2. Frivilligsentralen driv kafeen, og han opnar hausten 2026.",
         ("D2",), ("Frivilligsentralen",), "2026-12-31"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("title", ["### Tiltak 1: Varmepumpe i rådhuset", "**Tiltak 1: Varmepumpe i rådhuset**"])
def test_facts_below_an_action(
    title: str, paragraph: str, goals: tuple[str, ...], units: tuple[str, ...], end: str
) -> None:
    """The goal, the responsible and the deadline are the action's, and no sentence becomes a goal."""
    assert told(paragraph, title) == [Item("tiltak", "Varmepumpe i rådhuset", "1", goals, units, end)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Foreldrene har ansvar for egne barn. Skolen ble ferdig i 2020.",
        "Vi ser på flere løsninger. Den gamle pumpen gikk fram til 2019.",
        "Kommunen har ansvaret for alle bygg.",
    ],
)
def test_a_story_is_no_fact(paragraph: str) -> None:
    """What others answer for, and what is past, is not the action's."""
    assert told(paragraph) == [Item("tiltak", "Varmepumpe i rådhuset", "1")]


def test_codes_of_the_author() -> None:
    """ "Bidrar til mål M1. Eiendom …": the code is the goal's, and the sentence after it is no goal."""
    text = f"{_TITLE}| Mål | Indikator |\n|---|---|\n| **M1** Utslippene går ned | Tonn |\n\n## Tiltak\n\n"
    read = items(f"{text}### Tiltak 1: Kjøpe elbiler\n\nBidrar til mål M1. Eiendom har ansvaret.\n")

    assert [item for item in read if item.kind == "tiltak"] == [
        Item("tiltak", "Kjøpe elbiler", "1", ("M1",), ("Eiendom",))
    ]
    assert sum(item.kind == "hovedmaal" for item in read) == 1


@pytest.mark.parametrize(
    ("line", "goals", "end"),
    [
        ("1. Kjøpe pumpe (ansvar: Helse, frist: 2027). Støttar delmål 1 og 2.", ("D1", "D2"), "2027-12-31"),
        ("1. Kjøpe pumpe (ansvar: Helse, frist: 2027). Bidrar til delmål 2", ("D2",), "2027-12-31"),
        ("1. Kjøpe pumpe (ansvar: Helse, frist: 2027), jf. delmål 2", ("D2",), "2027-12-31"),
        ("1. Kjøpe pumpe (ansvar: Helse, frist: 2027, delmål 2)", ("D2",), "2027-12-31"),
        ("1. Kjøpe pumpe (frist: 2027, ansvar: Helse, jf. delmål 1 og 2)", ("D1", "D2"), "2027-12-31"),
        ("1. Kjøpe pumpe (Helse, 2027). Støtter delmål 2.", ("D2",), "2027-12-31"),
        ("1. Kjøpe pumpe (Helse, 2027, delmål 2)", ("D2",), "2027-12-31"),
        ("1. Kjøpe pumpe (Helse, 2027), jf. delmål 2.", ("D2",), "2027-12-31"),
        ("1. Kjøpe pumpe (ansvar: Helse, frist: 2027). Pumpa går kvar dag.", (), "2027-12-31"),
        ("1. Kjøpe pumpe. Bidrar til delmål 2. Helse har ansvaret. Skal være ferdig innen 2027.", ("D2",),
         "2027-12-31"),
    ],
)  # fmt: skip
def test_a_goal_after_the_tail(line: str, goals: tuple[str, ...], end: str) -> None:
    """The goal named in or after the bracket is the action's, and leaks into no field and not into its words."""
    assert items(f"{_GOALS}{line}\n")[2:] == [Item("tiltak", "Kjøpe pumpe", "1", goals, ("Helse",), end)]


def test_a_deadline_after_the_unit() -> None:
    """ "Ansvar: driftslederne. Løpende.": the unit, and a running deadline."""
    tail = read_tail("Lese av målerne. Ansvar: driftslederne. Løpende.", Span("plan.md", 1, 1), vocabulary())

    assert {key: value.text for key, value in tail.fields.items()} == {"ansvar": "driftslederne", "frist": "Løpende"}


def test_a_bracket_inside_a_value() -> None:
    """A bracket that belongs to the unit's name stays whole."""
    tail = read_tail("Kjøpe pumpe (ansvar: Helse (leder), frist: 2027)", Span("plan.md", 1, 1), vocabulary())

    assert tail.fields["ansvar"].text == "Helse (leder)"
    assert tail.fields["frist"].text == "2027"

"""Actions that are sentences on who is to do them."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for Solvik 2026–2029\n\n## Delmål 1: Alle er trygge\n\n### Tiltak\n\n"


def _owners(lines: list[str]) -> list[tuple[str, ...]]:
    return [item.ansvar for item in items(TOP + "".join(f"- {line}\n" for line in lines), "tiltak")]


@pytest.mark.parametrize(
    ("lines", "owners"),
    [
        (
            ["Teknisk sjef skal anskaffe to pumper innen 2028", "IKT-leder skal etablere reservesamband"],
            [("Teknisk sjef",), ("IKT-leder",)],
        ),
        (
            ["Rektor må kartleggje skulevegen innan 2027", "Heimetenesta skal ha plan for flom innan 2028"],
            [("Rektor",), ("Heimetenesta",)],
        ),
        (
            ["Kultursjefen skal, sammen med NAV, starte kafé innen 2027", "Klima- og miljørådgiveren skal måle lufta"],
            [("Kultursjefen",), ("Klima- og miljørådgiveren",)],
        ),
        (
            ["Barnehagene skal i samarbeid med foreldrene lage gåplan", "Skolene skal hver høst lage gåplan"],
            [("Barnehagene",), ("Skolene",)],
        ),
    ],
)
def test_whom_the_sentence_sets_to_do_it(lines: list[str], owners: list[tuple[str, ...]]) -> None:
    """The subject of "… skal …" is the responsible, where the list names units and roles so."""
    assert _owners(lines) == owners


@pytest.mark.parametrize(
    "lines",
    [
        ["Biblioteket skal utvides innen 2028", "Skolen på Nes skal rustes opp innen 2029"],
        ["Barn og unge skal få tilbud hver dag", "Innbyggerne skal kunne melde feil"],
        ["Rektor skal kartlegge skoleveien", "Bygge fortau", "Kjøpe skilt", "Male striper"],
        ["Kommunen skal bygge fortau", "Vi skal kjøpe skilt"],
    ],
)
def test_others_are_set_to_nothing(lines: list[str]) -> None:
    """What something is done to, those it is for, and one sentence in a list of actions otherwise told, say nothing."""
    assert set(_owners(lines)) == {()}


def test_the_heading_above_names_who() -> None:
    """Below the name of a unit its actions are its own, whoever the sentence speaks of."""
    units = "### Oppvekstsektoren\n\n- {}\n\n### Teknisk avdeling\n\n- {}\n"
    text = f"# Handlingsdel for Solvik\n\n## Tiltak per enhet\n\n{units}"
    found = items(text.format("Skolene skal lage gåplan innen 2027", "Rektor skal kjøpe skilt"), "tiltak")

    assert [item.ansvar for item in found] == [("Oppvekstsektoren",), ("Teknisk avdeling",)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            [
                "Biblioteksjefen innfører åpent bibliotek i løpet av 2026",
                "I 2027 skal rektorene innføre lesing hver dag",
            ],
            [(("Biblioteksjefen",), "2026-12-31"), (("rektorene",), "2027-12-31")],
        ),
        (
            ["Barnebibliotekaren har ansvar for sommerles, som går hvert år", "Innen 2028 skal rektor lage kurs"],
            [(("Barnebibliotekaren",), "fast"), (("rektor",), "2028-12-31")],
        ),
        (
            ["Servicekontoret opprettar hjelpedisk innan utgangen av 2026", "Hausten 2027 lagar biblioteket kurs"],
            [(("Servicekontoret",), "2026-12-31"), (("biblioteket",), "2027-12-31")],
        ),
    ],
)
def test_who_does_it_and_when_in_the_actions_own_sentence(
    lines: list[str], told: list[tuple[tuple[str, ...], str]]
) -> None:
    """The year of the sentence is when, also where a part of it says how often."""
    found = items(TOP + "".join(f"- {line}\n" for line in lines), "tiltak")

    assert [(item.ansvar, item.frist) for item in found] == told


@pytest.mark.parametrize("who", ["Kommunen", "Foreldrene", "Innbyggerne"])
def test_those_who_have_the_responsibility_for_everything(who: str) -> None:
    lines = [f"{who} har ansvar for skoleveien", "Rektor skal lage kurs"]

    assert _owners(lines) == [(), ("Rektor",)]

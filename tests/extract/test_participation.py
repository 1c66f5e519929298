"""Participation: activities by name, date and group; actions and goals are none."""

from __future__ import annotations

from written import outline, written

from plancheck.extract.classify import classify
from plancheck.extract.metadata import read_meta
from plancheck.extract.participation import participation
from plancheck.model import Medvirkning


def read(text: str) -> tuple[Medvirkning, ...]:
    document = written(f"# Temaplan for kultur 2026–2033\n\nFjordvik kommune\n\n{text}\n")
    meta = read_meta(document)
    return participation(document, outline(document), classify(document, meta))


def test_a_list_in_the_chapter() -> None:
    found = read(
        "## Medvirkning\n\n- Ungdomsrådet, 4. februar 2025\n- Folkemøte på samfunnshuset, 11. mars 2025\n- Gjestebud "
        "i alle grendelag, april 2025\n"
    )

    assert [(one.text, one.dato) for one in found] == [
        ("Ungdomsrådet", "2025-02-04"),
        ("Folkemøte på samfunnshuset", "2025-03-11"),
        ("Gjestebud i alle grendelag", "2025-04"),
    ]


def test_a_sentence_names_several() -> None:
    found = read(
        "## Om arbeidet\n\nVi hadde et åpent møte på biblioteket 14. november 2024 og fikk 38 svar på en "
        "spørreundersøkelse.\n"
    )

    assert [(one.text, one.dato) for one in found] == [
        ("åpent møte på biblioteket", "2024-11-14"),
        ("spørreundersøkelse", "2024-11-14"),
    ]


def test_a_range_without_year_keeps_its_words() -> None:
    (found,) = read(
        "## Medvirkning\n\nI perioden 7. – 15. mars inviterte vi innbyggere og frivillige til dialogsamlinger.\n"
    )

    assert (found.text, found.dato, found.date_text) == ("dialogsamlinger", None, "7. – 15. mars")
    assert found.grupper == ("innbyggere", "frivillige")


def test_nynorsk() -> None:
    (found,) = read("## Medverknad\n\nVi heldt folkemøte i bygdehuset 3. mars 2025.\n")

    assert (found.text, found.dato) == ("folkemøte i bygdehuset", "2025-03-03")


def test_actions_are_no_participation() -> None:
    assert (
        read(
            "## Tiltak\n\n- La ungdomsrådet styre 200 000 kroner. Frist: 2027\n"
            "- Holde folkemøte om idrett 1. mars 2027\n"
        )
        == ()
    )


def test_a_meeting_that_was_not_held_is_none() -> None:
    assert read("## Medvirkning\n\nVi holdt ikke folkemøte i 2025.\n") == ()

"""Sentences after an action that say who and when."""

import pytest

from plancheck.document import Span
from plancheck.extract.fields.sentences import read_sentences
from plancheck.extract.fields.tails import read_tail
from plancheck.vocabulary import vocabulary

_SPAN = Span("plan.md", 1, 1)


@pytest.mark.parametrize(
    ("text", "own", "ansvar", "frist"),
    [
        ("Lage is. Kultur har ansvaret. Skal være ferdig i 2027.", "Lage is", "Kultur", "2027"),
        ("Lage sarg. Ansvarlig enhet er Kultur. Tiltaket gjennomføres i 2027.", "Lage sarg", "Kultur", "2027"),
        ("Lage rink. Kulturavdelinga er ansvarleg. Ferdig innan 1. juni 2027.", "Lage rink", "Kulturavdelinga",
         "innan 1. juni 2027"),
        ("Leie hall. Oppvekst tek ansvaret.", "Leie hall", "Oppvekst", None),
        ("Brøyte is. Ansvarlig er Kultur. Tiltaket gjennomføres løpende.", "Brøyte is", "Kultur", "løpende"),
        ("Brøyte is. Kultur har ansvaret. Blir gjennomført kontinuerleg.", "Brøyte is", "Kultur", "kontinuerleg"),
        ("Brøyte is. Gjennomføres av Kultur i 2027.", "Brøyte is", "Kultur", "2027"),
        ("Brøyte is. Arbeidet ledes av Kultur og avsluttes våren 2028.", "Brøyte is", "Kultur", "våren 2028"),
        ("Brøyte is. Kultur har ansvaret. Alt skal være fullført i 2028.", "Brøyte is", "Kultur", "2028"),
        ("Brøyte is. Det er Kultur som har ansvaret. Ferdig i 2028.", "Brøyte is", "Kultur", "2028"),
        ("Brøyte is. Kultur har ansvaret. Tiltaket blir gjennomført kvart år.", "Brøyte is", "Kultur", "kvart år"),
        ("Brøyte is. Vert gjennomført av kultursjefen innan 2027", "Brøyte is", "kultursjefen", "innan 2027"),
        ("Brøyte is. Kultur og fritid gjennomfører tiltaket i 2027.", "Brøyte is", "Kultur og fritid", "2027"),
        ("Brøyte is. Dette gjør Kultur i 2027", "Brøyte is", "Kultur", "2027"),
        ("Brøyte is. Følges opp av Kultur innen utgangen av 2027.", "Brøyte is", "Kultur", "innen utgangen av 2027"),
    ],
)  # fmt: skip
def test_who_and_when_in_sentences(text: str, own: str, ansvar: str, frist: str | None) -> None:
    """A sentence that names the responsible or the deadline is a field, and leaves the action's own words."""
    left, fields = read_sentences(text, _SPAN)

    assert left == own
    assert fields["ansvar"].text == ansvar
    assert (fields["frist"].text if "frist" in fields else None) == frist


@pytest.mark.parametrize(
    "text",
    [
        "Lage is. Isen skal vere god å gå på.",
        "Lage is. Kommunen har ansvaret for alle vegar.",
        "Lage is i 2026. Vi har ansvar for kvarandre.",
        "Lage is. Dette gjør isen bedre for alle.",
        "Lage is. Dei som kjem gjer det til ein fest.",
        "Lage is. Isen blir utført av frost",
        "Lage is",
    ],
)
def test_ordinary_sentences_are_no_fields(text: str) -> None:
    """What names no unit and no deadline stays the action's own words."""
    assert read_sentences(text, _SPAN) == (text, {})


@pytest.mark.parametrize(
    "text",
    [
        "Brøyte is på vannet: Kultur har ansvaret, og fristen er 1. juni 2027.",
        "Brøyte is på vannet – Kultur har ansvaret. Ferdig innen 1. juni 2027.",
        "Brøyte is på vannet – ansvaret ligger hos Kultur, ferdig 1. juni 2027",
    ],
)
def test_a_clause_on_who_has_it_is_no_part_of_the_action(text: str) -> None:
    tail = read_tail(text, _SPAN, vocabulary())

    assert tail.text == "Brøyte is på vannet"
    assert tail.fields["ansvar"].text == "Kultur"
    assert tail.fields["frist"].text.endswith("1. juni 2027")


def test_an_action_whose_words_speak_of_responsibility_keeps_them() -> None:
    assert read_tail("Skrive plan for is: hvem har ansvaret", _SPAN, vocabulary()).fields == {}
    assert read_tail("Ansvar: Kultur", _SPAN, vocabulary()).fields.keys() <= {"ansvar"}

"""Sentences after an action that say who and when."""

import pytest

from plancheck.document import Span
from plancheck.extract.fields.sentences import read_sentences

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
        "Lage is",
    ],
)
def test_ordinary_sentences_are_no_fields(text: str) -> None:
    """What names no unit and no deadline stays the action's own words."""
    assert read_sentences(text, _SPAN) == (text, {})

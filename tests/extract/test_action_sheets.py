"""An action list in a spreadsheet is an action list, whatever it calls itself; a handlingsdel stays one."""

from __future__ import annotations

import pytest

from plancheck.document import Document
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.read.csv import read_csv

ACTIONS = "Delmål;Tiltak;Ansvar;Frist\n1.1 Flere synger;Starte kor;Kultur;2027\n"
LONG = "Planen er laget fordi mange i kommunen har bedt om det over lang tid. " * 5
GOALS = "Hovedmål;Delmål\nHovedmål 1: Alle synger;Delmål 1.1: Flere kor\n"


def kind(text: str) -> str:
    document = read_csv(text.encode(), "liste.csv")
    assert isinstance(document, Document)
    return classify(document, read_meta(document))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ACTIONS, "tiltaksliste"),
        (f"Tiltaksliste til samfunnsdelen 2026–2029;;;\n;;;\n{ACTIONS}", "tiltaksliste"),
        (f"Handlingsplan mot vold 2026–2029;;;\nSolvik kommune;;;\n{ACTIONS}", "tiltaksliste"),
        (f"Helhetleg ROS – oppfølgingsplan 2026–2029;;;\nSolvik herad;;;\n{ACTIONS}", "tiltaksliste"),
        (f"Handlingsdel til samfunnsdelen 2026–2029;;;\nSolvik kommune;;;\n{ACTIONS}", "handlingsdel"),
        (f"Temaplan for song i Solvik kommune 2026–2029;;\n{LONG};;\n{LONG};;\n{GOALS}", "plan"),
        (f"Temaplan for sang i Solvik kommune 2026–2029;;;\n{LONG};;;\n{LONG};;;\n{ACTIONS}", "plan"),
        ("Hendelse;Risiko;Tiltak;Ansvar\nFlom;Høy;Sikre bekken;Teknisk\n", "annet"),
    ],
)
def test_kind(text: str, expected: str):
    assert kind(text) == expected

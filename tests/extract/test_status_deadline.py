"""One column for both how far an action has come and when it is to be done."""

from __future__ import annotations

import pytest
from reading import items
from written import written

from plancheck.extract import extract


@pytest.mark.parametrize("header", ["Status/frist", "Frist/status", "Status og frist", "Status / frist"])
@pytest.mark.parametrize(
    ("said", "frist"),
    [
        ("Pågår, ferdig 2027", "2027-12-31"),
        ("Ikke startet – 2026", "2026-12-31"),
        ("Starta 2025, frist 1. mai 2027", "2027-05-01"),
        ("I gang (innan 2028)", "2028-12-31"),
        ("2027", "2027-12-31"),
        ("Gjennomført 2024", None),
        ("Startet i 2025", None),
        ("Pågår", None),
    ],
)
def test_the_year_to_come_is_the_deadline(header: str, said: str, frist: str | None):
    table = f"| Tiltak | Ansvar | {header} |\n|---|---|---|\n| Bygge park | Teknisk | {said} |\n"
    text = f"# Tiltaksplan for Solvik\n\n{table}"
    (action,) = items(text, "tiltak")
    assert (action.text, action.frist) == ("Bygge park", frist)


def test_of_status_told_term_by_term_the_last_holds() -> None:
    header = "| Tiltak | Ansvar | Frist | Status 1. tertial | Status 2. tertial |\n|---|---|---|---|---|\n"
    text = f"# Kulturplan\n\n{header}| Bygge hall | Kultur | 31.12.2025 | I gang | Ferdig |\n"
    (action,) = extract(written(text)).items
    assert action.fields["status"].text == "Ferdig"

"""A sentence after an action that is no more than from or by when it holds."""

from __future__ import annotations

import pytest
from reading import items

TEXT = "# Plan for Nes kommune 2026–2030\n\n## Hovedmål 1: Utslippene er halvert\n\n### Tiltak 1.1 Elbiler\n"
TEXT += "Nye biler er elektriske. Innkjøpslederen har ansvaret. {0}\n"


@pytest.mark.parametrize(
    ("sentence", "frist"),
    [
        ("Gjeld frå 2026.", "uviss"),
        ("Gjelder fra 1. januar 2027.", "uviss"),
        ("På plass innen 2027.", "2027-12-31"),
        ("Blir gjort kvart år.", "fast"),
        ("Gjøres hver høst.", "fast"),
        ("Planlagt 2027.", "2027-12-31"),
        ("Gjelder alle ansatte.", None),
        ("Gjeld ikkje lastebilar.", None),
    ],
)
def test_its_time_is_the_deadline(sentence: str, frist: str | None) -> None:
    (action,) = items(TEXT.format(sentence), "tiltak")

    assert (action.text, action.frist) == ("Elbiler", frist)

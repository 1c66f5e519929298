"""Actions told as answers to bold questions."""

from __future__ import annotations

import pytest
from reading import items

PLAN = "# Trafikkplan 2026–2029\n\n## Mål 1: Alle er trygge i trafikken\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "**Hva?** Bygge gangvei\n**Hvem?** Teknisk\n**Når?** 2027",
        "**Hva skal vi gjøre?** Bygge gangvei\n\n**Hvem har ansvaret?** Teknisk\n\n**Når?** 2027",
        "**Hva?** Bygge gangvei **Hvem?** Teknisk **Når?** 2027",
        "- **Hva?** Bygge gangvei\n- **Hvem?** Teknisk\n- **Når?** 2027",
        "- **Hva?** Bygge gangvei\n  **Hvem?** Teknisk\n  **Når?** 2027",
        "**Kva?** Bygge gangvei\n\n**Kvifor?** Fordi vegen er smal\n\n**Kven?** Teknisk\n\n**Når?** 2027",
    ],
)
def test_the_answers_are_an_action_and_its_fields(said: str) -> None:
    """In lines, paragraphs, one paragraph or a list."""
    (tiltak,) = items(PLAN + said, "tiltak")

    assert tiltak[1:] == ("Bygge gangvei", "", ("H1",), ("Teknisk",), "2027-12-31")


@pytest.mark.parametrize(
    "said",
    [
        "**Hva er en gangvei?** En vei for gående\n\n**Hvem kan søke?** Alle kan søke\n\n**Når er fristen?** 1. mai",
        "**Hvem?** Teknisk\n**Når?** 2027",
        "**Hva?**\n\nBygge gangvei",
    ],
)
def test_other_questions_stay(said: str) -> None:
    """Questions and answers about something else, without what is to be done, or without an answer beside them."""
    assert not items(PLAN + said, "tiltak")

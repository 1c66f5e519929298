"""Who has all actions of a chapter, where some of them say otherwise and some stand in sections below."""

from __future__ import annotations

import pytest
from reading import items

TEXT = (
    "# Vannplan for Solvik 2026–2029\n\n## Hovedmål 1: Alle har vann\n\n## Tiltak\n\n{sentence}\n\n"
    "### 2026\n\n- Kartlegge lekkasjer (hovedmål 1)\n- Bytte rør (Eiendom)\n\n### 2027\n\n"
    "- Bygge basseng (hovedmål 1)\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Teknisk er ansvarlig for alle tiltak om ikke annet er sagt.",
        "Tiltakene er sortert etter år. Teknisk har ansvaret for alle tiltakene, hvis ikke annet er oppgitt.",
        "Teknisk har ansvar for alle tiltaka dersom ikkje anna går fram.",
        "Teknisk er ansvarlig for alle tiltakene med mindre annet er nevnt.",
    ],
)
def test_those_that_say_nothing_else(sentence: str) -> None:
    found = [item.ansvar for item in items(TEXT.format(sentence=sentence), "tiltak")]

    assert found == [("Teknisk",), ("Eiendom",), ("Teknisk",)]


@pytest.mark.parametrize(
    "sentence", ["Teknisk leder arbeidet.", "Teknisk har ansvaret for alle tiltak i økonomiplanen."]
)
def test_without_such_a_sentence_nobody(sentence: str) -> None:
    found = [item.ansvar for item in items(TEXT.format(sentence=sentence), "tiltak")]

    assert found == [(), ("Eiendom",), ()]

"""Actions whose name stands apart from what describes them, and from who and when: in bold, in a line or a heading."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for Fagerås 2026–2029\n\n## Mål: Fjordsida er det beste stedet å bo\n\n"


def read(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Text, who and year of each action."""
    return [(item.text, item.ansvar, (item.frist or "")[:4]) for item in items(TOP + text, "tiltak")]


BOTH = [("Nytt matkart", ("Næring",), "2026"), ("Ny kai", ("Teknisk",), "2027")]


@pytest.mark.parametrize("sign", ["*", ""])
def test_a_bold_name_with_the_facts_last(sign: str) -> None:
    text = f"**Nytt matkart.** Vi lager et kart. {sign}Ansvarlig: Næring. Ferdig: innen utgangen av 2026.{sign}\n\n"
    text += f"**Ny kai.** Vi bygger ny kai av tre. {sign}Ansvarlig: Teknisk. Ferdig: 2027.{sign}\n"

    assert read(text) == BOTH


def test_a_bold_name_in_a_list() -> None:
    text = "Tiltak:\n\n- **Nytt matkart.** Kartet viser gårdsbutikker. (Næring, 2026)\n"
    text += "- **Ny kai.** Vi bygger ny kai av tre. (Teknisk, 2027)\n"

    assert read(text) == BOTH


@pytest.mark.parametrize("sign", [": ", " – "])
def test_a_name_of_one_word_in_a_heading(sign: str) -> None:
    text = f"### Tiltak{sign}Matkart\n\nHvem: Næring\nNår: 2026\n\n### Tiltak{sign}Kai\n\nHvem: Teknisk\nNår: 2027\n"

    assert read(text) == [("Matkart", ("Næring",), "2026"), ("Kai", ("Teknisk",), "2027")]


def test_a_second_line_that_tells_who_and_when() -> None:
    text = "Tiltak:\n\n- Nytt matkart\n  Næring har ansvaret, og kartet er klart i juni 2026.\n"
    text += "- Ny kai\n  Teknisk har ansvaret. Ferdig i 2027.\n- Rydde langs stien\n  ned til stranda (Teknisk, 2028)\n"

    assert read(text) == [*BOTH, ("Rydde langs stien ned til stranda", ("Teknisk",), "2028")]


def test_a_sentence_that_only_tells_when() -> None:
    assert read("Tiltak:\n\n- Nytt matkart. Kartet blir trykt før sommeren 2026. (Næring)\n") == BOTH[:1]

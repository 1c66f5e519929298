"""Lines that open with a bullet typed by hand are items, wherever the paragraph stands."""

from __future__ import annotations

import pytest
from reading import items
from written import written

from plancheck.document import Document
from plancheck.extract.lists.typedbullets import with_typed_bullets
from plancheck.read.html import read_html

TOP = "# Kulturplan for Solvik 2026–2030\n\n## Mål 1: Flere deltar\n\n"


def shape(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in with_typed_bullets(written(text)).blocks]


def test_a_paragraph_of_bullets() -> None:
    assert shape("• Åpne klubb\n• Holde kurs") == [("item", 0, "Åpne klubb"), ("item", 0, "Holde kurs")]


def test_fields_and_words_that_go_on_below_a_bullet() -> None:
    text = "• Åpne klubb i gamle\nMoen skole\nAnsvar: Kultur\n• Holde kurs"

    assert shape(text) == [
        ("item", 0, "Åpne klubb i gamle Moen skole"), ("paragraph", 1, "Ansvar: Kultur"), ("item", 0, "Holde kurs")
    ]  # fmt: skip


def test_bullets_in_an_item_stand_below_it() -> None:
    page = read_html("<ul><li>Åpne klubb<br>• Ansvar: Kultur<br>• Frist: 2027</li></ul>".encode(), "p.html")
    assert isinstance(page, Document)

    assert [(block.kind, block.level, block.text) for block in with_typed_bullets(page).blocks] == [
        ("item", 0, "Åpne klubb"), ("item", 1, "Ansvar: Kultur"), ("item", 1, "Frist: 2027")
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Kultur • Oppvekst", "Ett sted\nog ett til", "– Vi er glade\n– Det er", "- Klubb"])
def test_other_lines_stay_as_they_are(text: str) -> None:
    document = written(text)

    assert with_typed_bullets(document) is document


@pytest.mark.parametrize("lead", ["Tiltak i 2026", "Tiltak:", "**Tiltak**"])
def test_actions_below_a_lead(lead: str) -> None:
    text = f"{TOP}{lead}\n\n• Åpne klubb (Kultur, 2026)\n• Holde kurs (Kultur, 2027)\n"

    assert [item.text for item in items(text, "tiltak")] == ["Åpne klubb", "Holde kurs"]


def test_a_line_of_the_deadline_counts_before_how_often() -> None:
    text = f"{TOP}Tiltak:\n\n- Fornye ledninger årlig\n  Ansvar: Teknisk\n  Frist: 2035\n"

    assert [item.frist for item in items(text.replace("  ", "\n  "), "tiltak")] == ["2035-12-31"]

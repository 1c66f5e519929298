"""The running text of a document as one: which texts hold a word or a pattern."""

from __future__ import annotations

import re

import reading

from plancheck.wholetext import Opened, WholeText, whole_text

_PLAN = (
    "# Plan for Åsvik\n\nVi bygger veg. Mer veg blir det.\n\n"
    "| Tiltak | Ansvar |\n|---|---|\n| Veg til Nes | Teknisk drift |\n| Bru | VEG og vann |\n\n- Siste veg\n"
)


def held(text: str, *hints: str | re.Pattern[str]) -> list[str]:
    return [one.text for one in WholeText(reading.document(text)).holding(*hints)]


def test_texts_that_hold_a_word_come_in_order_and_once() -> None:
    assert held(_PLAN, "veg", "bru") == [
        "Vi bygger veg. Mer veg blir det.", "Veg til Nes", "Bru", "VEG og vann", "Siste veg",
    ]  # fmt: skip
    assert held(_PLAN, "teknisk drift") == ["Teknisk drift"]
    assert held(_PLAN, "ferje", "drift teknisk") == []


def test_a_word_counts_inside_another_and_with_signs_at_it() -> None:
    assert held("# Plan\n\nFastvegene (TODO: sjekk) står.\n\nTekst.\n", "veg", "todo") == [
        "Fastvegene (TODO: sjekk) står."
    ]


def test_patterns_are_asked_of_lower_case() -> None:
    assert held(_PLAN, re.compile(r"veg (?:til|og)")) == ["Veg til Nes", "VEG og vann"]


def test_a_cell_comes_with_its_row() -> None:
    (found,) = WholeText(reading.document(_PLAN)).holding("teknisk")
    assert found.row is not None
    assert [cell.text for cell in found.row.cells] == ["Veg til Nes", "Teknisk drift"]
    assert found.block.kind == "table"


def test_letters_that_grow_in_lower_case_move_nothing() -> None:
    assert held("# İİİ plan\n\nİ dag.\n\nBru til Nes.\n\nVeg.\n", "bru", "veg") == ["Bru til Nes.", "Veg."]


def test_a_document_of_the_graph_is_joined_once() -> None:
    graph = reading.graph(_PLAN)
    document = graph.facts[0].document
    assert whole_text(graph, document) is whole_text(graph, document)


def test_a_word_with_a_blank_before_it_begins_a_word() -> None:
    text = "# Plan\n\nStor fase 2 er over.\n\n- Se 2 først\n- (se 3)\n\nHjelse 4, jf. se 5.\n"
    hint = Opened((" se ",), re.compile(r"\d"))
    assert held(text, hint) == ["Se 2 først", "(se 3)", "Hjelse 4, jf. se 5."]


def test_headings_are_left_out_where_running_text_is_asked() -> None:
    text = "# Plan\n\n## Mål 1 på Nes\n\nMål 2 er nådd.\n\n| Mål 3 | Tiltak |\n|---|---|\n| A | B |\n"
    whole = WholeText(reading.document(text))
    hint = Opened(("mål",), re.compile(r" \d"))
    assert [one.text for one in whole.holding(hint)] == ["Mål 1 på Nes", "Mål 2 er nådd.", "Mål 3"]
    assert [one.text for one in whole.below_headings(hint)] == ["Mål 2 er nådd.", "Mål 3"]


def test_codes_are_letters_with_a_figure_right_behind() -> None:
    assert WholeText(reading.document("# Plan\n\nSe tiltak T9.\n")).codes
    assert WholeText(reading.document("# Plan\n\n| Tiltak |\n|---|\n| Mål D-4 |\n")).codes
    assert not WholeText(reading.document("# Plan 2\n\nTiltak 1.2 og fase 3-1 er ferdige innen 2028.\n")).codes


def test_the_same_question_below_headings_is_answered_alike() -> None:
    whole = WholeText(reading.document("# Tiltak 1\n\nSe tiltak 2.\n\nSe tiltak to.\n"))
    hint = Opened(("tiltak",), re.compile(r"\s+\d"))
    assert [one.text for one in whole.below_headings(hint)] == ["Se tiltak 2."]
    assert [one.text for one in whole.below_headings(hint)] == ["Se tiltak 2."]

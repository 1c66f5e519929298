"""The source line and its carets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.document import Span
from plancheck.report.excerpt import excerpt


def at(column: int | None, end: int | None = None, end_line: int = 1) -> Span:
    return Span("a.md", 1, column, end_line, end)


@pytest.mark.parametrize(
    ("line", "span", "shown", "carets"),
    [
        ("- Åpne på Øya", at(3, 14), "- Åpne på Øya", "  ^^^^^^^^^^^"),
        ("| Ny | | 2027 |", at(8, 8), "| Ny | | 2027 |", "       ^"),
        ("\t- Ny vei", at(4, 6), "    - Ny vei", "      ^^"),
        ("- a\tb", at(5, 6), "- a b", "    ^"),
        ("日本 tiltak", at(4, 10), "日本 tiltak", "     ^^^^^^"),
        ("日本", at(1, 3), "日本", "^^^^"),
        ("e\u0301tat", at(3, 6), "e\u0301tat", " ^^^"),
        ("sam\u00adfunn", at(5, 9), "samfunn", "   ^^^^"),
        ("a\x1b[31m b", at(7, 8), "a\ufffd[31m b", "      ^"),
        ("a\u202eb", at(3, 4), "a\ufffdb", "  ^"),
        ("to linjer", at(4, 2, end_line=2), "to linjer", "   ^^^^^^"),
        ("kort", at(40, 50), "kort", "    ^"),
        ("uten kolonne", at(None), "uten kolonne", ""),
        ("linje\r\n", at(1, 6), "linje", "^^^^^"),
    ],
)
def test_carets_stand_under_the_place(line: str, span: Span, shown: str, carets: str) -> None:
    assert excerpt(line, span, 80) == (shown, carets)


def test_a_wide_line_is_cut_around_the_place() -> None:
    line = "x" * 200 + "HER" + "y" * 200
    shown, carets = excerpt(line, at(201, 204), 60)
    assert len(shown) <= 60
    assert shown.startswith("…x")
    assert shown.endswith("y…")
    assert shown[carets.index("^") : len(carets)] == "HER"


def test_the_ends_of_a_wide_line_are_not_cut_where_the_place_is_there() -> None:
    line = "FØR" + "x" * 200 + "ETTER"
    first, _ = excerpt(line, at(1, 4), 60)
    assert first.startswith("FØR")
    last, carets = excerpt(line, at(204, 209), 60)
    assert last.endswith("ETTER")
    assert last[carets.index("^") :] == "ETTER"


def test_a_place_wider_than_the_screen_is_marked_to_the_edge() -> None:
    shown, carets = excerpt("| " + "å" * 300 + " |", at(3, 303), 60)
    assert shown[carets.index("^")] == "å"
    assert len(carets) <= len(shown) <= 60


def test_an_identity_number_is_masked_before_the_line_is_cut() -> None:
    shown, carets = excerpt("Søkeren (150885 12313) fikk tilbud.", at(10, 22), 24)
    assert "150885" not in shown
    assert shown[carets.index("^") :].startswith("****")


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_characters="\x7f\xad"), max_size=300),
    st.data(),
)
def test_the_first_caret_is_under_the_first_character(line: str, data: st.DataObject) -> None:
    """Letters as in Norwegian: each takes one column, so the caret can be read off."""
    line = "".join(char for char in line if char.isprintable() and not char.isdigit())
    column = data.draw(st.integers(1, len(line) + 1))
    end = data.draw(st.integers(column, len(line) + 1))
    width = data.draw(st.integers(20, 120))
    shown, carets = excerpt(line, at(column, end), width)
    assert len(shown) <= width
    assert carets.strip() == "^" * carets.count("^")
    if column <= len(line):
        assert shown[carets.index("^")] == line[column - 1]

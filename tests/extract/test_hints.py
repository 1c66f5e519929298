"""What tails may hold: asked of many texts at once, never less than of each by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plancheck.document import Span
from plancheck.extract.fields.hints import hints_of
from plancheck.extract.fields.tails import read_tail
from plancheck.vocabulary import vocabulary

SPAN = Span("plan.md", 1, 1, 1, 2)
_ENDS = (
    "", " (Helse, 2027)", ". Ansvar: Helse. Frist: 2026", " – Velferd – innen 2027", " innen utgangen av 2028",
    ", jf. mål 2", ". Bidrar til delmål 1.2", " [frist: 2026]", " - Teknisk | 2027", " D1.2", ": Røde Kors, 2026",
    ".\nKultur har ansvaret.", " i\tløpet  av\n2029", " · Teknisk · 2026",
)  # fmt: skip


def test_texts_without_signs_have_no_tails() -> None:
    assert not hints_of(["Bygge bru", "Ruste opp torget på Nes", "Lage plan"]).any_tail


def test_what_one_text_holds_may_stand_in_all() -> None:
    hints = hints_of(["Bygge bru", "Ruste opp torget (Teknisk, 2027)", "Lage plan innen 2028"])
    assert (hints.bracket, hints.deadline, hints.colon, hints.dash) == (True, True, False, False)


def test_nothing_between_two_texts_makes_a_sign() -> None:
    assert not hints_of(["Bygge bru.", "Åpne torget", "-", "Lage plan"]).any_tail


@given(st.lists(st.sampled_from(_ENDS).map("Ruste opp torget".__add__), min_size=1, max_size=6))
def test_a_tail_is_read_alike_alone_and_among_others(texts: list[str]) -> None:
    together = hints_of(texts)
    for text in texts:
        assert read_tail(text, SPAN, vocabulary(), together) == read_tail(text, SPAN, vocabulary())


@given(st.sampled_from(_ENDS))
def test_no_sign_is_missed(end: str) -> None:
    every = hints_of([": ) - mål 1. A innen D1 bidrar"])
    signs = every.colon, every.goal, every.bracket, every.dash, every.sentence, every.reference, every.deadline
    assert all(signs)
    text = f"Ruste opp torget{end}"
    assert read_tail(text, SPAN, vocabulary(), every) == read_tail(text, SPAN, vocabulary())

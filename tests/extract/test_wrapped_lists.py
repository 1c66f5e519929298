"""Lines that are entries of a list stay lines, however they end."""

from __future__ import annotations

from reading import document

from plancheck.extract.text.wrapped import unwrapped


def test_numbered_lines_of_a_contents_list_stay_apart() -> None:
    text = "# Plan\n\n## Innhold\n\n1 Innledning\n2 Visjon\n3 Oppvekst for\n4 En kommune i bevegelse\n5 Oppfølging\n"
    blocks = unwrapped(document(text)).blocks
    assert blocks[-1].text.split("\n") == [
        "1 Innledning", "2 Visjon", "3 Oppvekst for", "4 En kommune i bevegelse", "5 Oppfølging",
    ]  # fmt: skip


def test_a_sentence_that_goes_on_is_one_line() -> None:
    blocks = unwrapped(document("# Plan\n\nVedtatt av kommunestyret 12. mai 2025, sak\nPS 30/25\n")).blocks
    assert blocks[-1].text == "Vedtatt av kommunestyret 12. mai 2025, sak PS 30/25"

"""Links and bold stretches told without the inline parser, against the parser itself."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plancheck.read import inline
from plancheck.read.commonmark import inline_tokens
from plancheck.read.inline import Plain, plain

STRETCHES = [
    "[Plan 1](#x)", "[x y](a_b.md)", "[a](b)", "[1](<b>)", '[x](b "t")', "[a](b(c))", "[**a**](b)", "[a", "](b)",
    "**b**", "**b c**", "**k:**", "**b.**", "**.b**", "**b**c", "**[a](b)**", "*", "_i_", "*i*", "!", "[", "]", "&amp;",
    "&", "<b>", "`c`", "\\", "~", " ", "  ", "\n", "(", ")", ".", ":", ",", "å", "mål", "1", "§", "–", "«", "»", '"',
]  # fmt: skip


def place(offset: int) -> tuple[int, int]:
    return 1, offset + 1


def parsed(raw: str) -> Plain:
    """What markdown-it makes of a text."""
    return inline._Flattener("plan.md", place).flatten(inline_tokens(raw, {}))


@pytest.mark.parametrize(
    ("raw", "text", "targets", "strong"),
    [
        ("Se [planen](#1-plan) for **tabeller og kart**, s. 3", "Se planen for tabeller og kart, s. 3", ["#1-plan"], 1),
        ("[Kart](kart.pdf) og [tall](tall_2025.md)", "Kart og tall", ["kart.pdf", "tall_2025.md"], 0),
        ("**Ansvar:** [Kultur](kultur.md)", "Ansvar: Kultur", ["kultur.md"], 1),
    ],
)
def test_links_beside_bold(raw: str, text: str, targets: list[str], strong: int) -> None:
    """The words, where the links lead and stand, and what is bold."""
    found = plain(raw, "plan.md", place, {})

    assert (found.text, [link.target for link in found.links], len(found.strong)) == (text, targets, strong)
    assert [link.span.column for link in found.links] == [raw.index(f"]({target}") - len(link.text) for link, target in
                                                          zip(found.links, targets, strict=True)]  # fmt: skip
    assert found == parsed(raw)


@given(st.lists(st.sampled_from(STRETCHES), min_size=1, max_size=9).map("".join))
@settings(max_examples=400, deadline=None)
def test_told_as_the_parser_does(raw: str) -> None:
    """Wherever the short way answers, it says what the parser says."""
    told = inline._linked(raw, "plan.md", place)
    assume(told is not None)

    assert told == parsed(raw)

"""A hyphen the author wrote before "og" stays where a line of a PDF ends in it, whichever sign the font has for it."""

from __future__ import annotations

import pytest

from plancheck.read.pdf.seams import Seams


@pytest.mark.parametrize("sign", ["-", "\u00ad", "\u2010", "\u2011"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Utvalg for helse", "og omsorg"),
        ("barne", "og ungdomsråd"),
        ("natt", "eller dagtilbud"),
        ("plan", "samt byggesak"),
    ],
)
def test_the_hyphen_of_a_word_left_out_stays(sign: str, before: str, after: str) -> None:
    assert Seams([]).join(before + sign, after) == f"{before}- {after}"


@pytest.mark.parametrize("sign", ["-", "\u00ad"])
@pytest.mark.parametrize(("before", "after"), [("kommune", "plan"), ("psykol", "ogen"), ("omsorgs", "tilbud")])
def test_a_cut_word_is_whole_again(sign: str, before: str, after: str) -> None:
    assert Seams([]).join(before + sign, after) == before + after

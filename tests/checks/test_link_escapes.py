"""Escapes in link targets are read as urllib reads them."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from plancheck.checks.brutt_lenke import _unquoted

PIECES = st.sampled_from(["%20", "%C3%B8", "%c3%", "%C3", "%", "%zz", "%E2%80%93", "plan", "ø", "%41%", "2", "/"])


@given(st.lists(PIECES, max_size=8).map("".join))
def test_escapes_are_read_as_urllib_reads_them(target: str) -> None:
    assert _unquoted(target) == unquote(target)

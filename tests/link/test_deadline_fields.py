"""A deadline field as read."""

from __future__ import annotations

import reading

from plancheck.link.nodes import read_field
from plancheck.model import Frist
from plancheck.parts import RawField


def read(text: str) -> Frist:
    found = read_field(RawField(text, reading.document("# Plan\n\nTekst.\n").blocks[0].span))
    assert found is not None
    return found


def test_a_deadline_says_whether_it_was_understood() -> None:
    """Read or not, it has all its fields."""
    understood, other = read("2028"), read("kaka er bakt")
    assert understood.unknown is False
    assert other.unknown is True
    assert "2028-12-31" in repr(understood)

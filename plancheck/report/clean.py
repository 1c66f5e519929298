"""Text out of a plan made safe for a screen, a log and XML: nothing in it moves, hides or colours what stands around.

Bidirectional controls reorder what is shown (Unicode Technical Report 36), escape characters drive a terminal, and
most control characters may not stand in XML at all.
"""

from __future__ import annotations

from plancheck.pattern import pattern

SHOWN = "\ufffd"
"""Stands where a character was that must not be written."""
_HARMFUL = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
_UNSEEN = pattern("[\u00ad\u200b-\u200d\u2060\ufeff]")


def safe(text: str) -> str:
    """The text with harmful characters shown as U+FFFD and unseen ones (soft hyphens, zero width) left out."""
    if text.isprintable():
        return text
    return _UNSEEN.sub("", _HARMFUL.sub(SHOWN, text))


def one_line(text: str) -> str:
    """`safe`, on one line, with single blanks."""
    return " ".join(safe(text).split())

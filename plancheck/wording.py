"""Questions about wording that checks and messages share: is it the same text, and how is it shown."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s+")
_EDGE = " \t\n.:;,!–—-•*\"'«»“”"
SHOWN = 80
"""How many characters of an item's own words a message shows."""


def shorten(text: str, limit: int = SHOWN) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `limit`."""
    line = _SPACE.sub(" ", text).strip()
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ,;:–-") + "…"


def plain(text: str) -> str:
    """The text for comparison: one line, lower case, without punctuation at the ends."""
    return _SPACE.sub(" ", text).strip(_EDGE).casefold()


def same_words(one: str, other: str) -> bool:
    """Whether two texts are equal apart from case, blanks and punctuation at the ends."""
    return plain(one) == plain(other)

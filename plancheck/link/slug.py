"""Slugs for ids and folded texts for comparing: æ, ø, å written out, everything else plain."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from plancheck.pattern import pattern

_LETTERS = (
    ("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("ä", "ae"), ("ö", "oe"), ("ü", "u"), ("ß", "ss"), ("đ", "d"), ("ŋ", "n"),
    ("–", "-"), ("—", "-"), ("‐", "-"), ("−", "-"),
)  # fmt: skip
_BREAK = pattern(r"[^a-z0-9]+")
_WORDS = pattern(r"\w+")
_SIGNS = ",.-/:–"
"""What most often stands between words: without these, most texts need no search."""


@lru_cache(maxsize=1024)
def slug(text: str, limit: int = 40) -> str:
    """ASCII, lower case, "-" between words, at most `limit` characters, cut at a word where one ends near."""
    made = _BREAK.sub("-", _ascii(text)).strip("-")
    if len(made) <= limit:
        return made
    cut = made[: limit + 1].rsplit("-", 1)[0]
    return (cut if len(cut) > limit // 2 else made[:limit]).strip("-")


def _ascii(text: str) -> str:
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).lower()
    for letter, spelled in _LETTERS:
        plain = plain.replace(letter, spelled)
    return plain if plain.isascii() else unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """The words of a text in lower case with single blanks: what two wordings must share to be equal."""
    low = text.lower()
    if not low.replace(" ", "").isalnum():
        for sign in _SIGNS:
            if sign in low:
                low = low.replace(sign, " ")
        if not low.replace(" ", "").isalnum():
            return " ".join(_WORDS.findall(low))
    return " ".join(low.split())

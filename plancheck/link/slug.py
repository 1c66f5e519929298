"""Slugs for ids and folded texts for comparing: æ, ø, å written out, everything else plain."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from plancheck.pattern import pattern

_LETTERS = (
    ("ä", "ae"), ("ö", "oe"), ("ü", "u"), ("ß", "ss"), ("đ", "d"), ("ŋ", "n"),
    ("–", "-"), ("—", "-"), ("‐", "-"), ("−", "-"),
)  # fmt: skip
_APART = bytes([sign if chr(sign).isalnum() and sign < 128 else 32 for sign in range(256)])
"""What stands between the words of a slug is a blank."""
_WORDS = pattern(r"\w+")
_FOLDED = "".join([low if (low := chr(sign).lower()).isalnum() or low == "_" else " " for sign in range(256)])
_TABLE = _FOLDED.encode("latin-1")
"""Every sign of Latin-1 as it is compared: in lower case, or a blank."""


def slugged(text: str, limit: int = 40) -> str:
    """As `slug`, for texts that are asked of once: nothing is remembered."""
    made = "-".join(_ascii(text).encode("ascii").translate(_APART).decode("ascii").split())
    if len(made) <= limit:
        return made
    cut = made[: limit + 1].rsplit("-", 1)[0]
    return (cut if len(cut) > limit // 2 else made[:limit]).strip("-")


@lru_cache(maxsize=1024)
def slug(text: str, limit: int = 40) -> str:
    """ASCII, lower case, "-" between words, at most `limit` characters, cut at a word where one ends near."""
    return slugged(text, limit)


def _ascii(text: str) -> str:
    if text.isascii():
        return text.lower()
    plain = _spelled(text.lower())
    if plain.isascii():
        return plain
    plain = _spelled(unicodedata.normalize("NFKC", text).lower())
    return plain if plain.isascii() else unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()


def _spelled(plain: str) -> str:
    plain = plain.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    if plain.isascii():
        return plain
    for letter, spelled in _LETTERS:
        if letter in plain:
            plain = plain.replace(letter, spelled)
    return plain


def folded(text: str) -> str:
    """As `fold`, for texts that are asked of once: nothing is remembered."""
    try:
        return " ".join(text.encode("latin-1").translate(_TABLE).decode("latin-1").split())
    except UnicodeEncodeError:
        return " ".join(_WORDS.findall(text.lower()))


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """The words of a text in lower case with single blanks: what two wordings must share to be equal."""
    return folded(text)

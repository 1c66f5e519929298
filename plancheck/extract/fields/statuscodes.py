"""What the words of a status mean: "Gjennomført våren 2025" is done."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.pattern import pattern
from plancheck.vocabulary import vocabulary

_TICKS = "✓✔✅☑🗹"
_NO_WORD = pattern(r"^[^\w%]+")
"""A sign before the words of a status: "✅ Ferdig", "• I gang"."""
_ENDS = pattern(
    r"[,.;(–-]|\s+(?:i\s+)?(?=(?:19|20)\d\d\b|\d{1,2}[./]|"
    r"(?:vinter|vår|sommer|sommar|haust|høst|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|"
    r"desember)(?:en)?\s+(?:19|20)\d\d\b|\d\.?\s*(?:kvartal|tertial|halvår)\b|(?:ennå|enno|endå|enda|så langt)\b)",
    re.I,
)
"""What ends the words of a status: "Ferdig – se rapport", "Ferdig 2025", "Ikke startet ennå"."""


@lru_cache(maxsize=4096)
def status_code(text: str) -> str | None:
    """ikke_startet | i_gang | ferdig | utgaar for a status as written, or None."""
    words, said = vocabulary(), _NO_WORD.sub("", text)
    if not said:
        return "ferdig" if any(sign in text for sign in _TICKS) else None
    word = words.match("value", said)
    if word is None:
        first = _ENDS.split(said, maxsplit=1)[0]
        word = words.match("value", first)
    return word.concept.removeprefix("status_") if word is not None and word.concept.startswith("status_") else None

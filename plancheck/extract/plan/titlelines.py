"""Which lines may stand on a title page: names, no sentences."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

_LONGEST = 120
_TELLS = pattern(
    r"[^:–—?]+\s(?:er|blir|vert|ble|blei|vart|(?:ruller|evaluer|revider|oppdater)(?:es|ast)|behandles|handsamast)"
    r"\s[^:–—?]+$",
    re.I,
)
"""A whole sentence: "Tiltak merket med * er finansiert i økonomiplanen"."""


def is_of_title_page(line: str) -> bool:
    """A short line that is no sentence, nor part of one."""
    named = 0 < len(line) <= _LONGEST and not line.endswith((".", ",")) and not line[:1].islower()
    return named and _TELLS.match(line) is None

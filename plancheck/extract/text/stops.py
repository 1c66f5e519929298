"""Where the sentences of a text end: at full stops that close no abbreviation, and at line breaks before a label."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.pattern import pattern

_ABBREVIATED = frozenset(
    (
        "nr kl jf ca pkt kap tlf bl mv osv dvs evt inkl ref pr st dr jan feb febr mar apr jun jul aug sep sept okt "
        "nov des dat mill saksnr"
    ).split()
)
_STOPS = ".!?\n"
_AFTER_STOP = frozenset('»"”)ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ')
"""What follows the stop of a sentence, beside a blank."""
_LONGEST_WORD = 24
_LONGEST_LAW = 4
"""A word this short before "§" is a law's name cut short: "jf. pbl. § 11-14"."""
_LAST_WORD = pattern(r"\w+$")


@lru_cache(maxsize=256)
def split(text: str) -> tuple[tuple[str, int], ...]:
    """The sentences of a text, each with where it begins."""
    ends = [at + 1 for at in _stops(text) if _ends_sentence(text, at)]
    found = []
    for start, end in zip((0, *ends), (*ends, len(text)), strict=True):
        raw = text[start:end]
        if words := raw.strip():
            found.append((words, start + len(raw) - len(raw.lstrip())))
    return tuple(found)


def _stops(text: str) -> list[int]:
    """Where a sign stands that may end a sentence, in order."""
    found: list[int] = []
    for sign in _STOPS:
        at = text.find(sign)
        while at >= 0:
            following = text[at + 1 : at + 2]
            if sign == "\n" or following.isspace() or following in _AFTER_STOP:
                found.append(at)
            at = text.find(sign, at + 1)
    return sorted(found)


_LABEL_LINE = pattern(r"[A-ZÆØÅ•·*-][^\n.:]{0,60}:|[-•·*]\s")
_MONTH = pattern(
    r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s*"
    r"(?:\s(?:20)?\d\d(?!\d)|(?:[-–—]|\stil(?:\s+og\s+med)?)\s*\d)",
    re.I,
)
"""What follows the day of a date in capitals: "HØRINGSFRIST 1. DESEMBER 2026", "fra 11. Mars - 22. April 2026"."""
_CONTINUES = pattern(r"[a-zæøå0-9(]")


def _ends_sentence(text: str, at: int) -> bool:
    """Whether the stop at that place ends a sentence."""
    if text[at] == "\n":
        return not _CONTINUES.match(text, at + 1) or bool(_LABEL_LINE.match(text, at + 1))
    if text[at] != ".":
        return True
    word = _word_before(text, at)
    last = word.lower()
    if not last:
        return True
    if last in _ABBREVIATED:
        return False
    following = text[at + 1 :].lstrip()
    if last.isdigit() and len(last) < 4:
        return not following or (following[0].isupper() and _MONTH.match(following) is None)
    if len(last) == 1 and last.isalpha():
        dotted = text[at - 2 : at - 1] == "." and following[:1].isdigit()  # "t.o.m. 26. oktober"
        return not dotted and not (following[:1].isupper() and word.isupper())
    if following.startswith("§"):
        return len(last) > _LONGEST_LAW
    return not following or not following[0].islower()


def _word_before(text: str, at: int) -> str:
    """The word that ends at a place, "" for none."""
    token = text[max(0, at - _LONGEST_WORD) : at].rpartition(" ")[2]
    if token.isalnum():
        return token
    word = _LAST_WORD.search(token)
    return word.group() if word is not None else ""

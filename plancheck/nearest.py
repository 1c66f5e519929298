"""Did you mean: the nearest of the words we know. For names, keys and codes; never for the ids and numbers of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_PLAIN = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "-": "", "_": "", " ": "", ".": "", "/": ""})
_CLOSE = 0.7


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option most like `word` (case, hyphens and å/aa set aside), or None where none is close; first of equals."""
    wanted = word.casefold().translate(_PLAIN)
    if not wanted:
        return None
    best, score = None, _CLOSE
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    for option in options:
        matcher.set_seq1(option.casefold().translate(_PLAIN))
        if matcher.real_quick_ratio() < score or matcher.quick_ratio() < score:
            continue
        ratio = matcher.ratio()
        if ratio > score or (best is None and ratio >= score):
            best, score = option, ratio
    return best

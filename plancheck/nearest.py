"""Did you mean: the nearest of the words we know, for names, keys and codes; never for a plan's ids and numbers."""

from __future__ import annotations

from collections.abc import Iterable

_PLAIN = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "-": "", "_": "", " ": "", ".": "", "/": ""})
_CLOSE = 0.66
"""How much of the longer word must be right: one slip in three letters, two in six."""


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option most like `word` (case, hyphens and å/aa set aside), or None where none is close; first of equals."""
    wanted = word.casefold().translate(_PLAIN)
    best, score = None, 0.0
    for option in options if wanted else ():
        other = option.casefold().translate(_PLAIN)
        longest = max(len(wanted), len(other))
        if min(len(wanted), len(other)) < _CLOSE * longest:
            continue
        likeness = 1 - slips(wanted, other) / longest
        if likeness >= _CLOSE and likeness > score:
            best, score = option, likeness
    return best


def slips(one: str, other: str) -> int:
    """How many letters were put in, left out, changed or swapped with their neighbour (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for place, written in enumerate(other, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != written))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == written:
                cost = min(cost, earlier[place - 2] + 1)
            row.append(cost)
    return row[-1]

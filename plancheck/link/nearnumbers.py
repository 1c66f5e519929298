"""Which number or code of a plan is nearest to one that it does not have: a hint for the reader, never a match."""

from __future__ import annotations

from collections.abc import Iterable

from plancheck.pattern import pattern

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"
_LETTERED = pattern(r"(?P<letter>[A-ZÆØÅ])(?P<figure>\d{1,3})")


def like_code(code: str, numbers: Iterable[str]) -> str:
    """The number of a letter and a figure that is nearest to such a code: "A2" for "A3"; "" where there is none."""
    wanted = _LETTERED.fullmatch(code)
    found = [match for match in map(_LETTERED.fullmatch, numbers) if match is not None]
    if wanted is None or not found:
        return ""
    first, figure = ord(wanted["letter"]), int(wanted["figure"])
    return min(found, key=lambda one: (abs(ord(one["letter"]) - first), abs(int(one["figure"]) - figure))).group()


def distance(wanted: str, number: str) -> tuple[int, int, int]:
    """How far two numbers are apart: shared beginning, number of parts, then the first part that differs."""
    mine, theirs = wanted.split("."), number.split(".")
    shared = 0
    for left, right in zip(mine, theirs, strict=False):
        if left != right:
            break
        shared += 1
    differ = (mine[shared : shared + 1], theirs[shared : shared + 1])
    figures = [part[0].lstrip(LETTERS) for part in differ if part]
    steps = [int(figure) for figure in figures if figure.isdecimal()]
    return -shared, abs(len(mine) - len(theirs)), abs(steps[0] - steps[1]) if len(steps) == 2 else 0

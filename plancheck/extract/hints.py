"""What texts may hold, asked once for many: the cells of a table's column, the items of a list.

Most texts hold little beside their own words. They are joined and looked through for the signs of labels and of each
kind of tail, and where a sign is missing none of them is read for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from plancheck.extract.labels import ITEM_CONCEPTS
from plancheck.extract.references import may_contribute, may_refer
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import Vocabulary

_BETWEEN = "\0"
"""Stands between two texts: no word, no blank and no sign."""
_DASHES = (" – ", " — ", " - ", " | ", " / ", " · ")
_LETTERS = pattern(r"[^\W\d_]+")
NEXT_SENTENCE = pattern(r"[.!]\s+(?:[A-ZÆØÅ]|20\d\d)")
WITHIN_WORDS = (
    "innen", "innan", "i løpet av", "før", "senest", "seinast", "fra", "frå", "til og med", "t.o.m.", "fram til",
    "frem til", "årl", "hvert år", "kvart år",
)  # fmt: skip
"""One of these stands before a deadline in an action's own words."""


class Hints(NamedTuple):
    """What may stand in a text; False where none of the texts asked has it."""

    named: bool
    """A word that labels of goals and actions begin with."""
    colon: bool
    goal: bool
    """A goal named after the bracket or in the last sentence."""
    bracket: bool
    dash: bool
    sentence: bool
    reference: bool
    deadline: bool


def hints_of(texts: Iterable[str], words: Vocabulary) -> Hints:
    """What any of the texts may hold."""
    folded = " ".join(_BETWEEN.join(texts).split())
    low = folded.lower()
    bracket = ")" in folded or "]" in folded
    sentence = NEXT_SENTENCE.search(folded) is not None
    return Hints(
        not words.first_words("label", ITEM_CONCEPTS).isdisjoint(_LETTERS.findall(low)),
        ":" in folded,
        (bracket or sentence) and may_contribute(low),
        bracket,
        any(map(folded.__contains__, _DASHES)),
        sentence,
        may_refer(folded),
        any(map(low.__contains__, WITHIN_WORDS)),
    )

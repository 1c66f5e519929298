"""Participation told by its verb: who gave advice, took part or had their say on a day, whatever the meeting
is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.dates import Precision, When, find_dates
from plancheck.extract.text.prose import Piece, Sentence, sentences
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

VOICED = (
    "gav innsp",
    "ga innsp",
    "gav råd",
    "ga råd",
    "medverka",
    "medvirket",
    "medvirka",
    "uttalte seg",
    "uttala seg",
    "deltok på",
    "deltok i",
    "tok del på",
    "tok del i",
)
"""One of these stands in every sentence that is read here."""
_VOICE = pattern(
    r"^[^.;:]{3,160}?\b(?:gav?\s+(?:innsp[ei]l+|råd)|medverka|medvirke?[ta]|uttalt?[ea]\s+seg|"
    r"(?:deltok|tok\s+del)(?=\s(?:på|i)\s))\b(?P<where>[^.;]{0,80}?)$",
    re.I,
)
_NOT = pattern(
    r"\b(?:ikke|ikkje|ingen|skal|bør|må|vil|kan|hvert|kvart|hver|kvar|årlig|årleg|neste|høring\w*|høyring\w*)\b",
    re.I,
)
_AT = pattern(
    r"\b(?:på|under|ved|i)\s+(?P<name>(?:eit?\s+|et\s+|en\s+)?[\wæøå-]{4,40}(?:\s+[\wæøå-]+){0,2})\s*(?:den\s+)?$", re.I
)
_AND = pattern(r"^[\s,)]*(?:og|samt|mens|medan)\s+")
FINE = (Precision.DAY, Precision.MONTH)


class Voice(NamedTuple):
    """One such sentence: what the occasion is called, and when it was."""

    name: str
    sentence: Sentence
    when: When


def voices(piece: Piece) -> Iterator[Voice]:
    """The sentences of a paragraph or an item that tell of such a day."""
    if piece.kind not in ("paragraph", "item"):
        return
    for sentence in sentences(piece):
        low = sentence.text.lower()
        if not any(map(low.__contains__, VOICED)) or _NOT.search(sentence.text):
            continue
        whens = [when for when in find_dates(sentence.text) if when.precision in FINE and when.year_stated and when.end]
        last = 0
        for when in whens if not any(when.recurring for when in whens) else ():
            before = _AND.sub("", sentence.text[last : when.offset])
            last = when.offset + when.length
            if (match := _VOICE.match(before.rstrip(" ,("))) is not None:
                at = _AT.search(match["where"])
                yield Voice(at["name"] if at else before.strip(" ,("), sentence, when)

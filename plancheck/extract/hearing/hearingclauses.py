"""A sentence that tells of two hearings, as one sentence for each: "Planprogrammet låg ute frå … til …, og
planframlegget var på høyring frå … til …"."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.dates import find_dates
from plancheck.extract.hearing.hearingaside import goes_on
from plancheck.extract.hearing.hearingwords import NO_SIGNS, Signs, tells_time
from plancheck.extract.text.prose import Piece, Sentence, sentences
from plancheck.extract.text.stops import split
from plancheck.pattern import pattern

_NEXT = pattern(
    r",?\s+(?:og|mens|medan|men)\s+(?=(?:sjølve\s+|selve\s+)?(?:plan(?:forslag|framlegg|utkast|program)\w*|(?:tema|kommunedel)?planen|"
    r"plana|strategien|forslaget|framlegget)\s+(?:var|vart|ble|blei|låg|lå|er|ligg|ligger|har|hadde|gikk|gjekk|skal)\s)",
    needs=(" og plan", " og tema", " og kommunedel", " og strategi", " og forslag", " og framlegg", " og sj", " og sel",
           " mens ", " medan ", " men "),
)  # fmt: skip
"""What stands between two statements of which the second has its own subject and verb."""


def statements(piece: Piece, signs: Signs) -> Iterator[tuple[Sentence, bool]]:
    """The sentences of the piece; one whose clauses each have a subject, a verb and a date as its clauses.

    Each with whether its dates may be a hearing's. `signs`: what the piece holds of those of a hearing.
    """
    for sentence in _moved(piece):
        dated = signs.date(sentence.text, sentence.lower)
        parting = _NEXT.search(sentence.text) if dated else None
        if parting is None:
            yield sentence, dated
            continue
        first, second = sentence.text[: parting.start()], sentence.text[parting.end() :]
        if not (_whole_period(first) and _whole_period(second)):
            yield sentence, dated
            continue
        yield Sentence(first, sentence.start, piece), True
        yield Sentence(second, sentence.start + parting.end(), piece), True


def _moved(piece: Piece) -> Iterator[Sentence]:
    """The sentences, one that moves the deadline of the one before together with it."""
    before: Sentence | None = None
    for sentence in sentences(piece):
        if before is not None and goes_on(sentence.text, before.text):
            end = sentence.start + len(sentence.text)
            before = Sentence(piece.text[before.start : end], before.start, piece)
            continue
        if before is not None:
            yield before
        before = sentence
    if before is not None:
        yield before


def may_state(piece: Piece, signs: Signs) -> bool:
    """False where no sentence of the piece has both a time and a sign of a hearing, nor tells of a day it was sent."""
    if signs.sends or signs.laid or "\n" in piece.text:
        return signs != NO_SIGNS
    low = piece.lower
    return any(
        any(map(low[at : at + len(said)].__contains__, signs.words)) and tells_time(said)
        for said, at in (split(piece.text) if signs.words else ())
    )


def _whole_period(clause: str) -> bool:
    """A first and a last day: a deadline in one clause and a start in the next are one hearing."""
    return any(when.start and when.end for when in find_dates(clause))

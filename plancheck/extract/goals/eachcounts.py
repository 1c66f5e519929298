"""A number said of each: "Hvert hovedmål har to delmål", "tre hovudmål, og kvart av dei har to delmål"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Document, Span
from plancheck.extract.goals.countedplans import counts_other_plan
from plancheck.extract.goals.numberwords import NUMBERS, value_of
from plancheck.extract.text.prose import Sections, Sentence, place, prose_of, sentences
from plancheck.parts import RawItem, StatedCount
from plancheck.pattern import pattern

_NUMBER = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|[2-9]|1\d)"
_EACH = r"(?:hvert|hver|kvart|kvar)"
_ADJECTIVE = r"(?:(?:konkrete|egne|eigne|ulike)\s+)?"
_OF_EACH = pattern(
    rf"\b{_EACH}\s+(?:enkelt\s+|einskild\s+)?(?:hov[eu]dmål|av\s+(?:dem|dei|disse|desse|hov[eu]dmåla(?:ene)?|hovedmålene))\s+"
    rf"(?:har|med|er\s+delt\s+(?:inn\s+)?i|består\s+av|inneholder|inneheld|omfatter|omfattar)\s+"
    rf"(?P<number>{_NUMBER})\s+{_ADJECTIVE}delmål\b(?!\s*\d)",
    re.I,
)
_DENIED = pattern(
    r"\b(?:minst|maks\w*|inntil|opptil|om\s+lag|omtrent|ca\.?|skal|bør|kan|ikke|ikkje|tidligere|tidlegare|forrige|førre)\b",
    re.I,
)
SKIPPED = frozenset({"innhold", "historikk", "planoversikt", "fnmaal", "prosess"})
"""Roles of chapters that count what is not the plan's own."""


def each_counts(document: Document, places: Sections, items: Sequence[RawItem]) -> Iterator[StatedCount]:
    """The hovedmål that has another number of delmål than the text says each has.

    Believed only where most hovedmål have just that number, and every one of them has some.
    """
    below = _below(items)
    if len(below) < 2 or not all(below.values()):
        return
    prose = prose_of(document)
    for piece in prose.near("hver", "hvert", "kvar", "kvart"):
        if piece.kind not in ("paragraph", "item") or places.role(piece.block) in SKIPPED:
            continue
        for sentence in sentences(piece):
            match = _OF_EACH.search(sentence.text)
            if match is None or _DENIED.search(sentence.text) or counts_other_plan(document, sentence.text):
                continue
            stated = value_of(match["number"])
            others = [(index, found) for index, found in below.items() if found != stated]
            if others and 2 * len(others) <= len(below):
                start = sentence.start + match.start("number")
                span = place(document, piece, start, sentence.start + match.end())
                yield from (_count(items[index], stated, found, span, sentence, match) for index, found in others)


def _count(
    above: RawItem, stated: int, found: int, span: Span, sentence: Sentence, match: re.Match[str]
) -> StatedCount:
    words = f"{match['number']} delmål"
    return StatedCount("delmaal", stated, found, span, sentence.core, words, under=above.text)


def _below(items: Sequence[RawItem]) -> dict[int, int]:
    """How many delmål each hovedmål has, by its index; those told again elsewhere are not counted."""
    found = {index: 0 for index, item in enumerate(items) if item.kind == "hovedmaal" and not item.repeated}
    for item in items:
        if item.kind == "delmaal" and not item.repeated and item.parent in found:
            found[item.parent] += 1
    return found

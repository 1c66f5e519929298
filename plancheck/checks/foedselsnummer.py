"""DOK006: a valid national identity number in the text. It is masked, and never leaves this file."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Confidence, Document, Span
from plancheck.finding import Treff
from plancheck.foedselsnummer import find, may_hold
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers
from plancheck.sourcetext import shape

_MASK = "***********"
_FIVE = b"00000"
"""What every number holds in the shape of the source."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each number, at the number itself where the source has lines."""
    for facts in graf.facts:
        if facts.kind == "annet":
            continue
        for span in _places(graf, facts.document):
            yield Treff(
                span,
                "funnet",
                {"maskert": _MASK},
                plan=facts.plan,
                text=_MASK,
                discriminator=_MASK,
                confidence=Confidence.CERTAIN,
            )


def _places(graf: Plangraf, document: Document) -> Iterator[Span]:
    if document.source:
        if _FIVE not in shape(graf, document) or not may_hold("\n".join(document.source)):
            return
        for number, line in enumerate(document.source, 1):
            for start, end in find(line):
                yield Span(document.path, number, start + 1, number, end + 1, f"linje {number}")
        return
    for text, span in document.walk_text():
        for _ in find(text):
            yield span

"""DOK014: what a screen reader cannot use in a Word file or a PDF.

The duty follows what is published (IKT-forskriften § 4b), so the law is named at the gate kunngjøring only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.document import Mark, MarkKind
from plancheck.finding import Related, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_BARRIERS: tuple[MarkKind, ...] = (
    "overskrift_uten_stil", "bilde_uten_tekst", "tabell_uten_overskriftsrad", "tekstboks", "uten_merking",
)  # fmt: skip
_SHOWN = 20


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each kind of barrier in a document, with the places."""
    law = graf.context.gate == "kunngjoering"
    for facts in graf.facts:
        if facts.kind == "annet":
            continue
        for kind in _BARRIERS:
            marks = [mark for mark in facts.document.marks if mark.kind == kind]
            if marks:
                yield _treff(facts, kind, marks, law=law)


def _treff(facts: Facts, kind: MarkKind, marks: Sequence[Mark], *, law: bool) -> Treff:
    words = shorten(marks[0].text, 60)
    return Treff(
        marks[0].span,
        kind if len(marks) > 1 or kind == "uten_merking" else f"{kind}_en",
        {"antall": len(marks), "tekst": words},
        plan=facts.plan,
        text=words,
        related=tuple(Related(mark.span, "ogsaa", "", {"tekst": shorten(mark.text, 60)}) for mark in marks[1:_SHOWN]),
        discriminator=kind,
        law=law,
    )

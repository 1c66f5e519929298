"""DOK005: tracked changes or comments left in a Word file; those plancheck made itself do not count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.document import Mark
from plancheck.finding import Related, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_WORDS = frozenset({"innsatt", "slettet", "flyttet"})
_CHANGES = _WORDS | {"formatert"}
_SHOWN = 20
"""How many further places one finding names."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for the changes of a document and one for its comments, each with the places."""
    for facts in graf.facts:
        marks = facts.document.marks
        if facts.kind == "annet" or not marks:
            continue
        changes = [mark for mark in marks if mark.kind in _CHANGES]
        if changes:
            yield _treff(facts, changes, "endringer" if any(one.kind in _WORDS for one in changes) else "formatering")
        comments = [mark for mark in marks if mark.kind == "kommentar"]
        if comments:
            yield _treff(facts, comments, "kommentarer")


def _treff(facts: Facts, marks: Sequence[Mark], key: str) -> Treff:
    first = next((mark for mark in marks if mark.text), marks[0])
    if len(marks) == 1 and key != "formatering":
        key = {"endringer": "endring", "kommentarer": "kommentar"}[key]
    words = shorten(first.text, 60)
    return Treff(
        first.span,
        key if words or key == "formatering" else f"{key}_uten_ord",
        {"antall": len(marks), "tekst": words},
        plan=facts.plan,
        text=words,
        related=tuple(map(_related, marks[:_SHOWN])) if len(marks) > 1 else (),
        discriminator="kommentarer" if key.startswith("kommentar") else "endringer",
    )


def _related(mark: Mark) -> Related:
    key = mark.kind if mark.text or mark.kind == "formatert" else f"{mark.kind}_uten_ord"
    return Related(mark.span, key, "", {"tekst": shorten(mark.text, 60)})

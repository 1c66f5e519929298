"""A goal cell that names them all: "Alle", "Alle mål", "Samtlige delmål", "Begge"."""

from __future__ import annotations

import re

from plancheck.document import Span
from plancheck.extract.drafts import Drafts
from plancheck.parts import Ref
from plancheck.pattern import pattern

_EVERY = pattern(
    r"(?:(?P<both>begge)|alle|samtlige|samtlege)(?:\s+(?:de\s+|dei\s+)?(?P<kind>hov[eu]d|del)?(?:mål|måla|målene))?(?:\s+i\s+planen)?\.?$",
    re.I,
    begins="alle samtl begge",
)
_BOTH = 2
_LEVELS = {
    "hovedmaal": (("hovedmaal",), ("maal",)),
    "delmaal": (("delmaal",), ("maal",)),
    "maal": (("delmaal",), ("maal",), ("hovedmaal",)),
}
"""For each kind of column, the kinds of goals it may mean; the first that the plan has counts."""


def every_goal(text: str, concept: str, span: Span, drafts: Drafts) -> list[Ref]:
    """References to all goals of the level set so far; [] where the cell says something else, or none are set."""
    match = _EVERY.match(text.strip()) if len(text) < 40 else None
    if match is None or concept not in _LEVELS:
        return []
    named = (match["kind"] or "").lower()
    concept = "delmaal" if named == "del" else "hovedmaal" if named else concept
    for kinds in _LEVELS[concept]:
        goals = {
            draft.text: draft for draft in drafts.items if draft.kind in kinds and draft.text and not draft.repeated
        }
        if goals:
            if match["both"] and len(goals) != _BOTH:
                return []
            return [
                Ref(text.strip(), span, draft.kind, draft.number, words=draft.text, provenance="explicit")
                for draft in goals.values()
            ]
    return []

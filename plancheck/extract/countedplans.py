"""Whose goals a sentence counts: those of the kommuneplan are not those of a temaplan that speaks of it."""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.pattern import pattern

_UPPER = pattern(
    r"^(?:(?:også|i tillegg til dette)\s+)?(?:kommuneplan(?:en|a)(?:s|\s+sin)?(?:\s+(?:samfunnsdel|arealdel))?|"
    r"samfunnsdelen|arealdelen|planstrategien)\s+(?:\([^)]*\)\s+)?(?:har|hadde|inneholder|inneheld|setter|set|peker|peikar|"
    r"bygger|byggjer|består|vedtok)\b",
    re.I,
    begins="også i kommuneplan samfunnsdelen arealdelen planstrategien",
)
_CHANGED = pattern(
    r"^[^.;:]{0,40}\b(?:lagt\s+til|lagde\s+til|lagt\s+inn|tatt\s+(?:ut|inn)|teke(?:ne|n)?\s+(?:ut|inn)|fjern\w+|strøket|stroke\w*|"
    r"slått\s+(?:sammen|saman)|slegne?\s+saman|kom(?:met|me)?\s+til|omformulert|endret|endra|justert\w*)\b",
    re.I,
)


def counts_other_plan(document: Document, text: str) -> bool:
    """Whether a sentence says what the kommuneplan has, in a plan that is called something else."""
    if _UPPER.match(text) is None:
        return False
    title = next((block.text for block in document.blocks[:6] if block.kind == "heading" and block.text), "").lower()
    return not any(word in title for word in ("kommuneplan", "samfunnsdel", "arealdel", "planstrategi"))


def counts_changes(after: str) -> bool:
    """Whether what follows a number says how many were added, taken out or changed."""
    return _CHANGED.match(after) is not None

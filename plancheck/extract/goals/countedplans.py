"""Whose goals a sentence counts: those of the kommuneplan are not those of a temaplan that speaks of it."""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.pattern import pattern

_UPPER = pattern(
    r"^(?:(?:også|i tillegg til dette)\s+)?(?:kommuneplan(?:en|a)(?:s|\s+sin)?(?:\s+(?:samfunnsdel|arealdel))?|"
    r"samfunnsdelen|arealdelen|planstrategien)\s+(?:\([^)]*\)\s+|[«\"“][^«»\"“”]{2,60}[»\"”],?\s+)?(?:har|hadde|inneholder|inneheld|setter|set|peker|peikar|"
    r"bygger|byggjer|består|vedtok)\b",
    re.I,
    begins="også i kommuneplan samfunnsdelen arealdelen planstrategien",
)
_NAMED = pattern(
    r"^(?P<stem>[\wæøå-]*?)(?i:plan|strategi|program)(?:en|a|met)?"
    r"(?P<rest>\s+(?:for\s+[^.,:;]{3,60}?|[«\"“]?[A-ZÆØÅ2][^.,:;]{3,60}?))?\s+"
    r"(?:har|hadde|inneholder|inneheld|setter|set|peker|peikar|bygger|byggjer|består|omfatter|omfattar|løfter|løftar)\b",
    needs=("plan", "strategi", "program"),
)
"""A plan by its name that has so many: "Demensplan 2025 har", "Kommunedelplanen for kultur har"."""
_SORTS = frozenset(
    "tema handlings kommunedel del fag sektor hoved hovud tiltaks virksomhets verksemds økonomi lokale lokal".split()
)
_BEGINNING = 5
"""So much of a name's first word is enough to know the title's by: "Idrettsplanen" is "Temaplan idrett"."""
_PLAIN = frozenset("plan kommune kommunen hele heile alle denne perioden årene planperioden neste".split())
_WORD = pattern(r"[^\W\d_]{4,}")
_UPPER_TITLES = ("kommuneplan", "samfunnsdel", "arealdel", "planstrategi")
_CHANGED = pattern(
    r"^[^.;:]{0,40}\b(?:lag(?:t|de)\s+til(?!\s+grunn)|lagt\s+inn|tatt\s+(?:ut|inn)|teke(?:ne|n)?\s+(?:ut|inn)|fjern\w+|strøket|stroke\w*|"
    r"slått\s+(?:sammen|saman)|slegne?\s+saman|kom(?:met|me)?\s+til|omformulert|endret|endra|justert\w*)\b",
    re.I,
)

_FROM = pattern(
    r"\s+(?:fra|frå|i|hos)\s+(?:den\s+overordn(?:ede|a)\s+planen|(?:kommuneplanens|kommuneplanen(?:\s+sin)?)\b|samfunnsdelen|"
    r"fylkesplanen|planstrategien)",
    re.I,
    begins="fra frå i hos",
)
"""After a number of goals: whose they are, "to delmål frå samfunnsdelen"."""


def counts_other_plan(document: Document, text: str) -> bool:
    """Whether a sentence says what the kommuneplan has, or another plan by its name, in a plan that is called something
    else."""
    upper = _UPPER.match(text)
    named = _NAMED.match(text) if upper is None else None
    if upper is None and named is None:
        return False
    title = _title(document)
    if named is not None:
        return bool(title) and _is_called(named, title)
    return not any(word in title for word in _UPPER_TITLES)


def _title(document: Document) -> str:
    return next((block.text for block in document.blocks[:6] if block.kind == "heading" and block.text), "").lower()


def names_other_plan(text: str, title: str) -> bool:
    """Whether a sentence says what a plan has that is not the one with the title."""
    named = _NAMED.match(text)
    return named is not None and _is_called(named, title.lower())


def _is_called(named: re.Match[str], title: str) -> bool:
    """Whether the name is none of this plan's: neither a plain word for its sort nor a word of its title."""
    stem, rest = named["stem"].lower().rstrip("-"), (named["rest"] or "").lower()
    words = [word for word in _WORD.findall(rest) if word not in _PLAIN]
    if stem and stem not in _SORTS:
        return stem[:_BEGINNING] not in title and not any(word in title for word in words)
    return bool(words) and not any(word in title for word in words)


def counts_changes(after: str) -> bool:
    """Whether what follows a number says how many were added, taken out or changed."""
    return _CHANGED.match(after) is not None


def counts_upper(document: Document, after: str) -> bool:
    """Whether what follows a number says that the goals are the kommuneplan's, in a plan of another title."""
    return _FROM.match(after) is not None and not any(word in _title(document) for word in _UPPER_TITLES)

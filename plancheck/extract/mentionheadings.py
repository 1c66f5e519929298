"""Headings over actions that name the goal they serve by its number: "For mål 1: Arbeidsplasser", "Nabolag (mål 2)"."""

from __future__ import annotations

import re

from plancheck.extract.context import Head, Place
from plancheck.extract.labels import Label
from plancheck.extract.outline import CLOSED_ROLES, GUARDED_ROLES
from plancheck.extract.references import spoken_refs
from plancheck.parts import Ref, Section
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_GOAL = r"(?:(?:del|hov[eu]d)?mål|sats(?:n)?ingsområde|strategi)\s+(?:nr\.?\s*)?(?:\d+(?:\.\d+)*|[A-H])(?![\w.]*\w)"
_FOR_GOAL = pattern(
    r"(?P<what>(?:(?:våre?|nye|prioriterte|konkrete)\s+)?(?:tiltak\w*|aktivitet\w*|handling(?:er|ar)|innsats(?:en)?)\s+)?"
    r"(?:for|til|under|inn[ea]n(?:for)?|knytt(?:et)?\s+til)\s+(?:å\s+(?:nå|oppnå)\s+)?"
    rf"(?P<goal>{_GOAL})\s*(?P<name>$|[:(–—]|-\s)",
    re.I,
    needs=("mål", "sområde", "strategi"),
)
_BRACKETED = pattern(
    rf"(?P<words>\S.*?)\s*[(\[](?:(?:jfr?|se|til|for|under)\.?\s+)?(?P<goal>{_GOAL})[)\]]$",
    re.I,
    needs=("mål ", "sområde ", "strategi "),
)
_FOR_CODE = pattern(
    r"(?:(?:(?:våre?|nye|prioriterte|konkrete)\s+)?(?:tiltak\w*|aktivitet\w*|handling(?:er|ar)|innsats(?:en)?)"
    r"(?:\s+(?:for|til|under|inn[ea]n(?:for)?|knytt(?:et)?\s+til)|\s*[:–—-])|(?:for|til|under))"
    r"\s+(?P<code>(?-i:[A-ZÆØÅ])[A-ZÆØÅ]?\d{1,2}(?:\.\d+)*)\s*(?:$|[:(–—]|-\s)",
    re.I,
)
"""A heading that names a goal by its own code: "Tiltak til M1", "For G2: Biblioteket"."""
_BEARERS = frozenset({"hovedmaal", "hovedgrep", "maal", "delmaal", "satsingsomraade", "strategi"})
_LEVELS = {"maal": ("maal", "hovedmaal", "delmaal")}


def mention(section: Section, place: Place) -> Label | Head | None:
    """What a heading is that names a goal by number: the goal again, in its very words, or what stands over actions
    that serve it; None for other headings."""
    if section.role in CLOSED_ROLES or section.role in GUARDED_ROLES:
        return None
    over = _FOR_GOAL.match(section.title)
    if over is not None and not (over["what"] and not over["name"]):
        return _head(over["goal"], section, place)
    coded = _by_code(section, place)
    if coded is not None:
        return coded
    match = _BRACKETED.match(section.title) if section.title.endswith((")", "]")) else None
    if match is None:
        return None
    refs = tuple(spoken_refs(match["goal"], section.span))
    goal = _named(refs, place)
    draft = place.drafts.items[goal] if goal is not None else None
    if draft is not None and normalise(draft.text) == normalise(match["words"]):
        return Label(draft.kind, draft.number, draft.text)
    return _head(match["goal"], section, place) if section.role == "tiltak" else None


def _by_code(section: Section, place: Place) -> Head | None:
    """The heading over the actions of the one goal that bears the code it names; None where no goal does."""
    match = _FOR_CODE.match(section.title)
    if match is None:
        return None
    goals = (
        index
        for index, draft in enumerate(place.drafts.items)
        if draft.kind in _BEARERS and (draft.id or draft.number) == match["code"]
    )
    goal = next(goals, None)
    return Head(section.level, section.index, (), goal, adopted=True, named=True) if goal is not None else None


def open_mention(head: Head, place: Place) -> None:
    """Let the heading hold for what stands below it."""
    while place.heads[-1].level >= head.level:
        place.heads.pop()
    place.heads[-1].goal_siblings.clear()
    place.heads.append(head)


def _head(goal: str, section: Section, place: Place) -> Head:
    refs = tuple(spoken_refs(goal, section.span))
    named = _named(refs, place)
    head = Head(section.level, section.index, (), named, adopted=named is not None, named=True)
    if named is None:
        head.refs = refs
    return head


def _named(refs: tuple[Ref, ...], place: Place) -> int | None:
    """The one goal drafted so far that bears the number; None where there are several, or none."""
    if len(refs) != 1:
        return None
    kinds, number = _LEVELS.get(refs[0].kind, (refs[0].kind,)), refs[0].number
    found = {
        (draft.kind, normalise(draft.text)): index
        for index, draft in reversed(list(enumerate(place.drafts.items)))
        if draft.kind in kinds and draft.number == number and draft.text
    }
    return next(iter(found.values())) if len(found) == 1 else None

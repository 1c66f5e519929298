"""Chapters headed with the words that goals open with: "Elever" for "Elever er til stede og trives på skolen"."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Head, Place
from plancheck.extract.headings.outline import heading_kinds
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_LEVELS = frozenset({"delmaal", "maal", "hovedmaal"})
_FEWEST = 2
_FRONT = 3
"""So many letters are compared first: few goals begin as a heading does."""
_LONGEST_CALL = 60
_CARRIES = pattern(r"\)\.?$|\bansvar|\bfrist|\binn[ea]n\b|\b20\d\d\b", re.I)
"""What an action's line says of itself, or ends in."""


def opens_goals(section: Section, place: Place) -> Head | None:
    """The heading, open over the goal told before that begins with its words, where another heading beside it is the
    opening of another goal, and actions stand below both; None for other headings."""
    if _opened(section, place) is None:
        return None
    sisters = [other for other in place.sections if other.parent == section.parent and other.level == section.level]
    if len(sisters) < _FEWEST:
        return None
    found = [goal for other in sisters if (goal := _opened(other, place)) is not None]
    if len(found) < _FEWEST or len(set(found)) < len(found):
        return None
    if not all(_over_actions(other, place) for other in sisters if _opened(other, place) is not None):
        return None
    return Head(section.level, section.index, (), _opened(section, place), adopted=True, named=True)


def _opened(section: Section, place: Place) -> int | None:
    """The one goal told before the heading that begins with its words and goes on."""
    if section.own_role or section.title.endswith((":", "?")):
        return None
    opening, front = normalise(section.title), section.title[:_FRONT].lower()
    found = {
        normalise(draft.text): index
        for index, draft in enumerate(place.drafts.items)
        if draft.kind in _LEVELS
        and draft.text[:_FRONT].lower() == front
        and draft.section < section.index
        and _begins(normalise(draft.text), opening)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _begins(text: str, opening: str) -> bool:
    """Whether a goal begins with the words and goes on."""
    return text.startswith(opening) and len(text) > len(opening) and not text[len(opening)].isalnum()


def _over_actions(section: Section, place: Place) -> bool:
    """Whether a table stands there, a line or a heading calls what follows actions, or listed lines say who or when."""
    blocks = place.document.blocks[section.first : section.last]
    if any(_calls_actions(block, place) for block in blocks):
        return True
    listed = [block for block in blocks if block.kind == "item"]
    return bool(listed) and sum(_CARRIES.search(block.text) is not None for block in listed) * 2 > len(listed)


def _calls_actions(block: Block, place: Place) -> bool:
    if block.kind == "table":
        return True
    short = block.kind in ("paragraph", "heading") and len(block.text) <= _LONGEST_CALL
    return short and heading_kinds(block.text.rstrip(" :"), place.words)[:1] == ("tiltak",)

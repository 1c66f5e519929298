"""Headings below "Slik skal vi nå måla" that each take up a goal told before in short: no strategies of their own."""

from __future__ import annotations

from plancheck.extract.context import RANK, Place, is_loose
from plancheck.extract.headings.goalheadings import telling
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import Label
from plancheck.parts import Section

_FEWEST = 2


def retold(section: Section, place: Place) -> Label | None:
    """The goal that a heading takes up, where the chapter names no kind and every heading beside it takes up another
    goal: all its telling words, two at least, are the goal's; None for other headings."""
    parent = next((head for head in reversed(place.heads) if head.level < section.level), None)
    if parent is None or parent.kinds != ("strategi",) or not is_loose(place.sections[parent.section].title):
        return None
    sisters = [other for other in place.sections if other.parent == section.parent]
    meant = [_meant(other, place) for other in sisters]
    if len(sisters) < _FEWEST or None in meant or len(set(meant)) < len(meant):
        return None
    index = meant[sisters.index(section)]
    draft = place.drafts.items[index] if index is not None else None
    return Label(draft.kind, draft.number, draft.text) if draft is not None else None


def _meant(section: Section, place: Place) -> int | None:
    """The one goal of the lowest level told that has all the telling words of the heading."""
    words = set(telling(section.title))
    items = place.drafts.items
    found = [index for index, draft in enumerate(items) if draft.kind in GOALS and words <= set(telling(draft.text))]
    lowest = max((RANK[items[index].kind] for index in found), default=0)
    found = [index for index in found if RANK[items[index].kind] == lowest]
    return found[0] if len(words) >= _FEWEST and len({items[index].text for index in found}) == 1 else None

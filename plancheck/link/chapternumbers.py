"""Numbers that count chapters and name no goal: "3.1" in "3 Tiltak"."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.link.entries import Entry
from plancheck.parts import Section


def counts_chapters(entry: Entry, prefix: str) -> bool:
    """Whether the front of an item's number is that of the chapter it stands in ("3.1" in "3 Tiltak"), and no goal's.

    A chapter that is a goal says the same as the goal, and where others of its items begin with other numbers, theirs
    are goals' numbers.
    """
    sections = entry.assigned.parts.sections
    section = sections[entry.raw.section] if sections else None
    if section is not None and section.span == entry.span:
        section = sections[section.parent] if section.parent is not None else None
    while section is not None and section.level > 0:
        if section.number == prefix:
            goal = any(above.span == section.span for above in _line_of(entry))
            return not goal and _all_begin(entry, section, prefix)
        section = sections[section.parent] if section.parent is not None else None
    return False


def _all_begin(entry: Entry, chapter: Section, prefix: str) -> bool:
    """Whether every number of the kind directly in the chapter, or in its sections, begins with the chapter's."""
    known, key = entry.assigned.counted, (chapter.index, entry.kind)
    if key not in known:
        sections = entry.assigned.parts.sections
        known[key] = all(
            item.number.rpartition(".")[0] in ("", prefix)
            for item in entry.assigned.parts.items
            if item.kind == entry.kind and chapter.index in (item.section, sections[item.section].parent)
        )
    return known[key]


def _line_of(entry: Entry) -> Iterator[Entry]:
    """The goals above an item by placement, the nearest first, each as it stands there."""
    current = entry.parent
    while current is not None:
        yield current
        current = current.parent

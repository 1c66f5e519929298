"""Goals written out in one chapter and taken up again by number, under short names, in headings over their actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.link.entries import Entry

_KINDS = frozenset({"hovedmaal", "hovedgrep", "satsingsomraade"})
_FEWEST = 2
_LONGEST = 6
"""So many words a short name may have."""


def short_names(entries: Sequence[Entry]) -> dict[int, Entry]:
    """Order of a heading that only names a goal ("5.1 Hovedmål 1: Halverte utslepp") -> the goal as written out before.

    Only where the headings take up all the goals of the kind, number by number, and none of them in its own words:
    one heading that differs is more likely a slip.
    """
    families: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.kind in _KINDS and entry.raw.number and entry.text and not entry.copied:
            families.setdefault((entry.plan, entry.kind), []).append(entry)
    return {heading.order: goal for family in families.values() for heading, goal in _taken_up(family)}


def _taken_up(family: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The pairs (heading, goal) of one kind in one plan; none where they do not go up."""
    headings = [entry for entry in family if _is_heading(entry)]
    goals = [entry for entry in family if not _is_heading(entry)]
    if len(goals) < _FEWEST or [one.raw.number for one in headings] != [one.raw.number for one in goals]:
        return
    owners = {id(entry.parent) for entry in goals}
    pairs = list(zip(headings, goals, strict=True))
    if len(owners) == 1 and goals[-1].order < headings[0].order and all(_names(*pair) for pair in pairs):
        yield from pairs


def _names(heading: Entry, goal: Entry) -> bool:
    """Whether the heading is shorter than the goal, and other words than it."""
    words, full = heading.folded.split(), goal.folded.split()
    return heading.folded != goal.folded and len(words) <= _LONGEST and len(words) < len(full)


def _is_heading(entry: Entry) -> bool:
    return entry.raw.series.startswith("h")

"""Goals counted from 1 again under each satsingsområde: "Mål 1" of one area and "Mål 1" of the next are no doubles."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.link.entries import Entry

_FEWEST = 2
"""So many areas at least count to 2 or more, where it is no slip that a number stands under several."""


def counted_in_areas(entry: Entry, other: Entry, entries: Sequence[Entry]) -> bool:
    """Whether two hovedmål with one number belong to two areas, in a plan where each area counts its own from 1."""
    mine, theirs = entry.parent, other.parent
    if entry.kind != "hovedmaal" or mine is None or theirs is None or mine is theirs:
        return False
    if mine.kind != "satsingsomraade" or theirs.kind != "satsingsomraade":
        return False
    areas: dict[int, list[str]] = {}
    for one in entries:
        if one.kind == "hovedmaal" and one.plan == entry.plan and one.same_as is None and one.raw.number:
            if one.parent is None or one.parent.kind != "satsingsomraade":
                return False
            areas.setdefault(one.parent.canonical.order, []).append(one.raw.number)
    counted = [numbers == [str(number) for number in range(1, len(numbers) + 1)] for numbers in areas.values()]
    return all(counted) and sum(len(numbers) > 1 for numbers in areas.values()) >= _FEWEST

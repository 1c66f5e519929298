"""Actions tied to a satsingsområde alone: they serve the goals that the area has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plancheck.link.entries import Entry
from plancheck.link.merge import Merged

_GOALS = frozenset({"hovedmaal", "delmaal"})
_SERVING = frozenset({"tiltak", "strategi"})
_FEW = 4
"""So many goals an area may have for its actions to serve them all."""

Areas = Mapping[int, Sequence[Entry]]


def goals_of_areas(merged: Merged) -> Areas:
    """Order of a satsingsområde -> the goals right below it."""
    found: dict[int, list[Entry]] = {}
    for entry in merged.nodes():
        above = entry.parent.canonical if entry.parent is not None else None
        if above is not None and above.kind == "satsingsomraade" and entry.kind in _GOALS:
            found.setdefault(above.order, []).append(entry)
    return {order: goals for order, goals in found.items() if len(goals) <= _FEW}


def served_through(entry: Entry, goals: Iterable[Entry], areas: Areas, *, placed: bool) -> Sequence[Entry]:
    """The goals an item serves through the one area it is tied to; none where it is tied to a goal itself.

    An area that the author names for the item, in a column say, passes on only where it has one goal.
    """
    named = list(goals)
    if entry.kind not in _SERVING or len(named) != 1 or named[0].kind != "satsingsomraade":
        return ()
    found = areas.get(named[0].order, ())
    return found if placed or len(found) == 1 else ()

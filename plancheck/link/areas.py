"""Actions and delmål tied to a satsingsområde alone: they serve the goal that the area has, where it has one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plancheck.extract.kinds import MEANS
from plancheck.link.entries import Entry
from plancheck.link.merge import Merged

_GOALS = frozenset({"hovedmaal", "delmaal"})

Areas = Mapping[int, Sequence[Entry]]


def goals_of_areas(merged: Merged) -> Areas:
    """Order of a satsingsområde -> the goals right below it."""
    found: dict[int, list[Entry]] = {}
    for entry in merged.others:
        if entry.kind in _GOALS and entry.line and entry.line[0].kind == "satsingsomraade":
            found.setdefault(entry.line[0].order, []).append(entry)
    return found


def served_through(entry: Entry, goals: Iterable[Entry], areas: Areas) -> Entry | None:
    """The goal an item serves through the one area it is tied to; None where it is tied to a goal itself.

    An action serves the only goal of the area, a delmål the only hovedmål; of several the author has not said which is
    meant. Where both stand under the same heading of the area, that goal is the nearest above and the area's is left
    out.
    """
    named = list(goals)
    if len(named) != 1 or named[0].kind != "satsingsomraade":
        return None
    held = areas.get(named[0].order, ())
    if entry.kind == "delmaal":
        held = [goal for goal in held if goal.kind == "hovedmaal"]
    elif entry.kind not in MEANS:
        return None
    return held[0] if len(held) == 1 else None

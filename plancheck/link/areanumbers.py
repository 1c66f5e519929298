"""Delmål sorted under areas that no hovedmål holds, with numbers that go on from those of hovedmål told elsewhere.

"Hovedmål 1" and "Hovedmål 2" in one chapter, then "Transport" with delmål 1.1, "Sjøfart" with delmål 1.2 and
"Tilpasning" with delmål 2.1: the number says which hovedmål each serves, and the place which area.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plancheck.link.chapternumbers import counts_chapters
from plancheck.link.entries import Entry
from plancheck.link.merge import Merged
from plancheck.model import Plan

_SORTED = frozenset({"delmaal", "strategi"})
_NUMBERED = _SORTED | {"hovedmaal"}
_SLIPS = 4
"""One number of so many that goes on from another area's is a slip in a number."""


def numbered_across(merged: Merged, plans: Mapping[str, Plan]) -> Mapping[int, Entry]:
    """Order of a delmål or strategi under an area of no hovedmål -> the hovedmål whose number its own goes on from.

    A plan without hovedmål may count on from those of a plan above it, where the numbers are not those of its areas.
    """
    families: dict[tuple[str, str], list[tuple[Entry, Entry]]] = {}
    goals: dict[tuple[str, str], list[Entry]] = {}
    held: set[int] = set()
    for entry in merged.others:
        if entry.kind not in _NUMBERED:
            continue
        parent = entry.parent.canonical if entry.parent is not None else None
        if entry.kind == "hovedmaal" and parent is None and entry.raw.number:
            goals.setdefault((entry.plan, entry.raw.number), []).append(entry)
        if entry.kind not in _SORTED or parent is None:
            continue
        held.add(id(parent))
        free = parent.kind == "satsingsomraade" and parent.parent is None and not parent.refs
        if free and "." in entry.raw.number:
            families.setdefault((entry.plan, entry.kind), []).append((entry, parent))
    found: dict[int, Entry] = {}
    for (plan, _), family in families.items() if goals else ():
        with_goals = {of for of, _ in goals}
        bearer = next((name for name in (plan, *plans[plan].parents) if name in with_goals), plan)
        if bearer != plan and _by_place(family):
            continue
        known = {number: same[0] for (of, number), same in goals.items() if of == bearer and len(same) == 1}
        goes_on = all(_front(entry) in known and id(known[_front(entry)]) not in held for entry, _ in family)
        if goes_on and not any(_counts(entry) for entry, _ in family):
            found.update({entry.order: known[_front(entry)] for entry in _without_slips(family)})
    return found


def _without_slips(family: Sequence[tuple[Entry, Entry]]) -> Iterator[Entry]:
    """Those of one kind in one plan; a few that go on from another area's number than their own are left out."""
    wrong = {entry.order for entry, area in family if area.raw.number and _front(entry) != area.raw.number}
    few = len(wrong) * _SLIPS <= len(family)
    return (entry for entry, _ in family if not (few and entry.order in wrong))


def _by_place(family: Sequence[tuple[Entry, Entry]]) -> bool:
    """Whether the numbers may count the areas themselves: all those of the second area begin with 2, and so on."""
    areas = dict.fromkeys(id(area) for _, area in family)
    place = {area: str(at) for at, area in enumerate(areas, 1)}
    return all(_front(entry) == place[id(area)] for entry, area in family)


def _counts(entry: Entry) -> bool:
    return not entry.raw.labelled and not entry.raw.id and counts_chapters(entry, _front(entry))


def _front(entry: Entry) -> str:
    return entry.raw.number.rpartition(".")[0]

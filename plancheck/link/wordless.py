"""Items without words ("Delmål 1.2" over a table, "1" in a column of goals): which item each of them names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plancheck.link.entries import Entry
from plancheck.link.merge import Merged
from plancheck.model import Plan
from plancheck.parts import Ref

_GOALS = frozenset({"hovedmaal", "delmaal", "strategi", "satsingsomraade", "hovedgrep"})
_AREAS = frozenset({"satsingsomraade", "hovedmaal", "hovedgrep"})
_COUNTED = frozenset({"satsingsomraade", "hovedmaal"})
_Key = tuple[str, str, str]
"""Plan, kind, and id or number."""


def find_extern(merged: Merged, plans: Mapping[str, Plan]) -> None:
    """An item without words names one that stands elsewhere: it is no node of its own."""
    borne, uncounted = _worded(merged.entries)
    index = {key: same[0] for key, same in borne.items()}
    kinds = {(plan, kind) for plan, kind, _ in borne} | uncounted.keys()
    lost: set[int] = set()
    cells: list[Entry] = []
    for entry in merged.entries:
        if entry.same_as is None and not entry.text:
            family = (entry.plan, *plans[entry.plan].parents)
            level = any((plan, entry.kind) in kinds for plan in family)
            bearers = _bearers(entry, family, borne)
            entry.same_as = _in_its_area(entry, bearers)
            if entry.same_as is None and not _of_several(entry, bearers):
                entry.same_as = _named_elsewhere(entry, family, index, plans) or _by_order(entry, index, uncounted)
            if entry.same_as is None and entry.kind == "delmaal" and not level:
                entry.same_as = _only_level(entry, family, index)
            if entry.same_as is None and level:
                lost.add(entry.order)
            elif entry.raw.repeated:
                cells.append(entry)
    without = [cell for cell in cells if not any((cell.plan, kind) in kinds for kind in _GOALS)]
    _as_references(merged, lost.union(_not_in_that_plan(without)))


def _worded(entries: Sequence[Entry]) -> tuple[Mapping[_Key, list[Entry]], Mapping[tuple[str, str], list[Entry]]]:
    """(the items with words by each name they bear, those of a plan and a kind that bear none, in order)."""
    borne: dict[_Key, list[Entry]] = {}
    uncounted: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.same_as is None and entry.text:
            names = [name for name in (entry.raw.id, entry.raw.number) if name]
            for name in names:
                borne.setdefault((entry.plan, entry.kind, name), []).append(entry)
            if not names:
                uncounted.setdefault((entry.plan, entry.kind), []).append(entry)
    return borne, uncounted


def _by_order(
    entry: Entry, index: Mapping[_Key, Entry], uncounted: Mapping[tuple[str, str], Sequence[Entry]]
) -> Entry | None:
    """The area or hovedmål that a cell calls by its place, where the plan has several and counts none of them."""
    number = entry.raw.number
    if not entry.raw.repeated or entry.kind not in _COUNTED or not number.isdecimal():
        return None
    if any((plan, kind) == (entry.plan, entry.kind) for plan, kind, _ in index):
        return None
    same = uncounted.get((entry.plan, entry.kind), ())
    return same[int(number) - 1] if 1 < len(same) >= int(number) > 0 else None


def _bearers(entry: Entry, family: Sequence[str], borne: Mapping[_Key, Sequence[Entry]]) -> Sequence[Entry]:
    """Those with the number in the plan, or in the nearest one above it that has any."""
    return next((found for plan in family if (found := borne.get((plan, entry.kind, entry.raw.number)))), ())


def _of_several(entry: Entry, bearers: Sequence[Entry]) -> bool:
    """Whether a number in a row that names an area, too, is that of several, in none of which it can be told."""
    named = entry.parent is not None and entry.parent.raw.repeated and entry.parent.kind in _AREAS
    return named and len(bearers) > 1


def _in_its_area(entry: Entry, bearers: Sequence[Entry]) -> Entry | None:
    """The one of several with that number that stands under the area which another cell of the row names."""
    area = entry.parent.canonical if len(bearers) > 1 and entry.parent is not None else None
    if area is None or area.kind not in _AREAS:
        return None
    below = [one for one in bearers if any(up is area or _is_again(area, up) for up in one.above())]
    return below[0] if len(below) == 1 else None


def _is_again(area: Entry, other: Entry) -> bool:
    """Whether an area is one of another plan said again."""
    return area.plan != other.plan and area.kind == other.kind and bool(area.text) and area.folded == other.folded


def _not_in_that_plan(cells: Sequence[Entry]) -> Iterator[int]:
    """The order of each number that no plan has in the goal column of a plan without goals of its own, where at least
    half of the column are one other plan's."""
    columns: dict[tuple[str, str], list[Entry]] = {}
    for cell in cells:
        columns.setdefault((cell.plan, cell.kind), []).append(cell)
    for (plan, _), asked in columns.items():
        missing = [cell for cell in asked if cell.same_as is None]
        found = {cell.canonical.plan for cell in asked} - {plan}
        if len(found) == 1 and 2 * len(_numbers(missing)) <= len(_numbers(asked)):
            yield from (cell.order for cell in missing)


def _numbers(cells: Sequence[Entry]) -> set[str]:
    return {cell.raw.number for cell in cells}


def _named_elsewhere(
    entry: Entry, family: tuple[str, ...], index: Mapping[_Key, Entry], plans: Mapping[str, Plan]
) -> Entry | None:
    """The item in the plan, in one above it, or the only one in the folder that has the id or number."""
    names = [name for name in (entry.raw.id, entry.raw.number) if name]
    for plan in family:
        for name in names:
            if (plan, entry.kind, name) in index:
                return index[plan, entry.kind, name]
    others = [
        index[plan, entry.kind, name]
        for plan in plans
        if plan not in family
        for name in names[:1]
        if (plan, entry.kind, name) in index
    ]
    return others[0] if len(others) == 1 else None


def _only_level(entry: Entry, family: tuple[str, ...], index: Mapping[_Key, Entry]) -> Entry | None:
    """ "Delmål 1.1" where the plan above counts its only goals so ("Mål 1.1"), and no plan of the family has delmål."""
    number = entry.raw.number
    found = (index.get((plan, "hovedmaal", number)) for plan in family if "." in number)
    return next((goal for goal in found if goal is not None), None)


def _as_references(merged: Merged, lost: set[int]) -> None:
    """A number that names nothing in a plan that has such goals is a reference of what stands below it."""
    if not lost:
        return
    for entry in merged.entries:
        above = entry.parent
        if above is not None and above.canonical.order in lost:
            raw = above.raw
            entry.refs += (
                Ref(raw.number or raw.id, above.span, above.kind, raw.number, raw.id, provenance="explicit"),
            )
            entry.parent = above.parent
    for entry in merged.entries:
        if entry.order in lost:
            entry.extern = True

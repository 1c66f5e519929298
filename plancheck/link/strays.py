"""Numbers that name no goal: 1.4.2 among 1.3.1, 1.3.2 and 1.3.3 under delmål 1.3, in a plan without a delmål 1.4."""

from __future__ import annotations

from plancheck.graph import Unresolved
from plancheck.link.entries import Entry
from plancheck.link.linked import Linked
from plancheck.link.merge import Merged
from plancheck.parts import Ref


def find_strays(merged: Merged, linked: Linked) -> None:
    """Report an action whose number goes on from a goal that is not there, where its neighbours go on from theirs."""
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in merged.nodes():
        if entry.kind == "tiltak" and entry.raw.group and "." in entry.raw.number:
            groups.setdefault((id(entry.assigned), entry.raw.group), []).append(entry)
    goals = {(entry.plan, entry.raw.number) for entry in merged.nodes() if entry.kind != "tiltak" and entry.raw.number}
    for actions in groups.values():
        fronts = [action.raw.number.rpartition(".")[0] for action in actions]
        for action, front in zip(actions, fronts, strict=True):
            placed = action.parent.canonical.raw.number if action.parent is not None else ""
            unknown = front.count(".") == placed.count(".") and (action.plan, front) not in goals
            if placed and front != placed and unknown and fronts.count(placed) > fronts.count(front):
                assert action.parent is not None
                ref = Ref(action.raw.number, action.span, action.parent.canonical.kind, front)
                linked.unresolved.append(Unresolved(action.id, action.plan, ref, action.plan, placed))

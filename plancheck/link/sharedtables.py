"""Tables for several goals at once: their rows say whom they serve, and the heading above them says it of none."""

from __future__ import annotations

from plancheck.graph import Conflict
from plancheck.link.linked import Linked
from plancheck.link.merge import Merged

_SEVERAL = 2


def forgive_shared_tables(merged: Merged, linked: Linked) -> None:
    """Take back the conflicts of actions whose table or list names several other goals than the one it stands under.

    One common table after the last goal, with a column "Delmål", has its place by chance; a lone row that strays in a
    table whose other rows agree with the heading is a slip.
    """
    if len(linked.conflicts) < _SEVERAL:
        return
    groups = {
        entry.id: (id(entry.assigned), entry.raw.group)
        for entry in merged.nodes
        if entry.kind == "tiltak" and entry.raw.group
    }
    apart: dict[tuple[int, str], list[Conflict]] = {}
    for conflict in linked.conflicts:
        if conflict.node in groups:
            apart.setdefault(groups[conflict.node], []).append(conflict)
    sizes = list(groups.values())
    shared = {
        key
        for key, some in apart.items()
        if len({one.stated for one in some}) >= _SEVERAL and 2 * len({one.node for one in some}) >= sizes.count(key)
    }
    if shared:
        linked.conflicts = [one for one in linked.conflicts if groups.get(one.node) not in shared]

"""One list of actions below the last of several goals, each action naming its own: its place tells of no goal."""

from __future__ import annotations

from plancheck.link.entries import Entry
from plancheck.link.linked import Linked
from plancheck.link.merge import Merged
from plancheck.model import Edge

_SEVERAL = 2


def named_by_each(merged: Merged, linked: Linked) -> None:
    """Take back that the actions of such a list serve the goal they stand under.

    Every action of the list names a goal of its level in words, and together they name several: that goal and others,
    or others that were set one after another with it, before any action.
    """
    lists = _lists(merged)
    by_source: dict[str, list[Edge]] = {action.id: [] for actions in lists for action in actions}
    for edge in linked.edges if lists else ():
        if edge.kind == "bidrar_til" and edge.source in by_source:
            by_source[edge.source].append(edge)
    entries = {entry.id: entry for entry in merged.others} if lists else {}
    wrong: set[Edge] = set()
    for actions in lists:
        wrong.update(_by_place(actions, by_source, entries))
    if wrong:
        linked.edges[:] = [edge for edge in linked.edges if edge not in wrong]


def _lists(merged: Merged) -> list[list[Entry]]:
    """The lists and tables each of whose actions has a reference."""
    groups: dict[tuple[int, str], list[Entry]] = {}
    for action in merged.actions:
        if action.refs and action.raw.group and action.line:
            groups.setdefault((id(action.assigned), action.raw.group), []).append(action)
    if not groups:
        return []
    sizes: dict[tuple[int, str], int] = {}
    for action in merged.actions:
        key = id(action.assigned), action.raw.group
        if key in groups:
            sizes[key] = sizes.get(key, 0) + 1
    return [actions for key, actions in groups.items() if len(actions) == sizes[key]]


def _by_place(actions: list[Entry], edges: dict[str, list[Edge]], entries: dict[str, Entry]) -> list[Edge]:
    """The edges that only the place of such a list tells of."""
    placed = [edge for action in actions for edge in edges[action.id] if edge.provenance == "placement"]
    above = {edge.target for edge in placed}
    goal = entries.get(next(iter(above))) if len(above) == 1 else None
    if goal is None or len(placed) != len(actions):
        return []
    named: set[str] = set()
    for action in actions:
        spoken = (entries.get(edge.target) for edge in edges[action.id] if edge.provenance == "reference")
        own = {one.id for one in spoken if one is not None and one.kind == goal.kind}
        if not own:
            return []
        named |= own
    if len(named) < _SEVERAL:
        return []  # one other goal may be the second that the heading names: "Skolene (delmål 1 og 2)"
    return placed if goal.id in named or all(_set_together(goal, entries[name]) for name in named) else []


def _set_together(goal: Entry, other: Entry) -> bool:
    """Two goals told one after another in one section, before all actions."""
    if goal.assigned is not other.assigned or goal.raw.section != other.raw.section:
        return False
    return none_acts_between(goal, other)


def none_acts_between(goal: Entry, other: Entry) -> bool:
    """Whether no action stands between two goals of one document; False for one that only says a goal above again."""
    if goal.restates is not None or other.restates is not None:
        return False  # such a line stands right over its actions
    items = goal.assigned.parts.items
    first, last = sorted(index for index, item in enumerate(items) if item is goal.raw or item is other.raw)
    return all(item.kind != "tiltak" for item in items[first:last])

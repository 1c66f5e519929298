"""Numbers that go on from another goal than the one they stand under, where their neighbours go on from theirs.

1.4.2 among 1.3.1, 1.3.2 and 1.3.3 under delmål 1.3, in a plan without a delmål 1.4; delmål 3.1 under hovedmål 2, in a
plan without a hovedmål 3; C1 among A1 and A2 under goal A.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plancheck.graph import Conflict, Unresolved
from plancheck.link.chapternumbers import counts_chapters
from plancheck.link.entries import Entry
from plancheck.link.linked import SERVES, Linked
from plancheck.link.merge import Merged
from plancheck.parts import Ref
from plancheck.pattern import pattern

_MANY_MORE = 3
_TWICE = 2
_LETTERED = pattern(r"(?P<letter>[A-ZÆØÅ])\.?\d{1,2}")


def find_strays(merged: Merged, linked: Linked) -> None:
    """Report actions and goals whose number goes on from a goal that is not there, or from another letter's goal."""
    goals: dict[tuple[str, str], Entry] = {}
    for entry in merged.others:
        if entry.kind in SERVES and entry.raw.number:
            goals.setdefault((entry.plan, entry.raw.number), entry)
    if not goals:
        return
    counted = [action for action in merged.actions if "." in action.raw.number and action.raw.group]
    if any(_is_astray(action) for action in counted):
        _stray_actions(counted, linked, goals)
        _under_the_goal_before(counted, linked, goals)
    if counted:
        _numbered_otherwise(counted, merged, linked, goals)
    placed: dict[tuple[str, str], list[tuple[Entry, Entry, str]]] = {}
    lettered = any(goal.raw.number.isalpha() for goal in goals.values())
    for entry in merged.nodes if lettered else merged.others:
        goal = entry.line[0] if entry.line and entry.kind in SERVES else None
        if goal is None or not goal.raw.number or (entry.kind == "tiltak" and not goal.raw.number.isalpha()):
            continue
        if goal.plan == entry.plan and (front := _front(entry, goal)):
            placed.setdefault((entry.plan, entry.kind), []).append((entry, goal, front))
    for series in placed.values():
        linked.conflicts.extend(_strays_of(series, goals))


def _stray_actions(counted: Sequence[Entry], linked: Linked, goals: Mapping[tuple[str, str], Entry]) -> None:
    """`counted`: the actions of tables and lists that have a number below another."""
    astray = {(id(action.assigned), action.raw.group) for action in counted if _is_astray(action)}
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in counted:
        if (id(entry.assigned), entry.raw.group) in astray:
            groups.setdefault((id(entry.assigned), entry.raw.group), []).append(entry)
    for actions in groups.values():
        fronts = [_head(action) for action in actions]
        for action, front in zip(actions, fronts, strict=True):
            if not _is_astray(action):
                continue
            placed = action.line[0].raw.number
            unknown = front.count(".") == placed.count(".") and (action.plan, front) not in goals
            if unknown and fronts.count(placed) > fronts.count(front):
                ref = Ref(front, action.span, action.line[0].kind, front)
                linked.unresolved.append(Unresolved(action.id, action.plan, ref, action.plan, placed))


def _under_the_goal_before(counted: Sequence[Entry], linked: Linked, goals: Mapping[tuple[str, str], Entry]) -> None:
    """Report the first of a whole list or table of actions whose numbers go on from a goal the plan lacks (2.2.1 and
    2.2.2 under delmål 2.1), where the actions under two other goals for each such go on from theirs."""
    told = {one.node for one in linked.unresolved}
    agree: dict[str, set[str]] = {}
    wrong: dict[str, dict[tuple[str, str], Entry]] = {}
    for action in counted:
        if not action.line or not action.line[0].raw.number:
            continue
        goal, front = action.line[0], _head(action)
        if front == goal.raw.number:
            agree.setdefault(action.plan, set()).add(goal.id)
        elif front.count(".") == goal.raw.number.count("."):
            wrong.setdefault(action.plan, {}).setdefault((goal.id, front), action)
    for plan, places in wrong.items():
        if len(agree.get(plan, ())) < _TWICE * len(places):
            continue
        for (goal_id, front), action in places.items():
            known = any((name, front) in goals for name in (plan, action.line[0].plan)) or _has_chapter(action, front)
            if not known and action.id not in told and not action.refs and not counts_chapters(action, front):
                linked.conflicts.append(Conflict(action.id, "", goal_id, front=front))


def _has_chapter(action: Entry, number: str) -> bool:
    """Whether the document has a chapter of that number, be it no goal."""
    return any(section.number == number for section in action.assigned.parts.sections)


def _is_astray(action: Entry) -> bool:
    """Whether a counted action's number goes on from another than that of the goal it stands under."""
    placed = action.line[0].raw.number if action.line else ""
    return bool(placed) and action.raw.number.rpartition(".")[0] != placed


def _numbered_otherwise(
    counted: Sequence[Entry], merged: Merged, linked: Linked, goals: Mapping[tuple[str, str], Entry]
) -> None:
    """Report an action whose number goes on from another goal than the one its row names ("1.1.3" for "2.1"), where
    the numbers of the others go on from theirs."""
    edges = linked.edges if [entry for entry in merged.actions if entry.refs] else ()
    said = [edge for edge in edges if edge.kind == "bidrar_til" and edge.provenance == "explicit"]
    by_id = {entry.id: entry for entry in merged.nodes} if said else {}
    ids = {entry.id for entry in counted} if said else set()
    named: dict[str, list[Entry]] = {}
    for edge in said:
        if edge.source in ids and edge.target in by_id:
            named.setdefault(edge.source, []).append(by_id[edge.target])
    groups: dict[tuple[int, str], list[Entry]] = {}
    for name in named:
        groups.setdefault((id(by_id[name].assigned), by_id[name].raw.group), []).append(by_id[name])
    for actions in groups.values():
        wrong = [one for one in actions if _head(one) not in {goal.raw.number for goal in named[one.id]}]
        if not wrong or len(actions) - len(wrong) < _MANY_MORE * len(wrong):
            continue
        for action in wrong:
            goal = named[action.id][0]
            meant = goals.get((goal.plan, _head(action)))
            if meant is not None and meant.kind == goal.kind:
                ref = next((ref for ref in action.refs if ref.provenance == "explicit"), None)
                linked.conflicts.append(Conflict(action.id, meant.id, goal.id, ref, _head(action)))


def _head(action: Entry) -> str:
    return action.raw.number.rpartition(".")[0]


def _front(entry: Entry, goal: Entry) -> str:
    """The part of an item's number that is a goal's: the letter under a lettered goal, else what stands before the
    last point of a goal's number; "" where the two are not of one form."""
    above = goal.raw.number
    if len(above) == 1 and above.isalpha():
        match = _LETTERED.fullmatch(entry.raw.number) or _LETTERED.fullmatch(entry.raw.id or "")
        return match["letter"] if match else ""
    if entry.kind == "tiltak":
        return ""
    front = entry.raw.number.rpartition(".")[0]
    same_form = front.count(".") == above.count(".") and above[:1].isdecimal()
    return front if same_form and not counts_chapters(entry, front) else ""


def _strays_of(series: list[tuple[Entry, Entry, str]], goals: Mapping[tuple[str, str], Entry]) -> Iterator[Conflict]:
    """The first item of each wrong front under each goal, where most items agree with the goal they stand under."""
    wrong = [one for one in series if one[2] != one[1].raw.number]
    if not wrong or len(series) - len(wrong) < max(2, len(wrong)):
        return
    told: set[tuple[str, str]] = set()
    for entry, goal, front in wrong:
        meant = goals.get((entry.plan, front))
        lettered = front.isalpha()
        if (meant is not None and (not lettered or meant.kind != goal.kind)) or (goal.id, front) in told:
            continue
        if meant is None and _may_be_above(entry, front):
            continue
        told.add((goal.id, front))
        yield Conflict(entry.id, meant.id if meant is not None else "", goal.id, front=front)


def _may_be_above(entry: Entry, front: str) -> bool:
    """Whether the item says by a reference of its own whom it serves."""
    return any(ref.edge == "bidrar_til" for ref in entry.refs) or not front

"""Edges no single item tells: the only hovedmål of a plan, running text that says who serves what, goals restated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plancheck.document import Confidence
from plancheck.extract.goals.contributions import CHAPTER, PLAN
from plancheck.extract.goals.servedabove import GOAL_KINDS, GOALS, HERE
from plancheck.graph import Unresolved
from plancheck.link.entries import Entry
from plancheck.link.linked import SERVES, Linked, may_serve
from plancheck.link.merge import Merged
from plancheck.link.plans import Plans
from plancheck.link.resolve import Resolver
from plancheck.link.shortnames import short_of_above
from plancheck.model import Edge
from plancheck.parts import Ref, Section

_BETWEEN = frozenset({"delmaal", "hovedgrep"})
_LONG = 4
_COMMON = frozenset(
    "alle skal flere fleire bedre betre gode godt hele heile være vere vera blir blei bli med som har kommune kommunen "
    "kommuna innbyggere innbyggerne innbyggjarar innbyggjarane deres sine våre finnes finst".split()
)
"""Words that two goals may share without being one."""


def only_goal(merged: Merged, linked: Linked) -> None:
    """Where a plan has one hovedmål, delmål that nothing ties to a hovedmål stand under it, and strategies sorted under
    areas of no goal; tiltak, where there is no other goal that they could serve (those of a plan with areas: all that
    stand under one)."""
    mains: dict[str, list[Entry]] = {}
    for entry in merged.others:
        if entry.kind == "hovedmaal":
            mains.setdefault(entry.plan, []).append(entry)
    only = {plan: found[0] for plan, found in mains.items() if len(found) == 1 and not found[0].raw.number}
    if not only:
        return
    mains_of = {main.id for found in mains.values() for main in found}
    targets: dict[str, list[str]] = {one.node: [] for one in linked.unresolved}
    for edge in linked.edges:
        if edge.kind == "bidrar_til":
            targets.setdefault(edge.source, []).append(edge.target)
    tied = {
        source
        for source, goals in targets.items()
        if not goals or any(goal in mains_of or goal in targets for goal in goals)
    }
    graded = _graded(merged, targets)
    areas = {entry.id for entry in merged.others if entry.kind == "satsingsomraade"}
    sorted_by = {entry.plan for entry in merged.others if entry.kind == "satsingsomraade"}
    for entry in merged.nodes:
        main = only.get(entry.plan)
        loose = areas.issuperset(targets.get(entry.id, ()))
        lowest = entry.plan not in graded and (entry.id in targets or entry.plan not in sorted_by)
        free = entry.kind == "strategi" or (entry.kind == "tiltak" and lowest)
        below = entry.kind == "delmaal" or (free and loose)
        if main is not None and below and entry.id not in tied:
            linked.edges.append(Edge(entry.id, main.id, "bidrar_til", "placement", Confidence.PROBABLE))
            if entry.kind == "strategi":
                _through(entry.id, main.id, linked)


def _graded(merged: Merged, targets: Mapping[str, Sequence[str]]) -> set[str]:
    """The plans with goals below the hovedmål that actions are to serve. Strategies are such where an action of the
    plan serves one: else they only say what weight is put on."""
    served = {goal for goals in targets.values() for goal in goals}
    strategies = [entry for entry in merged.others if entry.kind == "strategi"]
    used = {entry.plan for entry in strategies if entry.id in served}
    return used | {entry.plan for entry in merged.others if entry.kind in _BETWEEN}


def _through(strategi: str, goal: str, linked: Linked) -> None:
    """What stands under a strategi serves the goal that the strategi serves too (contract 5, "Which goal")."""
    below = [
        edge
        for edge in linked.edges
        if edge.target == strategi and edge.kind == "bidrar_til" and edge.provenance in ("placement", "number")
    ]
    for edge in below:
        linked.edges.append(Edge(edge.source, goal, "bidrar_til", "placement", edge.confidence))


def state_contributions(merged: Merged, plans: Plans, resolver: Resolver, linked: Linked) -> None:
    """ "Hovedgrepene skal bidra til hovedmål 1": an edge from each hovedgrep of that chapter."""
    if not any(assigned.parts.statements for assigned in plans.assigned):
        return
    by_document: dict[int, list[Entry]] = {}
    for entry in merged.entries:
        by_document.setdefault(id(entry.assigned), []).append(entry)
    tied = {edge.source for edge in linked.edges if edge.kind == "bidrar_til"}
    for assigned in plans.assigned:
        own = by_document.get(id(assigned), [])
        said = assigned.parts.statements if own else ()
        for kind, section, ref in said:
            if kind != PLAN:
                contributors = _contributors(kind, section, own, assigned.parts.sections)
                tied |= _state(kind, ref, list(dict.fromkeys(contributors)), tied, resolver, linked)
        for kind, _, ref in said:
            if kind == PLAN:
                _follow_up(ref, own, tied, resolver, linked)


def _state(
    kind: str, ref: Ref, contributors: Sequence[Entry], tied: set[str], resolver: Resolver, linked: Linked
) -> set[str]:
    """Make the edges of one statement. The goals that serve one of another plan by it."""
    only = not (ref.number or ref.id or ref.words)
    if kind in (CHAPTER, HERE) or only:
        contributors = [entry for entry in contributors if entry.kind != "tiltak" or entry.id not in tied]
    served: set[str] = set()
    answer = None
    for entry in contributors:
        answer = resolver.only(ref.kind, entry) if only else resolver.resolve(ref, entry)
        if answer.entry is not None and answer.entry is not entry and may_serve(entry, answer.entry):
            linked.edges.append(
                Edge(entry.id, answer.entry.id, "bidrar_til", "reference", Confidence.PROBABLE, ref.span)
            )
            served.update((entry.id,) if answer.entry.plan != entry.plan and entry.kind in GOAL_KINDS else ())
    if answer is not None and answer.entry is None and answer.plan and (ref.number or ref.id):
        plan, suggestion = answer.plan, answer.suggestion
        linked.unresolved.extend(Unresolved(entry.id, entry.plan, ref, plan, suggestion) for entry in contributors)
    return served


def _follow_up(ref: Ref, own: Sequence[Entry], tied: set[str], resolver: Resolver, linked: Linked) -> None:
    """ "Temaplanen følger opp hovedmål 1": its delmål that serve no goal of its own serve that of the plan above; in a
    plan without goals, its actions do."""
    kind = "delmaal" if any(entry.kind in GOAL_KINDS for entry in own) else "tiltak"
    loose = {entry.canonical.id: entry.canonical for entry in own if entry.kind == kind}
    for entry in loose.values():
        target = resolver.resolve(ref, entry).entry if entry.id not in tied else None
        if target is not None and target.plan != entry.plan and may_serve(entry, target):
            linked.edges.append(Edge(entry.id, target.id, "bidrar_til", "reference", Confidence.PROBABLE, ref.span))


def _contributors(kind: str, section: int, entries: Sequence[Entry], sections: Sequence[Section]) -> Iterable[Entry]:
    found = sections[section]
    headed = [entry.canonical for entry in entries if entry.raw.section == section and entry.span == found.span]
    if not kind or (kind == CHAPTER and headed):
        yield from headed
        return
    if kind == CHAPTER:
        yield from (entry.canonical for entry in entries if entry.kind == "tiltak" and _within(entry, found, sections))
        return
    if kind == HERE and headed:
        return
    kinds = GOAL_KINDS if kind in (GOALS, HERE) else (kind,)
    scope: Section | None = found
    while scope is not None:
        inside = [
            entry.canonical for entry in entries
            if entry.kind in kinds and _within(entry, scope, sections)
        ]  # fmt: skip
        if inside or scope.parent is None or kind == HERE:
            yield from _topmost(inside) if kinds is GOAL_KINDS else inside
            if kind == HERE and not inside:  # a chapter without goals of its own: its actions
                yield from _contributors(CHAPTER, section, entries, sections)
            return
        scope = sections[scope.parent]


def _topmost(goals: Sequence[Entry]) -> Iterable[Entry]:
    """The goals that stand under none of the others."""
    return (goal for goal in goals if not any(other in goal.line for other in goals if other is not goal))


def _within(entry: Entry, scope: Section, sections: Sequence[Section]) -> bool:
    current = sections[entry.raw.section]
    while current is not scope:
        if current.parent is None:
            return False
        current = sections[current.parent]
    return True


def restate(merged: Merged, plans: Plans, linked: Linked) -> None:
    """A goal restated from a plan above: same kind and words (and number, where both have one).

    One that keeps its number and changes its words is still that goal, where enough of the words are left, or where all
    the goals of a handlingsdel are short names of those above.
    """
    if not any(plan.parents for plan in plans.plans.values()):
        return
    index: dict[tuple[str, str, str], Entry] = {}
    numbers: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in merged.others:
        if entry.kind in SERVES and entry.text:
            index.setdefault((entry.plan, entry.kind, entry.folded), entry)
            if entry.number_path:
                numbers.setdefault((entry.plan, entry.kind, entry.number_path), []).append(entry)
    named = short_of_above(list(index.values()), numbers, plans.plans)
    for entry in list(index.values()):
        known = entry.restates or named.get(entry.order)
        if known is not None:
            linked.edges.append(Edge(entry.id, known.id, "gjengir", "reference", Confidence.PROBABLE))
            continue
        for plan in plans.plans[entry.plan].parents:
            other = index.get((plan, entry.kind, entry.folded))
            same = other is not None and (
                not entry.raw.number or not other.raw.number or entry.raw.number == other.raw.number
            )
            if other is None:
                alike = numbers.get((plan, entry.kind, entry.number_path), ())
                other = alike[0] if len(alike) == 1 and _reworded(entry, alike[0]) else None
                same = other is not None and (entry.plan, entry.kind, other.folded) not in index
            if other is not None and same:
                linked.edges.append(Edge(entry.id, other.id, "gjengir", "reference", Confidence.PROBABLE))
                break


def _reworded(entry: Entry, other: Entry) -> bool:
    """Whether half of the longer words of one of two goals are in the other."""
    mine, theirs = (
        {word for word in one.folded.split() if len(word) >= _LONG and word not in _COMMON} for one in (entry, other)
    )
    return bool(mine and theirs) and len(mine & theirs) * 2 >= min(len(mine), len(theirs))

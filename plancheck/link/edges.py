"""Edges: what each item serves, by whom, and how the author said it (explicit, reference, number, placement)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plancheck.document import Confidence
from plancheck.graph import Conflict, Unresolved
from plancheck.link.areanumbers import numbered_across
from plancheck.link.areas import Areas, goals_of_areas, served_through
from plancheck.link.bynumber import by_number, stands_below
from plancheck.link.contributions import only_goal, restate, state_contributions
from plancheck.link.entries import Entry
from plancheck.link.linked import Linked, may_serve
from plancheck.link.merge import Merged
from plancheck.link.plans import Plans
from plancheck.link.resolve import Resolver
from plancheck.link.sameplace import Place, Served, place_of
from plancheck.link.sharedlists import named_by_each, none_acts_between
from plancheck.link.sharedtables import forgive_shared_tables
from plancheck.link.strays import find_strays
from plancheck.model import Edge, Node, Provenance, Tiltak
from plancheck.parts import Ref
from plancheck.record import dataclass

_PROBABLE, _GUESS = Confidence.PROBABLE, Confidence.GUESS
_THROUGH = frozenset({"strategi", "hovedgrep"})
_LEVELS = frozenset({"delmaal", "hovedmaal"})
"""Of goals of other kinds the actions below may serve more than the one."""
_USUAL = 3
"""Edges an item has: to its plan, its goal and its unit, which are three kinds."""


@dataclass(slots=True)
class _Goal:
    """A goal an item serves, and how that is known."""

    entry: Entry
    provenance: Provenance
    confidence: Confidence
    ref: Ref | None = None


def connect(merged: Merged, plans: Plans, nodes: Mapping[str, Node]) -> Linked:
    """All edges of the graph but those of the process nodes. `nodes`: those made of the entries, and the units."""
    linked = Linked()
    resolver = Resolver.of(merged, plans.plans)
    copies, areas, across = _copies(merged), goals_of_areas(merged), numbered_across(merged, plans.plans)
    certain, edges, made = Confidence.CERTAIN, linked.edges, Edge._make
    served: dict[Place, Served] = {}
    for entry in merged.nodes:
        before = len(edges)
        edges.append(made((entry.id, entry.plan, "del_av", "placement", certain, None)))
        if entry.kind != "tiltak":
            _serve(entry, copies.get(entry.order, ()), resolver, areas, linked, across.get(entry.order))
        else:
            _act(entry, copies.get(entry.order, ()), resolver, areas, linked, served)
            _responsible(entry, nodes[entry.id], edges)
            if "trinn" in entry.raw.fields:
                _stands_on(entry, resolver, linked)
        if len(edges) - before > _USUAL:
            edges[before:] = dict.fromkeys(edges[before:])
    named_by_each(merged, linked)
    linked.distinct = len(edges)
    forgive_shared_tables(merged, linked)
    only_goal(merged, linked)
    state_contributions(merged, plans, resolver, linked)
    restate(merged, plans, linked)
    find_strays(merged, linked)
    _plan_edges(plans, linked)
    for assigned in plans.assigned:
        for group in assigned.parts.groups:
            linked.groups[f"{assigned.parts.document.path}#{group.key}"] = group
    return linked


def _copies(merged: Merged) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = {}
    for entry in merged.entries:
        if entry.same_as is not None:
            found.setdefault(entry.canonical.order, []).append(entry)
    return found


def _act(
    entry: Entry, copies: Sequence[Entry], resolver: Resolver, areas: Areas, linked: Linked, served: dict[Place, Served]
) -> None:
    """`_serve` for an action: what serves the same as one before it, by the same signs, is not asked anew."""
    place = place_of(entry) if not copies else None
    known = served.get(place) if place is not None else None
    if known is not None:
        linked.edges.append(Edge._make((entry.id, known[0], "bidrar_til", known[1], known[2], None)))
        return
    goals = _serve(entry, copies, resolver, areas, linked, None)
    if place is not None and len(goals) == 1 and entry.line and goals[0].entry is entry.line[0]:
        goal = goals[0]
        if goal.entry.kind in _LEVELS:
            served[place] = goal.entry.id, goal.provenance, goal.confidence


def _serve(
    entry: Entry, copies: Sequence[Entry], resolver: Resolver, areas: Areas, linked: Linked, across: Entry | None
) -> list[_Goal]:
    """The goals the item serves; their edges are made."""
    explicit, spoken, failed = _resolved(entry, resolver, linked)
    placed = _placed(entry, copies)
    if explicit or failed:
        goals = explicit
        spoken = [goal for goal in spoken if goal.provenance != "placement"]
        _conflict(entry, explicit, placed, linked)
        if placed is not None and not failed and _serves_both(entry, explicit, placed):
            goals = [*explicit, _Goal(placed, "placement", _confidence(entry, placed))]
    elif across is not None and placed is not None:
        goals = [_Goal(across, "number", Confidence.PROBABLE), _Goal(placed, "placement", _confidence(entry, placed))]
    else:
        goals = _by_number_or_place(entry, placed, resolver, linked)
    goals = [*goals, *spoken]
    through = served_through(entry, [goal.entry for goal in goals], areas) if areas else None
    if through is not None:
        if entry.parent is through.parent and through.order < entry.order:
            goals = [goal for goal in goals if goal.provenance != "placement"]
        goals.append(_Goal(through, "placement", _confidence(entry, through)))
    for goal in goals:
        _edge(entry, goal, linked)
    return goals


def _serves_both(entry: Entry, explicit: Sequence[_Goal], placed: Entry) -> bool:
    """Whether an action below a goal of its own plan only says which goals of a plan above that one follows up: what
    stands in a column "Følger opp" tells of no other goal of the plan itself."""
    own = entry.kind == "tiltak" and placed.plan == entry.plan and placed.kind in _LEVELS and placed.restates is None
    return own and all(goal.entry.plan != entry.plan for goal in explicit)


def _resolved(entry: Entry, resolver: Resolver, linked: Linked) -> tuple[list[_Goal], list[_Goal], bool]:
    """(explicit goals, goals by reference in words, whether an explicit reference failed)."""
    explicit: list[_Goal] = []
    spoken: list[_Goal] = []
    failed = False
    if not entry.refs:
        return explicit, spoken, failed
    for ref in entry.refs:
        answer = resolver.resolve(ref, entry)
        if answer.entry is None:
            if answer.plan:
                linked.unresolved.append(Unresolved(entry.id, entry.plan, ref, answer.plan, answer.suggestion))
                failed = failed or (ref.provenance == "explicit" and ref.edge == "bidrar_til")
            elif answer.several and ref.edge == "bidrar_til":
                linked.between.add(entry.id)
            continue
        target = answer.entry
        if target is entry:
            if ref.provenance == "explicit" and ref.edge == "bidrar_til":
                linked.edges.append(Edge(entry.id, entry.id, "bidrar_til", "explicit", ref.confidence, ref.span))
            continue
        if ref.edge != "bidrar_til":
            linked.edges.append(Edge(entry.id, target.id, ref.edge, ref.provenance, ref.confidence, ref.span))
        elif entry.kind == "indikator":
            linked.edges.append(Edge(target.id, entry.id, "maalt_av", ref.provenance, ref.confidence, ref.span))
        elif ref.provenance == "explicit":
            explicit.append(_Goal(target, "explicit", ref.confidence, ref))
        elif may_serve(entry, target):
            spoken.append(_Goal(target, ref.provenance, ref.confidence, ref))
    return explicit, spoken, failed


def _placed(entry: Entry, copies: Sequence[Entry]) -> Entry | None:
    """The nearest goal above by placement."""
    if entry.line and entry.line[0].id and entry not in entry.line[0].line:
        return entry.line[0]
    for one in copies:
        parent = one.parent.canonical if one.parent is not None else None
        if parent is not None and parent is not entry and parent.id and not stands_below(parent, entry):
            return parent
    return None


def _by_number_or_place(entry: Entry, placed: Entry | None, resolver: Resolver, linked: Linked) -> list[_Goal]:
    numbered = by_number(entry, placed, resolver)
    if numbered is not None and placed is not None and numbered is not placed and not stands_below(placed, numbered):
        if entry.kind != "indikator" and not stands_below(numbered, placed):
            linked.conflicts.append(Conflict(entry.id, numbered.id, placed.id))
        return [_Goal(numbered, "number", _PROBABLE)]
    if placed is not None:
        provenance: Provenance = "number" if numbered is placed and numbered is not None else "placement"
        if entry.kind == "tiltak" and _in_goal_column(entry, placed):
            provenance = "explicit"
        return [_Goal(placed, provenance, _confidence(entry, placed))]
    return [_Goal(numbered, "number", _PROBABLE)] if numbered is not None else []


def _in_goal_column(entry: Entry, placed: Entry) -> bool:
    """Whether a cell of the goal column names the goal an action stands under, which is told elsewhere."""
    cell = entry.parent
    if cell is None or cell is placed or not cell.raw.repeated or placed.kind not in _LEVELS:
        return False
    table = next((group for group in entry.assigned.parts.groups if group.key == entry.raw.group), None)
    return table is not None and not {cell.kind, placed.kind, "maal"}.isdisjoint(table.columns)


def _conflict(entry: Entry, explicit: Sequence[_Goal], placed: Entry | None, linked: Linked) -> None:
    if entry.kind == "indikator":
        return
    marked = [goal for goal in explicit if goal.confidence is Confidence.CERTAIN]
    column = [goal for goal in explicit if goal.confidence is not Confidence.CERTAIN]
    if marked and column and _apart(marked, column):
        linked.conflicts.append(Conflict(entry.id, column[0].entry.id, marked[0].entry.id, column[0].ref))
        return
    if placed is None or not explicit:
        return
    placed = placed.restates or placed
    for goal in explicit:
        if (
            goal.entry is placed
            or stands_below(goal.entry, placed)
            or stands_below(placed, goal.entry)
            or goal.entry.plan != placed.plan
        ):
            return
        if goal.entry.kind != placed.kind and not _siblings_differ(goal.entry, placed):
            return
        if _set_together(goal.entry, placed):
            return
    linked.conflicts.append(Conflict(entry.id, explicit[0].entry.id, placed.id, explicit[0].ref))


def _set_together(goal: Entry, placed: Entry) -> bool:
    """Two goals set one after another in one section, before all its actions: the last of them is nobody's place."""
    together = goal.raw.series == placed.raw.series and goal.raw.series.startswith("p")
    return together and goal.assigned is placed.assigned and none_acts_between(goal, placed)


def _apart(marked: Sequence[_Goal], column: Sequence[_Goal]) -> bool:
    """The attribute and the goal column name goals of one kind, and none in common."""
    one, other = {goal.entry.id for goal in marked}, {goal.entry.id for goal in column}
    return not one & other and {goal.entry.kind for goal in marked} == {goal.entry.kind for goal in column}


def _siblings_differ(goal: Entry, placed: Entry) -> bool:
    """A delmål of another hovedmål than the one the item stands under."""
    return goal.kind == "delmaal" and placed.kind == "hovedmaal" and goal.parent is not None


def _confidence(entry: Entry, goal: Entry) -> Confidence:
    """At most probable: a place is no word of the author's."""
    return _GUESS if entry.raw.confidence is _GUESS or goal.raw.confidence is _GUESS else _PROBABLE


def _edge(entry: Entry, goal: _Goal, linked: Linked) -> None:
    if entry.kind == "indikator":
        linked.edges.append(Edge(goal.entry.id, entry.id, "maalt_av", goal.provenance, goal.confidence))
        return
    span = goal.ref.span if goal.ref is not None else None
    linked.edges.append(Edge._make((entry.id, goal.entry.id, "bidrar_til", goal.provenance, goal.confidence, span)))
    if goal.entry.kind == "satsingsomraade" and goal.provenance == "placement" and entry.kind != "hovedmaal":
        main = goal.entry.parent.canonical if goal.entry.parent is not None else None
        if main is not None and main.kind == "hovedmaal" and goal.entry.raw.repeated:
            linked.edges.append(Edge(entry.id, main.id, "bidrar_til", "placement", goal.confidence))
    if entry.kind == "tiltak" and goal.entry.kind in _THROUGH and goal.provenance in ("placement", "number"):
        above = _next_goal(goal.entry)
        if above is not None:
            linked.edges.append(Edge(entry.id, above.id, "bidrar_til", goal.provenance, goal.confidence))


def _next_goal(entry: Entry) -> Entry | None:
    """The goal a strategi or hovedgrep stands under: the tiltak below serves both."""
    goal = next((goal for goal in entry.line if goal.kind not in _THROUGH), None)
    return goal if goal is not None and goal.kind in ("delmaal", "hovedmaal") else None


def _responsible(entry: Entry, action: Node, edges: list[Edge]) -> None:
    if not isinstance(action, Tiltak) or not (action.ansvar or action.medansvar):
        return
    attrs, made = entry.raw.attrs, Edge._make
    confidence = Confidence.CERTAIN if attrs and attrs.get("ansvar") else _PROBABLE
    for one in action.ansvar:
        edges.append(made((entry.id, one.enhet, "ansvarlig", "explicit", confidence, one.span)))
    for one in action.medansvar:
        edges.append(made((entry.id, one.enhet, "medansvarlig", "explicit", confidence, one.span)))


def _stands_on(entry: Entry, resolver: Resolver, linked: Linked) -> None:
    value = entry.raw.fields["trinn"]
    if not value.text:
        return
    digits = "".join(char for char in value.text if char.isdigit())
    answer = resolver.resolve(
        Ref(value.text, value.span, "innsatstrinn", digits, words="" if digits else value.text), entry
    )
    if answer.entry is not None:
        linked.edges.append(Edge(entry.id, answer.entry.id, "staar_paa", "explicit", Confidence.PROBABLE, value.span))


def _plan_edges(plans: Plans, linked: Linked) -> None:
    for plan in plans.plans.values():
        for kind, refs in (
            ("overordnet", plan.overordnet),
            ("erstatter", plan.erstatter),
            ("bygger_paa", plan.bygger_paa),
        ):
            seen: set[str] = set()
            for ref in refs:
                if ref.id and ref.id not in seen:
                    seen.add(ref.id)
                    confidence = Confidence.CERTAIN if ref.provenance == "explicit" else Confidence.PROBABLE
                    linked.edges.append(Edge(plan.id, ref.id, kind, ref.provenance, confidence, ref.span))

"""Parts of many documents -> one Plangraf: plans, nodes, ids, edges, units, and the hearing package."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.graph import Context, Facts, Plangraf
from plancheck.link.edges import connect
from plancheck.link.entries import collect
from plancheck.link.ids import name_nodes
from plancheck.link.merge import merge
from plancheck.link.nodes import build_nodes
from plancheck.link.plans import assign
from plancheck.link.process import process_nodes
from plancheck.link.units import Units
from plancheck.model import Edge
from plancheck.parts import Parts
from plancheck.plansetting import PlanSetting


def link(
    parts: Sequence[Parts], plan_settings: Sequence[PlanSetting], context: Context, reported: frozenset[str]
) -> Plangraf:
    """One graph for the whole root. `reported`: the paths (relative to the root) the user asked about."""
    plans = assign(parts, plan_settings)
    merged = merge(collect(plans))
    name_nodes(merged, plans.plans)
    units = Units.of(merged, plans, context)
    nodes = build_nodes(merged, plans, units)
    linked = connect(merged, plans, nodes)
    process, process_edges = process_nodes(plans, nodes)
    nodes.update(process)
    return Plangraf(
        plans=plans.plans,
        nodes=nodes,
        edges=_distinct(linked.edges, linked.distinct, process_edges),
        facts=tuple(
            Facts(one.parts, one.plan, one.package, not reported or one.parts.document.path in reported)
            for one in plans.assigned
        ),
        context=context,
        groups=linked.groups,
        unresolved=tuple(linked.unresolved),
        conflicts=tuple(linked.conflicts),
        duplicates=tuple(merged.duplicates),
        between=frozenset(linked.between),
    )


def _distinct(edges: Sequence[Edge], distinct: int, process: Sequence[Edge]) -> tuple[Edge, ...]:
    """The edges in order, equal ones once. `distinct`: so many of the first are; those of process nodes are too."""
    return (*(edges if len(edges) == distinct else dict.fromkeys(edges)), *process)

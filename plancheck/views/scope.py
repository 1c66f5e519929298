"""The part of the graph the user asked about: the plans of PATHS, and what their edges lead to in other plans."""

from __future__ import annotations

from plancheck.graph import Plangraf


def asked_about(graf: Plangraf) -> Plangraf:
    """The graph of the reported plans, with every goal, unit and plan reached from them; the whole where all are."""
    reported = {facts.document.path for facts in graf.facts if facts.reported}
    plans = {facts.plan for facts in graf.facts if facts.reported and facts.plan}
    if len(reported) == len(graf.facts):
        return graf
    kept = {
        name
        for name, node in graf.nodes.items()
        if node.plan in plans or (not node.plan and node.kind != "enhet" and node.span.file in reported)
    }
    queue = list(kept)
    for name in queue:
        for edge in graf.ut(name):
            for other in (edge.target, graf.nodes[edge.target].plan if edge.target in graf.nodes else ""):
                if other in graf.nodes and other not in kept:
                    kept.add(other)
                    queue.append(other)
    return Plangraf(
        plans={name: plan for name, plan in graf.plans.items() if name in plans or name in kept},
        nodes={name: node for name, node in graf.nodes.items() if name in kept},
        edges=[edge for edge in graf.edges if edge.source in kept and edge.target in kept],
        facts=[facts for facts in graf.facts if facts.reported],
        context=graf.context,
        groups=graf.groups,
        unresolved=graf.unresolved,
        conflicts=graf.conflicts,
        duplicates=graf.duplicates,
    )

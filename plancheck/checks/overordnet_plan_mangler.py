"""PLA003: a kommunedelplan, temaplan or handlingsdel that names no parent plan."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Plan
from plancheck.numbers import Numbers

_ASKED = frozenset({"kommunedelplan", "temaplan", "handlingsdel"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan; a goal that points into another plan names that plan too."""
    for plan in graf.plans.values():
        if plan.type not in _ASKED or plan.status == "opphevet" or "tiltaksliste" in plan.kinds:
            continue
        if not (plan.overordnet or plan.bygger_paa or plan.parents or _points_upwards(graf, plan)):
            yield Treff(plan.span, plan.type, {"plan": plan.title or plan.id}, plan=plan.id, text=plan.title)


def _points_upwards(graf: Plangraf, plan: Plan) -> bool:
    """A reference to a goal in another plan, whether or not that plan is in the folder."""
    own = f"{plan.id}#"
    for edge in graf.edges:
        if edge.source.startswith(own) and edge.kind in ("bidrar_til", "gjengir"):
            target = graf.nodes.get(edge.target)
            if target is not None and target.plan != plan.id:
                return True
    return any(ref.plan for facts in graf.documents(plan.id) for item in facts.parts.items for ref in item.refs)

"""SPO018: a plan with goals or tiltak, and no hovedmål in it nor in the plans above it. Of a plan that is named as its
parent and is not in the folder nothing is known, and nothing is said but that."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import ACTION_PLANS, Ladder
from plancheck.model import Maal, Plan, Tiltak
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_GOALS = ("delmaal", "strategi", "satsingsomraade", "hovedgrep")
_NOT_ASKED = frozenset({"planprogram", "planstrategi"})
"""A planprogram or planstrategi is not asked for goals (contract, section 5)."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan. A handlingsdel or tiltaksplan whose parent is not in the folder is believed."""
    ladder = graf.once(Ladder)
    for plan in graf.plans.values():
        has_goals = ladder.own(plan.id, *_GOALS)
        if plan.type in _NOT_ASKED or not (has_goals or ladder.own(plan.id, "tiltak")):
            continue
        if ladder.has(plan.id, "hovedmaal") or _parent_elsewhere(plan) or _of_land_use(plan, ladder):
            continue
        if _reaches_elsewhere(graf, plan):
            continue
        outside = next((ref.text for ref in plan.overordnet if not ref.id), "")
        key = "utenfor" if outside else "maal" if has_goals else "tiltak"
        params = {"overordnet": shorten(outside)} if outside else {}
        yield Treff(plan.span, key, params, node=plan.id, plan=plan.id, text=plan.title or plan.id)


def _of_land_use(plan: Plan, ladder: Ladder) -> bool:
    """An arealdel that names its main lines of land use and sets no goals: it is map, provisions and
    planbeskrivelse (pbl § 11-5 second ledd)."""
    return (plan.areal or plan.type == "arealdel") and not ladder.own(plan.id, "delmaal", "tiltak")


def _parent_elsewhere(plan: Plan) -> bool:
    acts = (
        plan.type in ACTION_PLANS or plan.type == "oekonomiplan" or set(plan.kinds) <= {"handlingsdel", "tiltaksliste"}
    )
    return acts and any(not ref.id for ref in plan.overordnet)


def _reaches_elsewhere(graf: Plangraf, plan: Plan) -> bool:
    """Whether something in the plan serves a hovedmål of a plan it does not name as its parent."""
    nodes = (*graf.alle(Maal, *_GOALS, plan=plan.id), *graf.alle(Tiltak, plan=plan.id))
    return any(graf.reaches(node.id, "hovedmaal") for node in nodes)

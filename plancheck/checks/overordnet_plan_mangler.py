"""PLA003: a kommunedelplan, temaplan or handlingsdel that names no parent plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.cascades import misspelt
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import alike
from plancheck.model import Innsatstrinn, Maal, Node, Plan
from plancheck.numbers import Numbers
from plancheck.pattern import pattern

_POINTING: tuple[type[Node], ...] = (Maal, Innsatstrinn)
"""Beside actions, of which those that serve the same are asked once."""
_ASKED = frozenset({"kommunedelplan", "temaplan", "handlingsdel"})

_PART_OF = pattern(
    r"\b(?:kommune(?:del)?plan(?:ens?|en sin)|samfunnsdel(?:ens?|en sin))\s+(?:handlings|tiltaks)(?:del|program|plan)",
    re.I,
)
"""A title that says itself what it is a part of: "Kommuneplanens handlingsdel 2026–2029"."""
_REGIONAL = pattern(
    r"\b(?:regional\s+(?:\w+\s+)?\w*(?:plan|strategi)|regionplan|fylkes(?:del)?plan)\b",
    re.I,
    needs=("region", "fylkes"),
)
"""A title of a plan above the municipalities: it follows none of theirs (pbl chapter 8)."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan; a goal that points into another plan names that plan too."""
    asked = [plan for plan in graf.plans.values() if _asked(plan) and not _only_sheets(graf, plan)]
    pointing = _pointing(graf) if asked else frozenset()
    for plan in asked:
        if plan.id not in pointing and not _named_in_text(graf, plan) and not misspelt(graf, plan.id, "overordnet"):
            yield Treff(plan.span, plan.type or "", {"plan": plan.title or plan.id}, plan=plan.id, text=plan.title)


def _asked(plan: Plan) -> bool:
    if plan.type not in _ASKED or plan.status == "opphevet" or "tiltaksliste" in plan.kinds:
        return False
    if _PART_OF.search(plan.title or "") or _REGIONAL.search(plan.title or ""):
        return False
    basis = [ref for ref in plan.bygger_paa if not ref.text.lower().startswith("planprogram")]
    return not (plan.overordnet or basis or plan.parents)


def _only_sheets(graf: Plangraf, plan: Plan) -> bool:
    """Whether the plan is nothing but tables: an action list, whatever it is called, has no text to name a plan in."""
    return {facts.document.format for facts in graf.documents(plan.id)} == {"spreadsheet"}


def _named_in_text(graf: Plangraf, plan: Plan) -> bool:
    """Whether a sentence holds the plan together with the samfunnsdel or the kommuneplan."""
    signs = (sign for facts in graf.documents(plan.id) for sign in facts.parts.signs)
    return any(sign.concept == "overordnet_nevnt" for sign in signs)


def _pointing(graf: Plangraf) -> frozenset[str]:
    """Plans that refer to a goal in another plan, whether or not that plan is in the folder."""
    nodes, found = graf.nodes, set[str]()
    if len(graf.plans) > 1:
        own = {(node.plan, graf.up.get(node.id, ())) for kind in _POINTING for node in graf.alle(kind)}
        own.update((plan, graf.up.get(actions[0].id, ())) for plan, _, actions in alike(graf))
        found = {plan for plan, goals in own if any(goal in nodes and nodes[goal].plan != plan for goal in goals)}
    for facts in graf.facts:
        referring = (item for item in facts.parts.items if item.refs)
        if any(ref.plan for item in referring for ref in item.refs):
            found.add(facts.plan)
    return frozenset(found)

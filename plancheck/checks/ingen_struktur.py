"""DOK008: a plan in which no goals and no tiltak were found, or goals alone, or an action table or chapter that was not
understood."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.goalsalone import actions_told_elsewhere
from plancheck.graph import Plangraf
from plancheck.model import Plan
from plancheck.numbers import Numbers
from plancheck.wording import shorten

_CLAIM = frozenset({"plan", "handlingsdel", "tiltaksliste"})
_CONTENT = frozenset({"hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "strategi", "tiltak"})
_NEVER = frozenset({"planprogram", "planstrategi"})
_ACTING = frozenset({"temaplan", "kommunedelplan", "handlingsdel", "tiltaksplan"})
"""Types of plans that have tiltak of their own; a samfunnsdel may leave them all to its handlingsdel."""
_GOALS = frozenset({"hovedmaal", "delmaal"})
_MEANS = frozenset({"tiltak", "strategi"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan, one for each such table, and one for each chapter of actions nothing was read of.

    A plan with goals alone is named where nothing of it was left out otherwise, and nothing says where its tiltak are.
    """
    filled = {plan for plan, kinds in graf.held.items() if not kinds.isdisjoint(_CONTENT)}
    torn = {facts.plan for facts in graf.facts if facts.parts.unclaimed}
    for plan in graf.plans.values():
        if plan.id not in filled and plan.id not in torn and _claims(plan):
            yield Treff(plan.span, "tom", {"plan": plan.title or plan.id}, plan=plan.id, text=plan.title)
    told = torn | {facts.plan for facts in graf.facts if facts.parts.unread}
    for plan in graf.plans.values():
        if plan.id not in told and _has_goals_alone(plan, graf) and not actions_told_elsewhere(plan, graf):
            yield Treff(plan.span, "uten_tiltak", {"plan": plan.title or plan.id}, plan=plan.id, text=plan.title)
    for facts in graf.facts:
        if facts.kind not in _CLAIM:
            continue
        for span, header in facts.parts.unclaimed:
            shown = shorten(" | ".join(header.split("\n")))
            yield Treff(span, "tabell", {"kolonner": shown}, plan=facts.plan, text=shown)
        if facts.plan in filled:
            for span, title in facts.parts.unread:
                yield Treff(span, "kapittel", {"overskrift": shorten(title)}, plan=facts.plan, text=title)


def _has_goals_alone(plan: Plan, graf: Plangraf) -> bool:
    """Whether goals were read of a plan that is to have tiltak, and neither these nor strategies."""
    held = graf.held.get(plan.id, set())
    return plan.type in _ACTING and _claims(plan) and not held.isdisjoint(_GOALS) and held.isdisjoint(_MEANS)


def _claims(plan: Plan) -> bool:
    """A plan, handlingsdel or action list; a plan for land use has provisions, not goals."""
    return plan.type not in _NEVER and not plan.areal and plan.status != "oppstart" and set(plan.kinds) <= _CLAIM

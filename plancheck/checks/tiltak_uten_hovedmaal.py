"""SPO002: where the ladder has no delmål, every tiltak reaches a hovedmål."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import STRUCTURE, Ladder, broken, for_all_goals, goals_above, only_hovedmaal
from plancheck.model import Tiltak
from plancheck.numbers import Numbers
from plancheck.unlinked import all_of, gathered
from plancheck.wording import shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each tiltak that reaches no hovedmål in a plan whose ladder has hovedmål and no delmål.

    A chain that breaks above a delmål is SPO003, in a plan without hovedmål SPO018, at a reference SPO006. One for a
    table, list or plan of which no tiltak does; none where such a plan has one goal only, which all must serve.
    """
    hits = list(_each(graf))
    serving_one = {plan for plan in all_of(graf, hits) if only_hovedmaal(graf, plan) and not graf.plans[plan].parents}
    yield from gathered(graf, [hit for hit in hits if hit.plan not in serving_one])


def _each(graf: Plangraf) -> Iterator[Treff]:
    ladder, unresolved = graf.once(Ladder), graf.once(broken)
    asked = {plan for plan in graf.plans if ladder.has(plan, "hovedmaal") and not ladder.has(plan, "delmaal")}
    for tiltak in graf.alle(Tiltak) if asked else ():
        if tiltak.plan not in asked or tiltak.id in unresolved:
            continue
        goals = list(goals_above(graf, tiltak.id))
        if any(goal.id in unresolved for goal in goals):
            continue
        if goals and all(goal.kind in STRUCTURE for goal in goals) and only_hovedmaal(graf, tiltak.plan):
            continue
        if not any(goal.kind in ("hovedmaal", "delmaal") or for_all_goals(graf, goal.id) for goal in goals):
            yield Treff(
                tiltak.span,
                "bare_annet" if goals else "ingen",
                {"maal": shorten(goals[0].text)} if goals else {},
                node=tiltak.id,
                plan=tiltak.plan,
                text=tiltak.text,
                confidence=tiltak.confidence,
            )

"""MED004: participation dated after the decision it should inform."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Hoering, Medvirkning, Plan, Vedtak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern

_FOLLOW_UP = 365
"""Participation later than this after the decision is about the next version, or about carrying the plan out."""
_DAY = pattern(r"\d{1,2}\.|\d{4}-\d{2}-\d{2}")
_SEASON = pattern(r"vår|haust|høst|somm|vinter|kvartal|tertial|halvår|uke|veke", re.IGNORECASE)


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each activity after the last decision on the same plan, or of a planprogram on the planprogram."""
    for plan in graf.plans.values():
        for activity in graf.alle(Medvirkning, plan=plan.id):
            decision = _decision(graf, plan, activity)
            if decision is not None and activity.dato and decision.dato and _after(activity, decision.dato):
                yield Treff(
                    activity.span,
                    "etter",
                    {"tekst": activity.text, "dato": activity.date_text or activity.dato,
                     "vedtak": decision.dato},
                    node=activity.id,
                    plan=plan.id,
                    text=activity.text,
                    related=(Related(decision.span, "vedtak", decision.id, {"vedtak": decision.dato}),),
                    confidence=min(activity.confidence, decision.confidence, key=lambda sure: sure.rank),
                )  # fmt: skip


def _decision(graf: Plangraf, plan: Plan, activity: Medvirkning) -> Vedtak | None:
    """The last decision the activity should inform."""
    if activity.gjelder == "planprogram":
        decisions = [one for one in graf.alle(Vedtak, plan=plan.id) if one.slag == "fastsetting"]
    else:
        decisions = [one for own in _plans(graf, plan) for one in graf.alle(Vedtak, plan=own) if _final(one)]
    dated = [one for one in decisions if one.dato and len(one.dato) == 10 and not _within_hearing(graf, one)]
    return max(dated, key=lambda one: one.dato or "", default=None)


def _within_hearing(graf: Plangraf, decision: Vedtak) -> bool:
    """A coming treatment before the hearing is over is what HOR009 speaks of, or the treatment that sends it out."""
    if decision.slag != "sluttbehandling":
        return False
    hearings = graf.alle(Hoering, plan=decision.plan)
    return any(one.end and one.end >= (decision.dato or "") for one in hearings if not one.superseded)


def _plans(graf: Plangraf, plan: Plan) -> list[str]:
    """The plan itself; for a planprogram also the plans that build on it."""
    if plan.type != "planprogram":
        return [plan.id]
    coming = (other for other in graf.plans.values() if other.id != plan.id)
    return [plan.id, *(o.id for o in coming if any(ref.id == plan.id for ref in (*o.bygger_paa, *o.overordnet)))]


def _final(vedtak: Vedtak) -> bool:
    return vedtak.slag in ("vedtak", "sluttbehandling") and "planprogram" not in vedtak.text.casefold()


def _after(activity: Medvirkning, decided: str) -> bool:
    when, words = activity.dato or "", activity.date_text or activity.dato or ""
    if _SEASON.search(words) or len(when) < 10:
        return when[:4] > decided[:4] and int(when[:4]) - int(decided[:4]) == 1
    if not _DAY.search(words):
        return when[:7] > decided[:7] and _within(when, decided)
    return when > decided and _within(when, decided)


def _within(when: str, decided: str) -> bool:
    return (date.fromisoformat(when) - date.fromisoformat(decided)).days <= _FOLLOW_UP

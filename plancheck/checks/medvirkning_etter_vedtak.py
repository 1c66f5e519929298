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
_MONTH = 7
"""So long is a date of which at least the month is known."""
_DAY = pattern(r"\d{1,2}\.|\d{4}-\d{2}-\d{2}")
_SEASON = pattern(r"vår|haust|høst|somm|vinter|kvart|tertial|halv|uke|veke", re.IGNORECASE)
_NUMBER = pattern(r"\b([1-4])\.")
_BEGINS = {"haust": 8, "høst": 8, "somm": 6}
"""The first month of a season, where it is not the year's own."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each activity after the last decision on the same plan, or of a planprogram on the planprogram; one
    for all that a line tells of with the same date."""
    today = graf.context.today.isoformat()
    for plan in graf.plans.values():
        told: set[tuple[str, str, int | None]] = set()
        for activity in graf.alle(Medvirkning, plan=plan.id):
            decision = _decision(graf, plan, activity)
            if decision is not None and activity.dato and decision.dato and _after(activity, decision.dato):
                same = (activity.date_text or activity.dato, activity.span.place, activity.span.line)
                if same in told:
                    continue
                told.add(same)
                yield Treff(
                    activity.span,
                    "etter_kommer" if decision.slag == "sluttbehandling" and decision.dato > today[:7] else "etter",
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
    dated = [one for one in decisions if one.dato and len(one.dato) >= _MONTH and not _within_hearing(graf, one)]
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
    """Whether the activity can only have been after the decision; what is told by month or season begins there."""
    first = _first_day(activity.dato or "", activity.date_text or "")
    coarse = not _DAY.search(activity.date_text or activity.dato or "")
    same = coarse and first[: len(decided)][:7] == decided[:7]
    last = _last_day(decided)
    return bool(first) and not same and first > last and _within(first, last)


def _first_day(when: str, words: str) -> str:
    """The earliest day an activity can have been on, as an ISO day; a season of a year begins late in it."""
    if len(when) == 10 and not _SEASON.search(words):
        return when if _DAY.search(words or when) else f"{when[:7]}-01"
    if len(when) == 7:
        return f"{when}-01"
    season = _SEASON.search(words)
    word = season[0].lower() if season else ""
    if word.startswith(("kvart", "halv")):
        number = _NUMBER.search(words)
        step = 3 if word.startswith("kvart") else 6
        return f"{when[:4]}-{1 + step * (int(number[1]) - 1 if number else 0):02}-01"
    return f"{when[:4]}-{_BEGINS.get(word, 1):02}-01"


def _last_day(decided: str) -> str:
    """The day of the decision, the last one of a month that is all that is known."""
    return decided if len(decided) == 10 else f"{decided}-31"


def _within(when: str, decided: str) -> bool:
    first = date.fromisoformat(when)
    return (first - date.fromisoformat(f"{decided[:7]}-01")).days <= _FOLLOW_UP

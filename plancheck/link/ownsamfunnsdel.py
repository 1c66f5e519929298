"""The handlingsdel of the kommuneplan that names no plan above it: the municipality's only samfunnsdel is above."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from plancheck.document import Span
from plancheck.model import Plan, PlanRef
from plancheck.parts import Parts
from plancheck.pattern import pattern
from plancheck.plansystem import end_year, may_mean, several_municipalities, start_year, theme, words, years_in

_OF_KOMMUNEPLAN = pattern(
    r"\bkommuneplan(?:ens?|en\s+sin)\s+(?:handlings|tiltaks)(?:del|program|plan)", re.I, needs=("kommuneplan",)
)
"""A title that says whose it is: "Kommuneplanens handlingsdel 2027–2030"."""
_BUDGET = pattern(r"økonomi|budsjett", re.I, needs=("økonomi", "budsjett"))
"""A plan for the money, sorted by sector: below the samfunnsdel only where a sentence says so."""
_NAMED = pattern(
    r"\b(?:samfunnsdel|samfunnsplan|kommuneplan)(?:en|a)?\s*(?P<years>\(?20\d\d\s*[-–—/]\s*(?:20)?\d\d)?",
    re.I,
    needs=("samfunns", "kommuneplan"),
)
_ABOVE = frozenset({"samfunnsdel", "kommuneplan"})


def samfunnsdel_above(name: str, plans: Mapping[str, Plan], members: Mapping[str, Sequence[Parts]]) -> PlanRef | None:
    """The one samfunnsdel in the root that a plan is the handlingsdel of: its title says so, or its title tells of no
    subject and a sentence holds it together with the samfunnsdel."""
    plan = plans[name]
    if plan.type != "handlingsdel" or "tiltaksliste" in plan.kinds:
        return None
    said = _said(plan, members[name])
    if said is None:
        return None
    several = several_municipalities(plans.values())
    above = [
        other
        for other, one in plans.items()
        if one.type in _ABOVE and one.status != "opphevet" and may_mean(plan, one, several)
    ]
    if len(above) != 1 or not _of_those_years(plans[above[0]], said[1]):
        return None
    return PlanRef(plans[above[0]].title, said[0], above[0], "reference")


def _said(plan: Plan, files: Sequence[Parts]) -> tuple[Span, str] | None:
    """Where the plan says whose handlingsdel it is, and the years it gives that plan, if any."""
    if _OF_KOMMUNEPLAN.search(plan.title):
        return plan.span, ""
    if theme(plan.title) - words(plan.kommune or "") or _BUDGET.search(plan.title):
        return None
    signs = (sign for part in files for sign in part.signs if sign.concept == "overordnet_nevnt")
    found = next(((sign, match) for sign in signs if (match := _NAMED.search(sign.text))), None)
    return None if found is None else (found[0].span, found[1]["years"] or "")


def _of_those_years(plan: Plan, years: str) -> bool:
    """Whether nothing in the years speaks against it: "samfunnsdelen 2012–2023" is not the plan for 2024–2036."""
    wanted = years_in(years)
    own = (start_year(plan.period), end_year(plan.period))
    return wanted is None or None in own or wanted[0] == own[0] or wanted[1] == own[1]

"""PLA018: a plan without a fixed time for evaluation, or with a time and nobody responsible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import Sak, saker, section_over
from plancheck.model import Evaluering
from plancheck.numbers import Numbers
from plancheck.pattern import pattern

_ASKED = frozenset({"kommuneplan", "samfunnsdel", "kommunedelplan", "temaplan"})

_ANSWERS = pattern(
    r"\bansvar\w*\s+for\s+(?:å\s+(?:følge|følgje)\s+opp|(?:at\s+)?(?:planen|plana|oppfølging\w*|evaluering\w*|"
    r"gjennomføring\w*|strategien|programmet|meldingen?|meldinga))|\bplan(?:ansvarl\w+|ei[eg]\w+)|"
    r"\bfølg(?:er|jer)\s+opp\s+(?:planen|plana|strategien|programmet|meldinga|meldingen)\b|"
    r"\b(?:koordinerer|koordinerar|leder|leiar)\s+(?:oppfølging|gjennomføring)",
    re.I,
)


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan. Yearly reporting is no evaluation (contract, section 5)."""
    for sak in saker(graf):
        if sak.type not in _ASKED or "plan" not in sak.kinds or sak.status in ("oppstart", "opphevet"):
            continue
        plan = graf.plans.get(sak.plan)
        if plan is None or plan.areal:
            continue
        told = list(graf.alle(Evaluering, plan=sak.plan))
        timed = [one for one in told if one.tidspunkt]
        if not timed:
            yield _treff(sak, "uten_tid" if told else "mangler", told[0] if told else None)
        elif not any(one.ansvarlig or _followed_up_there(sak, one) for one in told):
            yield _treff(sak, "uten_ansvarlig", timed[0])


def _followed_up_there(sak: Sak, told: Evaluering) -> bool:
    """Whether the section that tells of the evaluation also says who answers for the plan; reporting is not enough."""
    for facts in sak.documents:
        if facts.document.path == told.span.file:
            own = section_over(facts.parts.sections, told.span)
            named = (sign for sign in facts.parts.signs if sign.concept == "planansvarlig")
            spans = [sign.span for sign in named if _ANSWERS.search(sign.text)]
            return own is not None and any(section_over(facts.parts.sections, span) == own for span in spans)
    return False


def _treff(sak: Sak, key: str, told: Evaluering | None) -> Treff:
    return Treff(
        sak.span,
        key,
        {"plan": sak.title, "tekst": told.text if told else ""},
        plan=sak.plan,
        text=sak.title,
        related=(Related(told.span, "omtale", told.id),) if told else (),
        confidence=sak.confidence,
    )

"""PLA013: status adopted, and the deciding body, the date or the case number is not stated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.cascades import states
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Vedtak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.wholetext import whole_text

_KINDS = frozenset({"plan", "handlingsdel", "planprogram", "planstrategi"})
_ELECTED = r"(?:kommunestyret?|bystyret?|heradsstyret?|formannskapet?|\w*utval(?:g)?et)"
_BODY = pattern(
    rf"\b(?:vedtatt|vedteke|vedteken|godkjent|godkjend)\s+(?:av|i)\s+(?:[\wæøå-]+\s)?{_ELECTED}\b|"
    rf"\b{_ELECTED}\s+(?:har\s+(?:vedtatt|vedteke)|vedtok)\b",
    re.I,
)
_ADMINISTRATION = pattern(
    r"\b(?:kommunedirektør|rådmann|rådmannen|kommunalsjef|direktør|rektor|styrar|styrer|administrasjon|\w*leder|\w*leiar)\w*",
    re.I,
)
"""Who adopts a plan without a case before a board."""
_FINAL = ("vedtak", "sluttbehandling", "fastsetting")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each adopted plan; its key tells what is missing ("dato_sak")."""
    for plan in graf.plans.values():
        if plan.status != "vedtatt" or _KINDS.isdisjoint(plan.kinds):
            continue
        decisions = [one for one in graf.alle(Vedtak, plan=plan.id) if one.slag in _FINAL]
        missing = [name for name in _missing(decisions) if not states(graf, plan.id, "vedtak", name)]
        if "organ" in missing and not decisions and _body_told(graf, plan.id):
            missing.remove("organ")
        if missing:
            last = max(decisions, key=lambda one: one.dato or "", default=None)
            yield Treff(
                plan.span,
                "alt" if len(missing) == 3 else "_".join(missing),
                {"plan": plan.title or plan.id},
                plan=plan.id,
                text=plan.title,
                related=(Related(last.span, "vedtaket", last.id),) if last else (),
            )


def _body_told(graf: Plangraf, plan: str) -> bool:
    """Whether a sentence without day and case names who adopted the plan: "Planen er vedtatt av kommunestyret"."""
    texts = (
        text for facts in graf.documents(plan) for text, *_ in whole_text(graf, facts.document).holding("vedt", "godkj")
    )
    return any(_BODY.search(text) for text in texts)


def _missing(decisions: list[Vedtak]) -> list[str]:
    asked = ("organ", "dato") if any(map(_by_administration, decisions)) else ("organ", "dato", "sak")
    return [field for field in asked if not any(getattr(one, field) for one in decisions)]


def _by_administration(one: Vedtak) -> bool:
    return one.organ is not None and _ADMINISTRATION.match(one.organ) is not None

"""PLA002: a plan that does not say which years it is for."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import misspelt
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers

_JUDGED = frozenset({"plan", "handlingsdel"})
_NOT_ASKED = frozenset({"planprogram", "planstrategi"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each plan or handlingsdel without a period; a horizon ("mot 2035") is one."""
    for plan in graf.plans.values():
        if plan.type in _NOT_ASKED or plan.status == "opphevet" or _JUDGED.isdisjoint(plan.kinds):
            continue
        if (plan.period is None or plan.period == (None, None)) and not misspelt(graf, plan.id, "planperiode"):
            yield Treff(plan.span, "mangler", {"plan": plan.title or plan.id}, plan=plan.id, text=plan.title)

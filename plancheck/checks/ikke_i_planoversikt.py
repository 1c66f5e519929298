"""PLA016: the plan is missing from the municipality's planoversikt."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.nearest import nearest
from plancheck.numbers import Numbers
from plancheck.plansystem import row_of

_JUDGED = frozenset({"plan", "handlingsdel"})
_NOT_LISTED = frozenset({"planprogram", "planstrategi", "aarsbudsjett", "virksomhetsplan"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each plan the planoversikt has neither by id nor by title; silent where no register is configured."""
    if not graf.context.has_planoversikt:
        return
    for plan in graf.plans.values():
        if plan.type in _NOT_LISTED or plan.status == "opphevet" or _JUDGED.isdisjoint(plan.kinds):
            continue
        if row_of(graf, plan) is None:
            names = [name for row in graf.context.planoversikt for name in (row.id, row.title) if name]
            guess = nearest(plan.title or plan.id, names)
            yield Treff(
                plan.span,
                "forslag" if guess else "mangler",
                {"plan": plan.title or plan.id, "id": plan.id, "forslag": guess or ""},
                plan=plan.id,
                text=plan.title,
            )

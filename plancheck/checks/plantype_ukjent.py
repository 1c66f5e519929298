"""PLA001: a plan whose type is neither stated nor recognised."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan: the rules then judge it by the mildest reading."""
    for plan in graf.plans.values():
        if plan.type is None and "plan" in plan.kinds:
            yield Treff(plan.span, "ukjent", {"plan": plan.title or plan.id}, plan=plan.id, text=plan.title)

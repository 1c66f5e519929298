"""PLA015: a plan that an adopted plan replaces is still marked in force, or its period runs on."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf, Registered
from plancheck.model import Plan, PlanRef
from plancheck.numbers import Numbers
from plancheck.plansystem import IN_FORCE, REPEALED, end_year, registered, start_year, years_in

_RUNNING = frozenset({"vedtatt", "under_rullering", "hoering", "hoeringsutkast", "utkast", "sluttbehandling"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each replaced plan, at that plan where it is in the folder, else where it is named."""
    for plan in graf.plans.values():
        if plan.status != "vedtatt":
            continue
        for ref in plan.erstatter:
            old = graf.plans.get(ref.id)
            if old is not None and old.id != plan.id:
                yield from _in_folder(plan, old, ref)
            elif old is None and ref.text:
                yield from _in_register(plan, registered(graf, ref.text), ref)
        named = {row.id for ref in plan.erstatter if (row := registered(graf, ref.text or ref.id)) is not None}
        for row in graf.context.planoversikt:
            if row.id not in named and row.id != plan.id and row.replaced_by in (plan.id, plan.title):
                yield from _in_register(plan, row, PlanRef(row.title or row.id, plan.span))


def _in_folder(plan: Plan, old: Plan, ref: PlanRef) -> Iterator[Treff]:
    if old.status == "opphevet":
        return
    running = old.status in _RUNNING
    last, first = end_year(old.period), start_year(plan.period)
    overlaps = last is not None and first is not None and last >= first
    if running or overlaps:
        yield Treff(
            old.span,
            "i_kraft" if running else "overlapper",
            {"plan": old.title or old.id, "ny": plan.title or plan.id, "til": last or "", "fra": first or ""},
            plan=old.id,
            text=old.title,
            related=(Related(ref.span, "erstatter", plan.id, {"ny": plan.title or plan.id}),),
            discriminator=plan.id,
        )


def _in_register(plan: Plan, row: Registered | None, ref: PlanRef) -> Iterator[Treff]:
    if row is None or REPEALED.search(row.status):
        return
    years, first = years_in(row.period), start_year(plan.period)
    running = bool(IN_FORCE.search(row.status))
    if row.replaced_by and not running:
        return
    if running or (years is not None and first is not None and years[1] >= first):
        name = row.title or row.id
        yield Treff(
            ref.span,
            "i_planoversikten" if running else "overlapper",
            {"plan": name, "ny": plan.title or plan.id, "til": years[1] if years else "", "fra": first or ""},
            plan=plan.id,
            text=ref.text,
            related=(Related(row.span, "raden", "", {"plan": name}),),
            discriminator=name,
        )

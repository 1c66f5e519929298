"""PLA006: a plan placed under a lower type, or plans under each other in a circle (jf. pbl §§ 11-1 to 11-3)."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Plan, PlanRef
from plancheck.numbers import Numbers
from plancheck.plansystem import is_lower, registered, titles


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each circle, and one for each parent of a lower type that is not part of a circle."""
    in_circle: set[str] = set()
    for plan in graf.plans.values():
        if plan.id in in_circle:
            continue
        way = _circle(graf, plan)
        if way:
            in_circle.update(one.id for one in way)
            yield _ring(way)
    for plan in graf.plans.values():
        for ref in plan.overordnet:
            parent = graf.plans.get(ref.id)
            if plan.id in in_circle and ref.id in in_circle:
                continue
            kind = parent.type if parent else _type_in_register(graf, ref)
            if is_lower(kind, plan.type):
                yield _lower(plan, ref, parent, kind or "")


def _circle(graf: Plangraf, start: Plan) -> list[Plan]:
    """The shortest way from the plan up to itself, without the return; empty where there is none."""
    queue: list[list[Plan]] = [[start]]
    seen: set[str] = set()
    for way in queue:
        for ref in way[-1].overordnet:
            parent = graf.plans.get(ref.id)
            if parent is None:
                continue
            if parent.id == start.id:
                return way
            if parent.id not in seen:
                seen.add(parent.id)
                queue.append([*way, parent])
    return []


def _ring(way: list[Plan]) -> Treff:
    first = way[0]
    ref = next(ref for ref in first.overordnet if ref.id == way[1 % len(way)].id)
    return Treff(
        ref.span,
        "sirkel" if len(way) > 1 else "seg_selv",
        {"plan": first.title or first.id, "sirkel": titles([*way, first])},
        plan=first.id,
        text=ref.text,
        related=tuple(Related(one.span, "i_sirkelen", one.id, {"navn": one.title or one.id}) for one in way[1:]),
        discriminator="sirkel-" + "-".join(sorted(one.id for one in way)),
    )


def _type_in_register(graf: Plangraf, ref: PlanRef) -> str | None:
    row = None if ref.id else registered(graf, ref.text)
    return row.type.casefold() if row else None


def _lower(plan: Plan, ref: PlanRef, parent: Plan | None, kind: str) -> Treff:
    name = (parent.title or parent.id) if parent else ref.text
    related = (Related(parent.span, "overordnet", parent.id, {"navn": name}),) if parent else ()
    params = {"plan": plan.title or plan.id, "type": shown_type(plan.type or ""), "navn": name}
    return Treff(
        ref.span,
        "lavere",
        {**params, "lavere": shown_type(kind)},
        plan=plan.id,
        text=ref.text,
        related=related,
        discriminator=ref.id or ref.text,
    )


def shown_type(kind: str) -> str:
    """A plan type as people write it."""
    return {"oekonomiplan": "økonomiplan", "aarsbudsjett": "årsbudsjett"}.get(kind, kind)

"""PLA005: a plan refers to a plan that is repealed or replaced as if it were in force: as the plan above, as
ground, by a goal of its, or by its name in running text."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Span
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Plan, PlanRef
from plancheck.numbers import Numbers
from plancheck.oldplans import mentions, successor
from plancheck.plansystem import REPEALED, is_generic, named_above, registered, row_of, years_named


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such plan referred to. "Erstatter X, som er opphevet" is no such reference."""
    told: set[tuple[str, str]] = set()
    for plan in graf.plans.values():
        if plan.status == "opphevet":
            continue
        seen: set[str] = set()
        for ref in named_above(plan):
            gone = _gone(graf, ref)
            if gone is None or gone[0] in seen or (ref in plan.bygger_paa and _followed(plan, gone)):
                continue
            if not REPEALED.search(ref.text):
                seen.add(gone[0])
                yield _treff(plan, ref.span, ref.text, gone)
        yield from _goals(graf, plan, seen)
        told |= {(plan.id, name) for name in seen}
    for found in mentions(graf):
        if (found.plan.id, found.gone.name) not in told:
            yield _treff(found.plan, found.span, found.text, found.gone, "viser_")


def _treff(plan: Plan, span: Span, text: str, gone: tuple[str, str, Span], said: str = "") -> Treff:
    name, after, place = gone
    return Treff(
        span,
        said + ("erstattet" if after else "opphevet"),
        {"plan": plan.title or plan.id, "navn": name, "ny": after},
        plan=plan.id,
        text=text,
        related=(Related(place, "opphevet", "", {"navn": name}),),
        discriminator=name,
    )


def _followed(plan: Plan, gone: tuple[str, str, Span]) -> bool:
    """Whether this plan itself replaces the other: what it says of its own forerunner is no reference to a rule."""
    return gone[1] in (plan.id, plan.title)


def _gone(graf: Plangraf, ref: PlanRef) -> tuple[str, str, Span] | None:
    """Name, successor ("" where none is known) and place of a plan that no longer is in force, else None."""
    target = graf.plans.get(ref.id)
    row = row_of(graf, target) if target else registered(graf, ref.text)
    if target is not None:
        after = successor(graf, target)
        if target.status == "opphevet" or after:
            return target.title or target.id, after, target.span
    if target is None and is_generic(ref.text) and not years_named(ref.text):
        return None  # "kommuneplanens samfunnsdel": the one in force, whatever the planoversikt lists
    if row is not None and (row.replaced_by or REPEALED.search(row.status)):
        known = graf.plans.get(row.replaced_by)
        return row.title or row.id, (known.title if known else row.replaced_by), row.span
    return None


def _goals(graf: Plangraf, plan: Plan, seen: set[str]) -> Iterator[Treff]:
    """Tiltak and goals that serve goals of a repealed plan: one hit for each such plan, at the first of them."""
    gone = {other.id: other for other in graf.plans.values() if other.status == "opphevet" and other.id != plan.id}
    for edge in graf.edges if gone else ():
        source, target = graf.nodes.get(edge.source), graf.nodes.get(edge.target)
        if source is None or target is None or source.plan != plan.id or edge.kind != "bidrar_til":
            continue
        other = gone.get(target.plan)
        name = (other.title or other.id) if other else ""
        if other is not None and name not in seen:
            seen.add(name)
            yield _treff(plan, edge.span or source.span, source.text, (name, successor(graf, other), other.span))

"""PLA004: the named parent plan is neither in the folder nor in the planoversikt."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Plan, PlanRef
from plancheck.nearest import nearest
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.plansystem import (
    beside,
    end_year,
    is_generic,
    outside_municipality,
    registered,
    same_plan,
    same_years,
    start_year,
    theme,
    type_named,
    years_named,
)

_TYPE_FORM = pattern(
    r"(?:kommune(?:del)?plan|samfunns(?:del|plan)|areal(?:del|plan)|handlings(?:del|program)|tema(?:plan)|tiltaksplan|"
    r"økonomiplan|virksomhetsplan|verksemdplan|årsbudsjett)(?:en|et|met|a|ar|er|s|ens)?"
)
_LISTED = frozenset({"kommunedelplan", "temaplan"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each name nothing answers to, where a planoversikt or a plan of that type could have answered."""
    for plan in graf.plans.values():
        for ref in (*plan.overordnet, *_beside(graf, plan)):
            if not ref.id and ref.text and _could_answer(graf, plan, ref) and not _answered(graf, plan, ref):
                guess = nearest(ref.text, _names(graf, plan))
                yield Treff(
                    ref.span,
                    ("" if ref in plan.overordnet else "bygger_") + ("forslag" if guess else "ukjent"),
                    {"plan": plan.title or plan.id, "navn": ref.text, "forslag": guess or ""},
                    plan=plan.id,
                    text=ref.text,
                    discriminator=ref.text,
                )


def _beside(graf: Plangraf, plan: Plan) -> tuple[PlanRef, ...]:
    """The municipality's other plans that this one builds on, where a planoversikt should list them; its own
    forerunners may be gone from there."""
    if not graf.context.has_planoversikt:
        return ()
    own = theme(plan.title)
    named = (ref for ref in plan.bygger_paa if type_named(ref.text) in _LISTED and not is_generic(ref.text))
    return tuple(ref for ref in named if own.isdisjoint(theme(ref.text)))


def _others(graf: Plangraf, plan: Plan) -> list[Plan]:
    return [other for other in graf.plans.values() if other.id != plan.id and beside(plan, other)]


def _names(graf: Plangraf, plan: Plan) -> list[str]:
    """What the author could have written: ids and titles."""
    here = [name for other in _others(graf, plan) for name in (other.id, other.title) if name]
    return [*here, *(name for row in graf.context.planoversikt for name in (row.id, row.title) if name)]


def _answered(graf: Plangraf, plan: Plan, ref: PlanRef) -> bool:
    low = ref.text.strip().casefold()
    row = registered(graf, ref.text)
    if outside_municipality(ref.text) or (row is not None and same_years(row, ref.text)):
        return True
    for other in graf.plans.values():
        if low in (other.id.casefold(), other.title.casefold()) or (
            same_plan(other.title, ref.text) and _may_be(other, ref.text)
        ):
            return True
    kind = type_named(ref.text)
    if not is_generic(ref.text) or _slip(ref.text):
        return False
    return kind is None or any(other.type == kind and _may_be(other, ref.text) for other in _others(graf, plan))


def _slip(name: str) -> bool:
    """Whether one word is no form of the type it begins with: "samfunnsdell"."""
    word = name.strip().casefold()
    return word.isalpha() and type_named(word) is not None and not _TYPE_FORM.fullmatch(word)


def _may_be(plan: Plan, name: str) -> bool:
    """Whether nothing in the years speaks against it: "samfunnsdel 2012–2024" is not the plan for 2024–2036."""
    named = years_named(name)
    known = years_named(f"{plan.id} {plan.title} {start_year(plan.period) or ''} {end_year(plan.period) or ''}")
    return not named or not known or named[-1] in known or named[0] in known[:1]


def _could_answer(graf: Plangraf, plan: Plan, ref: PlanRef) -> bool:
    """A planoversikt, or a plan of the type the name carries."""
    if graf.context.has_planoversikt:
        return True
    kind = type_named(ref.text)
    if ref.provenance == "explicit" and nearest(ref.text, [other.id for other in _others(graf, plan)]) is not None:
        return True
    return kind is not None and any(other.type == kind for other in _others(graf, plan))

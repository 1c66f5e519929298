"""Goals named with the place they stand in: a chapter, a goal above them, or a plan by some words of its title."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from plancheck.link.entries import Entry
from plancheck.link.items import Items
from plancheck.link.slug import fold, slug
from plancheck.model import Plan
from plancheck.parts import Ref
from plancheck.pattern import pattern
from plancheck.plansystem import theme
from plancheck.record import replace

_LEVELS = ("delmaal", "hovedmaal", "hovedgrep", "strategi", "satsingsomraade")
_MEANS = ("hovedgrep", "strategi", "satsingsomraade")
_PLAN = pattern(r"plan|strategi|program|melding|samfunnsdel|handlingsdel|arealdel", re.I)
_YEARS = pattern(r"\b(?:19|20)\d\d\b")
_WITH_WORDS = pattern(r"(?P<where>[^:;,–—]{3,60}?)(?:\s*[:;,]|\s+[–—-])\s+(?P<words>\S.*)")
_WITH_NUMBER = pattern(r"(?P<where>[^\W\d][^:;,.\d]{2,60}?)[,:]?\s+(?P<number>\d{1,2}(?:\.\d{1,2})?)")
_SHORTEST = 4


def names_plan(where: str) -> bool:
    """Whether a name is that of a plan by its kind: "temaplan for aktive eldre"."""
    return _PLAN.search(where) is not None


def plan_by_theme(where: str, own: str, plans: Mapping[str, Plan], near: Sequence[str]) -> str:
    """The only plan whose title has all the telling words of such a name; "" where none or several have."""
    said = theme(_YEARS.sub("", where))
    found = [name for name in near if name != own and said and said <= theme(plans[name].title)]
    return found[0] if len(found) == 1 else ""


def at_place(ref: Ref, plans: Sequence[str], items: Callable[[str], Items]) -> tuple[Entry | None, str]:
    """(the goal in the place `ref.plan` names, the plan that has the place); (None, "") where no plan has."""
    kinds = ("delmaal", "hovedmaal") if ref.kind == "maal" and not ref.words else _kinds(ref)
    for same in (True, False):
        inside = [
            one
            for plan in plans
            for kind in kinds
            for one in items(plan).kinds.get(kind, ())
            if _stands_in(one, ref.plan, same=same)
        ]
        if inside:
            found = [one for one in inside if _is(one, ref)]
            of = {one.plan for one in inside}
            return (found[0], found[0].plan) if len(found) == 1 else (None, of.pop() if len(of) == 1 else "")
    return None, ""


def by_words(ref: Ref, plans: Sequence[str], items: Callable[[str], Items]) -> Entry | None:
    """The goal that the words of a cell name with its chapter ("Helse: Hjemme lenger", "Helse 1"), or by the name
    alone where it is of a level the column does not say."""
    told = _WITH_WORDS.fullmatch(ref.words)
    if told is not None:
        found = at_place(replace(ref, plan=told["where"], words=told["words"]), plans, items)[0]
        if found is not None:
            return found
    told = _WITH_NUMBER.fullmatch(ref.words)
    if told is not None:
        for kind in _kinds(ref):
            counted = replace(ref, plan=told["where"], kind=kind, number=told["number"], words="")
            if (found := at_place(counted, plans, items)[0]) is not None:
                return found
    if ref.kind != "maal":
        return None
    wanted = fold(ref.words)
    named = [one for plan in plans for one in items(plan).texts.get(wanted, ()) if one.kind in _MEANS]
    return named[0] if len(named) == 1 else None


def _kinds(ref: Ref) -> Sequence[str]:
    return _LEVELS if ref.kind in ("maal", "") else (ref.kind,)


def _is(one: Entry, ref: Ref) -> bool:
    return ref.number in (one.raw.number, one.number_path) if ref.number else one.folded == fold(ref.words)


def _stands_in(one: Entry, where: str, *, same: bool) -> bool:
    """Whether a goal stands in the chapter of that name, or below the goal that has it. `same`: the whole name."""
    name, words = slug(where), fold(where)
    parts = {part for above in (one, *one.line) for part in above.path}
    goals = {above.folded for above in one.line}
    if same:
        return name in parts or words in goals
    return len(name) >= _SHORTEST and (
        any(part.startswith(f"{name}-") for part in parts) or any(goal.startswith(f"{words} ") for goal in goals)
    )

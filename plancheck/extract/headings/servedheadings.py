"""Headings that name the goal of what stands below them: "Tiltak til delmål 2", "Delmål under hovedmål A"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Span
from plancheck.extract.context import RANK
from plancheck.extract.drafts import Draft
from plancheck.extract.goals.references import coded_refs, spoken_refs
from plancheck.extract.goals.servedabove import of_line
from plancheck.extract.kinds import MAIN_GOALS, SERVED
from plancheck.parts import Ref
from plancheck.pattern import pattern

_POINT = pattern(r"\((?:jf\.?\s+)?(?:punkt|pkt\.?|nr\.?)\s+(?P<number>\d{1,2}|[A-H])\)$", re.I, needs="(")
"""The number of a goal, by what the list of them has: "For vaksinasjon (punkt 1)"."""
_LOWER = frozenset({"tiltak", "strategi", "delmaal", "indikator"})


def goals_served(title: str, span: Span, kinds: Sequence[str], goals: Sequence[Draft]) -> list[Ref]:
    """The goals that a heading of these kinds says that what is below serves; [] where it is of upper goals. One of no
    kind says so with the number of one of the `goals` told before: "Hva gjør vi med mål 1?"."""
    if not kinds:
        return (
            _of_plan_above(title, span) or _known(list(spoken_refs(title, span)), goals) or _point(title, span, goals)
        )
    if kinds[0] not in _LOWER:
        return []
    named = [*spoken_refs(title, span), *coded_refs(title, span)]
    return [ref for ref in named if ref.kind not in kinds or _is_above(ref, kinds[0])]


def _of_plan_above(title: str, span: Span) -> list[Ref]:
    """The goals of the plan above that the heading names last, in brackets: "Møteplasser (jf. hovedmål 1 i
    samfunnsdelen)"."""
    return of_line(title[title.rfind("(") :], span) if title.endswith(")") and "(" in title else []


def _known(named: list[Ref], goals: Sequence[Draft]) -> list[Ref]:
    """The references, where each is the number of a goal told before."""
    numbers = {goal.number for goal in goals if goal.kind in SERVED and goal.number} if named else set()
    return named if all(ref.number in numbers and not ref.plan for ref in named) else []


def _point(title: str, span: Span, goals: Sequence[Draft]) -> list[Ref]:
    """The one hovedmål with the number that ends the heading."""
    said = _POINT.search(title)
    named = [goal for goal in goals if said is not None and goal.kind in MAIN_GOALS and goal.number == said["number"]]
    return [Ref(title, span, named[0].kind, number=named[0].number)] if len(named) == 1 else []


def _is_above(ref: Ref, kind: str) -> bool:
    """Whether "hovedmål A" of "Delmål under hovedmål A" is the goal they stand under, and no kind of what is below."""
    return RANK.get(ref.kind, 9) < RANK.get(kind, 9) and bool(ref.number or ref.id)

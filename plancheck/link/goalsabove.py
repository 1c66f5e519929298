"""A list of actions that names no plan above, and whose goals are all those of one plan beside it: that is above."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence

from plancheck.link.slug import fold
from plancheck.model import Plan, PlanRef
from plancheck.parts import Parts, RawItem
from plancheck.record import replace

_NO_LISTS = frozenset({"kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan", "planstrategi"})
_GOALS = frozenset({"hovedmaal", "delmaal", "maal"})
_FEWEST = 2
"""So many goals two plans share by more than chance."""


def follow_goals(plans: dict[str, Plan], members: Mapping[str, Sequence[Parts]]) -> None:
    """Give such a list the plan above; both stand in one folder, and no other plan there has those goals."""
    if len(plans) < _FEWEST:
        return
    lists = [name for name, plan in plans.items() if plan.type not in _NO_LISTS and not plan.overordnet]
    for name in lists:
        cells = _cells(members[name])
        if len({fold(item.text) for item in cells}) < _FEWEST:
            continue
        above = [other for other in _beside(name, plans) if _holds(members[other], cells)]
        if len(above) == 1:
            up = PlanRef(plans[above[0]].title, cells[0].span, above[0], "reference")
            plans[name] = replace(plans[name], overordnet=(up,))


def _cells(files: Sequence[Parts]) -> list[RawItem]:
    """The goals with words in the cells of a plan's tables; [] where it has other goals of its own, or no actions."""
    items = [item for part in files for item in part.items]
    goals = [item for item in items if item.kind in _GOALS and item.text]
    listed = any(item.kind == "tiltak" for item in items) and all(item.repeated for item in goals)
    return goals if listed else []


def _beside(name: str, plans: Mapping[str, Plan]) -> Iterator[str]:
    own = plans[name]
    folder = posixpath.dirname(own.files[0])
    for other, plan in plans.items():
        alike = plan.kommune == own.kommune or None in (plan.kommune, own.kommune)
        if other != name and alike and posixpath.dirname(plan.files[0]) == folder:
            yield other


def _holds(files: Sequence[Parts], cells: Sequence[RawItem]) -> bool:
    """Whether a plan has all the goals, by words and by number where both have one, and sets them outside its tables
    of actions."""
    own: dict[str, set[str]] = {}
    for part in files:
        for item in part.items:
            if item.kind in _GOALS and not item.repeated:
                own.setdefault(fold(item.text), set()).add(item.number)
    for cell in cells:
        numbers = own.get(fold(cell.text))
        if numbers is None or not (not cell.number or cell.number in numbers or "" in numbers):
            return False
    return True

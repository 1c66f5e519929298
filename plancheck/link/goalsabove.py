"""A list of actions that names no plan above, and whose goals are those of one plan beside it: that is above."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence

from plancheck.document import Span
from plancheck.extract.kinds import GOALS
from plancheck.link.headingwords import readings
from plancheck.link.ownsamfunnsdel import samfunnsdel_above
from plancheck.link.slug import fold
from plancheck.model import Plan, PlanRef
from plancheck.parts import Parts, RawItem
from plancheck.record import replace

_NO_LISTS = frozenset({"kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan", "planstrategi"})
_FEWEST = 2
"""So many goals two plans share by more than chance."""
_NEARLY = 2 / 3
"""So much of the numbers in a goal column are a plan's own: what is left may be slips of the pen."""


def follow_goals(plans: dict[str, Plan], members: Mapping[str, Sequence[Parts]]) -> None:
    """Give such a list the plan above; both stand in one folder, and no other plan there has those goals."""
    if len(plans) < _FEWEST:
        return
    lists = [name for name, plan in plans.items() if plan.type not in _NO_LISTS and not plan.overordnet]
    folders: dict[str, list[str]] = {}
    for name, plan in plans.items() if lists else ():
        folders.setdefault(posixpath.dirname(plan.files[0]), []).append(name)
    numbers: dict[str, set[str]] = {}
    said: dict[str, set[str]] = {}
    for name in lists:
        folder = folders[posixpath.dirname(plans[name].files[0])]
        above = (
            _by_words(name, folder, plans, members)
            or _by_numbers(name, folder, plans, members, numbers)
            or _by_headings(name, folder, plans, members, said)
            or samfunnsdel_above(name, plans, members)
        )
        if above is not None:
            plans[name] = replace(plans[name], overordnet=(above,))


def _by_words(
    name: str, folder: Sequence[str], plans: Mapping[str, Plan], members: Mapping[str, Sequence[Parts]]
) -> PlanRef | None:
    """`folder`: the plans that stand in one with the list."""
    cells = _cells(members[name])
    if len({fold(item.text) for item in cells}) < _FEWEST:
        return None
    above = [other for other in _beside(name, folder, plans) if _holds(members[other], cells)]
    return PlanRef(plans[above[0]].title, cells[0].span, above[0], "reference") if len(above) == 1 else None


def _by_headings(
    name: str,
    folder: Sequence[str],
    plans: Mapping[str, Plan],
    members: Mapping[str, Sequence[Parts]],
    said: dict[str, set[str]],
) -> PlanRef | None:
    """The only plan beside a list of actions without goals whose goals are headings of the list, word for word.
    `said`: the goals in words of the plans that were asked before."""
    items = [item for part in members[name] for item in part.items]
    if not any(item.kind == "tiltak" for item in items) or any(item.kind in GOALS and item.text for item in items):
        return None
    told: dict[str, Span] = {}
    for part in members[name]:
        for section in part.sections[1:]:
            told.update((words, section.span) for _, words in readings(section.title, section.number) if words)
    above: list[str] = []
    for other in _beside(name, folder, plans):
        if other not in said:
            said[other] = _said(members[other])
        if not said[other].isdisjoint(told):
            above.append(other)
    shared = [words for words in told if len(above) == 1 and words in said[above[0]]]
    return PlanRef(plans[above[0]].title, told[shared[0]], above[0], "reference") if len(shared) >= _FEWEST else None


def _by_numbers(
    name: str,
    folder: Sequence[str],
    plans: Mapping[str, Plan],
    members: Mapping[str, Sequence[Parts]],
    numbers: dict[str, set[str]],
) -> PlanRef | None:
    """The only plan beside a list with a goal column that has goals of such numbers: nearly all that are asked for,
    and every goal that the list says again in words. `numbers`: those of the plans that were asked before."""
    asked = dict(_asked(members[name]))
    if len(asked) < _FEWEST:
        return None
    above: list[str] = []
    for other in _beside(name, folder, plans):
        if other not in numbers:
            numbers[other] = _numbers(members[other])
        if not numbers[other].isdisjoint(asked):
            above.append(other)
        if len(above) > 1:
            return None
    if not above or len(asked.keys() & numbers[above[0]]) < max(_FEWEST, _NEARLY * len(asked)):
        return None
    if not _said(members[name]) <= _said(members[above[0]]):
        return None
    return PlanRef(plans[above[0]].title, next(iter(asked.values())), above[0], "reference")


def _asked(files: Sequence[Parts]) -> Iterator[tuple[str, Span]]:
    """The numbers in the goal column of a plan, each with its place: beside the action, or over its rows."""
    for item in (item for part in files for item in part.items):
        if item.kind in GOALS and item.number and not item.text:
            yield item.number, item.span
        for ref in item.refs:
            if ref.number and ref.kind in GOALS and not ref.plan:
                yield ref.number, ref.span


def _said(files: Sequence[Parts]) -> set[str]:
    """The goals a plan has in words."""
    return {fold(item.text) for part in files for item in part.items if item.kind in GOALS and item.text}


def _numbers(files: Sequence[Parts]) -> set[str]:
    return {item.number for part in files for item in part.items if item.kind in GOALS and item.number}


def _cells(files: Sequence[Parts]) -> list[RawItem]:
    """The goals with words in the cells of a plan's tables; [] where it has other goals of its own, or no actions."""
    items = [item for part in files for item in part.items]
    goals = [item for item in items if item.kind in GOALS and item.text]
    listed = any(item.kind == "tiltak" for item in items) and all(item.repeated for item in goals)
    return goals if listed else []


def _beside(name: str, folder: Sequence[str], plans: Mapping[str, Plan]) -> Iterator[str]:
    kommune = plans[name].kommune
    for other in folder:
        if other != name and (kommune is None or plans[other].kommune in (kommune, None)):
            yield other


def _holds(files: Sequence[Parts], cells: Sequence[RawItem]) -> bool:
    """Whether a plan has all the goals, by words and by number where both have one, and sets them outside its tables
    of actions."""
    own: dict[str, set[str]] = {}
    for part in files:
        for item in part.items:
            if item.kind in GOALS and not item.repeated:
                own.setdefault(fold(item.text), set()).add(item.number)
    for cell in cells:
        numbers = own.get(fold(cell.text))
        if numbers is None or not (not cell.number or cell.number in numbers or "" in numbers):
            return False
    return True

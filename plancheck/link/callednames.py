"""The names goals go by: "Trygghet" for "Trygghet – Barn har trygge voksne", or for the goal below that heading."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from plancheck.link.entries import Entry
from plancheck.link.slug import fold
from plancheck.pattern import pattern

_GOALS = frozenset({"hovedmaal", "delmaal", "strategi", "hovedgrep", "satsingsomraade"})
_NAME = pattern(r"(?P<name>[^:.–—]{3,50}?)(?:\s*:|\.|\s+[–—-])\s+(?P<rest>[A-ZÆØÅ]\S*(?:\s+\S+){2,})")
_LONGEST = 5
"""So many words a name may have."""


def goal_names(goals: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Name, folded as words are compared -> the goals of one plan that go by it."""
    found: dict[str, list[Entry]] = {}
    named = [goal for goal in goals if goal.kind in _GOALS and goal.text]
    for goal in named:
        told = _NAME.fullmatch(goal.text)
        if told is not None and len(told["name"].split()) <= _LONGEST:
            found.setdefault(fold(told["name"]), []).append(goal)
    for _, inside in groupby(named, attrgetter("assigned", "raw.section")):
        top = _only_top(list(inside))
        title = _title(top) if top is not None else ""
        if top is not None and title and top not in found.get(title, ()):
            found.setdefault(title, []).append(top)
    return found


def _only_top(inside: list[Entry]) -> Entry | None:
    """The goal of a section that all others of it stand under; None where there are several."""
    first = inside[0]
    return first if all(first in other.above() for other in inside[1:]) else None


def _title(goal: Entry) -> str:
    """The heading right above a goal that is no heading itself; "" for the document itself."""
    section = goal.assigned.parts.sections[goal.raw.section]
    return "" if not section.index or section.span == goal.span else fold(section.title)

"""Goals of the section before that the actions or strategies of a section serve together: "Delmål", then "Tiltak"."""

from __future__ import annotations

from plancheck.extract.context import RANK, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.headings.themedgoals import themes_differ
from plancheck.extract.kinds import GOALS
from plancheck.parts import Ref, Section

_FEW = 4
"""So many goals at most a section's actions serve together."""


def goals_beside(section: Section, kinds: tuple[str, ...], place: Place) -> list[Ref]:
    """Inside one chapter, actions serve the few goals of the section before ("Hva vil vi oppnå?" with two goals)."""
    parent = place.sections[section.parent] if section.parent is not None else place.sections[0]
    if kinds[:1] not in (("tiltak",), ("strategi",)) or parent.level == 0 or place.is_title(parent):
        return []
    beside = next((head for head in place.heads if head.level == section.level), None)
    if (
        beside is None
        or (beside.item is not None and not beside.adopted)
        or not beside.kinds
        or RANK.get(beside.kinds[0], 9) >= RANK[kinds[0]]
        or themes_differ(section, place.sections[beside.section])
    ):
        return []
    passed_on = [ref for ref in beside.refs if ref.provenance == "placement"]
    if passed_on:
        return passed_on
    goals = [place.drafts.items[index] for index in beside.made]
    asked = GOALS if beside.kinds[0] == "maal" else (beside.kinds[0],)
    goals = [goal for goal in goals if goal.kind in asked]
    if not 1 < len(goals) <= _FEW or _ways_to_one(goals):
        return []
    return [Ref(goal.text, goal.span, goal.kind, words=goal.text, provenance="placement") for goal in goals]


def _ways_to_one(goals: list[Draft]) -> bool:
    """Whether they are strategies of one goal: which of them an action follows is not said, and the goal is known."""
    return all(goal.kind == "strategi" and goal.parent is not None for goal in goals)

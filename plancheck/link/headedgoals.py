"""Headings and lines over actions that are a goal of the plan above, without calling it one: "A1 Flere er aktive".

A handlingsdel often takes up the goals of its plan as chapters. What stands below such a heading serves the goal; the
heading is no goal of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plancheck.link.entries import Entry
from plancheck.link.goallines import GoalLines
from plancheck.link.headingwords import plain_code, readings
from plancheck.link.merge import Merged
from plancheck.link.plans import Assigned
from plancheck.link.slug import slug
from plancheck.model import Plan
from plancheck.parts import Section
from plancheck.record import dataclass, field

_GOALS = frozenset({"hovedmaal", "delmaal", "strategi"})
_BELOW = frozenset({"tiltak", "strategi", "delmaal"})


def place_below_headings(merged: Merged, plans: Mapping[str, Plan]) -> bool:
    """Put what stands below a heading that says a goal of a plan above again under that goal, where no goal is nearer.

    Gives whether any such was found. `plans`: with the plans above each.
    """
    above = _Above(merged.of_plan)
    found = False
    for name, entries in merged.of_plan.items():
        parents = plans[name].parents
        if not parents or all(entry.kind != "tiltak" for entry in entries):
            continue
        documents: dict[int, _Headings] = {}
        for entry in entries:
            if entry.kind not in _BELOW or entry.same_as is not None:
                continue
            headings = documents.get(id(entry.assigned))
            if headings is None:
                headings = documents[id(entry.assigned)] = _Headings(entry.assigned, parents, above)
            found = headings.place(entry) or found
    return found


@dataclass(slots=True)
class _Above:
    """The goals of every plan by their words, made when a plan below first asks."""

    of_plan: Mapping[str, Sequence[Entry]]
    known: dict[str, dict[str, list[Entry]]] = field(default_factory=dict)

    def goals(self, plan: str) -> Mapping[str, Sequence[Entry]]:
        """By folded words; a goal without words is none."""
        if plan not in self.known:
            made: dict[str, list[Entry]] = {}
            for entry in self.of_plan.get(plan, ()):
                if entry.kind in _GOALS and entry.text and entry.same_as is None:
                    made.setdefault(entry.folded, []).append(entry)
            self.known[plan] = made
        return self.known[plan]

    def meant(self, title: str, number: str, parents: Sequence[str]) -> Entry | None:
        """The one goal of the nearest plan above that a heading is, word for word, or by a code of letter and number
        alone."""
        told = readings(title, number)
        for plan in parents:
            for code, words in told:
                same = self.goals(plan).get(words, ()) if words else self._coded(code, plan)
                if len(same) > 1:
                    same = [goal for goal in same if code in _codes(goal)]
                if len(same) == 1:
                    return same[0]
        return None

    def _coded(self, code: str, plan: str) -> Sequence[Entry]:
        return [goal for same in self.goals(plan).values() for goal in same if code in _codes(goal)]


@dataclass(slots=True)
class _Headings:
    """The headings of one document, each asked once."""

    assigned: Assigned
    parents: Sequence[str]
    above: _Above
    meant: dict[int, Entry | None] = field(default_factory=dict)
    lines: GoalLines | None = None

    def place(self, entry: Entry) -> bool:
        """Put an item under the goal of the nearest line or heading that is one; whether there is such."""
        return (entry.kind == "tiltak" and bool(entry.raw.group) and self._by_line(entry)) or self._by_heading(entry)

    def _by_line(self, entry: Entry) -> bool:
        if self.lines is None:
            self.lines = GoalLines(self.assigned.parts, lambda text: self.above.meant(text, "", self.parents))
        goal = self.lines.goal(entry)
        if goal is None or (entry.parent is not None and not _headed(entry.parent)):
            return False
        entry.parent, entry.extern = goal, self.lines.is_goal(entry)
        return True

    def _by_heading(self, entry: Entry) -> bool:
        chain = list(self._around(entry))
        at = next((at for at, section in enumerate(chain) if self._goal(section) is not None), None)
        goal = self._goal(chain[at]) if at is not None else None
        if at is None or goal is None:
            return False
        nearer = {section.index for section in chain[: at + 1]}
        if entry.parent is not None and (not _headed(entry.parent) or entry.parent.raw.section in nearer):
            return False
        if entry.kind == goal.kind:
            return False
        entry.parent = goal
        below = {slug(section.title) for section in chain[:at]}
        entry.path = tuple(part for part in entry.path if part in below)
        return True

    def _around(self, entry: Entry) -> Iterator[Section]:
        """The sections an item stands in, the nearest first; not the one it is the heading of."""
        sections = self.assigned.parts.sections
        section = sections[entry.raw.section] if sections else None
        if section is not None and section.span == entry.span:
            section = sections[section.parent] if section.parent is not None else None
        while section is not None and section.level > 0:
            yield section
            section = sections[section.parent] if section.parent is not None else None

    def _goal(self, section: Section) -> Entry | None:
        if section.index not in self.meant:
            self.meant[section.index] = self.above.meant(section.title, section.number, self.parents)
        return self.meant[section.index]


def _headed(goal: Entry) -> bool:
    """Whether a goal is a heading: what stands in its chapter may stand under a heading below that."""
    return goal.raw.series.startswith("h")


def _codes(goal: Entry) -> set[str]:
    return {plain_code(code) for code in (goal.raw.id, goal.raw.number) if code}

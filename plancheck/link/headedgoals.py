"""Headings and lines over actions that are a goal of the plan above, without calling it one: "A1 Flere er aktive".

A handlingsdel often takes up the goals of its plan as chapters. What stands below such a heading serves the goal as it
is said there; where the heading only names the goal ("A1", "Tiltak for A1 …"), that of the plan above.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby

from plancheck.link.entries import Entry
from plancheck.link.goallines import GoalLines
from plancheck.link.headingwords import plain_code, readings
from plancheck.link.merge import Merged
from plancheck.link.plans import Assigned
from plancheck.link.restated import Restated
from plancheck.model import Plan
from plancheck.parts import Section
from plancheck.record import dataclass, field

_GOALS = frozenset({"hovedmaal", "delmaal", "strategi"})
_BELOW = frozenset({"tiltak", "strategi", "delmaal"})


def place_below_headings(merged: Merged, plans: Mapping[str, Plan]) -> bool:
    """Put what stands below a heading that says a goal of a plan above again under that goal, where no goal is nearer.

    Gives whether any such was found: then `merged` may have new entries. `plans`: with the plans above each.
    """
    above = _Above(merged.of_plan)
    found: dict[int, Restated] = {}
    for name, entries in merged.of_plan.items():
        parents = plans[name].parents
        if not parents or all(entry.kind != "tiltak" for entry in entries):
            continue
        known = {(one.kind, one.folded): one for one in entries if one.kind in _GOALS and one.same_as is None}
        for document, own in groupby(entries, lambda entry: id(entry.assigned)):
            headings = _Headings.of(tuple(own), parents, above, known)
            if headings.place():
                found[document] = headings.restated
    if found:
        _take_in(merged, found)
    return bool(found)


def _take_in(merged: Merged, found: Mapping[int, Restated]) -> None:
    """Set the goals made into the entries at their places, and count the entries anew."""
    documents = groupby(merged.entries, lambda entry: id(entry.assigned))
    merged.entries = list(
        chain.from_iterable(found[one].with_made() if one in found else own for one, own in documents)
    )
    of_plan: dict[str, list[Entry]] = {name: [] for name in merged.of_plan}
    for order, entry in enumerate(merged.entries):
        entry.order = order
        of_plan[entry.plan].append(entry)
    merged.of_plan = of_plan


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
    entries: Sequence[Entry]
    """What stands in the document."""
    parents: Sequence[str]
    above: _Above
    restated: Restated
    lines: GoalLines
    meant: dict[int, Entry | None] = field(default_factory=dict)

    @classmethod
    def of(
        cls, entries: Sequence[Entry], parents: Sequence[str], above: _Above, known: dict[tuple[str, str], Entry]
    ) -> _Headings:
        """`known`: the goals of the whole plan by kind and folded words."""
        assigned = entries[0].assigned
        lines = GoalLines(assigned.parts, lambda text: above.meant(text, "", parents))
        return cls(assigned, entries, parents, above, Restated.of(assigned, entries, known), lines)

    def place(self) -> bool:
        """Put each item under the goal of the nearest line or heading that is one; whether there is such."""
        items = [entry for entry in self.entries if entry.kind in _BELOW and entry.same_as is None]
        placed = [self._by_line(entry) or self._by_heading(entry) for entry in items]
        if any(placed):
            self._take_up_others()
            self.restated.place()
        return any(placed)

    def _take_up_others(self) -> None:
        """Headings beside those, on their level, that are goals of the plan above without anything below them."""
        sections = self.assigned.parts.sections
        levels = {sections[index].level for index in self.restated.goals}
        for section in sections:
            if section.level in levels and (goal := self._goal(section)) is not None:
                self.restated.heading(section, goal)

    def _by_line(self, entry: Entry) -> bool:
        if entry.kind != "tiltak" or not entry.raw.group:
            return False
        line = self.lines.line(entry)
        if line is None or (entry.parent is not None and not _headed(entry.parent)):
            return False
        entry.parent, entry.extern = self.restated.line(*line, first=entry), self.lines.is_goal(entry)
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
        for section in reversed(chain[at:]):
            above = self._goal(section)
            here = self.restated.heading(section, above) if above is not None else None
            if here is not None and not here.leads_to(entry):
                entry.parent = here
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

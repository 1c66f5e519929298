"""Goals of a plan above that a document says again without calling them so: goals there, too (contract 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.document import Span
from plancheck.link.entries import Entry, is_heading, path_to, paths_of
from plancheck.link.headingwords import plain_code, said_again
from plancheck.link.plans import Assigned
from plancheck.model import Mention
from plancheck.parts import RawItem, Section
from plancheck.record import dataclass, field

_AT_END = -1


@dataclass(slots=True)
class Restated:
    """Those of one document, each one entry however often it is said."""

    assigned: Assigned
    entries: Sequence[Entry]
    """What the document holds already."""
    known: dict[tuple[str, str], Entry]
    """The goals of the whole plan by kind and folded words."""
    before: dict[int, list[Entry]] = field(default_factory=dict)
    """Those made here, by the order of the entry they stand before."""
    at: dict[Span, Entry] = field(default_factory=dict)
    goals: set[int] = field(default_factory=set)
    """The sections whose heading is a goal, or names one of the plan above."""

    @classmethod
    def of(cls, assigned: Assigned, entries: Sequence[Entry], known: dict[tuple[str, str], Entry]) -> Restated:
        """The goals that are headings already are known by their places."""
        sections = assigned.parts.sections
        headed = [entry for entry in entries if sections and is_heading(entry.raw, sections)]
        at = {entry.span: entry for entry in headed}
        return cls(assigned, entries, known, {}, at, {entry.raw.section for entry in headed})

    def heading(self, section: Section, goal: Entry) -> Entry:
        """The goal that a heading is here; that of the plan above where the heading only names it."""
        self.goals.add(section.index)
        again = said_again(section.title, section.number, goal.folded)
        if section.span not in self.at and again is not None:
            beside = next((entry.order for entry in self.entries if entry.raw.section >= section.index), _AT_END)
            self._say(section.span, section, goal, again, beside)
        return self.at.get(section.span, goal)

    def line(self, span: Span, text: str, goal: Entry, first: Entry) -> Entry:
        """The same of a line over actions. `first`: the first item below it."""
        again = said_again(text, "", goal.folded)
        if span not in self.at and again is not None:
            self._say(span, self.assigned.parts.sections[first.raw.section], goal, again, first.order)
        return self.at.get(span, goal)

    def place(self) -> None:
        """Give every item of the document its path between goals, and every goal made here the goal above it."""
        sections = self.assigned.parts.sections
        paths = paths_of(self.assigned, self.goals)
        made = [entry for entries in self.before.values() for entry in entries]
        for entry in (*self.entries, *made):
            entry.path = path_to(entry.raw, sections, paths, is_head=is_heading(entry.raw, sections))
        for entry in made:
            entry.parent = next((goal for goal in self._around(entry) if not goal.leads_to(entry)), None)

    def with_made(self) -> Iterator[Entry]:
        """All entries of the document as they stand in it."""
        for entry in self.entries:
            yield from sorted(self.before.get(entry.order, ()), key=_place)
            yield entry
        yield from sorted(self.before.get(_AT_END, ()), key=_place)

    def _say(self, span: Span, section: Section, goal: Entry, again: tuple[str, str], beside: int) -> None:
        code, words = again
        same = self.known.get((goal.kind, goal.folded))
        if same is not None:
            same.mentions += (Mention(span, words, section.role or "gjentatt"),)
            self.at[span] = same
            return
        borne = {plain_code(own) for own in (goal.raw.id, goal.raw.number) if own}
        number = code if code[:1].isalpha() or plain_code(code) in borne else ""
        series = ("h" if section.span == span else "l") + str(section.index)
        raw = RawItem(goal.kind, words, number, span, None, section.index, section.role, series=series)
        entry = Entry(
            raw, self.assigned, goal.kind, None, (), goal.order, self.entries[0].plan, words, goal.folded, (), False
        )
        entry.restates = goal
        self.at[span] = self.known[goal.kind, goal.folded] = entry
        self.before.setdefault(beside, []).append(entry)

    def _around(self, entry: Entry) -> Iterator[Entry]:
        """The goals whose chapters hold a goal, the nearest first."""
        sections = self.assigned.parts.sections
        section: Section | None = sections[entry.raw.section]
        while section is not None and section.level > 0:
            if section.span in self.at:
                yield self.at[section.span]
            section = sections[section.parent] if section.parent is not None else None


def _place(entry: Entry) -> tuple[int, bool]:
    """The heading of a chapter stands before the lines in it."""
    return entry.raw.section, entry.raw.series.startswith("l")

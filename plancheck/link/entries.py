"""Entries: every drafted item of every plan, with its document, its plan, and where it stands in the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, compress
from operator import attrgetter

from plancheck.document import Span
from plancheck.link.plans import Assigned, Plans
from plancheck.link.slug import folded, slug
from plancheck.model import Mention, Plan
from plancheck.parts import NAMED_AFTER, RawItem, Ref, Section
from plancheck.pattern import pattern
from plancheck.record import dataclass

_STRUCTURE = frozenset({"", "annet", "beskrivelse", "organisering", "vedlegg", "sammendrag"})
"""Section roles whose title is part of the path of what stands below (a sector, a theme)."""

COPYING = frozenset({"sammendrag", "prioritering", "innhold"})
"""Roles of the parts of a plan that say again what stands elsewhere."""

_FRONT = 4
"""So many blocks a title and what goes on with it take at most."""
_YEAR = pattern(r"20\d\d", needs="20")
_MUNICIPALITY = pattern(r"\b(?:kommune|herad)\b", re.I, needs=("kommune", "herad"))
_LEVELS = frozenset({"hovedmaal", "delmaal"})


@dataclass(slots=True, eq=False)
class Entry:
    """One item as it stands in one place; `same_as` is the entry it was merged into."""

    raw: RawItem
    assigned: Assigned
    kind: str
    parent: Entry | None
    path: tuple[str, ...]
    """Slugs of the sections that are no goals, from the nearest goal above (or the document) down to the item."""
    order: int
    plan: str
    """Id of the plan the item belongs to."""
    text: str
    """The item's own words."""
    folded: str
    """Its words as two wordings are compared."""
    refs: tuple[Ref, ...]
    copied: bool
    """Stands in a part that says again what stands elsewhere, or repeats an item above it."""
    same_as: Entry | None = None
    mentions: tuple[Mention, ...] = ()
    local: str = ""
    id: str = ""
    number_path: str = ""
    line: tuple[Entry, ...] = ()
    """The goals above a node, as `above` gives them; known once the nodes have names."""
    extern: bool = False
    """An item without words that names nothing: no node, only a reference of what stands below it."""
    restates: Entry | None = None
    """The goal of a plan above that a heading or line is, word for word, without calling it a goal."""

    @property
    def canonical(self) -> Entry:
        """The entry this one is a copy of; itself where it is none."""
        entry = self
        while entry.same_as is not None:
            entry = entry.same_as
        return entry

    def above(self) -> Iterator[Entry]:
        """The goals it stands under by placement, the nearest first; each once, should they stand in a circle."""
        seen = {id(self.canonical)}
        current = self.parent
        while current is not None:
            current = current.canonical
            if id(current) in seen:
                return
            seen.add(id(current))
            yield current
            current = current.parent

    def leads_to(self, goal: Entry) -> bool:
        """Whether it is that goal or stands below it: under it, the goal would stand under itself."""
        return self.canonical is goal or any(one is goal for one in self.canonical.above())

    @property
    def span(self) -> Span:
        """Where the item stands."""
        return self.raw.span


def collect(plans: Plans) -> dict[str, list[Entry]]:
    """The entries of each plan, in document order, kinds settled."""
    of_plan: dict[str, list[Entry]] = {}
    count = 0
    for assigned in plans.assigned:
        if assigned.plan:
            made = _of_document(assigned, count)
            count += len(made)
            of_plan.setdefault(assigned.plan, []).extend(made)
    entries = in_order(of_plan)
    _settle_goals(entries, plans.plans)
    _refer_to_parents(entries, plans.plans)
    return of_plan


def in_order(of_plan: Mapping[str, Sequence[Entry]]) -> list[Entry]:
    """All entries in document order: the documents of one plan need not stand beside each other."""
    return sorted(chain.from_iterable(of_plan.values()), key=attrgetter("order"))


def _of_document(assigned: Assigned, first: int) -> list[Entry]:
    made: list[Entry] = []
    sections, items, plan = assigned.parts.sections, assigned.parts.items, assigned.plan
    headed = [is_heading(item, sections) for item in items]
    paths = paths_of(assigned, {item.section for item in compress(items, headed)})
    for item, is_head in zip(items, headed, strict=True):
        parent = made[item.parent] if item.parent is not None and item.parent < len(made) else None
        path = path_to(item, sections, paths, is_head=is_head)
        copied = item.repeated or item.role in COPYING
        entry = Entry(
            item, assigned, item.kind, parent, path, first + len(made), plan, item.text, folded(item.text), item.refs,
            copied,
        )  # fmt: skip
        made.append(entry)
    return made


def is_heading(item: RawItem, sections: Sequence[Section]) -> bool:
    """Whether an item is the heading of the section it stands in."""
    return bool(item.section) and sections[item.section].span == item.span


def path_to(
    item: RawItem, sections: Sequence[Section], paths: Sequence[tuple[str, ...]], *, is_head: bool
) -> tuple[str, ...]:
    """The path an item stands at. `paths`: those of the sections; `is_head`: it is the heading of its section."""
    where = sections[item.section].parent if is_head else item.section
    return paths[where] if sections and where is not None else ()


def paths_of(assigned: Assigned, goals: Set[int]) -> Sequence[tuple[str, ...]]:
    """The path of each section of a document. `goals`: the sections whose heading is a goal."""
    named = assigned.parts.meta.title or ""
    paths: list[tuple[str, ...]] = []
    for section in assigned.parts.sections:
        paths.append(_section_path(section, assigned.parts.sections, goals, named, paths))
    return paths


def _section_path(
    section: Section, sections: Sequence[Section], goals: Set[int], named: str, above: Sequence[tuple[str, ...]]
) -> tuple[str, ...]:
    """Slugs of the structural sections from the nearest goal heading down to this section.

    `named`: the plan's title; the one heading that holds all and bears it is no section, whatever its level.
    `above`: the paths of the sections before this one.
    """
    if section.index in goals or section.level <= 0:
        return ()
    path = above[section.parent] if section.parent is not None else ()
    top = section.level == 1 or section.title == named
    title = top and section.parent == 0 and not _sister(section, sections)
    again = _goes_on_with_title(section, sections) or _title_of_year(section, sections)
    part = slug(section.title) if section.own_role in _STRUCTURE and not title and not again else ""
    return (*path, part) if part else path


def _title_of_year(section: Section, sections: Sequence[Section]) -> bool:
    """Whether a heading below that of a year is the title again, with its year: on the sheet "2027", "Tiltak 2027"."""
    if section.parent is None or not _YEAR.fullmatch(sections[section.parent].title):
        return False
    return _YEAR.sub("", section.title).strip() == _YEAR.sub("", sections[1].title).strip()


def _goes_on_with_title(section: Section, sections: Sequence[Section]) -> bool:
    """Whether a heading right below the title holds all of the plan and says whose it is: "Solvik kommune"."""
    if section.parent is None or sections[section.parent].parent != 0 or section.first > _FRONT:
        return False
    alone = sum(other.parent == section.parent for other in sections) == 1
    return alone and _MUNICIPALITY.search(section.title) is not None


def _sister(section: Section, sections: Sequence[Section]) -> bool:
    """Whether other headings of its level stand in the document: then the level is of chapters, not the title."""
    beside = sum(other.level == section.level and other.parent == 0 for other in sections)
    return beside > 1 and (section.first > 1 or section.level > 1)


def _settle_goals(entries: Sequence[Entry], plans: dict[str, Plan]) -> None:
    """ "Mål" is delmål where the plan has another hovedmål level (own or in a parent), else hovedmål (contract 5)."""
    called = [entry for entry in entries if entry.kind == "maal"]
    if not called:
        return
    kinds: dict[str, set[str]] = {}
    for entry in entries:
        kinds.setdefault(entry.plan, set()).add(entry.kind)
    bare: list[tuple[Entry, str]] = []
    worded: list[Entry] = []
    for entry in called:
        own = kinds[entry.plan]
        above = {kind for parent in plans[entry.plan].parents for kind in kinds.get(parent, set())}
        lower = "hovedmaal" in own or ("delmaal" not in own and not above.isdisjoint({"hovedmaal", "maal"}))
        kind = "delmaal" if lower else "hovedmaal"
        if entry.text:
            entry.kind = kind
            worded.append(entry)
        else:
            bare.append((entry, kind))
    _settle_restated(worded, entries, plans)
    if bare:
        _settle_bare(bare, _Levels(entries), plans)


def _refer_to_parents(entries: Sequence[Entry], plans: Mapping[str, Plan]) -> None:
    """ "1.1 Flere møteplasser" after an action only names a delmål where a plan above has delmål: its number counts."""
    delmaal = [entry for entry in entries if entry.kind == "delmaal"]
    named = [entry for entry in delmaal if entry.raw.number and entry.raw.series.endswith(NAMED_AFTER)]
    having = {entry.plan for entry in delmaal if entry.text} if named else set()
    for entry in named:
        if not having.isdisjoint(plans[entry.plan].parents):
            entry.text = entry.folded = ""


def _settle_restated(worded: Sequence[Entry], entries: Sequence[Entry], plans: dict[str, Plan]) -> None:
    """A "mål" in the very words of a goal that the plan calls by its level, or of one of a plan above, is that goal
    said again, and of its level."""
    if not worded:
        return
    settled = {id(entry) for entry in worded}
    called: dict[tuple[str, str], set[str]] = {}
    levels: dict[tuple[str, str], set[str]] = {}
    for entry in entries:
        if entry.kind in _LEVELS and entry.text:
            levels.setdefault((entry.plan, entry.folded), set()).add(entry.kind)
            if id(entry) not in settled:
                called.setdefault((entry.plan, entry.folded), set()).add(entry.kind)
    for entry in worded:
        above = {kind for plan in plans[entry.plan].parents for kind in levels.get((plan, entry.folded), ())}
        same = called.get((entry.plan, entry.folded)) or above
        if len(same) == 1:
            entry.kind = next(iter(same))


def _settle_bare(bare: Sequence[tuple[Entry, str]], levels: _Levels, plans: dict[str, Plan]) -> None:
    """A cell that only has a number is of the level that bears it: in its plan, or in one above."""
    for entry, kind in bare:
        entry.kind = levels.of(entry.raw.number, (entry.plan, *plans[entry.plan].parents)) or kind


class _Levels:
    """The levels of goals of each plan, for cells that only have a goal's number."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._worded: dict[str, set[str]] = {}
        self._borne: dict[tuple[str, str], set[str]] = {}
        for entry in entries:
            if entry.kind in _LEVELS and entry.text:
                self._worded.setdefault(entry.plan, set()).add(entry.kind)
                self._borne.setdefault((entry.plan, entry.raw.number), set()).add(entry.kind)

    def of(self, number: str, family: Sequence[str]) -> str:
        """The level on which the plan, or one above it, has a goal of that number; else the only level there is; ""
        where neither tells."""
        for plan in family:
            named = self._borne.get((plan, number), set())
            if named:
                return next(iter(named)) if len(named) == 1 else ""
        worded: set[str] = next((found for plan in family if (found := self._worded.get(plan))), set())
        return next(iter(worded)) if len(worded) == 1 else ""

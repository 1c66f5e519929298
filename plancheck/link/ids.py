"""Local ids (contract 5, "Ids"): the author's own, else letters and number path, else a slug of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from plancheck.graph import Duplicate
from plancheck.link.entries import Entry
from plancheck.link.headedgoals import place_below_headings
from plancheck.link.merge import Merged
from plancheck.link.restarts import counted_in_areas
from plancheck.link.slug import slug, slugged
from plancheck.link.wordless import find_extern
from plancheck.model import Plan
from plancheck.record import dataclass, field

LETTERS = {
    "hovedmaal": "H", "delmaal": "D", "tiltak": "T", "satsingsomraade": "SO", "hovedgrep": "HG", "strategi": "ST",
    "indikator": "I", "utfordring": "U", "innsatstrinn": "TR", "visjon": "V",
}  # fmt: skip


_GOALS = frozenset({"hovedmaal", "delmaal", "strategi", "satsingsomraade", "hovedgrep"})
_LEVELS = frozenset({"hovedmaal", "delmaal"})


def is_own_code(number: str) -> bool:
    """Whether a number is a code of the author's own: "A1" of "Mål A1", "S2" of "Strategi S2"."""
    return number[:1].isalpha() and number[:1].isupper() and number[-1:].isdecimal()


def _own_codes(named: Sequence[Entry]) -> set[tuple[str, str]]:
    """(plan, code) that one kind of goal bears: a code that a delmål and a strategi share is no id of either."""
    kinds: dict[tuple[str, str], set[str]] = {}
    for entry in named:
        if entry.kind in _GOALS and is_own_code(entry.raw.number):
            kinds.setdefault((entry.plan, entry.raw.number), set()).add(entry.kind)
    return {code for code, found in kinds.items() if len(found) == 1}


def name_nodes(merged: Merged, plans: Mapping[str, Plan]) -> None:
    """Find the nodes, and give each its local id and its id; equal ones get "-2". Fills `merged.duplicates`."""
    wordless = "" in [entry.text for entry in merged.entries]
    if wordless:
        find_extern(merged, plans)
    headed = place_below_headings(merged, plans)
    merged.nodes = named = [entry for entry in merged.entries if entry.same_as is None and not entry.extern]
    merged.actions = [entry for entry in named if entry.kind == "tiltak"]
    merged.others = [entry for entry in named if entry.kind != "tiltak"]
    if wordless or headed:  # some may stand under goals of other plans
        _name(named)
    else:
        for entries in merged.of_plan.values():
            _name([entry for entry in entries if entry.same_as is None])
    for entry, other, label in merged.twins:
        mine, theirs = entry.canonical, other.canonical
        if mine.id and theirs.id and mine.id != theirs.id and not counted_in_areas(mine, theirs, named):
            merged.duplicates.append(Duplicate(mine.id, theirs.id, label))


def _name(named: Sequence[Entry]) -> None:
    """Give each node of whole plans what its names are made of, and its names."""
    _place(named)
    only = _only_goals(named)
    for entry in named:
        number = entry.raw.number
        if number:
            entry.number_path = number if "." in number else _number_path(entry, only)
    naming = _Naming(_spanning(named), _own_codes(named))
    by_author = [entry for entry in named if entry.raw.id]
    counts: dict[str, int] = {}
    for entry in (*by_author, *(entry for entry in named if not entry.raw.id)) if by_author else named:
        local = unique = naming.local(entry)
        name = first = f"{entry.plan}#{local}"
        while name in naming.taken:
            counts[first] = count = counts.get(first, 1) + 1
            unique = f"{local}-{count}"
            name = f"{entry.plan}#{unique}"
        naming.taken.add(name)
        entry.id, entry.local = name, unique


def _place(named: Sequence[Entry]) -> None:
    """Fill in the goals above each node; what stands under one goal has the same."""
    lines: dict[int, tuple[Entry, ...]] = {}
    for entry in named:
        if entry.parent is None:
            continue
        line = lines.get(entry.parent.order)
        if line is None:
            goal = entry.parent.canonical
            line = lines[entry.parent.order] = (goal, *goal.above())
        entry.line = tuple(entry.above()) if entry in line else line


def _only_goals(named: Sequence[Entry]) -> Set[int]:
    """Order of the goals without a number that are alone of their kind in a numbered area: strategi 2 of the goal of
    area 1 is 1.2."""
    found: dict[tuple[int, str], list[Entry]] = {}
    for entry in named:
        if entry.kind in _LEVELS and entry.parent is not None and entry.parent.canonical.kind == "satsingsomraade":
            found.setdefault((entry.parent.canonical.order, entry.kind), []).append(entry)
    return {goals[0].order for goals in found.values() if len(goals) == 1 and not goals[0].raw.number}


def _number_path(entry: Entry, only: Set[int]) -> str:
    number = entry.raw.number
    if not number or "." in number or entry.parent is None or is_own_code(number):
        return number
    parent = entry.parent.canonical
    if parent.order in only and entry.kind in _GOALS and parent.parent is not None:
        parent = parent.parent.canonical
    above = parent.number_path or _number_path(parent, only)
    if (
        not above
        or (number[:1].isalpha() and number.startswith(above))
        or (number[-1:].isalpha() and number.startswith(above))
    ):
        return number
    return f"{above}.{number}"


@dataclass(slots=True)
class _Naming:
    """What local ids are made from, and the ids already given."""

    spanning: set[tuple[str, str]]
    codes: set[tuple[str, str]]
    """(plan, number) of the goals whose number is a code of the author's own."""
    taken: set[str] = field(default_factory=set)
    prefixes: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """The prefix of each numbered goal, by its order: all that stands below it asks."""
    place: tuple[tuple[Entry, ...], tuple[str, ...], str, str] | None = None
    before: str = ""
    """What stands before the numbers in the place that was asked of last."""

    def local(self, entry: Entry) -> str:
        raw, kind = entry.raw, entry.kind
        if raw.id:
            return raw.id
        if kind in _GOALS and (entry.plan, raw.number) in self.codes:
            return raw.number
        if entry.number_path and kind in LETTERS:
            place = entry.line, entry.path, kind, entry.plan
            if place != self.place:  # that of item after item of one table is the same
                self.place, self.before = place, "/".join((*self._prefix(entry), LETTERS[kind]))
            return self.before + entry.number_path
        if kind == "visjon":
            return "V"
        return slugged(entry.text) or slug(kind)

    def _prefix(self, entry: Entry) -> tuple[str, ...]:
        """Slugs of the sections that are no goals and hold the series, outermost first."""
        own = () if (entry.plan, entry.kind) in self.spanning else entry.path
        above = self._above(entry.line[0]) if entry.line else ()
        return (*above, *(part for part in own if part not in above)) if above else own

    def _above(self, goal: Entry) -> tuple[str, ...]:
        if not goal.raw.number:
            return ()
        if goal.order not in self.prefixes:
            self.prefixes[goal.order] = self._prefix(goal)
        return self.prefixes[goal.order]


def _spanning(named: Sequence[Entry]) -> set[tuple[str, str]]:
    """(plan, kind) whose numbers run on through the sections: no one section holds the series."""
    first: dict[tuple[str, str], dict[tuple[str, ...], str]] = {}
    for entry in named:
        if entry.raw.number and entry.path:
            first.setdefault((entry.plan, entry.kind), {}).setdefault(entry.path, entry.raw.number)
    return {key for key, sections in first.items() if any(not _opens_series(number) for number in sections.values())}


def _opens_series(number: str) -> bool:
    return all(part in ("1", "a", "A", "I") for part in number.split(".")) or number in ("A1", "1a")

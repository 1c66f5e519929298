"""One thing, one node: a summary, a contents list, a priority list and a repeated heading are mentions of the item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plancheck.graph import Duplicate
from plancheck.link.chaptergoals import goals_of_chapters
from plancheck.link.copies import Copies, Twin, are_all_new
from plancheck.link.entries import COPYING, Entry, in_order
from plancheck.link.repeats import repeated_actions, repeated_goals, shortened_actions
from plancheck.link.shortnames import short_names
from plancheck.model import Mention
from plancheck.record import dataclass, field, replace


@dataclass(slots=True)
class Merged:
    """All entries; those without `same_as` become nodes."""

    entries: Sequence[Entry]
    of_plan: Mapping[str, Sequence[Entry]]
    """The same by plan: what is asked of one plan's entries at a time is asked while they are at hand."""
    nodes: Sequence[Entry] = ()
    """The entries that are nodes of the graph, once `name_nodes` has found them."""
    actions: Sequence[Entry] = ()
    """Those of them that are tiltak: nine of ten in most plans."""
    others: Sequence[Entry] = ()
    """Those that are not."""
    twins: list[Twin] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)


def merge(of_plan: Mapping[str, Sequence[Entry]]) -> Merged:
    """Find the copies of each item inside its plan. Raises nothing; changes the entries it was given."""
    twins = [twin for entries in of_plan.values() for twin in _merge_plan(entries)]
    return Merged(in_order(of_plan), of_plan, twins=sorted(twins, key=lambda twin: twin[0].order))


def _merge_plan(entries: Sequence[Entry]) -> list[Twin]:
    goals = [entry for entry in entries if entry.kind != "tiltak"]
    actions = [entry for entry in entries if entry.kind == "tiltak"]
    again = {**shortened_actions(actions), **repeated_actions(actions)}
    named, repeated = short_names(goals, entries), {**again, **repeated_goals(goals, entries)}
    known = {**repeated, **named}
    seen = Copies(goals_of_chapters(goals))
    groups: dict[int, list[Entry]] = {}
    asked = goals if not known and are_all_new(actions) else entries
    for entry in asked if not repeated else sorted(entries, key=lambda entry: entry.order in repeated):
        found = known.get(entry.order) if known else None
        if found is None:
            if seen.adds_new(entry):
                continue
            found = seen.match(entry)
        if found is not None:
            group = groups.get(found.order)
            if group is None:
                group = groups[found.order] = [found]
            group.append(entry)
            groups[entry.order] = group
            if not entry.copied:
                seen.taken.add(found.order)
        seen.add(entry)
    firsts = {group[0].order: group for group in groups.values()}
    for order in sorted(firsts, key=lambda order: (order in repeated, order)):
        _choose(firsts[order], {**named, **repeated})
        _complete(firsts[order], repeated)
    return seen.twins


def _choose(group: list[Entry], named: Mapping[int, Entry]) -> None:
    """The copy with most structure is the node; the others are mentions, and what only they know is kept.

    A heading that only names a goal (`named`, by order) is never the node.
    """
    best = max(group, key=lambda entry: (entry.order not in named, *_structure(entry), -entry.order))
    for entry in group:
        if entry is best:
            continue
        entry.same_as = best
        if entry.text:
            best.mentions += (Mention(entry.span, entry.text, entry.raw.role or "gjentatt"),)
        if best.parent is None and entry.parent is not None and not entry.parent.leads_to(best):
            best.parent = entry.parent
        placed = best.parent is not None
        best.refs += tuple(
            ref for ref in entry.refs if ref not in best.refs and not (placed and ref.provenance == "placement")
        )


def _complete(group: Sequence[Entry], repeated: Mapping[int, Entry]) -> None:
    """Keep what only an overview says of an action: who has it, or when."""
    best = group[0].canonical
    for entry in group:
        if entry.order in repeated:
            said = {key: value for key, value in entry.raw.fields.items() if value.text}
            if not said.keys() <= best.raw.fields.keys():
                best.raw = replace(best.raw, fields={**said, **best.raw.fields})


def _structure(entry: Entry) -> tuple[bool, bool, bool, bool, bool]:
    raw = entry.raw
    return (
        bool(raw.text),
        raw.role not in COPYING,
        not raw.repeated,
        bool(raw.id or raw.fields),
        raw.series.startswith("h") or raw.labelled,
    )

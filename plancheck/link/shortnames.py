"""Goals written out in one chapter and taken up again by number, under short names, over their actions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plancheck.link.entries import COPYING, Entry
from plancheck.link.goalwords import named_by_words
from plancheck.model import Plan

_KINDS = frozenset({"hovedmaal", "hovedgrep", "satsingsomraade"})
_LOWER = frozenset({"delmaal", "strategi"})
_BARE = frozenset({"hovedmaal", "delmaal", "strategi"})
_NAMED_IN_CELLS = frozenset({"hovedmaal", "delmaal"})
_BEARS = frozenset({"tiltak", "strategi", "delmaal"})
_HANDLINGSDEL = frozenset({"handlingsdel", "tiltaksplan", "oekonomiplan", "aarsbudsjett", "virksomhetsplan"})
_FEWEST = 2
_LONGEST = 6
"""So many words a short name may have."""
_LONGEST_NAME = 8
"""So many where the place says that it is one."""


def short_names(goals: Sequence[Entry], entries: Sequence[Entry]) -> dict[int, Entry]:
    """Order of a heading that only names a goal ("5.1 Hovedmål 1: Halverte utslepp") -> the goal as written out before.

    `goals`: those of the entries that are no actions.
    Only where the headings take up all the goals of the kind, number by number, and none of them in its own words:
    one heading that differs is more likely a slip. Goals that are taken up in part must have nothing below them where
    they are written out, and get their actions below their short names.
    """
    families: dict[tuple[str, str], list[Entry]] = {}
    lower: dict[tuple[str, str], list[Entry]] = {}
    for entry in goals:
        if entry.raw.number and entry.text:
            if entry.kind in _KINDS and not entry.copied:
                families.setdefault((entry.plan, entry.kind), []).append(entry)
            if entry.kind in _BARE and entry.raw.role not in COPYING:
                lower.setdefault((entry.plan, entry.kind), []).append(entry)
    found = {heading.order: goal for family in families.values() for heading, goal in _taken_up(family)}
    twice = [family for family in lower.values() if _counts_again(family)]
    if twice:
        bearers = {id(entry.parent) for entry in entries if entry.kind in _BEARS}
        found.update({short.order: goal for family in twice for short, goal in _over_actions(family, bearers)})
        for family in filter(_counts_again, families.values()) if found else ():
            found.update({heading.order: goal for heading, goal in _over_known(family, entries, found)})
    found.update({cell.order: goal for cell, goal in _in_cells(goals, entries)})
    return found


def _in_cells(goals: Sequence[Entry], entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The pairs (cell, goal) where every cell of a column of goals has the telling words of another goal written out
    before, over which no action stands: "Utslippsfrie kjøretøy"."""
    cells = [one for one in goals if one.kind in _NAMED_IN_CELLS and one.raw.repeated and not one.raw.number]
    written = {one.folded for one in goals if not one.raw.repeated} if cells else set()
    for plan, kind in sorted({(one.plan, one.kind) for one in cells}):
        own = [one for one in cells if (one.plan, one.kind) == (plan, kind)]
        before = [one for one in goals if (one.plan, one.kind) == (plan, kind) and one.order < own[0].order]
        pairs = [(cell, goal) for cell in own if (goal := named_by_words(cell.text, before)) is not None]
        distinct = {id(goal) for _, goal in pairs}
        new = [pair for pair in pairs if pair[0].folded not in written]
        if len(pairs) == len(own) >= _FEWEST and len(distinct) == len({cell.folded for cell in own}) and new:
            bearers = {id(entry.parent) for entry in entries if entry.kind in _BEARS}
            if distinct.isdisjoint(bearers):
                yield from new


def _counts_again(family: Sequence[Entry]) -> bool:
    """Whether two of the goals bear one number."""
    return len({one.raw.number for one in family}) < len(family)


def _over_known(
    family: Sequence[Entry], entries: Sequence[Entry], found: Mapping[int, Entry]
) -> Iterator[tuple[Entry, Entry]]:
    """The pairs (heading, goal) where every goal below a heading of a number told before is a name of one below that
    goal: "Hovedmål 1: Aktivitet" over "Delmål 1.1: Turstier", both written out in the chapter before."""
    first: dict[str, Entry] = {}
    for entry in family:
        goal = first.setdefault(entry.raw.number, entry)
        below = [one for one in entries if one.parent is entry and one.kind in _LOWER] if goal is not entry else []
        if below and all(one.order in found and found[one.order].parent is goal for one in below):
            yield entry, goal


def _taken_up(family: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The pairs (heading, goal) of one kind in one plan; none where they do not go up."""
    headings = [entry for entry in family if _is_heading(entry)]
    goals = [entry for entry in family if not _is_heading(entry)]
    if len(goals) < _FEWEST or [one.raw.number for one in headings] != [one.raw.number for one in goals]:
        return
    owners = {id(entry.parent) for entry in goals}
    pairs = list(zip(headings, goals, strict=True))
    if len(owners) == 1 and goals[-1].order < headings[0].order and all(_names(*pair) for pair in pairs):
        yield from pairs


def _over_actions(family: Sequence[Entry], bearers: set[int]) -> Iterator[tuple[Entry, Entry]]:
    """The pairs (short name over actions, goal) of one kind in one plan; none where fewer than two are such, or one
    label over actions says quite another thing than the goal with its number."""
    written: dict[str, list[Entry]] = {}
    taken: list[tuple[Entry, Entry]] = []
    for entry in family:
        known = written.setdefault(entry.raw.number, [])
        goal = _same_number(entry, known)
        if goal is None:
            known.append(entry)
        elif entry.raw.labelled and all(goal is not other for _, other in taken):
            taken.append((entry, goal))
    pairs = [(short, goal) for short, goal in taken if short.folded != goal.folded]
    told = len(pairs) >= _FEWEST or (len(written) == 1 and all(_over_only(*pair) for pair in pairs))
    told = told and any(id(short) in bearers for short, _ in pairs)
    if told and all(id(goal) not in bearers and shortens(short, goal) for short, goal in pairs):
        yield from pairs


def _over_only(short: Entry, goal: Entry) -> bool:
    """Whether a heading of a chapter of actions takes up the only goal of its kind: "Mål A – rekruttering"."""
    return _is_heading(short) and _chapter(short) == "tiltak" != _chapter(goal) and _names(short, goal)


def _chapter(entry: Entry) -> str:
    """The role of the section an item stands in; for one that is a heading, of the section around it."""
    sections = entry.assigned.parts.sections
    own = sections[entry.raw.section]
    return own.role if own.span != entry.span or own.parent is None else sections[own.parent].role


def _same_number(entry: Entry, known: Sequence[Entry]) -> Entry | None:
    """The goal written out before with the number, counted under the same goal; the only one where one of the two
    stands under none."""
    owner = _owner(entry)
    own = [goal for goal in known if _owner(goal) == owner]
    if not own and len(known) == 1 and "" in (owner, _owner(known[0])):
        return known[0]
    return own[0] if own else None


def _owner(entry: Entry) -> str:
    """The goal that a number counted from 1 again and again is counted under; "" for a number that says it itself."""
    parent = entry.parent
    if parent is None or "." in entry.raw.number:
        return ""
    return parent.raw.number or parent.folded


def shortens(short: Entry, goal: Entry) -> bool:
    """Whether the words over the actions may be a name of the goal: fewer than its own, or for the most part them."""
    words, full = short.folded.split(), goal.folded.split()
    return len(words) <= _LONGEST_NAME and (len(words) < len(full) or len({*words} & {*full}) * 2 >= len(words))


def _names(heading: Entry, goal: Entry) -> bool:
    """Whether the heading is shorter than the goal, and other words than it."""
    words, full = heading.folded.split(), goal.folded.split()
    return heading.folded != goal.folded and len(words) <= _LONGEST and len(words) < len(full)


def _is_heading(entry: Entry) -> bool:
    return entry.raw.series.startswith("h")


def short_of_above(
    goals: Sequence[Entry], numbers: Mapping[tuple[str, str, str], Sequence[Entry]], plans: Mapping[str, Plan]
) -> dict[int, Entry]:
    """Order of a goal of a handlingsdel -> the goal of the plan above that it names by its number, under a short name.

    Only where the handlingsdel has goals of one kind, labelled as such, and each is the name of one above.
    `numbers`: goals by plan, kind and number.
    """
    families: dict[str, list[Entry]] = {}
    for entry in goals:
        if entry.kind in _BARE and plans[entry.plan].type in _HANDLINGSDEL and plans[entry.plan].parents:
            families.setdefault(entry.plan, []).append(entry)
    found: dict[int, Entry] = {}
    for name, family in families.items():
        for above in plans[name].parents:
            meant = [numbers.get((above, entry.kind, entry.number_path), ()) for entry in family]
            pairs = [(entry, same[0]) for entry, same in zip(family, meant, strict=True) if len(same) == 1]
            alone = len({entry.kind for entry in family}) == 1 and all(entry.raw.labelled for entry in family)
            if alone and len(pairs) == len(family) >= _FEWEST and all(shortens(*pair) for pair in pairs):
                found.update({entry.order: goal for entry, goal in pairs})
                break
    return found

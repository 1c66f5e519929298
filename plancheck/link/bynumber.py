"""The goal an item serves by its number or code alone: "1.2.3" serves "1.2", "V1b" serves "V1", "A1" serves "A"."""

from __future__ import annotations

from plancheck.link.chapternumbers import counts_chapters
from plancheck.link.entries import Entry
from plancheck.link.headingwords import plain_code, readings
from plancheck.link.linked import SERVES
from plancheck.link.resolve import Resolver
from plancheck.parts import Ref
from plancheck.pattern import pattern

_GOES_ON = pattern(r"(?P<front>[A-ZÆØÅ]{1,3}[.-]?\d+(?:\.\d+)*)(?:[.-]\d+|[a-z])")
_SHORT_CODE = 2
_LETTERED = pattern(r"(?P<letter>[A-ZÆØÅ])[.-]?\d+(?:\.\d+)*")
"""A code of a goal's letter and the action's own number."""


def by_number(entry: Entry, placed: Entry | None, resolver: Resolver) -> Entry | None:
    """The goal whose number is the front of the item's own ("1.2" of "1.2.3"), in its plan or in one above.

    Where the item is placed under a goal of another level, only goals below that one count.
    """
    number = entry.raw.number
    if len(entry.raw.id) > _SHORT_CODE and (coded := _by_code(entry, placed, resolver)) is not None:
        return coded
    if "." not in number or entry.kind not in SERVES:
        return _by_letter(entry, placed, resolver)
    prefix = number.rsplit(".", 1)[0]
    if not entry.raw.labelled and not entry.raw.id and counts_chapters(entry, prefix):
        return None
    if placed is not None:
        for goal in (placed, *placed.line):
            if prefix == goal.raw.number or prefix == goal.number_path:
                return goal
    level = placed is None or (bool(placed.raw.number) and placed.raw.number.count(".") == prefix.count("."))
    for kind in SERVES[entry.kind]:
        if placed is not None and level and kind != placed.kind:
            continue
        answer = resolver.resolve(Ref(number, entry.span, kind, prefix), entry)
        if answer.entry is None or answer.entry is entry or not resolver.counts_on(entry.plan, answer.entry.plan):
            continue
        if level or (placed is not None and stands_below(answer.entry, placed)):
            return answer.entry
    return _middle(entry, placed, resolver, prefix) if entry.kind == "delmaal" else None


def _middle(entry: Entry, placed: Entry | None, resolver: Resolver, prefix: str) -> Entry | None:
    """The delmål that a delmål's number goes on from: "1.1" of "1", a goal between it and the hovedmål of both."""
    if "." in prefix or (placed is not None and (placed.kind != "hovedmaal" or placed.raw.number)):
        return None
    goal = resolver.resolve(Ref(prefix, entry.span, "delmaal", prefix), entry).entry
    own = goal is not None and goal is not entry and goal.plan == entry.plan and goal.raw.number == prefix
    return goal if own and goal is not None and (placed is None or stands_below(goal, placed)) else None


def _by_code(entry: Entry, placed: Entry | None, resolver: Resolver) -> Entry | None:
    """The goal whose code the item's own goes on from: "V1.2", "V1-2" and "V1b" serve "V1"."""
    code = _GOES_ON.fullmatch(entry.raw.id)
    found = _of_code(code["front"], entry, resolver) if code is not None else None
    if found is None or found is entry or found.kind not in SERVES.get(entry.kind, ()):
        return None
    return found if placed is None or placed is found or stands_below(found, placed) else None


def _of_code(code: str, entry: Entry, resolver: Resolver) -> Entry | None:
    """The goal of that code in the plan; else in the nearest one above it, where no heading above the item has the
    code for something else."""
    found = resolver.coded(code, entry.plan)
    if found is not None or entry.kind != "tiltak":
        return found
    above = (resolver.coded(code, plan) for plan in resolver.plans[entry.plan].parents)
    found = next((goal for goal in above if goal is not None), None)
    return found if found is not None and not _headed_else(entry, plain_code(code)) else None


def _headed_else(entry: Entry, code: str) -> bool:
    """Whether the item stands below a heading that begins with the code."""
    sections = entry.assigned.parts.sections
    section = sections[entry.raw.section] if sections else None
    while section is not None and section.level > 0:
        if any(told == code for told, _ in readings(section.title)):
            return True
        section = sections[section.parent] if section.parent is not None else None
    return False


def _by_letter(entry: Entry, placed: Entry | None, resolver: Resolver) -> Entry | None:
    """The goal whose letter the code of an action begins with: "A1" serves "Delmål A"."""
    written = entry.raw.id or entry.raw.number
    code = _LETTERED.fullmatch(written) if entry.kind == "tiltak" and written[:1].isalpha() else None
    if code is None:
        return None
    for kind in SERVES[entry.kind]:
        found = resolver.resolve(Ref(code["letter"], entry.span, kind, code["letter"]), entry).entry
        if found is not None and found.plan == entry.plan and (placed is None or stands_below(found, placed)):
            return found
    return None


def stands_below(lower: Entry, upper: Entry) -> bool:
    """Whether `lower` is placed under `upper`, or under what is."""
    return upper in lower.line

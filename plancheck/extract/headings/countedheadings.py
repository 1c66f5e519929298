"""Headings that count on from the number of the area or the goal they stand below: "1.1 Alle kan gå og sykle"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from plancheck.extract.context import Head, Place
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.headings.setaside import is_background, is_today
from plancheck.extract.headings.themes import lists_actions
from plancheck.extract.kinds import MAIN_GOALS
from plancheck.extract.labels import Label, clean, split_code, split_number
from plancheck.parts import Section
from plancheck.pattern import pattern

FEWEST = 5
"""A heading of so many words, or with a verb, says something; a shorter one may be a theme's name."""
_ASSIGNED = 3
"""So many words, where each heading stands over actions with who and when."""
_ASKS = pattern(r"(?:hvorfor|kvifor|hva|kva|hvordan|korleis|slik|om|hvem|kven)\b", re.I)
_SHORT = 2
"""So many paragraphs may tell of a goal."""
_BELOW = {"satsingsomraade": "maal", "hovedmaal": "delmaal", "maal": "delmaal"}


def counted_below(section: Section, parent: Head, place: Place) -> Label | None:
    """The goal that a heading with a number is below an area or a goal; None for other headings."""
    above = place.drafts.items[parent.item] if parent.item is not None else None
    if above is None:
        return None
    if above.kind == "satsingsomraade":
        return _counted_in_area(section, parent, place)
    return _counted_below_goal(section, place) if above.kind in MAIN_GOALS and above.number else None


def _counted_below_goal(section: Section, place: Place) -> Label | None:
    """ "1.1 Alle får plass" below goal 1, where all the headings below the goals count on from theirs, none of them
    tells of how things are or names a kind, and most say something of a goal."""
    within = _within(section, place)
    fronts = {draft.section: draft.number for draft in place.drafts.items if draft.kind in MAIN_GOALS}
    for other in within:
        front, known = other.number.rpartition(".")[0], fronts.get(other.parent or 0)
        if not front or (known is not None and front != known and not _follows_lost(other, within, fronts.values())):
            return None
        if other.own_role or tells(other.title) or heading_kinds(other.title, place.words):
            return None
        if _ASKS.match(other.title) or (_runs_on(other, place) and not _goes_deeper(other, place)):
            return None
    fewest = _ASSIGNED if all(lists_actions(place.blocks_of(other), place.words) for other in within) else FEWEST
    said = sum(SAYS.search(other.title) is not None or len(other.title.split()) >= fewest for other in within)
    held = [other for other in within if place.blocks_of(other)] or within
    if (len(within) < 2 or said * 2 < len(within)) and not all(_goes_deeper(other, place) for other in held):
        return None
    return Label("delmaal", section.number, clean(section.title))


def lost_one(numbers: Sequence[str], sisters: Sequence[Section], place: Place) -> bool:
    """Whether headings counted 1, 3, 4 lack one that those below go on from: "2.1" stands below 1, and none is 2."""
    if not all(map(str.isdecimal, numbers)) or numbers[0] != "1":
        return False
    counts = [int(number) for number in numbers]
    gaps = sorted(set(range(1, counts[-1])) - set(counts))
    if len(gaps) != 1 or counts != sorted(set(counts)):
        return False
    before = sisters[gaps[0] - 2]
    fronts = [other.number.rpartition(".")[0] for other in place.sections if other.parent == before.index]
    return str(gaps[0]) in fronts and before.number in fronts


def _follows_lost(section: Section, within: Sequence[Section], known: Collection[str]) -> bool:
    """Whether "2.1" stands right after those of goal 1, where no goal is 2: its own heading is gone."""
    front = section.number.rpartition(".")[0]
    beside = [other.number.rpartition(".")[0] for other in within if other.parent == section.parent]
    return front not in known and front.isdecimal() and str(int(front) - 1) in beside[: beside.index(front)]


def _goes_deeper(section: Section, place: Place) -> bool:
    """Whether all counted lines, rows or headings right below "1.1 …" are "1.1.1 …", "1.1.2 …": goal, then actions."""
    first = f"{section.number}.1"
    for block in place.document.blocks[section.first : section.last]:
        if block.kind == "table":
            fronts = [cell.text for row in block.rows[:1] for cell in row.cells[:2]]
        elif block.kind in ("item", "paragraph", "heading"):
            fronts = [block.text, block.label]
        else:
            continue
        if any(split_number(f"{front.lstrip()} ")[0] == first for front in fronts if front):
            return True
    return False


def lettered_below(section: Section, parent: Head, place: Place) -> Label | None:
    """ "A1 Folk trives og blir boende" below area or goal A, where all such headings have the letter of theirs and go
    on from it one by one, and most say something of a goal or stand over "A1.1 …"; None for other headings."""
    above = place.drafts.items[parent.item] if parent.item is not None else None
    kind = _BELOW.get(above.kind, "") if above is not None else ""
    if above is None or not kind or len(above.number) != 1 or not section.title.startswith(above.number):
        return None
    within = _within(section, place)
    letters = {draft.section: draft.number for draft in place.drafts.items if draft.kind == above.kind}
    counts: dict[int | None, int] = {}
    said = 0
    for other in within:
        code, words = split_code(other.title)
        counts[other.parent] = counts.get(other.parent, 0) + 1
        if code[1:] != str(counts[other.parent]) or letters.get(other.parent or 0, code[:1]) != code[:1]:
            return None
        said += SAYS.search(words) is not None or len(words.split()) >= FEWEST or _coded_below(other, code, place)
    blocks = place.document.blocks
    held = all(any(one.kind in ("item", "table") for one in blocks[other.first : other.last]) for other in within)
    if not held or said * 2 < len(within):
        return None
    return Label(kind, "", clean(split_code(section.title)[1]), coded=True)


def _coded_below(section: Section, code: str, place: Place) -> bool:
    """Whether "A1.1 …" stands below the heading "A1 …"."""
    for block in place.document.blocks[section.first : section.last]:
        fronts = [row.cells[0].text for row in block.rows[:1]] if block.kind == "table" else [block.text]
        if any(front.startswith(f"{code}.1") for front in fronts):
            return True
    return False


def _runs_on(section: Section, place: Place) -> bool:
    """Whether a section is running text and nothing else, as that of a chapter."""
    own = [block for block in place.blocks_of(section) if not block.noise]
    return len(own) > _SHORT and all(block.kind == "paragraph" for block in own)


def _within(section: Section, place: Place) -> list[Section]:
    """The headings beside it and those below the headings beside the one above it."""
    upper = place.sections[section.parent or 0]
    beside = {other.index for other in place.sections if (other.parent, other.level) == (upper.parent, upper.level)}
    return [other for other in place.sections if other.parent in beside]


def _counted_in_area(section: Section, parent: Head, place: Place) -> Label | None:
    """ "1.1 Alle kan gå og sykle" below area 1, where all such headings of the areas count on from theirs, each has its
    list or table, and most of them say something of a goal."""
    area = place.drafts.items[parent.item] if parent.item is not None else None
    if area is None or area.kind != "satsingsomraade":
        return None
    upper = place.sections[parent.section]
    areas = {other.index for other in place.sections if other.parent == upper.parent}
    within = [other for other in place.sections if other.parent in areas]
    if len(within) < 2 or any(other.own_role or tells(other.title) for other in within):
        return None
    held = [place.document.blocks[other.first : other.last] for other in within]
    if not all(any(block.kind in ("item", "table") for block in blocks) for blocks in held):
        return None
    said = sum(SAYS.search(other.title) is not None for other in within)
    front, _, own = section.number.rpartition(".")
    if said * 2 < len(within) or front not in (area.number, upper.number) or not front:
        return None
    return Label("maal", f"{area.number}.{own}" if area.number else own, clean(section.title))


def tells(title: str) -> bool:
    """Whether a chapter only tells of how things are."""
    return is_background(title) or is_today(title)

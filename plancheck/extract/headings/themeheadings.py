"""Headings over actions that are each the theme of one goal told before: "Skolevei" for "Barn har trygg skolevei".

Only where all the headings of a chapter of actions are such, each of another goal: then the author has sorted the
actions by goal, and a short heading is the goal's name. A goal that bears the very name ("Anlegg: Hallene er åpne")
is meant by it, whatever the headings beside it are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from plancheck.extract.context import Head, Place
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.headings.goalheadings import telling
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import MEANS, SERVED
from plancheck.extract.labels import read_label
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_LEVELS = ("delmaal", "maal", "hovedmaal")
_OPENING = pattern(r"(?P<name>[^\W\d][^:–—.]{1,50}?)(?::| [–—-])\s+\S", needs=(":", "–", "—", "-"))
_ENDINGS = frozenset({"", "er", "ar", "r", "e"})
_FEWEST = 2
_LONGEST = 8
_STEM = 5
_START = 3
_OPENS = 4


def theme(section: Section, place: Place) -> Head | None:
    """The heading, open over the goal that it is the theme of; None for other headings."""
    parent = place.sections[section.parent] if section.parent is not None else None
    if parent is None or parent.own_role != "tiltak" or section.role != "tiltak":
        return None
    opened = _named(section, parent, place)
    if opened is not None:
        return Head(section.level, section.index, (), opened, adopted=True, named=True)
    if section.own_role and not _opens_goal(section, place):
        return None
    sisters = [other for other in place.sections if other.parent == section.parent]
    held = [_may_be(other, place) for other in sisters]
    if len(sisters) < _FEWEST or None in held or sum(map(bool, held)) < _FEWEST:
        return None
    goals = _goals(parent, place)
    said = {normalise(place.drafts.items[index].text) for index in goals}
    if any(normalise(other.title) in said for other in sisters):
        return None  # the author writes the goals out, and a heading that differs is another goal or a slip
    meant = [_meant(other, goals, place) for other in sisters] if len(goals) >= len(sisters) else []
    named = [goal for goal in meant if goal is not None]
    if not named or len(named) < len(meant) or named != sorted(set(named)) or _name_goals(sisters, place):
        return None
    return Head(section.level, section.index, (), named[sisters.index(section)], adopted=True, named=True)


def _named(section: Section, parent: Section, place: Place) -> int | None:
    """The goal whose own name the heading is ("Anlegg" of "Anlegg: Hallene er åpne"), where another heading beside it
    is that of another goal, whatever the rest of them are; None for other headings."""
    start = section.title[:_START].lower()
    if not any(draft.text[:_START].lower() == start for draft in place.drafts.items):
        return None
    names = _names(parent, place)
    goals = _opened_by(section, names) if len(names) >= _FEWEST else []
    if len(goals) != 1 or _name_goals((section,), place):
        return None
    beside = [other for other in place.sections if other.parent == section.parent and other is not section]
    meant = [goal for other in beside for goal in _opened_by(other, names)]
    return goals[0] if goals[0] not in meant and meant else None


def _names(chapter: Section, place: Place) -> dict[int, str]:
    """The names that the goals told before the chapter open with, in small letters."""
    found = {index: _OPENING.match(place.drafts.items[index].text) for index in _goals(chapter, place)}
    return {index: match["name"].lower() for index, match in found.items() if match is not None}


def _opened_by(section: Section, names: Mapping[int, str]) -> list[int]:
    """The goals that bear the heading's words as their name, or the word of which they are the plural."""
    title = section.title.lower()
    return [index for index, name in names.items() if title.removeprefix(name) in _ENDINGS]


def _may_be(section: Section, place: Place) -> bool | None:
    """Whether a heading that may be a theme's stands over a list or a table; None for one that is long, names a kind,
    or stands over fields of its own."""
    blocks = place.document.blocks[section.first : section.last]
    if len(section.title.split()) > _LONGEST or not blocks:
        return None
    kind = section.own_role or heading_kinds(section.title, place.words) or read_label(section.title, place.words)
    if kind and not _opens_goal(section, place):
        return None
    own = [
        block for block in blocks[:_OPENS] if block.kind == "paragraph" or (block.kind == "item" and not block.level)
    ]
    if any(labelled_fields(block.text, block.span, place.words) is not None for block in own):
        return None
    return any(block.kind in ("item", "table") for block in blocks)


def _opens_goal(section: Section, place: Place) -> bool:
    """Whether a goal opens with the heading's words and a colon, whatever they say elsewhere: "Aktivitet: Flere …"."""
    opening = f"{section.title.lower()}:"
    return any(draft.kind in _LEVELS and draft.text.lower().startswith(opening) for draft in place.drafts.items)


def _name_goals(sections: Sequence[Section], place: Place) -> bool:
    """Whether a table below the headings says itself which goals its actions serve."""
    blocks = place.document.blocks[sections[0].first : sections[-1].last]
    tables = (block for block in blocks if block.kind == "table")
    return any(not read_columns(header_rows(table)[0], place.words).known.isdisjoint(SERVED) for table in tables)


def _goals(chapter: Section, place: Place) -> list[int]:
    """The goals of the lowest level told before the chapter, where none of them has actions there."""
    items = [draft for draft in place.drafts.items if draft.section < chapter.index]
    kinds = {draft.kind for draft in items}
    level = next((kind for kind in _LEVELS if kind in kinds), "")
    told = {
        draft.text: index for index, draft in reversed(list(enumerate(items))) if draft.kind == level and draft.text
    }
    found = sorted(told.values())
    held = {draft.parent for draft in items if draft.kind in MEANS}
    return [] if held.intersection(found) or any(items[index].role for index in found) else found


def _meant(section: Section, goals: Sequence[int], place: Place) -> int | None:
    """The one goal with most telling words in common with the heading, and with its number, if both have one."""
    mine = _stems(section.title)
    shared = {index: len(mine & _stems(place.drafts.items[index].text)) for index in goals}
    most = max(shared.values(), default=0)
    best = [index for index, count in shared.items() if count == most]
    if not most or most * 2 < len(mine):
        return None
    if len(best) > 1:  # "beiteareal" is nearer to "beiteareala" than to "beitelaga"
        near = {index: _nearness(section.title, place.drafts.items[index].text) for index in best}
        best = [index for index in best if near[index] == max(near.values())]
        if len(best) > 1:
            return None
    number, own = place.drafts.items[best[0]].number, section.number.rsplit(".", 1)[-1]
    return best[0] if not own or not number.isdecimal() or number == own else None


def _nearness(title: str, goal: str) -> int:
    """How many letters the heading's words have in common with the words of the goal that begin most alike."""
    words = [word for word in telling(goal) if len(word) >= _STEM]
    alike = (max((_alike(mine, word) for word in words), default=0) for mine in telling(title) if len(mine) >= _STEM)
    return sum(count for count in alike if count >= _STEM)


def _alike(one: str, other: str) -> int:
    """With how many letters two words begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in telling(text) if len(word) > 2}

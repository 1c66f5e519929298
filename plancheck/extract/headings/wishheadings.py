"""Headings that say what the municipality wants or does, over actions for it: "Vi skal ha …", "Me tek vare på …"."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Head, Place
from plancheck.extract.fields.tails import say_both
from plancheck.extract.headings.themes import lists_actions
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import Label, clean, read_label
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.parts import Section
from plancheck.pattern import pattern

_WISH = pattern(r"(?:vi|kommunen) (?:skal|vil) (?:\S+ ){2,}\S+$", re.I, begins="vi kommunen")
_DOES = pattern(
    r"(?:vi|me|kommunen) "
    r"(?:skal|vil|[a-zæøå]{2,}(?:r|er|ar)|tek|gir|gjev|held|får|ser|står|går|tar|byr|legg|set|driv|hjelp)\s"
    r"(?:\S+ )*\S+$",
    re.I,
    begins="vi me kommunen",
)
"""The same told as what is done, or shortly; then the list below must be of actions."""
_OF_PLAN = pattern(
    r"\b(?:plan(?:en|a|arbeid\w*)?|strategien|høring\w*|høyring\w*|medvirk\w*|medverk\w*|evaluer\w*|rapporter\w*|takk\w*)\b",
    re.I,
)
_HOW = pattern(
    r"(?:slik|dette|det|så)\b[^.]{0,30}?\bgj(?:ør|er|øre|ere)\b[^.]{0,30}:$", re.I, begins="slik dette det så"
)


def wish(section: Section, parent: Head, place: Place) -> Label | None:
    """The goal that such a heading is in a chapter that names no kind, where another beside it has the same form and
    each has its list or table; where it only tells what is done, these must be of actions."""
    if parent.kinds or not _DOES.match(section.title):
        return None
    beside = [other for other in place.sections if other.parent == section.parent]
    wished = [other for other in beside if _WISH.match(other.title)]
    whole = len(wished) > 1 and all(_listed(_blocks(other, place)) for other in wished)
    if (whole and section in wished) or _is_told(section, beside, place):
        return Label("maal", section.number, clean(section.title))
    return None


def _is_told(section: Section, beside: list[Section], place: Place) -> bool:
    """Whether it and another heading of the form are over actions."""
    told = [other for other in beside if _DOES.match(other.title) and not _OF_PLAN.search(other.title)]
    if len(told) < 2 or section not in told:
        return False
    return _acts(section, place) and sum(_acts(other, place) for other in told) > 1


def _acts(section: Section, place: Place) -> bool:
    """Whether the list or table below a heading is of actions: it says who or when, or is led to as what is done.

    One whose tables or lines name goals is the chapter of these.
    """
    blocks = _blocks(section, place)
    if not _listed(blocks) or any(_names_goal(block, place) for block in blocks):
        return False
    if any(block.kind == "paragraph" and _HOW.match(block.text.strip()) for block in blocks):
        return True
    items = [block for block in blocks if block.kind == "item"]
    told = bool(items) and say_both(items, place.words) * 2 >= len(items)
    return told or lists_actions(blocks, place.words)


def _names_goal(block: Block, place: Place) -> bool:
    if block.kind == "table" and block.header:
        return not read_columns(header_rows(block)[0], place.words).known.isdisjoint(SERVED)
    label = read_label(block.text, place.words)
    return label is not None and bool(label.text) and label.kind in SERVED


def _listed(blocks: list[Block]) -> bool:
    return any(block.kind in ("item", "table") for block in blocks)


def _blocks(section: Section, place: Place) -> list[Block]:
    return list(place.document.blocks[section.first : section.last])

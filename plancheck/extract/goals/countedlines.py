"""Plain lines "1.1 …" below goal 1, each over a list or a table of actions: the delmål of that goal."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.headings.themes import lists_actions
from plancheck.extract.kinds import MAIN_GOALS, WHO_AND_WHEN
from plancheck.extract.labels import Label, clean, split_number
from plancheck.extract.paragraphs.paragraphs import add_labelled

_LONGEST = 250
_FEWEST = 3
"""So many words at least: a name of one or two may be a theme."""


def read_counted_line(position: int, place: Place) -> bool:
    """Draft the delmål a paragraph is: the lines of the section that count on from its goal's number stand right over
    actions told who and when, or over nothing yet, and say nothing of such themselves. False for other paragraphs."""
    block = place.document.blocks[position]
    if not block.text[:1].isdigit() or place.lead is not None:
        return False
    goal = _numbered_goal(place)
    number = place.drafts.items[goal].number if goal is not None else ""
    if not number or not _is_line(block, number):
        return False
    blocks = place.document.blocks[place.section.first : place.section.last]
    lines = [at for at, one in enumerate(blocks) if _is_line(one, number)]
    if [split_number(blocks[at].text)[0] for at in lines] != [f"{number}.{at + 1}" for at in range(len(lines))]:
        return False
    held = [at for at in lines if not _is_empty(blocks, at, number)]
    if not held or not all(_over_actions(blocks[at:], place) for at in held):
        return False
    own, text = split_number(block.text)
    add_labelled(Label("delmaal", own, clean(text)), block.text, block.span, block, place)
    return True


def _numbered_goal(place: Place) -> int | None:
    """The goal with a number that the section is, or that stands above in it."""
    items, goal = place.drafts.items, place.goal()
    while goal is not None and items[goal].kind == "delmaal":
        goal = items[goal].parent
    return goal if goal is not None and items[goal].kind in MAIN_GOALS and items[goal].number.isdecimal() else None


def _is_line(block: Block, number: str) -> bool:
    if block.kind != "paragraph" or block.level or block.quote or not block.text.startswith(f"{number}."):
        return False
    own, text = split_number(block.text)
    return own.count(".") == 1 and len(text) <= _LONGEST and len(text.split()) >= _FEWEST and "\n" not in text


def _is_empty(blocks: Sequence[Block], at: int, number: str) -> bool:
    """Whether nothing stands below a line before the next of them, or before the section ends."""
    return at + 1 == len(blocks) or _is_line(blocks[at + 1], number)


def _over_actions(blocks: Sequence[Block], place: Place) -> bool:
    """Whether the list or table right below the first block is of actions, and no fields of one."""
    below = [blocks[1]] if len(blocks) > 1 and blocks[1].kind == "table" else []
    for block in blocks[1:] if not below else ():
        if block.kind != "item":
            break
        below.append(block)
    if not below or fields_said(blocks[0], place.words):
        return False
    if below[0].kind == "item" and labelled_fields(below[0].text, below[0].span, place.words) is not None:
        return False
    first = below[0]
    single = len(below) == 1 and first.kind == "item"
    told = single and fields_said(first, place.words).keys() >= WHO_AND_WHEN
    return told or lists_actions(below, place.words)

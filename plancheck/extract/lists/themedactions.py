"""Lists of actions sorted by theme: "Barnehager" with its actions one level down, each with who or when."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.hints import Hints
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import read_label, split_number
from plancheck.extract.lists.listkinds import begins_as_action

_MOST_WORDS = 6


def themes_over_actions(blocks: Sequence[Block], place: Place, hints: Hints) -> bool:
    """Whether the upper items of a list of actions only name the theme of those right below them: they are short, say
    neither who nor when and begin as no action does, and two thirds of those below say it."""
    upper = are_over_actions(blocks, place, hints)
    return bool(upper) and all(_is_name(block, place, hints) for block in upper)


def are_over_actions(blocks: Sequence[Block], place: Place, hints: Hints) -> list[Block]:
    """The upper items of a list, where each has items right below it, and two thirds of those say who or when; else
    none."""
    listed = [block for block in blocks if block.kind == "item"]
    upper = [block for block in listed if block.level == blocks[0].level]
    deeper = [block.level for block in listed if block.level > blocks[0].level]
    if len(upper) < 2 or not deeper or any(block.kind != "item" for block in blocks):
        return []
    depth = blocks[0].level
    if any(one.level == two.level == depth for one, two in zip(listed, [*listed[1:], listed[0]], strict=True)):
        return []
    below = [block for block in listed if block.level == min(deeper)]
    return upper if sum(_says_who(block, place, hints) for block in below) * 3 >= len(below) * 2 else []


def _is_name(block: Block, place: Place, hints: Hints) -> bool:
    words = split_number(block.text.strip().rstrip(":"))[1]
    single = " " not in words or (words.count(" ") == 2 and " og " in words)  # "Foreldre", "Eldre og helse"
    if len(words.split()) > _MOST_WORDS or block.attrs:
        return False
    return is_unsaid(block, "" if single else words, place, hints)


def is_unsaid(block: Block, words: str, place: Place, hints: Hints) -> bool:
    """Whether an item is called nothing, says neither who nor when, and begins as no action does."""
    if begins_as_action(words):
        return False
    text = split_number(block.text.strip().rstrip(":"))[1]
    return read_label(text, place.words) is None and not _says_who(block, place, hints)


def _says_who(block: Block, place: Place, hints: Hints) -> bool:
    if labelled_fields(block.text, block.span, place.words) is not None:
        return False
    return not WHO_AND_WHEN.isdisjoint(fields_said(block, place.words, hints))

"""Captions of tables that name the goal their actions serve: "Tabell 1: Tiltak for delmål 1.1", "Tiltak til mål 2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.goals.references import spoken_refs
from plancheck.extract.headings.boldchapters import CAPTION
from plancheck.extract.headings.outline import heading_kinds
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_LONGEST = 150
_OF_ONE = pattern(
    r"tiltak\s+\d[\d.]*\s+(?:gjelder|gjeld|støtter|støttar|bidrar|bidreg|hører|høyrer|følger|følgjer)\b", re.I
)
"""What tells of one action, and of no table: "Tiltak 1 gjelder delmål 2"."""


def caption_lead(position: int, blocks: Sequence[Block], words: Vocabulary) -> Block | None:
    """The caption as a line that leads to the table right below it; None where it names no goal for actions.

    A caption that stands below its table, as in a document where the first table has none above it, leads nowhere.
    """
    block = blocks[position]
    text = CAPTION.sub("", block.text.strip()).rstrip(" .:")
    named, _, goal = text.partition(":")
    if len(text) > _LONGEST or not any(map(str.isdigit, named)) or not spoken_refs(named, block.span):
        return None
    if _OF_ONE.match(named) or heading_kinds(named, words)[:1] != ("tiltak",) or (goal and "." in goal.rstrip(".")):
        return None
    if CAPTION.match(block.text) and _stands_below(position, blocks):
        return None
    return replace(block, text=f"{named}:", bold=False, strong=())


def _stands_below(position: int, blocks: Sequence[Block]) -> bool:
    """Whether captions stand below their tables: the table before has none of its own above it."""
    if position < 1 or blocks[position - 1].kind != "table":
        return False
    first = position - 1
    while first > 1 and CAPTION.match(blocks[first - 1].text) and blocks[first - 2].kind == "table":
        first -= 2
    return first == 0 or not CAPTION.match(blocks[first - 1].text)

"""Delmål in one line without numbers, "Delmål: Flere er aktive. Færre er aleine.": read as a list below "Delmål:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from plancheck.document import Block, Document
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.pattern import pattern
from plancheck.record import replace

_LABEL = pattern(r"(?P<label>Delmål(?:ene|a)?:)\s+(?P<goals>[^:;()]{10,400})$", re.S)
_WISHED = pattern(
    r"(?:flere|fleire|færre|alle|ingen|hver|hvert|kvar|kvart|andelen|økt|auka|bedre|betre|mindre|mer|meir|styrket|styrka)\s+"
    r"\S.{3,100}$",
    re.I | re.S,
    begins="flere fleire færre alle ingen hver kvar andelen økt auka bedre betre mindre mer meir styrk",
)
"""How goals begin, and few sentences that explain one."""


def with_goals_apart(document: Document) -> Document:
    """The document with each such delmål as an item; the same one where there are none."""
    blocks = document.blocks
    if not any(block.kind == "paragraph" and block.text.startswith("Delmål") for block in blocks):
        return document
    pairs = zip_longest(blocks, blocks[1:])
    return replace(document, blocks=tuple(chain.from_iterable(_parts(block, after, blocks) for block, after in pairs)))


def _parts(block: Block, after: Block | None, blocks: Sequence[Block]) -> Iterator[Block]:
    """The label and its goals apart; the block itself where goals told elsewhere are named, as on cards."""
    goals = _goals(block) if after is None or after.kind != "item" else []
    if not goals or any(goals[0].rstrip(".") in other.text for other in blocks if other is not block):
        yield block
        return
    yield replace(block, text=block.text.partition(":")[0] + ":", lines=(), strong=(), links=())
    for goal in goals:
        yield Block("item", block.span, goal, label="-")


def _goals(block: Block) -> list[str]:
    """The goals of a paragraph "Delmål: …", two or more; none where a sentence may be of something else."""
    if block.kind != "paragraph" or block.level or block.quote or block.noise or block.attrs:
        return []
    match = _LABEL.match(block.text) if block.text.startswith("Delmål") else None
    told = SENTENCE.split(" ".join(match["goals"].split())) if match is not None else []
    return told if len(told) > 1 and all(map(_WISHED.match, told)) else []

"""Headings "Tiltak: Trygge barn" over the actions for what they name."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.headings.themes import lists_actions
from plancheck.extract.labels import split_number
from plancheck.extract.lists.listkinds import begins_as_action
from plancheck.vocabulary import Vocabulary


def is_over_actions(named: str, blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether what a heading calls an action is what those below it are for: a table or a list with who and when, or a
    list of things to do below words that say nothing to do, without who or when of their own."""
    if lists_actions(blocks, words):
        return True
    top = [block for block in blocks if block.kind == "item" and block.level == 0]
    if not top or begins_as_action(named) or not all(begins_as_action(split_number(block.text)[1]) for block in top):
        return False
    return not any(labelled_fields(block.text, block.span, words) for block in blocks if block.kind == "paragraph")

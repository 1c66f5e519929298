"""The lines of an action's card: who and when among them, and others labelled in words of the plan's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import read_label
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_LABELLED = pattern(r"(?P<label>[A-ZÆØÅ][^\d:.!;,()]{1,40}):\s+\S", needs=":")
_MOST_WORDS = 4
_GOALS = pattern(r"(?<!bærekrafts)mål\b|\bmål|tiltak\b|strategi|område", re.I)
"""Labels that call what follows a goal or an action."""
_ASKS = ("hva", "kva", "slik", "dette")


def are_card(blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether a list's items tell of one action: who and when once each, all others labelled ("Penger: 2 mill.")."""
    said = [labelled_fields(block.text, block.span, words) for block in blocks]
    given = [name for fields in said for name in fields or () if name in WHO_AND_WHEN]
    if sorted(given) != sorted(WHO_AND_WHEN):
        return False
    return all(fields is not None or _tells_more(block.text, words) for block, fields in zip(blocks, said, strict=True))


def _tells_more(text: str, words: Vocabulary) -> bool:
    match = _LABELLED.match(text)
    if match is None or len(match["label"].split()) > _MOST_WORDS or _GOALS.search(match["label"]):
        return False
    return match["label"].lower().startswith(_ASKS) or read_label(text, words) is None

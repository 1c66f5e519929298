"""The goal of an area as a sentence with a bold beginning: "**Vi vil** ha ledere som er tett på"."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.extract.goals.runninggoals import STATED
from plancheck.extract.kinds import AREAS
from plancheck.extract.labels import Label
from plancheck.extract.paragraphs.paragraphs import add_labelled
from plancheck.pattern import pattern

_LEAD = pattern(
    r"(?:(?:derfor|difor)\s+)?(?:vi|me|\w+(?:\s+kommune)?)\s+(?:vil|skal|ønsker|ønskjer)(?:\s+(?:at|å))?$", re.I
)
_THAT = pattern(r"(?:at|å)\s+")
_FEWEST = 3
"""So many words a goal has at least."""


def read_bold_wish(block: Block, place: Place) -> bool:
    """Read the first such sentence below an area's heading as its goal; False for other paragraphs."""
    head = place.head
    if head.item is None or head.made or place.drafts.items[head.item].kind not in AREAS:
        return False
    bold = block.strong[0].strip() if block.strong else ""
    words = " ".join(block.text.strip().removeprefix(bold).split())
    if not bold or not block.text.strip().startswith(bold) or not _LEAD.match(bold):
        return False
    if words.endswith((":", "?")) or len(words) > STATED or len(SENTENCE.split(words)) > 1:
        return False
    words = _THAT.sub("", words, count=1) if _THAT.match(words) else words
    if len(words.split()) < _FEWEST:
        return False
    add_labelled(Label("maal", "", words), words, block.span, block, place)
    return True

"""Goals that each open with their theme: "**Aktivitet:** Flere barn er ute", beside "**Miljø:** Luften er ren".

A theme may be a word that elsewhere says what an item is.
"""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.labels import Label, read_label
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_GOALS = frozenset({"hovedmaal", "maal", "delmaal", "strategi"})
_THEMED = pattern(r"[^\W\d][^:\n]{1,40}:\s+\S")


def is_theme(label: Label, block: Block, blocks: Sequence[Block], kinds: Sequence[str], words: Vocabulary) -> bool:
    """Whether the label of an item in a list of goals is the goal's theme: all items at its depth open with words of
    their own and a colon, and for half of them at least these say nothing of their kind."""
    if label.kind != "tiltak" or label.number or label.coded or not kinds or kinds[0] not in _GOALS:
        return False
    beside = [other.text for other in blocks if other.kind == "item" and other.level == block.level]
    themes = {text.partition(":")[0].lower() for text in beside if _THEMED.match(text)}
    if not 1 < len(themes) == len(beside):
        return False
    if any(labelled_fields(text, block.span, words) is not None for text in beside):
        return False
    return sum(read_label(text, words) is not None for text in beside) * 2 <= len(beside)

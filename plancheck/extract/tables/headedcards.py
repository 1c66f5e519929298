"""A heading that is an action, over the card of it: "Ansvar | Kultur", "Frist | 2027", and no row that names it."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.kinds import SERVED, WHO_AND_WHEN
from plancheck.vocabulary import Vocabulary

_OTHERS = SERVED | {"tiltak"}
"""Rows of a card that names its action, or its goal, itself."""
_PAIR = 2
_MOST_TOLD = 2
"""So many paragraphs at most stand beside the card."""


def is_headed_card(blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether nothing stands below a heading but such a card and some words on the action."""
    own = [block for block in blocks if not block.noise]
    tables = [block for block in own if block.kind == "table"]
    told = [block for block in own if block.kind == "paragraph"]
    if len(tables) != 1 or len(told) > _MOST_TOLD or len(tables) + len(told) < len(own):
        return False
    rows = [row for row in (*tables[0].header, *tables[0].rows) if any(cell.text.strip() for cell in row.cells)]
    if len(rows) < _PAIR or any(len(row.cells) != _PAIR for row in rows):
        return False
    found = [words.match("column", " ".join(row.cells[0].text.split())) for row in rows]
    named = [word.concept for word in found if word is not None]
    beside = [words.match("column", row.cells[1].text.strip()) for row in rows]
    if len(named) < len(rows) or not _OTHERS.isdisjoint(named) or sum(word is not None for word in beside) > 1:
        return False
    return all(named.count(concept) == 1 for concept in WHO_AND_WHEN)

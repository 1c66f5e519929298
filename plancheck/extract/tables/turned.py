"""Tables that lie on their side: "Tiltak", "Ansvar", "Frist" down the first column, each action a column."""

from __future__ import annotations

from plancheck.document import Block, Row
from plancheck.extract.kinds import SERVED
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_FIELDS = frozenset({"tiltak", "ansvar", "ansvar_leder", "medansvar", "frist", "kostnad", "status", "nummer", *SERVED})
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3


def upright(block: Block, words: Vocabulary) -> Block:
    """The table with its rows as columns, where each of its rows is named by its first cell and its columns are not."""
    rows = [*block.header, *block.rows]
    if len(block.header) > 1 or len(rows) < _FEWEST_ROWS or len(rows[0].cells) < _FEWEST_COLUMNS:
        return block
    if any(words.match("column", cell.text) for cell in rows[0].cells[1:] if cell.text):
        return block
    width = len(rows[0].cells)
    concepts = set[str]()
    for row in rows:
        word = words.match("column", row.cells[0].text) if row.cells else None
        if word is None or word.concept not in _FIELDS or word.concept in concepts:
            return block
        concepts.add(word.concept)
    if not {"tiltak", "ansvar", "frist"} <= concepts:
        return block
    if any(len(row.cells) != width or row.cells[1].colspan > 1 for row in rows):
        return block
    turned = [Row(tuple([row.cells[at] for row in rows]), rows[0].cells[at].span) for at in range(width)]
    body = tuple([row for row in turned[1:] if any(cell.text for cell in row.cells)])
    return replace(block, header=(turned[0],), rows=body)

"""Notes typed with stars: "Åpne scene*" and, below, "* Krever statlig finansiering" are a name and its footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.document import Block, Cell, Document, Row
from plancheck.pattern import pattern
from plancheck.record import replace

_NOTE = pattern(r"(?P<stars>\*{1,3})\)?\s*(?=[^\W\d_])")
_MARK = pattern(r"(?<=[\w.)»\]])(?:\*{1,3}(?!\w)\)?(?=\s|$|[,.;:)/(])|\s\*{1,3}$)", needs="*")
_FIELD = pattern(r"=?\s*(?:hoved|hovud)ansvar|=\s*\w", re.I)
"""A note that explains the star itself: who leads has it. The stars stay."""
_MOST = 3
"""So many stars at most mark a note."""


def without_star_notes(document: Document) -> Document:
    """The document with such notes as footnotes and the stars gone from the names; the same one where it has none."""
    blocks = document.blocks
    notes = {at: stars for at, block in enumerate(blocks) if (stars := _stars(block)) and _alone(at, blocks)}
    if not notes:
        return document
    told = [at for at in notes if _FIELD.match(blocks[at].text.lstrip("* "))]
    known = set() if told else _marked(blocks, notes)
    put = {*told, *(at for at, stars in notes.items() if stars in known)}
    if not put:
        return document
    made = [replace(block, noise="note") if at in put else _bare(block, known) for at, block in enumerate(blocks)]
    return replace(document, blocks=tuple(made))


def _marked(blocks: tuple[Block, ...], notes: Mapping[int, int]) -> set[int]:
    """How many stars have the notes that a name above them is marked with."""
    first: dict[int, int] = {}
    for at, block in enumerate(blocks):
        for text in _texts(block) if at not in notes else ():
            for mark in _MARK.finditer(text) if "*" in text else ():
                first.setdefault(mark[0].count("*"), at)
    return {stars for at, stars in notes.items() if first.get(stars, len(blocks)) < at}


def _stars(block: Block) -> int:
    """How many stars open a block that may be a note; 0 for other blocks."""
    if block.kind == "item":
        return int(block.label == "*" and block.level == 0)
    if block.kind != "paragraph" or block.text[:1] != "*" or block.noise:
        return 0
    note = _NOTE.match(block.text)
    return len(note["stars"]) if note is not None else 0


def _alone(at: int, blocks: tuple[Block, ...]) -> bool:
    """Whether no block beside has as many stars: those would be the items of a list."""
    own = _stars(blocks[at])
    beside = (blocks[other] for other in (at - 1, at + 1) if 0 <= other < len(blocks))
    return own <= _MOST and all(_stars(block) != own or block.kind != blocks[at].kind for block in beside)


def _texts(block: Block) -> Iterator[str]:
    if block.kind != "table":
        yield block.text
    for row in (*block.header, *block.rows):
        for cell in row.cells:
            yield cell.text


def _bare(block: Block, known: set[int]) -> Block:
    """A block without the marks of the notes that the document has."""
    if not known or all("*" not in text for text in _texts(block)):
        return block
    if block.kind != "table":
        return replace(block, text=_unmarked(block.text, known))
    return replace(block, header=tuple(_row(row, known) for row in block.header),
                   rows=tuple(_row(row, known) for row in block.rows))  # fmt: skip


def _row(row: Row, known: set[int]) -> Row:
    return row._replace(cells=tuple([_cell(cell, known) for cell in row.cells]))


def _cell(cell: Cell, known: set[int]) -> Cell:
    return cell._replace(text=_unmarked(cell.text, known)) if "*" in cell.text else cell


def _unmarked(text: str, known: set[int]) -> str:
    return _MARK.sub(lambda mark: "" if mark[0].count("*") in known else mark[0], text)

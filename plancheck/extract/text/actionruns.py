"""Runs of actions: paragraphs whose lines are an action each, "Tiltak 1.1 – Kurs · Ansvar: Skole"."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Block, Document
from plancheck.pattern import pattern
from plancheck.record import replace

_NEXT = "\nTiltak "
_ACTION = pattern(r"Tiltak\s+[A-ZÆØÅ]?\d{1,2}(?:\.\d{1,2})*\s*[–—-]\s+\S")


def with_actions_apart(document: Document) -> Document:
    """The document with each such line as a paragraph of its own; the same one where there are none."""
    if not any(_is_run(block) for block in document.blocks):
        return document
    made = [one for block in document.blocks for one in (_lines(block) if _is_run(block) else (block,))]
    return replace(document, blocks=tuple(made))


def _is_run(block: Block) -> bool:
    """Whether all lines of a paragraph are numbered actions whose names stand after a dash."""
    if _NEXT not in block.text or block.kind != "paragraph" or block.quote or block.noise or block.attrs:
        return False
    lines = block.text.split("\n")
    return len(block.lines) == len(lines) and all(_ACTION.match(line) for line in lines)


def _lines(block: Block) -> Iterator[Block]:
    for line, span in zip(block.text.split("\n"), block.lines, strict=True):
        strong = tuple([said for said in block.strong if said in line])
        yield replace(block, text=line.strip(), span=span, lines=(), strong=strong, links=(), bold=False)

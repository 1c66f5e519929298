"""Items of lists whose second line is a sentence of its own on who and when: no more of the first line's words."""

from __future__ import annotations

from plancheck.document import NOWHERE, Block, Document
from plancheck.extract.fields.sentences import deadline_said, responsible
from plancheck.record import replace

_OPEN = frozenset(".:;,!?–—-(/")
"""What a line ends in that goes on in the next one, or ends its sentence itself."""


def with_fact_lines_apart(document: Document) -> Document:
    """The document with a full stop after the words of such an item; the same one where there are none."""
    broken = [(at, block) for at, block in enumerate(document.blocks) if block.kind == "item" and "\n" in block.text]
    found = {at: text for at, block in broken if (text := _parted(block))}
    if not found:
        return document
    blocks = enumerate(document.blocks)
    return replace(document, blocks=tuple([replace(one, text=found.get(at, one.text)) for at, one in blocks]))


def _parted(block: Block) -> str:
    """The text of an item of several lines with the stop; "" for other items."""
    lines = block.text.split("\n")
    for at, line in enumerate(lines[1:], 1):
        said, before = line.strip(), lines[at - 1].rstrip()
        if not said[:1].isupper() or before[-1:] in _OPEN or not _tells(said):
            continue
        return "\n".join([*lines[: at - 1], f"{before}.", *lines[at:]])
    return ""


def _tells(said: str) -> bool:
    """Whether a line is a sentence that says who has an action, or when it is done."""
    return bool(responsible(said, NOWHERE, strict=True) or (said.endswith(".") and deadline_said(said, NOWHERE)))

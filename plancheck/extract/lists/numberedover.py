"""Bullets between the numbers of a list that counts on are what stands below each number.

Word sets "1. Flere deltar" and the bullets after it at the same depth, in two lists; that the numbers go on ("2. …")
shows that the bullets, and a line such as "Tiltak:" before them, are the number's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block, Document
from plancheck.record import replace

_LONGEST_LEAD = 60
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FEWEST = 2
"""So many numbers at least, each with its bullets."""


def with_bullets_below(document: Document) -> Document:
    """The document with such bullets one level down; the same one where there are none."""
    blocks = document.blocks
    if not any(_count(label) == 1 for label in {block.label for block in blocks if block.kind == "item"}):
        return document
    found: dict[int, int] = {}
    position = 0
    while position < len(blocks):
        if _number(blocks[position]) == 1:
            below, position = _run(blocks, position)
            found.update(below)
        else:
            position += 1
    if not found:
        return document
    made = (replace(block, level=found.get(at, block.level)) for at, block in enumerate(blocks))
    return replace(document, blocks=tuple(made))


def _number(block: Block) -> int:
    """The number of a counted item ("2."); 0 for other blocks."""
    return _count(block.label) if block.kind == "item" and not block.noise else 0


def _count(label: str) -> int:
    number = label.rstrip(".)")
    return int(number) if number.isdecimal() and len(number) < len("100") else 0


def _run(blocks: Sequence[Block], start: int) -> tuple[dict[int, int], int]:
    """The new levels of what stands below the numbers from `start` on, and the position after them; none where they
    do not count on, or one has no bullets."""
    depth, count, position = blocks[start].level, 0, start
    found: dict[int, int] = {}
    while position < len(blocks) and _number(blocks[position]) == count + 1 and blocks[position].level == depth:
        below = _below(blocks, position + 1, depth)
        if not below:
            break
        found.update(below)
        count += 1
        position = max(below) + 1
    return (found, position) if count >= _FEWEST else ({}, start + 1)


def _below(blocks: Sequence[Block], position: int, depth: int) -> dict[int, int]:
    """The bullets or lettered lines right after a number, with what goes on in them, and a lead-in before them."""
    found: dict[int, int] = {}
    first = blocks[position] if position < len(blocks) else None
    if first is not None and first.kind == "paragraph" and not first.level and _leads(first.text):
        found[position] = depth + 1
        position += 1
    bullets = 0
    while position < len(blocks):
        block = blocks[position]
        if block.kind == "paragraph" and not block.level and _lettered(block.text, bullets):
            bullets, found[position] = bullets + 1, depth + 1
            position += 1
            continue
        inside = block.kind == "paragraph" and block.level > depth and bool(bullets)
        if not inside and (block.kind != "item" or block.level < depth or _number(block)):
            break
        if block.level == depth and block.label[:1].isalnum():
            break
        bullets += block.kind == "item" and block.level == depth
        found[position] = block.level + 1
        position += 1
    return found if bullets else {}


def _lettered(text: str, count: int) -> bool:
    """Whether a line typed with a letter ("b. Holde kurs") is the next one, `count` standing before it."""
    return text[1:3] in (". ", ") ") and _LETTERS[count : count + 1] == text[:1] != ""


def _leads(text: str) -> bool:
    return text.rstrip().endswith(":") and len(text) <= _LONGEST_LEAD

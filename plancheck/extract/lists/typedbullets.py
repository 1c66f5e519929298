"""Paragraphs whose lines open with a bullet typed by hand are lists: "• Starte kor⏎• Holde kurs"."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Block, Document
from plancheck.pattern import pattern
from plancheck.record import replace

_SIGNS = "•▪●○◦‣∙■□➢"
"""Signs that nobody uses for anything else at the start of a line; dashes also open what somebody says."""
_BULLET = pattern(rf"\s*[{_SIGNS}]\s*(?=\S)")
_FIELD = pattern(r"[A-ZÆØÅ][\wæøå /-]{1,30}:\s")
_FEWEST = 2
_TEXT = frozenset({"paragraph", "item"})


def with_typed_bullets(document: Document) -> Document:
    """The document with such paragraphs as lists; the same one where there are none."""
    may = [block for block in document.blocks if block.text[:1] in _SIGNS or "\n" in block.text]
    if not any(map(_is_list, may)):
        return document
    blocks: list[Block] = []
    for block in document.blocks:
        if _is_list(block):
            blocks.extend(_items(block))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _is_list(block: Block) -> bool:
    """Lines that open with a bullet, or two or more below a line that leads to them or is an item; places known."""
    text = block.text
    if block.kind not in _TEXT or block.quote or block.noise or not (text[:1] in _SIGNS or "\n" in text):
        return False
    lines = text.split("\n")
    if len(lines) > 1 and len(block.lines) != len(lines):
        return False
    if _BULLET.match(text) is not None:
        return block.kind == "paragraph"
    below = block.kind == "item" or lines[0].rstrip().endswith(":")
    return below and sum(line.lstrip()[:1] in _SIGNS for line in lines if line) >= _FEWEST


def _items(block: Block) -> Iterator[Block]:
    bare = replace(block, lines=(), attrs={}, links=(), strong=(), bold=False)
    depth = block.level + (block.kind == "item")
    item: Block | None = None
    lines = block.text.split("\n")
    for line, span in zip(lines, block.lines or (block.span,) * len(lines), strict=True):
        mark = _BULLET.match(line)
        if mark is not None:
            if item is not None:
                yield item
            item = replace(bare, kind="item", label="-", level=depth, text=line[mark.end() :].strip(), span=span)
        elif item is None:
            item = replace(block, lines=(), text=line.strip(), span=span)
        elif _FIELD.match(line.strip()):
            yield item
            item = replace(bare, kind="paragraph", level=depth + 1, text=line.strip(), span=span)
        else:
            item = replace(item, text=f"{item.text} {line.strip()}")
    if item is not None:
        yield item

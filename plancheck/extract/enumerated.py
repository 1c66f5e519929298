"""Lines that count themselves ("1.1 Flere …", "a. Bruke …") and that Markdown does not see as a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.record import replace

_COUNTED = re.compile(r"\s*(?P<label>\d+(?:\.\d+)+[.):]?|\d{1,2}[.)]|[a-zæøåA-H][.)])\s+(?P<text>\S.*)", re.S)


def enumerated_items(blocks: Sequence[Block], position: int) -> tuple[list[Block], int]:
    """(the lines as list items, the position after them); ([], position) where fewer than two lines count themselves."""
    items: list[Block] = []
    end = position
    while end < len(blocks) and blocks[end].kind == "paragraph" and not blocks[end].quote and not blocks[end].level:
        found = _items(blocks[end])
        if not found:
            break
        items.extend(found)
        end += 1
    return (items, end) if len(items) > 1 else ([], position)


def _items(block: Block) -> list[Block]:
    lines = block.text.split("\n")
    spans = block.lines if len(block.lines) == len(lines) else (block.span,) * len(lines)
    found: list[Block] = []
    for line, span in zip(lines, spans, strict=True):
        match = _COUNTED.match(line)
        if match:
            own = len(lines) == 1
            label, text = match["label"], match["text"]
            if "." in label.rstrip(".):"):
                label, text = "", f"{label} {text}"
            found.append(Block("item", span, text.strip(), label=label, attrs=block.attrs if own else {}))
        elif found:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.strip()}")
        else:
            return []
    return found

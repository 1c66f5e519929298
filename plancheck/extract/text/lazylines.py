"""Lines that name the next goal or kind right below a list, without the blank line Markdown asks for: "- Starte kor⏎
Delmål 2: Flere deltar". Markdown takes them for more words of the last item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from plancheck.document import Block, Document
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import normalise

_NUMBERED = pattern(
    r"(?:(?:hov[eu]d|del)?mål|satsingsområde|strategi|tiltak)\s+(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[A-H])\s*:\s+[^\W\d_]{2,}",
    re.I,
    needs=("mål", "satsingsområde", "strategi", "tiltak"),
)
_ALONE = pattern(
    r"(?:(?:Hov[eu]d|Del)?[Mm]ål(?:ene|a)?|Tiltak(?:ene|a)?|Strategi(?:er|ar)?|Satsingsområde[rt]?)\s*:$",
)
_ACTION = pattern(r"Tiltak:\s+\S+\s+\S+")
_FIELD = pattern(r"(?:ansvar\w*|(?:tids)?frist|når|status|kostnad|prioritet)\s*:", re.I)


def with_lazy_labels(document: Document) -> Document:
    """The document with such lines as paragraphs of their own; the same one where there are none."""
    if not any(map(_may_hold, document.blocks)):
        return document
    told = frozenset(normalise(block.text.partition("\n")[0]) for block in document.blocks)
    blocks: list[Block] = []
    for listed, run in groupby(document.blocks, lambda block: block.kind == "item"):
        own = list(run)
        apart = listed and not _are_fields(own, told)
        blocks.extend((one for block in own for one in _parts(block)) if apart else own)
    return replace(document, blocks=tuple(blocks))


def _may_hold(block: Block) -> bool:
    """Whether an item goes on below, further to the left than it begins."""
    if block.kind != "item" or "\n" not in block.text or block.quote or block.noise:
        return False
    return len(block.lines) == block.text.count("\n") + 1 and _label_at(block) > 0


def _label_at(block: Block) -> int:
    """The first line of the item that names a goal or a kind, and is not set in below it; 0 where there is none."""
    lines = block.text.split("\n")
    own = block.lines[0].column or 0
    for at, (line, span) in enumerate(zip(lines, block.lines, strict=True)):
        said = line.strip()
        if _FIELD.match(said):
            return 0
        if at and span.column == 1 < own and _names(said):
            return at
    return 0


def _names(said: str) -> bool:
    numbered = ":" in said and _NUMBERED.match(said) is not None
    return numbered or _ALONE.match(said) is not None or _ACTION.match(said) is not None


def _are_fields(items: Sequence[Block], told: frozenset[str]) -> bool:
    """Whether all items of a list have such a line, or one of them says again what is told elsewhere, or another does:
    it says of each which goal it serves."""
    said = [normalise(block.text.split("\n")[_label_at(block)]) for block in items if _may_hold(block)]
    goals = [one for one in said if "mål " in one]
    again = len(set(goals)) < len(goals) or not told.isdisjoint(goals)
    return again or 1 < len(said) == len(items)


def _parts(block: Block) -> Iterator[Block]:
    at = _label_at(block) if _may_hold(block) else 0
    if not at:
        yield block
        return
    lines = block.text.split("\n")
    above, below = "\n".join(lines[:at]), "\n".join(lines[at:])
    strong = tuple([said for said in block.strong if said in above])
    yield replace(block, text=above.strip(), lines=block.lines[:at] if at > 1 else (), strong=strong)
    bold = tuple([said for said in block.strong if said in below])
    yield Block(
        "paragraph", block.lines[at], below.strip(), lines=block.lines[at:] if len(lines) - at > 1 else (),
        strong=bold, bold=bold == (below.strip(),),
    )  # fmt: skip

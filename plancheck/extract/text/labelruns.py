"""Goals labelled one after another in one paragraph: "Hovedmål: Alle har god helse. Delmål 1: Flere er aktive."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Block, Document
from plancheck.pattern import pattern
from plancheck.record import replace

_FIRST = pattern(r"(?:^|\n)\s*(?:(?:hov[eu]d|del)mål(?:et)?\b|mål\s+\d)", re.I, needs="mål")
_LABEL = pattern(
    r"(?:(?<=[.!?;])\s+|\n\s*)(?=(?:(?:Hov[eu]d|Del)mål(?:\s+\d{1,2}(?:\.\d{1,2})*|\s+[A-H])?|Mål\s+\d{1,2}(?:\.\d{1,2})*)\s*:"
    r"\s+(?:[^\W\d_]{2,}|«|1[.)]\s.+\s2[.)]\s|a[.)]\s.+\sb[.)]\s))",
    re.S,
    needs="mål",
)
"""Where one of them begins: after a sentence, or on a line of its own. "Delmål: 1.2" only names a goal."""
_WITH_ACTION = pattern(
    r"(?P<goal>(?:(?:Hov[eu]d|Del)?mål|Mål)\s+(?:\d{1,2}(?:\.\d{1,2})*|[A-H])\s*:\s+[^.:;!?]+[.!?;]?)\s+"
    r"(?P<action>Tiltak:\s+[^.:;]*\([^()]{3,80}\)\.?)",
    needs="mål",
)
"""A goal and its one action, with who and when: "Delmål 1: Flere går. Tiltak: Starte turgruppe (Kultur, 2027)."."""
_FIELDS = ("tiltak", "ansvar", "frist", "indikator", "måles", "målast")
"""What a paragraph says that is about an action, or about one goal: its "Delmål: …" is a field."""


def with_labels_apart(document: Document) -> Document:
    """The document with each such goal as a paragraph of its own; the same one where there are none."""
    if not any(_may_run(block) or _acts(block) for block in document.blocks):
        return document
    return replace(document, blocks=tuple(one for block in document.blocks for one in _parts(block)))


def _may_run(block: Block) -> bool:
    """Whether a paragraph names a goal with a colon after its first words, and is about nothing else."""
    text = block.text
    if block.kind != "paragraph" or ("elmål" not in text and "ål " not in text) or ":" not in text:
        return False
    if block.quote or block.noise or block.attrs or block.level:
        return False
    low = text.lower()
    return not any(map(low.__contains__, _FIELDS)) and _FIRST.search(text) is not None


def _acts(block: Block) -> bool:
    """Whether a paragraph, or an item, is a goal and its action; one in an item is an item below it."""
    if "Tiltak:" not in block.text or block.quote or block.noise or block.attrs:
        return False
    return block.kind in ("paragraph", "item") and _WITH_ACTION.fullmatch(block.text.strip()) is not None


def _goal_and_action(block: Block) -> Iterator[Block]:
    match = _WITH_ACTION.fullmatch(block.text.strip())
    if match is not None:
        span = block.lines[-1] if len(block.lines) == block.text.count("\n") + 1 > 1 else block.span
        depth = block.level + (block.kind == "item")
        label = "-" if block.kind == "item" else ""
        yield replace(block, text=match["goal"].strip(), lines=(), bold=False)
        yield Block(block.kind, span, match["action"], level=depth, label=label)


def _parts(block: Block) -> Iterator[Block]:
    if _acts(block):
        yield from _goal_and_action(block)
        return
    marks = list(_LABEL.finditer(block.text)) if _may_run(block) else []
    if not marks:
        yield block
        return
    lines = block.lines if len(block.lines) == block.text.count("\n") + 1 else ()
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(block.text)]
    for start, end in zip(starts, ends, strict=True):
        text = block.text[start:end]
        if not text.strip():
            continue
        row, last = block.text.count("\n", 0, start), block.text.count("\n", 0, end)
        strong = tuple([said for said in block.strong if said in text])
        yield replace(
            block, text=text.strip(), span=lines[row] if lines else block.span, lines=lines[row : last + 1],
            strong=strong, links=(), bold=False,
        )  # fmt: skip

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
_FIELDS = ("tiltak", "ansvar", "frist", "indikator", "måles", "målast")
"""What a paragraph says that is about an action, or about one goal: its "Delmål: …" is a field."""


def with_labels_apart(document: Document) -> Document:
    """The document with each such goal as a paragraph of its own; the same one where there are none."""
    if not any(map(_may_run, document.blocks)):
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


def _parts(block: Block) -> Iterator[Block]:
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

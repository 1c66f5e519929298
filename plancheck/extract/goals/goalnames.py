"""What a document calls its goals: the texts that name them, and the kind each names."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Block
from plancheck.extract.labels import read_label
from plancheck.vocabulary import Vocabulary

NAMING = ("heading", "column", "label")
"""The places of the vocabulary where goals are named."""
LABEL_DEPTH = 64
"""A label stands within so many characters."""


def named_texts(block: Block) -> Iterator[str]:
    """The texts of a block that may say what goals are called: its own, with its label, or a table's headers."""
    if block.noise or block.kind == "code":
        return
    if block.kind == "table":
        yield from (cell.text for row in block.header for cell in row.cells)
    else:
        yield f"{block.label} {block.text}" if block.label[:1].isalpha() else block.text


def kind_named(text: str, words: Vocabulary, *, heading: bool) -> str:
    """The kind that a heading's words, or a label before the text, name; "" for other texts."""
    word = words.match("heading", text) if heading else None
    label = read_label(text, words) if word is None else None
    return word.concept if word is not None else label.kind if label is not None else ""

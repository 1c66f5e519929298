"""Bold labels that end in a full stop, "**Tiltak.** Utvide opningstida", read as those that end in a colon."""

from __future__ import annotations

from plancheck.document import Block, Document
from plancheck.extract.labels import ITEM_CONCEPTS
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_LONGEST = 40
_LABELS = ITEM_CONCEPTS | {"ansvar", "medansvar", "frist"}


def with_label_colons(document: Document, words: Vocabulary) -> Document:
    """The document with a colon for the full stop of each such label; the same one where it has none."""
    found = {at for at, block in enumerate(document.blocks) if block.strong and _stops(block, words)}
    if not found:
        return document
    made = [_with_colons(block, words) if at in found else block for at, block in enumerate(document.blocks)]
    return replace(document, blocks=tuple(made))


def _stops(block: Block, words: Vocabulary) -> bool:
    """Whether a paragraph or item opens, or one of its lines does, with such a label and goes on after it."""
    if block.kind not in ("paragraph", "item") or block.bold or block.noise:
        return False
    return any(_is_label(one, words) and f"{one.strip()} " in block.text for one in block.strong)


def _is_label(bold: str, words: Vocabulary) -> bool:
    text = bold.strip()
    if text[-1:] != "." or len(text) > _LONGEST:
        return False
    word = words.match("label", text[:-1])
    return word is not None and word.concept in _LABELS


def _with_colons(block: Block, words: Vocabulary) -> Block:
    text, strong = block.text, []
    for bold in block.strong:
        label = bold.strip()
        if _is_label(bold, words):
            text = text.replace(f"{label} ", f"{label[:-1]}: ", 1)
            label = f"{label[:-1]}:"
        strong.append(label)
    return replace(block, text=text, strong=tuple(strong))

"""Tables of one column whose caption says what they hold: "Tabell 3.1 Overordna mål" over one goal a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block, Document
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import GOALS
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_CAPTION = pattern(
    r"tabell\s+\d+(?:[.-]\d+)*\s*[.:–—|-]?\s*(?P<name>[^\W\d][^.:;]{2,40}?)\s*:?$", re.I, begins="tabell"
)
_OTHERS = pattern(
    r"samfunnsdel|kommuneplan|nasjonal|region|fylk|stat(?:en|leg|lig)|\bFN|b[æe]rekraft|tid(?:leg|lig)|forrige|førre|\bi\s",
    re.I,
)
"""Goals of another plan, or of one before."""
_LONGEST = 250


def with_captioned_goals(document: Document, words: Vocabulary) -> Document:
    """The document with such tables as lists below "Overordna mål:"; the same one where there are none."""
    blocks = document.blocks
    made: dict[int, Sequence[Block]] = {}
    for at, block in enumerate(blocks[:-1]):
        if block.kind == "paragraph" and block.text[:6].lower() == "tabell" and (name := _goals_named(block, words)):
            items = [*_rows(blocks, at + 1)]
            if items:
                made[at] = [replace(block, text=f"{name}:", bold=False, strong=()), *items]
                made.update({at + 1 + more: () for more in range(_taken(blocks, at + 1))})
    if not made:
        return document
    new = [one for at, block in enumerate(blocks) for one in made.get(at, (block,))]
    return replace(document, blocks=tuple(new))


def _goals_named(block: Block, words: Vocabulary) -> str:
    """The words of a caption that names goals of one level and nothing else; "" for other captions."""
    match = None if block.noise or block.quote or block.level else _CAPTION.match(block.text)
    kinds = heading_kinds(match["name"], words) if match is not None else ()
    own = match is not None and len(kinds) == 1 and kinds[0] in GOALS and not _OTHERS.search(match["name"])
    return match["name"] if match is not None and own else ""


def _taken(blocks: Sequence[Block], at: int) -> int:
    """How many blocks the table takes: one, or the paragraphs that a table of one column was on a page."""
    if blocks[at].kind == "table":
        return 1
    end = at
    while end < len(blocks) and blocks[end].kind == "paragraph" and _is_goal(blocks[end].text):
        end += 1
    return end - at


def _rows(blocks: Sequence[Block], at: int) -> Iterator[Block]:
    """The goals right below the caption, one a row; none where the table has more columns, or the text is prose."""
    first = blocks[at]
    if first.kind == "table":
        cells = [cell for row in (*first.header, *first.rows) for cell in row.cells]
        if all(len(row.cells) == 1 for row in (*first.header, *first.rows)) and all(_is_goal(c.text) for c in cells):
            for cell in cells:
                yield Block("item", cell.span, cell.text.strip(), label="-", attrs=cell.attrs)
        return
    end = at + _taken(blocks, at)
    if end < len(blocks) and blocks[end].kind == "paragraph" and blocks[end].text[:6].lower() != "tabell":
        return
    for block in blocks[at:end]:
        yield replace(block, kind="item", label="-", bold=False)


def _is_goal(text: str) -> bool:
    """Whether a text is one short sentence, or less."""
    said = text.strip()
    return 0 < len(said) <= _LONGEST and ". " not in said and "\n" not in said and said[:6].lower() != "tabell"

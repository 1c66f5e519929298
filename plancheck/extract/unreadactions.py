"""Chapters of actions in which no action was found though they hold text that could be some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from plancheck.document import Block, Document, Span
from plancheck.extract.context import is_wished
from plancheck.extract.headings.outline import CLOSED_ROLES, GUARDED_ROLES, heading_kinds
from plancheck.extract.headings.setaside import is_today
from plancheck.extract.lists.toldlists import tells_of_work
from plancheck.extract.paragraphs.paragraphs import read_lead
from plancheck.parts import RawItem, Section
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_NO_ACTIONS = CLOSED_ROLES | GUARDED_ROLES
_LONGEST_LINE = 160
_LEAST_TEXT = 120
_SENTENCE = pattern(r"[.!?]\s+(?=[A-ZÆØÅ])")
_EARLIER = pattern(r"\W*(?:tidligere|tidlegare|forrige|førre|gjennomførte?|avslutt\w+)\b", re.I)
_ELSEWHERE = pattern(
    r"\b(?:handlings(?:del|program|plan)|tiltaks(?:plan|del|liste|oversikt|bank)|økonomiplan|vedlegg|tabell|kapit|temaplan|"
    r"fagplan|delplan|årsbudsjett|kap\.|se\s|sjå\s|ingen\b|ikke\b|ikkje\b|forrige|førre|innspill?|innspel)",
    re.I,
)
"""What a chapter says that leaves its actions to another place, or says that there are none."""


def unread_actions(
    document: Document, sections: Sequence[Section], items: Sequence[RawItem], words: Vocabulary
) -> tuple[tuple[Span, str], ...]:
    """(where, its title) of each chapter of actions of which nothing was read.

    Lines without a full stop, two or more in a row, are asked for in every such chapter; running text only in a
    document that gave no action at all.
    """
    if any(section.own_role == "tiltak" for section in sections[1:]):
        return tuple(_unread(document, sections, items, words))
    return ()


def _unread(
    document: Document, sections: Sequence[Section], items: Sequence[RawItem], words: Vocabulary
) -> Iterator[tuple[Span, str]]:
    filled = {item.section for item in items}
    empty = not any(item.kind == "tiltak" for item in items)
    for section in sections[2:]:
        if section.own_role != "tiltak" or section.role != "tiltak" or _aside(section):
            continue
        below = range(section.first, section.last)
        if any(other.index in filled for other in sections if other is section or other.first in below):
            continue
        others = [other for other in sections if other is not section and other.first in below and _aside(other)]
        left_out = {index for other in others for index in range(other.first, other.last)}
        blocks = [document.blocks[index] for index in below if index not in left_out]
        blocks = [block for block in blocks if not block.noise]
        if any(block.kind == "table" for block in blocks) or heading_kinds(section.title, words) != ("tiltak",):
            continue
        blocks = [*takewhile(lambda block: not _leads_aside(block, words), blocks)]
        if _listed(blocks) or (empty and _told(blocks)):
            yield section.span, section.title


def _aside(section: Section) -> bool:
    """Whether a chapter below tells of actions that are done, set aside or others', or of something else."""
    return (
        section.role in _NO_ACTIONS
        or is_today(section.title)
        or is_wished(section.title)
        or (_EARLIER.match(section.title) is not None)
    )


def _leads_aside(block: Block, words: Vocabulary) -> bool:
    """Whether a line leads to what is others' or set aside: "Tiltakene under er statens ansvar:"."""
    lead = read_lead(block.text, block.span, words) if block.kind == "paragraph" and block.text[-1:] == ":" else None
    return lead is not None and lead.kinds == ("historikk",)


def _listed(blocks: Sequence[Block]) -> bool:
    """Whether two lines or more in a row look like the lines of a list."""
    run = 0
    for block in blocks:
        run = run + 1 if _is_line(block) else 0
        if run > 1:
            return True
    return False


def _is_line(block: Block) -> bool:
    text = block.text
    if block.kind not in ("paragraph", "item") or block.quote or block.bold or len(text) > _LONGEST_LINE:
        return False
    whole = len(text.split()) > 1 and text[-1] not in ".:;?!," and not _SENTENCE.search(text)
    return whole and not tells_of_work(text)


def _told(blocks: Sequence[Block]) -> bool:
    """Whether running text could tell of actions, and sends nobody elsewhere for them."""
    text = " ".join(block.text for block in blocks if block.kind in ("paragraph", "item") and not block.quote)
    return len(text) > _LEAST_TEXT and _SENTENCE.search(text) is not None and not _ELSEWHERE.search(text)

"""Chapters that each open with how things are in a year ahead, "I 2031 kan tømmerbilen kjøre hele året", and go on with
what is done for it: that sentence is the goal of the chapter, in a plan that names no goals in words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from plancheck.document import Block, Document
from plancheck.extract.goals.citedcodes import names_goals
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_AHEAD = pattern(
    r"(?:I|Innen|Innan|Ved utgangen av|I løpet av)\s+(?P<year>20[2-5]\d)\s+"
    r"(?:er|kan|har|blir|vert|skal|vil|bor|bur|[a-zæøå]{3,}(?:er|ar))\s"
    r"(?:[^.!?:]|(?<=\d)\.(?=\s?\d))+\.?",
    re.S,
    needs="20",
)
_LEAD = pattern(
    r"(?:(?:derfor|difor|dette|det|slik|for å (?:nå dit|få det til|komme dit))\s+)?(?:skal|vil|må|gjør|gjer)?\s*"
    r"(?:vi|me|kommunen)?\s*(?:skal|vil|må|gjør|gjer)?\s*(?:vi|me)?\s*(?:dette)?\s*:?|"
    r"(?:det|dette|dit)\s+(?:får|klarer|klarar|når|gjør|gjer|kommer|kjem|oppnår)\s+(?:vi|me)\s+(?:det\s+)?(?:til\s+)?"
    r"(?:ved|gjennom|med)\s+(?:å|at\s+(?:vi|me))\s*:?",
    re.I,
)
_YEAR = pattern(r"\b20\d\d\b")
_FEWEST = 2


def with_goals_ahead(document: Document, words: Vocabulary) -> Document:
    """The document with such sentences called "Mål: …"; the same one where fewer than two chapters open so,
    the title has no year, or the plan names its goals."""
    blocks = document.blocks
    if not any(block.kind == "paragraph" and _AHEAD.fullmatch(block.text) for block in blocks):
        return document
    heads = [at for at, block in enumerate(blocks) if block.kind == "heading"]
    begins = _YEAR.search(blocks[heads[0]].text) if heads else None
    if begins is None:
        return document
    chapters = pairwise([*heads, len(blocks)])
    found = [first + 1 for first, end in chapters if _opens(blocks[first + 1 : end], begins[0])]
    if len(found) < _FEWEST or names_goals(blocks, words):
        return document
    made = list(blocks)
    for at in found:
        made[at] = replace(blocks[at], text=f"Mål: {' '.join(blocks[at].text.split())}", lines=())
    return replace(document, blocks=tuple(made))


def _opens(chapter: Sequence[Block], begins: str) -> bool:
    """Whether a chapter is such a sentence, perhaps "Vi skal", and a list or a table; `begins`: the plan's first year,
    after which things are to be so."""
    told = _AHEAD.fullmatch(chapter[0].text) if len(chapter) >= _FEWEST and chapter[0].kind == "paragraph" else None
    if told is None or told["year"] <= begins:
        return False
    rest = chapter[2:] if chapter[1].kind == "paragraph" and _LEAD.fullmatch(chapter[1].text) else chapter[1:]
    return bool(rest) and rest[0].kind in ("item", "table")

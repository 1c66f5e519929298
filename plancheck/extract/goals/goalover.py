"""A sentence right above a table or a list that says which goal its actions are for: "Tiltakene i tabellen hører til
delmål 2."."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Lead, Place
from plancheck.extract.goals.references import coded_refs, spoken_refs
from plancheck.pattern import pattern

_ACTIONS = (
    r"(?:(?:alle|desse|disse|dei|de)\s+)?(?:(?:[a-zæøå]{3,}e\s+)?tiltak(?:a|ene)?|alle|desse|disse)"
    r"(?:\s+(?:sammen|saman|under|her|nedenfor|nedanfor|nedunder|i\s+(?:denne\s+)?(?:tabellen|lista|listen|oversikt(?:en|a))))*"
)
_ARE_FOR = (
    r"(?:gjelder|gjeld|(?:hører|høyrer|ligger|ligg|står)\s+(?:inn\s+)?(?:til|under)|bidrar\s+til|bidreg\s+til|støtter|"
    r"støttar|(?:følger|følgjer)\s+opp|svar(?:er|ar)\s+(?:på|til)|er\s+(?:knyttet|knytt[ae]?|kobla?|koblet)\s+til)"
)
_OVER = pattern(
    rf"{_ACTIONS}\s+{_ARE_FOR}\s+(?:(?:under|bare|berre)\s+)?(?=(?:(?:del|hov[eu]d)?mål|strategi)|(?-i:[A-Z]{{1,3}}\d))[^.:;]{{3,140}}\.?",
    re.I,
    needs=("tiltak", "alle", "desse", "disse"),
)


def says_goal_over(block: Block, following: Block | None) -> bool:
    """Whether the whole paragraph says so of the table or list that follows."""
    listed = following is not None and following.kind in ("table", "item")
    return listed and block.kind == "paragraph" and not block.quote and _OVER.fullmatch(block.text) is not None


def read_goal_over(position: int, place: Place) -> bool:
    """Let the goals of such a sentence hold for the table or list below it; False where it names none by number."""
    blocks = place.document.blocks
    block = blocks[position]
    if not says_goal_over(block, blocks[position + 1] if position + 1 < len(blocks) else None):
        return False
    refs = (*spoken_refs(block.text, block.span), *coded_refs(block.text, block.span))
    if not refs or any(ref.kind == "tiltak" for ref in refs):
        return False
    place.lead = Lead(("tiltak",), block.span, refs)
    return True

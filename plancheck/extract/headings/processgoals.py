"""A chapter on the plan's making that states the plan's own goals; and the number a heading opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.labels import is_year
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_NUMBER = pattern(r"(?:kap(?:ittel|\.)?\s*|del\s+)?(\d+(?:\.\d+)*)[.):]?\s+(?:[–—-]\s+)?(?=\S)", re.I)
_GOAL_LABEL = pattern(r"(?:hov[eu]dmål|delmål)(?:\s+\d+(?:\.\d+)*)?\s*(?:[:–—]|-\s|$)", re.I)
_GOAL_CHAPTER = pattern(
    r"(?:\w+ og )?(?:overordn\w+ )?(?:hov[eu]d|del)?mål(?:ene|a|et|settinger|setninger|setjingar)?\b"
    r"(?! (?:for|med) \w*arb)",
    re.I,
)


def heading_number(text: str) -> tuple[str, str]:
    """("3.1", "Handlingsdel") from "3.1 Handlingsdel"; ("", text) where no chapter number leads."""
    match = _NUMBER.match(text)
    if match and not is_year(match[1]):
        return match[1], text[match.end() :].strip()
    return "", text.strip()


def _lists_goals(block: Block) -> bool:
    """Whether a block is a table of goals: "Nr | Mål"."""
    names = {normalise(cell.text) for cell in block.header[-1].cells} if block.header else set()
    return not names.isdisjoint({"mål", "hovedmål", "hovudmål", "delmål"})


def states_goals(blocks: Sequence[Block], position: int) -> bool:
    """Whether a chapter "Mål for arbeidet" holds the plan's own goals: labelled so, with no other chapter of goals."""
    end = next((at for at in range(position + 1, len(blocks)) if blocks[at].kind == "heading"), len(blocks))
    labelled = any(
        _GOAL_LABEL.match(line)
        for block in blocks[position + 1 : end]
        if block.kind in ("paragraph", "item")
        for line in block.text.split("\n")
    )
    listed = "plan" not in blocks[position].text.lower() and any(map(_lists_goals, blocks[position + 1 : end]))
    others = (block.text for block in blocks if block.kind == "heading" and block is not blocks[position])
    return (labelled or listed) and not any(_GOAL_CHAPTER.match(heading_number(text)[1]) for text in others)

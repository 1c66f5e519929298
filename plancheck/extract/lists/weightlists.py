"""Names that a plan puts its weight on: "For å nå hovedmålet satser vi på:" over "Livskvalitet", "Fellesskap".

They are the plan's satsingsområder where it calls them areas, heads chapters with them or sorts its actions by them,
and else the way to the goal; goals or actions say more than a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.kinds import AREAS
from plancheck.extract.labels import clean, split_number
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_WEIGHT = pattern(
    r"\bsats(?:er|ar|e|a)\s+(?:(?:vi|me|kommunen|planen)\s+)?(?:(?:særlig|særleg|spesielt|først\s+og\s+fremst|fyrst\s+og\s+fremst)\s+)?"
    r"på(?P<what>\s+(?:(?:følgende|følgjande|disse|desse|to|tre|fire|fem|seks|sju|[2-9])\s+)*(?:\w+e\s+)?"
    r"(?:områder?|områda|områdene|temaer|tema|temaene|felt|satsings?områd\w+))?\s*:\s*$",
    re.I,
    needs=("satser", "satsar", "satse", "satsa"),
)
_MOST_WORDS = 5
_FEWEST = 2


def weighed(blocks: Sequence[Block], position: int, place: Place) -> tuple[str, ...]:
    """The kind of the list at the position where it holds names below such a line; () for other lists, and in a chapter
    of actions."""
    before = place.document.blocks[position - 1] if position else None
    if before is None or before.kind != "paragraph" or "sats" not in before.text.lower():
        return ()
    said = _WEIGHT.search(" ".join(before.text.split()))
    if said is None:
        return ()
    own = [block for block in blocks if block.kind == "item" and block.level == blocks[0].level]
    top = [clean(_name(block)) for block in own]
    if place.kinds() == ("tiltak",) or len(top) < _FEWEST or not all(map(_is_name, top)):
        return ()
    names = {normalise(name) for name in top}
    called = said["what"] is not None or _head_chapters(names, place) or _sort_rows(names, place)
    return ("satsingsomraade",) if called else ("strategi",)


def _name(block: Block) -> str:
    """The bold words an item opens with, else all of its words."""
    bold = block.strong[0] if block.strong else ""
    return bold if bold and block.text.startswith(bold) else split_number(block.text)[1]


def areas_weighed(blocks: Sequence[Block], position: int, place: Place) -> tuple[str, ...]:
    """The same for a list that nothing else tells the kind of: only areas, which head chapters or sort the actions."""
    kinds = weighed(blocks, position, place)
    names = {normalise(clean(_name(block))) for block in blocks if block.level == blocks[0].level} if kinds else set()
    return ("satsingsomraade",) if kinds and (_head_chapters(names, place) or _sort_rows(names, place)) else ()


def _is_name(words: str) -> bool:
    """Whether the words only name something: no infinitive, and nothing that somebody does or is."""
    return (
        0 < len(words.split()) <= _MOST_WORDS
        and not words.lower().startswith("å ")
        and not any(map(words.__contains__, ":(0123456789"))
        and SAYS.search(words) is None
    )


def _head_chapters(names: set[str], place: Place) -> bool:
    later = {normalise(one.title) for one in place.sections if one.index > place.section.index}
    return names <= later


def _sort_rows(names: set[str], place: Place) -> bool:
    """Whether a column of areas holds each of the names."""
    for block in place.document.blocks:
        if block.kind != "table":
            continue
        header, rows = header_rows(block)
        for index, concept in enumerate(read_columns(header, place.words).concepts):
            if concept in AREAS:
                cells = {normalise(row.cells[index].text) for row in rows if index < len(row.cells)}
                if names <= cells:
                    return True
    return False

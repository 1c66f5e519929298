"""The 17 goals of the United Nations, told in a plan as "Mål 3: God helse og livskvalitet": none of them is its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.extract.goals.worldnames import OF_WORLD_GOALS, Told, guides, read_line
from plancheck.extract.tables.columns import columns_of, header_rows, read_columns
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_LABELLED = pattern(
    r"(?:fns?[- ])?(?:b[æe]rekraftsmål|hov[eu]dmål|delmål|mål)", 2, begins="fn bærekr berekr hov delmål mål"
)
_OWN_KIND = pattern(r"(?:hov[eu]d|del)mål|tiltak|\b(?:våre|egne|eigne|lokale|planens|kommunens)\s", re.I)
_OWN_LEAD = pattern(
    r"(?:hov[eu]d|del)mål|tiltak|\b(?:våre|egne|eigne|lokale|planens|kommunens)\s"
    r"|\b(?:planen|plana|kommunen|strategien|vi|me)\s+(?:har|skal|vil|set(?:t|ter)|ønsker|ønskjer)\b"
    r"|\b(?:har|skal|vil)\s+(?:planen|plana|kommunen|vi|me)\b",
    re.I,
)
"""A lead-in to goals of the plan's own, whatever was said of the UN before it."""
_FACTS = pattern(r"\bansvarl?|\bfrist\b|\b20[2-4]\d\b", re.I)
_ACTIONS = frozenset({"tiltak", "ansvar", "ansvar_leder", "frist", "aar", "oppstart", "ferdig"})
_FEWEST = 2
_ABOVE = 2
"""So many paragraphs above a list may tell whose goals it lists."""


def after_world_goals(position: int, place: Place) -> int:
    """The position after the list, the table or the lines at the position that tell of goals of the UN; 0 elsewhere."""
    blocks = place.document.blocks
    block, end = blocks[position], position + 1
    if not _may_tell(block, place.words) or (block.kind == "item" and not _may_list(block, position, place)):
        return 0
    below = False
    if block.kind == "item":
        while end < len(blocks) and _listed(blocks[end]):
            end += 1
        listed = blocks[position:end]
        top = [one for one in listed if one.level == block.level and one.kind == "item"]
        below = len(top) < len(listed) and any(_FACTS.search(one.text) for one in listed)
        told = [read_line(one.text, one.label) for one in top]
    elif block.kind == "table":
        told = _rows(block, place.words)
    else:
        while end < len(blocks) and blocks[end].kind == "paragraph" and _LABELLED.match(blocks[end].text):
            end += 1
        told = [read_line(line) for one in blocks[position:end] for line in one.text.split("\n")]
    found = [one for one in told if one is not None]
    if below or not found or len(found) * 3 < len(told) * 2:
        return 0
    led = _led(position, place)
    if not _of_world(found, len(told), led=led, own=place.section.own_role == "maal"):
        return 0
    place.lead = None
    return end


def _may_list(first: Block, position: int, place: Place) -> bool:
    """False for a list that nothing says is of the UN, and whose first line is none of the UN's goals: without such
    words every line must be one."""
    told = read_line(first.text, first.label)
    return (told is not None and told.official) or _led(position, place)


def _listed(block: Block) -> bool:
    return block.kind == "item" or (block.kind == "paragraph" and block.level > 0)


def _may_tell(block: Block, words: Vocabulary) -> bool:
    """Whether a block begins as a list, a table or lines of them do: most do not."""
    if block.attrs:
        return False
    if block.kind == "item":
        return read_line(block.text, block.label) is not None
    if block.kind == "table":
        heads = tuple([cell.text for cell in block.header[0].cells]) if len(block.header) == 1 else ()
        return _ACTIONS.isdisjoint(columns_of(heads, words).concepts) and any(
            read_line(cell.text.strip()) is not None for row in block.rows[:1] for cell in row.cells[:2]
        )
    return block.kind == "paragraph" and not block.quote and _LABELLED.match(block.text) is not None


def _of_world(found: Sequence[Told], lines: int, *, led: bool, own: bool) -> bool:
    """Whether lines are of the UN's goals: by their names, and below words on the UN by numbers that leave out some."""
    official = sum(one.official for one in found)
    if led:
        return official * 2 >= lines or _leaves_out(one.number for one in found)
    return not own and official == lines >= _FEWEST and all(one.number for one in found)


def _leaves_out(numbers: Iterable[int]) -> bool:
    counted = list(numbers)
    return 0 not in counted and any(after - before > 1 for before, after in pairwise(counted))


def _rows(table: Block, words: Vocabulary) -> list[Told | None]:
    header, rows = header_rows(table)
    if not rows or len(header.cells) < _FEWEST or not _ACTIONS.isdisjoint(read_columns(header, words).known):
        return []
    texts = [[cell.text.strip() for cell in row.cells] for row in rows if row.cells]
    return [read_line(" ".join(cells[:2]) if len(cells[0]) < len("bærekraftsmål 17") else cells[0]) for cells in texts]


def _led(position: int, place: Place) -> bool:
    """Whether the chapter is of what guides the plan from outside, or what is said right above is of the UN."""
    if any(head.section > 1 and guides(place.sections[head.section].title) for head in place.heads):
        return True
    above = place.document.blocks[max(place.section.first, position - _ABOVE) : position]
    if not above or above[-1].kind != "paragraph" or not any(OF_WORLD_GOALS.search(one.text) for one in above):
        return False
    last = SENTENCE.split(above[-1].text.strip())[-1]
    return (_OWN_KIND if OF_WORLD_GOALS.search(last) else _OWN_LEAD).search(last) is None

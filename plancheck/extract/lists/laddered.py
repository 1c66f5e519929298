"""Lists whose own numbers say which level each line is of: "1.1 …" over "1.1.1 …" below goal 1."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.labels import number_of, split_number
from plancheck.record import replace

_BELOW = {
    "maal": ("delmaal", "tiltak"), "hovedmaal": ("delmaal", "tiltak"), "satsingsomraade": ("maal", "tiltak"),
}  # fmt: skip
"""What two levels below a goal or an area with a number are."""
_CALLED = (("maal",), ("delmaal",), ("hovedmaal",))
_WHOLE = ("maal", "delmaal", "tiltak")
"""What three levels in a chapter of goals are."""


def laddered(blocks: Sequence[Block], goal: int | None, place: Place) -> tuple[str, ...]:
    """The kinds of the levels of a list whose lines count on from each other; () for other lists.

    Below goal 1 all lines of the upper level are "1.1", "1.2" … and all those right below "1.1" are "1.1.1", "1.1.2" …;
    in a chapter of goals the upper lines may be the goals themselves, then there are three levels.
    """
    above = place.drafts.items[goal] if goal is not None else None
    kinds: tuple[str, ...]
    if above is not None:
        kinds = _BELOW.get(above.kind, ()) if above.number else ()
    else:
        kinds = _WHOLE if place.kinds()[:1] in (("maal",), ("hovedmaal",)) else ()
    if len(blocks) < len(kinds) or not kinds:
        return ()
    if place.lead is not None and place.lead.kinds[:1] not in ((), *_CALLED):
        return ()
    counts = _counts_down(blocks, above.number if above is not None else "", len(kinds))
    return kinds if counts and not _told(blocks, len(kinds) - 1, place) else ()


def _told(blocks: Sequence[Block], lowest: int, place: Place) -> bool:
    """Whether the lines above the lowest level say who does them: then those below them are parts of an action."""
    upper = [one for one in blocks if one.kind == "item" and one.level - blocks[0].level < lowest]
    return any("ansvar" in fields_said(block, place.words) for block in upper)


def _counts_down(blocks: Sequence[Block], start: str, depth: int) -> bool:
    """Whether all lines of so many levels go on from the number of the line above, the lowest level too."""
    top, open_numbers, deepest = blocks[0].level, [start], 0
    for block in blocks:
        at = block.level - top
        if at < 0:
            return False
        if block.kind != "item" or at >= depth:
            continue
        number = number_of_item(block)
        if not number and at and deepest:
            continue
        del open_numbers[at + 1 :]
        if at >= len(open_numbers) or number.rpartition(".")[0] != open_numbers[at] or not number:
            return False
        open_numbers.append(number)
        deepest = max(deepest, at + 1)
    return deepest == depth


def by_number(blocks: Sequence[Block], goal: int | None, place: Place) -> Sequence[Block]:
    """The list with "1.1.1 …" one level below "1.1 …" where both stand at the same depth below goal 1."""
    above = place.drafts.items[goal] if goal is not None else None
    if above is None or not above.number.isdecimal() or above.kind not in _BELOW:
        return blocks
    first = f"{above.number}.1.1"
    top = blocks[0].level
    if not any(block.level == top and number_of_item(block) == first for block in blocks[1:2]):
        return blocks
    if "ansvar" in fields_said(blocks[0], place.words):
        return blocks
    made, deeper = [], 0
    for block in blocks:
        if block.level == top and block.kind == "item":
            deeper = int(number_of_item(block).count(".") > 1)
        made.append(replace(block, level=block.level + deeper) if deeper else block)
    return made


def number_of_item(block: Block) -> str:
    """The number an item of a list bears, in its text or as its marker."""
    return split_number(block.text)[0] or number_of(block.label)

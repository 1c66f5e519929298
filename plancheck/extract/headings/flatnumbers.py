"""Headings of one level whose numbers say which stands below which: "3 Tiltak" and "3.1 Flere synger", both `##`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from plancheck.document import Block
from plancheck.extract.headings.processgoals import heading_number


def flat_numbers(blocks: Sequence[Block], chapters: Mapping[int, int], low: Collection[int]) -> dict[int, int]:
    """How many levels its number puts a heading below the others of its level, by position; those it puts lower only.

    `chapters`: the bold lines that serve as chapters, with their levels. `low`: those that stand below every heading.
    Only headings of the lowest level count: where some stand lower, the levels say themselves what belongs to what.
    """
    levels = {at: block.level for at, block in enumerate(blocks) if block.kind == "heading" and block.text}
    levels.update(chapters)
    lowest = max(levels.values(), default=0)
    return {
        **_depths(blocks, [at for at in sorted(levels) if levels[at] == lowest]),
        **_depths(blocks, sorted(low)),
    }


def _depths(blocks: Sequence[Block], alike: Sequence[int]) -> dict[int, int]:
    depths: dict[str, int] = {}
    found: dict[int, int] = {}
    for at in alike:
        number = heading_number(blocks[at].text)[0] if blocks[at].text[:1].isdigit() else ""
        above = number.rpartition(".")[0]
        depths[number] = depths.get(above, -1) + 1 if above else 0
        if depths[number]:
            found[at] = depths[number]
    return found

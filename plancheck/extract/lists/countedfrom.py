"""What counts on from the goal whose heading it stands under: "A1", "A2" below "A. Aktive innbyggere"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.labels import split_code, split_number
from plancheck.extract.tables.columns import header_rows, read_columns

_GOALS = frozenset({"hovedmaal", "hovedgrep", "satsingsomraade", "maal"})


def counts_from_goal(texts: Iterable[str], place: Place) -> bool:
    """Whether each text has the next number below the goal's own: "A1", "A2" or "A.1" below A, "1.1", "1.2" below 1."""
    goal = place.head.item
    if goal is None or place.head.adopted:
        return False
    above = place.drafts.items[goal]
    if above.kind not in _GOALS or not above.number:
        return False
    count = 0
    for text in texts:
        count += 1
        if _number(text) not in (f"{above.number}{count}", f"{above.number}.{count}"):
            return False
    return count > 0


def counts_as_goals(items: Sequence[Block], place: Place, *, acts: bool) -> bool:
    """Whether the items count on from the goal above in a chapter of goals and none says who does it: "A1 Barn er
    aktive hver dag". Worded as actions (`acts`) they are goals where the actions have a chapter of their own; what the
    plan's tables call strategies are none."""
    if place.section.role != "maal" or not counts_from_goal((item.text for item in items), place):
        return False
    apart = any(other.own_role == "tiltak" for other in place.sections)
    if (acts and not apart) or any("ansvar" in fields_said(item, place.words) for item in items):
        return False
    tables = (block for block in place.document.blocks if block.kind == "table")
    return not any("strategi" in read_columns(header_rows(one)[0], place.words).known for one in tables)


def _number(text: str) -> str:
    return split_code(text)[0] or split_number(text)[0]

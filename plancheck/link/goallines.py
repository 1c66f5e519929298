"""Goals of the plan above as lines right over actions: a row across their table, or a paragraph before their list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plancheck.document import Block, Row, Span
from plancheck.link.entries import Entry
from plancheck.parts import Parts
from plancheck.record import dataclass, field

_LOOKS_BACK = 2
"""So many paragraphs before a list or table may say whom it serves: "A1 Flere er ute", and then "Tiltak:"."""


@dataclass(slots=True)
class GoalLines:
    """Such lines of one document; each table and list is looked at once."""

    parts: Parts
    meant: Callable[[str], Entry | None]
    """The goal that a text is."""
    over: dict[str, Entry | None] = field(default_factory=dict)
    """The goal of the paragraph before each table and list."""
    cells: dict[str, dict[Span, Entry | None]] = field(default_factory=dict)
    """The goal of the row across each table that stands over a cell."""
    heads: set[Span] = field(default_factory=set)
    """The cells of the rows that are goals themselves."""

    def goal(self, entry: Entry) -> Entry | None:
        """The goal on the nearest line over an action of a table or list."""
        key = entry.raw.group
        position = key[1:].partition(":")[0].partition(".")[0]
        blocks = self.parts.document.blocks
        if not position.isdecimal() or int(position) >= len(blocks):
            return None
        if key not in self.over:
            self.over[key] = self._before(int(position))
            block = blocks[int(position)]
            self.cells[key] = dict(self._rows(block, self.over[key])) if block.kind == "table" else {}
        return self.cells[key].get(entry.span, self.over[key])

    def is_goal(self, entry: Entry) -> bool:
        """Whether what was taken for an action is itself the row of a goal: nothing else stands in it."""
        return entry.span in self.heads and not any(value.text.strip() for value in entry.raw.fields.values())

    def _before(self, position: int) -> Entry | None:
        blocks = self.parts.document.blocks
        for at in range(position - 1, max(position - 1 - _LOOKS_BACK, -1), -1):
            if blocks[at].kind != "paragraph":
                return None
            if (goal := self.meant(blocks[at].text.strip().rstrip(":"))) is not None:
                return goal
        return None

    def _rows(self, block: Block, above: Entry | None) -> Mapping[Span, Entry | None]:
        found: dict[Span, Entry | None] = {}
        items = {item.span for item in self.parts.items}
        for row in (*block.header, *block.rows):
            if len(texts := _texts(row)) == 1:
                goal, spans = self.meant(texts.pop()), {cell.span for cell in row.cells}
                if goal is not None:
                    self.heads.update(spans)
                if goal is not None or items.isdisjoint(spans):
                    above = goal
            found.update((cell.span, above) for cell in row.cells)
        return found


def _texts(row: Row) -> set[str]:
    return {cell.text.strip() for cell in row.cells} - {""}

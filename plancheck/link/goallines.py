"""Goals of the plan above as lines right over actions: a row across their table, or a paragraph before their list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plancheck.document import Block, Span
from plancheck.link.entries import Entry
from plancheck.parts import Parts
from plancheck.record import NamedTuple, dataclass, field

_LOOKS_BACK = 2
"""So many paragraphs before a list or table may say whom it serves: "A1 Flere er ute", and then "Tiltak:"."""


class GoalLine(NamedTuple):
    """A line that is a goal of the plan above."""

    span: Span
    text: str
    goal: Entry


@dataclass(slots=True)
class GoalLines:
    """Such lines of one document; each table and list is looked at once."""

    parts: Parts
    meant: Callable[[str], Entry | None]
    """The goal that a text is."""
    over: dict[str, GoalLine | None] = field(default_factory=dict)
    """The paragraph before each table and list."""
    cells: dict[str, Mapping[Span, GoalLine | None]] = field(default_factory=dict)
    """The row across each table that stands over a cell."""
    heads: set[Span] = field(default_factory=set)
    """The cells of the rows that are goals themselves."""

    def line(self, entry: Entry) -> GoalLine | None:
        """The nearest such line over an action of a table or list."""
        key = entry.raw.group
        position = key[1:].partition(":")[0].partition(".")[0]
        blocks = self.parts.document.blocks
        if not position.isdecimal() or int(position) >= len(blocks):
            return None
        if key not in self.over:
            self.over[key] = self._before(int(position))
            block = blocks[int(position)]
            self.cells[key] = self._rows(block, self.over[key]) if block.kind == "table" else {}
        return self.cells[key].get(entry.span, self.over[key])

    def is_goal(self, entry: Entry) -> bool:
        """Whether what was taken for an action is itself the row of a goal: nothing else stands in it."""
        return entry.span in self.heads and not any(value.text.strip() for value in entry.raw.fields.values())

    def _before(self, position: int) -> GoalLine | None:
        blocks = self.parts.document.blocks
        for at in range(position - 1, max(position - 1 - _LOOKS_BACK, -1), -1):
            if blocks[at].kind != "paragraph":
                return None
            text = blocks[at].text.strip().rstrip(":")
            if (goal := self.meant(text)) is not None:
                return GoalLine(blocks[at].span, text, goal)
        return None

    def _rows(self, block: Block, above: GoalLine | None) -> Mapping[Span, GoalLine | None]:
        found: dict[Span, GoalLine | None] = {}
        items = {item.span for item in self.parts.items}
        for row in (*block.header, *block.rows):
            told = {cell.text.strip(): cell.span for cell in reversed(row.cells) if cell.text.strip()}
            if len(told) == 1:
                (text, span), spans = told.popitem(), {cell.span for cell in row.cells}
                goal = self.meant(text)
                if goal is not None:
                    self.heads.update(spans)
                if goal is not None or items.isdisjoint(spans):
                    above = GoalLine(span, text, goal) if goal is not None else None
            found.update((cell.span, above) for cell in row.cells)
        return found

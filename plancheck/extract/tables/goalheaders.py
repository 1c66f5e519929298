"""Tables of actions whose first column is headed with their goal: "Mål: Flere går til skolen | Hvem | Når"."""

from __future__ import annotations

from plancheck.document import Block
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.kinds import GOALS, OWNERS, TIMES
from plancheck.extract.labels import clean, read_label
from plancheck.extract.tables.columns import read_columns
from plancheck.extract.tables.tablegoals import TableContext
from plancheck.record import replace

_FEWEST_WORDS = 2
_HEADER = "Tiltak"


def with_goal_from_header(block: Block, context: TableContext, drafts: Drafts) -> Block:
    """The table with "Tiltak" over its first column, and its goal drafted as what the table stands under; the same
    table where the first column is headed otherwise, or no other one says who or when."""
    header = block.header[0] if len(block.header) == 1 else None
    first = header.cells[0] if header is not None and header.cells else None
    label = read_label(first.text, context.words) if first is not None else None
    if header is None or first is None or label is None or label.kind not in GOALS:
        return block
    fewest = _FEWEST_WORDS if ":" in first.text else _FEWEST_WORDS + (1 if label.number else len(first.text))
    if len(label.text.split()) < fewest or read_columns(header, context.words).known.isdisjoint(OWNERS | TIMES):
        return block
    above = drafts.ancestor(context.parent, label.kind)
    draft = Draft(label.kind, clean(label.text), label.number, first.span, above, context.section.index, context.role)
    draft.series, draft.labelled = f"{context.key}:{label.kind}", True
    context.parent = drafts.add(draft)
    cells = (first._replace(text=_HEADER), *header.cells[1:])
    return replace(block, header=(header._replace(cells=cells),))

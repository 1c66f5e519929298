"""Rows across a table that head the rows below them: a goal, a unit or a theme."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Cell
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import Label, read_label
from plancheck.extract.tables.columns import FIELD_COLUMNS
from plancheck.extract.tables.tablegoals import Table, add_goal


def group_row(cells: Sequence[Cell], table: Table) -> bool:
    """A row across the table that heads the rows below it: a goal, a unit, or a theme. True where it was one."""
    filled = [index for index, cell in enumerate(cells) if not cell.repeated and cell.text.strip()]
    if table.bands and filled and (band := table.bands.get(cells[filled[0]].span)) is not None:
        _head(cells[filled[0]], band, table)
        return True
    number = ""
    if len(filled) > 2 and cells[filled[0]].text.strip() != cells[filled[1]].text.strip():
        return False
    if len(filled) == 2:
        if _goal_in_two(cells, filled, table):
            return True
        number, filled = _numbered_alone(cells, filled, table)
    if len(cells) < 2 or len({cells[index].text.strip() for index in filled}) != 1:
        return False
    index, main, context = filled[0], table.main, table.context
    cell = cells[index]
    label = read_label(" ".join(cell.text.split()), context.words)
    if label is not None and label.kind in SERVED:
        _head(cell, label._replace(number=label.number or number), table)
        return True
    if number:
        return _named_again(cell, number, table)
    if len(filled) == 1 and index == main and cell.colspan == 1 and _shares_cells(cell, cells, table):
        return False
    spans = cell.colspan > 1 or len(filled) > 1 or any(other.repeated for other in cells)
    if index == main and not spans and not (cell.bold and not any(other.text for other in cells[main + 1 :])):
        return False
    heads = (index != main and index not in table.goal_columns) or spans or cell.bold
    if heads:
        _head_by_name(cell, table)
    return heads


def _shares_cells(cell: Cell, cells: Sequence[Cell], table: Table) -> bool:
    """Whether an action that is alone in its row shares who and when, or its goal, with the row above: merged cells."""
    shared = [index for index, other in enumerate(cells) if other.repeated and other.text.strip()]
    facts = {index for index, concept in table.beside if concept in FIELD_COLUMNS}
    return not facts.isdisjoint(shared) or (bool(shared) and not cell.bold)


def _head(cell: Cell, label: Label, table: Table) -> None:
    """Let the goal a row sets hold for the rows below it."""
    table.goals.clear()
    table.texts.clear()
    parent = table.drafts.ancestor(_beside(label.kind, table), label.kind)
    table.heading = add_goal(cell, label.kind, label.number, label.text, parent, table.context, table.drafts, label)


def _beside(kind: str, table: Table) -> int | None:
    """What stands over the goal of this kind that the rows above are below: the next one stands there too."""
    at, items = table.heading, table.drafts.items
    while at is not None and at != table.context.parent:
        if items[at].kind == kind:
            return items[at].parent
        at = items[at].parent
    return table.heading


def _head_by_name(cell: Cell, table: Table) -> None:
    """Let the goal or area that a row names in its very words hold for the rows below it, down to the next such row."""
    goal, drafts, outside = table.drafts.goal_named(cell.text), table.drafts, table.context.parent
    if goal is not None:
        parent = drafts.ancestor(outside, goal.kind)
        table.heading = add_goal(cell, goal.kind, goal.number, goal.text, parent, table.context, drafts, None)
    elif table.heading != outside and table.heading is not None and not drafts.items[table.heading].labelled:
        table.heading = outside


def _goal_in_two(cells: Sequence[Cell], filled: Sequence[int], table: Table) -> bool:
    """ "Delmål 1 | Flere går til skolen | | ": a row that holds a goal's name and its words, and nothing else."""
    if not table.goal_columns.isdisjoint(filled):
        return False
    name, words = cells[filled[0]], cells[filled[1]]
    label = read_label(" ".join(name.text.split()), table.context.words)
    if label is None or label.kind not in SERVED or label.text or not label.number:
        return False
    if label.coded and not (name.bold and words.bold) and filled[0] in table.numbers.values():
        return False
    _head(words, label._replace(text=" ".join(words.text.split())), table)
    return True


def _named_again(cell: Cell, number: str, table: Table) -> bool:
    """ "**1** | **Flere går til skolen** | | ": a goal set before with just these words, in a row with nothing else."""
    goal = table.drafts.goal_named(cell.text)
    if goal is None or (goal.number and goal.number != number) or goal.kind not in SERVED:
        return False
    _head(cell, Label(goal.kind, goal.number, goal.text), table)
    return True


def _numbered_alone(cells: Sequence[Cell], filled: list[int], table: Table) -> tuple[str, list[int]]:
    """Of a row that holds its number and one text only ("1.1 | Delmål: Mindre avfall | | "): number, text's index."""
    if filled[0] in table.numbers.values() and filled[1] == table.main:
        return cells[filled[0]].text.strip().rstrip(".):"), filled[1:]
    return "", filled

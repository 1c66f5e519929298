"""Tables without a header of their own: pairs of a goal's label and its words, goals side by side, a table gone on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Cell, Row
from plancheck.extract.drafts import Drafts, TableAbove
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import Label, read_label
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.goalsheets import read_goal_sheet
from plancheck.extract.tables.numbercolumns import is_code
from plancheck.extract.tables.parallellines import several
from plancheck.extract.tables.questioncolumns import TELLS
from plancheck.extract.tables.tablegoals import TableContext, add_goal
from plancheck.extract.tables.tablerows import tiltak_draft
from plancheck.parts import Group
from plancheck.pattern import pattern

_WHEN = pattern(
    r"(?:19|20)\d\d\b|\d{1,2}\.\d{1,2}\.|løpende|løpande|årl[ie]g|kontinuerlig"
    r"|(?:hvert|kvart) år|(?:q|kv\.?)\s*[1-4]\b",
    re.I,
)
_OF_DATA = frozenset({"aar", "beskrivelse"})
"""What a deadline ("2027") and a unit ("Skole") would be as headers."""
_PLAIN = frozenset({"", "beskrivelse", "maal", "delmaal", "hovedmaal"})


def read_shape(block: Block, context: TableContext, drafts: Drafts) -> bool:
    """Read a table that is laid out without a header. True where it was one."""
    header = block.header[-1:] or block.rows[:1]
    if not header or not any(cell.text for cell in header[0].cells):
        return False
    if read_goal_sheet(block, context, drafts):
        return True
    return _pairs(block, context, drafts) or _across(header[0], block, context, drafts)


def _label(cell: Cell, context: TableContext) -> Label | None:
    """The goal a cell names or sets ("Delmål 1", "Delmål 1: Flere …"); None for others."""
    text = " ".join(cell.text.split())
    if not text or len(text) > 300:
        return None
    label = read_label(text, context.words)
    if label is None and " " not in text:
        word = context.words.match("column", text)
        label = Label(word.concept, "", "") if word is not None else None
    return label if label is not None and label.kind in SERVED else None


def _pairs(block: Block, context: TableContext, drafts: Drafts) -> bool:
    """ "Delmål 1 | Flere mestrer boforholdet sitt" in every row."""
    every = (*block.header[-1:], *block.rows)
    if len(every[0].cells) != 2 and any(cell.text.strip() for cell in every[0].cells):
        return False
    rows = [row for row in every if any(cell.text.strip() for cell in row.cells)]
    if len(rows) < 2 or any(len(row.cells) != 2 for row in rows):
        return False
    labels = [_label(row.cells[0], context) for row in rows]
    if labels[0] is None or not labels[0].number:
        word = context.words.match("column", rows[0].cells[1].text)
        if word is not None and word.concept not in _PLAIN:
            return False
        if word is None and TELLS.match(rows[0].cells[1].text.strip()):
            return False
        if labels[0] is None or word is not None or _over_numbers(labels):
            rows, labels = rows[1:], labels[1:]
    if len(rows) < 2 or not all(label is not None and not label.text and not label.coded for label in labels):
        return False
    if sum(bool(label and label.number) for label in labels) * 2 < len(rows):
        return False
    above = context.parent
    for row, label in zip(rows, labels, strict=True):
        text = " ".join(row.cells[1].text.split())
        if label is not None and text and not _label(row.cells[1], context):
            parent = drafts.ancestor(above, label.kind)
            above = add_goal(row.cells[0], label.kind, label.number, text, parent, context, drafts, label)
    return True


def _over_numbers(labels: Sequence[Label | None]) -> bool:
    """Whether the first of them is a word alone, "Mål", and the others that word with a number: it is their header."""
    first = labels[0]
    below = [label for label in labels[1:] if label is not None and label.number]
    return first is not None and len(below) == len(labels) - 1 and {one.kind for one in below} == {first.kind}


def _across(header: Row, block: Block, context: TableContext, drafts: Drafts) -> bool:
    """Goals side by side in the first row, what serves them below: "Hovedmål 1: … | Hovedmål 2: …"."""
    labels: dict[int, Label] = {}
    for index, cell in enumerate(header.cells):
        if cell.text.strip():
            label = _label(cell, context)
            if label is None or not label.number or not label.text:
                return False
            labels[index] = label
    if len(labels) < 2 or len({label.number for label in labels.values()}) < len(labels):
        return False
    rows = block.rows if block.header else block.rows[1:]
    for index, label in labels.items():
        cell = header.cells[index]
        goal = add_goal(cell, label.kind, label.number, label.text, context.parent, context, drafts, label)
        for row in rows:
            if index < len(row.cells):
                for part in several(row.cells[index]):
                    _below(part, goal, context, drafts)
    return True


def _below(cell: Cell, goal: int, context: TableContext, drafts: Drafts) -> None:
    label = _label(cell, context)
    if label is not None and label.text:
        parent = drafts.ancestor(goal, label.kind)
        add_goal(cell, label.kind, label.number, label.text, parent, context, drafts, label)
    elif label is None and cell.text.strip() and "tiltak" in (context.section.role, *context.title.lower().split()):
        if not any(group.key == context.key for group in drafts.groups):
            group = Group(context.key, cell.span, ("tiltak",), "list", context.title, context.responsible)
            drafts.groups.append(group)
        tiltak_draft(cell, "", context, goal, drafts)


# A table that goes on after a page break, or after a few words, without its header


def header_above(header: Row, columns: Columns, context: TableContext, drafts: Drafts) -> TableAbove | None:
    """The action table that this one goes on: as many columns, and a first row that is no header but reads as its rows.

    `header`: the first row, `columns`: what it would be as a header.
    """
    above = drafts.above
    if above is None or len(header.cells) != len(above.header.cells) or len(header.cells) < 3:
        return None
    if above.section != context.section.index or len({cell.text for cell in header.cells}) < 3:
        return None
    signs = sum(
        _fits(concept, cell.text.strip(), above) for concept, cell in zip(above.concepts, header.cells, strict=True)
    )
    named = len(columns.known - _OF_DATA)
    return above if signs > (0 if not named or (context.directly and named == 1) else 1) else None


def _fits(concept: str, text: str, above: TableAbove) -> bool:
    if concept in ("frist", "oppstart", "ferdig"):
        return _WHEN.search(text) is not None and len(text) < 40
    if concept == "nummer":
        return is_code(text) and text not in above.said("nummer")
    if concept != "ansvar" or not text:
        return False
    return text.casefold() in {unit.casefold() for unit in above.said("ansvar")}

"""Tables with one action down the page, or the few of one card: "Mål | …", "Tiltak | …", "Ansvar | …", "Frist | …"."""

from __future__ import annotations

from plancheck.document import Block, Cell, Row
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.fields.fieldlabels import FIELD_CONCEPTS
from plancheck.extract.goals.references import cell_refs
from plancheck.extract.kinds import SERVED, WHO_AND_WHEN
from plancheck.extract.labels import read_label
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.parallellines import line_of, several
from plancheck.extract.tables.tablegoals import TableContext, goal_cell
from plancheck.extract.tables.tablerows import tiltak_draft, worded
from plancheck.parts import Group, RawField, Ref


def is_card(block: Block, columns: Columns, context: TableContext) -> bool:
    """Whether the first cells of the rows say what the second ones hold, who or when of an action among them."""
    rows = _rows(block)
    if len(columns.concepts) != 2 or len(rows) < 2:
        return False
    labels = [_label(row, context) for row in rows]
    known = set(labels) - {""}
    if sum(label != "" for label in labels) < len(rows) - len(rows) // 4:
        return False
    return bool(known & WHO_AND_WHEN) and ("tiltak" in known or context.action is not None)


def _rows(block: Block) -> list[Row]:
    rows = [*block.header[-1:], *block.rows]
    return [row for row in rows if len(row.cells) > 1 and row.cells[0].text.strip()]


def _label(row: Row, context: TableContext) -> str:
    """What the first cell says its row holds: "Ansvarlig", "Tiltak", "Tiltak 1", or "Tiltak 1: Kafé" over the card."""
    text = " ".join(row.cells[0].text.split())
    word = context.words.match("column", text)
    if word is not None:
        return word.concept
    label = read_label(text, context.words)
    if label is None or label.kind != "tiltak":
        return ""
    alone = not row.cells[1].text.strip() or row.cells[1].repeated or row.cells[1].text == row.cells[0].text
    return "tiltak" if bool(label.text) == alone else ""


def _names_action(row: Row) -> bool:
    """Whether a row is called "Tiltak": beside it "Hva skal gjøres" only tells of the action."""
    return row.cells[0].text.strip().lower().startswith("tiltak")


def read_card(block: Block, context: TableContext, drafts: Drafts) -> bool:
    """Draft the actions of a card and the goal its row before them sets. Returns True."""
    current = [drafts.items[context.action]] if context.action is not None else []
    if not current:
        drafts.groups.append(Group(context.key, block.span, ("tiltak", "ansvar", "frist"), "table", context.title))
    goal, serves = context.parent, list[Ref]()
    rows = _rows(block)
    named = any(_names_action(row) and _label(row, context) == "tiltak" for row in rows)
    for row in rows:
        concept, value = _label(row, context), row.cells[1]
        if concept == "tiltak" and named and not _names_action(row):
            continue
        if concept == "tiltak":
            current = _actions(row, current, goal, context, drafts)
            for draft in current:
                draft.refs.extend(serves)
        elif concept in SERVED:
            refs, number, words = cell_refs(value.text, value.span, concept)
            for draft in current:
                draft.refs.extend(refs)
                if words and not refs:
                    draft.refs.append(worded(value, concept, number, words))
            if not current and len(refs) > 1:
                serves += refs
            elif not current and value.text.strip():
                goal = goal_cell(value, concept, goal, context, drafts)
        elif concept in FIELD_CONCEPTS:
            _give(concept, value, current)
    return True


def _give(concept: str, value: Cell, current: list[Draft]) -> None:
    """A field of every action of the card, or, where it has a line for each, each its own."""
    for position, draft in enumerate(current):
        own = line_of((value,), (0,), position, len(current))[0] if len(current) > 1 else value
        draft.fields[concept] = RawField(own.text.strip(), own.span)


def _actions(row: Row, current: list[Draft], goal: int | None, context: TableContext, drafts: Drafts) -> list[Draft]:
    """The actions a card's row names; below a heading that is the action, the heading's own."""
    label = read_label(" ".join(row.cells[0].text.split()), context.words)
    number = label.number if label is not None else ""
    value = row.cells[0] if label is not None and label.text else row.cells[1]
    above = context.action is not None and bool(current) and current[0] is drafts.items[context.action]
    if not value.text.strip() or (above and (not number or current[0].number in ("", number))):
        return current
    return [tiltak_draft(cell, number, context, goal, drafts) for cell in several(value)]

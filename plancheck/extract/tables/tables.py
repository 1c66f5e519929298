"""Tables of actions, goals and indicators: every layout of domain.md 5.2 that stands in a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Row
from plancheck.extract.drafts import Drafts, TableAbove
from plancheck.extract.goals.asidewords import is_aside_table
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import read_label
from plancheck.extract.tables.bothcolumns import parted_columns
from plancheck.extract.tables.buildcolumns import action_gap, action_like, settle_objects
from plancheck.extract.tables.cardtables import is_card, read_card
from plancheck.extract.tables.cellcolumns import settle_by_cells, unread_owner
from plancheck.extract.tables.columns import Columns, header_rows, read_columns, table_kind
from plancheck.extract.tables.dittos import said_above
from plancheck.extract.tables.donemarks import with_done_marks
from plancheck.extract.tables.factrows import read_fact_rows
from plancheck.extract.tables.fieldrows import read_field_row
from plancheck.extract.tables.grouprows import group_row
from plancheck.extract.tables.lonecolumn import settle_lone_column
from plancheck.extract.tables.numbercolumns import (
    name_goal_codes,
    name_goal_texts,
    name_notes,
    name_numbers,
    name_shared_numbers,
    only_budget,
)
from plancheck.extract.tables.numberedbands import numbered_bands
from plancheck.extract.tables.tablegoals import TableContext, open_table
from plancheck.extract.tables.tablerows import action_row, goal_row, indicator_row, step_row
from plancheck.extract.tables.tableshapes import header_above, read_shape
from plancheck.extract.tables.timecolumns import crossed_parts, timed_priority
from plancheck.extract.tables.toldcells import read_told_cells
from plancheck.extract.tables.turned import upright
from plancheck.extract.tables.unitcolumns import units_from_marks
from plancheck.extract.tables.waycolumns import settle_ways
from plancheck.extract.tables.yeartables import read_by_year
from plancheck.parts import Group
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_SORTS = frozenset({"område", "områder", "fagområde", "fagområder", "delområde", "delområder", "tema"})
_OF_PLAN_ABOVE = pattern(
    r"mål(?:et|a|ene)?\s+(?:i|fra|frå)\s+(?:kommuneplan(?:en)?(?:s|\s+sin)?\s+)?(?:samfunnsdel(?:en)?|kommuneplan(?:en)?"
    r"|samfunnsplan(?:en)?)\b",
    re.I,
    needs=("samfunns", "kommuneplan"),
)
_OF_OWN_PLAN = pattern(
    r"mål(?:et|a|ene)?\s+i\s+(?:denne\s+|dette\s+)?(?:tema|kommunedel|fag|sektor)?(?:planen|strategien)\b"
    r"|^våre\s+(?:del)?mål\b",
    re.I,
    needs="mål",
)


def read_table(block: Block, context: TableContext, drafts: Drafts) -> bool:
    """Read one table into drafts. True where the table was understood as plan content and is claimed."""
    block = upright(block, context.words)
    header, rows = units_from_marks(*header_rows(block), context.words)
    if is_aside_table([cell.text for cell in header.cells]):
        return False
    columns, existing = _read_columns(header, rows, context)
    name_goal_texts(columns, rows, drafts.items)
    _only_named_areas(columns, drafts)
    _only_own_goals(columns, drafts)
    told = read_fact_rows(header, columns, rows, context, drafts) or read_field_row(columns, rows, context, drafts)
    if told or read_shape(block, context, drafts):
        return True
    if is_card(block, columns, context):
        return read_card(block, context, drafts)
    gone_on = header_above(header, columns, context, drafts)
    if gone_on is not None:
        header, rows, context.key = gone_on.header, (header, *rows), gone_on.key
        columns, existing = _read_columns(header, rows, context)
    kind = table_kind(columns, context.section.role)
    above: tuple[Row, ...] = ()
    if not kind or _goal_across(header, kind, context):
        header, columns, above, rows = _header_within(header, columns, rows, context)
        kind = table_kind(columns, context.section.role)
    if not kind and context.leadin[:1] == ("tiltak",) and len(columns.concepts) == 1:
        columns.concepts[0], kind = "tiltak", "tiltak"
    if kind == "tiltak" and context.parent is None and only_budget(columns, rows):
        return False
    if kind in ("", "maal") and columns.years and read_by_year(header, columns, rows, context, drafts):
        return True
    if not kind:
        return _note_unread(header, columns, existing, context, drafts)
    if kind == "tiltak":
        _read_actions(header, columns, above, rows, context, drafts, goes_on=gone_on is not None)
        return True
    if kind == "maal" and (gap := action_gap(columns, rows)):
        drafts.unclaimed.append((header.span, ", ".join(gap)))
    _read_rows(kind, columns, above, rows, context, drafts)
    return True


def _read_actions(
    header: Row,
    columns: Columns,
    above: tuple[Row, ...],
    rows: tuple[Row, ...],
    context: TableContext,
    drafts: Drafts,
    *,
    goes_on: bool,
) -> None:
    """Read a table of actions; `goes_on`: it is the rest of the table above it."""
    name_goal_codes(columns, rows, drafts.goal_codes)
    name_shared_numbers(columns, rows, drafts.items)
    name_notes(columns, rows)
    rows = said_above(columns.concepts, parted_columns(columns, with_done_marks(columns, rows)))
    if not goes_on:
        _note_table(header, columns, rows, context, drafts)
    first = len(drafts.items)
    _read_rows("tiltak", columns, above, rows, context, drafts)
    read_told_cells(columns, rows, drafts.items[first:], context.words)
    drafts.above = TableAbove(header, tuple(columns.concepts), context.section.index, context.key, rows)


def _read_rows(
    kind: str, columns: Columns, above: tuple[Row, ...], rows: tuple[Row, ...], context: TableContext, drafts: Drafts
) -> None:
    """Read the rows by what the table holds; `above`: the rows before the header, of which some name a goal."""
    if kind == "indikator":
        name_goal_codes(columns, rows, drafts.goal_codes, measured=True)
    reader = {"tiltak": action_row, "maal": goal_row, "indikator": indicator_row, "trinn": step_row}[kind]
    main = len(columns.concepts) if kind == "maal" else columns.concepts.index(kind)
    table = open_table(columns, main, context, drafts, rows)
    if kind == "tiltak" and not (table.left or table.numbers):
        table.bands = numbered_bands(
            rows, main, drafts.items[context.parent].number if context.parent is not None else ""
        )
    for row in above:
        group_row(row.cells, table)
    again = [normalise(text) for text in columns.headers]
    for row in rows:
        if not _is_header_again(row, again):
            reader(row, table)


def _read_columns(header: Row, rows: tuple[Row, ...], context: TableContext) -> tuple[Columns, bool]:
    """The columns below a header, and whether the table lists what stands there already."""
    columns = read_columns(header, context.words)
    for index, part in crossed_parts(columns.headers, rows, 0 if columns.years else context.year).items():
        columns.parts[index], columns.years[index] = part
        columns.concepts[index] = "aar"
    if (timed := timed_priority(columns.concepts, rows)) is not None:
        columns.concepts[timed] = "frist"
    name_numbers(columns, rows)
    settle_ways(columns, rows, context.title, context.words)
    settle_by_cells(columns, rows)
    existing = settle_objects(columns, rows, context.section.role, context.title)
    settle_lone_column(columns, rows, under_goal=context.parent is not None or context.section.role == "tiltak")
    return columns, existing


def _only_named_areas(columns: Columns, drafts: Drafts) -> None:
    """A column "Område" sorts the rows; its cells are satsingsområder only in a plan that has such (contract 5)."""
    sorts = [index for index, header in enumerate(columns.headers) if normalise(header) in _SORTS]
    if not sorts or any(draft.kind == "satsingsomraade" for draft in drafts.items):
        return
    for index in sorts:
        if columns.concepts[index] == "satsingsomraade":
            columns.concepts[index] = "beskrivelse"


def _only_own_goals(columns: Columns, drafts: Drafts) -> None:
    """Beside the goals "i temaplanen" of a plan that has a hovedmål, a column "Mål i samfunnsdelen" sets none."""
    above = [index for index, header in enumerate(columns.headers) if _OF_PLAN_ABOVE.search(header)]
    if not above or not any(
        concept in GOALS and index not in above and _OF_OWN_PLAN.search(header)
        for index, (concept, header) in enumerate(zip(columns.concepts, columns.headers, strict=True))
    ):
        return
    if any(draft.kind == "hovedmaal" and draft.text for draft in drafts.items):
        for index in above:
            columns.concepts[index] = "beskrivelse"


def _note_table(header: Row, columns: Columns, rows: Sequence[Row], context: TableContext, drafts: Drafts) -> None:
    """Note an action table as a group, and where its other columns are not understood, what they say."""
    concepts = columns.concepts
    known = tuple(dict.fromkeys([concept for concept in concepts if concept]))
    owner = unread_owner(columns, rows)
    drafts.groups.append(
        Group(
            context.key, header.span, known, "table", context.title, context.responsible, context.section.index,
            () if owner is None or context.responsible else ("ansvar",),
        )
    )  # fmt: skip
    unknown = [text for concept, text in zip(concepts, columns.headers, strict=True) if not concept and text.strip()]
    if len(concepts) > 2 and len(unknown) >= len(concepts) - 1:
        drafts.unclaimed.append((header.span, ", ".join(unknown)))
    elif owner is not None and not context.responsible:
        drafts.unclaimed.append((header.span, columns.headers[owner].strip()))


def _note_unread(header: Row, columns: Columns, existing: bool, context: TableContext, drafts: Drafts) -> bool:
    """Keep the header of a table that reads as one of actions, but does not say so in known words. Returns False."""
    if not existing and action_like(columns, context.section.role):
        drafts.unclaimed.append((header.span, ", ".join(text for text in columns.headers if text.strip())))
    return False


def _goal_across(header: Row, kind: str, context: TableContext) -> bool:
    """Whether the first row is one goal across the table ("Delmål 1: Flere …"), and no header."""
    texts = {cell.text.strip() for cell in header.cells} - {""}
    label = read_label(" ".join(texts), context.words) if kind == "maal" and len(texts) == 1 else None
    return label is not None and bool(label.text or label.number)


def _header_within(
    header: Row, columns: Columns, rows: tuple[Row, ...], context: TableContext
) -> tuple[Row, Columns, tuple[Row, ...], tuple[Row, ...]]:
    """A Word table may open with the goal across its width, the header row below: (header, columns, above, rows)."""
    for position, row in enumerate(rows[:6]):
        found = read_columns(row, context.words)
        settle_objects(found, rows[position + 1 :], context.section.role, context.title)
        if table_kind(found, context.section.role) == "tiltak" and len(found.known) > 1:
            return row, found, (header, *rows[:position]), rows[position + 1 :]
    return header, columns, (), rows


def _is_header_again(row: Row, header: list[str]) -> bool:
    """Whether a row says the same as the (normalised) header, as tables over several pages do."""
    cells = row.cells
    if len(cells) != len(header) or not cells or normalise(cells[-1].text) != header[-1]:
        return False
    return [normalise(cell.text) for cell in cells] == header

"""Actions sorted by goal and year: "Mål | 2026 | 2027 | 2028" with what is to be done written under the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.document import Cell, Row
from plancheck.extract.drafts import Drafts
from plancheck.extract.kinds import OWNERS, SERVED
from plancheck.extract.lists.typedlists import begins_as_action
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.grouprows import group_row
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS
from plancheck.extract.tables.parallellines import several
from plancheck.extract.tables.tablegoals import TableContext, goal_cells, open_table
from plancheck.extract.tables.tablerows import tiltak_draft
from plancheck.parts import Group, RawField

_FEWEST_YEARS = 2
_BESIDE = OWNERS | {"beskrivelse", "kostnad", "finansiering"}
"""What a row may say of all its actions; who has them is each one's."""


def read_by_year(header: Row, columns: Columns, rows: Sequence[Row], context: TableContext, drafts: Drafts) -> bool:
    """Read a table of goals and years whose cells are actions. False where it is none: amounts, crosses, targets."""
    goals = [concept for concept in columns.concepts if concept in SERVED]
    others = set(columns.concepts) - {"aar", "nummer", *goals}
    owners = [(index, concept) for index, concept in enumerate(columns.concepts) if concept in OWNERS]
    if (
        not goals
        or not others <= _BESIDE
        or len(columns.years) < _FEWEST_YEARS
        or not _are_actions(rows, columns, owned=bool(owners))
    ):
        return False
    known = ("tiltak", "frist", *[concept for _, concept in owners])
    section = context.section.index
    drafts.groups.append(Group(context.key, header.span, known, "table", context.title, context.responsible, section))
    table = open_table(columns, len(columns.concepts), context, drafts, rows)
    for row in rows:
        if group_row(row.cells, table):
            continue
        parent = goal_cells(row.cells, table)
        for index, cell in _said(row, columns):
            for action in several(cell):
                draft = tiltak_draft(action, "", context, parent, drafts)
                year = columns.parts.get(index, str(columns.years[index]))
                draft.fields.setdefault("frist", RawField(year, header.cells[index].span))
                for at, concept in owners:
                    if at < len(row.cells) and (text := row.cells[at].text.strip()):
                        draft.fields.setdefault(concept, RawField(text, row.cells[at].span))
                for refs in table.refs.values():
                    draft.refs.extend(refs)
    return True


def _said(row: Row, columns: Columns) -> Iterator[tuple[int, Cell]]:
    """What stands under the years; a cell merged over several of them once, under its last."""
    found: dict[str, tuple[int, Cell]] = {}
    for index in columns.years:
        if index < len(row.cells) and row.cells[index].text.strip() not in EMPTY_CELLS:
            found[row.cells[index].text.strip()] = (index, row.cells[index])
    yield from found.values()


def _are_actions(rows: Sequence[Row], columns: Columns, *, owned: bool) -> bool:
    """Whether most of what stands under the years begins as actions do (a third where somebody has them), and none of
    it as a number."""
    texts = [part.text for row in rows for _, cell in _said(row, columns) for part in several(cell)]
    if not texts or any(not text.strip()[:1].isalpha() for text in texts):
        return False
    least = 1 / 3 if owned else 3 / 5
    return sum(map(begins_as_action, texts)) >= len(texts) * least

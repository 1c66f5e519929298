"""A table that only says who and when of the action it stands below: "Ansvar | Frist" over "Kultur | 2026"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.drafts import Drafts
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.tables.columns import FIELD_COLUMNS, Columns
from plancheck.extract.tables.tablegoals import TableContext, open_table
from plancheck.extract.tables.tablerows import fill_fields

_FIELDS = frozenset({*FIELD_COLUMNS, "kommentar"})
_SINGLE = ("h", "p")
"""How the group of an action begins that is a heading or a labelled paragraph."""


def read_field_row(columns: Columns, rows: Sequence[Row], context: TableContext, drafts: Drafts) -> bool:
    """Give the action above the fields of such a table; False where the table is another one."""
    if context.action is None or len(rows) != 1 or not _FIELDS.issuperset(columns.concepts):
        return False
    draft = drafts.items[context.action]
    if not draft.group.startswith(_SINGLE) or not WHO_AND_WHEN.isdisjoint(draft.fields):
        return False
    if WHO_AND_WHEN.isdisjoint(columns.known):
        return False
    fill_fields(draft, rows[0].cells, open_table(columns, len(columns.concepts), context, drafts, rows))
    return True

"""Rows of a table of actions that hold no action but an indicator: "Indikator | Antall merkede stier | |"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Cell
from plancheck.extract.drafts import Draft
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import clean
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS
from plancheck.extract.tables.tablegoals import Table, goal_cells
from plancheck.parts import RawField
from plancheck.pattern import pattern

SIGN = "ndikator"
_NAME = pattern(
    r"(?:\w{3,12})?indikator(?:er|ar|en|ene|ane)?(?:\s+(?P<number>\d[\d.]*))?\s*(?::\s*(?P<words>\S.*)?)?$", re.I | re.S
)
_YEAR = pattern(r"(?:19|20)\d\d$")


def may_be_indicator(cells: Sequence[Cell], table: Table) -> bool:
    """Whether a row may hold an indicator: it says so, or a row above it has."""
    main = table.main
    return table.measured or SIGN in cells[main].text or (main > 0 and SIGN in cells[0].text)


def read_indicator(cells: Sequence[Cell], table: Table) -> bool:
    """Draft the indicator of a row that calls itself one, or stands below "Indikatorer" with nobody to do it; False
    for other rows, which end what such a row heads."""
    said = [cell for at, cell in enumerate(cells) if at not in table.goal_columns and not cell.repeated]
    said = [cell for cell in said if cell.text.strip() not in EMPTY_CELLS]
    name = _NAME.match(said[0].text.strip()) if said else None
    if name is not None and name["words"]:
        _draft(said[0], name["words"], name["number"], said[1:], cells, table)
    elif name is not None and len(said) > 1:
        _draft(said[1], said[1].text, name["number"], said[2:], cells, table)
    elif name is not None:
        table.measured = True
    elif table.measured and said and not _is_told(cells, table):
        _draft(said[0], said[0].text, "", said[1:], cells, table)
    else:
        table.measured = False
        return False
    return True


def _is_told(cells: Sequence[Cell], table: Table) -> bool:
    """Whether a row says who or when."""
    columns = [at for at, concept in table.beside if concept in WHO_AND_WHEN and at < len(cells)]
    return any(cells[at].text.strip() not in EMPTY_CELLS for at in columns)


def _draft(cell: Cell, words: str, number: str, beside: Sequence[Cell], cells: Sequence[Cell], table: Table) -> None:
    """Draft an indicator below the goal of its row; the value beside it is its target, but no year alone."""
    context, drafts = table.context, table.drafts
    parent = drafts.ancestor(goal_cells(cells, table), "indikator")
    draft = Draft("indikator", clean(words), number or "", cell.span, parent, context.section.index, context.role)
    draft.series, draft.labelled = f"{context.key}:indikator", True
    values = [other for other in beside if other.text[:1].isdecimal() and not _YEAR.match(other.text.strip())]
    if len(values) == 1:
        draft.fields["maaltall"] = RawField(values[0].text.strip(), values[0].span)
    draft.apply_attrs(cell.attrs)
    drafts.add(draft)

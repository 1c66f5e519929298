"""Themes whose goals stand in a table: "Bustad" over "Mål | Strategi | Tiltak | Ansvar"."""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.parts import Section

_LONGEST = 4
"""So many words a theme has at most."""


def tables_goals(section: Section, place: Place) -> bool:
    """Whether a heading is a theme's, with a table of goals called "Mål" and what is done for each."""
    if len(section.title.split()) > _LONGEST or SAYS.search(section.title):
        return False
    tables = (block for block in place.blocks_of(section) if block.kind == "table")
    known = (read_columns(header_rows(table)[0], place.words).known for table in tables)
    return any({"maal", "tiltak"} <= columns and not columns & {"delmaal", "hovedmaal"} for columns in known)

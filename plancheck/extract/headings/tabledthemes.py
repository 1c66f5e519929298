"""Themes below one hovedmål: "Bustad" over "Mål | Strategi | Tiltak | Ansvar", or over its delmål or its actions."""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.headings.outline import GUARDED_ROLES, heading_kinds
from plancheck.extract.labels import read_label
from plancheck.extract.tables.columns import header_rows, read_columns
from plancheck.parts import Section

_LONGEST = 4
"""So many words a theme has at most."""
_LOWER = frozenset({"delmaal", "maal", "strategi", "tiltak"})


def tables_goals(section: Section, place: Place) -> bool:
    """Whether a heading is a theme's, with a table of goals called "Mål" and what is done for each."""
    if len(section.title.split()) > _LONGEST or SAYS.search(section.title):
        return False
    tables = (block for block in place.blocks_of(section) if block.kind == "table")
    known = (read_columns(header_rows(table)[0], place.words).known for table in tables)
    return any({"maal", "tiltak"} <= columns and not columns & {"delmaal", "hovedmaal"} for columns in known)


def is_area(section: Section, place: Place) -> bool:
    """Whether a heading below the one hovedmål stands, as those beside it do, for an area of it: a few words over
    delmål, strategies or actions, or over text where another holds such."""
    sisters = [other for other in place.sections if (other.parent, other.level) == (section.parent, section.level)]
    named = [one for one in sisters if one.own_role not in GUARDED_ROLES and not heading_kinds(one.title, place.words)]
    if section not in named or not all(_is_name(one, place) for one in named):
        return False
    return any(_holds_lower(one, place) for one in named)


def _is_name(section: Section, place: Place) -> bool:
    title = section.title
    return len(title.split()) <= _LONGEST and not SAYS.search(title) and read_label(title, place.words) is None


def _holds_lower(section: Section, place: Place) -> bool:
    """Whether what stands below a hovedmål stands in the section, and no hovedmål."""
    found: set[str] = set()
    for block in place.document.blocks[section.first : section.last]:
        if block.rows:
            found |= read_columns(header_rows(block)[0], place.words).known
        elif block.kind == "heading":
            found.update(heading_kinds(block.text, place.words))
        elif block.text and (label := read_label(block.text, place.words)) is not None:
            found.add(label.kind)
    return not found.isdisjoint(_LOWER) and "hovedmaal" not in found

"""The commonest table read straight: "Tiltak | Ansvar | Frist" over rows of one line, numbers before, years behind.

What the readers of all other layouts look for is asked of the header once for all tables that have it, and of the
cells of a table together. Where one of them might find something, the table is theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat

from plancheck.document import Block, Row
from plancheck.extract.drafts import Drafts, TableAbove
from plancheck.extract.fields.hints import hints_of
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.goals.asidewords import is_aside_table
from plancheck.extract.headings.setaside import says_none
from plancheck.extract.labels import may_have_labels, read_label
from plancheck.extract.tables.columns import Columns, columns_of, table_kind
from plancheck.extract.tables.countedcells import may_be_counted
from plancheck.extract.tables.dittos import is_ditto
from plancheck.extract.tables.factrows import code_of
from plancheck.extract.tables.goalsheets import kind_named
from plancheck.extract.tables.indicatorrows import SIGN
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS, coded, is_amount
from plancheck.extract.tables.shortyears import may_be_short
from plancheck.extract.tables.statusdeadline import is_both
from plancheck.extract.tables.subcolumns import lower_header
from plancheck.extract.tables.sumrows import may_be_no_item
from plancheck.extract.tables.tablegoals import Table, TableContext
from plancheck.extract.tables.tablerows import action_row, add_plain
from plancheck.extract.tables.timecolumns import part_of_year
from plancheck.parts import Group
from plancheck.record import NamedTuple
from plancheck.vocabulary import Vocabulary, normalise

_BESIDE = (["ansvar"], ["ansvar", "frist"], ["frist", "ansvar"])
"""What stands beside the actions, but for years."""
_FEWEST_FILLED = 3
_ANY_YEAR = 2000


class _Header(NamedTuple):
    """What the header of a plain table says."""

    columns: Columns
    main: int
    filled: tuple[int, ...]
    """The columns that are no years: in full rows each of their cells says something."""
    owners: int
    beside: tuple[tuple[int, str], ...]
    owner: str
    """The header of the owners, normalised: a row that says it again is no plain one."""


class PlainTable(NamedTuple):
    """A plain table before its rows are drafted."""

    header: _Header
    row: Row
    rows: tuple[Row, ...]
    texts: list[list[str]]
    """What the cells of each column say."""


def plain_table(block: Block, words: Vocabulary) -> PlainTable | None:
    """The table where no reader but that of plain rows has anything to find in it; None for others."""
    rows = block.rows
    if len(block.header) != 1 or not rows:
        return None
    header = _header(tuple([cell.text for cell in block.header[0].cells]), words)
    width = len(block.header[0].cells)
    if header is None or {len(row.cells) for row in rows} != {width}:
        return None
    cells = [cell for row in rows for cell in row.cells]
    said = [cell.text.strip() for cell in cells]
    if "\n" in "".join(said) or True in [cell.repeated for cell in cells]:
        return None
    table = PlainTable(header, block.header[0], rows, [said[at::width] for at in range(width)])
    bare = False in [any(said[at + header.main + 1 : at + width]) for at in range(0, len(said), width)]
    return None if bare or _of_other_layout(table, words) else table


def _of_other_layout(table: PlainTable, words: Vocabulary) -> bool:
    """Whether cells may be the lower half of the header or the header again, numbers of actions told elsewhere, kinds
    of what the rows are, ditto marks or amounts."""
    header, texts, rows = table.header, table.texts, table.rows
    first = texts[header.main][0]
    if " " not in first or is_amount(first) or (not header.main and code_of(rows[0], 0)):
        return True
    if True in [SIGN in text for column in texts[: header.main + 1] for text in column]:
        return True
    who_and_when = {text for at, _ in header.beside for text in texts[at]}
    if any(map(is_ditto, who_and_when)) or header.owner in map(normalise, texts[header.owners]):
        return True
    firsts = [next(filter(None, column), "") for column in texts]
    if any(kind_named(text, words) for text in firsts if not text.isdecimal()):
        return True
    return lower_header(table.row, rows) is not None


def _are_items(table: PlainTable) -> bool:
    """Whether each row with an owner is one action: no sum, no note, no band, no list of several."""
    header, texts = table.header, table.texts
    actions, owners = texts[header.main], {owner for owner in texts[header.owners] if owner[:1].isalpha()}
    if any("" in texts[at] for at in header.filled if at != header.owners):
        return False
    beside = [text for at, column in enumerate(texts) if at != header.main for text in column]
    if not EMPTY_CELLS.isdisjoint(actions) or not set(actions).isdisjoint(beside) or "•" in "".join(actions):
        return False
    if header.main and True in [number[0].isalpha() for number in texts[0]]:
        return False
    worded = "".join([text[:2] for text in actions]).isalpha()
    if not worded and (any(map(may_be_no_item, owners)) or any(map(may_be_counted, actions))):
        return False
    return not any(map(says_none, actions)) and not any(row.cells[header.main].attrs for row in table.rows)


@lru_cache(maxsize=64)
def _header(headers: tuple[str, ...], words: Vocabulary) -> _Header | None:
    """The header of a plain table; None for one of another layout, or in words that another reader might know."""
    columns = columns_of(headers, words)
    concepts = columns.concepts
    main = 1 if concepts[:1] == ["nummer"] else 0
    filled = [at for at, concept in enumerate(concepts) if concept != "aar"]
    if [concepts[at] for at in filled][: main + 1] != concepts[: main + 1] or len(filled) < _FEWEST_FILLED:
        return None
    if concepts[main] != "tiltak" or [concepts[at] for at in filled[main + 1 :]] not in _BESIDE:
        return None
    if not (columns.years or "frist" in concepts) or table_kind(columns, "") != "tiltak":
        return None
    if _may_be_other(headers, columns, main, words):
        return None
    owners = concepts.index("ansvar")
    beside = tuple([(at, concepts[at]) for at in filled[main + 1 :]])
    return _Header(columns, main, tuple(filled), owners, beside, normalise(headers[owners]))


def _may_be_other(headers: Sequence[str], columns: Columns, main: int, words: Vocabulary) -> bool:
    """Whether a header says something to another reader, or is none: a first row with a deadline."""
    texts = [header.strip() for header in headers]
    if not all(texts) or may_be_short(texts) or is_aside_table(headers) or (main and "mål" in texts[0].lower()):
        return True
    if not any(words.match("column", text) for text in texts[1:]) or any(map(is_both, texts)):
        return True
    if " " in texts[0] and any(map(is_deadline, texts[1:])):
        return True
    if not columns.years and any(part_of_year(text, _ANY_YEAR) for text in texts):
        return True
    label = read_label(" ".join(texts[0].split()), words)
    return label is not None and bool(label.number)


def read_plain(table: PlainTable, context: TableContext, drafts: Drafts) -> bool:
    """Draft the actions of a plain table; False, and nothing drafted, where they say more than what is to be done."""
    header, texts = table.header, table.texts
    columns, actions = header.columns, texts[header.main]
    if drafts.above is not None and drafts.above.section == context.section.index:
        return False
    hints = hints_of(actions)
    if hints.any_tail or may_have_labels(actions, context.words) or (not header.main and coded(table.rows, 0)):
        return False
    known = tuple(dict.fromkeys(columns.concepts))
    drafts.groups.append(
        Group(context.key, table.row.span, known, "table", context.title, context.responsible, context.section.index)
    )
    numbers = {header.main: 0} if header.main else {}
    opened = Table(
        columns, header.main, frozenset(), (), header.beside, numbers, context, drafts, context.parent, hints
    )
    opened.labels, opened.plain = False, True
    _read_rows(table, opened)
    drafts.above = TableAbove(table.row, tuple(columns.concepts), context.section.index, context.key, table.rows)
    return True


def _read_rows(table: PlainTable, opened: Table) -> None:
    header, texts = table.header, table.texts
    items = _are_items(table)
    parent = opened.drafts.ancestor(opened.heading, "tiltak")
    numbers = texts[0] if header.main else repeat("")
    for row, number, text, owner in zip(table.rows, numbers, texts[header.main], texts[header.owners], strict=False):
        if items and owner[:1].isalpha():
            add_plain(row.cells, number, text, parent, opened)
        else:
            action_row(row, opened)

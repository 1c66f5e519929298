"""A sheet of a workbook: cells with their names, merged cells laid out, what is hidden left out and told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.document import EMPTY, Cell, Link, Mark, Row, Span
from plancheck.read.csv import cell_name
from plancheck.read.encoding import tidy
from plancheck.read.places import SEPARATOR
from plancheck.read.sheetrows import SheetRow
from plancheck.record import NamedTuple, dataclass, field

MOST_COLUMNS = 500
MOST_CELLS = 500_000
_LONGEST_CHOICE = 40
_CHOICE = re.compile(r"[^\d:;@?!]*(?:20\d\d)?$")
"""A word or a few to choose, no figure and no remark."""
_LISTS = re.compile(
    r"\W*(?:lister?|listar|nedtrekk\w*|valg(?:liste)?|val|oppslag\w*|kodeverk|kod[ea]r|status\w*|verdi\w*|validering|"
    r"data ?valid\w*|lookups?|lists?|enheter|einingar)\W*\d*$",
    re.I,
)
UNKNOWN: Mapping[str, str] = {"ukjent": "formel"}
"""Attribute of a cell whose formula has no saved value: its content is unknown, not missing."""


class Value(NamedTuple):
    """What a cell shows."""

    text: str
    bold: bool = False
    unknown: bool = False
    link: str = ""


class Merge(NamedTuple):
    """Cells merged into one, from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Worksheet:
    name: str
    hidden: bool = False
    rows: dict[int, dict[int, Value]] = field(default_factory=dict)
    """Row number -> column number -> value, both from 1."""
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    filtered: bool = False
    """A filter hides rows: they are part of the list all the same."""


def hidden_marks(sheet: Worksheet, file: str) -> Iterator[Mark]:
    """What is there but not shown."""
    span = Span(file, place=sheet.name, sheet=sheet.name)
    if sheet.hidden:
        if sheet.rows and not _is_choices(sheet):
            yield Mark("skjult_ark", sheet.name, span)
        return
    rows = sorted(number for number in sheet.hidden_rows if number in sheet.rows)
    if rows and not sheet.filtered:
        yield Mark("skjulte_rader", str(rows[0]), span._replace(cell=cell_name(rows[0], 1)), len(rows))
    used = {column for row in sheet.rows.values() for column in row}
    columns = sorted(sheet.hidden_columns & used)
    if columns:
        first = cell_name(1, columns[0])
        yield Mark("skjulte_kolonner", first[:-1], span._replace(cell=first), len(columns))


def _is_choices(sheet: Worksheet) -> bool:
    """Whether a sheet only holds what the cells of the others may be filled with: one column of names, or such columns
    under a name that says so. That is how Excel's own lists are made, and nothing internal."""
    texts = [value.text for row in sheet.rows.values() for value in row.values() if value.text]
    if len(texts) < 2 or any(len(text) > _LONGEST_CHOICE or not _CHOICE.match(text) for text in texts):
        return False
    columns = {column for row in sheet.rows.values() for column in row}
    return len(columns) == 1 or _LISTS.match(sheet.name) is not None


def shown_rows(sheet: Worksheet, file: str, title: str) -> Iterator[SheetRow]:
    """The rows people see."""
    across, down = _spread(sheet)
    width = min(max((max(row) for row in sheet.rows.values() if row), default=0), MOST_COLUMNS)
    columns = [column for column in range(1, width + 1) if column not in sheet.hidden_columns]
    left = MOST_CELLS
    for number in sorted(sheet.rows):
        if number in sheet.hidden_rows and not sheet.filtered:
            continue
        values = sheet.rows[number]
        prefix = f"{title}{SEPARATOR}" if title else ""
        span = Span(file, place=f"{prefix}rad {number}", sheet=sheet.name, cell=cell_name(number, 1))
        cells: list[Cell] = []
        for column in columns:
            own = values.get(column)
            place = span._replace(cell=cell_name(number, column))
            if own is not None:
                cells.append(_cell(own, place, across.get((number, column), 1)))
            elif (number, column) in down:
                cells.append(_cell(down[number, column], place, 1)._replace(repeated=True))
            else:
                cells.append(Cell("", place))
        left -= len(cells)
        if left < 0:
            return
        yield SheetRow(number, Row(tuple(cells), span))


def _cell(value: Value, span: Span, colspan: int) -> Cell:
    text = value.text
    if not text.isascii():
        text = tidy(text.replace("\u00a0", " "))
    text = "\n".join(line for line in (" ".join(part.split()) for part in text.split("\n")) if line)
    links = (Link(text, value.link, span),) if value.link else ()
    return Cell(text, span, UNKNOWN if value.unknown else EMPTY, links, value.bold, colspan)


def _spread(sheet: Worksheet) -> tuple[dict[tuple[int, int], int], dict[tuple[int, int], Value]]:
    """How many columns merged cells take, and what they show in the rows below their first."""
    across: dict[tuple[int, int], int] = {}
    down: dict[tuple[int, int], Value] = {}
    left = MOST_CELLS
    for merge in sheet.merges:
        value = sheet.rows.get(merge.top, {}).get(merge.left)
        if value is None:
            continue
        shown = range(merge.left, min(merge.right, MOST_COLUMNS) + 1)
        across[merge.top, merge.left] = sum(column not in sheet.hidden_columns for column in shown)
        left -= merge.bottom - merge.top
        if left < 0:
            break
        for row in range(merge.top, merge.bottom + 1):
            own = sheet.rows.get(row)
            if own is None:
                continue
            for column in shown:
                if (row, column) != (merge.top, merge.left):
                    own.pop(column, None)
            if row > merge.top:
                down[row, merge.left] = value
    return across, down

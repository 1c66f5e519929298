"""A grid of cells as people fill it in: titles above the header, header rows, blank columns, notes at the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Cell, Row
from plancheck.read.sheetlegend import without_legends
from plancheck.read.sheetnotes import is_note
from plancheck.read.sheetrows import SheetRow

HEADER_WITHIN = 25
"""A header stands among the first rows that hold anything."""
HEADER_SHARE = 0.7
"""A header fills this share of the columns its table uses."""
_FEWEST_BESIDE = 4
"""So many names two tables beside each other have at least."""
_FEWEST_MARKS, _LONGEST_MARK = 3, 2
MOST_BESIDE = 500
LONGEST_TITLE = 120
LONGEST_BAND = 40

HEADS_ROWS = re.compile(
    r"(?:[^\W\d_]*(?:mål|område|satsing|grep|strategi|tema|kapittel|del)\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[A-H])"
    r"(?:[.:)]\s*|\s+[–—-]\s+|\s+)[^\W\d_]|[^\W\d_]*(?:mål|område|grep|visjon|strategi)\s*:\s*\S",
    re.I,
)
"""A row that heads what stands below it: "Mål 1: …", "2 Natur", "Satsingsområde: …"."""
_TOLD = re.compile(r"[^\W\d_][^:\n]{0,40}:\s+\S")
"""A label and its value: what is told about the list."""
_LABEL = re.compile(r"[^\W\d_](?:[^:;,?!\n]{0,40}[^:;,.?!\s])?")
"""The first cell of a line of a form."""
_OWNER = re.compile(
    r"(?!\S*(?:plan|strategi|program|liste|oversikt|del)\b)[^\W\d_][\w -]{1,30} (?:kommune|herad|fylkeskommune)$", re.I
)
_NUMBER = re.compile(r"[-+]?[\d \u00a0.,]+(?:%|kr|,-)?$|\d{1,2}\.\d{1,2}\.\d{2,4}$|\d{4}-\d\d-\d\d$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?$")


_LEGEND = re.compile(r"(?:(?:tegn|teikn|farge)?forklaring(?:er|ar)?|forkort(?:else|ing)[ar]*|fargekode[rn]*)\W*", re.I)
"""A row over what the signs and letters in the table stand for."""
_OF_PLAN = re.compile(r"(?:vedt[ae]|godkj[ae]n|(?:egen)?godkj|planperiode|status:|(?:ute )?på h[øo][iy]?ring)", re.I)
"""How a line begins that is told about the plan, not about the goal above it."""


def sheet_blocks(rows: Sequence[SheetRow], level: int = 1) -> list[Block]:
    """Headings and paragraphs for what stands above and below, and a table for each header found.

    Rows of the table keep their columns: a cell that spans several is followed by empty ones. The last header row is
    the one that names each column; where it is blank the name above is repeated into it.
    """
    rows, legends = without_legends(rows)
    if legends:
        return [*sheet_blocks(rows, level), *legends]
    right = _second_begins(rows)
    if right:
        halves = [_columns(rows, 0, right), _columns(rows, right, MOST_BESIDE)]
        return [block for half in halves for block in sheet_blocks(half, level)]
    kept = _without_blanks(rows)
    if not kept:
        return []
    at = _header(kept)
    if at is None:
        return _titles(kept, level)
    first = at - 1 if at and _is_band(kept[at - 1], kept[at]) else at
    body = at + 1
    while body < len(kept) and body - first < 3 and _is_lower_header(kept[body - 1], kept[body]):
        body += 1
    end = _second_table(kept, at, body)
    rest = kept[end:]
    foot = end
    while foot > body and _is_note(kept, foot - 1):
        foot -= 1
    blocks = _titles(kept[:first], level, kept[first].number)
    header = joined_header([row.row for row in kept[first:body]])
    texts = _texts(kept[at].row)
    data = tuple(row.row for row in kept[body:foot] if _texts(row.row) != texts)
    last = data[-1].span if data else header[-1].span
    span = header[0].span._replace(end_line=last.end_line, end_column=last.end_column)
    blocks.append(Block("table", span, header=header, rows=data))
    blocks += [Block("paragraph", row.row.span, _joined_text(row)) for row in kept[foot:end]]
    return blocks + (sheet_blocks(rest, level + 1 if level == 1 else level) if rest else [])


def _second_begins(rows: Sequence[SheetRow]) -> int:
    """The first column of a table that stands beside another one: after a blank column, under the same names as it. 0
    where there is none."""
    for header in rows[:HEADER_WITHIN]:
        cells = header.row.cells
        names = [cell.text.casefold() if not cell.repeated else "" for cell in cells]
        again = next((at for at, name in enumerate(names) if name and name in names[:at]), 0)
        if len(header.filled) < _FEWEST_BESIDE or not again or names[again - 1] or "" in names[again : again + 2]:
            continue
        first = names.index(names[again])
        same = names[first : first + 2] == names[again : again + 2]
        if same and not any(again - 1 < len(row.row.cells) and row.row.cells[again - 1].text for row in rows):
            return again
    return 0


def _columns(rows: Sequence[SheetRow], first: int, end: int) -> list[SheetRow]:
    return [row._replace(row=row.row._replace(cells=row.row.cells[first:end])) for row in rows]


def _without_blanks(rows: Sequence[SheetRow]) -> list[SheetRow]:
    """Rows that hold something, without the columns that never do."""
    used = sorted({index for row in rows for index, cell in enumerate(row.row.cells) if cell.text})
    kept: list[SheetRow] = []
    for row in rows:
        cells = row.row.cells
        if any(cell.text for cell in cells):
            blank = Cell("", row.row.span)
            kept.append(
                row._replace(row=row.row._replace(cells=tuple(cells[at] if at < len(cells) else blank for at in used)))
            )
    return kept


def _header(rows: Sequence[SheetRow]) -> int | None:
    """Index of the (first full) header row; None where the sheet is notes."""
    width = max(len(row.filled) for row in rows)
    if width < 2:
        return None
    fallback: int | None = None
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        filled = row.filled
        if len(filled) < 2:
            continue
        names = [row.row.cells[index].text for index in filled]
        words = all(not _NUMBER.match(name) or _YEAR.match(name) for name in names) and not _are_marks(names)
        named = sum(row.row.cells[index].colspan for index in filled)
        if words and named >= width * HEADER_SHARE and not _YEAR.match(names[0]):
            return at
        if fallback is None and words and len(filled) >= width / 2:
            fallback = at
    return fallback if fallback is not None else next(at for at, row in enumerate(rows) if len(row.filled) >= 2)


def _are_marks(names: Sequence[str]) -> bool:
    """Whether a row of cells says over and over the same in few signs, as crosses below years do."""
    return any(len(name) <= _LONGEST_MARK and names.count(name) >= _FEWEST_MARKS for name in set(names))


def _is_band(row: SheetRow, header: SheetRow) -> bool:
    """A row above the header that names groups of columns."""
    cells = row.row.cells
    filled = row.filled
    if row.number != header.number - 1 or not filled or (len(filled) == 1 and filled[0] == 0):
        return False
    return bool(filled) and (filled[0] > 0 or any(cell.colspan > 1 for cell in cells)) and _short(row)


def _is_lower_header(upper: SheetRow, lower: SheetRow) -> bool:
    """A second header row: it names the columns that the upper one left to it."""
    filled = lower.filled
    if not filled or not _short(lower) or lower.number != upper.number + 1:
        return False
    above = upper.row.cells
    spanned = {at + step for at, cell in enumerate(above) if cell.colspan > 1 for step in range(cell.colspan)}
    if spanned and set(filled) <= spanned:
        return True
    return 0 not in filled and any(not above[index].text for index in filled) and 0 not in spanned


def _short(row: SheetRow) -> bool:
    return all(len(cell.text) <= LONGEST_BAND for cell in row.row.cells)


def _second_table(rows: Sequence[SheetRow], header: int, body: int) -> int:
    """Index where another table begins below this one: after a blank row, with a header in bold like this one's."""
    if not rows[header].bold:
        return len(rows)
    for at in range(body + 1, len(rows) - 1):
        row = rows[at]
        if len(row.filled) < 2 or not row.bold or rows[at + 1].bold:
            continue
        if any(_NUMBER.match(row.row.cells[index].text) for index in row.filled):
            continue
        start = at
        while start > body and len(rows[start - 1].filled) == 1 and rows[start].number == rows[start - 1].number + 1:
            start -= 1
        if rows[start].number > rows[start - 1].number + 1 and _texts(row.row) != _texts(rows[header].row):
            return start
    return len(rows)


def _is_note(rows: Sequence[SheetRow], at: int) -> bool:
    """A line below the table, after a blank row or with the words of a note."""
    filled = rows[at].filled
    if len(filled) != 1:
        return False
    text = rows[at].row.cells[filled[0]].text
    below = rows[at + 1].number if at + 1 < len(rows) else 0
    if is_note(text) or (len(rows[at - 1].filled) == 1 and below != 0):
        return True
    first = at
    while first and rows[first - 1].filled == filled and rows[first].number == rows[first - 1].number + 1:
        first -= 1
    gap = first > 0 and rows[first].number > rows[first - 1].number + 1
    return gap and (first == at or not HEADS_ROWS.match(rows[first].row.cells[filled[0]].text))


def _titles(rows: Sequence[SheetRow], level: int, header: int = 0) -> list[Block]:
    """The rows above a header (its row number; 0 where there is none): one title, and what is told about it.

    A line that goes with the title ("Eksempel kommune", "x = året tiltaket blir gjennomført") is no heading, one that
    heads the rows below is: by its words, or after a blank row right above the header.
    """
    blocks: list[Block] = []
    titled = together = False
    before = rows[0].number if rows else 0
    for row in rows:
        gap, before = row.number > before + 1, row.number
        together = together and (bool(header) or not gap)
        above = gap and header == row.number + 1
        for block in _title(row, level):
            if block.kind == "heading" and not HEADS_ROWS.match(block.text):
                told = _TOLD.match(block.text) or (_OWNER.match(block.text) and len(rows) > 1)
                if told or _LEGEND.fullmatch(block.text) or (titled and together and not above):
                    block = Block("paragraph", block.span, block.text)
            blocks.insert(_place(block, blocks), block)
            if block.kind == "heading":
                titled = together = True
    return blocks


def _place(block: Block, above: Sequence[Block]) -> int:
    """Where a line goes: when the plan was adopted stands with the title, also where a goal is written between."""
    at = len(above)
    if block.kind == "paragraph" and _OF_PLAN.match(block.text):
        while at > 1 and above[at - 1].kind == "heading" and HEADS_ROWS.match(above[at - 1].text):
            at -= 1
    return at


def _title(row: SheetRow, level: int) -> list[Block]:
    """A row above the header: a title, or a label and its value; forms have two cells for these: "Mål | Flere"."""
    filled = row.filled
    if not filled:
        return []
    cell = row.row.cells[filled[0]]
    label = len(filled) == 2 and _LABEL.fullmatch(cell.text) is not None
    text = f"{cell.text}: {row.row.cells[filled[1]].text}" if label else _joined_text(row)
    if len(filled) == 1 and len(text) <= LONGEST_TITLE and not text.endswith((".", ":", ";")) and not is_note(text):
        return [Block("heading", cell.span, text, level, bold=cell.bold)]
    return [Block("paragraph", cell.span, text, bold=cell.bold)]


def _joined_text(row: SheetRow) -> str:
    return " ".join(row.row.cells[index].text for index in row.filled)


def joined_header(rows: list[Row]) -> tuple[Row, ...]:
    """Header rows, the last filled from those above."""
    cells = list(rows[-1].cells)
    for upper in reversed(rows[:-1]):
        for at, cell in enumerate(upper.cells):
            if cell.text and not cells[at].text:
                cells[at] = cell._replace(repeated=True, colspan=1)
    return (*rows[:-1], rows[-1]._replace(cells=tuple(cells)))


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(cell.text for cell in row.cells)

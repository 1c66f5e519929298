"""Tables on their way from the page to an entry: rows of cells with the columns' places, joined over page breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.read.pdf.fragments import Fragment
from plancheck.read.pdf.grid import Box, Grid
from plancheck.read.pdf.lines import Line, leading, lines_of
from plancheck.read.pdf.pieces import Page
from plancheck.read.pdf.prose import had_room, right_edge, words_from
from plancheck.read.pdf.seams import Seams
from plancheck.read.word.entries import RawCell, RawRow
from plancheck.read.word.tables import joined
from plancheck.read.word.words import NO_WORDS, Words
from plancheck.record import dataclass

_MARKER = re.compile(r"(?:[•▪●○◦·‣∙■□➢❖✓�]|[-–](?=\s)|(\d{1,2})[.)](?=\s)|[a-zæøå]\)(?=\s))\s*")
_GOES_ON = re.compile(r"(?:[,/&(–-]|\b(?:og|i|på|av|for|med|til|ved|fra|frå|innen|innan))\s*$", re.IGNORECASE)
_DATE = re.compile(r"20\d\d(?:\s?[–-]\s?(?:20)?\d\d)?|\d{1,2}\.\s?\d{1,2}\.\s?20\d\d")
_APART = 1.45
_SAME_COLUMNS = 8.0
_INSET = 6.0
_SHORT = 3


@dataclass(slots=True, eq=False)
class RawTable:
    """A table of one page, later of several."""

    rows: list[RawRow]
    xs: list[float]
    """Where its columns begin, and where the last ends."""
    top: float
    bottom: float
    page: int


def from_grid(page: Page, grid: Grid, seams: Seams) -> RawTable | None:
    """The table a grid with text in it is; None where no row has two cells with text."""
    columns = len(grid.xs) - 1
    rows: list[RawRow] = []
    texts: dict[int, Words] = {}
    for at in range(len(grid.ys) - 1):
        cells: list[RawCell] = []
        for column in range(columns):
            box = grid.boxes[at, column]
            if column != box.column:
                cells.append(RawCell(repeated=at > box.row))
                continue
            if id(box) not in texts:
                texts[id(box)] = _box_words(page, box, grid, seams)
            cells.append(RawCell(texts[id(box)], box.across, repeated=at > box.row))
        rows.append(RawRow(cells, page.number))
    filled = [sum(bool(cell.words.text) for cell in row.cells if not cell.repeated) for row in rows]
    if max(filled, default=0) < 2:
        return None
    rows = [row for row in rows if any(cell.words.text for cell in row.cells)]
    return RawTable(rows, grid.xs, grid.ys[0], grid.ys[-1], page.number)


def _box_words(page: Page, box: Box, grid: Grid, seams: Seams) -> Words:
    right = grid.xs[box.column + box.across] - _INSET
    return cell_words(lines_of(page, box.pieces), seams, right)


def cell_words(lines: Sequence[Line], seams: Seams, right: float | None = None) -> Words:
    """The text of a cell: its lines run on, but list items and what stands apart are lines of their own."""
    if not lines:
        return NO_WORDS
    usual = leading(lines) * _APART
    groups: list[list[Fragment]] = []
    last: Line | None = None
    number = 0
    for line in lines:
        apart = last is not None and line.y - last.y > usual * max(line.size, last.size)
        marker = _MARKER.match(line.text)
        counted = marker is not None and (marker[1] is None or int(marker[1]) == number + 1)
        number += marker is not None and marker[1] is not None and counted
        if last is None or apart or counted or (right is not None and _begins_anew(last, line, right)):
            groups.append([])
        groups[-1] += line.parts
        last = line
    edge = right_edge([part for line in lines for part in line.parts]) if right is None else right
    found = [words_from(group, seams, edge) for group in groups]
    return joined([(_without_bullet(words), "-" if _is_bullet(words) else "") for words in found if words.text])


def _begins_anew(last: Line, line: Line, right: float) -> bool:
    """Whether the line above was ended on purpose: there was room for the next word, which begins as lines do, or both
    lines are years or days."""
    first = line.text[:1]
    begins = (first.isupper() or first.isdigit()) and not _GOES_ON.search(last.text)
    whole = _DATE.fullmatch(last.text.strip()) is not None and (first.isupper() or _DATE.fullmatch(line.text.strip()))
    return begins and (bool(whole) or had_room(last.parts[-1], line.parts[0], right))


def _is_bullet(words: Words) -> bool:
    marker = _MARKER.match(words.text)
    return marker is not None and not marker[0].strip()[0].isalnum()


def _without_bullet(words: Words) -> Words:
    marker = _MARKER.match(words.text)
    return words._replace(text=words.text[marker.end() :]) if marker is not None and _is_bullet(words) else words


def goes_on(above: RawTable, below: RawTable) -> bool:
    """Whether a table at the top of a page goes on from the one at the foot of the page before."""
    if below.page != above.page + 1 or len(above.xs) != len(below.xs):
        return False
    shift = below.xs[0] - above.xs[0]
    return all(abs(b - a - shift) <= _SAME_COLUMNS for a, b in zip(above.xs, below.xs, strict=True))


def join_tables(above: RawTable, below: RawTable, seams: Seams) -> None:
    """Add the rows of the second to the first, without headings repeated and with a row cut in two as one."""
    rows = list(below.rows)
    for head in above.rows[:3]:
        if rows and _texts(rows[0]) == _texts(head):
            del rows[0]
    if rows and above.rows:
        rows = rows[_take_rest(above, rows[0], seams) :]
    above.rows += rows
    above.page, above.bottom = below.page, below.bottom


def _take_rest(table: RawTable, row: RawRow, seams: Seams) -> int:
    """1 where the row was only the rest of the last row of the table, 0 where it is its own."""
    last = table.rows[-1].cells
    if len(last) != len(row.cells):
        return 0
    filled = [at for at, cell in enumerate(row.cells) if cell.words.text and not cell.repeated]
    rest = [at for at in filled if _runs_on(last[at].words.text, row.cells[at].words.text)]
    if filled and (len(rest) == len(filled) or (0 not in filled and len(rest) * 2 >= len(filled))):
        for at in filled:
            before, after = last[at].words, row.cells[at].words
            short = len(after.text.split()[0]) <= _SHORT
            last[at].words = before._replace(text=seams.join(before.text, after.text, alone=short))
        return 1
    merged = any(cell.repeated for above in table.rows for cell in above.cells[:1])
    if filled and 0 not in filled and merged and len(filled) > 1:
        row.cells[0] = RawCell(last[0].words, last[0].colspan, repeated=True)
    return 0


def _runs_on(before: str, after: str) -> bool:
    """Whether a text seems to go on in another."""
    return bool(before) and (
        after[:1].islower() or before.endswith(("-", ",")) or (before[-1:].isdigit() and after[:1].isdigit())
    )


def _texts(row: RawRow) -> list[str]:
    return [" ".join(cell.words.text.split()) for cell in row.cells]

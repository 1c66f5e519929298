"""A PDF without structure: read from how its pages look. What comes of it is a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plancheck.read.pdf.aligned import aligned_tables
from plancheck.read.pdf.fragments import same_line
from plancheck.read.pdf.furniture import mark_furniture
from plancheck.read.pdf.grid import grids
from plancheck.read.pdf.lines import Line, body_size, leading, lines_of, readable
from plancheck.read.pdf.paragraphs import Paragraphs
from plancheck.read.pdf.pieces import Page, Piece
from plancheck.read.pdf.rawtable import RawTable, from_grid, goes_on, join_tables
from plancheck.read.pdf.seams import Seams
from plancheck.read.pdf.textcolumns import Region, regions
from plancheck.read.word.entries import Entry
from plancheck.read.word.tables import table_entries
from plancheck.record import dataclass, field

_CONTENTS_TITLE = re.compile(
    r"(?:innhald|innhold)(?:s(?:fortegnelse|liste|oversikt|forteikning))?|contents", re.IGNORECASE
)
_TO_PAGE = re.compile(r".*\s\d{1,3}$")
_SMALL = 0.92
_NOTE = re.compile(r"(?:\d{1,2}|\*)\s*[A-ZÆØÅ«\"h]")
_LOW = 0.6


@dataclass(slots=True, eq=False)
class _Sheet:
    """A page with its tables taken out."""

    page: Page
    rest: list[Piece]
    tables: list[RawTable]
    lines: list[Line]
    regions: list[Region] = field(default_factory=list)
    """The parts of the page that are read one after the other."""


def read_drawn(pages: Sequence[Page]) -> list[Entry]:
    """The entries of all pages, in reading order."""
    whole = [lines_of(page, readable(page)) for page in pages]
    seams = _seams(whole)
    sheets = [_sheet(page, seams) for page in pages]
    body = body_size([line for lines in whole for line in lines])
    mark_furniture([sheet.lines for sheet in sheets], [sheet.page.height for sheet in sheets], body)
    for sheet in sheets:
        _set_in_columns(sheet)
    _mark_contents(sheets)
    text = [line for sheet in sheets for line in sheet.lines if not line.noise]
    for sheet in sheets:
        _mark_notes(sheet, body)
    reader = _Reader(seams, leading(text), body)
    for sheet in sheets:
        reader.sheet(sheet)
    return reader.finished()


def _seams(whole: Sequence[Sequence[Line]]) -> Seams:
    """How lines of this file go on."""
    return Seams([part.text for lines in whole for line in lines for part in line.parts])


def _sheet(page: Page, seams: Seams) -> _Sheet:
    """Take the drawn tables out of a page, and find its columns."""
    found = grids(page)
    pieces = readable(page)
    if not found:
        return _Sheet(page, pieces, [], lines_of(page, pieces))
    rest: list[Piece] = []
    for piece in pieces:
        for grid in found:
            box = grid.holds(piece)
            if box is not None:
                box.pieces.append(piece)
                break
        else:
            rest.append(piece)
    tables: list[RawTable] = []
    for grid in found:
        table = from_grid(page, grid, seams)
        if table is not None:
            tables.append(table)
        else:
            rest += {id(one): one for box in grid.boxes.values() for one in box.pieces}.values()
    return _Sheet(page, rest, tables, lines_of(page, rest))


def _set_in_columns(sheet: _Sheet) -> None:
    """Find the columns of what is no running header or footer: those go across them."""
    around = [line for line in sheet.lines if line.noise == "footer"]
    text = [piece for piece in sheet.rest if not any(_holds(line, piece) for line in around)] if around else sheet.rest
    sheet.regions = regions(sheet.page, text, sheet.tables)
    above = [line for line in around if line.y < sheet.page.height / 2]
    below = [line for line in around if line.y >= sheet.page.height / 2]
    edges = [Region(lines, [], []) for lines in (above, below)]
    sheet.regions = [edges[0], *sheet.regions, edges[1]]
    sheet.lines = [line for region in sheet.regions for line in region.lines]


def _holds(line: Line, piece: Piece) -> bool:
    return any(part.x0 <= piece.x0 <= part.x1 and same_line(part, piece) for part in line.parts)


def _mark_contents(sheets: Sequence[_Sheet]) -> None:
    """The lines below "Innhold" that end with a page number are a contents list."""
    inside = False
    for sheet in sheets:
        for line in sheet.lines:
            if line.noise == "footer":
                continue
            if _CONTENTS_TITLE.fullmatch(line.text.strip(" .:")) or line.noise == "contents":
                inside = True
            elif inside and _TO_PAGE.match(line.text):
                line.noise = "contents"
            else:
                inside = False


def _mark_notes(sheet: _Sheet, body: float) -> None:
    """Small print at the foot of a column that begins with a number is a note."""
    for region in sheet.regions:
        low = [line for line in region.lines if line.y > sheet.page.height * _LOW and not line.noise]
        for at in range(len(low) - 1, -1, -1):
            if low[at].size > _SMALL * body:
                low = low[at + 1 :]
                break
        if low and _NOTE.match(low[0].text):
            for line in low:
                line.note = True


class _Reader:
    """Puts lines and tables in reading order."""

    def __init__(self, seams: Seams, usual: float, body: float) -> None:
        self._seams = seams
        self._paragraphs = Paragraphs(seams, usual, body)
        self._tables: list[tuple[int, RawTable]] = []
        """Each with how many entries stand before it."""

    def sheet(self, sheet: _Sheet) -> None:
        """Read one page."""
        for region in sheet.regions:
            self._region(region)

    def _region(self, region: Region) -> None:
        """Read the lines of a column, or of the whole page, with the tables that stand in it."""
        lines, right = region.lines, _right(region.lines)
        found = aligned_tables(lines, region.rulings, self._seams)
        items: list[tuple[float, int, RawTable | list[Line]]] = [(one.top, 0, one) for one in region.tables]
        at = 0
        for one in [*found, None]:
            stretch = lines[at : len(lines) if one is None else one.first]
            items += [(line.y - line.size, 1, [line]) for line in stretch]
            if one is not None:
                items.append((one.table.top, 0, one.table))
                at = one.after
        for _, _, item in sorted(items, key=lambda item: item[:2]):
            if isinstance(item, RawTable):
                self._table(item)
            else:
                self._paragraphs.add(item, right)

    def _table(self, table: RawTable) -> None:
        self._paragraphs.close()
        entries = self._paragraphs.entries
        if self._tables:
            before, above = self._tables[-1]
            if goes_on(above, table) and all(entry.noise for entry in entries[before:]):
                join_tables(above, table, self._seams)
                return
        self._tables.append((len(entries), table))

    def finished(self) -> list[Entry]:
        """All entries, tables at their places."""
        self._paragraphs.close()
        entries = self._paragraphs.entries
        found: list[Entry] = []
        at = 0
        for before, table in self._tables:
            found += entries[at:before]
            found += table_entries(table.rows, None, False)
            at = before
        found += entries[at:]
        apart = [entry for entry in found if entry.note] + [entry for entry in found if entry.noise == "footer"]
        return [entry for entry in found if not (entry.note or entry.noise == "footer")] + apart


def _right(lines: Iterable[Line]) -> float:
    return max((line.x1 for line in lines if not line.noise), default=0.0)

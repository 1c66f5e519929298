"""Tables of a Word file as rows of cells in their columns.

A cell merged across is followed by empty ones, a cell merged down is repeated; deleted rows and cells are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from plancheck.document import EMPTY
from plancheck.read.package import Element
from plancheck.read.word import names as w
from plancheck.read.word.entries import Entry, RawCell, RawRow
from plancheck.read.word.inline import Flow, Gathered
from plancheck.read.word.numbering import Label
from plancheck.read.word.styles import Style
from plancheck.read.word.words import Words, words_of

WIDEST = 200
_DEEPEST = 20
MOST_CELLS = 200_000
_MANY_PARAGRAPHS = 4
_SHORT = 60
_MOST_BANDS = 3
_AROUND = frozenset({w.SDT, *(w.MAIN + name for name in ("sdtContent", "customXml", "ins", "moveTo"))})
_NUMBER = re.compile(r"[A-ZÆØÅ]{0,3} ?\d+(?:\.\d+)*[a-z]?[.):]?")
_NUMBER_HEADER = "Nr."
_WHITE = frozenset({"", "auto", "FFFFFF", "ffffff"})


class Around(Protocol):
    """The walk that a table is a part of."""

    flow: Flow
    entries: list[Entry]
    notes: list[tuple[str, str]]

    def read(self, container: Element, depth: int = 0, *, boxed: bool = False) -> None: ...
    def paragraph(self, element: Element) -> tuple[Gathered, Style, Element | None] | None: ...
    def numbered(self, style: Style, properties: Element | None) -> tuple[Label, str] | None: ...
    def carried(self) -> Gathered | None: ...
    def is_heading(self, element: Element) -> bool: ...


def read_table(element: Element, story: Around, depth: int, boxed: bool) -> None:
    """Add the table, or what stands in it where it only places things on the page, to the story's entries."""
    rows = [(row, list(_inside(row, w.TC))) for row in _inside(element, w.TR) if not _row_deleted(row)]
    if _is_layout(rows, story):
        for _, cells in rows:
            for cell in cells:
                story.read(cell, depth + 1, boxed=boxed)
        return
    reader = _Table(story)
    for row, cells in rows:
        reader.row(row, cells)
    story.entries += table_entries(reader.rows, element, boxed)
    for nested in reader.later:
        if nested.tag == w.TBL:
            if depth < _DEEPEST:
                read_table(nested, story, depth + 1, boxed)
        else:
            story.read(nested, depth + 1, boxed=True)


def _inside(element: Element, tag: str, depth: int = 0) -> Iterator[Element]:
    """Rows of a table, or cells of a row: its own, also in content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _AROUND and depth < _DEEPEST:
            yield from _inside(child, tag, depth + 1)


def _row_deleted(row: Element) -> bool:
    properties = row.find(w.MAIN + "trPr")
    return properties is not None and (properties.find(w.DELETED) is not None or properties.find(w.MOVED) is not None)


def _is_layout(rows: Sequence[tuple[Element, list[Element]]], story: Around) -> bool:
    """A frame round one text, or columns of running text with headings in them."""
    if all(len(cells) < 2 for _, cells in rows):
        several = any(len(list(_inside(cell, w.P))) > 1 for _, cells in rows for cell in cells)
        return len(rows) < 3 or (several and any(_holds_structure(cell, story) for _, cells in rows for cell in cells))
    if len(rows) == 1:
        return any(
            _holds_structure(cell, story) or len(list(_inside(cell, w.P))) > _MANY_PARAGRAPHS for cell in rows[0][1]
        )
    return False


def _holds_structure(cell: Element, story: Around) -> bool:
    return any(True for _ in _inside(cell, w.TBL)) or any(story.is_heading(p) for p in _inside(cell, w.P))


class _Table:
    """Reads the rows of one table."""

    def __init__(self, story: Around) -> None:
        self.rows: list[RawRow] = []
        self.later: list[Element] = []
        """Nested tables and text boxes, read after the table."""
        self._story = story
        self._held: dict[int, RawCell] = {}
        self._left = MOST_CELLS

    def row(self, row: Element, elements: Sequence[Element]) -> None:
        flow = self._story.flow
        start = end = flow.page
        properties = row.find(w.MAIN + "trPr")
        cells = [RawCell() for _ in range(_grid(properties, "gridBefore"))]
        page = 0
        for element in elements:
            flow.page = start
            own = element.find(w.MAIN + "tcPr")
            if own is not None and own.find(w.MAIN + "cellDel") is not None:
                continue
            self._cell(element, own, cells)
            page = page or (flow.page if cells and cells[-1].words.text else 0)
            end = max(end, flow.page)
        flow.page = end
        self._left -= len(cells)
        if self._left >= 0:
            header = properties is not None and _is_on(properties.find(w.MAIN + "tblHeader"))
            self.rows.append(RawRow(cells, page or end, header))

    def _cell(self, element: Element, properties: Element | None, cells: list[RawCell]) -> None:
        across = min(max(_grid(properties, "gridSpan"), 1), max(WIDEST - len(cells), 1))
        at = len(cells)
        cell = self._read(element)
        cell.colspan, cell.shaded = across, _is_shaded(properties)
        merged = None if properties is None else properties.find(w.MAIN + "vMerge")
        if _continues(properties, "hMerge") and cells:
            cell = RawCell()
        elif merged is not None and merged.get(w.VAL, "continue") == "continue" and at in self._held:
            above = self._held[at]
            cell = RawCell(above.words, across, repeated=True, element=element, shaded=above.shaded)
        elif merged is not None:
            self._held[at] = cell
        else:
            for column in range(at, at + across):
                self._held.pop(column, None)
        cells.append(cell)
        cells += [RawCell(repeated=cell.repeated) for _ in range(across - 1)]

    def _read(self, element: Element) -> RawCell:
        """The text of a cell, line by line, with the labels Word prints."""
        story = self._story
        lines: list[tuple[Words, str]] = []
        comments = list(story.flow.open_comments)
        for child in _parts(element, story):
            if child.tag == w.TBL:
                self.later.append(child)
                continue
            found = story.paragraph(child)
            if found is None:
                continue
            gathered, style, properties = found
            numbered = story.numbered(style, properties)
            self._add(gathered, "" if numbered is None else numbered[0].text, lines, comments)
        left = story.carried()
        if left is not None:
            self._add(left, "", lines, comments)
        return RawCell(joined(lines), element=element, comments=tuple(dict.fromkeys(comments)))

    def _add(self, gathered: Gathered, label: str, lines: list[tuple[Words, str]], comments: list[str]) -> None:
        words = words_of(gathered)
        if words.text or words.attrs or (label and label != "-"):
            lines.append((words, label))
        comments += gathered.comments
        self.later += gathered.boxes
        self._story.notes += gathered.notes


def _parts(cell: Element, story: Around, depth: int = 0) -> Iterator[Element]:
    """The paragraphs of a cell and the tables in it; a table of one column is only a frame around lines of the cell."""
    for child in cell:
        if child.tag == w.P:
            yield child
        elif child.tag == w.TBL:
            yield from _framed(child, story, depth)
        elif child.tag in _AROUND and depth < _DEEPEST:
            yield from _parts(child, story, depth + 1)


def _framed(table: Element, story: Around, depth: int) -> Iterator[Element]:
    rows = [list(_inside(row, w.TC)) for row in _inside(table, w.TR) if not _row_deleted(row)]
    inside = [cell for cells in rows for cell in cells]
    if (
        depth >= _DEEPEST
        or any(len(cells) > 1 for cells in rows)
        or any(_holds_structure(one, story) for one in inside)
    ):
        yield table
        return
    for cell in inside:
        yield from _parts(cell, story, depth + 1)


def joined(lines: Sequence[tuple[Words, str]]) -> Words:
    """One text of a cell's paragraphs; a single bullet says nothing and is left out."""
    if len(lines) == 1:
        words, label = lines[0]
        return words._replace(text=f"{label} {words.text}".strip()) if label and label != "-" else words
    if not lines:
        return Words()
    text = "\n".join(f"{label} {words.text}".strip() for words, label in lines)
    attrs: dict[str, str] = {}
    for words, _ in lines:
        attrs = {**words.attrs, **attrs}
    return Words(
        text,
        all(words.bold for words, _ in lines if words.text),
        tuple(strong for words, _ in lines for strong in words.strong),
        tuple(link for words, _ in lines for link in words.links),
        attrs or EMPTY,
        lines[0][0].size,
    )


# The table as a whole


def table_entries(rows: list[RawRow], element: Element | None, boxed: bool) -> list[Entry]:
    """The table, with rows across its top that only name it as paragraphs before it."""
    before: list[Entry] = []
    while len(rows) > 1 and len(before) < _MOST_BANDS and (band := _band(rows[0])) and len(_filled(rows[1])) > 1:
        before.append(_band_entry(band, rows[0].page, boxed))
        del rows[0]
    if len(before) == 0 and len(rows) > 2 and _band(rows[0]) and _band(rows[1]) and len(_filled(rows[2])) > 1:
        bands = [band for row in rows[:2] if (band := _band(row)) is not None]
        before = [_band_entry(band, row.page, boxed) for band, row in zip(bands, rows, strict=False)]
        del rows[:2]
    if not any(cell.words.text for row in rows for cell in row.cells):
        return before
    width = max(len(row.cells) for row in rows)
    for row in rows:
        row.cells += [RawCell(missing=True) for _ in range(width - len(row.cells))]
    headers = _headers(rows)
    if headers:
        _name_columns(rows[headers - 1], rows[headers:])
    table = Entry("table", page=rows[0].page, element=element, boxed=boxed, rows=rows, headers=headers)
    return [*before, table]


def _band_entry(cell: RawCell, page: int, boxed: bool) -> Entry:
    words = cell.words._replace(bold=cell.words.bold or cell.shaded)
    return Entry("paragraph", words, page=page, element=cell.element, comments=cell.comments, boxed=boxed)


def _filled(row: RawRow) -> list[RawCell]:
    return [cell for cell in row.cells if cell.words.text]


def _band(row: RawRow) -> RawCell | None:
    """The one cell of a row that reaches across the whole table."""
    first = row.cells[0] if row.cells else None
    return first if first is not None and 1 < first.colspan == len(row.cells) and first.words.text else None


def _headers(rows: Sequence[RawRow]) -> int:
    """How many rows at the top are the header."""
    marked = 0
    while marked < len(rows) and rows[marked].header:
        marked += 1
    if 0 < marked < len(rows):
        return marked
    filled = _filled(rows[0])
    if len(rows) == 1:
        return int(len(filled) > 1 and all(cell.words.bold or cell.shaded for cell in filled))
    if len(rows) > 2 and any(cell.colspan > 1 for cell in rows[0].cells):
        below = rows[1].cells
        if any(cell.repeated for cell in below) and all(len(cell.words.text) <= _SHORT for cell in below):
            return 2
    return 1


def _name_columns(header: RawRow, rows: Sequence[RawRow]) -> None:
    """A header over two columns of which the first only holds numbers names the second."""
    for at, cell in enumerate(header.cells[:-1]):
        after = header.cells[at + 1]
        if cell.colspan != 2 or cell.repeated or after.words.text:
            continue
        firsts = [row.cells[at].words.text for row in rows if row.cells[at].colspan == 1 and row.cells[at].words.text]
        if firsts and all(_NUMBER.fullmatch(first) for first in firsts):
            after.words, after.element, after.comments = cell.words, cell.element, cell.comments
            cell.words, cell.colspan = cell.words._replace(text=_NUMBER_HEADER, attrs=EMPTY), 1


def _grid(properties: Element | None, name: str) -> int:
    found = None if properties is None else properties.find(w.MAIN + name)
    return 0 if found is None else min(max(w.number(found.get(w.VAL)), 0), WIDEST)


def _continues(properties: Element | None, name: str) -> bool:
    found = None if properties is None else properties.find(w.MAIN + name)
    return found is not None and found.get(w.VAL, "continue") == "continue"


def _is_on(mark: Element | None) -> bool:
    return mark is not None and mark.get(w.VAL) not in w.OFF


def _is_shaded(properties: Element | None) -> bool:
    shading = None if properties is None else properties.find(w.MAIN + "shd")
    if shading is None:
        return False
    return shading.get(w.MAIN + "fill", "") not in _WHITE or shading.get(w.MAIN + "themeFill") is not None

"""HTML tables as rows of cells in their columns.

A cell merged across is followed by empty ones, a cell merged down is repeated.
"""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Block, Cell, Row, Span
from plancheck.read.htmlnoise import Noise
from plancheck.read.htmltext import Gathering, Source
from plancheck.read.htmltree import Element, Text
from plancheck.read.places import SEPARATOR
from plancheck.read.sheet import joined_header
from plancheck.record import NamedTuple

WIDEST = 200
MOST_CELLS = 200_000
_SECTIONS = ("thead", "tbody", "tfoot")


class _Held(NamedTuple):
    """A cell that reaches down into the rows below."""

    cell: Cell
    rows: int


def is_layout(table: Element) -> bool:
    """A table that only places things on the page."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = [row for row, _ in _table_rows(table)]
    if not rows:
        return True
    if table.has("table", "h1", "h2", "h3", "h4"):
        return not any(cell.tag == "th" for row in rows for cell in _cells(row))
    return all(len(_cells(row)) < 2 for row in rows) and len(rows) < 3


def read_table(table: Element, source: Source, noise: Noise, place: str) -> Block | None:
    """The table as a block; None where it holds no row."""
    header: list[Row] = []
    body: list[Row] = []
    held: dict[int, _Held] = {}
    cells_left = MOST_CELLS
    for element, section in _table_rows(table):
        if noise.hidden(element):
            continue
        number = len(body) + 1
        written = _cells(element)
        band = bool(header) and len(written) == 1 and _number(written[0].get("colspan"), WIDEST) > 1
        is_header = not body and not band and (section == "thead" or all(cell.tag == "th" for cell in written))
        words = f"{place}{SEPARATOR}{'overskrift' if is_header else f'rad {number}'}"
        cells = _row_cells(written, held, source, noise, words)
        cells_left -= len(cells)
        if not any(cell.text for cell in cells) or cells_left < 0:
            continue
        (header if is_header else body).append(Row(tuple(cells), _row_span(cells, source, element, words)))
    if not body and len(header) > 1:
        header, body = header[:1], header[1:]
    if not header and not body:
        return None
    width = max(len(row.cells) for row in (*header, *body))
    header = [_padded(row, width) for row in header]
    rows = tuple(_padded(row, width) for row in body)
    top = joined_header(header) if header else ()
    first, last = (*top, *rows)[0].span, (*top, *rows)[-1].span
    span = first._replace(end_line=last.end_line, end_column=last.end_column, place=place)
    return Block("table", span, header=top, rows=rows)


def _table_rows(table: Element) -> Iterator[tuple[Element, str]]:
    """Rows of the table itself, each with the section it stands in."""
    for child in table.children:
        if not isinstance(child, Element):
            continue
        if child.tag == "tr":
            yield child, ""
        elif child.tag in _SECTIONS:
            for row in child.children:
                if isinstance(row, Element) and row.tag == "tr":
                    yield row, child.tag


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]


def table_cells(table: Element) -> Iterator[Element]:
    """The cells of the table itself, in order."""
    for row, _ in _table_rows(table):
        yield from _cells(row)


def _row_cells(written: list[Element], held: dict[int, _Held], source: Source, noise: Noise, place: str) -> list[Cell]:
    """The cells of a row in their columns. `held` is what reaches down from above, and is brought up to date."""
    cells: list[Cell] = []
    for element in written:
        _take_held(cells, held)
        if len(cells) >= WIDEST:
            break
        across, down = _number(element.get("colspan"), WIDEST), _number(element.get("rowspan"), 5000)
        cell = _cell(element, source, noise, place)._replace(colspan=across)
        for step in range(min(across, WIDEST - len(cells))):
            made = cell if step == 0 else Cell("", cell.span)
            if down > 1:
                held[len(cells)] = _Held(made._replace(repeated=True, links=()), down - 1)
            cells.append(made)
    _take_held(cells, held)
    return cells


def _take_held(cells: list[Cell], held: dict[int, _Held]) -> None:
    while (above := held.get(len(cells))) is not None:
        if above.rows > 1:
            held[len(cells)] = above._replace(rows=above.rows - 1)
        else:
            del held[len(cells)]
        cells.append(above.cell)


def _cell(element: Element, source: Source, noise: Noise, place: str) -> Cell:
    _mark_items(element)
    gathering = Gathering(source, noise)
    gathering.add_all(element.children)
    passage, span = gathering.passage()
    if span is None:
        return Cell("", source.span(element.start, element.start, place))
    bold = passage.bold or element.tag == "th"
    strong = () if bold else passage.strong
    return Cell(passage.text, span._replace(place=place), links=passage.links, bold=bold, strong=strong)


def _mark_items(cell: Element) -> None:
    """Give the items of a list in a cell the bullets a page shows; one item alone is the cell's text."""
    items = [element for element in cell.walk() if element.tag == "li"]
    for item in items if len(items) > 1 else ():
        item.children.insert(0, Text("• ", item.start, item.start))


def _row_span(cells: list[Cell], source: Source, element: Element, place: str) -> Span:
    own = [cell.span for cell in cells if not cell.repeated and cell.text]
    if not own:
        return source.span(element.start, element.start, place)
    return own[0]._replace(end_line=own[-1].end_line, end_column=own[-1].end_column)


def _padded(row: Row, width: int) -> Row:
    short = width - len(row.cells)
    return row if short <= 0 else row._replace(cells=(*row.cells, *[Cell("", row.span, missing=True)] * short))


def _number(text: str, most: int) -> int:
    return min(max(int(text), 1), most) if text.isdecimal() and len(text) < 6 else 1

"""Tables of a tagged PDF: rows and cells as they are tagged, in the columns where they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plancheck.read.pdf.fragments import Fragment
from plancheck.read.pdf.prose import page_of
from plancheck.read.pdf.tree import Element
from plancheck.read.word.entries import RawCell, RawRow
from plancheck.read.word.tables import WIDEST, joined, table_entries
from plancheck.record import dataclass, field

if TYPE_CHECKING:
    from plancheck.read.pdf.tagged import Part, TaggedReader

_MANY_PARAGRAPHS = 4
_NEAR = 4.0


@dataclass(slots=True, eq=False)
class _Tagged:
    """A cell as it is tagged."""

    element: Element
    cell: RawCell
    page: int
    left: float | None
    """Where its text begins; None where it has none."""
    head: bool


@dataclass(slots=True)
class _Grid:
    """The rows made so far."""

    rows: list[RawRow] = field(default_factory=list)
    held: dict[int, tuple[RawCell, int]] = field(default_factory=dict)
    """Columns that a cell from above still covers, and in how many rows more."""


class TableReader:
    """Reads one table into the entries of the walk it is a part of."""

    def __init__(self, around: TaggedReader) -> None:
        self._around = around
        self._nested: list[Element] = []

    def read(self, table: Element) -> None:
        """Add the table, or what stands in it where it only places things on the page."""
        rows = [list(_cells(row)) for row in _rows(table)]
        for kid in table.kids:
            if isinstance(kid, Element) and kid.role == "Caption":
                self._around.container(kid)
        if _is_layout(rows):
            for row in rows:
                for cell in row:
                    self._around.container(cell)
            return
        tagged = [[self._cell(cell) for cell in row] for row in rows]
        lefts = _column_lefts(tagged)
        grid = _Grid()
        for cells in tagged:
            _place(cells, lefts, grid)
        if grid.rows:
            self._around.entries += table_entries(_without_repeats(grid.rows), None, False)
        for nested in self._nested:
            TableReader(self._around).read(nested)

    def _cell(self, element: Element) -> _Tagged:
        lines: list[tuple[list[Part], str]] = []
        links: list[tuple[str, str]] = []
        self._lines(element, lines, links)
        runs = [_once(run) for run, _ in lines]
        words = [(self._around.words(run), label) for run, (_, label) in zip(runs, lines, strict=True)]
        first = words[0] if words else None
        if links and first is not None:
            words[0] = first[0]._replace(links=tuple(links)), first[1]
        whole = [part for run in runs for part in run]
        left = min((part.x0 for part in whole if isinstance(part, Fragment)), default=None)
        cell = RawCell(joined([pair for pair in words if pair[0].text]), colspan=element.colspan)
        return _Tagged(element, cell, page_of(whole), left, element.role == "TH")

    def _lines(self, element: Element, lines: list[tuple[list[Part], str]], links: list[tuple[str, str]]) -> None:
        """The paragraphs and list items of a cell."""
        run: list[Part] = []
        for kid in element.kids:
            if isinstance(kid, Element) and kid.role == "Table":
                self._nested.append(kid)
            elif isinstance(kid, Element) and kid.role in (
                "P",
                "L",
                "LI",
                "LBody",
                "Div",
                "Sect",
                "H1",
                "H2",
                "H3",
                "H4",
            ):
                if run:
                    lines.append((run, ""))
                    run = []
                before = len(lines)
                self._lines(kid, lines, links)
                label = self._around.label_of(kid) if kid.role == "LI" else ""
                if label and len(lines) > before:
                    lines[before] = lines[before][0], label
            elif not (isinstance(kid, Element) and kid.role == "Lbl" and element.role == "LI"):
                run += self._around.parts(kid, links)
        if run:
            lines.append((run, ""))


def _rows(element: Element) -> Iterator[Element]:
    for kid in element.kids:
        if isinstance(kid, Element) and kid.role == "TR":
            yield kid
        elif isinstance(kid, Element) and kid.role not in ("Table", "Caption", "TD", "TH"):
            yield from _rows(kid)


def _cells(row: Element) -> Iterator[Element]:
    for kid in row.kids:
        if isinstance(kid, Element) and kid.role in ("TD", "TH"):
            yield kid
        elif isinstance(kid, Element) and kid.role in ("NonStruct", "Div", "Sect", "Span"):
            yield from _cells(kid)


def _is_layout(rows: Sequence[Sequence[Element]]) -> bool:
    """A frame round one text, or one row of columns with running text."""
    if all(len(cells) < 2 for cells in rows):
        return True
    if len(rows) > 1:
        return False
    for cell in rows[0]:
        inside = [one.role for one in cell.walk()]
        if any(role[:1] == "H" and role != "H" for role in inside) or inside.count("P") > _MANY_PARAGRAPHS:
            return True
    return False


def _once(run: list[Part]) -> list[Part]:
    """A text that stands on two pages because the row of headings is repeated: once."""
    pages = list(dict.fromkeys(part.page for part in run if isinstance(part, Fragment)))
    if len(pages) < 2:
        return run
    texts = {
        number: "".join(part.text for part in run if isinstance(part, Fragment) and part.page == number).strip()
        for number in pages
    }
    if len(set(texts.values())) > 1:
        return run
    return [part for part in run if isinstance(part, str) or part.page == pages[0]]


def _column_lefts(rows: Sequence[Sequence[_Tagged]]) -> list[float]:
    """Where each column begins, from the widest rows; empty where that is not known."""
    width = max(sum(one.cell.colspan for one in row) for row in rows)
    lefts: list[float | None] = [None] * width
    for row in rows:
        if len(row) == width:
            for at, one in enumerate(row):
                if one.left is not None:
                    lefts[at] = one.left if lefts[at] is None else min(lefts[at] or 0.0, one.left)
    known = [left for left in lefts if left is not None]
    return known if len(known) == width and known == sorted(known) else []


def _place(cells: Sequence[_Tagged], lefts: Sequence[float], grid: _Grid) -> None:
    """Put the cells of a row in their columns, with what reaches down from above."""
    row: list[RawCell] = []
    covered = sum(1 for column, (_, left) in grid.held.items() if left > 0 and column < len(lefts))
    lacking = bool(lefts) and sum(one.cell.colspan for one in cells) + covered < len(lefts)
    for one in cells:
        _fill(row, grid)
        while (
            lacking and one.left is not None and len(row) + 1 < len(lefts) and one.left >= lefts[len(row) + 1] - _NEAR
        ):
            row.append(RawCell())
            _fill(row, grid)
        at = len(row)
        across = min(one.cell.colspan, max(WIDEST - at, 1))
        row.append(one.cell)
        row += [RawCell() for _ in range(across - 1)]
        if one.element.rowspan > 1:
            for column in range(at, at + across):
                grid.held[column] = (one.cell if column == at else RawCell(), one.element.rowspan - 1)
    _fill(row, grid)
    if len(row) <= WIDEST:
        page = next((one.page for one in cells if one.page), grid.rows[-1].page if grid.rows else 0)
        grid.rows.append(RawRow(row, page, header=bool(cells) and all(one.head for one in cells)))


def _fill(row: list[RawCell], grid: _Grid) -> None:
    """Repeat the cells from above that cover the next columns."""
    while len(row) in grid.held:
        column = len(row)
        cell, left = grid.held[column]
        if left < 1:
            del grid.held[column]
            continue
        if left == 1:
            del grid.held[column]
        else:
            grid.held[column] = cell, left - 1
        row.append(RawCell(cell.words, cell.colspan, repeated=True))


def _without_repeats(rows: list[RawRow]) -> list[RawRow]:
    """The rows without headings repeated on a new page."""
    head = [cell.words.text for cell in rows[0].cells]
    if not any(head):
        return rows
    return [
        row
        for at, row in enumerate(rows)
        if not at or row.page == rows[at - 1].page or [cell.words.text for cell in row.cells] != head
    ]

"""Tables whose cells have several lines of source: from boxes to a block."""

from __future__ import annotations

import re

from plancheck.document import Block, Cell, Row, Span
from plancheck.read.gridtable import Box, Boxes
from plancheck.read.passage import SPECIAL, Passages
from plancheck.read.pieces import Piece
from plancheck.read.places import SEPARATOR
from plancheck.read.sheet import joined_header

_BULLET = re.compile(r"[-*+•▪][ \t]+(?=\S)")
_STARTS = re.compile(r"(?:[-*+•▪–]|\(?(?:\d{1,3}|[a-zæøå])[.)])[ \t]+\S")
"""A line of a cell that is a line of its own; other lines were only wrapped to fit the column."""


def table_block(boxes: Boxes, passages: Passages, place: str, level: int, *, quote: bool) -> Block:
    """The table at this place; the texts and places of its cells come from the passages."""
    header = [_row(row, passages, f"{place}{SEPARATOR}overskrift") for row in boxes.header]
    header = [row for row in header if any(cell.text for cell in row.cells)]
    rows = tuple(_row(row, passages, f"{place}{SEPARATOR}rad {n}") for n, row in enumerate(boxes.rows, 1))
    top = joined_header(header) if header else ()
    first, last = (*top, *rows)[0].span, (*top, *rows)[-1].span
    span = first._replace(end_line=last.end_line, end_column=last.end_column, place=place)
    return Block("table", span, level=level, quote=quote, header=top, rows=rows)


def _row(boxes: list[Box], passages: Passages, place: str) -> Row:
    cells = tuple(_cell(box, passages, place) for box in boxes)
    own = [piece for box in boxes if not box.repeated for piece in box.pieces if piece[1] < piece[2]]
    if not own:
        return Row(cells, cells[0].span)
    first, last = min(own), max(own)
    return Row(cells, passages.span([first, last] if first != last else [first], place))


def _cell(box: Box, passages: Passages, place: str) -> Cell:
    pieces = [piece for piece in box.pieces if piece[1] < piece[2]]
    if not pieces:
        return Cell("", passages.span(box.pieces[:1], place), colspan=box.colspan, repeated=box.repeated)
    raw, kept = _joined(box.pieces, passages.text)
    span: Span = passages.span(pieces, place)
    if not passages.odd and not SPECIAL.search(raw) and "  " not in raw:
        return Cell(raw, span, colspan=box.colspan, repeated=box.repeated)
    text, attrs, links, strong, bold, _ = passages.marked(raw, kept)
    strong = () if bold else strong
    return Cell(text, span, attrs, () if box.repeated else links, bold, box.colspan, box.repeated, strong=strong)


def _joined(pieces: list[Piece], source: str) -> tuple[str, list[Piece]]:
    """The text of a cell, and the pieces it stands in. Wrapped lines are joined, lists and paragraphs keep lines."""
    raw = ""
    kept: list[Piece] = []
    gap = False
    for number, start, end in pieces:
        if start >= end:
            gap = True
            continue
        text = source[start:end]
        if kept:
            fresh = gap or _STARTS.match(text) is not None or raw.endswith("\\")
            if raw.endswith("\\"):
                last, begin, after = kept[-1]
                raw, kept[-1] = raw[:-1], (last, begin, after - 1)
            raw += "\n" if fresh else " "
        bullet = _BULLET.match(text)
        raw += f"•{text[1:]}" if bullet else text
        kept.append((number, start, end))
        gap = False
    return raw, kept

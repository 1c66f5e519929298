"""Lists saved as text: `;`, `,` or tab between the cells, UTF-8 or Windows-1252."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.document import Block, Cell, Document, Row, Span, Unreadable
from plancheck.read.encoding import Decoded, decode, tidy
from plancheck.read.pieces import line_begins
from plancheck.read.sheet import sheet_blocks
from plancheck.read.sheetrows import SheetRow

DELIMITERS = ";\t,|"
MOST_COLUMNS = 500
_SEPARATOR_LINE = re.compile(r"sep=(.)\n", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"\n]*"')
_LINE_EDGE = re.compile(r"[ \t]*\n[ \t\n]*")


def read_csv(data: bytes, name: str) -> Document | Unreadable:
    """A CSV file as one table, with what stands above and below it."""
    decoded = decode(data, name)
    if isinstance(decoded, Unreadable):
        return decoded
    text = decoded.text
    blocks = sheet_blocks(list(_all_rows(decoded, name)))
    return Document(
        path=name,
        format="spreadsheet",
        blocks=tuple(blocks),
        problems=(decoded.problem,) if decoded.problem else (),
        source=tuple(text.split("\n")),
        start=_start(blocks, name),
    )


def csv_rows(data: bytes, name: str) -> list[SheetRow] | Unreadable:
    """Every row of a CSV file, before anything is made of them."""
    decoded = decode(data, name)
    return decoded if isinstance(decoded, Unreadable) else list(_all_rows(decoded, name))


def cell_name(row: int, column: int) -> str:
    """ "B7" for row 7, column 2 (both from 1)."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def _start(blocks: list[Block], name: str) -> Span:
    return blocks[0].span if blocks else Span(name, 1, 1, 1, 1)


def _all_rows(decoded: Decoded, name: str) -> Iterator[SheetRow]:
    said = _SEPARATOR_LINE.match(decoded.text)
    start = said.end() if said else 0
    return _rows(decoded.text, start, said[1] if said else _delimiter(decoded.text), name, odd=decoded.odd)


def _delimiter(text: str) -> str:
    """What stands between the cells: the sign that most lines have, the rarer sign in prose first."""
    lines = [_QUOTED.sub("", line) for line in text[:50_000].split("\n")[:100] if line.strip()]
    for sign in DELIMITERS:
        if 2 * sum(sign in line for line in lines) > len(lines):
            return sign
    return max(DELIMITERS, key=lambda sign: sum(line.count(sign) for line in lines))


@lru_cache(maxsize=8)
def _field(sign: str) -> re.Pattern[str]:
    stop = re.escape(sign)
    return re.compile(rf'[ ]*"((?:[^"]++|"")*+)"[ ]*(?=[{stop}\n]|\Z)|([^{stop}\n]*)')


def _rows(text: str, at: int, sign: str, name: str, *, odd: bool) -> Iterator[SheetRow]:
    field = _field(sign)
    begins = line_begins(text.split("\n"))
    line = text.count("\n", 0, at)
    number = 0
    while at < len(text):
        number += 1
        place = f"rad {number}"
        cells: list[Cell] = []
        while True:
            match = field.match(text, at)
            assert match is not None
            raw = match[2] if match[1] is None else match[1].replace('""', '"')
            first = line
            if match[1] is not None:
                line += match[0].count("\n")
            begin = match.start() + len(match[0]) - len(match[0].lstrip())
            span = Span(
                name, first + 1, begin - begins[first] + 1, line + 1, match.end() - begins[line] + 1, place,
                cell=cell_name(number, len(cells) + 1),
            )  # fmt: skip
            if len(cells) < MOST_COLUMNS:
                words = _LINE_EDGE.sub("\n", raw).strip()
                cells.append(Cell(tidy(words) if odd else words, span))
            at = match.end() + 1
            if match.end() >= len(text) or text[match.end()] == "\n":
                break
        line += 1
        last = cells[-1].span
        row_span = cells[0].span._replace(end_line=last.end_line, end_column=last.end_column, cell=None)
        yield SheetRow(number, Row(tuple(cells), row_span))

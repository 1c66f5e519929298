"""Legends of abbreviations in a sheet, beside the list, below it or on a sheet of their own: "VA | Vann og avløp"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Cell
from plancheck.read.sheetrows import SheetRow

_OVER = re.compile(
    r"(?:(?:tegn|teikn|ord)?forklaring(?:er|ar)?|forkort(?:else|ing)\w*|bruk(?:te)? forkort\w+|legende)"
    r"(?:\s+(?:av|på|til|for|i|brukt)\b.{0,40})?\W*",
    re.I,
)
"""What stands over a legend, or is the name of its sheet."""
_SHORT = re.compile(r"[A-ZÆØÅ][A-ZÆØÅa-zæøå0-9&/.-]{0,7}")
_HEADERS = frozenset({"kode", "koder", "kodar", "bokstav", "kortnavn", "kortnamn", "kort"})
_FEWEST_ALONE = 2
_TOLD = re.compile(rf"(?=[a-zæøå]*[A-ZÆØÅ][a-zæøå]*[A-ZÆØÅ&/])({_SHORT.pattern})\s*(?:=|:|\s[–-]\s)\s*(\S.*)")
"""A line that tells it in one cell: "KO: Kommuneoverlegen"."""


def without_legends(rows: Sequence[SheetRow]) -> tuple[list[SheetRow], list[Block]]:
    """(the rows without the legends, a paragraph "VA = Vann og avløp" for each line of them)."""
    kept, found = _beside(list(rows))
    kept, below = _below(kept)
    blocks = [*found, *below]
    if not blocks and kept and _OVER.fullmatch(kept[0].row.span.sheet or ""):
        kept, blocks = _alone(kept)
    return kept, blocks


def is_legend_line(block: Block) -> bool:
    """Whether a paragraph of a sheet tells what letters stand for: "VA = Vann og avløp"."""
    short, equals, full = block.text.partition(" = ")
    return bool(equals) and block.kind == "paragraph" and _SHORT.fullmatch(short) is not None and full[:1].isalpha()


def _beside(rows: list[SheetRow]) -> tuple[list[SheetRow], list[Block]]:
    """Legends to the right of a list: "Forkortelser" over a column of their own, what they stand for in the next."""
    for position, row in enumerate(rows):
        cells = row.row.cells
        at = next((at for at, cell in enumerate(cells) if at > 1 and _OVER.fullmatch(cell.text)), 0)
        if not at or len(row.filled) == 1:
            continue
        told = [one.row.cells[at : at + 2] for one in rows[position + 1 :]]
        pairs = [block for pair in told if (block := _entry(pair)) is not None]
        if pairs and len(pairs) == sum(any(cell.text for cell in pair) for pair in told):
            return [_left_of(one, at) if number >= position else one for number, one in enumerate(rows)], pairs
    return rows, []


def _left_of(row: SheetRow, at: int) -> SheetRow:
    return row._replace(row=row.row._replace(cells=row.row.cells[:at]))


def _below(rows: list[SheetRow]) -> tuple[list[SheetRow], list[Block]]:
    """Legends below a line "Forklaring:" alone in its row, as far as the pairs go on."""
    for position, row in enumerate(rows):
        filled = row.filled
        if len(filled) != 1 or not _OVER.fullmatch(row.row.cells[filled[0]].text):
            continue
        end, pairs = position + 1, list[Block]()
        end += end < len(rows) and _is_header(rows[end])
        while end < len(rows) and (block := _line(rows[end])) is not None:
            pairs.append(block)
            end += 1
        if pairs:
            return [*rows[:position], *rows[end:]], pairs
    return _last(rows)


def _last(rows: list[SheetRow]) -> tuple[list[SheetRow], list[Block]]:
    """A legend without a title that stands last, after a blank row below a list: pairs of capitals and names."""
    first = len(rows)
    while first and (block := _line(rows[first - 1], titled=False)) and block.text.partition(" =")[0].isupper():
        first -= 1
        if first and rows[first].number > rows[first - 1].number + 1:
            break
    gap = 0 < first < len(rows) and rows[first].number > rows[first - 1].number + 1
    if not gap or len(rows) - first < _FEWEST_ALONE or len(rows[first - 1].filled) <= _FEWEST_ALONE:
        return rows, []
    return rows[:first], [block for row in rows[first:] if (block := _line(row)) is not None]


def _alone(rows: list[SheetRow]) -> tuple[list[SheetRow], list[Block]]:
    """The legend that a sheet of that name is, with or without a header."""
    lines = [_line(row) for row in rows]
    pairs = [block for block in lines if block is not None]
    if len(pairs) < _FEWEST_ALONE:
        return rows, []
    return [row for row, block in zip(rows, lines, strict=True) if block is None and len(row.filled) == 1], pairs


def _is_header(row: SheetRow) -> bool:
    """Whether a row names the columns of a legend: "Forkortelse | Betyr"."""
    first = next((row.row.cells[at].text for at in row.filled), "").strip().lower()
    return first.startswith("forkort") or first in _HEADERS


def _line(row: SheetRow, *, titled: bool = True) -> Block | None:
    """The line of a legend that a row is; one cell alone tells it only below a title that says so."""
    cells = [row.row.cells[at] for at in row.filled]
    if _is_header(row):
        return None
    told = _TOLD.fullmatch(cells[0].text.strip()) if titled and len(cells) == 1 else None
    if told is not None:
        return _entry([cells[0]._replace(text=told[1]), cells[0]._replace(text=told[2])])
    return _entry(cells)


def _entry(cells: Sequence[Cell]) -> Block | None:
    """The line of a legend that two cells are; None for others."""
    if len(cells) != _FEWEST_ALONE:
        return None
    short, full = cells[0].text.strip(), cells[1].text.strip()
    if not _SHORT.fullmatch(short) or len(full) <= len(short) or not full[:1].isalpha():
        return None
    return Block("paragraph", cells[0].span, f"{short} = {full}")

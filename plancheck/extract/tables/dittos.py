"""Ditto marks: a cell that says "the same as above" says what stands above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancheck.document import Row

_SAME = frozenset(
    ['"', "”", "“", "''", "’’", "do", "do.", "ditto", "samme", "same", "samme som over", "same som over", "som over",
     "samme som ovenfor", "same som ovanfor", "som ovenfor", "som ovanfor"]
)  # fmt: skip
_COLUMNS = frozenset(
    ["ansvar", "ansvar_leder", "medansvar", "frist", "oppstart", "ferdig", "maal", "hovedmaal", "delmaal"]
)
_AROUND = "-–—−= \t\n"
"""Signs people set on both sides of the mark: -"-."""
_LONGEST = 20


def said_above(concepts: Sequence[str], rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows with what stands above in the place of ditto marks, in the columns of who, when and which goal.

    `concepts`: what each column holds.
    """
    if not any(is_ditto(cell.text) for row in rows for cell in row.cells if len(cell.text) <= _LONGEST):
        return rows
    columns = [at for at, concept in enumerate(concepts) if concept in _COLUMNS]
    return tuple(_filled(columns, rows))


def _filled(columns: Sequence[int], rows: tuple[Row, ...]) -> Iterator[Row]:
    above: dict[int, str] = {}
    for row in rows:
        cells = list(row.cells)
        for at in columns:
            text = cells[at].text if at < len(cells) else ""
            if is_ditto(text):
                cells[at] = cells[at]._replace(text=above.get(at, text))
            elif text:
                above[at] = text
        yield row._replace(cells=tuple(cells))


def is_ditto(text: str) -> bool:
    """Whether a text is a ditto mark, or says "the same"."""
    return text.strip(_AROUND).lower() in _SAME

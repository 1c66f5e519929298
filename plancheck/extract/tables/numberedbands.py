"""Rows of a table of actions that hold a numbered goal and nothing else: "1.1 Flere boliger for førstegangskjøpere"
over the actions for it, which have no numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plancheck.document import Row, Span
from plancheck.extract.labels import Label, clean, split_number

_FEWEST_WORDS = 3


def numbered_bands(rows: Sequence[Row], main: int, above: str) -> Mapping[Span, Label]:
    """The goal that each such row is, by the span of its cell; empty where another row is numbered too, a row of them
    has no action below, or its number does not go on from that of the goal `above` the table ("" for none)."""
    found: dict[Span, Label] = {}
    band = ""
    for row in rows:
        filled = [at for at, cell in enumerate(row.cells) if cell.text.strip() and not cell.repeated]
        texts = {row.cells[at].text.strip() for at in filled}
        number, words = split_number(next(iter(texts))) if len(texts) == 1 and filled[0] <= main else ("", "")
        if number:
            if band or not _goes_on(number, above) or len(words.split()) < _FEWEST_WORDS:
                return {}
            found[row.cells[filled[0]].span] = Label("delmaal", number, clean(words))
        elif not filled or (main < len(row.cells) and split_number(row.cells[main].text)[0]):
            return {}
        band = number
    return {} if band else found


def _goes_on(number: str, above: str) -> bool:
    """Whether a number is one of two parts, which goes on from the goal above where that has one."""
    front, point, _ = number.rpartition(".")
    return bool(point) and "." not in front and above in ("", front)

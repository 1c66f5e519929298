"""Tables as they stand made ready to be read: goals in two cells, and goals without names of columns."""

from __future__ import annotations

from plancheck.document import Block, Row
from plancheck.extract.fields.unitnames import is_unit
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.kinds import SERVED, TIMES, WHO_AND_WHEN
from plancheck.extract.labels import read_label
from plancheck.extract.tables.columns import read_columns
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_ITEMS = frozenset({*SERVED, "tiltak"})
_LONGEST_KIND = 40
_NAMES = {"hovedmaal": "Hovedmål", "delmaal": "Delmål", "maal": "Mål", "satsingsomraade": "Satsingsområde"}
_NUMBER = pattern(r"\s*(?:[A-ZÆØÅ]{1,2}\d+|\d{1,2})(?:\.\d+)*[.)]?\s*")


def joined_bands(block: Block, words: Vocabulary) -> Block:
    """The table with "Delmål 1" and "Flere er ute" in one cell, where another of its rows names columns of actions."""
    rows = (*block.header, *block.rows)
    bands = [at for at, row in enumerate(rows) if _is_band(row, words)]
    if not bands or not any(_is_head(row, words) for row in rows):
        return block
    made = [_joined(row) if at in bands else row for at, row in enumerate(rows)]
    return replace(block, header=tuple(made[: len(block.header)]), rows=tuple(made[len(block.header) :]))


def headed_goals(block: Block, kinds: tuple[str, ...]) -> Block:
    """A table of numbers and words after "Delmålene er:" with the names of its columns; other tables as they are.

    `kinds`: what the line above the table says its rows are.
    """
    rows = (*block.header, *block.rows)
    named = _NAMES.get(kinds[0], "") if len(kinds) == 1 else ""
    counted = all(len(row.cells) == 2 and _NUMBER.fullmatch(row.cells[0].text) for row in rows)
    if not named or len(rows) < 2 or not counted:
        return block
    cells = tuple(cell._replace(text=text) for cell, text in zip(rows[0].cells, ("Nr", named), strict=True))
    return replace(block, header=(rows[0]._replace(cells=cells),), rows=rows)


def headed_actions(block: Block, words: Vocabulary) -> Block:
    """A table below "Tiltak" that names no columns, or all but the first, with their names where each column says
    itself what it is.

    The first cell of every row is an action's words, one column only times, and one only names; other tables are left
    as they are.
    """
    if _names_the_others(block, words):
        first, *others = block.header[0].cells
        return replace(block, header=(block.header[0]._replace(cells=(first._replace(text="Tiltak"), *others)),))
    rows = (*block.header, *block.rows)
    width = len(rows[0].cells) if rows else 0
    if not 2 < width < 6 or " " not in rows[0].cells[0].text.strip():
        return block
    if not any(is_deadline(cell.text.strip()) for cell in rows[0].cells[1:]):
        return block
    if any(len(row.cells) != width for row in rows) or _is_head(rows[0], words):
        return block
    columns = [[row.cells[at].text.strip() for row in rows] for at in range(width)]
    when = [at for at in range(1, width) if all(text and is_deadline(text) for text in columns[at])]
    who = [at for at in range(1, width) if at not in when and all(text and is_unit(text) for text in columns[at])]
    if len(when) != 1 or len(who) != 1 or not all(" " in text for text in columns[0]):
        return block
    names = {0: "Tiltak", when[0]: "Frist", who[0]: "Ansvar"}
    cells = tuple(cell._replace(text=names.get(at, "")) for at, cell in enumerate(rows[0].cells))
    return replace(block, header=(rows[0]._replace(cells=cells),), rows=rows)


def _names_the_others(block: Block, words: Vocabulary) -> bool:
    """Whether only the first column has no name, and the others are of who and when: " | 2026 | 2027 | Ansvar"."""
    if len(block.header) != 1 or len(block.header[0].cells) < 3 or block.header[0].cells[0].text.strip():
        return False
    columns = read_columns(block.header[0], words)
    timed = bool(columns.years) or not columns.known.isdisjoint(TIMES)
    firsts = [row.cells[0].text.strip() for row in block.rows if row.cells]
    worded = bool(firsts) and all(text and any(map(str.isalpha, text)) for text in firsts)
    return timed and "ansvar" in columns.known and columns.known.isdisjoint(_ITEMS) and worded


def _is_band(row: Row, words: Vocabulary) -> bool:
    if len(row.cells) < 2 or len(row.cells[0].text) > _LONGEST_KIND:
        return False
    if len(row.cells) > 2 and row.cells[-1].text.strip():
        return False
    kind, text, *rest = (cell.text.strip() for cell in row.cells)
    if not kind or " " not in text or any(rest):
        return False
    label = read_label(f"{kind.rstrip(' :')}:", words)
    return label is not None and label.kind in SERVED and not label.text


def _is_head(row: Row, words: Vocabulary) -> bool:
    found = {word.concept for cell in row.cells if (word := words.match("column", cell.text)) is not None}
    return "tiltak" in found and not found.isdisjoint(WHO_AND_WHEN)


def _joined(row: Row) -> Row:
    kind, text, *rest = row.cells
    band = kind._replace(text=f"{kind.text.strip().rstrip(' :')}: {text.text.strip()}", colspan=len(row.cells))
    return row._replace(cells=(band, text._replace(text=""), *rest))

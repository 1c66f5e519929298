"""Tables that know the actions by their numbers alone: "| Tiltak nr. | Ansvarlig | Frist |" over "| 1.1 | Kultur |".

The actions stand in the chapters; the table says who has each of them, and when.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from plancheck.document import Block, Row
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.kinds import OWNERS, TIMES
from plancheck.extract.tables.columns import FIELD_COLUMNS, Columns, header_rows, read_columns
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS
from plancheck.extract.tables.yearcells import year_columns
from plancheck.parts import RawField
from plancheck.pattern import pattern
from plancheck.record import replace

_KEY = pattern(
    r"(?:tiltak(?:et|ene|a)?\s*(?:[(,]?\s*(?:nr|nummer)\b\.?\)?)?|tiltaks?-?(?:nr\.?|nummer)|nr\.?|nummer)\W*$", re.I
)
_FIRST = "tTnN"
_WORD = "tiltak"
_ONE = r"(?:[A-ZÆØÅ]{1,3}[.-]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?"
_NUMBERS = pattern(
    rf"(?:tiltak\s+(?:nr\.?\s*)?|nr\.?\s*)?(?P<numbers>{_ONE}(?:(?:\s*[,;/&\n]\s*|\s+og\s+|\s*[-–]\s*){_ONE})*)[.):]?$",
    re.I,
)
_PIECES = pattern(r"\s*[,;/&\n]\s*|\s+og\s+")
_RANGE = pattern(r"(?P<front>.*?)(?P<first>\d+)\s*[-–]\s*(?P<again>.*?)(?P<last>\d+)$")
_FIELDS = frozenset({*FIELD_COLUMNS, "aar"})
_MOST = 30
"""So many actions at most a cell names from the first to the last."""


def read_keyed_tables(place: Place) -> None:
    """Give the actions what such tables say of them; what stands at the action itself holds."""
    drafts = place.drafts
    tables = [block for block in place.document.blocks if block.rows and _may_be_keyed(block)]
    if not tables:
        return
    named = _named([draft for draft in drafts.items if draft.kind == "tiltak" and not draft.repeated], drafts.items)
    if not named:
        return
    spans = {draft.span for draft in drafts.items}
    for block in tables:
        header, rows = header_rows(block)
        if not any(cell.span in spans for row in rows for cell in row.cells):
            _read(read_columns(header, place.words), rows, named, place)


def _may_be_keyed(block: Block) -> bool:
    header = header_rows(block)[0]
    return any(_KEY.match(cell.text.strip()) for cell in header.cells if cell.text[:1] in _FIRST)


def _named(actions: Sequence[Draft], items: Sequence[Draft]) -> Mapping[str, Draft | None]:
    """The actions by each number they go by: their own, their code, and their number below that of their goal; None
    where several do."""
    found: dict[str, Draft | None] = {}
    for draft in actions:
        above = items[draft.parent].number if draft.parent is not None else ""
        below = f"{above}.{draft.number}" if above and draft.number and "." not in draft.number else ""
        for name in {draft.number, draft.id, below} - {""}:
            found[name] = draft if name not in found else None
    return found


def _read(columns: Columns, rows: Sequence[Row], named: Mapping[str, Draft | None], place: Place) -> None:
    """Give the actions what the rows of a table say, where one of its columns holds their numbers and no other names
    what is done."""
    key = next((index for index, text in enumerate(columns.headers) if _KEY.match(text.strip())), None)
    if key is None or not _tells(columns, rows, key):
        return
    told = [
        (_numbers(row.cells[key].text), row) for row in rows if key < len(row.cells) and row.cells[key].text.strip()
    ]
    meant = [number for numbers, _ in told for number in numbers]
    if not all(numbers for numbers, _ in told) or not meant or any(named.get(number) is None for number in meant):
        return
    for numbers, row in told:
        for number in numbers:
            draft = named[number]
            if draft is not None:
                _give(draft, row, columns)
    _note(columns, {draft.group for number in meant if (draft := named[number]) is not None}, place)


def _tells(columns: Columns, rows: Sequence[Row], key: int) -> bool:
    """Whether the other columns say who, when or how far, and none names what is done; of a column "Nr." only, whose
    numbers may count anything, whether none holds anything else."""
    beside = [(index, concept) for index, concept in enumerate(columns.concepts) if index != key]
    if _WORD in columns.headers[key].lower():
        return any(concept in _FIELDS for _, concept in beside) and all(concept != _WORD for _, concept in beside)
    others = [index for index, concept in beside if concept not in _FIELDS]
    said = any(row.cells[index].text.strip() for row in rows for index in others if index < len(row.cells))
    return not said and not (OWNERS | TIMES).isdisjoint(columns.known)


def _numbers(text: str) -> list[str]:
    """ "1.1" -> 1.1; "Tiltak 1 og 2" -> 1, 2; "3–5" -> 3, 4, 5; none where the cell holds anything else."""
    match = _NUMBERS.match(text.strip())
    if match is None:
        return []
    found: list[str] = []
    for piece in _PIECES.split(match["numbers"]):
        between = _RANGE.fullmatch(piece)
        if between is None:
            found.append(piece)
            continue
        first, last = int(between["first"]), int(between["last"])
        if between["again"] not in ("", between["front"]) or not first < last < first + _MOST:
            return []
        found.extend(f"{between['front']}{number}" for number in range(first, last + 1))
    return found


def _give(draft: Draft, row: Row, columns: Columns) -> None:
    for index, concept in enumerate(columns.concepts):
        cell = row.cells[index] if index < len(row.cells) else None
        if cell is None or concept not in FIELD_COLUMNS or cell.text.strip() in EMPTY_CELLS:
            continue
        if concept in draft.fields and not draft.fields[concept].text.strip():
            del draft.fields[concept]
        draft.give({concept: RawField(cell.text.strip(), cell.span)})
        if cell.strong and concept == "ansvar":
            draft.mark_lead(cell.strong)
    if columns.years:
        year_columns(draft, row.cells, columns)


def _note(columns: Columns, keys: set[str], place: Place) -> None:
    """The lists of the actions have those fields now, and the table is understood."""
    given = [concept for concept in columns.concepts if concept in FIELD_COLUMNS]
    given += ["frist"] if columns.years else []
    groups = place.drafts.groups
    groups[:] = [
        replace(group, columns=tuple(dict.fromkeys((*group.columns, *given)))) if group.key in keys else group
        for group in groups
    ]

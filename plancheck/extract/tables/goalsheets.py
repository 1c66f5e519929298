"""Tables where a cell tells the row's kind: "Kode | Type | Tekst | Under" over "D1 | Delmål | Flere unge … | H1"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Cell, Row
from plancheck.extract.drafts import PARENT_KINDS, Draft, Drafts
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.goals.references import cell_refs
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import clean
from plancheck.extract.tables.columns import FIELD_COLUMNS, column_word
from plancheck.extract.tables.numbercolumns import is_code
from plancheck.extract.tables.tablegoals import TableContext
from plancheck.parts import Group, RawField, Ref
from plancheck.pattern import pattern
from plancheck.record import dataclass, field
from plancheck.vocabulary import Vocabulary, normalise

_KINDS = frozenset(
    {"visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "maal", "strategi", "tiltak"}
)  # fmt: skip
_ABOVE = frozenset(
    (
        "under|over|overordnet|overordna|overordnet mål|overordna mål|mål over|hører til|høyrer til|hører under|"
        "høyrer under|hører til under|tilhører|tilhøyrer|del av|knyttet til|knytt til|bidrar til|bidreg til|støtter|"
        "støttar|forelder|forelderkode|overordnet kode|overordna kode|overordnet id|overordna id|overordnet nr|"
        "overordna nr|følger av|følgjer av|under mål|under hovedmål|under hovudmål|hovedmål|hovudmål|parent"
    ).split("|")
)
"""Headers of a column that says which row above a row serves."""
_EXPLAINS = pattern(
    r"forklar|betyd|tyding|definisjon|omgrep|begrep|hva\b|kva\b|hvem|kven|eksempel|eksempler|døme|krav|kjennetegn|kjenneteikn",
    re.I,
)
"""Headers of a column that says what such levels are, and sets no goals."""
_HEADER_WITHIN = 4
_LONGEST_KIND = 30
_LEVELS = (
    frozenset({"nivå", "målnivå", "type", "type mål", "måltype"}),
    frozenset({"mål", "målsetting", "målsetning", "formulering", "målformulering", "tekst"}),
)
"""Headers of a table with nothing but the levels and the goals."""


@dataclass(slots=True)
class _Sheet:
    """Which column holds what; None where there is no such column."""

    kind: int
    text: int
    code: int | None
    above: int | None
    fields: dict[int, str]
    context: TableContext
    drafts: Drafts
    made: list[tuple[int, Cell | None]] = field(default_factory=list)
    """The index of each draft of the sheet, and the cell that says what it serves."""


def read_goal_sheet(block: Block, context: TableContext, drafts: Drafts) -> bool:
    """Read a table whose rows each say what they are. True where it was one."""
    every = (*block.header[-1:], *block.rows)
    seen = 0
    for position, header in enumerate(every):
        filled = sum([bool(cell.text.strip()) for cell in header.cells])
        if filled >= 3 or (filled == 2 and _names_levels(header)):
            below = every[position + 1 :]
            if not any(_begins_with_kind(below, at, context.words) for at in range(len(header.cells))):
                return False
            rows = [row for row in below if any(cell.text.strip() for cell in row.cells)]
            sheet = _sheet(header, rows, context, drafts)
            return sheet is not None and _read(sheet, header, rows)
        seen += filled > 0
        if seen == _HEADER_WITHIN:
            break
    return False


def _begins_with_kind(rows: Sequence[Row], index: int, words: Vocabulary) -> bool:
    """Whether the column's first cell that is not blank is a word for a goal or an action."""
    for row in rows:
        if index < len(row.cells) and (text := row.cells[index].text.strip()):
            return bool(kind_named(" ".join(text.split()), words))
    return False


def _sheet(header: Row, rows: Sequence[Row], context: TableContext, drafts: Drafts) -> _Sheet | None:
    """A column of kinds, one of words, and one of codes or of what is above: without these it only explains."""
    count = len(header.cells)
    told = next((index for index in range(count) if _tells_kind(rows, index, context.words)), None)
    if told is None:
        return None
    left = [index for index in range(count) if index != told]
    code = next((index for index in left if _holds_codes(header, rows, index)), None)
    above = next((index for index in left if index != code and _is_above(header, index)), None)
    if code is None and above is None and not (count == len(_LEVELS) and _names_levels(header)):
        return None
    fields = {}
    for index in left:
        word = column_word(header.cells[index].text, context.words) if index not in (code, above) else None
        if word is not None and word.concept in FIELD_COLUMNS:
            fields[index] = word.concept
    worded = [index for index in left if index not in (code, above) and index not in fields]
    if not worded:
        return None
    text = max(worded, key=lambda index: sum(bool(part) for part in _column(rows, index)))
    said = [part for part in _column(rows, text) if part]
    if len(said) * 2 < len(rows) or len(set(said)) < len(said) or _EXPLAINS.match(header.cells[text].text.strip()):
        return None
    return _Sheet(told, text, code, above, fields, context, drafts)


def _names_levels(header: Row) -> bool:
    """Whether the two columns are of levels and of goals: "Nivå | Mål"."""
    names = [normalise(cell.text) for cell in header.cells]
    return len(names) == len(_LEVELS) and all(name in known for name, known in zip(names, _LEVELS, strict=True))


def _column(rows: Sequence[Row], index: int) -> list[str]:
    return [" ".join(row.cells[index].text.split()) if index < len(row.cells) else "" for row in rows]


def kind_named(text: str, words: Vocabulary) -> str:
    """The kind of goal or action that the whole text is a word for, "" for others."""
    if not text or len(text) >= _LONGEST_KIND:
        return ""
    said = normalise(text)
    word = words.match_normalised("column", said) or words.match_normalised("label", said)
    return word.concept if word is not None and word.concept in _KINDS else ""


def _tells_kind(rows: Sequence[Row], index: int, words: Vocabulary) -> bool:
    """Whether every cell of the column is a word for a goal or an action, some of them for a goal."""
    if not _begins_with_kind(rows, index, words):
        return False
    said = [text for text in _column(rows, index) if text]
    if len(said) < 2 or len(said) * 4 < len(rows) * 3:
        return False
    kinds = [kind_named(text, words) for text in said]
    return all(kinds) and not GOALS.isdisjoint(kinds)


def _holds_codes(header: Row, rows: Sequence[Row], index: int) -> bool:
    said = [text for text in _column(rows, index) if text]
    whole = len(said) * 2 >= len(rows) and all(is_code(text) for text in said)
    return whole and len(set(said)) == len(said) and not _is_above(header, index)


def _is_above(header: Row, index: int) -> bool:
    return index < len(header.cells) and normalise(header.cells[index].text) in _ABOVE


def _read(sheet: _Sheet, header: Row, rows: Sequence[Row]) -> bool:
    for row in rows:
        if max(sheet.kind, sheet.text) < len(row.cells):
            _draft(row.cells, sheet)
    for index, cell in sheet.made:
        _place(sheet.drafts.items[index], index, cell, sheet)
    if any(sheet.drafts.items[index].kind == "tiltak" for index, _ in sheet.made):
        context = sheet.context
        known = ("tiltak", *dict.fromkeys(sheet.fields.values()))
        sheet.drafts.groups.append(
            Group(context.key, header.span, known, "table", context.title, context.responsible, context.section.index)
        )
    return bool(sheet.made)


def _draft(cells: Sequence[Cell], sheet: _Sheet) -> None:
    context, cell = sheet.context, cells[sheet.text]
    kind, text = kind_named(" ".join(cells[sheet.kind].text.split()), context.words), clean(cell.text)
    if not kind or not text:
        return
    code = cells[sheet.code].text.strip().rstrip(".):") if sheet.code is not None else ""
    draft = Draft(kind, text, code, cell.span, None, context.section.index, context.role)
    draft.series, draft.labelled, draft.repeated = f"{context.key}:{kind}", True, True
    if code[:1].isalpha() and code[-1:].isdigit():
        draft.id = code
    if kind == "tiltak":
        draft.group, draft.repeated = context.key, False
        draft.apply_tail(read_tail(text, cell.span, context.words))
        draft.give({name: _field(cells, index, cell) for index, name in sheet.fields.items()})
    draft.apply_attrs(cell.attrs)
    above = cells[sheet.above] if sheet.above is not None and sheet.above < len(cells) else None
    sheet.made.append((sheet.drafts.add(draft), above))


def _field(cells: Sequence[Cell], index: int, beside: Cell) -> RawField:
    return RawField(cells[index].text.strip(), cells[index].span) if index < len(cells) else RawField("", beside.span)


def _place(draft: Draft, index: int, cell: Cell | None, sheet: _Sheet) -> None:
    """Under the row its cell names; with no such column, under the nearest row above that it may stand under."""
    items, allowed = sheet.drafts.items, PARENT_KINDS.get(draft.kind, frozenset())
    rows = [made for made, _ in sheet.made if made != index and items[made].kind in allowed]
    if cell is None and sheet.above is None:
        draft.parent = next((made for made in reversed(rows) if made < index), None)
    elif cell is not None and cell.text.strip(" -–—"):
        refs, _, _ = cell_refs(cell.text, cell.span, "maal")
        for ref in refs or [Ref(cell.text.strip(), cell.span, words=clean(cell.text), provenance="explicit")]:
            found = next((made for made in rows if _names(ref, items[made])), None)
            if found is not None and draft.parent is None:
                draft.parent = found
            draft.refs.append(ref if found is None else _to(ref, items[found]))
    if draft.parent is None:
        draft.parent = sheet.drafts.ancestor(sheet.context.parent, draft.kind)


def _names(ref: Ref, goal: Draft) -> bool:
    if ref.plan:
        return False
    if ref.words:
        return normalise(ref.words) == normalise(goal.text)
    return (ref.id or ref.number) in (goal.id or goal.number, goal.number)


def _to(ref: Ref, goal: Draft) -> Ref:
    """The reference, with the kind that the row it names has."""
    if ref.words:
        return Ref(ref.text, ref.span, goal.kind, words=goal.text, provenance="explicit")
    return Ref(ref.text, ref.span, goal.kind, "" if goal.id else goal.number, goal.id, provenance="explicit")

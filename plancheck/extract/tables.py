"""Tables of actions, goals and indicators: every layout of domain.md 5.2 that stands in a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plancheck.document import Block, Cell, Row
from plancheck.extract.columns import (
    FIELD_COLUMNS,
    GOAL_COLUMNS,
    Columns,
    header_rows,
    read_columns,
    table_kind,
)
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.labels import Label, clean, read_label, split_number
from plancheck.extract.references import cell_refs, id_refs, refs_in
from plancheck.extract.tails import FIELD_CONCEPTS, read_tail
from plancheck.parts import Group, RawField, Ref, Section
from plancheck.vocabulary import Vocabulary, normalise

_TOTAL = re.compile(r"^(?:sum|totalt?|til sammen|samla|samlet|i alt)\b", re.I)
_MARK = re.compile(r"^\s*(?:x+|✓|✔|•|ja|[-–]?\d[\d .,]*(?:,-)?(?:\s*(?:kr|mill\.?|mnok))?)\s*$", re.I)
_RUNNING = re.compile(r"^(?:drift|løpende|løpande|årlig|årleg|→|->)", re.I)
_BULLET = re.compile(r"\n\s*[-–•*]\s+")
_EMPTY = frozenset({"", "-", "–", "—", "0", "?"})


@dataclass(slots=True)
class TableContext:
    """Where the table stands: its section, the goal above it, and the words before it."""

    section: Section
    role: str
    parent: int | None
    """Index of the goal the table stands under, if any."""
    words: Vocabulary
    key: str
    title: str = ""
    responsible: str = ""
    leadin: tuple[str, ...] = ()
    action: int | None = None
    """Index of the action whose heading stands right above the table (a table of its fields)."""


@dataclass(slots=True)
class _State:
    """What carries over from row to row: goal cells merged downwards and rows that head a group."""

    goals: dict[int, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    heading: int | None = None


def read_table(block: Block, context: TableContext, drafts: Drafts) -> bool:
    """Read one table into drafts. True where the table was understood as plan content and is claimed."""
    header, rows = header_rows(block)
    columns = read_columns(header, context.words)
    if _is_card(block, columns, context):
        return _read_card(block, context, drafts)
    kind = table_kind(columns, context.role)
    above: tuple[Row, ...] = ()
    if not kind:
        header, columns, above, rows = _header_within(header, columns, rows, context)
        kind = table_kind(columns, context.role)
    if not kind and context.leadin[:1] == ("tiltak",) and len(columns.concepts) == 1:
        columns.concepts[0], kind = "tiltak", "tiltak"
    if not kind:
        return False
    reader = {"tiltak": _action_row, "maal": _goal_row, "indikator": _indicator_row, "trinn": _step_row}[kind]
    if kind == "tiltak":
        drafts.groups.append(
            Group(context.key, header.span, _columns_of(columns), "table", context.title, context.responsible, context.section.index)
        )
        unknown = [text for concept, text in zip(columns.concepts, columns.headers, strict=True) if not concept and text.strip()]
        if len(columns.concepts) > 2 and len(unknown) >= len(columns.concepts) - 1:
            drafts.unclaimed.append((header.span, ", ".join(unknown)))
    state = _State(heading=context.parent)
    for row in above:
        _group_row(row.cells, columns.first("tiltak") or 0, columns, state, context, drafts)
    for row in rows:
        if not _is_header_again(row, columns):
            reader(row, columns, state, context, drafts)
    return True


def _header_within(
    header: Row, columns: Columns, rows: tuple[Row, ...], context: TableContext
) -> tuple[Row, Columns, tuple[Row, ...], tuple[Row, ...]]:
    """A Word table often opens with the goal across its width and the header row below: (header, columns, above, rows)."""
    for position, row in enumerate(rows[:6]):
        found = read_columns(row, context.words)
        if table_kind(found, context.role) == "tiltak" and len(found.known) > 1:
            return row, found, (header, *rows[:position]), rows[position + 1 :]
    return header, columns, (), rows


def _columns_of(columns: Columns) -> tuple[str, ...]:
    found = dict.fromkeys(concept for concept in columns.concepts if concept)
    return tuple(found)


def _is_header_again(row: Row, columns: Columns) -> bool:
    texts = [normalise(cell.text) for cell in row.cells]
    return bool(texts) and texts == [normalise(text) for text in columns.headers]


# A table with one action down the page: "Tiltak | …", "Ansvar | …", "Frist | …"


def _is_card(block: Block, columns: Columns, context: TableContext) -> bool:
    rows = _card_rows(block)
    if len(columns.concepts) != 2 or len(rows) < 2:
        return False
    labels = [context.words.match("column", row.cells[0].text) for row in rows]
    known = {word.concept for word in labels if word is not None}
    if sum(word is not None for word in labels) < len(rows) - len(rows) // 4:
        return False
    return bool(known & {"ansvar", "frist"}) and ("tiltak" in known or context.action is not None)


def _card_rows(block: Block) -> list[Row]:
    rows = [*block.header[-1:], *block.rows]
    return [row for row in rows if len(row.cells) > 1 and row.cells[0].text.strip()]


def _read_card(block: Block, context: TableContext, drafts: Drafts) -> bool:
    current = drafts.items[context.action] if context.action is not None else None
    if current is None:
        drafts.groups.append(Group(context.key, block.span, ("tiltak", "ansvar", "frist"), "table", context.title))
    for row in _card_rows(block):
        word = context.words.match("column", row.cells[0].text)
        concept, value = (word.concept if word is not None else ""), row.cells[1]
        if concept == "tiltak" and value.text.strip() and context.action is None:
            current = _tiltak(value, "", context, context.parent, drafts)
        elif current is not None and concept in GOAL_COLUMNS:
            refs, _, _ = cell_refs(value.text, value.span, concept)
            current.refs.extend(refs)
        elif current is not None and concept in FIELD_CONCEPTS:
            current.fields[concept] = RawField(value.text.strip(), value.span)
    return True


# Rows of an action table


def _action_row(row: Row, columns: Columns, state: _State, context: TableContext, drafts: Drafts) -> None:
    main = columns.first("tiltak")
    assert main is not None
    cells = row.cells
    if main >= len(cells) or not any(cell.text.strip() for cell in cells):
        return
    if _group_row(cells, main, columns, state, context, drafts):
        return
    parent = _goal_cells(cells, main, columns, state, context, drafts)
    cell = cells[main]
    if cell.text.strip() in _EMPTY or cell.repeated or _TOTAL.match(cell.text.strip()) or _is_sum_row(cells, main):
        return
    number = _number_cell(cells, columns)
    for text in _several(cell.text):
        draft = _tiltak(cell._replace(text=text), number, context, parent, drafts)
        _fill(draft, cells, columns, main)


def _is_sum_row(cells: Sequence[Cell], main: int) -> bool:
    return any(_TOTAL.match(cell.text.strip()) for cell in cells[:main])


def _several(text: str) -> list[str]:
    """A cell that holds a bulleted list of actions gives one each; other cells are one action."""
    if text.lstrip()[:1] in "•" or len(_BULLET.findall("\n" + text)) >= 2:
        parts = [part.strip(" \n•–*-") for part in _BULLET.split("\n" + text.replace("•", "\n• "))]
        kept = [part for part in parts if part]
        return kept or [text]
    return [text]


def _number_cell(cells: Sequence[Cell], columns: Columns) -> str:
    index = columns.first("nummer")
    if index is None or index >= len(cells):
        return ""
    return cells[index].text.strip().rstrip(".):")


def _tiltak(cell: Cell, number: str, context: TableContext, parent: int | None, drafts: Drafts) -> Draft:
    text, own, coded = " ".join(cell.text.split()), number, ""
    label = read_label(text, context.words)
    if label is not None and label.kind == "tiltak" and label.text:
        text, own = label.text, label.number or own
        coded = f"T{label.number}" if label.coded else ""
    elif not own:
        own, text = split_number(text)
    draft = Draft("tiltak", text, own, cell.span, drafts.ancestor(parent, "tiltak"), context.section.index, context.role)
    draft.series, draft.group = context.key, context.key
    draft.labelled = label is not None
    if coded or (number and number[0].isalpha()):
        draft.id = coded or number
        draft.number = draft.id.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ") or own
    draft.apply_tail(read_tail(text, cell.span, context.words))
    draft.text = clean(draft.text)
    draft.apply_attrs(cell.attrs)
    drafts.add(draft)
    return draft




def _fill(draft: Draft, cells: Sequence[Cell], columns: Columns, main: int) -> None:
    for index, concept in enumerate(columns.concepts):
        if index == main or index >= len(cells):
            continue
        cell = cells[index]
        if concept in FIELD_COLUMNS:
            _field(draft, concept, cell)
        elif concept in GOAL_COLUMNS and index > main:
            refs, number, words = cell_refs(cell.text, cell.span, concept)
            draft.refs.extend(refs)
            if number or words:
                draft.refs.append(_worded(cell, concept, number, words))
            _cell_attrs(draft, cell)
        elif concept == "indikator":
            draft.fields.setdefault("indikator", RawField(cell.text.strip(), cell.span))
    if columns.years:
        _year_columns(draft, cells, columns)


def _cell_attrs(draft: Draft, cell: Cell) -> None:
    if cell.attrs.get("bidrar_til"):
        draft.refs.extend(id_refs(cell.attrs["bidrar_til"], cell.span))


def _worded(cell: Cell, kind: str, number: str, words: str) -> Ref:
    return Ref(cell.text.strip(), cell.span, kind, number, words=words, provenance="explicit")


def _field(draft: Draft, concept: str, cell: Cell) -> None:
    if cell.missing and not cell.text:
        draft.fields.setdefault(concept, RawField("", cell.span))
        return
    value = RawField(cell.text.strip(), cell.span)
    if concept == "ansvar_leder":
        draft.lead = (*draft.lead, value.text)
        draft.fields.setdefault("ansvar_leder", value)
    elif concept in draft.fields and draft.fields[concept].text and value.text:
        draft.fields[concept] = RawField(f"{draft.fields[concept].text}, {value.text}", draft.fields[concept].span)
    elif concept not in draft.fields or not draft.fields[concept].text:
        draft.fields[concept] = value


def _year_columns(draft: Draft, cells: Sequence[Cell], columns: Columns) -> None:
    """Amounts or crosses under years are a deadline (the last marked year) and, where amounts, a cost."""
    marked = [
        (year, cells[index])
        for index, year in columns.years.items()
        if index < len(cells) and cells[index].text.strip() not in _EMPTY
    ]
    running = [cell for _, cell in marked if _RUNNING.match(cell.text.strip())]
    years = [(year, cell) for year, cell in marked if _MARK.match(cell.text) or cell in running]
    if "frist" not in draft.fields or not draft.fields["frist"].text:
        if years:
            text = "løpende" if running else ", ".join(str(year) for year, _ in years)
            draft.fields["frist"] = RawField(text, years[0][1].span)
        elif columns.first("frist") is None:
            draft.fields["frist"] = RawField("", cells[min(columns.years)].span if min(columns.years) < len(cells) else draft.span)
    amounts = [f"{year}: {cell.text.strip()}" for year, cell in years if cell.text.strip()[:1].isdigit()]
    if amounts and "kostnad" not in draft.fields:
        draft.fields["kostnad"] = RawField("; ".join(amounts), draft.span)


# Goals in columns and in rows of their own


def _goal_cells(
    cells: Sequence[Cell], main: int, columns: Columns, state: _State, context: TableContext, drafts: Drafts
) -> int | None:
    """Goal columns to the left of the action, nearest last; a blank cell continues the one above. The parent index."""
    parent = state.heading
    goals = [index for index, concept in enumerate(columns.concepts[:main]) if concept in GOAL_COLUMNS and index < len(cells)]
    for index in goals:
        concept = columns.concepts[index]
        cell = cells[index]
        text = cell.text.strip()
        if not text or cell.repeated or state.texts.get(index) == text:
            parent = state.goals.get(index, parent)
            continue
        if index > goals[0] and main == len(columns.concepts) and parent is not None and _names_upper(cell, concept, parent, drafts):
            continue
        state.texts[index] = text
        for lower in [key for key in state.goals if key > index]:
            del state.goals[lower]
            state.texts.pop(lower, None)
        goal = _goal_cell(cell, concept, parent, context, drafts)
        if goal is not None:
            state.goals[index] = goal
            parent = goal
            if index == goals[0] and not drafts.items[goal].number and main == len(columns.concepts):
                _number_goal(drafts.items[goal], _number_cell(cells, columns))
    return parent


def _names_upper(cell: Cell, concept: str, goal: int, drafts: Drafts) -> bool:
    """In a table of goals, a cell of plain references to the right of a goal says what that goal serves."""
    refs, number, words = cell_refs(cell.text, cell.span, concept)
    if not refs or number or words:
        return False
    drafts.items[goal].refs.extend(refs)
    return True


def _number_goal(draft: Draft, number: str) -> None:
    """The number column of a table of goals; a code of letters and digits ("R1") is the author's id."""
    draft.number = number
    if number[:1].isalpha() and number[-1:].isdigit():
        draft.id = number


def _goal_cell(cell: Cell, concept: str, parent: int | None, context: TableContext, drafts: Drafts) -> int | None:
    label = read_label(" ".join(cell.text.split()), context.words)
    if label is not None and label.kind in GOAL_COLUMNS:
        return _goal(cell, label.kind, label.number, label.text, parent, context, drafts, label)
    refs, number, words = cell_refs(cell.text, cell.span, concept)
    if refs and len(refs) == 1 and not words:
        ref = refs[0]
        return _goal(cell, ref.kind or concept, ref.number or ref.id.lstrip("HDTMSOG"), "", parent, context, drafts, None, ref.id)
    return _goal(cell, concept, number, words, parent, context, drafts, None) if words or number else None


def _goal(
    cell: Cell, kind: str, number: str, text: str, parent: int | None, context: TableContext, drafts: Drafts,
    label: Label | None, ident: str = "",
) -> int:  # fmt: skip
    draft = Draft(kind, clean(text), number, cell.span, drafts.ancestor(parent, kind), context.section.index, context.role)
    draft.series, draft.repeated, draft.labelled, draft.id = f"{context.key}:{kind}", True, label is not None, ident
    if label is not None and label.coded:
        draft.id = f"{_code(kind)}{number}"
    draft.refs.extend(ref for ref in refs_in(draft.text, cell.span) if ref.kind != kind)
    draft.apply_attrs(cell.attrs)
    return drafts.add(draft)


def _code(kind: str) -> str:
    return {"hovedmaal": "H", "delmaal": "D", "maal": "M", "strategi": "ST", "hovedgrep": "HG", "satsingsomraade": "SO"}[kind]


def _group_row(
    cells: Sequence[Cell], main: int, columns: Columns, state: _State, context: TableContext, drafts: Drafts
) -> bool:
    """A row across the table that heads the rows below it: a goal, a unit, or a theme. True where it was one."""
    filled = [(index, cell) for index, cell in enumerate(cells) if cell.text.strip() and not cell.repeated]
    if len({cell.text.strip() for _, cell in filled}) != 1 or len(cells) < 2:
        return False
    index, cell = filled[0]
    text = " ".join(cell.text.split())
    label = read_label(text, context.words)
    if label is not None and label.kind in GOAL_COLUMNS:
        state.goals.clear()
        state.texts.clear()
        parent = drafts.ancestor(context.parent if label.kind != "delmaal" else state.heading, label.kind)
        state.heading = _goal(cell, label.kind, label.number, label.text, parent, context, drafts, label)
        return True
    spans = cell.colspan > 1 or len(filled) > 1 or any(other.repeated for other in cells)
    if index == main and not spans and not (cell.bold and not any(other.text for other in cells[main + 1 :])):
        return False
    return (index != main and columns.concepts[index] not in GOAL_COLUMNS) or spans or cell.bold


def _goal_row(row: Row, columns: Columns, state: _State, context: TableContext, drafts: Drafts) -> None:
    """A row of a table of goals: each goal column gives a goal under the nearest one to its left."""
    if any(cell.text.strip() for cell in row.cells):
        last = len(columns.concepts)
        _goal_cells(_split_lines(row.cells), last, columns, state, context, drafts)
        _several_goals(row, columns, state, context, drafts)


def _split_lines(cells: Sequence[Cell]) -> list[Cell]:
    return [cell._replace(text=_several(cell.text)[0]) for cell in cells]


def _several_goals(row: Row, columns: Columns, state: _State, context: TableContext, drafts: Drafts) -> None:
    for index, concept in enumerate(columns.concepts):
        if concept in GOAL_COLUMNS and index < len(row.cells) and index in state.goals:
            parent = drafts.items[state.goals[index]].parent
            for text in _several(row.cells[index].text)[1:]:
                _goal_cell(row.cells[index]._replace(text=text), concept, parent, context, drafts)


def _step_row(row: Row, columns: Columns, state: _State, context: TableContext, drafts: Drafts) -> None:
    """A row of the ladder of services: "1 | Åpne tilbud | Nei"."""
    del state
    step = columns.first("trinn")
    assert step is not None
    number = "".join(char for char in row.cells[step].text if char.isdigit()) if step < len(row.cells) else ""
    others = [cell for index, cell in enumerate(row.cells) if index != step and cell.text.strip()]
    if not number or not others:
        return
    draft = Draft("innsatstrinn", clean(others[0].text), number, others[0].span, None, context.section.index, context.role)
    draft.series = context.key
    decision = next((index for index, text in enumerate(columns.headers) if "vedtak" in text.lower()), None)
    if decision is not None and decision < len(row.cells):
        draft.fields["krever_vedtak"] = RawField(row.cells[decision].text.strip(), row.cells[decision].span)
    drafts.add(draft)


def _indicator_row(row: Row, columns: Columns, state: _State, context: TableContext, drafts: Drafts) -> None:
    main = columns.first("indikator")
    if main is None or main >= len(row.cells):
        return
    parent = _goal_cells(row.cells, main, columns, state, context, drafts)
    cell = row.cells[main]
    if cell.text.strip() in _EMPTY or cell.repeated:
        return
    number, text = split_number(" ".join(cell.text.split()))
    draft = Draft("indikator", clean(text), number, cell.span, drafts.ancestor(parent, "indikator"), context.section.index)
    draft.role, draft.series = context.role, context.key
    for index, concept in enumerate(columns.concepts):
        if index > main and concept in ("indikator", "maal", "resultatmaal"):
            concept = "maaltall"
        if index < len(row.cells) and concept in ("maaltall", "grunnlinje", "kilde"):
            draft.fields[concept] = RawField(row.cells[index].text.strip(), row.cells[index].span)
        elif index > main and index < len(row.cells) and concept in GOAL_COLUMNS:
            draft.refs.extend(cell_refs(row.cells[index].text, row.cells[index].span, concept)[0])
    draft.apply_attrs(cell.attrs)
    drafts.add(draft)

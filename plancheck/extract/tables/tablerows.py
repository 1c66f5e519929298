"""Rows of tables: an action with its fields, a goal, an indicator, a step of the ladder of services."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import EMPTY, Cell, Row
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.fields.boldtitles import titled
from plancheck.extract.fields.hints import Hints
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.goals.everygoal import every_goal
from plancheck.extract.goals.placedrefs import placed_refs
from plancheck.extract.goals.planrefs import plan_named
from plancheck.extract.goals.references import cell_refs, id_refs
from plancheck.extract.headings.setaside import says_none
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import clean, read_label, split_code, split_number, trimmed
from plancheck.extract.tables.columns import FIELD_COLUMNS
from plancheck.extract.tables.countedcells import counted_actions, counted_beside, may_be_counted
from plancheck.extract.tables.grouprows import group_row
from plancheck.extract.tables.indicatorrows import may_be_indicator, read_indicator
from plancheck.extract.tables.measured import note_years
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS, MEASURED, NOTES, noted_goals
from plancheck.extract.tables.parallellines import alike_lines, counted_lines, line_of, parted, several
from plancheck.extract.tables.severalgoals import as_refs, several_named
from plancheck.extract.tables.statusdeadline import status_and_deadline
from plancheck.extract.tables.sumrows import is_no_item, may_be_no_item
from plancheck.extract.tables.tablegoals import PLAIN_FIELDS, Table, TableContext, goal_cell, goal_cells, number_cell
from plancheck.extract.tables.yearcells import year_columns
from plancheck.parts import RawField, Ref
from plancheck.record import replace

_FEWEST_SAID = 3
_UNIT_LETTERS = frozenset({"NAV", "PPT", "HR", "IKT", "BUP"})


def action_row(row: Row, table: Table) -> None:
    """Draft the tiltak of one row of an action table, and the goals to their left."""
    cells: Sequence[Cell] = row.cells
    main = table.main
    if main >= len(cells) or (may_be_indicator(cells, table) and read_indicator(cells, table)):
        return
    if table.plain and _plain_row(cells, table):
        return
    if is_no_item(cells) or group_row(cells, table):
        return
    parent = goal_cells(cells, table)
    cell = cells[main]
    if cell.text.strip() in EMPTY_CELLS or cell.repeated or says_none(cell.text):
        return
    number = number_cell(cells, table, main)
    if may_be_counted(cell.text) and (actions := counted_actions(cell)):
        _counted(actions, cells, parent, table)
    elif "\n" in cell.text or "•" in cell.text:
        _in_lines(cell, cells, number, parent, table)
    else:
        _draft(cell, cells, number, parent, table, labels=table.labels)


def _plain_row(cells: Sequence[Cell], table: Table) -> bool:
    """Draft the tiltak of a plain table's row in which three cells or more say something, and which is no sum and no
    note; False for other rows, which may be anything."""
    main = table.main
    texts = [cell.text.strip() for cell in cells]
    said = [text for text in texts if text]
    worded = [text for text in said if text[0].isalpha()]
    if len(said) < _FEWEST_SAID or said[0] == said[1] or not worded:
        return False
    if worded[0] == worded[-1] and may_be_no_item(worded[0]):
        return False
    cell, text, own = cells[main], texts[main], ""
    if text in EMPTY_CELLS or "•" in text or cell.attrs or says_none(text):
        return False
    if may_be_counted(text) and counted_actions(cell):
        return False
    if main in table.numbers:
        own = texts[table.numbers[main]]
        if own[:1].isalpha():
            return False
    add_plain(cells, own, text, table.drafts.ancestor(table.heading, "tiltak"), table)
    return True


def add_plain(cells: Sequence[Cell], number: str, text: str, parent: int | None, table: Table) -> None:
    """Draft the tiltak of a plain row: `text` in the column of the actions, who and when in the others."""
    own = number.rstrip(".):")
    if not own:
        own, text = split_number(text)
    context, fields, strong = table.context, dict[str, RawField](), tuple[str, ...]()
    for index, concept in table.beside:
        cell = cells[index]
        fields[concept] = RawField(cell.text.strip(), cell.span)
        if cell.strong and concept == "ansvar":
            strong = cell.strong
    draft = Draft(
        "tiltak", trimmed(text), own, cells[table.main].span, parent, context.section.index, context.role, "", [],
        fields, EMPTY, context.key, context.key,
    )  # fmt: skip
    if strong:
        draft.mark_lead(strong)
    if table.columns.years:
        year_columns(draft, cells, table.columns)
    table.drafts.items.append(draft)


def _in_lines(cell: Cell, cells: Sequence[Cell], number: str, parent: int | None, table: Table) -> None:
    """Draft the actions of a cell with lines or dots: one, or one a line."""
    actions = several(cell)
    if len(actions) == 1 and "\n" in cell.text:
        columns = [index for index, concept in table.beside if concept in ("ansvar", "frist")]
        actions = parted(cell, cells, columns, table.context.words)
    if len(actions) == 1:
        _draft(actions[0], cells, number, parent, table, labels=table.labels)
        return
    for position, action in enumerate(actions):
        own = line_of(cells, [index for index, _ in table.beside], position, len(actions))
        _draft(action, own, number, parent, table, labels=True)


def _counted(actions: Sequence[Cell], cells: Sequence[Cell], parent: int | None, table: Table) -> None:
    """Draft the actions of a cell that counts them. Where the cells of a table begin anew, each has its own count."""
    known = {(draft.series, draft.number) for draft in table.drafts.items if draft.kind == "tiltak"}
    columns = [index for index, _ in table.beside]
    for position, action in enumerate(actions):
        own = counted_beside(cells, columns, position, len(actions))
        _draft(action, line_of(own, columns, position, len(actions)), "", parent, table, labels=True)
    drafts = table.drafts.items[-len(actions) :]
    if any((draft.series, draft.number) in known for draft in drafts):
        for draft in drafts:
            draft.series = f"{draft.series}.{actions[0].span.line}"


def _draft(cell: Cell, cells: Sequence[Cell], number: str, parent: int | None, table: Table, *, labels: bool) -> None:
    """Draft one action with what the other cells of its row say."""
    if table.coded:
        number, words = split_code(" ".join(cell.text.split()))
        cell = cell._replace(text=words)
    draft = tiltak_draft(cell, number, table.context, parent, table.drafts, table.hints, labels=labels)
    fill_fields(draft, cells, table)
    for refs in table.refs.values():
        draft.refs.extend(refs)


def tiltak_draft(
    cell: Cell, number: str, context: TableContext, parent: int | None, drafts: Drafts, hints: Hints | None = None,
    *, labels: bool = True,
) -> Draft:  # fmt: skip
    """Add the tiltak a cell holds: its label, number and tail read, its other columns not yet.

    `hints`: what the tails in its column may hold; `labels`: whether it may carry a label.
    """
    text, own, coded = " ".join(cell.text.split()), number, ""
    label = read_label(text, context.words) if labels else None
    if label is not None and label.kind == "tiltak" and label.text:
        text, own = label.text, label.number or own
        coded = f"T{label.number}" if label.coded else ""
    elif not own:
        own, text = split_number(text)
    draft = Draft(
        "tiltak", text, own, cell.span, drafts.ancestor(parent, "tiltak"), context.section.index, context.role
    )
    draft.series, draft.group = context.key, context.key
    draft.labelled = label is not None
    if coded or (number and number[0].isalpha()):
        draft.id = coded or number
        draft.number = draft.id.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ").lstrip("- ") or own
        draft.series += f":{draft.id.removesuffix(draft.number)}"
    if hints is None or hints.any_tail:
        draft.apply_tail(read_tail(text, cell.span, context.words, hints))
    draft.text = trimmed(titled(draft.text, cell.text, cell.strong))
    draft.apply_attrs(cell.attrs)
    drafts.add(draft)
    return draft


def fill_fields(draft: Draft, cells: Sequence[Cell], table: Table) -> None:
    """Give an action what the other cells of its row say."""
    for index, concept in table.beside:
        if index >= len(cells):
            break
        cell = cells[index]
        if concept in PLAIN_FIELDS and concept not in draft.fields and index not in table.both:
            draft.fields[concept] = RawField(cell.text.strip(), cell.span)
        elif index in table.both and cell.text:
            status, when = status_and_deadline(cell.text)
            _field(draft, "status", cell._replace(text=status))
            _field(draft, "frist", cell._replace(text=when))
        elif concept in FIELD_COLUMNS:
            _field(draft, concept, cell)
        elif concept in SERVED:
            _serve(draft, cell, index, table)
        elif concept == NOTES:
            draft.refs.extend(noted_goals(cell))
        else:
            draft.fields.setdefault(concept, RawField(cell.text.strip(), cell.span))
        if cell.strong and concept == "ansvar":
            draft.mark_lead(cell.strong)
    if table.columns.years:
        year_columns(draft, cells, table.columns)


def _serve(draft: Draft, cell: Cell, index: int, table: Table) -> None:
    """Give an action the goals that a cell of a goal column names, those of the plan that the header names."""
    concept, known = table.columns.concepts[index], len(draft.refs)
    placed = placed_refs(cell.text, cell.span)
    refs, number, words = (placed, "", "") if placed else cell_refs(cell.text, cell.span, concept)
    if words and (every := every_goal(cell.text, concept, cell.span, table.drafts)):
        refs, words = every, ""
    elif words and (together := several_named(cell, concept, table.drafts, table.context.words)):
        refs, number, words = as_refs(together), "", ""
    draft.refs.extend(refs)
    if number or words:
        draft.refs.append(_named(cell, concept, number, words, table.context))
    if plan := plan_named(table.columns.headers[index]):
        draft.refs[known:] = [ref if ref.plan else replace(ref, plan=plan) for ref in draft.refs[known:]]
    _cell_attrs(draft, cell)


def _cell_attrs(draft: Draft, cell: Cell) -> None:
    if cell.attrs.get("bidrar_til"):
        draft.refs.extend(id_refs(cell.attrs["bidrar_til"], cell.span))


def _named(cell: Cell, concept: str, number: str, words: str, context: TableContext) -> Ref:
    """The goal that a cell names by its words, also behind its label: "Delmål 1: Barn har trygg skolevei"."""
    label = read_label(words, context.words) if not number else None
    if label is not None and label.kind in SERVED and label.number and label.text:
        return worded(cell, label.kind, label.number, label.text)
    return worded(cell, concept, number, words)


def worded(cell: Cell, kind: str, number: str, words: str) -> Ref:
    """The goal that a cell names by its words."""
    return Ref(cell.text.strip(), cell.span, kind, number, words=words, provenance="explicit")


def _field(draft: Draft, concept: str, cell: Cell) -> None:
    if cell.missing and not cell.text:
        draft.fields.setdefault(concept, RawField("", cell.span))
        return
    value = RawField(cell.text.strip(), cell.span)
    if concept == "ansvar_leder":
        draft.lead = (*draft.lead, value.text)
        draft.fields.setdefault("ansvar_leder", value)
    elif concept == "frist" and _in_own_words(draft, blank=value.text in EMPTY_CELLS):
        draft.fields[concept] = value
    elif concept == "ferdig" and "frist" in draft.fields and value.text and _in_own_words(draft, blank=False):
        del draft.fields["frist"]
        draft.fields[concept] = value
    elif concept == "ansvar" and value.text and _only_letters(draft) and draft.restore_letters():
        draft.fields[concept] = value
    elif concept in draft.fields and draft.fields[concept].text and value.text:
        draft.fields[concept] = RawField(f"{draft.fields[concept].text}, {value.text}", draft.fields[concept].span)
    elif concept not in draft.fields or not draft.fields[concept].text:
        draft.fields[concept] = value


def _only_letters(draft: Draft) -> bool:
    """Whether the bracket of the action itself named who is to do it by letters that no unit is known by: beside a
    column of it, "(TIBIR)" is the action's own."""
    said = draft.fields.get("ansvar")
    return said is not None and said.text.isupper() and said.text not in _UNIT_LETTERS


def _in_own_words(draft: Draft, *, blank: bool) -> bool:
    """Whether the deadline so far only stands in the action's own words ("Team kvar veke"): a column of it says more.

    A blank cell takes back no year, but how often something is done is then no deadline that was set.
    """
    said = draft.fields.get("frist")
    if said is None or not said.text or said.text not in draft.text:
        return False
    return not blank or "20" not in said.text


def goal_row(row: Row, table: Table) -> None:
    """A row of a table of goals: each goal column gives a goal under the nearest one to its left."""
    if not any(cell.text.strip() for cell in row.cells) or is_no_item(row.cells):
        return
    told = [_goals_of(cell, concept) for cell, concept in zip(row.cells, table.columns.concepts, strict=False)]
    goal_cells([cells[0] for cells in told], table)
    items = table.drafts.items
    for index in table.left:
        if index < len(told) and index in table.goals:
            parent = items[table.goals[index]].parent
            for cell in told[index][1:]:
                goal_cell(cell, table.columns.concepts[index], parent, table.context, table.drafts)


def _goals_of(cell: Cell, concept: str) -> list[Cell]:
    """The goals of a cell: one a bullet, or a line of its own where the lines are counted on or alike."""
    found = several(cell)
    if len(found) > 1 or "\n" not in cell.text:
        return found
    lines = counted_lines(cell.text) or alike_lines(cell.text, concept)
    return [cell._replace(text=line) for line in lines] if len(lines) > 1 else found


def step_row(row: Row, table: Table) -> None:
    """A row of the ladder of services: "1 | Åpne tilbud | Nei"."""
    step, context = table.main, table.context
    number = "".join(char for char in row.cells[step].text if char.isdigit()) if step < len(row.cells) else ""
    others = [cell for index, cell in enumerate(row.cells) if index != step and cell.text.strip()]
    if not number or not others:
        return
    draft = Draft(
        "innsatstrinn", clean(others[0].text), number, others[0].span, None, context.section.index, context.role
    )
    draft.series = context.key
    decision = next((index for index, text in enumerate(table.columns.headers) if "vedtak" in text.lower()), None)
    if decision is not None and decision < len(row.cells):
        draft.fields["krever_vedtak"] = RawField(row.cells[decision].text.strip(), row.cells[decision].span)
    table.drafts.add(draft)


def indicator_row(row: Row, table: Table) -> None:
    """Draft the indicator of one row, with its target, baseline and source."""
    main, context, drafts = table.main, table.context, table.drafts
    if main >= len(row.cells) or is_no_item(row.cells):
        return
    parent = goal_cells(row.cells, table)
    cell = row.cells[main]
    if cell.text.strip() in EMPTY_CELLS or cell.repeated:
        return
    number, text = split_number(" ".join(cell.text.split()))
    draft = Draft(
        "indikator", clean(text), number, cell.span, drafts.ancestor(parent, "indikator"), context.section.index
    )
    draft.role, draft.series = context.role, context.key
    for index, concept in enumerate(table.columns.concepts):
        if index > main and concept in ("indikator", "maal", "resultatmaal"):
            concept = "maaltall"
        if index < len(row.cells) and concept in ("maaltall", "grunnlinje", "kilde"):
            draft.fields[concept] = RawField(row.cells[index].text.strip(), row.cells[index].span)
        elif index < len(row.cells) and (concept == MEASURED or (index > main and concept in SERVED)):
            kind = "maal" if concept == MEASURED else concept
            draft.refs.extend(cell_refs(row.cells[index].text, row.cells[index].span, kind)[0])
    note_years(draft, row, table.columns, drafts)
    draft.apply_attrs(cell.attrs)
    drafts.add(draft)

"""Goals in tables: in columns, merged downwards, and in rows that head what is below them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from plancheck.document import Cell, Row, Span
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.fields.hints import Hints, hints_of
from plancheck.extract.goals.everygoal import every_goal
from plancheck.extract.goals.owncodes import lettered_goal
from plancheck.extract.goals.placedrefs import only_refers, placed_refs
from plancheck.extract.goals.references import cell_refs, refs_in
from plancheck.extract.kinds import GOALS, SERVED, WHO_AND_WHEN
from plancheck.extract.labels import Label, clean, may_have_labels, read_label, split_code, split_letter
from plancheck.extract.tables.columns import FIELD_COLUMNS, Columns
from plancheck.extract.tables.numbercolumns import NOTES, coded, numbered
from plancheck.extract.tables.severalgoals import Named, as_refs, several_named
from plancheck.extract.tables.statusdeadline import is_both
from plancheck.extract.tables.sumrows import is_no_item, may_be_no_item
from plancheck.parts import NAMED_AFTER, Ref, Section
from plancheck.record import dataclass, field
from plancheck.vocabulary import Vocabulary

_THEME = 50
_LOWER = frozenset({"delmaal", "strategi"})
_ABOVE_DELMAAL = frozenset({"hovedmaal", "hovedgrep", "satsingsomraade"})
PLAIN_FIELDS = frozenset(WHO_AND_WHEN)
"""Columns that say just what their cells hold, where nothing is known yet: most columns there are."""


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
    year: int = 0
    """The only year that the chapter or the plan is called after; 0 where there is none, or several."""
    directly: bool = False
    """The table stands right below another, but for what every page has."""


@dataclass(slots=True)
class Table:
    """A table while its rows are read: what its columns are, decided once, and what carries over from row to row.

    Goal cells may be merged downwards, and a row may head the rows below it.
    """

    columns: Columns
    main: int
    """Index of the column that holds the items; after the last column in a table of goals."""
    goal_columns: frozenset[int]
    left: tuple[int, ...]
    """Indexes of the goal columns that set goals, the upper first: those to the left of the main one, seldom others."""
    beside: tuple[tuple[int, str], ...]
    """Index and concept of the columns that say more of an action."""
    numbers: dict[int, int]
    """Index of a column -> index of the column of its numbers."""
    context: TableContext
    drafts: Drafts
    heading: int | None
    hints: Hints | None = None
    """What the tails of the items may hold."""
    coded: bool = False
    """The items carry codes of the author's own ("AT1 Nytt renseanlegg")."""
    goals: dict[int, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    refs: dict[int, list[Ref]] = field(default_factory=dict)
    """Goal cells that name several goals ("1.1, 1.2"): references of every row they hold for."""
    labels: bool = True
    """Whether any of the items may carry a label ("Tiltak 3: …")."""
    both: frozenset[int] = frozenset()
    """The columns of a deadline and a status."""
    plain: bool = False
    """Nothing but numbers, actions, who and when, each in a cell of its own; no action says more than what it is."""
    measured: bool = False
    """A row above, "Indikatorer", heads rows that are no actions."""
    spelled: frozenset[int] = frozenset()
    """Goal columns in which every row names its goal: a blank cell there continues nothing."""
    bands: Mapping[Span, Label] = field(default_factory=dict)
    """Numbered goals alone in their rows, by the span of the cell."""

    @property
    def of_goals(self) -> bool:
        """Whether the rows hold goals only."""
        return self.main == len(self.columns.concepts)

    def forget(self, column: int) -> None:
        """A new goal cell ends what stood in its column and in those of the goals below."""
        lower = self.left[self.left.index(column) :] if column in self.left else ()
        for kept in (self.goals, self.texts, self.refs):
            for index in [key for key in kept if key in lower and (key != column or kept is not self.texts)]:
                del kept[index]


def open_table(columns: Columns, main: int, context: TableContext, drafts: Drafts, rows: Sequence[Row] = ()) -> Table:
    """The table before its first row."""
    named = list(enumerate(columns.concepts))
    goals = [index for index, concept in named if concept in SERVED]
    later = [index for index in goals if index > main and columns.concepts[index] in GOALS]
    later = [index for index in later if not only_refers(columns.headers[index])]
    own = [index for index in goals if index < main and not _refers(columns, index, rows)]
    own += [index for index in later if _set_goals(later, columns, rows, drafts)]
    left = _from_above(columns.concepts, own, goals)
    beside = tuple([
        (index, concept)
        for index, concept in named
        if index != main
        and (concept in FIELD_COLUMNS or concept in ("indikator", NOTES) or (index in goals and index not in left))
    ])  # fmt: skip
    numbers = numbered(columns, main, sorted(left), _without_sums(rows, main)) if "nummer" in columns.concepts else {}
    marked = main < len(columns.concepts) and main not in numbers and coded(rows, main)
    texts = [row.cells[main].text for row in rows if main < len(row.cells)]
    hints = hints_of(texts) if rows else None
    table = Table(
        columns, main, frozenset(goals), left, beside, numbers, context, drafts, context.parent, hints, marked
    )
    table.labels = marked or not rows or may_have_labels(texts, context.words)
    table.both = frozenset(
        [index for index, concept in beside if concept == "frist" and is_both(columns.headers[index])]
    )
    table.spelled = (
        frozenset([index for index in left if _spelled_out(rows, index)]) if main < len(named) else frozenset()
    )
    table.plain = hints is not None and not hints.any_tail and _is_plain(table, rows)
    return table


def _from_above(concepts: Sequence[str], left: list[int], goals: Sequence[int]) -> tuple[int, ...]:
    """The goal columns as goals stand below each other: "Delmål | Satsingsområde", "Delmål | Tiltak | Hovedmål"."""
    lower = any(concepts[index] in _LOWER for index in left)
    upper = [index for index in goals if lower and index not in left and concepts[index] in _ABOVE_DELMAAL]
    return tuple(sorted([*left, *upper], key=lambda index: concepts[index] in _LOWER))


def _without_sums(rows: Sequence[Row], main: int) -> list[Row]:
    """The rows that hold items: "Sum | 14 000" has no number, as a row that goes on with the goal above has none."""
    return [row for row in rows if not (_begins_sum(row, main) and is_no_item(row.cells))]


def _begins_sum(row: Row, main: int) -> bool:
    return main < len(row.cells) and may_be_no_item(row.cells[main].text.strip())


def _is_plain(table: Table, rows: Sequence[Row]) -> bool:
    """Whether a table whose actions have no tails is plain."""
    if table.coded or table.labels or table.left or table.both:
        return False
    concepts = [concept for _, concept in table.beside]
    if not PLAIN_FIELDS.issuperset(concepts) or len(set(concepts)) < len(concepts):
        return False
    widths = {len(row.cells) for row in rows}
    return widths == {len(table.columns.concepts)} and not sum([cell.repeated for row in rows for cell in row.cells])


def _set_goals(columns: Sequence[int], table: Columns, rows: Sequence[Row], drafts: Drafts) -> bool:
    """Whether goal columns after the actions hold goals that stand nowhere before: words, and no bare numbers."""
    if not _first_of_level({table.concepts[index] for index in columns}, drafts):
        return False
    upper = any(draft.kind in SERVED for draft in drafts.items)
    told = [
        cell for row in rows for index in columns if index < len(row.cells) and (cell := row.cells[index]).text.strip()
    ]
    if any(placed_refs(cell.text, cell.span) for cell in told):
        return False
    said = [cell_refs(cell.text, cell.span, "maal") for cell in told]
    return len(told) > 1 and all(" " in words and (number or not upper) for _, number, words in said)


def _first_of_level(kinds: set[str], drafts: Drafts) -> bool:
    """Whether no goals were told before, or none of the level but by rows of actions: delmål below told hovedmål."""
    goals = [(at, draft) for at, draft in enumerate(drafts.items) if draft.kind in SERVED]
    if not goals or kinds != {"delmaal"}:
        return not goals
    acted = {draft.parent for draft in drafts.items if draft.kind == "tiltak"}
    return all(draft.kind in _ABOVE_DELMAAL or (draft.repeated and at in acted) for at, draft in goals)


def _refers(columns: Columns, index: int, rows: Sequence[Row]) -> bool:
    """Whether a column before the actions names a goal of another plan in each of its rows."""
    cells = [row.cells[index] for row in rows if index < len(row.cells)]
    return only_refers(columns.headers[index]) and all(cell.text.strip() for cell in cells)


def _spelled_out(rows: Sequence[Row], column: int) -> bool:
    """Whether a goal that holds for several rows is written in each of them, so that the blank cells are the fewest."""
    cells = [row.cells[column] for row in rows if column < len(row.cells)]
    blank = sum(not cell.text.strip() for cell in cells)
    again = sum(
        bool(text := above.text.strip()) and text == cell.text.strip() and not cell.repeated
        for above, cell in pairwise(cells)
    )
    return 0 < blank < again


def number_cell(cells: Sequence[Cell], table: Table, column: int) -> str:
    """The number of what stands in a column of the row, "" where the table has no numbers for it."""
    index = table.numbers.get(column)
    if index is None or index >= len(cells):
        return ""
    return cells[index].text.strip().rstrip(".):")


def goal_cells(cells: Sequence[Cell], table: Table) -> int | None:
    """Goal columns to the left of the action, nearest last; a blank cell continues the one above. The parent index."""
    parent, items = table.heading, table.drafts.items
    for index in table.left:
        if index >= len(cells):
            break
        concept, cell = table.columns.concepts[index], cells[index]
        text = cell.text.strip()
        apart = index in table.spelled or index > table.main
        unnamed = _says_nothing(text) if text else apart and not cell.repeated
        if unnamed:
            table.texts.pop(index, None)
            table.forget(index)
            continue
        if not text or cell.repeated or (table.texts.get(index) == text and not _only_names(table, index)):
            parent = table.goals.get(index, parent)
            continue
        first = index == table.left[0]
        if not first and table.of_goals and parent is not None and _names_upper(cell, concept, items[parent]):
            continue
        table.texts[index] = text
        table.forget(index)
        several_goals = cell_refs(cell.text, cell.span, concept)[0]
        every = [] if several_goals or table.of_goals else every_goal(text, concept, cell.span, table.drafts)
        if every or len(several_goals) > 1:
            table.refs[index] = every or several_goals
            continue
        together = [] if table.of_goals else several_named(cell, concept, table.drafts, table.context.words)
        if together:
            table.refs[index] = _together(together, parent, table)
            continue
        goal = goal_cell(cell, concept, parent, table.context, table.drafts)
        if goal is not None:
            table.goals[index] = parent = goal
            if index > table.main:
                items[goal].series += NAMED_AFTER
            if index in table.numbers and not items[goal].number:
                _number_goal(items[goal], number_cell(cells, table, index))
    return parent


def _together(goals: list[Named], parent: int | None, table: Table) -> list[Ref]:
    """References to the goals of one cell; those that have not been read before are set."""
    for one in goals:
        if one.known is None:
            add_goal(one.cell, one.kind, one.number, one.text, parent, table.context, table.drafts, None)
    return as_refs(goals)


def _says_nothing(text: str) -> bool:
    """Whether a cell has a sign only: "-", "?", "…"."""
    return not any(map(str.isalnum, text))


def _only_names(table: Table, index: int) -> bool:
    """Whether the goal cell above is a bare number: each row then names the goal itself, and may be wrong by itself."""
    goal = table.goals.get(index)
    return goal is not None and not table.drafts.items[goal].text


def _names_upper(cell: Cell, concept: str, goal: Draft) -> bool:
    """In a table of goals, a cell of plain references to the right of a goal says what that goal serves."""
    refs, number, words = cell_refs(cell.text, cell.span, concept)
    if not refs or number or words:
        return False
    goal.refs.extend(refs)
    return True


def _number_goal(draft: Draft, number: str) -> None:
    """The number column of a table of goals; a code of letters and digits ("R1") is the author's id."""
    draft.number = number
    if number[:1].isalpha() and number[-1:].isdigit():
        draft.id = number


def goal_cell(cell: Cell, concept: str, parent: int | None, context: TableContext, drafts: Drafts) -> int | None:
    """Draft the goal a cell sets, or find the one it names: its index; None for a cell without words or number."""
    if _says_nothing(cell.text):
        return None
    label = read_label(" ".join(cell.text.split()), context.words) or _below_theme(cell.text, context.words)
    if label is not None and label.kind in SERVED:
        return add_goal(cell, label.kind, label.number, label.text, parent, context, drafts, label)
    refs, number, words = cell_refs(cell.text, cell.span, concept)
    if refs and len(refs) == 1 and not words:
        ref = refs[0]
        return add_goal(
            cell, ref.kind or concept, ref.number or ref.id.lstrip("HDTMSOG"), "", parent, context, drafts, None, ref.id
        )
    code, words = split_code(words) if not number else ("", words)
    if not number and not code:
        number, words = split_letter(words)
    if not number and not code:
        number, words = lettered_goal(words, drafts)
    if not words and not number:
        return None
    return add_goal(cell, concept, number or code, words, parent, context, drafts, None, code)


def _below_theme(text: str, words: Vocabulary) -> Label | None:
    """The goal named on the second line of a cell whose first is its theme: "Transport", "Delmål 1: Mindre utslipp"."""
    theme, _, rest = text.strip().partition("\n")
    if not rest or len(theme) > _THEME or theme.rstrip().endswith((".", ":")):
        return None
    label = read_label(" ".join(rest.split()), words)
    return label if label is not None and label.number and label.text else None


def add_goal(
    cell: Cell, kind: str, number: str, text: str, parent: int | None, context: TableContext, drafts: Drafts,
    label: Label | None, ident: str = "",
) -> int:  # fmt: skip
    """Draft a goal that stands in a cell: its index."""
    draft = Draft(
        kind, clean(text), number, cell.span, drafts.ancestor(parent, kind), context.section.index, context.role
    )
    draft.series, draft.repeated, draft.labelled, draft.id = f"{context.key}:{kind}", True, label is not None, ident
    if label is not None and label.coded:
        draft.id = f"{_code(kind)}{number}"
    draft.refs.extend(ref for ref in refs_in(draft.text, cell.span) if ref.kind != kind)
    draft.apply_attrs(cell.attrs)
    return drafts.add(draft)


def _code(kind: str) -> str:
    return {
        "hovedmaal": "H",
        "delmaal": "D",
        "maal": "M",
        "strategi": "ST",
        "hovedgrep": "HG",
        "satsingsomraade": "SO",
    }[kind]

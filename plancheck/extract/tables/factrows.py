"""Tables that only say who and when of actions told before them, by their numbers: "Punkt | Når | Hvem"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.kinds import OWNERS, TIMES
from plancheck.extract.lists.listkinds import begins_as_action
from plancheck.extract.tables.columns import FIELD_COLUMNS, Columns
from plancheck.extract.tables.tablegoals import TableContext, open_table
from plancheck.extract.tables.tablerows import fill_fields
from plancheck.parts import Group
from plancheck.pattern import pattern

_CODE = pattern(
    r"\s*(?i:(?:tiltak|punkt|pkt\.?|nr\.?)\s*)?(?P<code>(?:[A-ZÆØÅ]{1,3}[ -]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.)]?\s*"
)
"""A cell that holds a number or a code, and perhaps what it numbers."""
_KEYS = frozenset({"nummer", "tiltak", ""})
_FACTS = frozenset({*FIELD_COLUMNS, "aar", "nummer", "kommentar"})
"""Columns that hold no words of an action's, nor of a goal's."""
_KINDS = ("tiltak", "strategi", "delmaal")
_FEWEST = 2


def read_fact_rows(header: Row, columns: Columns, rows: Sequence[Row], context: TableContext, drafts: Drafts) -> bool:
    """Give the actions told so far what the row with their number says; False where the table is another one.

    Strategies and goals that nothing calls so are actions where such a table says who and when of each.
    """
    known = columns.known
    who, when = not known.isdisjoint(OWNERS), bool(columns.years) or not known.isdisjoint(TIMES)
    if not (who or when) or not drafts.items or len(rows) < _FEWEST:
        return False
    key = _key(columns)
    if key is None or _says_words(columns, rows, key):
        return False
    if not code_of(rows[0], key):
        return False
    codes = [code_of(row, key) for row in rows]
    told = _numbered(codes, drafts) if all(codes) else []
    if not told or not _are_actions(told, drafts, both=who and when):
        return False
    table = open_table(columns, key, context, drafts, rows)
    for draft, row in zip(told, rows, strict=True):
        if draft is not None:
            _make_action(draft, context, drafts)
            own = {name: value for name, value in draft.fields.items() if value.text}
            fill_fields(draft, row.cells, table)
            draft.fields.update(own)
    named = tuple(dict.fromkeys(["tiltak", *(concept for concept in columns.concepts if concept)]))
    section = context.section.index
    drafts.groups.append(Group(context.key, header.span, named, "table", context.title, context.responsible, section))
    return True


def _key(columns: Columns) -> int | None:
    """The column of numbers; one of amounts, as which "1.1" below "Tiltak" may have been read, is such a column too."""
    named = columns.headers[0].strip().lower().startswith("tiltak") if columns.headers else False
    return next((at for at, concept in enumerate(columns.concepts) if concept in _KEYS or (named and not at)), None)


def _says_words(columns: Columns, rows: Sequence[Row], key: int) -> bool:
    """Whether another column may hold the actions' own words."""
    others = [at for at, concept in enumerate(columns.concepts) if at != key and concept not in _FACTS]
    return any(len(row.cells[at].text.split()) > 1 for row in rows for at in others if at < len(row.cells))


def code_of(row: Row, key: int) -> str:
    """The number or code of a row; "" where its cell holds anything else."""
    match = _CODE.fullmatch(row.cells[key].text) if key < len(row.cells) else None
    return match["code"].replace(" ", "") if match is not None else ""


def _numbered(codes: Sequence[str], drafts: Drafts) -> list[Draft | None]:
    """The items of one kind with these numbers, None for a number of none; [] where most rows have none, or a number
    is that of several."""
    for kind in _KINDS:
        own = [draft for draft in drafts.items if draft.kind == kind and draft.text]
        named = [[draft for draft in own if code in (draft.id, draft.number)] for code in codes]
        if any(len(found) > 1 for found in named):
            return []
        if sum(map(len, named)) >= max(_FEWEST, len(codes) * 2 // 3):
            return [found[0] if found else None for found in named]
    return []


def _are_actions(told: Sequence[Draft | None], drafts: Drafts, *, both: bool) -> bool:
    """Whether the items are actions, or may be: who and when are told of each, and nothing calls them anything else."""
    named = [draft for draft in told if draft is not None]
    kind = named[0].kind
    if kind == "tiltak":
        return True
    indexes = {index for index, draft in enumerate(drafts.items) if any(draft is one for one in named)}
    if not both or any(draft.labelled or draft.attrs for draft in named):
        return False
    if any(draft.parent in indexes for draft in drafts.items):
        return False
    return kind == "strategi" or all(begins_as_action(draft.text) for draft in named)


def _make_action(draft: Draft, context: TableContext, drafts: Drafts) -> None:
    if draft.kind != "tiltak":
        draft.series = draft.series.replace(f":{draft.kind}", ":tiltak", 1)
        draft.kind, draft.parent = "tiltak", drafts.ancestor(draft.parent, "tiltak")
    draft.group = context.key

"""Tables sorted by the same themes: "Vann" beside a hovedmål in one, beside its delmål or its actions in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Document
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.tables.columns import header_rows
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import normalise

_HEADER = pattern(
    r"(?:(?:del|hov[eu]d|fag|innsats|tema|teneste|tjeneste|virksomhets|verksemds)?område|(?:hov[eu]d)?tema|fagfelt|"
    r"felt|sektor)(?:et)?$",
    re.I,
)
_UPPER = frozenset({"hovedmaal", "maal"})
_SERVE = {"delmaal": (_UPPER,), "tiltak": (frozenset({"delmaal"}), _UPPER)}
"""The kinds of goals, the nearest first, that an item of a kind stands under."""
_LONGEST = 40


class _Told(NamedTuple):
    """A goal or an action of a table sorted by themes."""

    table: int
    theme: str
    item: int


def share_themes(drafts: Drafts, document: Document) -> None:
    """Let each delmål and each action that no goal is given for stand under the one goal of its theme, told in another
    table before it; where a theme has several goals of the nearest kind, the plan does not say which."""
    told = list(_themed(drafts, document))
    if len({one.table for one in told}) < 2:
        return
    items = drafts.items
    main = [at for at, draft in enumerate(items) if draft.kind in _UPPER]
    for one in told:
        draft = items[one.item]
        loose = draft.parent is None or main == [draft.parent]
        if draft.kind not in _SERVE or not loose or any(ref.edge == "bidrar_til" for ref in draft.refs):
            continue
        goal = _goal(one, [other for other in told if other.theme == one.theme and other.table != one.table], items)
        if goal is not None:
            draft.parent = goal


def _goal(one: _Told, beside: Sequence[_Told], items: Sequence[Draft]) -> int | None:
    """The only goal of the nearest kind that the other tables have for the theme."""
    for kinds in _SERVE[items[one.item].kind]:
        found = [other.item for other in beside if items[other.item].kind in kinds]
        if found:
            return found[0] if len(found) == 1 and found[0] < one.item else None
    return None


def _themed(drafts: Drafts, document: Document) -> Iterator[_Told]:
    """What the tables with a column of themes hold, each with its theme; a blank cell goes on with the one above."""
    made = {draft.span: index for index, draft in enumerate(drafts.items)}
    for number, block in enumerate(document.blocks):
        if block.kind != "table" or not made:
            continue
        header, rows = header_rows(block)
        column = next((at for at, cell in enumerate(header.cells) if _HEADER.match(cell.text.strip())), None)
        theme = ""
        for row in rows if column is not None else ():
            if column is not None and column < len(row.cells):
                said = normalise(row.cells[column].text)
                theme = said if said and len(said) <= _LONGEST else theme
            for cell in row.cells if theme else ():
                if cell.span in made:
                    yield _Told(number, theme, made[cell.span])

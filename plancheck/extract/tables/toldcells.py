"""Who and when told in the description of an action, in a table without a column of it: "Tiltak | Beskrivelse"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.facts import give_told
from plancheck.extract.kinds import OWNERS, TIMES
from plancheck.extract.tables.columns import Columns
from plancheck.vocabulary import Vocabulary

_DESCRIBES = frozenset({"beskrivelse", "kommentar"})


def read_told_cells(columns: Columns, rows: Sequence[Row], drafts: Sequence[Draft], words: Vocabulary) -> None:
    """Give the actions of a table without a column of who, or of when, what their descriptions say of it.

    `drafts`: those read from the rows. Where the table has the column, a cell left blank there stays blank.
    """
    owned = not OWNERS.isdisjoint(columns.concepts)
    timed = bool(columns.years) or not TIMES.isdisjoint(columns.concepts)
    described = [at for at, concept in enumerate(columns.concepts) if concept in _DESCRIBES]
    if (owned and timed) or not described:
        return
    lacking = {draft.span: draft for draft in drafts if draft.kind == "tiltak"}
    for row in rows:
        draft = next((lacking[cell.span] for cell in row.cells if cell.span in lacking), None)
        if draft is not None:
            cells = [row.cells[at] for at in described if at < len(row.cells) and row.cells[at].text.strip()]
            known = {key for key, has in (("ansvar", owned), ("frist", timed)) if has}
            give_told(draft, [(cell.text, cell.span) for cell in cells if not cell.repeated], words, but=known)

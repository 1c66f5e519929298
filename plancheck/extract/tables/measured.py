"""Columns of years that have passed beside an indicator, "2022 | 2023 | 2024": what was measured, and no target."""

from __future__ import annotations

from plancheck.document import Row
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.tables.columns import Columns
from plancheck.parts import Meta, RawField


def note_years(draft: Draft, row: Row, columns: Columns, drafts: Drafts) -> None:
    """Keep of an indicator whose target stands in a column of a year which year that is."""
    said = draft.fields.get("maaltall")
    last = max(columns.years.values(), default=0)
    index = next((at for at, year in columns.years.items() if year == last), len(row.cells))
    if said is not None and index < len(row.cells) and columns.concepts[index] == "maaltall":
        drafts.measured.append((draft, last))


def settle_targets(drafts: Drafts, meta: Meta) -> None:
    """Take the value of a year before the plan's period for where things stood: it is the baseline, and no target."""
    start = meta.period[0] if meta.period is not None else None
    if not drafts.measured or not start or not start[:4].isdecimal():
        return
    for draft, year in drafts.measured:
        if year < int(start[:4]):
            draft.fields["grunnlinje"] = draft.fields.pop("maaltall", RawField("", draft.span))

"""Cells under years: amounts, crosses and words say when an action is done, and what it costs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document import Cell
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS
from plancheck.parts import RawField
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_MARK = pattern(r"^\s*(?:x+|[✓✔√☑☒✗✘×●•⬤■◼█▪◆]+|ja|[-–−]?\d[\d .,]*(?:,-)?(?:\s*(?:kr|mill\.?|mnok))?)\s*$", re.I)
_WORDED_MARK = pattern(
    r"^\s*(?!(?:nei|nok|inge[nt]|inkje|ikk?j?e|utgår|utgått|utgjekk|n/?a|i/?a|se|sjå|jf|kr)\b)"
    r"[^\W\d_]+(?:(?:\s*[/,+&-]\s*|\.?\s+)[^\W\d_]+){0,2}\.?\s*$",
    re.I,
)
"""A code or a word or two under a year: "D", "I/D", "inv.", "Oppstart", "Bygging"."""
_TWO = 2
_MINUS = "-–−"
"""Before a sum that is saved."""
_RUNNING = pattern(r"^(?:drift|løpende|løpande|årlig|årleg|→|->)", re.I)


def year_columns(draft: Draft, cells: Sequence[Cell], columns: Columns) -> None:
    """Amounts, crosses or words under years are a deadline (the last marked year) and, where amounts, a cost."""
    said = [
        (index, cell, _mark(cell.text))
        for index in columns.years
        if index < len(cells) and (cell := cells[index]).text and cell.text.strip() not in EMPTY_CELLS
    ]
    marked = [(index, cell) for index, cell, mark in said if mark.marks] or _unpaid(cells, columns)
    told = draft.fields["frist"].text if "frist" in draft.fields else ""
    ended = "ferdig" in draft.fields and is_deadline(draft.fields["ferdig"].text)  # a day of its own says more
    if not ended and (not told or (marked and _outdone(told, draft.text))):
        if marked:
            running = True in [mark.running for _, _, mark in said]
            text = "løpende" if running else _years([index for index, _ in marked], columns)
            draft.fields["frist"] = RawField(text, marked[0][1].span)
        elif columns.first("frist") is None:
            draft.fields["frist"] = RawField(
                "", cells[min(columns.years)].span if min(columns.years) < len(cells) else draft.span
            )
    told_sums = ((index, cell.text.strip()) for index, cell in marked)
    amounts = [(index, text) for index, text in told_sums if text.lstrip(_MINUS)[:1].isdigit() and text != "0"]
    if amounts and "kostnad" not in draft.fields:
        costs = "; ".join([f"{_year(index, columns)}: {text}" for index, text in amounts])
        draft.fields["kostnad"] = RawField(costs, draft.span)


def _unpaid(cells: Sequence[Cell], columns: Columns) -> list[tuple[int, Cell]]:
    """The zeros of a row that leaves its other years blank, or has them in all: what is done then asks for no money."""
    told = [(index, cells[index]) for index in columns.years if index < len(cells)]
    zeros = [pair for pair in told if pair[1].text.strip() == "0"]
    return zeros if len(zeros) == len(told) or any(not cell.text.strip() for _, cell in told) else []


def _years(marked: Sequence[int], columns: Columns) -> str:
    """ "2029–2034" of three columns in a row or more, the last of them "2031–34"; else each year."""
    every = sorted(columns.years)
    first = every.index(marked[0])
    in_row = len(marked) > _TWO and not columns.parts and list(marked) == every[first : first + len(marked)]
    ends = (marked[0], marked[-1]) if in_row else ()
    return "–".join([_year(index, columns) for index in ends]) or ", ".join([_year(index, columns) for index in marked])


def _year(index: int, columns: Columns) -> str:
    return columns.parts.get(index) or str(columns.years[index])


def _outdone(told: str, text: str) -> bool:
    """Whether a deadline is in the action's own words, which what is marked outdoes."""
    return ("20" not in told and told in text) or text.endswith(told)


class _Mark(NamedTuple):
    """What a cell under a year says."""

    marks: bool
    """The year: by a cross, an amount or a word."""
    running: bool


@lru_cache(maxsize=256)
def _mark(text: str) -> _Mark:
    marks = _MARK.match(text) is not None or _WORDED_MARK.match(text) is not None
    return _Mark(marks, _RUNNING.match(text.strip()) is not None)

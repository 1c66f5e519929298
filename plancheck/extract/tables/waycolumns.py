"""The column "Slik gjør vi det" beside goals: strategies, or the actions of a plan that calls them nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import NOWHERE, Row
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.kinds import GOALS, WHO_AND_WHEN
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.questioncolumns import HOW
from plancheck.vocabulary import Vocabulary


def settle_ways(columns: Columns, rows: Sequence[Row], title: str, words: Vocabulary) -> None:
    """The column "Slik gjør vi det" beside goals holds actions where its chapter is called so, or most of its lines say
    who does them, or when."""
    at = columns.first("strategi") if "tiltak" not in columns.concepts else None
    if at is None or columns.known.isdisjoint(GOALS) or not HOW.match(columns.headers[at].strip()):
        return
    lines = [line.strip(" -–•*") for row in rows if at < len(row.cells) for line in row.cells[at].text.split("\n")]
    told = [line for line in lines if line]
    said = sum(not WHO_AND_WHEN.isdisjoint(read_tail(line, NOWHERE, words).fields) for line in told)
    if told and (said * 2 > len(told) or "tiltak" in title.lower()):
        columns.concepts[at] = "tiltak"

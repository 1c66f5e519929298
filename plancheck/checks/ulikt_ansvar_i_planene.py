"""ANS006: the same tiltak in two plans in force has different responsible."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Navn, Tiltak
from plancheck.numbers import Numbers
from plancheck.twins import disagreement, twins


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each pair, in the newer plan. Silent where one of them names nobody (ANS001)."""
    for pair in twins(graf):
        newer, older = pair.newer, pair.older
        if not newer.ansvar or not older.ansvar or _agree(newer, older):
            continue
        yield disagreement(graf, pair, "ulikt", (_names(newer), newer.span), (_names(older), older.span))


def _names(tiltak: Tiltak) -> str:
    return ", ".join(navn.text for navn in tiltak.ansvar)


def _agree(one: Tiltak, other: Tiltak) -> bool:
    """The same units, where a co-responsible in one plan may be listed among the responsible in the other."""
    mine, theirs = _units(one.ansvar), _units(other.ansvar)
    helped = _units(one.medansvar) | _units(other.medansvar)
    return mine == theirs or (bool(mine & theirs) and (mine ^ theirs) <= helped)


def _units(names: tuple[Navn, ...]) -> set[str]:
    return {navn.enhet or navn.text.strip().casefold() for navn in names}

"""ANS006: the same tiltak in two plans in force has different responsible."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Navn, Tiltak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.twins import disagreement, twins

_BESIDE = pattern(r"\s+v(?:/|ed\s).*$|\s*\([^()]*\)\s*$", re.I)
_LEAD = pattern(r"\((?:leder|leiar|ansvarl\w+|hovedansv\w*|hovudansv\w*|koordin\w*)\)", re.I, needs="(")
_ENDINGS = ("ene", "ane", "en", "et", "a")
_LONG = 6


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
    return _same(one, other, _known) or _same(one, other, _named)


def _same(one: Tiltak, other: Tiltak, name: Callable[[Navn], str]) -> bool:
    mine, theirs = set(map(name, one.ansvar)), set(map(name, other.ansvar))
    helped = set(map(name, (*one.medansvar, *other.medansvar)))
    if _leads(one, name) & theirs or _leads(other, name) & mine:
        return True
    return mine == theirs or (bool(mine & theirs) and (mine ^ theirs) <= helped)


def _known(navn: Navn) -> str:
    return navn.enhet or navn.text.strip().casefold()


def _named(navn: Navn) -> str:
    return _plain(navn.text)


def _plain(text: str) -> str:
    """A unit's name without who answers there, what it does in this tiltak, and its definite ending: "Kultureininga
    v/kultursjefen" and "Kultureining" are one unit."""
    name = _BESIDE.sub("", text).strip(" .,").casefold()
    return next((name[: -len(end)] for end in _ENDINGS if name.endswith(end) and len(name) > _LONG), name)


def _leads(tiltak: Tiltak, name: Callable[[Navn], str]) -> set[str]:
    """Who a plan marks as leading among several: "Kultureininga (leiar), Skulane"."""
    return {name(navn) for navn in tiltak.ansvar if navn.lead or _LEAD.search(navn.text)}

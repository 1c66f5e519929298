"""ANS006: the same tiltak in two plans in force has different responsible."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Navn, Tiltak
from plancheck.numbers import Numbers
from plancheck.twins import twins
from plancheck.wording import shorten


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each pair, in the newer plan. Silent where one of them names nobody (ANS001)."""
    for pair in twins(graf):
        newer, older = pair.newer, pair.older
        if not newer.ansvar or not older.ansvar or _agree(newer, older):
            continue
        params = {
            "her": shorten(", ".join(navn.text for navn in newer.ansvar)),
            "der": shorten(", ".join(navn.text for navn in older.ansvar)),
            "plan": graf.plans[older.plan].title,
            "denne": graf.plans[newer.plan].title,
        }
        yield Treff(
            newer.span,
            "nyere" if pair.known else "ulikt",
            params,
            node=newer.id,
            plan=newer.plan,
            text=newer.text,
            related=(Related(older.span, "annen", older.id),),
            discriminator=older.id,
            confidence=min((newer.confidence, older.confidence), key=lambda confidence: confidence.rank),
        )


def _agree(one: Tiltak, other: Tiltak) -> bool:
    """The same units, where a co-responsible in one plan may be listed among the responsible in the other."""
    mine, theirs = _units(one.ansvar), _units(other.ansvar)
    helped = _units(one.medansvar) | _units(other.medansvar)
    return mine == theirs or (bool(mine & theirs) and (mine ^ theirs) <= helped)


def _units(names: tuple[Navn, ...]) -> set[str]:
    return {navn.enhet or navn.text.strip().casefold() for navn in names}

"""HOR005: a hearing deadline on a Saturday, a Sunday or a public holiday. No law moves it (law.md, section 2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import saker
from plancheck.kalender import fridag
from plancheck.numbers import Numbers

_OVER = frozenset({"vedtatt", "opphevet"})
_WEEKEND = {"lørdag": "loerdag", "laurdag": "loerdag", "søndag": "soendag"}


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each deadline on a day off, in plans that are not yet adopted; none for the planprogram's, heard when
    the plan was not yet written."""
    for sak in saker(graf):
        if sak.status in _OVER:
            continue
        for hearing in sak.hearings:
            if hearing.end is None or hearing.superseded or hearing.reversed or hearing.precision != "day":
                continue
            if hearing.gjelder != sak.subject:
                continue
            day = date.fromisoformat(hearing.end)
            name = fridag(day, graf.plans[sak.plan].maalform if sak.plan else "nb")
            if name is not None:
                yield Treff(
                    hearing.span,
                    _WEEKEND.get(name, "helligdag"),
                    {"frist": hearing.end, "dag": name},
                    node=hearing.id,
                    plan=sak.plan,
                    text=hearing.text,
                    confidence=hearing.confidence,
                )

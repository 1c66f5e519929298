"""HOR012: the plan's status still says it is on hearing, after the deadline."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import in_two_minds
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import is_exact, lies_out, saker
from plancheck.model import AT_HEARING
from plancheck.numbers import Numbers

_MAY_LIE_OUT = AT_HEARING | {None, "utkast"}


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each plan whose last hearing is over on the day of the run; also where no status but the sentence
    itself says that it lies out."""
    today = graf.context.today.isoformat()
    for sak in saker(graf):
        if not sak.plan or sak.status not in _MAY_LIE_OUT or in_two_minds(sak.documents):
            continue
        own = [hearing for hearing in sak.hearings if hearing.gjelder == sak.subject and not hearing.superseded]
        own = [hearing for hearing in own if is_exact(hearing)] or own
        if not own or any(hearing.end is None or hearing.end >= today for hearing in own):
            continue
        last = max(own, key=lambda hearing: hearing.end or "")
        if sak.status not in AT_HEARING and not lies_out(last):
            continue
        yield Treff(
            last.span,
            "over" if sak.status in AT_HEARING else "ligger_ute",
            {"plan": sak.title, "frist": last.end or ""},
            node=last.id,
            plan=sak.plan,
            text=last.text,
            confidence=last.confidence,
        )

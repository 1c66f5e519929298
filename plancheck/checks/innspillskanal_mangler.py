"""HOR008: a hearing, and nowhere in its package to send comments."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import in_two_minds
from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.hoeringspakke import Sak, saker, states_own_deadline
from plancheck.numbers import Numbers


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each open hearing without a form, an e-mail address or a postal address to send comments to."""
    gate, today = graf.context.gate, graf.context.today.isoformat()
    for sak in saker(graf):
        own = [hearing for hearing in sak.hearings if not hearing.superseded]
        if not own or _has_channel(sak) or not _open(sak, gate, today) or in_two_minds(sak.documents):
            continue
        first = own[0]
        yield Treff(
            sak.span,
            "bare_frist" if sak.status == "utkast" and not sak.at_hearing(gate) else "mangler",
            {"plan": sak.title or first.text},
            plan=sak.plan,
            text=sak.title or first.text,
            confidence=sak.confidence,
        )


def _open(sak: Sak, gate: str | None, today: str) -> bool:
    """At the hearing stage, or with a deadline still to come; a month in the far future is no invitation yet."""
    if not sak.plan:
        return "kunngjoering" in sak.kinds  # a case paper alone need not say where to send comments
    if sak.at_hearing(gate):
        return True
    if sak.status not in (None, "planprogram", "utkast"):
        return False
    own = [hearing for hearing in sak.hearings if hearing.gjelder == sak.subject and hearing.precision == "day"]
    if sak.status == "utkast":  # what a draft says of a hearing to come is a timetable
        own = [one for one in own if (one.start and one.start <= today) or states_own_deadline(sak, one)]
    return any(hearing.end is not None and hearing.end >= today for hearing in own)


def _has_channel(sak: Sak) -> bool:
    if sak.signs("innspillskanal") or any(hearing.innspill for hearing in sak.hearings):
        return True
    for facts in sak.documents:
        if any(hearing.innspill for hearing in facts.parts.hearings):
            return True
        if any(sign.concept == "kontakt" and "@" in sign.text for sign in facts.parts.signs):
            return True
    return False

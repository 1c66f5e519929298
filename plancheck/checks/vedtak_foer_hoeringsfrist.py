"""HOR009: the plan is adopted, or finally treated, before its hearing is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plancheck.document import Confidence
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.heardplans import plan_told
from plancheck.hoeringspakke import Sak, saker
from plancheck.model import AT_HEARING, Hoering, Vedtak
from plancheck.numbers import Numbers

_COUNCILS = ("kommunestyre", "bystyre", "herad")
_MONTH = 7
"""So long is a date of which at least the month is known."""
_EARLIER_VERSION = 400
"""A decision this many days before the hearing's end is that of the version before."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each decision dated on or before the last day of a hearing of the same plan (or planprogram)."""
    for sak in saker(graf):
        hearings = [one for one in sak.hearings if one.end and one.precision == "day" and _in_force(one)]
        decisions = [one for one in graf.alle(Vedtak, plan=sak.plan) if one.dato and len(one.dato) >= _MONTH]
        if not sak.plan or not hearings:
            continue
        for subject, kinds in (("plan", ("vedtak", "sluttbehandling")), ("planprogram", ("fastsetting",))):
            heard = [one for one in hearings if one.gjelder == subject and not plan_told(sak, one)]
            decided = [one for one in decisions if one.slag in kinds]
            if sak.planprogram and subject == "plan":
                continue  # what a planprogram says of the coming plan is a timetable
            if heard and decided:
                last = max(heard, key=lambda one: one.end or "")
                yield from _compare(sak, last, decided, graf.context.today.isoformat())


def _in_force(hearing: Hoering) -> bool:
    return not (hearing.superseded or hearing.reversed)


def _treated_only(vedtak: Vedtak) -> bool:
    """Whether nothing in the words says that the treatment is the last one."""
    low = vedtak.text.casefold()
    return vedtak.slag == "sluttbehandling" and not any(word in low for word in ("slutt", "vedta", "vedtek", "endel"))


def _compare(sak: Sak, hearing: Hoering, decided: list[Vedtak], today: str) -> Iterator[Treff]:
    end = hearing.end or ""
    after = {vedtak.span.file for vedtak in decided if _last_day(vedtak) > end}
    for vedtak in decided:
        if _last_day(vedtak) > end or (after and not _stands(vedtak, after)) or _earlier_version(sak, hearing, vedtak):
            continue
        if hearing.start and (vedtak.dato or "") < hearing.start and _treated_only(vedtak):
            continue  # "Saken behandles 5. februar": the treatment that sends it out
        law = sak.pbl and vedtak.slag != "fastsetting"
        key = "fastsatt" if vedtak.slag == "fastsetting" else "lov" if law else "praksis"
        yield Treff(
            vedtak.span,
            key + _ahead(sak, vedtak, today),
            {"plan": sak.title, "vedtak": vedtak.dato or "", "frist": end},
            node=vedtak.id,
            plan=sak.plan,
            text=vedtak.text,
            related=(Related(hearing.span, "hoering", hearing.id, {"frist": end}),),
            confidence=min(vedtak.confidence, hearing.confidence, key=lambda sure: sure.rank),
            law=law,
        )


def _stands(vedtak: Vedtak, after: set[str]) -> bool:
    """Whether a decision counts though a later one is told: the author marked it, or this document has the council
    take the last decision then, and it is another document that tells of the later day."""
    if vedtak.confidence is Confidence.CERTAIN:
        return True
    council = vedtak.organ is None or vedtak.organ.casefold().startswith(_COUNCILS)
    return vedtak.slag == "sluttbehandling" and council and vedtak.span.file not in after and not _treated_only(vedtak)


def _ahead(sak: Sak, vedtak: Vedtak, today: str) -> str:
    """What the message adds for a decision that is still to be taken."""
    day = vedtak.dato or ""
    if vedtak.slag in ("sluttbehandling", "fastsetting"):
        return "_kommer" if day >= today else ""
    return "_vedtas" if day > today and sak.status != "vedtatt" else ""


def _last_day(vedtak: Vedtak) -> str:
    """The day of the decision; of a month alone its last day."""
    day = vedtak.dato or ""
    return day if len(day) != _MONTH else f"{day}-31"


def _earlier_version(sak: Sak, hearing: Hoering, vedtak: Vedtak) -> bool:
    """A decision long before the hearing, in a plan that is now being revised, adopted the version before."""
    if vedtak.confidence is Confidence.CERTAIN:
        return False
    decided, end = date.fromisoformat(f"{vedtak.dato or ''}-28"[:10]), date.fromisoformat(hearing.end or "")
    start = date.fromisoformat(hearing.start) if hearing.start else None
    if sak.status in AT_HEARING or sak.status in ("utkast", "under_rullering"):
        return (end - decided).days > 100 and (start is None or (start - decided).days > 60)
    return (end - decided).days > _EARLIER_VERSION

"""HOR010: a planprogram of a kommuneplan or kommunedelplan without a hearing of at least six weeks (pbl § 11-13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.heardplans import plan_told
from plancheck.hoeringspakke import PBL_TYPES, Sak, is_exact, period, saker
from plancheck.model import Hoering, Vedtak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.plansystem import type_named

_PROMISED = pattern(
    r"(?:^|(?<=[.!?]\s))(?![^.]*(?:§|\blov(?:en|a|ens)?\b|\bkrav|planforslag))(?=[^.]*(?:høring|høyring|ettersyn))"
    r"[^.]*\b(?:minst|minimum)\s+(?:seks|6)\s+(?:uker|veker)",
    re.I,
    needs=("uker", "veker"),
)
"""A sentence that promises the hearing without its days: "I høringsperioden på minst seks uker kan alle komme med
innspill". What the law asks is no promise."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for a planprogram with no hearing, or one for each hearing of it that is too short."""
    least = numbers.of("lov_dager")
    for sak in saker(graf):
        yield from _announced(sak, least)
        if not sak.plan or not sak.planprogram or not sak.pbl or _fixed(graf, sak):
            continue
        hearings = [hearing for hearing in _own(sak) if not hearing.superseded]
        if not hearings and not _promised(sak):
            yield _treff(sak, "mangler", {"plan": sak.title, "uker": least // 7})
        for hearing in hearings:
            if not plan_told(sak, hearing):
                yield from _short(sak, hearing, sak.title, least)


def _announced(sak: Sak, least: int) -> Iterator[Treff]:
    """The hearing of a planprogram that a notice of several plans names."""
    for hearing in sak.hearings:
        name = plan_told(sak, hearing) if hearing.gjelder in ("plan", "planprogram") and not hearing.superseded else ""
        if "planprogram" in name.casefold() and type_named(name) in PBL_TYPES:
            yield from _short(sak, hearing, name, least)


def _short(sak: Sak, hearing: Hoering, plan: str, least: int) -> Iterator[Treff]:
    days = hearing.days
    if days is not None and 0 <= days < least and is_exact(hearing) and not hearing.reversed:
        length: dict[str, str | int] = {"dager": days, "minst": least, "uker": least // 7}
        yield _treff(sak, "kort", {**length, "plan": plan, "periode": period(hearing)}, hearing)


def _own(sak: Sak) -> list[Hoering]:
    found = [*sak.hearings] or [hearing for facts in sak.documents for hearing in facts.parts.hearings]
    return [hearing for hearing in found if hearing.gjelder == "planprogram"]


def _promised(sak: Sak) -> bool:
    blocks = (block for facts in sak.documents if "planprogram" in facts.kind for block in facts.document.blocks)
    return any("planprogram" in block.text.lower() and _PROMISED.search(block.text) for block in blocks)


def _fixed(graf: Plangraf, sak: Sak) -> bool:
    """Fastsatt: then the hearing is history."""
    if sak.status == "vedtatt":
        return True
    today = graf.context.today.isoformat()
    return any(
        vedtak.slag == "fastsetting" and vedtak.dato is not None and vedtak.dato <= today
        for vedtak in graf.alle(Vedtak, plan=sak.plan)
    )


def _treff(sak: Sak, key: str, params: dict[str, str | int], hearing: Hoering | None = None) -> Treff:
    return Treff(
        hearing.span if hearing else sak.span,
        key,
        params,
        node=hearing.id if hearing else "",
        plan=sak.plan,
        text=hearing.text if hearing else sak.title,
        confidence=hearing.confidence if hearing else sak.confidence,
        law=True,
    )

"""HOR002: a hearing shorter than the law (pbl plans) or practice (other plans) asks for."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.heardplans import plan_told, type_told
from plancheck.hoeringspakke import NOT_HEARD, PBL_TYPES, Sak, is_exact, period, saker
from plancheck.model import Hoering
from plancheck.numbers import Numbers
from plancheck.record import replace


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each hearing that is too short; days are end minus start (domstolloven § 148 by analogy)."""
    for sak in saker(graf):
        for hearing in sak.hearings:
            if hearing.days is not None and _judged(hearing):
                heard = _heard(sak, hearing)
                if heard.planprogram or heard.type in NOT_HEARD or "planstrategi" in sak.kinds:
                    continue
                least = numbers.of("lov_dager") if heard.pbl else numbers.of("praksis_dager", heard.type)
                if hearing.days < least:
                    yield _treff(heard, hearing, hearing.days, least)


def _heard(sak: Sak, hearing: Hoering) -> Sak:
    """The plan that is heard: the notice's own, or the one that it names over the hearing or in its sentence."""
    name = plan_told(sak, hearing)
    if not name and (sak.plan or sak.type is not None):
        return sak
    kind = type_told(sak, hearing)
    if not name and kind is None:
        return sak
    kinds = sak.kinds - {"planprogram"}
    return replace(sak, plan="", title=name or sak.title, type=kind, pbl=kind in PBL_TYPES, kinds=kinds)


def _judged(hearing: Hoering) -> bool:
    """Additional studies (KU-forskriften § 27), minor changes and a limited new round are outside."""
    if hearing.gjelder != "plan" or hearing.superseded or hearing.reversed or not is_exact(hearing):
        return False
    return hearing.days is not None and hearing.days >= 0 and "begrens" not in hearing.text.casefold()


def _treff(sak: Sak, hearing: Hoering, days: int, least: int) -> Treff:
    key = "praksis"
    if sak.pbl:
        key = "lov_kdp" if sak.type == "kommunedelplan" else "lov"
    return Treff(
        hearing.span,
        f"{key}_en_dag" if days == 1 else key,
        {"plan": sak.title, "periode": period(hearing), "dager": days, "minst": least, "uker": least // 7},
        node=hearing.id,
        plan=sak.plan,
        text=hearing.text,
        discriminator=f"{hearing.gjelder}-{hearing.runde}",
        confidence=hearing.confidence,
        law=sak.pbl,
    )

"""PLA007: a part that the law demands of the plan type, or the plan's own mandate demands, is nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Span
from plancheck.finding import Related, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.hoeringspakke import Sak, saker
from plancheck.model import CARRY_OUT, Maal, Tiltak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.plansystem import beside

_PROGRAM = ("formaal", "prosess_frister", "alternativer", "utredningsbehov")
"""Parts of a planprogram (pbl § 4-1 second ledd), as signs. The fifth, participation, is MED001's."""
_WITH_HANDLINGSDEL = {
    "kommuneplan": "handlingsdel",
    "samfunnsdel": "handlingsdel",
    "kommunedelplan": "handlingsdel_kdp",
}
_BACK = pattern(r"\b(?:begge|disse|desse|hvert|kvart) alternativ|\balternativ(?:ene|a)\b", re.IGNORECASE)
_PROGRAM_LAW = "pbl-4-1-2"
_LAW = {"handlingsdel": "pbl-11-1-1", "handlingsdel_kdp": "pbl-11-2-3-years"}
_PARTS = {
    "strategidel": ("strategidel", "strategisk del", "strategi", "satsingsområde", "hovedgrep", "hovudgrep"),
    "handlingsplan": ("handlingsplan", "handlingsdel", "handlingsprogram"),
    "handlingsdel": ("handlingsdel", "handlingsplan", "handlingsprogram"),
    "tiltaksplan": ("tiltaksplan", "tiltaksdel", "tiltaksliste"),
}
_OF_GOALS = frozenset({*_WITH_HANDLINGSDEL, "temaplan"})
_LISTS = "tiltaksliste"
_NOT_CONTENT = frozenset({"innhold", "historikk"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each missing part."""
    acting, aiming = ({node.plan for node in graf.alle(kind)} for kind in (Tiltak, Maal))
    for sak in saker(graf):
        if not sak.plan or sak.status in ("oppstart", "opphevet"):
            continue
        if sak.planprogram and sak.pbl:
            for concept in _PROGRAM:
                if not _tells(sak, concept):
                    yield _treff(sak, concept, concept, law=True)
        elif "plan" in sak.kinds:
            key = "" if graf.plans[sak.plan].areal else _WITH_HANDLINGSDEL.get(sak.type or "", "")
            unread = sak.plan not in aiming  # then DOK008 tells that nothing of the plan was understood
            if key and sak.plan not in acting and not unread and not _has_handlingsdel(graf, sak):
                yield _treff(sak, key, "handlingsdel", law=True)
        if "plan" in sak.kinds:
            yield from _mandated(graf, sak)


def _tells(sak: Sak, concept: str) -> bool:
    """A trace of the part; "begge alternativer" only points back at what should stand elsewhere."""
    signs = (sign for facts in sak.documents for sign in facts.parts.signs if sign.concept == concept)
    return any(not _BACK.search(sign.text) for sign in signs)


def _treff(sak: Sak, key: str, part: str, *, law: bool, mandate: Span | None = None) -> Treff:
    basis = {"hjemmel": _LAW.get(key, _PROGRAM_LAW)} if law else {}
    return Treff(
        sak.span,
        key,
        {"plan": sak.title, "del": part, **basis},
        plan=sak.plan,
        text=sak.title,
        related=(Related(mandate, "mandat"),) if mandate else (),
        discriminator=part,
        confidence=sak.confidence,
        law=law,
    )


def _has_handlingsdel(graf: Plangraf, sak: Sak) -> bool:
    """A chapter, a plan that carries it out or can be of no other plan of the folder, or a word on where it is."""
    if sak.signs("handlingsdel_sted") or _has_chapter(graf, sak, _PARTS["handlingsdel"]):
        return True
    outer = [other for other in graf.plans.values() if other.type in CARRY_OUT or _LISTS in other.kinds]
    if any(sak.plan in other.parents or _carries_out(graf, other.id, sak.plan) for other in outer):
        return True
    of_goals = [other.id for other in graf.plans.values() if other.type in _OF_GOALS]
    return of_goals == [sak.plan] and any(
        other.type == "handlingsdel" and not other.overordnet and beside(graf.plans[sak.plan], other) for other in outer
    )


def _carries_out(graf: Plangraf, outer: str, plan: str) -> bool:
    """Whether actions of the plan `outer` serve goals of the other, though it does not name that one."""
    served = (edge.target for action in graf.alle(Tiltak, plan=outer) for edge in graf.ut(action.id, "bidrar_til"))
    return outer != plan and any(goal in graf.nodes and graf.nodes[goal].plan == plan for goal in served)


def _has_chapter(graf: Plangraf, sak: Sak, names: Sequence[str]) -> bool:
    """A chapter of that name with something below it."""
    for facts in graf.documents(sak.plan):
        for section in facts.parts.sections:
            title = section.title.casefold()
            filled = section.index and section.last > section.first and section.role not in _NOT_CONTENT
            if filled and any(name in title for name in names):
                return True
    return False


def _mandated(graf: Plangraf, sak: Sak) -> Iterator[Treff]:
    seen: set[str] = set()
    for facts in _mandates(graf, sak):
        for part in facts.parts.meta.mandate:
            name = part.strip().casefold()
            if name and name not in seen and not _has_part(graf, sak, name):
                yield _treff(sak, "mandat", part, law=False, mandate=facts.parts.meta.mandate_span)
            seen.add(name)


def _mandates(graf: Plangraf, sak: Sak) -> list[Facts]:
    """The plan's own front matter, and mandates about it."""
    own = {facts.document.path: facts for facts in sak.documents}
    beside = (facts for facts in graf.package(sak.plan) if facts.kind == "mandat" and facts.plan in ("", sak.plan))
    return [*own.values(), *(facts for facts in beside if facts.document.path not in own)]


def _has_part(graf: Plangraf, sak: Sak, part: str) -> bool:
    names = _PARTS.get(part, (part,))
    if _has_chapter(graf, sak, names):
        return True
    for other in graf.plans.values():
        if sak.plan in other.parents and (other.type == part or any(name in other.title.casefold() for name in names)):
            return True
    titles = (facts.parts.meta.title or "" for facts in graf.documents(sak.plan)[1:])
    return any(name in title.casefold() for title in titles for name in names)

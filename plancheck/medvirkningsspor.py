"""Which plans are asked for an account of participation, and whether they give one."""

from __future__ import annotations

from plancheck.graph import Facts, Plangraf
from plancheck.hoeringspakke import MESSENGERS, Sak
from plancheck.model import Medvirkning
from plancheck.parts import Section

_TYPES = frozenset({"planprogram", "kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan", "temaplan"})
_TRACES = ("medvirkning", "barn_og_unge", "ungdomsraad", "eldreraad", "raad_funksjonsnedsettelse")


def asked_for_participation(sak: Sak) -> bool:
    """Plans and planprogram of a known type; a plan that has hardly begun is not asked yet."""
    if not sak.plan or sak.type not in _TYPES or sak.status in ("oppstart", "opphevet"):
        return False
    has_text = any(facts.document.format != "yaml" for facts in sak.documents)  # YAML has no place to tell it
    return has_text and bool(sak.kinds & {"plan", "planprogram"})


def tells_of_participation(graf: Plangraf, sak: Sak) -> bool:
    """An activity, a chapter on participation, or a trace of it anywhere in the package.

    A plan also tells of it where it says that somebody was met or asked; a planprogram is to describe it (pbl § 4-1).
    """
    if sak.planprogram:
        return _program_tells(graf, sak)
    if sak.signs(*_TRACES) or sak.signs("medvirkning_spor"):
        return True
    if next(graf.alle(Medvirkning, plan=sak.plan), None) is not None:
        return True
    return any(
        facts.parts.medvirkning or any(_told(facts, section) for section in facts.parts.sections)
        for facts in sak.documents
    )


def _program_tells(graf: Plangraf, sak: Sak) -> bool:
    """Whether the planprogram itself describes it: whom its notice was sent to does not (pbl § 4-1)."""
    own = [facts for facts in sak.documents if facts.kind not in MESSENGERS]
    paths = {facts.document.path for facts in own}
    if any(sign.concept in _TRACES for facts in own for sign in facts.parts.signs):
        return True
    if any(one.span.file in paths for one in graf.alle(Medvirkning, plan=sak.plan)):
        return True
    return any(_told(facts, section) for facts in own for section in facts.parts.sections)


def _told(facts: Facts, section: Section) -> bool:
    """A chapter on participation with something in it: a heading alone tells nothing."""
    if section.own_role != "medvirkning" or section.last <= section.first:
        return False
    inside = facts.document.blocks[section.first : section.last]
    return not inside or any(block.kind != "heading" for block in inside)

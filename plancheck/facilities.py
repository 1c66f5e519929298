"""Lists of sports facilities in order of priority, which every plan for sport has so that its facilities may be granted
spillemidler: project, owner, cost, grants and start, and no goal (Kulturdepartementet, V-0798)."""

from __future__ import annotations

import re

from plancheck.graph import Plangraf
from plancheck.parts import Group
from plancheck.pattern import pattern

_LOTTERY = pattern(r"spillemid|spelemid|tippemid", re.I, needs=("spillemid", "spelemid", "tippemid"))
"""A column of the state lottery's grants: only facilities get them."""
_FACILITY = pattern(r"(?:(?:navnet?|namnet?)\s+på\s+|type\s+)?\w*anlegg(?:et|ene|a|s\w+)?\b", re.I, needs=("anlegg",))
_ACTION = pattern(r"\btiltak|\baktivitet", re.I, needs=("tiltak", "aktivitet"))
_SPORT = pattern(
    r"idrett|fysisk\s+aktivitet|frilufts?|anlegg|kulturbygg",
    re.I,
    needs=("idrett", "fysisk", "friluft", "anlegg", "kulturbygg"),
)
_PROGRAMME = pattern(
    r"(?:program|prioriter|ordinær|utbygging|rehabiliter|behov|\bliste|\blista|\bnye?\b|større)[^.]*anlegg|"
    r"\b\w*anlegg\w*(?:[^.]*(?:program|prioriter|utbygging|rehabiliter|behov|\bliste|\blista|plan\b)|\s*$)|"
    r"\bu?prioriter\w*\s+(?:handlingsprogram|handlingsplan|liste|oversikt|oversyn|behov)|^\W*uprioriter\w*\W*$",
    re.I,
    needs=("anlegg", "prioriter"),
)
"""A chapter's title: "Prioritert handlingsprogram for anlegg", "Ordinære anlegg", "Uprioritert liste"."""


def lists_facilities(graf: Plangraf, plan: str, group: Group) -> bool:
    """Whether a table or list of actions is the programme of facilities of a plan."""
    sport = _SPORT.search(graf.plans[plan].title) is not None
    money = "finansiering" in group.columns
    headers = _headers(graf, plan, group) if group.kind == "table" and (sport or money) else ()
    if any(map(_LOTTERY.search, headers)):
        return True
    if not sport:
        return False
    named = any(map(_FACILITY.match, headers)) and not any(map(_ACTION.search, headers))
    return named or _PROGRAMME.search(group.title) is not None


def _headers(graf: Plangraf, plan: str, group: Group) -> tuple[str, ...]:
    for facts in graf.documents(plan):
        for block in facts.document.blocks if facts.document.path == group.span.file else ():
            row = next((row for row in (*block.header, *block.rows[:1]) if row.span == group.span), None)
            if row is not None:
                return tuple(cell.text.strip() for cell in row.cells)
    return ()

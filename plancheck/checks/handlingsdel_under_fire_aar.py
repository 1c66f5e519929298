"""PLA009: the handlingsdel of a kommuneplan or thematic kommunedelplan covers under four years (§§ 11-1, 11-2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from plancheck.document import Span
from plancheck.finding import Treff
from plancheck.graph import Facts, Plangraf
from plancheck.model import Plan
from plancheck.numbers import Numbers
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.plansystem import type_named, years_in

_BOUND = frozenset({"kommuneplan", "samfunnsdel", "kommunedelplan"})
_HEADINGS = ("handlingsdel", "handlingsprogram")
_HANDLINGSPLAN = pattern(
    r"\W*(?:vår |kommunens )?(?:handlings|tiltaks)plan(?:en|a)?\W*(?:for |i )?(?:perioden )?\W*20\d\d", re.IGNORECASE
)
"""A chapter so called is the handlingsdel where its heading adds no more than years: no "Handlingsplan mot vold"."""

_FIRST = 3
"""So far into the chapter it may say which years it covers."""
_COUNTED = {"ett": 1, "eitt": 1, "to": 2, "tre": 3, "2": 2, "3": 3}
_COVERS = pattern(
    r"\b(?:handlingsdelen|handlingsprogrammet|handlingsplanen|tiltaksdelen)(?:,\s+som\s[^,.]{3,60},)?\s+(?:gjelder|gjeld|dekker|dekkjer|omfatter|"
    r"omfattar|varer|varar)\s+(?:for\s+|frå\s+|fra\s+)?(?:perioden\s+|årene\s+|åra\s+)?"
    r"(?:(?:de|dei)\s+(?:neste|komande|kommende)\s+)?(?P<said>(?:(?P<count>ett|eitt|to|tre|[23])\s+år\w*)?"
    r"(?:[\s,(]*(?P<first>20\d\d)\s*[–—-]\s*(?P<last>20\d\d))?)",
    re.IGNORECASE,
    needs=("gjeld", "dekk", "omfatt", "varer", "varar"),
)


_IS_PROGRAMME = pattern(
    r"\bhandlingsdelen\s+(?:er(?:\s+ein|\s+en)?(?:\s+del\s+av)?|inngår\s+i|ligger\s+i|ligg\s+i|finnes\s+i|finst\s+i|står\s+i)\s+"
    r"(?:et\s+|eit\s+|kommunens\s+)?(?:handlingsprogram|handlingsplan|økonomiplan|handlings-\s+og\s+økonomiplan|(?:års)?budsjett)\w*\s+"
    r"(?:for\s+)?(?P<first>20\d\d)\s*[–—-]\s*(?P<last>20\d\d)",
    re.IGNORECASE,
    needs=("handlingsdelen",),
)


_WITH_YEARS = pattern(
    r"\bhandlingsdelen\s+(?:for\s+)?(?P<first>20\d\d)\s*[–—-]\s*(?P<last>20\d\d)\s+"
    r"(?:er|ligger|ligg|vedtas|vedtakast|finnes|finst|følger|følgjer|blir|vert|skal|har)\b",
    re.IGNORECASE,
    needs=("handlingsdelen",),
)


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each such handlingsdel, a document of its own or a chapter with its years in the heading."""
    least = numbers.of("lov_aar")
    for plan in graf.plans.values():
        if plan.status == "opphevet":
            continue
        told: set[str] = set()
        for span, text, years in (*_own_document(graf, plan, least), *_chapters(graf, plan, least)):
            if text in told:
                continue
            told.add(text)
            yield Treff(
                span,
                "kort" if text[:1].isdigit() else "kort_aar",
                {
                    "plan": plan.title or plan.id,
                    "periode": text,
                    "aar": years,
                    "minst": least,
                    "hjemmel": _law(graf, plan),
                },
                plan=plan.id,
                text=text,
                discriminator=text,
                law=True,
            )


def _law(graf: Plangraf, plan: Plan) -> str:
    """The paragraph for a thematic kommunedelplan, or for the kommuneplan."""
    types = [plan.type, *(graf.plans[ref.id].type for ref in plan.overordnet if ref.id in graf.plans)]
    named = [type_named(ref.text) for ref in plan.overordnet] if plan.type == "handlingsdel" else []
    return "pbl-11-2-3-years" if "kommunedelplan" in (*types, *named) else "pbl-11-1-4-years"


def _own_document(graf: Plangraf, plan: Plan, least: int) -> Iterator[tuple[Span, str, int]]:
    if plan.type != "handlingsdel" or plan.period is None or not _bound(graf, plan):
        return
    start, end = plan.period
    years = None if start is None or end is None else whole_years(start, end)
    if years is not None and 0 <= years < least:
        metas = (facts.parts.meta for facts in graf.documents(plan.id))
        place = next((meta.period_span for meta in metas if meta.period_span), plan.span)
        yield place, f"{start}–{end}", years


def _bound(graf: Plangraf, plan: Plan) -> bool:
    """Whether the plan it carries out is a kommuneplan or a thematic kommunedelplan."""
    parents = [graf.plans[ref.id] for ref in plan.overordnet if ref.id in graf.plans]
    if parents:
        return any(parent.type in _BOUND and not parent.areal for parent in parents)
    names = [ref.text for ref in plan.overordnet] or [plan.title]
    return any(type_named(name.casefold().replace("handlingsdel", "")) in _BOUND for name in names)


def _chapters(graf: Plangraf, plan: Plan, least: int) -> Iterator[tuple[Span, str, int]]:
    if plan.type not in _BOUND or plan.areal:
        return
    for facts in graf.documents(plan.id):
        yield from _named_once(facts, least)
        for section in facts.parts.sections:
            low = section.title.casefold()
            named = any(word in low for word in _HEADINGS) or _HANDLINGSPLAN.match(low)
            years = years_in(section.title) if named else None
            if named and years is None and section.own_role not in ("historikk", "vedlegg"):
                yield from _told_below(facts, section, least)
            if years is not None and section.own_role not in ("historikk", "vedlegg") and _short(years, least):
                yield section.span, f"{years[0]}–{years[1]}", years[1] - years[0] + 1


def _told_below(facts: Facts, section: Section, least: int) -> Iterator[tuple[Span, str, int]]:
    """What the first paragraphs of the chapter say: "Handlingsdelen gjeld for åra 2026–2028", "… for tre år"."""
    for block in facts.document.blocks[section.first : min(section.last, section.first + _FIRST)]:
        match = _COVERS.search(block.text) if block.kind == "paragraph" else None
        if match is None or not match["said"]:
            continue
        years, shown = _said_years(match)
        if 0 < years < least:
            yield block.span, shown, years


def _named_once(facts: Facts, least: int) -> Iterator[tuple[Span, str, int]]:
    """A sentence anywhere that says which years the handlingsdel is for: "Handlingsdelen er handlingsprogram
    2026–2027", "Handlingsdelen 2026–2028 er et eget dokument", "Handlingsdelen dekker tre år"."""
    for block in facts.document.blocks:
        if block.kind not in ("paragraph", "item") or "handlingsdelen" not in block.text.lower():
            continue
        named = _IS_PROGRAMME.search(block.text) or _WITH_YEARS.search(block.text)
        covers = _COVERS.search(block.text) if named is None else None
        if named is not None:
            years, shown = int(named["last"]) - int(named["first"]) + 1, f"{named['first']}–{named['last']}"
        elif covers is not None and covers["said"] and "handlingsdelen" in covers.group().lower():
            years, shown = _said_years(covers)
        else:
            continue
        if 0 < years < least:
            yield block.span, shown, years
        return


def _said_years(covers: re.Match[str]) -> tuple[int, str]:
    """How many years the words say, and the words to show."""
    first, last = covers["first"], covers["last"]
    if last:
        return int(last) - int(first) + 1, f"{first}–{last}"
    return _COUNTED[covers["count"].lower()], covers["said"]


def _short(years: tuple[int, int], least: int) -> bool:
    return 0 <= years[1] - years[0] < least - 1


def whole_years(start: str, end: str) -> int | None:
    """Whole years covered, both ends included; None where a date cannot be read."""
    if len(start) == 4 and len(end) == 4 and (start + end).isdigit():
        return int(end) - int(start) + 1
    try:
        first = date.fromisoformat(start if len(start) == 10 else f"{start}-01-01")
        after = date.fromisoformat(end if len(end) == 10 else f"{end}-12-31") + timedelta(days=1)
    except ValueError:
        return None
    return after.year - first.year - ((after.month, after.day) < (first.month, first.day))

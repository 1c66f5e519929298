"""Headings that say when: "I 2026 skal vi", "Hvert år skal vi", "Ferdig før sommeren 2027", "Året 2026"."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.fields.unitnames import is_name
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.kinds import SERVED
from plancheck.extract.lists.listkinds import begins_as_action
from plancheck.parts import Section
from plancheck.pattern import pattern

_YEARS = r"20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?"
_WE = r"(?:skal|vil|må)\s+(?:vi|me|kommunen)"
TO_DO = pattern(
    rf"(?:(?:i|innen|innan|fra|frå|fra og med|frå og med|i løpet av)\s+(?P<when>{_YEARS})\s+{_WE}"
    rf"|(?P<again>(?:hvert|kvart|hver|kvar)\s+(?:år|halvår|høst|haust|vår|sommer|sommar|vinter))\s+{_WE}"
    rf"|(?:dette|det|hva|kva)\s+skjer\s+i\s+(?P<then>{_YEARS}))\s*[:.?]?",
    re.I,
    needs=("skal", "vil", "må", "skjer"),
)
"""A heading or a line that says so; its groups hold the time."""

_LED = pattern(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:dette|det|tiltak|oppg[aå]ver?|som)\s+)*(?:(?:skal|må)\s+)?(?:(?:være|vere|bli)\s+)?"
    r"(?:ferdig(?:e|stilles|stillast)?|frist(?:en)?(?:\s+er)?\s*:?|(?:gjennomf|utf)ør(?:es|ast)|gjøres|gjerast)\s+"
    r"(?P<when>\S.*)",
    re.I,
    needs=("ferdig", "frist", "ør", "gj"),
)
"""What a heading says of its list before the deadline: "Ferdig innan 30. juni 2026"."""
_BARE = pattern(r"(?:\d+\.\d[\d.]*\s+)?(?:i\s+|år(?:et)?\s+|i\s+løpet\s+av\s+)?(?P<when>[^\W_].*)", re.I)
_LONGEST = 40
_DOER = pattern(r"(?:\)|\s[–—-]\s(?P<name>[^–—]{3,60}))\.?$")


def led_time(text: str) -> str:
    """The deadline that a heading or a line says its list is to be done by, "Frist: høsten 2026"; "" for others."""
    match = _LED.fullmatch(text.strip(" :.")) if len(text) <= _LONGEST else None
    return match["when"] if match is not None and is_deadline(match["when"]) else ""


def bare_time(text: str) -> str:
    """The time that is all of a heading: "Året 2026", "Kvart år", "Første halvår 2027"; "" for others."""
    match = _BARE.fullmatch(text.strip(" :.")) if len(text) <= _LONGEST else None
    return match["when"] if match is not None and is_deadline(match["when"]) else ""


def year_kinds(section: Section, place: Place) -> tuple[str, ...]:
    """("tiltak",) for a heading that says when what stands below it is to be done, after the goals or below one; else
    (). A time alone may be that of anything: most items have to begin as actions, and each to say who does it or for
    what."""
    if section.own_role or not any(draft.kind in SERVED for draft in place.drafts.items):
        return ()
    below = place.blocks_of(section)
    if TO_DO.fullmatch(section.title) is not None:
        return ("tiltak",) if any(block.kind in ("item", "table") for block in below) else ()
    items = [block for block in below if block.kind == "item" and not block.level]
    if not items or not (led_time(section.title) or bare_time(section.title)):
        return ()
    acts = sum(begins_as_action(item.text) for item in items) * 2 > len(items)
    told = acts and all(_says_who(item, place) for item in items)
    return ("tiltak",) if told or led_time(section.title) else ()


def _says_who(item: Block, place: Place) -> bool:
    """Whether an item ends in a bracket, or in who has it."""
    end = _DOER.search(item.text.strip())
    named = end is not None and (not end["name"] or is_name(end["name"]))
    return named or "ansvar" in fields_said(item, place.words)

"""Headings over what is to be done in a year: "I 2026 skal vi", "Hvert år skal vi", "Dette skjer i 2027"."""

from __future__ import annotations

import re

from plancheck.extract.context import Place
from plancheck.extract.kinds import SERVED
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


def year_kinds(section: Section, place: Place) -> tuple[str, ...]:
    """("tiltak",) for such a heading over a list or a table, after the goals or below one; else ()."""
    if section.own_role or TO_DO.fullmatch(section.title) is None:
        return ()
    told = any(draft.kind in SERVED for draft in place.drafts.items)
    below = place.blocks_of(section)
    return ("tiltak",) if told and any(block.kind in ("item", "table") for block in below) else ()

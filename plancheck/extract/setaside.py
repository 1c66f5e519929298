"""Headings over what the plan sets aside: done already, ordinary operations, ideas for later, what others must do."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

_ASIDE = pattern(
    r"^(?:(?:dette|det|hva|kva|slik|mye|mykje)\s+)?(?:som\s+)?(?:gj(?:ø|e)r\s+)?(?:(?:vi|me|kommunen)\s+)?"
    r"(?:gj(?:ø|e)r\s+)?(?:(?:vi|me|kommunen)\s+)?(?:allerede|allereie)\b"
    r"|^(?:løpende|løpande|ordinær|vanlig|vanleg|daglig|dagleg)\s+(?:drift|driftsoppg\w+)$"
    r"|\b(?:ide|idé|idè)(?:er|ar|bank)?\s+(?:til|for)\s+(?:\w+\s+)?(?:tiltak|arbeid|prosjekt|planperiod)"
    r"|^(?:andres|andre\s+sitt|andre\s+(?:aktør|instans|etat|myndighet|styresmakt|part)\w*\s+sitt?)\s+ansvar"
    r"|^andre\s+(?:aktør|instans|etat|myndighet|styresmakt)\w*s\s+(?:ansvar|tiltak)"
    r"|\btiltak\s+(?:som\s+)?(?:andre|fylkeskommunen|statens vegvesen|staten)\s+(?:har|er|må|skal)\b.*\bansvar"
    r"|\butenfor\s+kommunens\s+ansvar|\butanfor\s+kommunen\s+sitt\s+ansvar",
    re.I,
    needs=("aller", "drift", "ide", "idé", "idè", "andre", "ansvar"),
)


def is_set_aside(title: str) -> bool:
    """Whether a heading says that what stands below it is none of the plan's own new actions."""
    return _ASIDE.search(title) is not None

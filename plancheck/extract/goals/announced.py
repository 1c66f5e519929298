"""Lead-ins that announce goals which stand below as headings or paragraphs: "Delmål:", "Vi har satt oss tre mål:"."""

from __future__ import annotations

import re

from plancheck.extract.context import Lead
from plancheck.extract.goals.numberwords import NUMBERS
from plancheck.extract.kinds import AREAS, GOALS
from plancheck.pattern import pattern

_LED = GOALS | AREAS
_WORD = pattern(r"\b(?:[a-zæøå]+|\d{1,2})\b")
_NAMES = pattern(
    r"(?:mål\w*|områd\w*|grep\w*)(?:\s+(?:er|vi|har|for|i|fram|frem|mot|til|og|med|som|skal|vil|nå|oss|satt|sett|vår[et]?|"
    r"valgt|valt|under|nedenfor|nedanfor|disse|desse|følgende|følgjande|gjelder|gjeld|tilh\w+|(?:del)?mål|tiltak|kommunen|plan\w*|perioden|\d{4}))*"
    r"\s*:\s*$",
    re.I,
    needs=("mål", "områd", "grep"),
)
"""The kind ends the lead-in, or only what says whose it is follows: no sentence that tells of the goals."""


def announced_kind(lead: Lead | None, text: str) -> str:
    """The kind of the goals (or areas) that a lead-in says follow; "" for other lead-ins. `text`: its paragraph."""
    if lead is None or len(lead.kinds) != 1 or lead.generic or lead.loose or lead.kinds[0] not in _LED:
        return ""
    return lead.kinds[0] if _NAMES.search(text) is not None else ""


def fits_count(text: str, found: int) -> bool:
    """Whether what a lead-in announces ("tre delmål") is so many; True where it says no number."""
    said = [int(word) if word.isdecimal() else NUMBERS.get(word, 0) for word in _WORD.findall(text.lower())]
    return not any(said) or found in said

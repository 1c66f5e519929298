"""Titles of what goals build on or are for, and that hold none: "Prinsipper", "Målgruppe", "Bærekraftsmål"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.pattern import pattern

ASIDE = pattern(
    r"^(?:(?:(?:våre?|viktige|sentrale|felles|overordn\w+|grunnlegg\w+|gjennomg\w+|bærende|berande)\s+)*"
    r"(?:\w*prinsipp(?:er|a|ene|et)?|målgrupp(?:e|a|en|er|ene)|(?:fns?\s+)?b[æe]rekraftsmål(?:ene|a)?|verdi(?:er|ar|ene|ane)?)"
    r"(?:\s+(?:for|i)\s+(?:planen|plana|arbeidet|strategien))?"
    r"|(?:dette|det|hva|kva|slik)\s+(?:bygger|byggjer)\s+(?:vi|me|planen|plana|arbeidet)\s+på"
    r"|(?:dette|det|hva|kva)\s+legg(?:er)?\s+(?:vi|me)\s+til\s+grunn)$",
    re.I,
    needs=("prinsipp", "grupp", "kraftsmål", "verdi", "bygg", "grunn"),
)
_OF_ITEMS = pattern(r"mål(?!\s*grupp)|tiltak|strategi|ansvar|frist|aktivitet|handling", re.I)


def is_aside(title: str) -> bool:
    """Whether a title is of what a goal is for or builds on: "Prinsipp", "Målgruppe", "Bærekraftsmål"."""
    return ASIDE.search(title.strip()) is not None


def is_aside_table(heads: Sequence[str]) -> bool:
    """Whether a table is one of principles, groups or UN goals, and of no goals or actions beside them."""
    return bool(heads) and is_aside(heads[0]) and not any(_OF_ITEMS.search(head) for head in heads[1:])

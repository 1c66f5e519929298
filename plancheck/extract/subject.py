"""Is a sentence about the plan at hand? "Planen", "Temaplanen" in a temaplan, "Kulturplanen" in one so titled: yes."""

from __future__ import annotations

import re

from plancheck.extract.naming import plan_type
from plancheck.pattern import pattern

_COMMON = pattern(
    r"\b(?:planen|plana|temaplanen|kommunedelplanen|strategien|samfunnsdelen|planprogrammet|handlingsplanen|"
    r"handlingsdelen|"
    r"handlingsprogrammet|planforslaget|planframlegget|forslaget|framlegget|utkastet|høringsutkastet|"
    r"høyringsutkastet|fagplanen|"
    r"sektorplanen|planstrategien|kommuneplanen|arealdelen|tiltaksplanen|tiltaka|tiltakene|måla|målene|planperioden|"
    r"the (?:plan|strategy|thematic plan|programme))"
    r"\b",
    re.I,
)
_ENDING = pattern(
    r"(?:planen|plana|strategien|delen|programmet|plan|strategi)$", needs="plan strategi delen programmet"
)
NOT_THIS = pattern(
    r"\b(?:forrige|førre|tidligere|tidlegare|gamle|gjeldende|gjeldande|eksisterende|eksisterande|den gamle|andre "
    r"planer|andre planar)\b",
    re.I,
    needs="forrige førre tidligere tidlegare gamle gjeldende gjeldande eksisterende eksisterande planer planar",
)
"""Words that make a plan in a sentence another one than that at hand."""
_GENERIC = frozenset(
    [
        "planen",
        "plana",
        "planforslaget",
        "planframlegget",
        "forslaget",
        "framlegget",
        "utkastet",
        "høringsutkastet",
        "høyringsutkastet",
        "tiltaka",
        "tiltakene",
        "måla",
        "målene",
        "planperioden",
        "the plan",
        "the strategy",
        "the thematic plan",
        "the programme",
    ]
)


def speaks_of(words: str, title: str | None, own_type: str | None = None) -> bool:
    """True if the words name the plan at hand: by a common name of its type, or by a word of its title."""
    own = own_type or (found.name if title and (found := plan_type(title)) else None)
    for common in _COMMON.finditer(words):
        name = common.group().lower()
        if name in _GENERIC:
            return True
        named = plan_type(name)
        if named is not None and (own is None or named.name == own or (not named.strong and own == "temaplan")):
            return True
        if name in ("strategien", "handlingsplanen") and own in (None, "temaplan"):
            return True
    if not title:
        return False
    low = title.lower()
    for word in words.lower().split():
        stem = _ENDING.sub("", word.strip(".,;:()«»"))
        if stem != word and len(stem) > 3 and stem.rstrip("s-")[:6] in low:
            return True
    return False

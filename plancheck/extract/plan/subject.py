"""Is a sentence about the plan at hand? "Planen", "Temaplanen" in a temaplan, "Kulturplanen" in one so titled: yes."""

from __future__ import annotations

import re

from plancheck.extract.plan.naming import plan_type
from plancheck.pattern import pattern

_COMMON = frozenset(
    (
        "planen plana temaplanen kommunedelplanen strategien samfunnsdelen planprogrammet handlingsplanen "
        "handlingsdelen handlingsprogrammet planforslaget planframlegget forslaget framlegget utkastet "
        "høringsutkastet høyringsutkastet høringsforslaget høyringsframlegget høyringsforslaget "
        "fagplanen sektorplanen planstrategien kommuneplanen arealdelen tiltaksplanen "
        "tiltaka tiltakene måla målene planperioden"
    ).split()
)
_IN_ENGLISH = pattern(r"\bthe (?:plan|strategy|thematic plan|programme)\b")
_WORDS = pattern(r"\w+")
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
        "planprogrammet",
        "forslaget",
        "framlegget",
        "utkastet",
        "høringsutkastet",
        "høyringsutkastet",
        "høringsforslaget",
        "høyringsframlegget",
        "høyringsforslaget",
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


_KOMMUNE = frozenset({"kommune", "kommunedel", "plan"})
"""What is before "planen" or "strategien" in names of types: the title of any plan may have it."""
_OF_KOMMUNEPLAN = ("kommuneplan", "samfunnsdel", "arealdel")
"""Types that other plans name in their titles, as those they belong to."""
_NAMED_YEARS = pattern(
    r"\b(?:\w*plan(?:en|a)?|\w*strategi(?:en)?|\w*program(?:met)?|\w*del(?:en)?)\b"
    r"(?:\s+(?:for|mot|om|i)\s+[\wæøå, -]{3,40}?)?\s+\(?(20\d\d)\s*[-–—/]\s*(?:20)?\d\d",
    re.I,
    needs="20",
)
_YEARS_LAST = pattern(r"\(?\b20\d\d\b.*", re.S, needs="20")
_SHORTEST = 4
_NAME = 12
"""A title this long without its years names the plan wherever it stands: "Kommuneplanens handlingsdel"."""


def other_years(words: str, title: str | None) -> bool:
    """True where the words name a plan by years that are not those of the title: "Oppvekstplan 2020–2024 ble vedtatt"
    in the plan for 2026–2030."""
    own = _NAMED_YEARS.search(title or "")
    named = _NAMED_YEARS.search(words)
    return own is not None and named is not None and own[1] != named[1]


def speaks_of(words: str, title: str | None, own_type: str | None = None) -> bool:
    """True if the words name the plan at hand: by a common name of its type, or by a word of its title."""
    own = own_type or (found.name if title and (found := plan_type(title)) else None)
    said = words.lower()
    common = filter(_COMMON.__contains__, _WORDS.findall(said))
    for name in (*common, *(_IN_ENGLISH.findall(said) if "the " in said else ())):
        if name in _GENERIC:
            return True
        named = plan_type(name)
        if named is not None and (own is None or named.name == own):
            return True
        if named is not None and not named.strong and own == "temaplan" and named.name != "planstrategi":
            return True
        if name in ("strategien", "handlingsplanen") and own in (None, "temaplan"):
            return True
    if not title:
        return False
    low = title.lower()
    name = _YEARS_LAST.sub("", low).strip(" ,–-")
    if len(name) > _NAME and name in said:
        return True
    for word in said.split():
        bare = word.strip(".,;:()«»")
        stem = _ENDING.sub("", bare)
        if own not in (None, *_OF_KOMMUNEPLAN) and bare.startswith(_OF_KOMMUNEPLAN):
            continue  # "Handlingsprogram til samfunnsdelen": that is another plan
        if stem != bare and len(stem) > 3 and stem not in _KOMMUNE and _is_of(stem.rstrip("s-"), low):
            return True
    return False


def _is_of(stem: str, title: str) -> bool:
    """Whether the first word of a plan's name is the title's: "kultur" of "Kulturplanen" is that of "Temaplan for
    kultur", and "kulturminne" of "Kulturminneplanen" is not."""
    if stem[:6] not in title:
        return False
    shorter = [one for one in _WORDS.findall(title) if len(one) > _SHORTEST and stem.startswith(one)]
    return stem in title or not any(len(stem) - len(one) >= _SHORTEST for one in shorter)


_PRONOUN = pattern(r"(?:den|han|ho)\s", re.I, begins="den han ho")
_NEUTER = pattern(
    r"det\s+(?:ble|blei|vart|er)\s+(?:\w+\s+)?(?:vedtatt|vedteke|godkjent|godkjend|fastsatt|fastsett)\s+(?:av|i|den|\d)",
    re.I,
    begins="det",
)
_NEUTER_PLAN = pattern(r"(?:dette |det )?\w*(?:programmet|dokumentet|planverket|planforslaget)\b", re.I)


def goes_on(text: str, before: str) -> bool:
    """Whether a sentence begins with a word for the plan that the sentence before speaks of: "Den …", and "Det ble
    vedtatt av …" where that one is a programme."""
    return _PRONOUN.match(text) is not None or (
        _NEUTER.match(text) is not None and _NEUTER_PLAN.match(before) is not None
    )

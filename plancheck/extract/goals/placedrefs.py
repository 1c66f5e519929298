"""Goals named with the plan or chapter they stand in: "Oppvekst, hovedgrep 1", "Delmål 2 i temaplan for aktive eldre".

So the cells of a column "Følger opp" name them."""

from __future__ import annotations

import re

from plancheck.document import Span
from plancheck.parts import Ref
from plancheck.pattern import pattern

_KIND = r"(?P<kind>hov[eu]dmål|delmål|mål|hov[eu]dgrep|strategi|sats(?:n)?ingsområde)(?:et|en)?"
_ONE = r"(?:\d{1,2}(?:\.\d{1,2}){0,2}|(?-i:[A-H])(?![\wæøå]))"
_NUMBER = rf"(?:nr\.?\s*)?(?P<numbers>{_ONE}(?:(?:\s*,\s*|\s+og\s+){_ONE})*)"
_WHERE = r"(?P<where>[a-zæøå«\"][^,:;.\n]{2,80}?)"
_NEEDS = ("mål", "dgrep", "strategi", "singsområde", "sningsområde")
_WHERE_FIRST = pattern(rf"{_WHERE}(?:\s*[,:;/]\s*|\s+[–—-]\s+|\s+){_KIND}\s+{_NUMBER}\.?$", re.I, needs=_NEEDS)
_WHERE_LAST = pattern(
    rf"{_KIND}\s+{_NUMBER}(?:\s*,\s*|\s+)(?:(?:i|fra|frå|under|for|innen|innan)\s+)(?:kapitlet\s+|kapittelet\s+)?"
    r"(?P<where>[a-zæøå«\"][^,:;.\n]{2,80}?)\.?$",
    re.I,
    needs=_NEEDS,
)
_SAYS = pattern(
    r"\b(?:og|også|samt|se|sjå|jfr?|ref|mål\w*|hov[eu]d\w*|delmål\w*|del|nr|til|bidr\w+|støtt\w+|følg\w+|gjeld\w*|svar\w+|"
    r"tiltak\w*|strategi)$|\d$|^(?:se|sjå|jfr?|ref|til|og|bidr\w+|støtt\w+|følg\w+|gjeld\w*|svar\w+|tiltaket|hov[eu]dmål|delmål|mål"
    r"|hov[eu]dgrep|dette|det)\b",
    re.I,
)
"""Words before a goal that say what the action does for it, or that another goal is named there too."""
_PART = pattern(r"\s*;\s*|\s*\n\s*")
_EACH = pattern(_ONE)
_KINDS = (
    ("hovedm", "hovedmaal"), ("hovudm", "hovedmaal"), ("del", "delmaal"), ("mål", "maal"), ("hovedg", "hovedgrep"),
    ("hovudg", "hovedgrep"), ("strategi", "strategi"), ("sat", "satsingsomraade"),
)  # fmt: skip
_REFERS = pattern(
    r"(?:(?:tiltaket\s+)?(?:følger|følgjer|følge|følgje|fylgjer)\s+opp|oppf(?:ølg|ylg|ølgj|ylgj)ing\s+av|(?:følges|følgjast|følgd)\s+opp)"
    r"(?:\s+(?:fra|frå|i)\s+(?:samfunnsdelen|planen?|andre\s+plan\w*|overordna?\w*\s+plan\w*))?",
    re.I,
)


def placed_refs(text: str, span: Span) -> list[Ref]:
    """The goals that the whole of a cell names by their numbers together with the plan or chapter they stand in, or [].

    `Ref.plan` has the name of the plan or chapter as written.
    """
    refs: list[Ref] = []
    for part in _PART.split(text.strip()):
        said = " ".join(part.split())
        match = _WHERE_FIRST.match(said) or _WHERE_LAST.match(said)
        if match is None or _SAYS.search(match["where"].strip()):
            return []
        low, where = match["kind"].lower(), match["where"].strip(' «»"')
        kind = next(kind for front, kind in _KINDS if low.startswith(front))
        numbers = _EACH.findall(match["numbers"])
        refs += (Ref(said, span, kind, number, plan=where, provenance="explicit") for number in numbers)
    return refs


def only_refers(header: str) -> bool:
    """Whether a column by its header names goals of other plans and sets none: "Følger opp", "Oppfølging av"."""
    return _REFERS.fullmatch(header.strip(" :*")) is not None

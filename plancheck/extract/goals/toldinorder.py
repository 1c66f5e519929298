"""Goals told one after another in running text: "Vi har tre delmål. Det første er at … Det andre er at …"."""

from __future__ import annotations

import re

from plancheck.document import Span
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.headings.outline import OTHER_PLAN
from plancheck.extract.labels import clean
from plancheck.pattern import lowered, pattern

_SENTENCE = pattern(r"(?<=[.!?:])\s+(?=[A-ZÆØÅ«])")
_ORDER = (("første", "fyrste"), ("andre", "neste"), ("tredje",), ("fjerde",), ("femte",), ("sjette",))
_LAST = "siste"
_TOLD = pattern(
    r"(?:det|den)\s+(?P<order>første|fyrste|andre|neste|tredje|fjerde|femte|sjette|siste)"
    r"(?:\s+(?:(?:del|hov[eu]d)?mål(?:et)?|strategien|satsingsområdet))?\s+er\s+(?:(?:at|å)\s+)?(?P<goal>[^.:;]{8,260})[.]?$"
    r"|(?P<for>for\s+det\s+)(?P<nth>første|fyrste|andre|tredje|fjerde|femte|sjette)\s+(?:er\s+målet\s+)?(?:at|å)\s+"
    r"(?P<said>[^.:;]{8,260})[.]?$",
    re.I,
)
_COUNTED = pattern(
    r"\b(?:to|tre|fire|fem|seks|\d)\s+(?:\w+\s+)?(?P<kind>delmål|hov[eu]dmål|mål|strategi(?:er|ar)|satsingsområde[r]?)\b",
    re.I,
)
"""What the sentence before them says they are, and how many."""
_KINDS = {"del": "delmaal", "hov": "hovedmaal", "mål": "maal", "str": "strategi", "sat": "satsingsomraade"}
_FEWEST = 2


def goals_in_order(text: str, span: Span, place: Place) -> bool:
    """Draft the goals that such a paragraph tells; False where it tells none.

    The sentence before them says what they are and how many, and not that they are another plan's; they come in their
    order, two at least.
    """
    low = lowered(text)
    if " første" not in low and " fyrste" not in low:
        return False
    kind, told = "", list[str]()
    for said in _SENTENCE.split(" ".join(text.split())):
        match = _TOLD.match(said) if kind else None
        if match is not None and _comes_next(match, len(told)):
            told.append(match["goal"] or match["said"])
        elif told:
            break
        elif (counted := _COUNTED.search(said)) is not None:
            kind = "" if OTHER_PLAN.search(said) else _KINDS[counted["kind"][:3].lower()]
    if len(told) < _FEWEST:
        return False
    over = place.goal()
    if kind == "maal" and over is not None and place.drafts.items[over].kind == "hovedmaal":
        kind = "delmaal"
    for goal in told:
        draft = Draft(kind, clean(goal), "", span, None, place.section.index, place.role)
        draft.parent, draft.series = place.drafts.ancestor(over, kind), f"p{place.head.section}:{kind}"
        place.last = place.drafts.add(draft)
        place.add_made(place.last)
    return True


def _comes_next(match: re.Match[str], count: int) -> bool:
    """Whether the sentence says that it tells the next one, after so many."""
    order = (match["order"] or match["nth"]).lower()
    return (count < len(_ORDER) and order in _ORDER[count]) or (order == _LAST and count > 0)

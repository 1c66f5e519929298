"""Goals named with the plan they stand in: "Delmål 1.1 i samfunnsdelen", "1.1 og 1.2 (samfunnsdelen)", "Samfunnsdelen
1.2"."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.document import Span
from plancheck.extract.labels import CODES
from plancheck.parts import Ref
from plancheck.pattern import lowered, may_hold, pattern

PLAN_WORDS = (
    r"(?:kommuneplanens?\s+|kommuneplanen\s+sin\s+)?(?:samfunnsdel(?:en)?|kommuneplanen|samfunnsplanen|handlingsdelen|"
    r"kommunedelplanen|temaplanen|arealdelen)"
)
"""What a reference calls a plan that is not named by its title."""
_NUMBER = r"(?:(?:[A-ZÆØÅ]{1,2}|[A-ZÆØÅ]\.)\d{1,2}(?:\.\d+)*|\d{1,2}(?:\.\d+)*(?:\.?[a-h])?|[A-H])(?![\wæøå])"
_KIND = r"(?:(?P<kind>(?i:hov[eu]dmål|delmål|mål|strategi|sats(?:n)?ingsområde))\s+(?:nr\.?\s*)?)?"
_MANY = rf"(?P<numbers>{_NUMBER}(?:(?:\s*[,/&]\s*|\s+og\s+){_NUMBER})*)"
_PLAN_LAST = pattern(
    rf"{_KIND}{_MANY}(?:\s*,)?\s*(?:(?i:i|fra|frå|av|jfr?|se|sjå)\.?\s+|[(,]\s*(?:(?i:jfr?|se|sjå|i)\.?\s+)?)"
    rf"(?P<plan>(?i:{PLAN_WORDS})|«[^»]{{3,80}}»)\)?\.?$",
    needs="plan samfunnsdel handlingsdel arealdel «",
)
_PLAN_FIRST = pattern(
    rf"(?P<plan>(?i:{PLAN_WORDS}))\s*[,:]?\s*{_KIND}(?:(?i:pkt|punkt)\.?\s*)?{_MANY}$",
    needs="plan samfunnsdel handlingsdel arealdel",
)
_PLAN_NAMED = pattern(
    rf"(?:(?:^|\s)(?:i|fra|frå|til|for)\s+|\()(?P<plan>{PLAN_WORDS})\b",
    re.I,
    needs="plan samfunnsdel handlingsdel arealdel",
)
_EACH = pattern(_NUMBER)
_KINDS = (
    ("hov", "hovedmaal"),
    ("del", "delmaal"),
    ("mål", "maal"),
    ("strategi", "strategi"),
    ("sats", "satsingsomraade"),
)


@lru_cache(maxsize=256)
def plan_named(header: str) -> str:
    """The plan that the header of a column names: "samfunnsdelen" of "Mål i samfunnsdelen"; "" where it names none."""
    match = _PLAN_NAMED.search(header) if may_hold(_PLAN_NAMED, lowered(header)) else None
    return match["plan"] if match is not None else ""


def refs_of_plan(text: str, span: Span, kind: str = "") -> tuple[Ref, ...]:
    """The goals that the whole of a cell or heading names together with their plan; () for other texts.

    `kind`: what the column holds, where the words do not say.
    """
    match = _PLAN_LAST.match(text) or _PLAN_FIRST.match(text) if may_hold(_PLAN_LAST, lowered(text)) else None
    if match is None:
        return ()
    said = (match["kind"] or "").lower()
    named = next((name for front, name in _KINDS if said.startswith(front)), kind) if said else kind
    own = kind if kind and named == "maal" else named
    return tuple(_ref(number, match, span, own) for number in _EACH.findall(match["numbers"]))


def _ref(number: str, match: re.Match[str], span: Span, kind: str) -> Ref:
    letters = number.rstrip("0123456789.")
    coded = letters.isupper() and letters != number
    kind = kind or (CODES.get(letters, "") if coded else "")
    numbered, code = ("", number) if coded else (number, "")
    return Ref(match[0], span, kind, numbered, code, match["plan"], provenance="explicit")

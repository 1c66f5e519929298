"""The plan's own adoption, told in a sentence of running text."""

from __future__ import annotations

import re

from plancheck.extract.plan.naming import plan_type
from plancheck.extract.plan.subject import NOT_THIS, goes_on, other_years, speaks_of
from plancheck.extract.plan.titlepage import BODY_FIRST
from plancheck.extract.process.decidedobject import of_a_part
from plancheck.extract.text.prose import Piece, sentences
from plancheck.pattern import pattern

_ADOPTED = pattern(
    r"(?P<subject>[^.,:]{3,70}?)\s+(?:ble|vart|blei|er)\s+(?:enstemmig |samrøystes |endelig |endeleg )?(?:vedtatt|"
    r"vedteke|vedteken|godkjent|"
    r"godkjend|egengodkjent)\b(?P<rest>.*)",
    re.I | re.S,
    needs="vedtatt vedteke godkjen",
)
_ADOPTED_LAST = pattern(
    r"(?:(?P<subject>(?:denne |kommunedel|tema|handlings|fag|sektor)?(?:planen|plana|strategien))\s+.{3,160}?\s+og\s+"
    r"(?:ble|vart|blei)|(?P<made>(?:denne |dette )?[\wæøå-]*(?:planen|plana|strategien|programmet|delen))\s+"
    r"(?:er|ble|blei|vart)\s+(?:(?!som\b|der\b)[^\s.;]+\s+){2,14}?og)"
    r"\s+(?:endelig |endeleg )?(?:vedtatt|vedteke|vedteken|godkjent|godkjend)\b(?P<rest>.*)",
    re.I | re.S,
    needs="vedtatt vedteke godkjen",
)
"""The adoption at the end of what was done: "Planen var på høring fra … og ble vedtatt av kommunestyret …", "Planen er
laget av ungdom og vedtatt av …"."""
_BODY = r"(?:kommunestyret?|bystyret?|heradsstyret?|formannskap(?:et)?|[a-zæøå]*utval(?:g)?et)"
_IN = r"(?:\s+i\s+(?:sak\s+)?[\wæøå/-]+(?:\s+(?:kommune|herad))?)?"
"""Where the body is from, or its case: "Kommunestyret i Granmo vedtok …"."""
_MADE_IT = r"(?:vedtok|godkjente|godkjende)"
_ADOPTS = pattern(
    rf"(?:(?:den\s+)?\d\d?\.\s?[\wæøå]+\s+(?:19|20)\d\d,?\s+{_MADE_IT}\s+(?:[\wæøå-]+\s)?{_BODY}{_IN}\s+|"
    rf"(?:[\wæøå-]+ ){{0,2}}?{_BODY}{_IN}\s+{_MADE_IT}\s+(?:(?:den\s+)?\d\d?\.[^,;«]{{4,20}}?20\d\d,?\s+"
    r"(?:(?:i\s+)?\(?sak[^,;]{1,14}?\d/\d+\)?,?\s+)?)?|"
    rf"(?:[A-ZÆØÅ][\wæøå-]+\s+){{0,2}}?(?:kommunen?|kommuna|heradet)\s+{_MADE_IT}\s+"
    rf"(?=[\wæøå ,-]{{3,60}}?\s+i\s+{_BODY}))"
    r"(?P<subject>(?:denne |den )?[\wæøå-]+)(?P<rest>.*)",
    re.I | re.S,
    needs="vedtok godkjente godkjende",
)
"""Who adopted it, first or after the day: "Kommunestyret vedtok planen …", "Den 12. mai 2025 vedtok kommunestyret
planen"."""
_CLAUSE = pattern(
    r"(?:(?:dette|her|denne|velkommen|du|temaet)\b[^.,;]{0,40}?\s|\W*)"
    r"(?P<subject>(?:denne\s|den\s)?[\wæøå-]*(?:planen|plana|strategien|programmet|delen)(?:\sfor\s[\wæøå ]{3,50}?)?)"
    rf",?\s+som\s+(?:(?:[\wæøå-]+\s)?{_BODY}{_IN}\s+(?:\w+\s)?(?:{_MADE_IT}|har\s+(?:vedtatt|vedteke))|"
    r"(?:ble|blei|vart|er)\s+(?:\w+\s)?(?:vedtatt|vedteken|vedteke|godkjent|godkjend))\b(?P<rest>.*)",
    re.I | re.S,
    needs=(" som ",),
)
"""The adoption in a clause about this plan: "Dette er planen som kommunestyret vedtok 12. mai 2025"."""
_PLAN_WORD = r"[\wæøå-]*(?:plan|strategi|program|dokument|handlingsdel|samfunnsdel)(?:en|a|met|et)?"
_IS_PLAN = pattern(
    r"(?P<subject>[^.,:;]{3,90}?)\s+er\s+(?:en|ein|et|eit|den|det|vår|vårt|kommunens|kommunen\s+sin)\s+"
    rf"(?:(?!(?:av|til|fra|frå|på|i|for|under|som)\b)[\wæøå-]+\s+){{0,3}}?{_PLAN_WORD}"
    rf"(?:\s+(?:for|om)\s+(?:(?!{_PLAN_WORD}\b)[\wæøå-]+\s+){{0,5}}?(?!{_PLAN_WORD}\b)[\wæøå-]+)?,?\s+som\s+"
    rf"(?:(?:[\wæøå-]+\s)?{_BODY}{_IN}\s+(?:\w+\s)?(?:{_MADE_IT}|har\s+(?:vedtatt|vedteke))|"
    r"(?:ble|blei|vart|er)\s+(?:\w+\s)?(?:vedtatt|vedteken|vedteke|godkjent|godkjend))\b(?P<rest>.*)",
    re.I | re.S,
    needs=(" som ",),
)
"""The same of the plan by its name: "Boligplan for Lia er en temaplan som ble vedtatt av kommunestyret …"."""
_SAID_ALONE = pattern(
    r"(?:(?P<subject>(?:denne\s+|den\s+)?[\wæøå-]*(?:planen|plana|strategien|programmet|delen))\s+er\s+(?:nå\s+|no\s+|endelig\s+|"
    rf"endeleg\s+)?(?:vedtatt|vedteken|vedteke|godkjent|godkjend)(?:\s+(?:av|i)\s+(?:[\wæøå-]+\s)?{_BODY}{_IN})?|"
    rf"{_BODY}{_IN}\s+(?:har\s+(?:vedtatt|vedteke)|vedtok)\s+(?P<object>(?:denne\s+)?[\wæøå-]*(?:planen|plana|strategien|programmet|delen)))"
    r"\W*",
    re.I,
    needs="vedt godkj",
)
"""An adoption told with nothing more: no day, no case."""
_OF_ANOTHER = pattern(r"\ser\s.*\ssom$", re.I | re.S)
"""How what is said to be adopted ends where it is something that the plan only has to do with."""
_SENT_OUT = ("høring", "høyring", "ettersyn", "gjennomsyn", "oppstart", "planprogram")
_YEAR = pattern(r"(?:19|20)\d\d|\d\d?\.\d\d?\.\d\d")
_FIRST_YEAR = pattern(r"\b(20\d\d)\s*[-–—/]\s*(?:20)?\d\d\b", needs="20")
_OLD = 3
"""So many years before its period no plan is adopted: it is the earlier one that was."""
_SHORT = 100
_ACTION_PARTS = frozenset({"handlingsdel", "tiltaksplan"})


def tells_of_adoption(piece: Piece, title: str | None) -> bool:
    """True if a sentence says this plan was adopted; "Den …" is the plan where the sentence before spoke of it."""
    spoken, before = False, ""
    for sentence in sentences(piece):
        text = sentence.text
        own = spoken and goes_on(text, before)
        if _said_alone(text, title) or _decided(text, title) or (own and _ADOPTED.search(text) and _YEAR.search(text)):
            return True
        spoken, before = own or speaks_of(text, title), text
    return False


def _said_alone(sentence: str, title: str | None) -> bool:
    """A sentence that says no more than that this plan is adopted: "Temaplanen er vedtatt."."""
    if BODY_FIRST.match(sentence):
        return True
    match = _SAID_ALONE.fullmatch(sentence) if len(sentence) < _SHORT else None
    subject = (match["subject"] or match["object"]) if match else ""
    named = plan_type(title) if title else None
    part = named is not None and named.name in _ACTION_PARTS
    return bool(subject) and not (part and subject.lower() == "planen") and speaks_of(subject, title)


def _decided(sentence: str, title: str | None) -> bool:
    """A sentence that says this plan was adopted, with the year it was."""
    last = _ADOPTED_LAST.match(sentence)
    adopts = _ADOPTS.match(sentence)
    match = last or _of_clause(sentence, title) or _ADOPTED.match(sentence) or adopts
    start = 0 if match is adopts else match.start("rest") if match is not None else 0
    if match is None or not _YEAR.search(sentence, start) or NOT_THIS.search(sentence[: match.start("rest")]):
        return False
    subject = match["subject"] or match["made"]
    named = plan_type(title) if title else None
    if "planprogram" in subject.lower() and (named is None or named.name != "planprogram"):
        return False
    if of_a_part(subject, title) or subject.lower().startswith("oppstart") or _OF_ANOTHER.search(subject):
        return False
    if other_years(subject, title) or _long_before(sentence, start, title):
        return False
    told = match["rest"] if last is not None else sentence
    return not any(word in told for word in _SENT_OUT) and speaks_of(subject, title)


def _long_before(sentence: str, start: int, title: str | None) -> bool:
    """Whether the year of an adoption is that of the version before: years before those in the title of this one."""
    first, said = _FIRST_YEAR.search(title or ""), _YEAR.search(sentence, start)
    return bool(first and said and said[0].isdecimal() and int(first[1]) - int(said[0]) >= _OLD)


def _of_clause(sentence: str, title: str | None, own_type: str | None = None) -> re.Match[str] | None:
    """The clause that says when this plan was adopted; "planen" in an action part is the plan above it."""
    match = _CLAUSE.match(sentence) or _IS_PLAN.match(sentence)
    if match is None:
        return None
    subject = match["subject"].lower()
    named = plan_type(title) if title else None
    part = (own_type or (named.name if named else None)) in _ACTION_PARTS
    if part and not any(word in subject for word in ("handlings", "tiltaks", "denne")):
        return None
    return match if speaks_of(subject, title, own_type) else None


def own_clause(sentence: str, verb: int, title: str | None, own_type: str | None) -> bool:
    """Whether the verb at a place of the sentence stands in a clause on this plan's adoption."""
    match = _of_clause(sentence, title, own_type)
    return match is not None and match.start() <= verb < match.start("rest")

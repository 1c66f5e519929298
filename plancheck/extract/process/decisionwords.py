"""The words of a decision: the body that made it, its day and its case number."""

from __future__ import annotations

import re

from plancheck.dates import Precision, When, find_dates
from plancheck.pattern import pattern

_ELECTED = (
    r"kommunestyre(?:t|møtet?)?|bystyre(?:t|møtet?)?|heradss?tyre(?:t|møtet?)?|formannskap(?:et?|smøtet?)?|fellesnemnda|"
    r"fylkestinget|byrådet|kommunedirektøren|rådmannen|departementet"
)
_ORGAN = pattern(
    rf"\b(?P<organ>(?:{_ELECTED})(?=s?\b)|(?<=\bi\s)KST?\b|(?<=\bav\s)KST?\b|(?<=vedtatt\s)KST?\b|(?<=vedteken\s)KST?\b)",
    re.I,
)
_COMMITTEE = pattern(
    r"\b(?P<organ>(?:det faste utvalget for plansaker|(?:hovedutvalg|hovudutval|utvalg|utval|komité|komite)(?:et|en)"
    r"?(?: for [a-zæøå]+(?:,? (?:og )?(?!vedt|gjor|gjer|gjør|fatt|behandl|handsam|la\b|send|"
    r"har\b|skal\b|vil\b|i\b|den\b)[a-zæøå]+){0,3}(?=\s+(?:\d|den\b|vedt|gjor|gjer|gjør|fatt|behandl|handsam|"
    rf"la\b|send|godkj|har\b|skal\b|i\b|\()))|{_ELECTED}|[a-zæøå]*(?:utvalget|utvalet|utvalg|utval|komiteen|komitéen|"
    r"komite|komité|bydelsutvalget))\b)",
    re.I,
)
_SAK = pattern(
    r"\b(?P<named>(?:PS|KS|KST|KOM|FSK|FS|SST|FO|BS|HS|K|F|U)(?:[ .-]{1,2}(?:PLN|sak|SAK))?[ .-]{0,2}(?:nr\.?\s*)"
    r"?(?:sak\s*)?\d{1,4}\s?/\s?\d{2,4})(?![\d/])"
    r"|\b(?:[Ss]ak|SAK)(?:s?nr|snummer|s-?nr)?\.?\s*(?:nr\.?\s*)?:?\s*(?P<bare>(?:[A-ZÆØÅ]{1,4}[ -])"
    r"?\d{1,4}\s?[/-]\s?\d{2,4})(?![\d/])",
    needs="/ sak",
)
_COUNCIL_CASE = pattern(r"(?:K|KS|KST)[ .-]{0,2}sak\b", re.I)
"""A case number that says whose case it is: "K-sak 14/25" is the kommunestyre's."""
_PARENTHESIS = pattern(r"\((?P<bare>(?:[A-ZÆØÅ]{1,4}[ -])?\d{1,3}/\d{2})\)", needs="(")
_MEETING = pattern(r"(?:(?P<of>s)|(?<=styre))møtet?$|(?<=styre)$", re.I)
"""The body of "kommunestyremøtet" and "formannskapsmøtet"."""


def organ_in(text: str, start: int = 0) -> re.Match[str] | None:
    """The body named first from the place on."""
    folded = text.lower()
    return (_COMMITTEE if "utval" in folded or "komit" in folded else _ORGAN).search(text, start)


def decided_day(text: str, near: int) -> When | None:
    """The decision's day: the dated expression nearest to the verb, days before months; no range, no year alone."""
    found = [w for w in find_dates(text) if w.end is not None and w.year_stated and not w.recurring and w.start is None]
    found = [w for w in found if not text[: w.offset].rstrip().endswith(("datert", "dagsett", "revidert"))]
    days = [w for w in found if w.precision is Precision.DAY] or [w for w in found if w.precision is Precision.MONTH]
    return min(days, key=lambda when: _gap(text, when, near), default=None) if len(days) > 1 else next(iter(days), None)


def _gap(text: str, when: When, near: int) -> int:
    """How far a day is from the verb; one before it in another clause is that clause's."""
    gap = abs(when.offset - near)
    between = text[when.offset + when.length : near]
    return gap + len(text) if " og " in between or "," in between or ";" in between else gap


def iso_of(when: When) -> str:
    assert when.end is not None
    return when.end.isoformat()[:7] if when.precision is Precision.MONTH else when.end.isoformat()


def case_number(text: str) -> str | None:
    """The political case number in the words of domain 2.3: "PS 19/25", "K-sak 12/25", "47/25" of "sak 47/25"."""
    match = _SAK.search(text)
    if match is None:
        bare = _PARENTHESIS.search(text)
        return bare["bare"] if bare else None
    return " ".join((match["named"] or match["bare"]).split())


def body_name(organ: str) -> str:
    """The body of "kommunestyremøtet", "formannskapsmøtet" and "Solvik kommunestyre"."""
    if organ.upper() in ("KS", "KST"):
        return "kommunestyret"
    return _MEETING.sub(lambda match: "et" if match["of"] else "t", organ)


def of_council(sak: str | None) -> bool:
    """Whether a case number says that the case is the kommunestyre's: "K-sak 14/25"."""
    return sak is not None and _COUNCIL_CASE.match(sak) is not None

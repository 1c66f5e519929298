"""What deadlines say of themselves: the action was done then ("Gjennomført 2025"), or goes on beyond the period."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

_DONE_THEN = pattern(
    r"(?:gjennomfør[td]|utfør[td]|fullfør[td]|ferdigstil[td]|sluttfør[td]|avslutta|avsluttet)\b\W*(?:i\s+)?"
    r"(?:\d|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|vår|høst|haust|somm|sum|vint)",
    re.I,
    begins="gjennomfør utfør fullfør ferdigstil sluttfør avslutt",
)
_DONE_SINCE = pattern(
    r"\d\W*(?:er\s+)?(?:gjennomfør[td]|utfør[td]|fullfør[td]|ferdigstil[td]|sluttfør[td]|avslutta|avsluttet|ferdig|gjort)\W*$",
    re.I,
    needs="gjennomfør utfør fullfør ferdig sluttfør avslutt gjort",
)
_RUNS_OVER = pattern(
    r"\b(?:ut\s?over|etter|forbi|lenger enn|lengre enn)\s+(?:\w+\s+)?(?:plan|økonomiplan)?perioden\b",
    re.I,
    needs="perioden",
)


_DAY = pattern(
    r"\W*(?:20\d\d-\d\d-\d\d|\d\d?[./]\s?\d\d?[./]\s?(?:20)?\d\d|(?:\d\d?\.\s?)?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|"
    r"des)[a-zæøå]*\.?\s+20\d\d)\W*",
    re.I,
)


def is_day(status: str) -> bool:
    """Whether a status is a day alone, as below "Utført" or "Faktisk ferdig": something was done then."""
    return _DAY.fullmatch(status) is not None


def done_then(text: str) -> bool:
    """Whether a deadline that lies in the past says that the action was carried out then ("Gjennomført 2025",
    "1.10.2026 – utført"); "Gjennomført innen 2027" is one still."""
    said = text.strip()
    return _DONE_THEN.match(said) is not None or _DONE_SINCE.search(said) is not None


def runs_over(text: str) -> bool:
    """Whether a deadline says itself that it lies beyond the period: "2031 (går ut over planperioden)"."""
    return _RUNS_OVER.search(text) is not None

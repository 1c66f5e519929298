"""Deadlines that say the action was done then: "Gjennomført 2025"."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

_DONE_THEN = pattern(
    r"(?:gjennomfør[td]|utfør[td]|fullfør[td]|ferdigstil[td]|sluttfør[td]|avslutta|avsluttet)\b\W*(?:i\s+)?"
    r"(?:\d|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|vår|høst|haust|somm|sum|vint)",
    re.I,
    begins="gjennomfør utfør fullfør ferdigstil sluttfør avslutt",
)


def done_then(text: str) -> bool:
    """Whether a deadline that lies in the past says that the action was carried out then; "Gjennomført innen 2027" is
    one still."""
    return _DONE_THEN.match(text.strip()) is not None

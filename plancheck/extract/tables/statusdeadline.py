"""A column of both status and deadline: "Pågår, ferdig 2027", "Ikke startet – 2026", "Gjennomført 2024"."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

_PART = pattern(r"\s*[,;–—\n]\s*|\s+[-/]\s+|\.\s+(?=[A-ZÆØÅ])|\s*[()]\s*")
_TIME = pattern(r"\b20\d\d\b|\b\d{1,2}\.\s?\d{1,2}\.|løpende|løpande|kontinuerl|årl[ie]g|hvert år|kvart år", re.I)
_BEHIND = pattern(
    r"(?:er\s+|ble\s+|blei\s+|vart\s+)?(?:start\w*|påbeg\w*|påbyrja|i gang|oppstart|gjennomf\w*|ferdigst\w*|fullf\w*|"
    r"avslutt\w*|utf[øo]r\w*|vedtatt|vedteke|siden|sidan|gjort)\b(?!.*\b(?:innen|innan|senest|seinast)\b)",
    re.I,
)
"""What has happened at the time told; a deadline is yet to come."""


def is_both(header: str) -> bool:
    """Whether a header speaks of status as well as of the deadline."""
    return "status" in header.lower()


def status_and_deadline(text: str) -> tuple[str, str]:
    """("Pågår", "ferdig 2027") from "Pågår, ferdig 2027"; "" for what the cell does not tell."""
    parts = [part.strip() for part in _PART.split(text) if part.strip()]
    times = [part for part in parts if _TIME.search(part) and not _BEHIND.match(part)]
    return ", ".join(part for part in parts if part not in times), ", ".join(times)

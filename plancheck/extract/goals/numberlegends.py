"""Sentences that explain how the plan counts: "1.2 betyr satsingsområde 1, strategi 2". They name no goal."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

_COUNTED = r"(?<![\w.])(?:[A-ZÆØÅ]{1,3}-?)?\d{1,2}(?:\.\d{1,2})+»?"
_OF = (
    r"(?:(?:(?:sats(?:n)?ings|innsats|fokus|tema)?område(?:t)?|(?:hov[eu]d|del)?mål(?:et)?|strategi(?:en)?"
    r"|hov[eu]dgrep(?:et)?|kapit(?:te)?l(?:et)?|kapittel)\b)"
)
_MEANS = pattern(
    rf"{_COUNTED}\s*(?:=|(?:betyr|betyder|tyder|vil\s+(?:si|seie)|er(?:\s+(?:altså|då|da))?"
    rf"|(?:står|viser|syner)\s+(?:altså\s+|då\s+|da\s+)?(?:for|til))\s)\s*{_OF}"
    rf"|(?:eksempel|dømes?|f\.eks\.|t\.d\.)\s+{_COUNTED}\s*:\s*{_OF}"
    rf"|\b(?:betyr|betyder|tyder)\s+(?:tallet\s+|talet\s+|nummer\s+)?«?{_COUNTED}\s*(?:at\b[^.]{{0,60}}?)?{_OF}"
    rf"|\b(?:står|viser|syner)\s+(?:tallet\s+|talet\s+|nummer\s+)?«?{_COUNTED}\s*(?:for|til)\s+{_OF}",
    re.I,
    needs=("mål", "område", "strategi", "dgrep", "kapit"),
)


def before_legend(text: str) -> int:
    """How far a text goes before it says what a number of two is made of: what it names from there on is no
    reference. Never 0."""
    legend = _MEANS.search(text)
    return max(1, legend.start()) if legend is not None else len(text)

"""Headings that ask or tell what is done: for a goal, or by each of the units named below."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

_UNITS = (
    r"(?:enhet|eining|virksomhet|verksemd|avdeling|sektor|tjeneste|teneste|tenest|etat|seksjon)"
    r"(?:en|a|ane|ene|er|ar|områd\w+)?"
)
_EACH = r"(?:dei|de|den|kvar|hver|alle|enkelte|einskilde|ulike|forskjellige|forskjellege|våre|kommunale)"
_FOR_GOAL = pattern(
    r"(?:hva|kva|dette|slik)\s+(?:skal|vil|må|kan)?\s*(?:gjør|gjer)?\s*(?:vi|me|kommunen)\s+(?:gj(?:øre|ere)\s+)?for å"
    r"\s+(?:nå|oppnå)\s+(?:(?:hov[eu]d|del)?mål|dette|det)"
    r"|(?:hvordan|korleis|slik)\s+(?:(?:skal|vil|kan)\s+(?:vi|me|kommunen)\s+(?:opp)?nå|(?:opp)?når\s+(?:vi|me|kommunen))"
    r"\s+(?:hov[eu]d|del)?mål\s*\d",
    re.I,
    begins="hva kva dette slik hvordan korleis",
)
"""What is done for a goal: "Hva skal vi gjøre for å nå mål 1?"."""
_BY_UNITS = pattern(
    rf"(?:hva|kva|dette|slik)\s+(?:skal|vil|må|gjør|gjer|bidrar|bidreg)\s+(?:{_EACH}\s+)*{_UNITS}(?:\s+gj(?:øre|ere|er|ør))?"
    r"(?:\s+(?:med|framover|fremover|i\s+(?:plan)?perioden))?\s*\??$",
    re.I,
    begins="hva kva dette slik",
)
"""What each unit does: "Hva skal den enkelte enheten gjøre?"."""
_FOR_UNITS = pattern(
    r"\b(?:tiltak|oppg[aå]ve|arbeid)\w*\s+(?:for|i|hos|per|pr\.?|etter|til|fordelt på|sortert etter)\s+"
    r"(?:(?:dei|de|kvar|hver|den enkelte|den einskilde|ansvarlig|ansvarleg|kommunale|ulike)\s+)*"
    r"(?:enhet|eining|virksomhet|verksemd|avdeling|sektor|tjeneste|teneste|etat|ansvar)\w*(?:område\w*)?$",
    re.I,
    needs=("tiltak", "oppg", "arbeid"),
)
"""Actions sorted by units: "Tiltak for einingane"."""


def asks_what_is_done(title: str) -> bool:
    """Whether a heading asks or tells what is done for a goal, or what each unit does."""
    return _FOR_GOAL.match(title) is not None or _BY_UNITS.match(title) is not None


def lists_units(title: str) -> bool:
    """Whether a heading says that the actions below its subheadings are those of the units named there."""
    return _FOR_UNITS.search(title) is not None or _BY_UNITS.match(title) is not None

"""The names of plans for the zoning of one place: none of the plans a municipality steers by, yet announced alike."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

ZONING = pattern(
    r"\b(?:(?:detalj|område)?regulerings(?:plan|endring)|(?:detalj|område)regulering|detaljplan)[a-zæøå]*\s+(?:for|av)\s+"
    r"(?=(?-i:[A-ZÆØÅ«\"”\d])|(?:del|deler|delar|gnr|gbnr|fv|rv|ny)\b)[^\n.,;:]{2,60}",
    re.I,
    needs="regulering detaljplan",
)
"""Such a plan by its name: "detaljregulering for Solbakken"."""

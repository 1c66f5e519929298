"""The samfunnsdel or the kommuneplan in a list or a table of what the plan goes by: under "Rammer", "Føringer",
"Sammenheng med andre planer", or after "Arbeidet er styrt av:"."""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.extract.text.prose import Piece
from plancheck.pattern import pattern

_NAME = pattern(
    r"(?:(?:gjeldende|gjeldande|vedtatt|vedteken|ny|vår|kommunens|[\wæøå-]+\s+kommunes?)\s+)*"
    r"(?:kommuneplan(?:ens?|en\s+sin|a\s+si)?\s+)?(?:samfunnsdel(?:en)?|samfunnsplan(?:en)?|kommuneplan(?:en)?)"
    r"(?:\s+(?:til|i|for|av)\s+(?:kommuneplan(?:en)?|[\wæøå-]+(?:\s+(?:kommune|herad))?))?"
    r"(?:\s+\(?\d{4}\s*[-–—/]\s*\d{2,4}\)?)?(?:\s*[,:;.(–—]\s*(?!arealdel).*)?",
    re.I | re.S,
)
"""An item that is the plan's name, with what it says of it after a sign."""
SETS = pattern(
    r"\b(?:rammer?|rammene|rammevilkår|føring\w*|\w*grunnlag\w*|overordn\w*|overliggende|overliggande|styrende|styrande|planverk\w*|"
    r"plansystem\w*|planhierarki\w*|sam(?:men|an)heng\w*|forhold(?:et)?\s+til|forankr\w*|tilknyt\w*|andre\s+plan\w*)\b",
    re.I,
)
_LEADS = pattern(
    r"\b(?:rammer?|rammene|føring\w*|grunnlag\w*|overordn\w*|sty(?:rt|rd|res|rast|rer|rende|rande)|bygg\w*\s+på|følg\w*\s+opp|"
    r"forankr\w*|sam(?:men|an)heng\w*|utgangspunkt\w*|til\s+grunn|tråd\s+med|samsvar\s+med|gjelder|gjeld)\b",
    re.I,
)
_LEAD_LENGTH = 200


def listed_above(document: Document, piece: Piece, titles: str) -> re.Match[str] | None:
    """The item's match where it names the plan above under such a heading, or after such words."""
    if piece.kind != "item" and not (piece.kind == "cell" and piece.column == 0):
        return None
    match = _NAME.fullmatch(piece.text.strip())
    if match is None:
        return None
    return match if SETS.search(titles) or (piece.kind == "item" and _led_in(document, piece)) else None


def _led_in(document: Document, piece: Piece) -> bool:
    over = next((one for one in reversed(document.blocks[: piece.block]) if one.kind != "item"), None)
    if over is None or over.kind != "paragraph" or len(over.text) > _LEAD_LENGTH:
        return False
    return over.text.rstrip(" *_").endswith(":") and _LEADS.search(over.text) is not None

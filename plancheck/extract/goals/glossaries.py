"""What the plan's words mean ("Hovedmål: det vi vil oppnå"), said in a list or in paragraphs that set no goals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import RANK, Place
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.labels import Label, read_label
from plancheck.pattern import pattern

_FEWEST = 2
_EXPLAINED = pattern(
    r"\b(?:begrep\w*|omgrep\w*|ord(?:forklaring\w*|liste|bruk)|definisjon\w*|terminologi"
    r"|(?:bygd|bygget|bygt) opp|oppbyg\w+|lese(?:veiled\w*|rettleiing\w*|guide\w*)"
    r"|(?:les(?:er|e)?) (?:du |man |ein )?(?:denne )?plan\w*|målhierarki\w*|målstruktur\w*|plan(?:en)?s struktur"
    r"|nivå(?:er|ene|a|ar|ane))\b",
    re.I,
    needs=("grep", "ord", "definisjon", "terminologi", "opp", "les", "mål", "struktur", "nivå"),
)
"""What a heading or a line over such a list speaks of."""
_DEFINES = pattern(
    r"(?:er\s+|(?:det|dei|de)\s+(?:vi|me|kommunen|overordn\w+|som|konkrete)\b|hv(?:a|or|ordan)\s|kva\s|kor(?:leis)?\s"
    r"|slik\s+(?:vi|me)\s|(?:et\s+|eit\s+)?steg\s+på\s|ve[ig]en\s+(?:til|mot)\s"
    r"|(?:en|et|ein|eit|ei)\s+(?:\w+\s+)?(?:beskrivelse|skildring|konkretisering|retning|ambisjon|ønsket|ønskt)"
    r"|(?:beskriver|beskriv|skildrar|viser|syner|forteller|fortel|sier|seier|angir|gir|gjev|konkretiserer|utdyper|utdjupar)\b"
    r"|(?:konkrete?|målbare?|langsiktige?|kortsiktige?|overordn\w+)\s+(?:handling|aktivitet|mål|steg|delmål|oppg|resultat|"
    r"retning|ambisjon|tema|område)\w*(?:\s+(?:for|som|vi|me|på|i|under)\b|$)"
    r"|(?:handling\w*|aktivitet\w*|områder?|tema(?:er)?|prosjekt\w*|oppg[aå]ver?|grep|virkemid\w+|verkemid\w+|mål)\s+"
    r"(?:som|vi|me|kommunen)\b)",
    re.I,
)
"""How an explanation begins."""


_ELSEWHERE = pattern(
    r"(?:se|sjå|jf\.?|jamfør)\s+(?:også\s+|eget\s+|eige\s+|neste\s+|punkt\s+)?(?:kap|tabell|vedlegg|side|pkt|punkt|avsnitt|"
    r"handlings|tiltaks|under|nedenfor|nedanfor|over\b|dokument|figur|lista|listen|oversikt|\d)|\d{1,3}(?:\s*[,;.]|$)",
    re.I,
    begins="se sjå jf jamfør 0 1 2 3 4 5 6 7 8 9",
)


def explains_words(blocks: Sequence[Block], place: Place, position: int) -> bool:
    """Whether a list explains kinds of goals and actions, one each, and sets none.

    It does so below a heading or a line that says so; elsewhere where every item begins as an explanation does.
    """
    labels = [read_label(block.text, place.words) for block in blocks if block.kind == "item"]
    named = [label for label in labels if label is not None and label.kind in RANK]
    kinds = [label.kind for label in named]
    if not named or len(kinds) > len(set(kinds)) or any(label.number or not label.text for label in named):
        return False
    every = _FEWEST <= len(named) == len(labels) and all(_DEFINES.match(label.text) for label in named)
    if not every and not _is_explained(place) and not _leads_so(place, position):
        return False
    return not any(block.attrs or fields_said(block, place.words) for block in blocks)


def explains(label: Label, place: Place) -> bool:
    """Whether a labelled paragraph says what the word means, below a heading that says so or outside all chapters of
    goals; or only where such stand, or how many: "Tiltak: se tabellen under"."""
    if label.number:
        return False
    if _ELSEWHERE.match(label.text):
        return True
    return _DEFINES.match(label.text) is not None and (_is_explained(place) or not (place.kinds() or place.goal()))


def _leads_so(place: Place, position: int) -> bool:
    above = place.document.blocks[position - 1] if position else None
    if above is None or above.kind != "paragraph" or not above.text.rstrip().endswith(":"):
        return False
    return _EXPLAINED.search(above.text.rpartition(". ")[2]) is not None


def _is_explained(place: Place) -> bool:
    return any(_EXPLAINED.search(place.sections[head.section].title) for head in place.heads[-2:])

"""Rows of a table that are no items of it: sums of the others, and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Cell
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS, is_amount
from plancheck.pattern import pattern

_TOTAL = pattern(
    r"(?:(?:del|total|hoved|hovud|mellom)?sum|subtotal|totalt?|totalkostnad\w*|til ?saman|til ?sammen|i alt|samla|"
    r"samlet)(?:\s*:?$|\s*:?\s+(?:for|av|hele|heile|alle|i|per|(?:hov[eu]d|del)?mål|satsingsområde\w*|tiltak\w*|kapittel|drift|"
    r"investering\w*|kostnad\w*|utgift\w*|beløp|budsjett|økonomi|kr|perioden|sum|\d)\b.*$)",
    re.I | re.S,
    begins="sum del total hoved hovud mellom sub til i saml",
)
"""A row that adds up the rows above it."""
_TOTAL_OF = pattern(
    r"(?:(?:del|total|mellom)?sum|subtotal|totalt|til ?saman|til ?sammen|i alt)\s+\S+(?:\s+\S+){0,4}$"
    r"|(?:totale?|samla|samlet|samlede)\s+(?:\S+\s+)?(?:\w*(?:kutt|effekt|reduksjon|utslepp|utslipp|innsparing|ramme|behov|"
    r"resultat|volum|antall|antal|tal|tall|timer|timar|årsverk))\b.{0,40}$"
    r"|(?:netto|brutto|rest|differanse|avsatt|avsett|disponibelt|udisponert)(?:\s+\S+){0,4}$",
    re.I | re.S,
    begins="sum del total mellom sub til i samla samlet samlede netto brutto rest differanse avs disp udisp",
)
"""The same with a noun of the plan's own: "Sum kutt", "Totalt tonn CO2", "Samla effekt"."""
_NOTE = pattern(
    r"(?:merk|merknad|nb|obs)\b\s*[:!.]|\*+\)?\s*\S|(?:sist\s+)?(?:oppdatert|revidert|endret|endra)\s*:?\s+\d{1,2}\.",
    re.I,
)
"""A line of its own below the rows: "Merk: tiltak uten frist …", "* Avhenger av tilskudd", "Oppdatert 12.01.2026"."""
_ADDING = (
    "del", "sum", "total", "hoved", "hovud", "mellom", "sub", "til", "i alt", "saml", "netto", "brutto", "rest",
    "differanse", "avs", "disp", "udisp", "merk", "nb", "obs", "sist", "oppdatert", "revidert", "endr",
)  # fmt: skip
"""What such a row begins with."""
_LONGEST_ADDING = 12


def may_be_no_item(text: str) -> bool:
    """Whether the one text of a row begins as that of such a row does; most do not."""
    return text[:_LONGEST_ADDING].lower().startswith(_ADDING)


def is_no_item(cells: Sequence[Cell]) -> bool:
    """Whether a row adds up others (one cell says so, and all the others are amounts or blank), or is a note."""
    first = ""
    for cell in cells:
        text = cell.text.strip()
        if text[:1].isalpha() and not cell.repeated and text != first:
            if first:
                return False
            first = text
    if first and not may_be_no_item(first):
        return False
    said = {text for cell in cells if not cell.repeated and (text := cell.text.strip()) not in EMPTY_CELLS}
    words = [text for text in said if text[0].isalpha()]
    if len(words) < 2:
        words += [text for text in said if not text[0].isalpha() and not is_amount(text)]
    if len(words) != 1:
        return False
    if len(said) == 1 and len(cells) > 2 and _NOTE.match(words[0]):
        return True
    return _TOTAL.match(words[0]) is not None or (len(said) > 1 and _TOTAL_OF.match(words[0]) is not None)

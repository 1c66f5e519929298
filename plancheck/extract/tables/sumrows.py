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
_OF_SUM = pattern(
    r"[-–*(\s]*(?:(?:herav|hvorav|kvarav|derav|av\s+dette)\b.{0,60}$|(?:refusjon(?:er|ar)?|egen(?:andel|del|finansiering|innsats)|"
    r"eig[ae]n(?:andel|del|finansiering|innsats)|sp(?:ille|ele)midl(?:er|ar)|mva-?\w*|moms\w*|(?:stats)?tilsk(?:udd|ot)|finansiering|"
    r"inntekt(?:er)?)(?:\s+(?:fra|frå|av|for|til\s+fradrag|kommunen|staten)\b.{0,60})?\)?\*?$)",
    re.I | re.S,
)
"""What a row of money below an action says of its cost: "Herav tilskudd", "- tilskudd fra Enova", "Egenandel"."""
_SECTION = pattern(
    r"(?:(?:nye|vid(?:ere|are)førte|pågå(?:ende|ande)|løp(?:ende|ande)|andre|øvrige|faste|større|mindre|prioriterte|uprioriterte|"
    r"planlagte|igangsatte|igangsette|avslutt(?:ede|a)|gjennomførte|fullførte|ferdige|foreslåtte|langsiktige|kortsiktige|"
    r"eksister(?:ende|ande))\s+){1,2}(?:tiltak(?:ene|a)?|prosjekt(?:er)?)$|(?:straks|drifts|investerings)tiltak$|investering(?:er|ar)$",
    re.I,
)
"""A row that heads the ones below it."""
_REMARK = pattern(
    r"\([^()]*\)\W?$|tiltak(?:ene|a)?\s+\d[\d.]*(?:\s*(?:,|og|til|-|–)\s*\d[\d.]*)+\s+[a-zæøå]|"
    r"(?:se|sjå)\s+(?:også|òg|kap|punkt|pkt|vedlegg|side|s\.|tiltak|note|økonomiplan|handlings)|(?:kommentar|merknad)(?:er|ar)?\s*[:.]",
    re.I,
)
"""A remark on the rows around it: "Tiltak 1 og 2 ses i sammenheng", "(se også økonomiplanen)"."""
_NOTE_LEADS = frozenset({"merknad", "merk", "kommentar", "note", "nb", "obs"})
_ADDING = (
    "del", "sum", "total", "hoved", "hovud", "mellom", "sub", "til", "i alt", "saml", "netto", "brutto", "rest",
    "differanse", "avs", "disp", "udisp", "merk", "nb", "obs", "sist", "oppdatert", "revidert", "endr",
    "herav", "hvorav", "kvarav", "derav", "av dette", "refusjon", "egen", "eigen", "eigan", "stats", "spille", "spele",
    "mva", "moms", "finans", "inntekt", "nye ", "vid", "påg", "løp", "andre ", "øvrige", "faste", "større", "mindre ",
    "prior", "uprior", "planl", "igang", "gjennomf", "fullf", "ferdig", "foresl", "langs", "korts", "eksist", "straks",
    "drifts", "invest", "se ", "sjå ", "komment", "note",
)  # fmt: skip
"""What such a row begins with."""
_LONGEST_ADDING = 12
_FEWEST_CELLS = 3


def may_be_no_item(text: str) -> bool:
    """Whether the one text of a row begins as that of such a row does; most do not."""
    return text[:_LONGEST_ADDING].lower().startswith(_ADDING)


def is_no_item(cells: Sequence[Cell]) -> bool:
    """Whether a row adds up others, or is a part of the sum (one cell says so, and all the others are amounts or
    blank), or is a note or a heading of the rows below."""
    first = ""
    for cell in cells:
        text = cell.text.strip()
        if text[:1].isalpha() and not cell.repeated and text != first:
            if first and not _is_money(text):
                return first.rstrip(" :.").lower() in _NOTE_LEADS and _alone(cells, 2)
            first = first or text
    if first and not may_be_no_item(first):
        return False
    said = {text for cell in cells if not cell.repeated and (text := cell.text.strip()) not in EMPTY_CELLS}
    words = [text for text in said if text[0].isalpha() and not (first != text and _is_money(text))]
    if len(words) < 2:
        words += [text for text in said if not text[0].isalpha() and not is_amount(text)]
    if len(words) != 1:
        return False
    if len(said) == 1:
        return _TOTAL.match(words[0]) is not None or (len(cells) >= _FEWEST_CELLS and _is_aside(words[0]))
    return any(sort.match(words[0]) for sort in (_TOTAL, _TOTAL_OF, _OF_SUM))


def _is_aside(text: str) -> bool:
    """Whether the one text of a row says nothing to be done: a note, a remark, a heading of the rows below."""
    return any(sort.match(text) for sort in (_NOTE, _SECTION, _REMARK))


def _alone(cells: Sequence[Cell], count: int) -> bool:
    return sum([bool(cell.text.strip()) for cell in cells if not cell.repeated]) == count


def _is_money(text: str) -> bool:
    """Whether a text is an amount with the currency first: "kr 500 000"."""
    return text[:2].lower() == "kr" and is_amount(text[2:].lstrip(" ."))

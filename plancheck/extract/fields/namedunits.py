"""Names that stand over lists of actions and are plainly somebody's: "Barnehagen", "Skulen", "PPT"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.extract.fields.unitnames import is_role, is_unit
from plancheck.pattern import pattern

STRONG_UNIT = pattern(
    r"(?:avdeling|etat|enhet|eining|tjeneste[nr]?|teneste[nr]?|tenesta|seksjon|kontor|skole|skule|barnehage|sektor|virksomhet|"
    r"verksemd|sjef|(?<!\bvei)leder|(?<!\brett)leiar|rådmann|kommunedirektør|stab|foretak|føretak|helsestasjon|"
    r"frivilligsentral|legevakt|politi|"
    r"brannvesen)(?:en|et|a|ar|er|ene|ane|ne)?$|^(?:barnehagane|skulane|skolane)$|^nav\b|^ansvarl?\w*:"
    r"|^kommunen som (?:\w+-? og )?\w+$",
    re.I,
)
PLAIN_UNIT = pattern(r"^(?:teknisk(?: (?:drift|sektor))?|ppt|hr|ikt)$", re.I)
"""The same where the heading says that actions are its own: "Tiltak – Teknisk"."""
_DEFINITE = pattern(r"[^\W\d_]{3,}(?:en|et|ene|ane|a)$|[A-ZÆØÅ]{2,6}$")
"""One unit or several in a word ("Skulen", "Skolene"), or its letters."""
_NOBODY = pattern(
    r"(?:vi|me|kommunen?|kommuna|planen|dette|det|dei|de|slik|hva|kva|tiltak\w*|barna?|born\w*|ung\w*|eldre|elev\w*|"
    r"foreldre\w*|føresette|innbygg\w*|mål\w*|(?:alle|flere|fleire|andre)(?!\s\w*(?:enhet|eining|verksemd|virksomhet|skol|skul|barneh)))\b",
    re.I,
)
_MOST_WORDS = 5


def are_units(names: Sequence[str]) -> bool:
    """Whether all the names read as a unit's or a role's, and half of them are more than a field of work ("Kultur")."""
    sure = sum(_is_sure(name) for name in names)
    return 0 < len(names) <= 2 * sure and all(map(_may_be, names))


def _may_be(name: str) -> bool:
    plain = name[:1].isupper() and len(name.split()) <= _MOST_WORDS and not _NOBODY.match(name)
    return plain and (is_unit(name) or is_role(name.lower()))


def _is_sure(name: str) -> bool:
    strong = STRONG_UNIT.search(name) or PLAIN_UNIT.match(name) or _DEFINITE.fullmatch(name)
    return strong is not None or is_role(name.lower())

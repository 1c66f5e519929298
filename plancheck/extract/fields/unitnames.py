"""What reads as the name of a unit or a role, as those who are to carry out an action are named."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.pattern import pattern
from plancheck.vocabulary import vocabulary

_UNIT = pattern(
    r"(?:avdeling|etat|enhet|eining|tjeneste[nr]?|tjenesten|teneste[nr]?|tenesta|seksjon|kontor|sjef(?:en)?|leder(?:en)?|leiar(?:en)?|"
    r"koordinator(?:en)?|rådgiver|rådgjevar|direktør(?:en)?|ordfører(?:en)?|ordførar(?:en)?|rektor|skole[nr]?|skule[nr]?|skulane|skolene|barnehage[nr]?|barnehagane|nav|ppt|"
    r"sektor(?:en)?|virksomhet(?:en)?|verksemd|foretak|føretak|utvalg(?:et)?|utval|stab(?:en)?|team(?:et)?|"
    r"kommunelege[n]?|kommuneoverlege[n]?|helsestasjon(?:en)?|bibliotek(?:et)?|kulturskole[n]?|(?:frivillig|friskliv|hjelpemiddel|ressurs|legevakt)s?sentral(?:en)?|"
    r"v[oa]ksenopplæring(?:en|a)?|(?:familie|ressurs|introduksjons)sent(?:er|eret)|"
    r"formannskap(?:et)?|kommunestyre[t]?|område|forvaltning|administrasjon(?:en)?|hr|ikt|brannvesen(?:et)?|"
    r"driftsavdeling(?:en)?|teknisk|oppvekst|velferd|helse|kultur|omsorg|plan|byggesak|økonomi|personal|landbruk|miljø|"
    r"eiendom|eigedom|næring|samferdsel|barnevern|innkjøp|samfunnsutvikling|kommunalteknikk|tillitsvalgt|tillitsvald|verneombud|"
    r"verneombod)"
    r"(?:[\wæøå]*)$",
    re.I,
)
_ONE_NAME = pattern(
    r"^(?!.*(?:period|sommer|vår|høst|haust|vinter|budsjett|ramme|plan)\w*$)[a-zæøå]{5,}(?:en|et|ene|ane|a)$"
)
"""A role or a unit in one word and in its definite form ("ungdomskontakten"): a name only beside a date."""
_ROLE = pattern(
    r"(?:^|[^\W\d_]|\b(?=ansvarl))(?:konsulent|kontakt|styre[r]?|styra[r]?|sykepleier|sjukepleiar|planlegger|planleggjar|forvalter|forvaltar|"
    r"ansvarlig|ansvarleg|senter|idrettslag|bondelag|grendelag|bygdelag|næringslag|råd|politi|vesen|museum|ingeniør|"
    r"mester|meister|lærer|lærar|pedagog|lege|rådgjevar|rådgiver|lensmann|verk|utvalg|utval)(?:en|et|ne|ane|ene|a|ar|er|e)?$"
)
"""The same without an ending that tells: also names only beside a date."""
_PLURAL = pattern(r"[a-zæøå]{3,}(?:[ae]r|ere|[ae]ne)$")
"""Several who have a role, in one word ("styrarar"): a name only beside one that plainly is."""
_PAIRED = frozenset(
    "bygg drift utvikling idrett vei veg vann vatn avløp mestring meistring fritid samfunn geodata brann redning "
    "beredskap rehabilitering park anlegg kompetanse familie deltakelse deltaking friluftsliv integrering "
    "inkludering".split()
)
"""Words that make a unit's name beside another's: "plan og bygg"."""
_NO_NAME = frozenset(
    "i på av for med se sjå jf etter som under om ved fra frå til mot uten utan kun berre bare".split()
)
"""Words no unit's name begins with."""


@lru_cache(maxsize=1024)
def is_unit(text: str) -> bool:
    """Whether the text reads as the name of a unit or a role."""
    stripped = text.strip()
    if not 2 <= len(stripped) <= 70 or len(stripped.split()) > 7 or stripped[-1] in ".!?":
        return False
    if stripped.split(" ", 1)[0] in _NO_NAME:
        return False
    return bool(_UNIT.search(stripped)) or (stripped.isupper() and 2 <= len(stripped) <= 6 and stripped.isalpha())


def is_name(text: str) -> bool:
    """Whether the text names a unit, a role, two of them or nobody in particular, where a date stands beside it."""
    return looks_named(text) or _is_everybody(text) or names_role(text)


def names_role(text: str) -> bool:
    """Whether the text reads as a unit, a role or two of them, its first letter apart."""
    if is_unit(text):
        return True
    pieces = text.split(" og ")
    if len(pieces) == 2 and any(map(is_unit, pieces)):
        return all(is_unit(one) or one in _PAIRED or _has_role(one) or _PLURAL.match(one) for one in pieces)
    return len(pieces) <= 2 and all(is_unit(one) or _has_role(one) for one in pieces)


def _has_role(name: str) -> bool:
    """Whether a name reads as a role's or a unit's where a date stands beside it."""
    return _ONE_NAME.match(name) is not None or (len(name.split()) <= 2 and _ROLE.search(name) is not None)


def _is_everybody(text: str) -> bool:
    """Whether the text is one of the words for nobody in particular: "alle", "flere"."""
    word = vocabulary().match("value", text)
    return word is not None and word.concept == "enhet_uspesifikk"


def is_role(text: str) -> bool:
    """Whether the text is one who has a role ("idrettsrådet", "hovedtillitsvalgt"), in two words at most."""
    return len(text.split()) <= 2 and bool(_ROLE.search(text))


def is_rest(word: str) -> bool:
    """Whether a word goes on with a unit's name after "og": "mestring" of "Helse og mestring"."""
    return word in _PAIRED


def looks_named(text: str) -> bool:
    """Whether the text can be a name beside a date: it begins with a capital and is short."""
    return text[:1].isupper() and len(text.split()) <= 6 and not text.endswith(".")

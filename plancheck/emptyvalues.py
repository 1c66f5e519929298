"""What is written in a field that nobody has filled in: "–", "N/A", "(avklares)", "ikke satt"."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.pattern import pattern
from plancheck.vocabulary import vocabulary

EMPTY_VALUES = frozenset({"", "-", "–", "—", "?", "??", "???", "--", "…", "...", "*", ".", "x"})
_BRACKETS = " \t\n()[]<>{}_.…–—-?"
_FILLERS = frozenset({"0", "xx", "xxx"})
_NOBODY = pattern(
    r"(?:må |skal |blir |vert |tid |ansvar(?:et)? )*"
    r"(?:avklar(?:es|ast|e|t|a|ing)?|bestemm(?:es|ast)|ikk[ej]e? (?:avklar[ta]|bestemt|fastsat?t|fastset?t|satt|sett|"
    r"valgt|vald|oppgitt|angitt|oppgjeve|relevant|aktuel[lt]t?|utpekt|peika ut|tildelt|fordelt)|uavklar[ta]|"
    r"ubestemt|tomt?|blankt?|ingen|(?:under|til) avklaring|vakant|ubesatt|"
    r"n\.?\s?n\.?|tbd|tba|kommer senere|kjem seinare|vurderes|vurderast|ukjent)"
    r"\b[^,;/]{0,40}$",
    re.I,
    begins=(
        "må skal blir vert tid ansvar avklar bestemm ikk uavklar ubestemt ingen under til vakant ubesatt tom blank n "
        "tbd tba kommer kjem vurder ukjent"
    ),
)
"""Words that say nobody has been named yet."""
_NOT_SET = frozenset(
    f"{front}{word}"
    for front in ("", "må ", "skal ", "blir ", "vert ", "frist ")
    for word in ("avklares", "avklarast", "avklart", "avklara", "bestemmes", "bestemmast", "fastsettes", "fastsetjast")
) | {
    "tbd", "tba", "uavklart", "uavklara", "ikke avklart", "ikkje avklart", "ikkje avklara", "ikke bestemt",
    "ikkje bestemt", "ikke fastsatt", "ikkje fastsett", "ikke tidfestet", "ikkje tidfesta", "til avklaring",
    "under avklaring",
}  # fmt: skip


def not_set_yet(text: str) -> bool:
    """Whether a deadline says only that there is none yet: "avklares", "TBD"; "avklares i budsjettet" says more."""
    return text.strip(_BRACKETS).lower().removesuffix(" ennå").removesuffix(" enno") in _NOT_SET


@lru_cache(maxsize=4096)
def is_empty(text: str) -> bool:
    """Whether a field's whole text says no more than that it is not filled in."""
    if text.strip() in EMPTY_VALUES or text.strip().lower() in _FILLERS:
        return True
    bare = text.strip(_BRACKETS)
    if not bare or _NOBODY.match(bare):
        return True
    word = vocabulary().match("value", bare)
    return word is not None and word.concept == "tom_verdi"

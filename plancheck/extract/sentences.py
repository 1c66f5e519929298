"""Sentences after an action that say who and when: "Lage is. Kultur har ansvaret. Skal være ferdig i 2027."."""

from __future__ import annotations

import re

from plancheck.dates import find_dates
from plancheck.document import Span
from plancheck.parts import RawField
from plancheck.pattern import pattern

_ENDS = pattern(r"[.!](?<=[^\W\d_]{2}[.!])\s+(?=[A-ZÆØÅ])|\.(?<=\d{4}\.)\s+(?=[A-ZÆØÅ])")
_HAS = pattern(
    r"(?P<name>[A-ZÆØÅ][^.,;:]{1,70}?)\s+(?:(?:har|får|tar|tek)\s+(?:hoved|hovud)?ansvar(?:et)?\b"
    r"|er\s+(?:hoved|hovud)?ansvarl(?:ig|eg)\b)",
    needs=("ansvar",),
)
_IS = pattern(
    r"(?:hoved|hovud)?ansvar(?:et|lig|leg)?(?:\s+(?:enhet|eining|avdeling|sektor))?\s+"
    r"(?:er|ligger hos|ligg hos|ligger til|ligg til)\s+(?P<name>[^.;:]{2,70})",
    re.I,
    needs=("ansvar",),
)
_WHEN = pattern(
    r"ferdig|gjennomfør|på plass|iverks|i verk|i gang|blir gjort|starter|startar|frist|skal stå|åpne|opnar|innen|innan",
    re.I,
)
_SOMEBODY = frozenset({"det", "han", "ho", "hun", "de", "dei", "kommunen", "vi", "ingen", "hvem", "kven"})


def read_sentences(text: str, span: Span) -> tuple[str, dict[str, RawField]]:
    """(the action's own words, the fields that the sentences after them give); ({} where they give none)."""
    sentences = _ENDS.split(text)
    if len(sentences) < 2:
        return text, {}
    fields: dict[str, RawField] = {}
    own = len(sentences)
    for position, said in enumerate(sentences[1:], start=1):
        found = _responsible(said, span) | _deadline(said, span)
        if found:
            own = min(own, position)
        for key, value in found.items():
            fields.setdefault(key, value)
    return (". ".join(sentences[:own]), fields) if fields else (text, {})


def _responsible(said: str, span: Span) -> dict[str, RawField]:
    match = _IS.match(said) or _HAS.match(said)
    name = match["name"].strip() if match else ""
    if not name or name.split()[0].lower() in _SOMEBODY or len(name.split()) > 7:
        return {}
    return {"ansvar": RawField(name.rstrip(". "), span)}


def _deadline(said: str, span: Span) -> dict[str, RawField]:
    if not _WHEN.search(said):
        return {}
    dates = [when for when in find_dates(said) if when.year_stated and (when.end or when.start) and not when.impossible]
    return {"frist": RawField(dates[-1].text, span)} if dates else {}

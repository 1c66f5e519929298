"""Who has every action of a chapter, said in a sentence: "Oppvekst er ansvarlig for tiltakene i dette kapitlet"."""

from __future__ import annotations

import re

from plancheck.extract.context import Place
from plancheck.extract.labels import clean
from plancheck.extract.unitnames import is_unit
from plancheck.pattern import pattern

_NAME = r"(?!(?:Vi|Me|De|Dei|Det|Den|Han|Ho|Hun|Ingen|Alle|Kommunen|Dette|Denne)\b)[A-ZÆØÅ][^.,;:]{1,60}?"
_HAS = rf"(?:^|[.:]\s+)(?P<name>{_NAME})\s+(?:har|er)\s+(?:(?:hoved|hovud)?ansvar(?:et)?|ansvarl(?:ig|eg))\s+for\s+"
_END = (
    r"(?:,?\s+(?:om|hvis|dersom|når|der|så lenge)\s+(?:(?:ikke|ikkje)\s+(?:noe\s+|noko\s+)?)?(?:annet|anna)\s+"
    r"(?:(?:ikke|ikkje)\s+)?(?:er|blir|vert|står|går)\b[^.]{0,30}|,?\s+med mindre\s+(?:annet|anna)\s[^.]{0,40})?"
    r"\s*(?:\.|$)"
)
_HERE = (
    r"(?:(?:dette|denne)\s+)?"
    r"(?:kapit(?:tele|le)t|delen|tabellen|lista|listen|(?:del)?planen|programmet|bolken|avsnittet)"
)
_OF_CHAPTER = pattern(
    _HAS + rf"(?:(?:alle|samtlige)\s+)?(?:(?:de|dei)\s+)?(?:tiltaka|tiltakene|tiltak)\s+i\s+{_HERE}{_END}",
    needs="ansvar",
)
_OF_SORT = pattern(
    _HAS + rf"(?:alle|samtlige)\s+(?:(?:de|dei)\s+)?(?P<sort>\w{{4,}})\s+(?:tiltaka|tiltakene|tiltak){_END}",
    needs="ansvar",
)
_DONE_BY = pattern(
    r"(?:^|[.:]\s+)(?:Alle|Samtlige)\s+(?:(?:de|dei)\s+)?tiltak(?:a|ene)?(?:\s+(?:under|nedenfor|nedanfor))?"
    rf"(?:\s+i\s+{_HERE})?\s+(?:(?:skal|blir|vert)\s+)?(?:gjennomføre?s|gjennomførast|gjennomførte?|utføre?s|utførast|utførte?|"
    rf"følges\s+opp|følgjast\s+opp)\s+av\s+(?P<name>[\wæøå][^.,;:]{{1,60}}?){_END}",
    needs=("gjennomfør", "utfør", "følg"),
)
_NOBODY = pattern(r"(?:kommunen|kommuna|oss|heradet|mange|flere|fleire|ulike|frivillige)\b", re.I)
_ROOT = 5
"""So many letters of a word tell what sort of actions is meant: "fysiske", "Fysiske tiltak"."""


def said_of_all(line: str, place: Place) -> None:
    """Note who has the actions of the section and of those below it, where the line says so."""
    match = _OF_CHAPTER.search(line) or _done_by(line) or _of_sort(line, place.section.title)
    if match is None:
        return
    place.responsible_for[place.head.section] = clean(match["name"])
    place.responsible_below.add(place.head.section)


def _done_by(line: str) -> re.Match[str] | None:
    match = _DONE_BY.search(line)
    if match is None or _NOBODY.match(match["name"]):
        return None
    return match if match["name"][:1].isupper() or is_unit(match["name"]) else None


def _of_sort(line: str, title: str) -> re.Match[str] | None:
    """A sort of actions that the chapter is about."""
    match = _OF_SORT.search(line)
    return match if match is not None and match["sort"].lower()[:_ROOT] in title.lower() else None

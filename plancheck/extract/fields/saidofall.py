"""Who has every action of a chapter, said in a sentence: "Oppvekst er ansvarlig for tiltakene i dette kapitlet"."""

from __future__ import annotations

import re

from plancheck.extract.context import Place
from plancheck.extract.fields.standing import Responsible, standing_responsible
from plancheck.extract.fields.unitnames import is_unit
from plancheck.extract.labels import clean
from plancheck.pattern import lowered, pattern

_FOR_ALL = pattern(
    r"(?:hoved)?ansvar(?:et|lig|leg)?\s+(?:for|til)\s+(?:(?:alle|desse|disse|gjennomføring(?:a|en)? av)\s+)*"
    r"tiltak\w*[^.:]{0,60}?(?::|\ser|\sligger? (?:hos|til)|\sligg (?:hos|til)|\shar)\s+"
    r"(?P<name>[A-ZÆØÅ][^.;:]{2,60})\.?$",
    re.I,
    begins="ansvar hovedansvar",
)
_EVERY = pattern(r"\b(?:alle|samtlige)\s+(?:(?:de|dei|disse|desse)\s+)?tiltak\w*(?!\s+i\s+(?:tabell|list))", re.I)
_SORTED = pattern(
    r"tiltak\w*[^.]{0,40}(?:ordnet|ordna|sorterte?|grupperte?|delte? inn|inndelte?|samlet|samla|fordelte?|førte? opp|"
    r"oppførte?|(?:stilte?|satt|sette?|listet|lista) opp)\s+(?:etter|på|per|under|hos)\s+[^.]{0,40}"
    r"(?:ansvar|enhet|eining|avdeling|virksomhet|verksemd)",
    re.I,
    needs=("ordnet", "ordna", "sortert", "gruppert", "delt", "saml", "ført", "opp"),
)
_BEARS = r"\s+(?:har|er)\s+(?:(?:hoved|hovud)?ansvar(?:et)?|ansvarl(?:ig|eg))\s+for\s+"
_NAME = r"(?!(?:Vi|Me|De|Dei|Det|Den|Han|Ho|Hun|Ingen|Alle|Kommunen|Dette|Denne)\b)[A-ZÆØÅ][^.,;:]{1,60}?"
_HAS = rf"(?:^|[.:]\s+)(?P<name>{_NAME}){_BEARS}"
_END = (
    r"(?:,?\s+(?:om|hvis|dersom|når|der|så lenge)\s+(?:(?:ikke|ikkje)\s+(?:noe\s+|noko\s+)?)?(?:annet|anna)\s+"
    r"(?:(?:ikke|ikkje)\s+)?(?:er|blir|vert|står|går)\b[^.]{0,30}|,?\s+med mindre\s+(?:annet|anna)\s[^.]{0,40})?"
    r"\s*(?:\.|$)"
)
_HAS_ALL = pattern(
    rf"(?:^|[.:]\s+)(?P<name>(?!(?:Vi|De|Dei|Det|Den|Han|Ho|Hun|Ingen)\b)[A-ZÆØÅ][^.;:]{{1,60}}?){_BEARS}"
    r"(?:(?:alle|samtlige)\s+(?:(?:de|dei|disse|desse)\s+)?tiltak\w*|"
    r"(?:(?:disse|desse)\s+)?tiltak\w*(?=\s+(?:i|under|nedenfor|nedanfor)\b))"
    r"(?:\s+(?:i\s+(?:tabellen|tabell\s+\d+|listen|lista|kapitlet|kapittelet)(?:\s+(?:under|nedenfor|nedanfor))?|under|nedenfor|nedanfor))?"
    rf"{_END}",
    needs="ansvar",
)
"""The unit before what it has: "Teknisk har ansvaret for alle tiltaka i tabellen."; it may be anybody."""
_HERE = (
    r"(?:(?:dette|denne)\s+)?"
    r"(?:kapit(?:tele|le)t|delen|tabellen|lista|listen|(?:del)?planen|programmet|bolken|avsnittet)"
)
_OF_CHAPTER = pattern(
    _HAS + rf"(?:(?:alle|samtlige)\s+)?(?:(?:de|dei)\s+)?(?:tiltaka|tiltakene|tiltak)\s+i\s+{_HERE}{_END}",
    needs="ansvar",
)
_OF_GOAL = pattern(
    _HAS + r"(?:å\s+(?:gjennomføre|følge opp|følgje opp)\s+)?(?:(?:alle|samtlige)\s+)?(?:(?:de|dei)\s+)?"
    r"(?:tiltaka|tiltakene|(?<=alle )tiltak)(?P<here>\s+(?:i|under|for|til|innen)\s+(?:dette|denne)\s+"
    rf"(?:(?:hov[eu]d|del)?målet|hov[eu]dgrepet|strategien|\w*området|temaet))?{_END}",
    needs="ansvar",
)
"""Those of the goal that the heading above is."""
_OF_SORT = pattern(
    _HAS
    + rf"(?:(?:alle|samtlige)\s+(?:(?:de|dei)\s+)?|dei?\s+)(?P<sort>\w{{4,}})\s+(?:tiltaka|tiltakene|tiltak){_END}",
    needs="ansvar",
)
_DONE_BY = pattern(
    r"(?:^|[.:]\s+)(?:(?:Alle|Samtlige)\s+(?:(?:de|dei)\s+)?tiltak(?:a|ene)?|Tiltak(?:a|ene)(?=\s+(?:under|ned[ea]nfor)\b))"
    r"(?:\s+(?:under|nedenfor|nedanfor))?"
    rf"(?:\s+i\s+{_HERE})?\s+(?:(?:skal|blir|vert)\s+)?(?:gjennomføre?s|gjennomførast|gjennomførte?|utføre?s|utførast|utførte?|"
    rf"følges\s+opp|følgjast\s+opp)\s+av\s+(?P<name>[\wæøå][^.,;:]{{1,60}}?){_END}",
    needs=("gjennomfør", "utfør", "følg"),
)
_IS_OF = pattern(
    r"(?:^|[.:]\s+)(?:(?:Alle|Samtlige|Disse|Desse)\s+(?:(?:de|dei)\s+)?tiltak(?:a|ene)?|"
    r"Tiltak(?:a|ene)(?=\s+(?:under|ned[ea]nfor|i\s+(?:dette|denne|tabellen|lista|listen))\b))"
    rf"(?:\s+(?:under|nedenfor|nedanfor))?(?:\s+i\s+{_HERE})?\s+(?:er|ligger\s+(?:under|til)|ligg\s+(?:under|til))\s+"
    r"(?P<name>[\wæøå][\wæøå -]{1,50}?)(?:s|\s+sitt)\s+ansvar"
    rf"(?:s?område)?{_END}",
    needs="ansvar",
)
"""They are somebody's: "Tiltakene nedenfor er fylkeskommunens ansvar."."""
_BELOW = pattern(r"\b(?:her|under|nedenfor|nedanfor|følgende|følgjande|kapit(?:tel|let)et)\b")
"""Where a sentence says that the actions stand right there."""
_HAVING = ("ansvar", "gjennomfør", "utfør", "følg")
"""One of them stands in each sentence that says who has the actions of a section."""
_NOBODY = pattern(r"(?:kommunen|kommuna|oss|heradet|mange|flere|fleire|ulike|frivillige)\b", re.I)
_OTHERS = pattern(r"(?:fylkeskommunen|fylket|staten|statsforvalteren|statsforvaltaren)$", re.I)
_ROOT = 5
"""So many letters of a word tell what sort of actions is meant: "fysiske", "Fysiske tiltak"."""


def names_responsible(text: str, place: Place) -> None:
    """ "Ansvarlig for alle tiltakene i tabellen: Teknisk": holds for the section's actions without a field."""
    line = " ".join(text.split()) if "nsvar" in text or "NSVAR" in text else ""
    match = _FOR_ALL.match(line) or _HAS_ALL.search(line) if line else None
    low = lowered(text)
    if "tiltak" in low and _SORTED.search(text):
        place.sorted_by_unit(here=_BELOW.search(low) is not None)
    told = standing_responsible(text)
    if told is not None and (told.whole or _over_actions(place)):
        place.responsible_for[place.head.section] = told
    elif match:
        every = _EVERY.search(match.group()) is not None
        place.responsible_for[place.head.section] = Responsible(clean(match["name"]), below=every)
    elif "tiltak" in low and any(map(low.__contains__, _HAVING)):
        _said_of_all(" ".join(text.split()), place)


def _over_actions(place: Place) -> bool:
    """Whether the section is a goal's, or one of actions: who "has the responsibility" there has its actions."""
    if place.head.item is not None:
        return True
    return (place.section.role == "tiltak" or place.kinds()[:1] == ("tiltak",)) and not place.is_title(place.section)


def _said_of_all(line: str, place: Place) -> None:
    """Note who has the actions of the section and of those below it, where the line says so."""
    match = _OF_CHAPTER.search(line) or _of_goal(line, place) or _done_by(line) or _of_sort(line, place.section.title)
    if match is not None:
        place.responsible_for[place.head.section] = Responsible(clean(match["name"]), below=True)


def _of_goal(line: str, place: Place) -> re.Match[str] | None:
    match = _OF_GOAL.search(line)
    of_goal = place.head.item is not None and not place.head.adopted
    theme = match is not None and match["here"] is not None and "mål" not in match["here"]
    return match if of_goal or theme else None


def _done_by(line: str) -> re.Match[str] | None:
    match = _DONE_BY.search(line) or _IS_OF.search(line)
    if match is None or _NOBODY.match(match["name"]):
        return None
    return match if match["name"][:1].isupper() or _OTHERS.match(match["name"]) or is_unit(match["name"]) else None


def _of_sort(line: str, title: str) -> re.Match[str] | None:
    """A sort of actions that the chapter is about."""
    match = _OF_SORT.search(line)
    return match if match is not None and match["sort"].lower()[:_ROOT] in title.lower() else None

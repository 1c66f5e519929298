"""Headings over what the plan sets aside: there already, ordinary operations, ideas for later, what others must do."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.pattern import pattern

_OTHERS = (
    r"(?:fylkeskommunens?|fylkets?|statens?(?: vegvesens?)?|politiets?|nabokommunens?|andres|helseforetakets?|"
    r"grunneiernes|grunneigarane)"
)
_ASIDE = pattern(
    r"^(?:(?:dette|det|hva|kva|slik|mye|mykje)\s+)?(?:som\s+)?(?:gj(?:ø|e)r\s+)?(?:(?:vi|me|kommunen)\s+)?"
    r"(?:gj(?:ø|e)r\s+)?(?:(?:vi|me|kommunen)\s+)?(?:allerede|allereie)\b"
    r"|^(?:løpende|løpande|ordinær|vanlig|vanleg|daglig|dagleg)\s+(?:drift|driftsoppg\w+)$"
    r"|\b(?:ide|idé|idè)(?:er|ar|bank)?\s+(?:til|for)\s+(?:\w+\s+)?(?:tiltak|arbeid|prosjekt|planperiod)"
    r"|^(?:andres|andre\s+sitt|andre\s+(?:aktør|instans|etat|myndighet|styresmakt|part)\w*\s+sitt?)\s+ansvar"
    r"|^andre\s+(?:aktør|instans|etat|myndighet|styresmakt)\w*s\s+(?:ansvar|tiltak)"
    r"|\b(?:hva|kva|det|dette)\s+(?:som\s+)?andre\s+(?:må|skal|bør|kan|vil)\s+gj|^forvent(?:n)?ing(?:er|ar|ene|ane)?\s+til\b"
    r"|\btiltak\s+(?:som\s+)?(?:andre|fylkeskommunen|statens vegvesen|staten)\s+(?:har|er|må|skal)\b.*\bansvar"
    r"|\butenfor\s+kommunens\s+ansvar|\butanfor\s+kommunen\s+sitt\s+ansvar"
    rf"|\b(?:er|ligg(?:er)?)\s+(?:det\s+)?{_OTHERS}\s+(?:sitt\s+)?ansvar"
    r"|\b(?:ikke|ikkje)\s+(?:(?:er\s+)?(?:en\s+|ein\s+)?del\s+av|tatt\s+(?:med|inn)\s+i|teke?ne?\s+(?:med|inn)\s+i|med\s+i)"
    r"\s+(?:(?:denne|den|sjølve|selve)\s+)?(?:(?:handlings|tiltaks|tema)?plan(?:en|a)?|handlings(?:del|program)\w*|tiltaksdel\w*)\b"
    r"|\b(?:ikke|ikkje)\s+(?:(?:blitt?|er|vart|ble)\s+)?prioriterte?\s+i\s+(?:(?:denne|komande|kommende)\s+)?"
    r"(?:perioden|plan(?:en|perioden|runden)?|omgang|handlings\w+)\b"
    r"|\btiltak\b.*\b(?:ikke|ikkje)\s+(?:(?:er|blir|ble|vart|videre|vidare)\s+)*"
    r"(?:prioriter\w+|tatt\s+med|tek(?:e|ne)\s+med|foreslå\w*|valgt|vald|anbefal\w+|tilrådd?|aktuelle)\W*$"
    r"|\b(?:langtidsplan|tiltak|anlegg|prosjekt|behov)\w*\b.*\better\s+(?:plan)?(?:perioden|20\d\d)\W*$"
    r"|\b(?:må|kan|skal|får)\s+(?:vente|utset[jt]\w*)\s+til\s+(?:neste|etter|seinere|seinare|senere)\b",
    re.I,
    needs=("aller", "drift", "ide", "idé", "idè", "andre", "ansvar", "ikke", "ikkje", "forvent", "etter", "til"),
)
_HOPED = pattern(
    r"\b(?:(?:for)?vent(?:er|ar)|avhengige?\s+av|ber(?:\s+om)?|oppfordr(?:er|ar)|krev(?:er)?|forutset(?:ter)?|føreset)"
    r"(?:\s+(?:\w+\s+){0,3}|\s+)at:?$"
    r"|\w at\s+(?:staten|fylkeskommunen|fylket|regjeringen?|regjeringa|stortinget|andre|nabokommunane|nabokommunene)"
    r"(?:\s+(?:skal|må|vil|kan))?:?$",
    re.I,
    needs=(" at",),
)
"""A lead-in to what others are to do: "Vi ventar difor at", "Vi ønsker at staten:"."""

_SHORT = 20
_NONE = pattern(
    r"(?:det\s+er\s+|(?:vi|me|kommunen|planen)\s+har\s+)?(?:ingen|inga|ikke noen|ikkje nokon|ikkj?e)\s+"
    r"(?:(?:flere|fleire|nye|andre|øvrige|egne|eigne|særskilte|konkrete|spesifikke|planlagte|ytterligere|ytterlegare)\s+)*"
    r"tiltak\b(?!.*\b(?:uten|utan)\b)"
    r"|(?:ingen|inga|inkje|ikkj?e (?:aktuelt|relevant))\W*$"
    r"|(?:(?:nye|flere|fleire)\s+)?tiltak\s+(?:vurderes|vurderast|(?:vil\s+)?bli(?:r)?\s+vurderte?)\b",
    re.I,
    needs=("inge", "inga", "ikke", "ikkje", "inkje", "tiltak v", "tiltak b"),
)


def says_none(text: str) -> bool:
    """Whether a row or an item says that there are no (more) actions: "Ingen flere tiltak i perioden"."""
    return ("tiltak" in text or len(text) < _SHORT) and _NONE.match(text.lstrip("( ")) is not None


_GOING = r"(?:pågå[ea]nde|igangsatte|igangsette|igangværende|igangverande)"
_TODAY = pattern(
    r"^(?:(?:dagens|eksister[ea]nde|nåværende|noverande|(?:(?:allerede|allereie|alt)\s+)?etablerte?"
    rf"|{_GOING}(?:\s*(?:/|\bog\b)\s*{_GOING})?)\s+"
    r"(?:\w+\s+(?:og\s+)?)?(?:tilbud|tilbod|tiltak|innsats|aktivitet\w*|ordning\w*|tj?eneste\w*|arbeid|praksis|situasjon|"
    r"status|prosjekt\w*)(?:\s+og\s+\w+)?"
    r"|(?:\w+\s+){1,5}i\s+dag|(?:per\s+)?i\s+dag\s+(?:har|tilby[rd]|gj(?:ø|e)r|driv(?:er)?|fin(?:ne|s)\w*|er)\b.*"
    r"|(?:vi|me|kommunen)\s+(?:har|tilby[rd]|gj(?:ø|e)r|driv(?:er)?)\s+(?:alt|allerede|allereie)\b.*"
    r"|(?:dette|det|hva|kva)\s+(?:har\s+(?:vi|me|kommunen)|(?:vi|me|kommunen)\s+har)"
    r"(?:\s+(?:gjort|oppnådd|fått\s+til|på\s+plass))?"
    r"|(?:dette|det|hva|kva)\s+(?:som\s+)?er\s+(?:alt\s+|allerede\s+|allereie\s+)?(?:på\s+plass|etablert|gjort)"
    r"|(?:status|nåsituasjon(?:en)?|no-?situasjon(?:en)?|situasjonen)"
    r"|(?:gjennomført?d?e?|utført?d?e?|fullført?d?e?|ferdig(?:e|stilte?|stilt)?|avslutt(?:et|ede|a)|utgå(?:tt|tte)|utgjeng(?:ne|en|e)|"
    r"strøk(?:et|ne)|sletta|slett(?:et|ede)|arkiv(?:ert|erte)?)(?:\s+(?:tiltak|prosjekt(?:er)?))?"
    r"(?:\s+(?:i\s+|per\s+)?\(?20\d\d(?:\s*[-–]\s*(?:20)?\d\d)?\)?)?)\W*$",
    re.I,
    needs=(
        "dag", "eksister", "verande", "værende", "etabler", "har", " er ", "status", "situasjon", "pågå", "igangs",
        "gjennomfør", "utfør", "fullfør", "ferdig", "avslutt", "utgå", "utgjeng", "strøk", "slett", "arkiv",
    ),
)  # fmt: skip
"""What there is and what is done before the plan: "Dagens tilbud", "Dette gjør vi i dag", "Eksisterende tiltak",
"Gjennomført 2025"."""


_BACKGROUND = pattern(
    r"(?:(?:bakgrunn|erfaring|situasjonsbeskrivels|status|fakta|statistikk|kunnskapsgrunnlag|utviklingstrekk|forankring|"
    r"definisjon|innledning|innleiing|forord|nå-?situasjon|no-?situasjon)\w*\b(?!\s+(?:i|til|med)\s+\w*tiltak)"
    r"|(?:tal|tall) og fakta\b|(?:hva|kva) (?:har (?:vi|me) (?:erfart|lært|sett)|(?:vet|veit) (?:vi|me))\b"
    r"|(?:hva|kva) (?:er|menes|meiner|mener|kjennetegner|kjenneteiknar|betyr|tyder)\b"
    r"(?!.*(?:mål|tiltak|satsing|strategi|skal|vil\b))"
    r"|(?:hvor|kor|kvar) (?:står|er) (?:vi|me)\b|(?:hvorfor|kvifor)\b|slik er det\b)",
    re.I,
    begins="bakg erfar situas status fakta statist kunnsk utvikl forank defin innle forord nå no tal hva kva hvor kor "
    "kvar kvifor slik",
)
"""A chapter that tells of how things are or have been, whatever the headings above it speak of."""


@lru_cache(maxsize=256)
def is_background(title: str) -> bool:
    """Whether a heading opens such a chapter: "Bakgrunn", "Hva har vi erfart?"."""
    return _BACKGROUND.match(title) is not None


_FACTS = pattern(
    r"(?:(?:noen|nokre|mulige|moglege|vanlige|vanlege|typiske|de|dei|viktigste|viktige|viktigaste)\s+)*"
    r"(?:(?:negative\s+)?konsekvens(?:en|er|ene|ar|ane)?|årsak(?:en|er|ene|ar|ane)?|(?:risiko|beskyttelses|vernande)faktor(?:er|ene|ar|ane)?|"
    r"symptom(?:er|ene|a|ar)?|kjennetegn(?:ene|a)?|kjenneteikn(?:a)?)\b(?!.*\btiltak)",
    re.I,
    begins="noen nokre muli mogl vanl typ de vikt neg kons årsak risiko besk vern symp kjenn",
)
"""What something comes from or leads to: "Konsekvenser for barna kan være"."""


def tells_how_it_is(line: str) -> bool:
    """Whether a line before a list leads to what things come from, lead to or are known by: no goals and no actions."""
    return _FACTS.match(line) is not None


@lru_cache(maxsize=256)
def is_today(title: str) -> bool:
    """Whether a heading or a line before a list says that what follows is there already."""
    return _TODAY.match(title) is not None


def hopes(line: str) -> bool:
    """Whether a line before a list leads to what is hoped for from others, whoever they are."""
    return _HOPED.search(line) is not None


def is_set_aside(title: str) -> bool:
    """Whether a heading says that what stands below it is none of the plan's own new actions."""
    return _ASIDE.search(title) is not None

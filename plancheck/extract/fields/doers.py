"""Who does an action, told in a sentence about it: "Eiendom bygger boligene innen 2028", "Kveldene holdes av NAV"."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.extract.fields.unitnames import is_rest
from plancheck.pattern import lowered, pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import vocabulary

_HEAD = pattern(
    r"(?:[\wæøå]+-)?[a-zæøå]*(?:avdeling|etat|enhet|eining|tjeneste|tenest|seksjon|kontor|sjef|leder|leiar|"
    r"koordinator|rådgiver|"
    r"rådgjevar|direktør|ordfører|ordførar|rektor|skole|skule|barnehage|sektor|virksomhet|verksemd|foretak|"
    r"føretak|utvalg|"
    r"utval|stab|team|kommunelege|overlege|sykepleier|sjukepleiar|jordmor|helsestasjon|bibliotek|sentral|vesen|rådmann|"
    r"kompetansesenter|[a-zæøå]{3}kontakt|planlegger|planleggjar|ingeniør|museum|muse|forvaltning|sykehjem|"
    r"sykehjemm|sjukeheim|kriseledelse|kriseleiing|kommuneledelse|verneombud|verneombod|styrer|"
    r"(?:idretts|ungdoms|eldre|folkehelse|kultur|nærings|trafikk)råd|(?:idretts|bonde|grende|bygde|nærings|tur|"
    r"ungdoms|vel)lag|"
    r"(?:kommunal|tjeneste|teneste|virksomhets|verksemds|resultat|ansvars)område)"
    r"(?P<end>n|en|et|a|t|ane|ene|ne|na|er|ar|r|e)?",
    re.I,
)
"""The word that a unit's or a role's name is built on."""
_DEFINITE = frozenset({"n", "en", "et", "a", "t", "ane", "ene", "ne", "na"})
_WORD = (
    r"(?!(?:i|på|innen|innan|hver|kvar|hvert|kvart|fra|frå|til|som|skal|er|har|får|blir|vert|med|årl[ie]g|"
    r"løp[ea]nde|hele|heile|sammen|"
    r"saman|to|en|ein|før|senest|seinast|gjennom|etter|ved|for|av|og|høsten|våren|hausten|ferdig|"
    r"frist)(?![\wæøå-]))[^\W\d_][\wæøå-]+"
)
_NAME = pattern(_WORD, re.I)
_BELONGS = pattern(rf"(?:(?:for|ved)\s+)?{_WORD}(?:(?:,\s|\s(?:og\s)?|/){_WORD}){{0,3}}")
"""What goes on with such a name: "helse", "for plan og bygg", "ved Nes skole"."""
_PLACE = pattern(
    r"(?:i|ved|på)\s+(?:[A-ZÆØÅ][\wæøå]+(?:\s+(?:skole|skule|barnehage|kommune))?|kommunen|kommuna|distriktet|"
    r"bygda|sentrum)"
)
_LETTERS = frozenset({"NAV", "PPT", "HR", "IKT", "SFO", "PPS", "IKS", "Nav"})
_UNITS = frozenset({"enhet", "enhet_rolle", "enhet_ekstern"})
_NO_UNITS = pattern(
    r"(?:(?:barn|born)(?:a|et)?|unge|ungdom(?:men|mer|mar|ar|mane|mene)?|eldre|brukar?(?:e|ne|ar|ane)?|foreldre|"
    r"foresatte|føresette|"
    r"innbygg\w+|pårør\w+|næringsliv\w*|frivillig(?:e|het|heita?|heten)|friviljuge?|staten|grunneiere|"
    r"grunneigarar|bedrifter|private|"
    r"elev\w*|samfunn(?:et|a|s)?|levekår|organisasjon\w*|inkludering|ruter|andre|lokal\w*|alle|flere|fleire|lag|"
    r"lærer\w*|lærar\w*)(?![\wæøå-])",
    re.I,
)
"""Those a plan is for, and words that are seldom a unit where they open a sentence."""
_STEMS = (
    r"gjennomfør|utfør|utarbeid|lag|by?gg|byggj|etabler|opprett|arranger|organiser|hold|held|hald|koordiner|led|"
    r"lei|driv|"
    r"iverkset?t|iverksetj|igangset?t|start|planleg|planlegg|planleggj|prosjekter|kjøp|anskaff|skaff|utred|"
    r"utrei|utgrei|"
    r"kartleg|kartlegg|kartleggj|revider|oppdater|innfør|rydd|rekrutter|ansett|tilsett|tilset|tilsetj|lanser|"
    r"publiser|send|"
    r"fullfør|sluttfør|ferdigstill|bestill|monter|installer|rehabiliter|puss|oppgrader|vedlikehold|vedlikeheld|"
    r"skilt|merk|"
    r"tilby|inviter|innhent|prøv|digitaliser|tilrettelegg|sikr|utvid|styrk|videreutvikl|vidareutvikl|utvikl|"
    r"opprust|bemann"
)
_BARE = r"held|driv|planlegg|kartlegg|tilset|iverkset|tilbyr|vedlikeheld"
"""Forms of the present without an ending."""
_MORE = (
    r"set(?:t|te|ter|tes|tje|je)?\s+i\s+(?:gang|verk)|føl(?:g|gj)(?:er|e|es|jast|ast)?\s+opp|tar\s+(?:seg\s+av|"
    r"hånd\s+om)|"
    r"tek\s+(?:seg\s+av|hand\s+om)|ta\s+(?:seg\s+av|hånd\s+om|hand\s+om)|gjør(?:e)?|gjere?|(?:sørg|sørgj|"
    r"syt)(?:er|e|je)\s+for|"
    r"stå(?:r)?\s+for|leg(?:ge?|ger|gje|gj)?\s+fra?m|frem(?:me|mer|mar|je|jar)|lys(?:e|er)\s+ut|e(?:ier|"
    r"ig)(?=\s+tiltaket)"
)
_ACTS = rf"(?:(?:{_STEMS})(?:er|ar|r|e|je|a)|(?:{_BARE})|{_MORE})"
_TO_BE = (
    r"(?:skal|vil|må)\s+(?:(?:også|òg|da|så|derfor|difor|i\s+tillegg|først)\s+)?"
    r"(?:(?:hver|hvert|kvar|kvart|annet|anna)\s+(?:\w+\s+){1,2})?(?=(?:ha|få)\s[^.]*\b(?:klar|ferdig|"
    r"på\s+plass)|[a-zæøå])"
)
_DOES = pattern(
    rf"(?:Det\s+er\s+)?(?P<name>[A-Za-zÆØÅæøå][^.;:()]{{1,60}}?)\s+(?:som\s+)?(?P<does>(?:{_TO_BE})?{_ACTS})(?![\wæøå-])",
)
_PASSIVE = r"(?:[a-zæøå]{2,}(?:es|ast)|brukas|synas|finst)(?![\wæøå-])"
"""What is done to the one named, "Biblioteket skal utvides", or what two do together, "skal møtes"."""
_ANY = pattern(
    r"(?:Det\s+er\s+)?(?P<name>[A-Za-zÆØÅæøå][^.;:()]{1,60}?)\s+(?:som\s+)?(?P<does>(?:skal|vil|må)\s+"
    r"(?!(?:[a-zæøå]+\s+)?(?:være|vere|ha|få|bli|kunne|oppleve|delta|bidra|støtte|medvirke|medverke|samarbeide|"
    rf"vite|ikke|ikkje|{_PASSIVE})\b)"
    r"[a-zæøå]|(?!(?:er|har|får|blir|vert|bør|kan|trenger|treng|mangler|manglar|mener|meiner|ønsker|ønskjer|"
    r"opplever|opplev|melder|"
    r"deltar|deltek|bidrar|bidreg|medvirker|medverkar|støtter|støttar|samarbeider|samarbeidar|bistår|viser|"
    r"registrerer|mottar|mottek|"
    r"ligger|består|rapporterer|vedtar|vedtek|behandler|handsamar|bruker|brukar|ser|går|kommer|blir|heter|"
    r"dekker|åpner|stiger|øker|aukar|"
    r"låner|betjener|hjelper|hjelpar|vokser|veks|selger|t[ae][rk]\s+(?:imot|i\s+mot|opp)|regner|reknar|venter|"
    r"ventar|etter|eller|under|over|innenfor|deler|flere|større|eldre)\b)(?:[a-zæøå]{2,}(?:[ea]r|år)|tar|gir|"
    r"gjev|tek)(?=\s))",
)
"""Whatever a unit in the definite form does in the present, or is to do."""
_HAS_READY = pattern(
    r"(?P<name>[A-ZÆØÅ][^.;:()]{1,60}?)\s+(?P<does>(?:skal|vil|må)\s+(?:ha|få)\s)(?=[^.]*\b(?:klar|ferdig|"
    r"på\s+plass|i\s+gang)\b)"
)
_THEN = pattern(
    r"(?:(?:I|Inn[ea]n|Før|Til|Fra|Frå|Senest|Seinast|Hver|Kvar)t?\s|(?:Høsten|Hausten|Våren|Sommeren|Sommaren)\s)"
    rf"[^.,;:()]{{2,40}}?\s(?P<does>{_ACTS}|skal|vil)\s+(?P<after>[^.,;:()]+)"
)
"""The time first: "I 2027 lager Kultur kalenderen"."""
_INFINITIVE = pattern(rf"\s(?:(?:{_STEMS})(?:e|a|je|)|ha|få|gi|gje|ta|sette|gjøre|gjere)(?![\wæøå-]).*")
"""What comes after the name where the verb is "skal": "I 2027 skal rektor lage kalenderen"."""
_PARTS = (
    rf"(?:(?:{_STEMS})(?:es|ast|jast|last|t|d|a|et|de|te|dd|ne)|føl(?:g|gj)(?:es|ast|t|d)\s+opp|fulgt\s+opp|"
    rf"følgd\s+opp|gjøres|gjerast|gjort|eies|eigast|settes\s+ut|"
    r"holdt|haldne?|holdne?|leia|ledet|drevet|drive|set(?:tes|jast|t)\s+i\s+(?:gang|verk)|satt\s+i\s+(?:gang|"
    r"verk)|bygd|bygget|lagt\s+fra?m)"
)
_BY = pattern(
    rf"(?:[^.;:()]*?\s)?{_PARTS}(?![\wæøå-])(?:\s+[^\s.;:(),]+){{0,6}}?\s+av\s+(?P<after>[^.;:()]+)",
    re.I,
    needs=" av ",
)
_NOT = pattern(r"\s*(?:på|ikke|ikkje|aldri|i\s+dag|til\s+(?:at|å)|av)(?![\wæøå-])", re.I)
"""After the verb, what makes it no deed: "bygger på", "gjennomfører ikke"."""
_TODAY = (
    "i dag",
    "allerede",
    "allereie",
    "hittil",
    "for tiden",
    "for tida",
    "i fjor",
    "tidligere",
    "tidlegare",
    "til nå",
)
_THE_THING = pattern(
    r"\s*(?:$|[,.;]|(?:og|i\s+sam\w+|sammen|saman|både)\s|(?:hele\s+|heile\s+|selve\s+|sjølve\s+)?"
    r"(?:(?:dette|det|disse|desse|tiltaket|kurset)\b|[^\W\d_]{3,}(?:en|et|a|ene|ane|ne)(?![\wæøå-])))",
    re.I,
)
"""What the action is, said with a word that points back at it, or nothing more."""
_SET_TO = pattern(
    rf"(?P<name>[A-ZÆØÅ][^.;:()]{{1,60}}?)\s+(?:skal|må)\b(?!(?:,?\s+[a-zæøå]+){{0,2}}?\s+(?:ikke|ikkje|aldri|{_PASSIVE}))"
    r"(?P<rest>,?\s+(?P<state>(?:[a-zæøå]+\s+){0,2}?(?:være|vere|ha|få|bli|verte|kunne|oppleve|kjenne|føle|mestre|meistre|leve|"
    r"bu|bo|nå|delta|bidra|støtte|møte|bruke|lære|vite|fortsatt|framleis|alltid)(?![\wæøå-]))?.*)",
    re.S,
    needs=("skal", "må"),
)
"""A sentence that says of somebody what they are to do, or (`state`) to be or have."""
_BARE_NAME = pattern(
    r"(?!(?:Den|Det|Denne|Dette)\b)[A-ZÆØÅ][\wæøå]{3,}(?:en|et|a|ene|ane)$|\S+-\s+og\s+[\wæøå]{5,}(?:en|et|a|ene|ane)?$"
)
"""What may be a role's name that no list has: "Ergoterapeuten", "Brann- og redningsvesenet"."""
_AND = pattern(r"\s*(?:,|/|\s&\s|\s-\s|\bv/|\bog\b)\s*")
_WITH = pattern(
    r"[^.;:]*?\s(?P<with>(?:i\s+(?:nært\s+|tett\s+)?sam(?:arbeid|råd)|sammen|saman)\s+med\s+[^.;:,]{2,70}?)"
    r"(?=\s+(?:inn[ea]n|i\s+(?:løpet\s+av\s+)?20\d\d|fra|frå|hver|kvar|hvert|kvart|årl[ie]g|to|en|ein)\b|"
    r"\s*(?:[.,;:]|$))",
    re.I,
    needs=" med ",
)
_WITH_FIRST = pattern(r"\s+(?:i\s+(?:nært\s+|tett\s+)?sam(?:arbeid|råd)|sammen|saman)\s+med\s", re.I)
"""Those they work with before what they do: nothing tells where the name ends, "i samarbeid med NAV starte kurs"."""
_THROUGH = pattern(r"(?:Kommunen|Kommuna|[A-ZÆØÅ]\w+ (?:kommune|herad))\s+(?:ved|v/|gjennom)\s*(?=[A-ZÆØÅa-zæøå])")
_ONE = pattern(
    r"^(?:NAV|PPT|SFO)\b|[^\W\d_]{3}(?:en|et|a|ene|ane)(?![\wæøå-])|koordinator|rådgiver|rådgjevar|sjef\b|"
    r"leder\b|leiar\b|rektor\b",
    re.I,
)
_MOST_WORDS = 8
_MOST_BEFORE = 3
_FIRST = frozenset({"Ny", "Nye", "Den", "En", "Ei", "Alle", "I", "På", "For", "Dette", "Det", "Vi", "Kommunen"})


class Doer(NamedTuple):
    """Who a sentence says does the action."""

    name: str
    """With those it says they work with: "Eiendom, i samarbeid med Kultur"."""
    sure: bool
    """Whether the sentence itself points back at the action; else it must say when, too."""


def doer(said: str) -> Doer | None:
    """The one who does the action, by a sentence about it; None where it names no unit that does something."""
    low = lowered(said)
    if any(map(low.__contains__, _TODAY)) or not may_name_unit(low):
        return None
    by = _BY.match(said)
    if by is not None and (name := first_doer(by["after"], small=True)):
        return Doer(name + _partner(by["after"]), True)
    then = _THEN.match(said)
    if then is not None and (name := first_doer(_INFINITIVE.sub("", then["after"]))):
        return Doer(name + _partner(then["after"]), False)
    for form in (_HAS_READY, _DOES):
        match = form.match(said)
        if match is not None and is_doer(_capital(_called(match["name"]))):
            rest = said[match.end("does") :]
            told = form is _HAS_READY or _THE_THING.match(rest) is not None
            return None if _NOT.match(rest) else Doer(_called(match["name"]) + _partner(rest), told)
    match = _ANY.match(said)
    if match is None or not _is_sure(_capital(match["name"])) or _NOT.match(said[match.end("does") :]):
        return None
    return Doer(_called(match["name"]) + _partner(said[match.end("does") :]), False)


class Task(NamedTuple):
    """Whom a sentence sets to do what it says: "Teknisk sjef skal anskaffe to anlegg innen 2031"."""

    name: str
    """With those it says they work with."""
    plain: bool
    """Whether it is plainly a unit or a role, and set to do something; else it may be a thing, or is to have it."""


def task(said: str) -> Task | None:
    """Whom the sentence sets to do something; None where it sets nobody, as where something is done to them."""
    match = _SET_TO.match(said)
    if match is None:
        return None
    name, acts = _called(match["name"]), match["state"] is None
    known = is_doer(_capital(name))
    if not known and not (acts and _BARE_NAME.match(name) and not _NO_UNITS.match(name)):
        return None
    rest = match["rest"]
    beside = "" if _WITH_FIRST.match(rest) else _partner(rest)
    return Task(name + beside, known and acts)


def may_name_unit(low: str) -> bool:
    """False where no word of a text in lower case may belong to a unit's name."""
    return any(map(_may_name, low.split()))


@lru_cache(maxsize=4096)
def _may_name(word: str) -> bool:
    """Whether a word of a sentence in lower case may begin a unit's name, or be what it is built on."""
    bare = word.strip(" ,.:;()«»")
    firsts = vocabulary().first_words("value", _UNITS)
    return bare in firsts or bare.partition("-")[0] in firsts or _HEAD.fullmatch(bare) is not None


def _called(name: str) -> str:
    """ "Eiendom" of "Kommunen ved Eiendom"."""
    through = _THROUGH.match(name)
    return name[through.end() :].strip() if through is not None else name.strip()


def _is_sure(name: str) -> bool:
    """Whether a doer is one unit, or several of a kind, that are told apart: "Hjemmetjenesten", not "Kultur"."""
    return is_doer(name) and _ONE.search(name) is not None


def _partner(rest: str) -> str:
    found = _WITH.match(f" {rest}")
    return f", {found['with'].strip()}" if found is not None else ""


def _capital(name: str) -> str:
    """The name with a capital, where it needs none: "skolene", "rektor ved Nes skole"."""
    first = name.partition(" ")[0]
    return name[:1].upper() + name[1:] if _HEAD.fullmatch(first) else name


def first_doer(text: str, *, small: bool = False) -> str:
    """The longest beginning of the text that names a doer; "" where none does. `small`: without a capital, too."""
    words = text.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        name = " ".join(words[:count]).rstrip(" ,.")
        if is_doer(name[:1].upper() + name[1:] if small else _capital(name)):
            return name
    return ""


@lru_cache(maxsize=1024)
def is_doer(name: str) -> bool:
    """Whether a name at the head of a sentence is a unit's or a role's, and not one of those a plan is for.

    "Kultur", "Rektorene", "Sektor for helse og velferd", "NAV Fjellvang"; not "Barn og unge", "Næringslivet".
    """
    words = name.split()
    if not words or len(words) > _MOST_WORDS or not name[:1].isupper() or _NO_UNITS.match(name):
        return False
    if _is_known(name) or _is_built(words):
        return True
    first, *others = _AND.split(name)
    named = _is_known(first) or _is_built(first.split())
    return bool(others) and named and all(map(_may_follow, others))


def _is_known(name: str) -> bool:
    word = vocabulary().match("value", name)
    return word is not None and word.concept in _UNITS


def _is_built(words: list[str]) -> bool:
    """Whether such names are built on the first or the last of the words: "Avdeling for kultur", "Nes skole"."""
    if not words:
        return False
    first, rest = words[0], " ".join(words[1:])
    head = _HEAD.fullmatch(first)
    if head is not None or first in _LETTERS:
        definite = head is not None and (head["end"] or "").lower() in _DEFINITE
        if not rest or _PLACE.fullmatch(rest) or (not definite and _BELONGS.fullmatch(rest)):
            return True
        return rest.startswith("for ") and _BELONGS.fullmatch(rest) is not None
    before = len(words) <= _MOST_BEFORE and first not in _FIRST and all(map(_NAME.fullmatch, words[:-1]))
    return before and _HEAD.fullmatch(words[-1]) is not None


def _may_follow(name: str) -> bool:
    return _is_known(name) or is_rest(name) or _is_built(name.split()) or (name[:1].isupper() and " " not in name)

"""What a body decided on, by the object of "vedtok": this plan, another one, or that it be sent out."""

from __future__ import annotations

import re

from plancheck.extract.plan.subject import speaks_of
from plancheck.extract.process.decisionkind import SENT_OUT, STARTED
from plancheck.pattern import pattern

_ACTIVE = ("vedtok", "godkjente", "godkjende", "fastsatte", "fastsette", "vedtar", "vedtek", "fastsetter", "fastset")
_PREAMBLE = pattern(
    r"(?:[\s,()]*(?:(?:den\s+)?\d\d?\.\s?(?:\d\d?\.\s?\d{2,4}|[a-zæøå]+\s+\d{4})|(?:i\s+)?[\wæøå-]*sak\s+[\w/-]+(?:\s\d[\d/]*)?|"
    r"i\s+(?:sitt\s+|same\s+|samme\s+)?\w*møtet?|enstemmig|samrøystes|endel[ie]g|også|òg|"
    r"[\wæøå]*(?:styret|skapet|utvalet|utvalget|tinget|regjering(?:en|a))(?:\s+i\s+[A-ZÆØÅ]\w+)?)\b)*[\s,()]*",
    re.I,
)
"""What may stand between "vedtok" and its object."""
_NEW_CLAUSE = pattern(
    r",\s+(?:og|som|der|men|jf|slik|fordi|etter)\b|\s(?:som|slik|etter\s+at|etter\s+å)\s|[;:]|\.\s+[A-ZÆØÅ]"
)
_TO_DO = pattern(r"å\s+(?!vedta|godkjenn|ei?gengodkjenn|fastset|slutte\s+seg|slutta\s+seg|rullere)", re.I, begins="å")
_OF_SOMETHING = pattern(
    r"(?:(?:nye?|nytt|en|ei|ein|et|eit|denne|dette|den|det|revidert\w*|oppdatert\w*|første|fyrste)\s+)*(?P<head>[\wæøå-]+)"
    r"\s+(?:for|til|i|av|om|mot|ved|på)\s",
    re.I,
)
_TO_BE_MADE = pattern(
    r"at\s[^.;]*?\b(?:skal|skulle|må|måtte|bør|burde|blir|vert)\s+(?:\w+\s+)?"
    r"(?:forny|revider|rulle|utarbeid|lag|oppdater|endr|erstatt|byt|start|skriv|evaluer)\w*",
    re.I,
    begins="at",
)
"""An object that tells what is to be done with a plan: "vedtok at planen fra 2019 skulle fornyes"."""
_PLANLIKE = (
    "plan", "strategi", "program", "del", "forslag", "framlegg", "fremlegg", "utkast", "versjon", "utgave", "utgåve",
    "rullering", "revisjon", "revidering", "regulering", "endring", "innstilling", "tilråding", "sak", "dokument",
    "oppstart", "melding",
)  # fmt: skip
"""What a plan is called in a decision: "vedtok forslaget til …", "vedtok rullering av …"."""
_NAMED = pattern(
    r"\b(?:kommunedel|tema|fag|sektor|område|regulerings)plan(?:en|a)?\s+(?:for|mot|om)\s+(?P<theme>(?-i:[a-zæøå]{3,}))",
    re.I,
    needs="plan",
)
_FORMER = pattern(
    r"(?:(?:den|det|dei|de)\s+)?(?:forrige|førre|førige|tidligere|tidlegare|gamle|gjeldende|gjeldande|eksisterende|eksisterande)\s",
    re.I,
    begins="den det dei de forrige før tid gamle gjeld eksist",
)
"""An object that is the plan before: "vedtok den førre planen"."""
_TOO = pattern(
    r"\b(?:også|òg|i\s+sam[em]e?\s+møtet?)\b[^;]{0,60}?\b(?:plan|strategi)(?:en|a)?\s+(?:for|mot|om)\s+(?P<theme>(?-i:[a-zæøå]{3,}))",
    re.I,
    needs=("også", "òg", "møte"),
)
"""A plan decided on beside this one: "vedtok også planen for legetjenesten"."""
_NO_THEME = frozenset({"perioden", "kommunen", "kommuna", "heile", "hele", "neste", "dei", "åra", "årene", "tida"})
_ANY_PLAN = pattern(
    r"(?:plan|plana|planen|strategi|strategien|program|programmet|planarbeidet)\b", re.I, needs="plan strategi program"
)
_REFERRED = pattern(
    r"\b(?:jf\.?|ifølge|ifølgje|følger\s+av|følgjer\s+av|i\s+tråd\s+med|i\s+samsvar\s+med|på\s+bakgrunn\s+av|på\s+grunnlag\s+av|"
    r"som\s+følge\s+av|oppfølging\s+av|følger\s+opp|følgjer\s+opp)\s+(?:et\s+|eit\s+|tidligere\s+|tidlegare\s+)?$",
    re.I,
    needs="jf ifølg av med opp",
)
"""Before "vedtak": what the sentence tells follows from it."""
_OUTSIDE = pattern(
    r"\b(?:stortinget|regjering(?:en|a)|fylkesting(?:et)?|fylkesutval(?:g)?et)\b", re.I, needs="tinget regjering fylkes"
)
"""Bodies that adopt no plan of a municipality."""
_HEARD = r"(?:høring|høyring|ettersyn|gjennomsyn|utlegging|utleggelse)"
_SENDING = pattern(
    rf"(?:(?:offentl[ie]g\s+)?{_HEARD}|(?:førstegangs|fyrstegongs|(?:1\.|første|fyrste)\s?g[ao]ngs\s?)\w*)\b",
    re.I,
    begins="offentl høring høyring ettersyn gjennomsyn utlegg første fyrste 1.",
)
_HEARING_DRAFT = pattern(
    r"(?:(?:et|eit|dette|det)\s+)?h(?:ør|øyr)ings(?:utkast|utgav|utgåv|forslag|framlegg|fremlegg|versjon|dokument)\w*",
    re.I,
)
_DRAFT = pattern(r"\W*(?:plan)?utkastet\b", re.I, needs="utkastet")
_AS_FINAL = pattern(
    r"\b(?:med\s+[^.;]{0,40}endring|uendre?[ta]|endel[ie]g)", re.I, needs="endring uendr endelig endeleg"
)
_FOR_HEARING = pattern(
    rf"\b(?:til|for)\s+(?:offentl[ie]g\s+)?{_HEARD}\b", re.I, needs="høring høyring ettersyn gjennomsyn utlegg"
)
_AND_SENT = pattern(
    r"\bog\s+(?:sendte|sende|la|vedtok\s+å\s+(?:sende|legge|leggje))\s+(?:[\wæøå]+\s+){1,3}?"
    rf"(?:på|til)\s+(?:\w+\s+)?{_HEARD}\b",
    re.I,
    needs=("og ",),
)
_COUNCIL = pattern(r"\b(?:kommune|by|herads)styre", re.I, needs="styre")


def of_other(text: str, verb: re.Match[str], title: str | None) -> bool:
    """Whether the sentence tells of another decision than one on the plan of that title: what the body decided on is
    another plan or no plan, or the body is the parliament or the county's."""
    named = (title or "").lower()
    if _OUTSIDE.search(text) and not (_COUNCIL.search(text) or "regional" in named or "fylke" in named):
        return True
    if _REFERRED.search(text[: verb.start()]) and verb["verb"].lower() == "vedtak":
        return True
    if verb["verb"].lower() not in _ACTIVE:
        return not sends_out(text, verb) and of_a_part(text[: verb.start()], title)
    if sends_out(text, verb):
        return False
    said = _object(text, verb)
    if _TO_BE_MADE.match(said):
        return True
    if _TO_DO.match(said):
        after = text[verb.end() :]
        return SENT_OUT.search(after) is None and STARTED.search(after) is None
    head = _OF_SOMETHING.match(said)
    if head is not None and not any(word in head["head"].lower() for word in _PLANLIKE):
        return True
    if _FORMER.match(said):
        return True
    theme = _NAMED.search(said) or _TOO.search(text[verb.start() :])
    return theme is not None and theme["theme"] not in _NO_THEME and theme["theme"][:5] not in named


def of_a_part(subject: str, title: str | None) -> bool:
    """Whether a subject is something of the plan and not the plan: "Mandatet for planen", "Måla i planen"."""
    head = _OF_SOMETHING.match(subject)
    if head is None or not _ANY_PLAN.search(subject, head.end()):
        return False
    named = (title or "").lower()
    return not any(word in head["head"].lower() for word in _PLANLIKE) and head["head"].lower() not in named


def words_of(text: str, verb: re.Match[str]) -> str:
    """What tells which plan the sentence is about: its object, and what stands before the verb."""
    said = _object(text, verb) if verb["verb"].lower() in _ACTIVE else text[verb.end() :]
    return f"{text[: verb.start()]} {said[:90]}"


def sends_out(text: str, verb: re.Match[str]) -> bool:
    """Whether it was decided that the plan be heard: "vedtok høringsutkastet", "godkjente planen til høring"."""
    after, active = text[verb.end() :], verb["verb"].lower() in _ACTIVE
    said = _object(text, verb) if active else _clause(after)
    if _FOR_HEARING.search(said) or _AND_SENT.search(after):
        return True
    if not active:
        return _DRAFT.match(text) is not None and _COUNCIL.search(after) is None and not _AS_FINAL.search(text)
    if _SENDING.match(said):
        return True
    draft = _HEARING_DRAFT.match(said) or (_DRAFT.match(said) and _COUNCIL.search(text) is None)
    return bool(draft) and _AS_FINAL.search(after) is None


def _object(text: str, verb: re.Match[str]) -> str:
    """The words after "vedtok" from the object on, to the end of the clause."""
    start = verb.end()
    between = _PREAMBLE.match(text[start:])
    return _clause(text[start + (between.end() if between is not None else 0) :])


def _clause(words: str) -> str:
    end = _NEW_CLAUSE.search(words)
    return words[: end.start()] if end is not None else words


_BEGUN_AND_SENT = pattern(
    rf"\boppstart\w*\b[^;]*?\d[^;]*?(?P<and>,?\s+og\s+)(?:om\s+)?(?:å\s+)?(?:sende|legge|leggje|sendte|la)\s+[^;]*?{_HEARD}\b[^;]*?\d",
    re.I,
    needs=("oppstart",),
)


def sent_besides(text: str) -> tuple[int, int] | None:
    """Where a sentence on the start goes on with the sending out, each with its own day or case: "vedtok oppstart …
    (sak 3/26) og å sende planen på høring … (sak 44/26)": where the first ends and the other begins."""
    match = _BEGUN_AND_SENT.search(text)
    return (match.start("and"), match.end("and")) if match is not None else None


_APPOSED = pattern(
    r"\b(?:på|til|i|med|opp|av|etter|frå|fra|under|erstatter|erstattar|avløser|avløyser)\s+(?P<name>(?:[\wæøå]+\s+){0,2}?[\wæøå]*"
    r"(?:plan|planen|plana|del|delen|strategi|strategien|program|programmet)(?:\s+(?:for|mot|om)\s+[\wæøå ]{3,40}?)?"
    r"(?:\s+20\d\d\s?[-–]\s?(?:20)?\d\d)?)"
    r"(?:,\s*|\s*\(|\s+)(?:endel[ie]g\s+|sist\s+)?$",
    re.I,
    needs="plan del strategi program",
)


def apposed(before: str, title: str | None, own_type: str | None) -> bool:
    """Whether the words before "vedtatt" end with the name of another plan: "Planen bygger på samfunnsdelen, …"."""
    match = _APPOSED.search(before)
    return match is not None and not speaks_of(match["name"], title, own_type)

"""Who evaluates the plan, by the words of the sentence that tells of it and of those after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.pattern import pattern

BY = pattern(
    r"\b(?:evaluer(?:es|ast|t)|(?:re)?vurder(?:es|ast|t)|gjennomgås|gjennomgåast),?\s+(?:(?!løpet|utgangen|slutten|starten|midten)\w+\s+){0,2}?"
    r"(?<!løpet\s)(?<!utgangen\s)(?<!slutten\s)(?<!starten\s)(?<!midten\s)av\s+(?P<by>[^,.;:()]+?)(?=\s+(?:i|innen|innan|hver|hvert|kvart|kvar|"
    r"før|ved|senest|seinast|våren|høsten|hausten|sommeren|midtveis|minst|og\s+(?:legges|rapporteres|blir)|årleg|"
    r"årlig|to|etter|\d+)\b|[,.;:()]|$)",
    re.I,
    needs="av",
)
_ACTIVE = pattern(
    r"^(?P<by>[A-ZÆØÅ][^,.;:()]{1,60}?)\s+(?:(?:skal|vil|har ansvaret? for å|har ansvar for å)\s+)?(?:evaluer(?:er|e|"
    r"a)\b|(?:legger|legg|legge|leggje)\s+(?:fram|frem)\b|(?:re)?vurder(?:er|e|a)\b|gjennomfør(?:er|e|a)?\b|(?:har|er)\s+ansvar\w*\s+for\b|"
    r"sørg\w*\s+for|"
    r"lager\b|lagar\b|leder\b|leiar\b)",
    re.I,
)
_UNITS = (
    "sjef", "leder", "leiar", "direktør", "koordinator", "rådmann", "konsulent", "rådgiver", "rådgjevar",
    "planlegger", "planleggjar", "avdeling", "eining", "enhet", "seksjon", "grupp", "utval",
)  # fmt: skip
"""Who evaluates, where the sentence names a post or a unit."""
_ALSO_SAID = pattern(
    r"(?:\b(?:og|men|der)|[;,])\s+(?P<by>(?:(?!og\b|det\b|så\b)[a-zæøå]+\s+)?(?:[a-zæøå]*(?:sjef|leder|leiar|direktør|koordinator|ansvarlig|rådmann|konsulent|"
    r"rådgiver|rådgjevar|planlegger|planleggjar|avdeling|eining|enhet|seksjon|grupp[ea]|utvalg|utval)\w*)"
    r"(?:\s+(?:for|av|i|ved)\s+[^,.;:()]{3,50}?|\s+[a-zæøå]{3,}(?:\s+og\s+[a-zæøå]{3,})?)?)\s+(?:har|er|leder|leier|leiar)\s+(?:(?:hoved|hovud)?ansvar\w*|arbeid\w*|evaluering\w*)|"
    r"[,;]\s*(?:og\s+)?(?:ansvarlig|ansvarleg|ansvaret)\s+(?:er|har|ligger\s+(?:hos|til)|ligg\s+(?:hos|til))\s+"
    r"(?P<at>[^,.;:()]+)|\b(?:evaluer|gjennomgå|vurder)\w*,?\s[^.;:]{0,60}?(?<!løpet\s)(?<!utgangen\s)(?<!slutten\s)"
    r"\bav\s+(?P<last>[a-zæøå]*(?:sjef|leder|leiar|direktør|koordinator|rådmann|konsulent|rådgiver|rådgjevar|grupp)\w*"
    r"(?:\s+for\s+[^,.;:()]{3,40})?)",
    re.I,
    needs=("ansvar", *_UNITS),
)
"""Who, later in the sentence: "…, og kommunalsjefen for oppvekst er ansvarlig for evalueringen"."""
_INVERTED = pattern(
    r"\b(?:skal|vil)\s+(?P<by>[a-zæøå]*(?:sjef|leder|leiar|direktør|koordinator|rådmann|konsulent|rådgiver|rådgjevar|"
    r"planlegger|planleggjar|avdeling|eining|enhet|seksjon|gruppe|gruppa|utvalg|utval)[a-zæøå]*(?:\s+for\s+[^,.;:()\d]{3,50}?)?)"
    r"\s+(?:\w+\s+){0,4}?(?:evaluere|evaluera|vurdere|gjennomgå|gå\s+gjennom)\b|"
    r"\b(?:evaluerer|evaluerar|vurderer)\s+(?P<does>[a-zæøå]*(?:sjef|leder|leiar|direktør|koordinator|rådmann|konsulent|rådgiver|"
    r"rådgjevar|planlegger|planleggjar|avdeling|eining|enhet|seksjon|grupp|utval)[a-zæøå]*(?:\s+for\s+[\wæøå]{3,50})?)"
    r"\s+(?:[\w-]*planen|plana|strategien|samfunnsdelen)\b",
    re.I,
    needs=_UNITS,
)
"""Who, after the verb: "I tillegg skal beredskapskoordinatoren evaluere …", "I 2028 skal kultursjefen vurdere …"."""
_NAME = r"(?!(?:og|det|så)\b)[\wæøåÆØÅ-]+(?:\s+(?!(?:som|har|evaluer\w*|skal|er)\b)[\wæøåÆØÅ-]+){0,6}?"
_SAID = pattern(
    rf"\bdet\s+er\s+(?P<by>{_NAME})\s+(?:som\s+(?:har|tar|tek|leder|leier|leiar|skal|er|evaluerer)\b|s(?:itt|in)\s+ansvar\b)|"
    rf"(?:[,;]|\b(?:og|så))\s+(?:og\s+)?(?P<does>{_NAME})\s+evaluer(?:er|e|a)\s+(?:den|det|planen|plana|strategien|han|ho|dette)\b|"
    rf"(?:[,;]|\bog)\s+(?:og\s+)?(?P<presents>{_NAME})\s+(?:(?:skal\s+)?legg(?:er|e|je)?\s+fr[ae]m|lag[ea]r|gjør|gjer|"
    rf"gjennomfør[ea]r)\s+(?:en|ei|ein)\s+(?:\w+\s+)?\w*evaluering|"
    rf"^(?P<first>[A-ZÆØÅ]{_NAME})\s+(?:rapporter|følg|legg|lag|or?ienter)\w*\s[^.;]*?\bog\s+(?:har|tar|tek)\s+(?:\w+)?ansvar\w*"
    rf"\s+for\s+(?:å\s+)?evaluer|"
    rf"\bog\s+(?P<leads>[A-ZÆØÅ]{_NAME})\s+(?:leder|leier|leiar)\s+arbeidet\b|"
    rf"\b(?:arbeidet|evalueringen|evalueringa|det)\s+(?:(?:blir|vert|skal)\s+)?(?:leia|leidd|ledet|ledes|leiast|styrt|styres|"
    rf"utført|utføres|utførast)\s+av\s+(?P<led>{_NAME})(?=\s+(?:i|innen|innan)\b|[,.;:()]|$)|"
    rf"\bmed\s+(?P<with>{_NAME})\s+som\s+(?:ansvarl\w+|leder|leiar|ansvarsha\w+)\b|"
    rf"(?:,\s*(?:og\s+)?|\s+og\s+)(?P<answers>(?!(?:begge|alle|som|vi|me|den|det)\b){_NAME})\s+er\s+ansvarl(?:ig|eg)\s*(?:[.;]|$)|"
    rf"\ber\s+(?:et|eit)\s+ansvar\s+for\s+(?P<duty>{_NAME})(?=\s+(?:i|innen|innan)\b|[,.;:()]|$)|"
    rf"(?:\bi\s+regi\s+av|(?<=\d\s)ved)\s+(?P<under>{_NAME})(?=\s+(?:i|innen|innan)\b|[,.;:()]|$)",
    re.I,
    needs=("det er", "evaluer", "ansvar", "arbeidet", " av ", "som le", " ved "),
)
"""Who, in clauses of their own: "…, og det er kultursjefen som har ansvaret", "…, og kultursjefen evaluerer den"."""
_LABEL = pattern(
    r"\b(?:ansvar(?:lig|leg)?|ansvarlig for evaluering\w*|evalueringsansvarl[ie]g)\s*:\s*(?P<by>[^,.;()\n]+)",
    re.I,
    needs=":",
)
_NEXT = pattern(
    r"^\W*(?:(?:det er\s+)?(?P<by>[\wæøå][^,.;:()]{1,60}?)\s+(?:som\s+)?(?:har|er)\s+(?:hoved|hovud)?ansvar\w*\b|"
    r"ansvaret\s+(?:for\s+evaluering\w*\s+)?(?:er\s+(?:lagt\s+|lagd\s+)?(?:til|hos)|ligger\s+(?:hos|til)|ligg\s+(?:hos|til)|har)\s+"
    r"(?P<at>[^,.;:()]+)|ansvar(?:et)?\s+for\s+(?:dette|arbeidet|det)\s+(?:har|ligger\s+hos|ligg\s+hos)\s+(?P<of>[^,.;:()]+)|"
    r"[\wæøå]+\s+\((?P<inside>[^,.;:()\d]+)\)\s+(?:har|er)\s+ansvar\w*|(?P<follows>[\wæøå][^,.;:()]{1,60}?)\s+(?:følger|følgjer)\s+opp\W*$|"
    r"(?:hvem|kven|ansvar(?:et|lig|leg)?)\s*(?:for\s+evaluering\w*\s*)?(?:i\s+\d{4}\s*)?(?::|er)\s*(?P<label>[^,.;()\n]+)|"
    r"(?:evaluering(?:en|a)|arbeidet|det)\s+(?:(?:blir|vert|skal|er)\s+)?(?:gjort|gjøres|gjerast|utført|utføres|utførast|gjennomført|gjennomføres|"
    r"gjennomførast)\s+av\s+(?P<made>[^,.;:()]+?)(?=\s+(?:i|innen|innan|hver|kvar|før|ved)\b|[,.;:()]|$)|"
    r"(?:det\s+er\s+)?(?P<does>[\wæøå][^,.;:()]{1,60}?)\s+(?:som\s+)?(?:står\s+for|gjør|gjer|gjennomfører|gjennomførar|utfører|utførar|(?:tar|tek)\s+initiativ\w*\s+til)\s+(?:evaluering|arbeid|dette|"
    r"denne|undersøk|gjennomgang)\w*|evalueringsansvarl[ie]g\w*\s*(?::|er)\s*(?P<named>[^,.;:()\n]+)|"
    r"(?:evaluering(?:en|a)|arbeidet|det)\s+er\s+(?P<whose>[^,.;:()]+?)(?:s|\s+sitt)\s+ansvar\b|"
    r"(?P<leads>[\wæøå][^,.;:()]{1,60}?)\s+(?:skal\s+)?(?:leder?|leier?|leiar|sty[r]?er)\s+(?:arbeid|evaluering|gjennomgang)\w*)",
    re.I,
)
"""The sentence after: "Kulturkonsulenten har ansvaret.", "Ansvarleg: plansjefen.", "Ansvaret ligg til rådmannen."."""
_ENGLISH = pattern(
    r"^(?P<by>(?:The\s+)?[^,.;:()]{2,60}?)\s+(?:will\s+evaluate|evaluates|is\s+responsible\s+for)\b|"
    r"\bevaluated\b[^.]*?\bby\s+(?P<at>the\s+(?!end\b)[^,.;:()]+?)(?=\s+(?:in|before|within|every|by)\b|[,.;:()]|$)",
    re.I,
)
_ALSO = pattern(
    r"^(?P<by>[A-ZÆØÅ][^,.;:()]{1,60}?)\s+(?:(?:har|tar|tek)\s+(?:hov[eu]d)?ansvar(?:et)?\s+for\s+å\s+|(?:skal|vil)\s+)?"
    r"(?:rapporter\w+|følg\w+ opp|har\s+(?:hov[eu]d)?ansvar\w*)\b[^.]*?\bog\s+(?:skal\s+)?evaluer\w+",
    re.I,
)
PLAN_WORD = pattern(
    r"(?:plan(?:en|a)?|strategi(?:en)?|del(?:en)?|program(?:met)?)$|^[\W\d]+$|^i\s|"
    r"^(?:den|dette|det|denne|vi|man|ny|neste|utgangen|slutten|starten|midten|(?:tiltak|mål|evaluering)\w*)\b",
    re.I,
)
_ARTICLE = pattern(r"^(?:kommunens|den|det|en|ei|ein|the)\s+", re.I, begins="kommunens den det en ei the")
_POST = (
    r"(?-i:(?!ansvarlig\b)[a-zæøå-]*(?:sjef|leder|leiar|direktør|koordinator|ansvarlig|rådmann|konsulent|rådgiver|rådgjevar|planlegger|planleggjar|overlege|"
    r"avdeling|eining|enhet|seksjon|grupp|utval|administrasjon|rektor)[a-zæøå]*)"
)
"""A post or a unit, written small: "kultursjefen"."""
_OF_FIELD = (
    r"(?:\s+for\s+(?!(?:kommune|by|formannskap|utval|plan|å\b|at\b|evaluer))[a-zæøå-]{3,}(?:\s+og\s+[a-zæøå-]{3,})?|"
    r"\s+(?!(?:når|som|etter|før|innen|innan|ved|med|saman|sammen|hver|kvar|årl|midt|senest|seinast)\w*)[a-zæøå]{4,}(?:\s+og\s+[a-zæøå]{4,})?(?=\s*(?:[.,;)]|$)))?"
)
_BEHIND = pattern(
    rf"\b(?:av|ved|skal|vil|gjør|gjer|ser|gjennomfører|gjennomfører|gjennomførar|gjennomgår|foretar|føretek|foretek|utfører|utførar|lager|"
    rf"lagar|legger|legg|vurderer|vurderar|er)\s+(?:(?:en|ei|ein)\s+)?(?P<by>(?:[a-zæøå]{{3,}}(?:lig|leg)\s+)?{_POST}{_OF_FIELD})\b"
    rf"(?!-|\s+for\s+evaluer)",
    re.I,
    needs=(*_UNITS, "ansvarlig", "overlege", "administrasjon", "rektor"),
)
"""Who, behind the verb or "av" anywhere in the sentence: "Høsten 2028 gjør kultursjefen en midtveisevaluering"."""
_WHOSE = pattern(rf"\ber\s+(?P<by>{_POST})s\s+ansvar\b", re.I, needs=("ansvar",))
_AHEAD = pattern(
    r"^(?P<by>(?:[A-ZÆØÅ][\wæøå-]*\s+){0,2}?(?-i:[\wÆØÅæøå-]*(?:sjef|leder|leiar|direktør|koordinator|rådmann|konsulent|rådgiver|rådgjevar|"
    r"planlegger|planleggjar|[oO]verlege|avdeling|eining|enhet|seksjon|grupp|utval)[a-zæøå]*)(?:\s+(?:for\s+)?(?!(?:skal|vil|har|får|er)\b|\w+(?:er|ar)\b)"
    r"[a-zæøå]{3,}(?:\s+og\s+[a-zæøå]{3,})?)?)\s+(?:skal|vil|har|får|er|møtes|møtast|møtest|tek|(?-i:[a-zæøå]+(?:er|ar|år)))\b",
    re.I,
    needs=(*_UNITS, "overlege"),
)
"""Who, first in the sentence, whatever the verb: "Prosjektgruppa skal innan 1. juni 2029 ha evaluert planen"."""
_IN_BRACKETS = pattern(
    rf"[(–-]\s*(?:(?:(?:begge|alle|alt)?:|ansvar\w*(?:\s+for\s+evaluering\w*)?:?|ved|v/)\s*)?(?P<by>(?:(?:[\wæøå]+\s+){{0,2}}?{_POST}|(?-i:[A-ZÆØÅ][a-zæøå]*"
    r"(?:sjef|leder|leiar|direktør|koordinator|konsulent|rådgiver|rådgjevar|grupp)[a-zæøå]*))(?:\s[^\d().,;:–]{3,40})?)\)?\W*$",
    re.I,
    needs=("(", "–", "-"),
)
"""Who, last in the sentence: "… evaluerast same året (folkehelsekoordinator)"."""
_ALONE = pattern(rf"(?P<by>(?:[A-ZÆØÅ][a-zæøå]+\s+)?(?i:{_POST})(?:{_OF_FIELD}))\W*")
_SET_OFF = pattern(rf"[,;]\s+(?P<by>{_POST}{_OF_FIELD})\s*(?=[,;.)]|$)", re.I, needs=(",", ";"))
"""Who, between commas: "Evaluering av planen, kultursjefen, 2029"."""
_PRONOUN = pattern(
    rf"\b(?P<by>{_POST})\b[^.;]{{3,80}}?\b(?:(?:hun|han|ho)\s+evaluer|evaluer(?:er|ar)\s+(?:hun|han|ho)\b)",
    re.I,
    needs="evaluer",
)
_UNIT_IN_BRACKETS = pattern(
    r"\((?P<by>(?!(?:Jf|Se|Sjå|Kap|Tabell|Figur|Mål|Delmål|Tiltak|Plan|Vedlegg)\w*)(?-i:[A-ZÆØÅ][a-zæøå]+(?:\s+(?:og\s+)?[a-zæøå]{3,}){0,3}))\)\W*$",
    re.I,
    needs="(",
)
_NO_NAME = pattern(
    r"\d|^(?:som|ved|før|etter|når|kvart?|hver|hvert|under|da|då|både|begge)\b|\b(?:og|å|som|at|av|i)$", re.I
)
_REST_OF_NAME = pattern(
    r"\s+(?:får|rapporterer|rapporterar|følger|følgjer|legger|legg|skal|vil|har|er|blir|sørger|syter|gir|gjev|gjør|gjer|og\s+(?:skal|har))\b.*",
    re.I | re.S,
)
"""What follows a name and its verb: "Kultursjefen får i oppdrag å"."""
_FORMS = (
    _INVERTED, BY, _LABEL, _SAID, _ALSO_SAID, _ALSO, _ACTIVE, _ENGLISH, _IN_BRACKETS, _WHOSE, _BEHIND, _AHEAD, _SET_OFF,
    _PRONOUN, _UNIT_IN_BRACKETS,
)  # fmt: skip


def named_next(following: Sequence[str]) -> str | None:
    """Who evaluates, where one of the next sentences says who has the responsibility."""
    for match in (_NEXT.match(text) or _SAID.search(text) for text in following):
        name = next(group for group in match.groups() if group).strip() if match else ""
        if name and not PLAN_WORD.search(name):
            return name
    return None


def responsible(text: str) -> str | None:
    """Who evaluates: "av Helse og mestring", "Kommunedirektøren legger fram …", "Ansvar: …"."""
    for form in _FORMS:
        match = form.search(text)
        if match is not None:
            name = name_of(_ARTICLE.sub("", _said(text, match)))
            if name and not PLAN_WORD.search(name) and not _NO_NAME.search(name) and len(name) < 70:
                return name
    return None


def _said(text: str, match: re.Match[str]) -> str:
    """The name matched; with the word before it where the name has an "og": "Kultur og fritid … evaluerer"."""
    said = next(group for group in match.groups() if group).strip()
    first = text[: match.start()].split()
    joined = len(first) == 1 and "does" in match.groupdict() and match.group().lower().startswith("og ")
    return f"{first[0]} og {said}" if joined else said


def name_of(words: str) -> str:
    """A name without the verb behind it: "Kultursjefen får i oppdrag å"."""
    return _REST_OF_NAME.sub("", words.strip())


def named_alone(words: str) -> str | None:
    """Who, where the words are a name and no more: "Evaluering (2029): kultursjefen"."""
    match = _ALONE.fullmatch(words)
    return match["by"] if match is not None else None

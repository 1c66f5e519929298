"""Which plans are asked for an account of participation, and whether they give one."""

from __future__ import annotations

import re

from plancheck.graph import Facts, Plangraf
from plancheck.hoeringspakke import MESSENGERS, Sak
from plancheck.model import Medvirkning
from plancheck.parts import Section
from plancheck.pattern import pattern

_TYPES = frozenset({"planprogram", "kommuneplan", "samfunnsdel", "arealdel", "kommunedelplan", "temaplan"})
_ELSEWHERE = frozenset(
    {"maal", "tiltak", "indikator", "risiko", "utfordring", "kunnskapsgrunnlag", "innhold", "historikk", "litteratur"}
)
_STOP = pattern(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9])|\n")
_WHO = pattern(
    r"\b(?:elev|barn|born|unge\b|ungdom|foreld|fau\b|innbygg|folk|befolk|tilsett|tilsatt|ansatt|medarbeid|bruk[ea]r|pasient|pårør|"
    r"lær[ae]r|rektor|styrar|bønd|bonde|gardbruk|gårdbruk|bedrift|næringsliv|verksemd|virksomhet|personer|personar|frivillig|"
    r"nabo|beboer|bebuar|eldre|pensjonist|deltak|kulturliv|kunstn|korps|barnehage|skole|skule|vi\s+(?:fikk|fekk|har\s+fått)|lag(?:et|a|ene)?\b|klubb)|"
    r"\w(?:lag(?:et|a|ene|ene)?|råd(?:et|a|ene)?|utval(?:g)?(?:et|a)?|grupp(?:a|en|e|ene)|foren\w+|forei\w+|organisasjon\w*|tillitsv\w+|"
    r"forbund(?:et|a)?|sentral(?:en)?)\b|\b(?:partssam|tillitsv|hov[eu]dtillitsv|organisasjon|foren|forei|utval|politi)",
    re.I,
)
_DID = pattern(
    r"\b(?:(?:hatt|avholdt|haldn?e|holdt|heldt|hadde)\s[^.]{0,40}møt|\w*intervju\w*\s+med|send(?:te|e)\s+inn|leverte|sagt\s+si|"
    r"utvikl(?:et|a)\s+mål|samtal[ea]r?\s+med|svar(?:te|a|t)\b|deltok|deltatt|delteke|møtt(?:e|es|est)\b|(?:hatt|hadde|på|til)\s[^.]{0,30}samling|"
    r"\w*(?:arbeids|dialog|dags|fag)samling|innspill|innspel|høyrt|hørt|spurt|spurd|drøfta|drøftet|diskutert|"
    r"te[ig]+n[ea]?[dt]|teikna|fortalt|fortalde|har\s+lest|har\s+lese|las\b|har\s+prioritert\s+(?:mål|tiltak)\w*|bidratt|bidro|bidrog|"
    r"bidrege|(?:arbeidd|arbeidet|jobb(?:a|et))\s+(?:med\s+(?:pla|mål|forslag|framlegg|strategi)|fram)|presentert\s+for|invitert|"
    r"medverka|medvirket|involvert|(?:sammen|saman)\s+med\s+oss|gode\s+råd|gav?\s+råd|utarbeid\w*\s+(?:i|av)\s|"
    r"(?:fikk|fekk|fått)\s+(?:høve|anledning|mulighet|sjanse\w*)|høyrd|(?:kalte|kalla)\s+inn|vært\s+med|vore\s+med|var\s+med)",
    re.I,
)
_NOT = pattern(
    r"\b(?:ikke|ikkje|ingen|uten|utan|skal|bør|må|vil|kan|skulle|prosent|andel\w*|ungdata|statistikk\w*|tall|tal|oversikt\w*|viser|syner)\b|%",
    re.I,
)
_RAISED = pattern(
    r"\b(?:valgt|vald|valt|prioritert[ae]?|peika|pekt?e?|løft(?:a|et)|trekt|trukk?et|foreslått|foreslege|ønsk(?:a|et|te)|"
    r"meldt|spilt|spelt|kommet|kome|komne|kom|tatt|teke|nevnt|nemnt|bestemt|utform(?:a|et))\b",
    re.I,
)
_MEETING = pattern(
    r"\b(?:folke|innbygger|innbyggjar|bygde|grende|dialog|medvirknings|medverknads|innspills|innspels|bruker|brukar|beboer|bebuar)"
    r"(?:møt|verkst|samling)\w*|\b(?:idéverkst|ideverkst|arbeidsverkst)\w*|\bworkshop\w*|\b(?:idé|ide)dugnad\w*|\bgjestebud\w*|\bbarnetråkk\w*",
    re.I,
    needs=("møt", "verkst", "samling", "workshop", "dugnad", "gjestebud", "tråkk"),
)
_IN_WORK = pattern(
    r"\b(?:i|under|gjennom)\s+(?:arbeidet\s+med|utarbeid\w+\s+av|rullering\w*\s+av)\s+(?:\w+\s+)?\w*(?:plan|strategi)\w*"
    r"|\b(?:i|under|gjennom)\s+(?:plan(?:arbeidet|prosessen)|prosessen|medvirkning\w*|medverknad\w*)",
    re.I,
    needs=("arbeid", "rullering", "prosess", "medv"),
)
"""Where people said what a goal or an area came of: "Dette er valgt etter folkemøtene", "… pekt på av brukere i
arbeidet med planen"."""
_SURVEY = pattern(
    r"\b(?:spørre|spørje|innbygger|innbyggar|innbyggjar|publikums)(?:undersøkels|undersøking)\w*"
    r"(?:\s+(?:om|for|i|fra|frå|våren|hausten|høsten|vinteren|20\d\d|\w+)){0,3}?\s+(?:blant|mellom|hos)\s+",
    re.I,
    needs=("undersøkels", "undersøking"),
)
"""Who was asked: "Spørreundersøkelse blant innbyggerne viser …", told of with what they answered."""
_NOT_ASKED = pattern(r"\b(?:ikke|ikkje|ingen|skal|bør|må|vil|kan)\b", re.I)
_ELSEWHERE_ASKED = pattern(
    r"\b(?:nasjonal\w*|landet|lande[nt]s|landsomf\w+|norske?|nordmenn|noreg|norge|ssb|fylke\w*|kommune[nra]*e?\s+i|ungdata)\b",
    re.I,
)
_ACTIONS = frozenset({"tiltak", "indikator", "innhold", "historikk", "litteratur"})
_TOOK_PART = pattern(
    r"\b(?:har|er|ble|blei|vart)\b.*\b(?:vært\s+med|vore\s+med|deltatt|delteke|bidratt|bidrege|medvirket|medverka|involvert|lytta|lyttet|"
    r"hørt|høyrt|spurt)\b|\b(?:medvirk|medverk|involver)\w*",
    re.I,
    needs=("med", "delt", "bidr", "invol", "lytt", "hørt", "høyrt", "spurt"),
)
"""A heading in any words over who took part: "Slik har folk vore med"."""
_TRACES = ("medvirkning", "barn_og_unge", "ungdomsraad", "eldreraad", "raad_funksjonsnedsettelse")


def asked_for_participation(sak: Sak) -> bool:
    """Plans and planprogram of a known type; a plan that has hardly begun is not asked yet."""
    if not sak.plan or sak.type not in _TYPES or sak.status in ("oppstart", "opphevet"):
        return False
    has_text = any(facts.document.format != "yaml" for facts in sak.documents)  # YAML has no place to tell it
    return has_text and bool(sak.kinds & {"plan", "planprogram"})


def tells_of_participation(graf: Plangraf, sak: Sak) -> bool:
    """An activity, a chapter on participation, or a trace of it anywhere in the package.

    A plan also tells of it where it says that somebody was met or asked; a planprogram is to describe it (pbl § 4-1).
    """
    if sak.planprogram:
        return _program_tells(graf, sak)
    if sak.signs(*_TRACES) or sak.signs("medvirkning_spor"):
        return True
    if next(graf.alle(Medvirkning, plan=sak.plan), None) is not None:
        return True
    if any(
        facts.parts.medvirkning or any(_told(facts, section) for section in facts.parts.sections)
        for facts in sak.documents
    ):
        return True
    return any(_somebody_took_part(facts) for facts in sak.documents)


def _somebody_took_part(facts: Facts) -> bool:
    """Whether a sentence outside goals, actions and the knowledge base says, in any words, that people answered, met,
    took part or gave advice; asked only of a plan in which no plainer account was found."""
    closed = {
        index: section.role in _ACTIONS
        for section in facts.parts.sections
        if section.index and section.role in _ELSEWHERE and not _from_title(facts, section)
        for index in range(section.first, section.last)
    }
    for index, block in enumerate(facts.document.blocks):
        if closed.get(index) or block.noise or block.kind not in ("paragraph", "item"):
            continue
        text = block.text
        told = _came_of_it if index in closed else _says_who
        may_tell = _tells_of_work(text) or (told is _says_who and _DID.search(text) is not None)
        if _survey(text) or (may_tell and any(map(told, _STOP.split(text)))):
            return True
    return False


def _survey(text: str) -> bool:
    """Whether a text tells of a survey that was made among people of the municipality."""
    asked = _SURVEY.search(text)
    if asked is None or _WHO.match(text, asked.end()) is None:
        return False
    before = _STOP.split(text[: asked.start()])[-1]
    after = _STOP.split(text[asked.start() :])[0]
    return not (_NOT_ASKED.search(before) or _ELSEWHERE_ASKED.search(before + after))


def _says_who(sentence: str) -> bool:
    told = _DID.search(sentence) is not None and _WHO.search(sentence) is not None
    return (told and not _NOT.search(sentence)) or _came_of_it(sentence)


def _tells_of_work(text: str) -> bool:
    """Whether a text speaks of a meeting or of the work on the plan: no sentence came of either where it does not."""
    return _MEETING.search(text) is not None or _IN_WORK.search(text) is not None


def _came_of_it(sentence: str) -> bool:
    """Whether a sentence, in a chapter on goals too, says that what stands there came of what people said."""
    if not _MEETING.search(sentence) and not (_IN_WORK.search(sentence) and _WHO.search(sentence)):
        return False
    return _RAISED.search(sentence) is not None and not _NOT.search(sentence)


def _from_title(facts: Facts, section: Section) -> bool:
    """Whether a chapter has its role from the title of it all: all of "Handlingsplan for …" is no list of actions."""
    sections = facts.parts.sections
    while not section.own_role and section.parent is not None:
        section = sections[section.parent]
    return section.index == 1 and section.last == sections[0].last


def _program_tells(graf: Plangraf, sak: Sak) -> bool:
    """Whether the planprogram itself describes it: whom its notice was sent to does not (pbl § 4-1)."""
    own = [facts for facts in sak.documents if facts.kind not in MESSENGERS]
    paths = {facts.document.path for facts in own}
    if any(sign.concept in _TRACES for facts in own for sign in facts.parts.signs):
        return True
    if any(one.span.file in paths for one in graf.alle(Medvirkning, plan=sak.plan)):
        return True
    return any(_told(facts, section) for facts in own for section in facts.parts.sections)


def _told(facts: Facts, section: Section) -> bool:
    """A chapter on participation with something in it: a heading alone tells nothing."""
    named = section.own_role == "medvirkning" or (not section.own_role and _TOOK_PART.search(section.title) is not None)
    if not named or section.last <= section.first:
        return False
    inside = facts.document.blocks[section.first : section.last]
    return not inside or any(block.kind != "heading" for block in inside)

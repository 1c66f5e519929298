"""Traces that need more than a word: who took part, was met or was asked, and which plan stands above.

They only quiet a rule, so they ask little: a sentence outside goals and actions in which the words stand together.
"""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.extract.text.prose import Piece, sentence_around, sentences
from plancheck.pattern import pattern

_PLAN_WORK = pattern(r"plan|strategi|arbeid|prosess", re.I)
_TOOK_PART = pattern(
    r"\b(?:har|hadde|hatt|skal|vil|ble|vart|blei|får|fått|fekk|fikk|kan|inviter\w*|er|deltatt|delteke|deltok|gjennom|"
    r"med)\b[^.]{0,90}\b(?:medvirk(?:et|e|er|ning)|medverk(?:a|e|ar|nad)|"
    r"involver\w*|vært med|vore med|snakket med|snakka med|møtt|referansegruppe\w*)|\b(?:medvirkning|medverknad)"
    r"(?:en|sopplegg\w*)?\s+(?:i|fra|frå|av|skal|har|er|ble|vart|gjennomføres)\b",
    re.I,
    needs=(
        "medvirk", "medverk", "involver", "vært med", "vore med", "snakket med", "snakka med", "møtt", "referansegrupp",
    ),
)  # fmt: skip
_RUN_IN = pattern(r"\W*(?:medvirkning|medverknad|involvering)\s*[.:–-]\W*\w.{15,}", re.I | re.S, begins="medv involv")
"""A paragraph with the word as its heading: "**Medvirkning.** Idrettslaget deltok på …"."""
_SENT_TO = pattern(
    r"\b(?:høring|høyring)s(?:instans|part|list|mottak)\w*|\b(?:instans|mottak)(?:er|ar|ene|ane|arar|arane)\b|adresseliste|"
    r"\b(?:over)?(?:send(?:t|es|ast|er|e)?)\s+(?:\w+\s+){0,5}?(?:til|hos)\b|\b(?:uttale\w*|høyrast|høres)\s+(?:frå|fra|av)\b",
    re.I,
    needs=("instans", "parter", "partar", "liste", "lista", "mottak", "send", "uttale", "høyrast", "høres"),
)
"""A list of who is asked for comments."""
_QUESTIONS = pattern(r"skjema|spørsmål|undersøk|invitasjon|oppgåve|oppgave", re.I)
"""What is sent to take part in the work, not to comment on the plan."""
_GOALISH = pattern(r"\b(?:mål|delmål|hovedmål|hovudmål|tiltak)\b", re.I)
MET = (
    "lag med", "sammen med", "saman med", "samarbeid med", "samråd med", "dialog med", "snakk", "prata", "pratet",
    "samarbeid mellom",
    "spurt", "*møte", "svart", "svar ", "svara", "besøk", "intervju", "invitert", "høyrt", "hørt", "lytta", "lyttet",
    "verksted", "verkstad", "workshop", "*dugnad", "*gjestebud", "*gjestebod", "*undersøk", "*grupp", "*gruppe",
    "bidratt", "bidrege", "deltok", "deltatt", "delteke", "med på", "vært med", "vore med", "var med",
    "bidro", "innspill", "innspel", "involvering", "fikk", "fekk", "fått",
    "utvalg", "utval", "medverka", "medvirket",
    "arbeidd med pl", "arbeidet med pl", "arbeida med pl", "jobbet med pl", "jobba med pl",
    "*uttale", "*fråsegn", "merknad",
    "tillitsv", "*kafé", "*kafe", "ope hus", "åpent hus", "innspillene", "innspela", "innspilla",
    "consult", "survey", "meeting", "interview", "took part",
)  # fmt: skip
"""One of these stands in every sentence that `met` knows."""
_MET = (
    pattern(
        r"\b(?:lag(?:d|a|et|ast|es|er|ar)|skrevet|skrive|utarbeid\w*|utvikl\w*|utforma?|utformet|blitt til|vorte til|"
        r"blei til|ble til|vart til|jobbet|jobba|arbeidet|arbeidd|drøftet|drøfta|diskutert)\b[^.]{0,60}?"
        r"\b(?:i lag med|sammen med|saman med|i samarbeid med|i samråd med|i dialog med|i tett dialog|"
        r"i samarbeid mellom (?!(?:\w+ )?(?:avdeling|enhet|eining|tjenest|tenest|sektor|etat|kommunalområd))|"
        r"av (?:en|ei|eit|et|ein) (?!administrativ|intern)(?:\w+ )?(?:\w*gruppe|\w*utval(?:g)?|\w*nemnd))\b",
        re.I,
        needs=(
            "lag med",
            "ammen med",
            "aman med",
            "i samarbeid m",
            "i samråd",
            "i dialog",
            "i tett dialog",
            "gruppe",
            "utval",
            "nemnd",
        ),
    ),
    pattern(
        r"\b(?:vi|kommunen|administrasjonen|planleggeren|planleggjaren|rådgiveren|\w*gruppa|\w*gruppen|\w*utvalget|"
        r"\w*utvalet)\s+(?:har\s+)?(?:også\s+|òg\s+|blant anna\s+|blant annet\s+)?(?:snakk(?:a|et)|prat(?:a|et)|"
        r"spurt|spurde|spurte|møtt|møtte|intervjua|intervjuet|besøkt|vitja|lytt(?:a|et)|høyrt|hørt|invitert|inviterte|"
        r"hatt\s+(?:\w+\s+){0,2}(?:\w*møte\w*|samtal\w*|dialog))\b",
        re.I,
        needs="snakk prat spur møtt intervju besøkt vitja lytt høyrt hørt invitert hatt",
    ),
    pattern(
        r"\b(?:svart|svarte|svara|svar)\s+(?:på|frå|fra)\s+(?:\w+\s+){0,3}?(?:\w*undersøk\w*|\w*skjema\w*|"
        r"\w*spørsmål\w*|innbygg\w*|folk)|\b(?:spørreundersøk|spørjeundersøk|innbyggerundersøk|innbyggjarundersøk|"
        r"brukerundersøk|brukarundersøk|medarbeiderundersøk|medarbeidarundersøk)\w*",
        re.I,
        needs="svar undersøk",
    ),
    pattern(
        r"\b(?:folke|grende|bygde|frokost|frukost|dialog|innsp[ie]ll?s?|tema(?:kveld)?|fag|åpne |opne |ope |åpent )"
        r"møte\w*|\b(?:idé|ide|tanke)dugnad\w*|\b\w*gjesteb[uo]d\w*|\bworkshop\w*|"
        r"\b(?:\w+\s)?(?:verksted|verkstad)(?:er|ar|et)?\s+(?:med|for)\b",
        re.I,
        needs="møte dugnad gjestebud gjestebod workshop verksted verkstad",
    ),
    pattern(
        r"^\W*(?:referanse|arbeids|plan|prosjekt|styrings|ressurs)grupp(?:a|en|e|er|ene)\s*:|"
        r"\b(?:referanse|arbeids|plan|prosjekt|styrings|ressurs|fokus)grupp(?:a|en|e|er|ene)\s+(?:som\s+)?(?:har|hadde|besto|"
        r"bestod|består|med|har hatt|møttes|møttest|leverte|kom|satt|sat)\b|"
        r"\b(?:var|vore|vært|er)\s+(?:med|representert)\s+i\s+(?:\w*grupp(?:a|en)|\w*utval(?:g)?et)\b",
        re.I,
        needs="grupp utval",
    ),
    pattern(
        r"\b(?:deltok|deltatt|delteke|bidratt|bidrege|bidrog|bidro|(?:vært|vore|var) med)\b[^.]{0,50}\b(?:arbeid|plan|"
        r"prosess|prosjektgrupp|referansegrupp|utform|laga?|møte|samling|verksted|verkstad|workshop|dugnad)\w*",
        re.I,
        needs="delt bidr med",
    ),
    pattern(
        r"\b(?:fått|fekk|fikk|kom|mottatt|mottok|motteke|tatt imot|teke imot)\b[^.]{0,30}\b(?:innspill|innspel)\b|"
        r"\b(?:innspill|innspel)(?:ene|a)?\s+(?:fra|frå)\b",
        re.I,
        needs="innspill innspel",
    ),
    pattern(
        r"\b(?:ga|gav|gitt|gjeve|kom|kommet|kome)\s+(?:også\s+|òg\s+)?(?:med\s+)?(?:\w+\s+){0,2}?(?:innspill|innspel)\b|"
        r"\b(?:god|brei|bred|tett)\s+(?:involvering|medvirkning|medverknad)\b|"
        r"\b(?:innbygg\w*|folk|bruk[ea]r\w*|elev\w*|barn|unge|ungdom\w*|lag\w*|tilsette|ansatte)\s+(?:har\s+)?(?:fikk|fekk|fått)\s+"
        r"(?:seie|si|melde|gje|gi|komme?|vere\s+med|være\s+med)\b",
        re.I,
        needs="innspill innspel involvering medvirkning medverknad fikk fekk fått",
    ),
    pattern(
        r"\b(?:lag|organisasjon\w*|foren\w+|forei\w+|foreld\w+|pårør\w+|alle)\s+(?:fikk|fekk|har\s+fått)\s+(?:\w+\s+){0,2}?(?:seie|si|melde|"
        r"gje|gi|komme?|vere\s+med|være\s+med|delta)\b|\b(?:tilbud|tilbod)\s+om\s+å\s+delta\b|"
        r"\b(?:er|blei|ble|vart|har\s+vorte|har\s+blitt)\s+(?:hørt|høyrt|intervjua|intervjuet)\b|"
        r"\b(?:intervju|kafédialog)(?:er|ar)?\s+med\b|\b(?:mange|fleire|flere|disse|desse)\s+har\s+(?:bidratt|bidrege|medvirket|medverka|"
        r"delt(?:att|eke))\s*:|\b(?:arrangert|haldne?|heldt|holdt|hadde|avholdt)\s+[^.]{0,30}(?:kafé|kafe|ope\s+hus|åpent\s+hus)|"
        r"\b(?:tillitsv[ae]l[gd]te?|verneombud\w*)\s+(?:har\s+)?(?:deltatt|delteke|deltok|vært\s+med|vore\s+med)\b",
        re.I,
        needs=(
            "fikk",
            "fekk",
            "har fått",
            "om å delta",
            "hørt",
            "høyrt",
            "intervju",
            "kafé",
            "kafe",
            "ope hus",
            "åpent hus",
            "har bidr",
            "har medv",
            "har delt",
            "tillitsv",
            "verneombud",
        ),
    ),
    pattern(
        r"\b(?:[a-zæøå]+(?:ane|ene|arar|era)|lag|foreldre|ungdom\w*|elev\w*)\b[^.,]{0,40}?\s(?:har\s+)?(?:arbeidd|arbeidet|arbeida|"
        r"jobbet|jobba)\s+med\s+pla(?:nen|na)\b",
        re.I,
        needs=("med planen", "med plana"),
    ),
    pattern(
        r"\b(?:consulted|consultation with|public meetings?|surveys? (?:of|among)|interviewed|took part in|"
        r"workshops? with)\b",
        re.I,
        needs="consult public survey interviewed took workshop",
    ),
)
"""Made together, asked, answered, met, worked in groups, took part, gave input; and in English."""
PARTICIPATION = pattern(r"medvirk|medverk|involver", re.I)
"""In a heading that also speaks of the process: "Planprosess og medverknad"."""
_CAME = (
    r"(?:deltok|(?:har|hadde)\s+(?:òg\s+|også\s+|alle\s+)?(?:deltatt|delteke|bidratt|bidrege|vært\s+med|vore\s+med)|"
    r"var\s+med|bidro|bidrog|medvirk(?:et|a)|medverka)"
)
_ALL_CAME = pattern(
    rf"(?:[A-ZÆØÅ]|4H\b)[^.!?:]*?(?:,\s|\sog\s)[^.!?:]*?\b{_CAME}\s*(?:$|[.!]|(?:i|gjennom)\s+(?:heile\s+|hele\s+)?arbeidet\b|"
    rf"på\s+(?:\w+\s+)?(?:\w*dag(?:en)?\b|\w*synfaring\w*|\w*befaring\w*|"
    rf"\w*verkst[ea]d\w*|\w*samling\w*|\w*møte\w*|\w*dugnad\w*|\w*seminar\w*|\w*konferanse\w*))",
    needs=("deltok", "deltatt", "delteke", "bidr", "medv", "vært med", "vore med", "var med"),
)
"""A sentence that is no more than who came: "Politiet, Røde Kors og bondelaget deltok."."""
_MEETING = pattern(r"(?:folke|grende|bygde|frokost|frukost|dialog|innspills?|innspels?)møt(?:e|er|a|et)", re.I)
"""A milestone of the plan work, alone in the first cell of a row."""
_NOT = pattern(
    r"\b(?:ikke|ikkje|ingen|uten|utan|skal|bør|må|not)\b|^\W*kunnskapsgrunnlag\w*\s+er\b",
    re.I,
    needs="ikke ikkje ingen uten utan skal bør må not kunnskapsgrunnlag",
)
_ANSWERED = pattern(
    r"\b(?:(?:(?:høring|høyring)s)?(?:uttale\w*|fråsegn\w*|svar\w*)|innsp[ei]ll?(?:ene|a)?|merknad\w*)\b[^.]{0,90}?\s(?:er|ble|blei|vart|"
    r"har\s+(?:blitt|vorte))\s+(?:\w+\s+)?(?:innarbeid\w+|vurder\w+|gjennomgått|tatt\s+(?:med|inn|hensyn)|"
    r"teke\s+(?:med|inn|omsyn))\b",
    re.I,
    needs=("innarbeid", "vurder", "gjennomgått", "tatt", "teke"),
)
"""Answers that were weighed or worked in. In a chapter on the hearing they are the hearing's own story (pbl § 5-2)."""
_TELLS_IN_TABLES = frozenset({"medvirkning", "prosess", "hoering"})
_ACTION = frozenset({"tiltak", "maal", "indikator", "risiko", "utfordring"})

ABOVE = ("samfunnsdel", "*kommuneplan", "*kommunedelplan", "master plan", "social element")
_HIGHER = pattern(
    r"\b(?:samfunnsdel\w*|kommuneplan(?:en\w*|ens|a)?\b(?! for (?-i:[a-zæøå]))|master plan|social element)", re.I
)
_RELATES = pattern(
    r"\b(?:mål(?:a|et|ene)?|følg\w*|bygg\w*|grunnlag\w*|til grunn|les(?:es|ast)? (?:sammen|saman) med|"
    r"forank\w*|utgangspunkt\w*|overordn\w*|underordn\w*|underlag[td]|ramme\w*|oppfølg\w*|"
    r"del av|under|tråd|samsvar\w*|konkretis\w*|utdyp\w*|satsings\w*|satsnings\w*|"
    r"prioriter\w*|heng\w*|knyt\w*|tilknyt\w*|styrende|styrande|sam(?:men|an)heng\w*|svar\w*|støtt\w*|bidr\w*|"
    r"konkret\w*|utspring\w*|spring\w*\s+ut|utdjup\w*|hei?mla|heimlet|hjemlet|hjemla|suppler\w*|utfyll\w*|rot|"
    r"føring\w*|retning\w*|(?:peker|peikar|pekte|peika)\s+(?:også\s+|òg\s+)?(?:ut|på)|"
    r"ført vidare|videreført\w*|visjon\w*|hovedmål\w*|hovudmål\w*|seier|sier|follow\w*|builds?|based|goals?|"
    r"slår\s+(?:òg\s+|også\s+)?fast|fastslår|slo\s+fast|legg(?:er)?\s+(?:\w+\s+)?vekt|vektlegg\w*|løft\w*|står\s+det|"
    r"hei?ter\s+det|understrek\w*|fre[ma]+hev\w*|framhev\w*|trekk\w*|uttrykk\w*|krev\w*|krav|hei?mel|hjemmel|"
    r"oppdrag|bestem\w*|lys\s+av|skal\s+(?:lag\w+|utarbeid\w+|ha)\s+(?:en|ein|ei)\s+(?:egen\s+|eigen\s+)?\w*plan)\b",
    re.I,
)
_OPENLY = pattern(
    r"\b(?:i|ifølge|følgje?|jf\.?|jamfør|etter)\s+(?:\w+\s+)?(?:kommuneplan(?:ens?|en\s+sin|a\s+si)?\s+)?samfunnsdel|"
    r"(?:samfunnsdel(?:en|a)?|kommuneplan(?:en|a))\s+(?:\(?\d{4}\s*[-–—]\s*\d{2,4}\)?\s+)?"
    r"(?:har|vil|ber|gir|gjev|gjel\w+|\w{2,}[ea]r|\w+legg)\b",
    re.I,
)
"""The samfunnsdel as what this plan goes by or what it says of the subject, in any verb."""
_ITS_OWN_STORY = pattern(
    r"vedt[aeo]|ruller|revi[ds]|høring|høyring|behandl|handsam|evaluer|utarbei|oppdater|forny|erstatt|arealdel",
    re.I,
)
"""What a sentence tells of the samfunnsdel's own making: it says nothing of this plan."""

_PART_ABOVE = pattern(
    r"\b(?:bygg\w*\s+(?:videre\s+|vidare\s+)?på|konkret\w*|utdyp\w*|utdjup\w*|suppler\w*|utfyll\w*|utspring\s+i|"
    r"spring\w*\s+ut\s+(?:av|fra|frå)|(?:heimla|hjemlet|hjemla|forankr\w+|rot|røtter|røter)\s+i|føring\w*\s+er|"
    r"(?:følg\w*|støtt\w*)\s+opp(?:\s+om)?)\s[^.?!]{0,40}?\b(?P<above>kommunedelplan\w*)|"
    r"(?:^\W*|(?<=[.?!]\s))(?:denne\s+)?(?:tema|handlings|fag|sektor|tiltaks)?(?:planen|plana|strategien|programmet|delen)\s+"
    r"(?![^.?!]{0,70}\b(?:erstatt|avløs|avløys|samordn|parallel|i\s+tillegg|side\s+om|sammen\s+med|saman\s+med))"
    r"[^.?!]{1,70}?\b(?P<own>kommunedelplan\w*)|"
    r"\bkommunedelplan\w*\b[^.?!]{0,90}\b(?:denne|temaplanen|fagplanen|planen her)\b[^.?!]{0,30}?"
    r"\b(?:ta|tar|tek|fører|følger|følgjer|bygger|byggjer)\b",
    re.I,
    needs=("kommunedelplan",),
)
"""A kommunedelplan as the plan that this one makes concrete: "som denne planen tar videre"."""
_DENIED = pattern(r"\b(?:ikke|ikkje|not)\b", re.I)


def was_sent(document: Document, piece: Piece, sentence: str) -> bool:
    """Whether the sentence, or the words over its list, lists who a plan is sent to."""
    if _SENT_TO.search(sentence):
        return _QUESTIONS.search(sentence) is None
    if piece.kind != "item":
        return False
    over = next((block for block in reversed(document.blocks[: piece.block]) if block.kind != "item"), None)
    return over is not None and len(over.text) < 200 and _SENT_TO.search(over.text) is not None


def took_part(piece: Piece, role: str) -> re.Match[str] | None:
    """Running text that says who took or will take part in making the plan."""
    if piece.kind in ("header", "cell") or role in _ACTION:
        return None
    if (run_in := _RUN_IN.match(piece.text)) is not None:
        return run_in
    match = _TOOK_PART.search(piece.text)
    if match is None or not _PLAN_WORK.search(sentence_around(piece, match.start()).text):
        return None
    return match if piece.kind != "item" or not _GOALISH.search(piece.text) else None


def met(piece: Piece, role: str) -> re.Match[str] | None:
    """A sentence that tells of people who were met, asked or heard; a table's cell only where the process is told."""
    if role in _ACTION or piece.kind in ("header", "heading"):
        return None
    if piece.kind == "cell" and role not in _TELLS_IN_TABLES:
        return _MEETING.fullmatch(piece.text.strip()) if piece.column == 0 else None
    if piece.kind != "cell" and (came := _who_came(piece)) is not None:
        return came
    ways = _MET if role == "hoering" else (*_MET, _ANSWERED)
    told = sorted((match for way in ways for match in way.finditer(piece.text)), key=re.Match.start)
    return next((match for match in told if not _NOT.search(sentence_around(piece, match.start()).text)), None)


def _who_came(piece: Piece) -> re.Match[str] | None:
    """The first sentence that lists who took part and says no more."""
    for sentence in sentences(piece):
        match = _ALL_CAME.match(piece.text, sentence.start)
        if match is not None and not _NOT.search(sentence.text):
            return match
    return None


_CHAPTER_ABOVE = pattern(
    r"(?:føring(?:er|ar|ene|ane)?|rammer?|mål(?:a|ene)?|forankring|kobling|kopling|sammenheng|samanheng|forhold(?:et)?|tilhøve(?:t)?)"
    r"(?:\s+og\s+\w+)?\s+(?:fra|frå|i|til|med)\s+(?:kommuneplan(?:en|ens|a)?|samfunnsdel(?:en)?)\b",
    re.I,
    begins="føring ramme mål forank kobling kopling sammenheng samanheng forhold tilhøve",
)
"""A chapter on what the plan above asks of this one: "Føringer fra kommuneplanen"."""


def names_above(piece: Piece, role: str) -> re.Match[str] | None:
    """A sentence that holds this plan together with the samfunnsdel, the kommuneplan or a kommunedelplan above it, or
    a chapter's heading that does."""
    if piece.kind == "heading":
        return _CHAPTER_ABOVE.search(piece.text)
    if piece.kind != "paragraph" and (role in _ACTION or piece.kind != "item"):
        return None
    for match in _HIGHER.finditer(piece.text):
        sentence = sentence_around(piece, match.start()).text
        if _DENIED.search(sentence):
            continue
        if _RELATES.search(sentence) or (_OPENLY.search(sentence) and not _ITS_OWN_STORY.search(sentence)):
            return match
    part = _PART_ABOVE.search(piece.text)
    denied = part is not None and _DENIED.search(sentence_around(piece, part.start()).text)
    return None if denied else part

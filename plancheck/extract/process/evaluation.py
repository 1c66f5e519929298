"""When the plan is to be evaluated, and by whom. Yearly reporting is no evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.dates import Precision, When, find_dates
from plancheck.document import Confidence, Document, Span
from plancheck.extract.plan.front import Facts, blocks
from plancheck.extract.plan.subject import NOT_THIS, speaks_of
from plancheck.extract.process.activitydates import day_of
from plancheck.extract.process.evaluationbefore import ANSWERED, SUBJECTLESS, WHO_FIRST, named_before
from plancheck.extract.text.prose import Piece, Sections, Sentence, beside, place, prose_of, sentences
from plancheck.model import Evaluering
from plancheck.parts import Meta, Section
from plancheck.pattern import pattern

_GATE = ("*evaluer", "evaluate", "evaluation", "gjennomgå", "har virket", "har verka", "har hatt effekt")
_REVIEW = ("*vurderes", "*vurderast", "vurderer", "vurdert", "*vurdere ")
_ASSESSED = pattern(r"\b(?:vurder(?:es|ast)|(?:blir|vert|skal)\s+vurder(?:t|es|ast))\b", re.I, needs="vurder")
"""What is evaluation in a chapter called so: "Samfunnsdelen vurderes i forbindelse med planstrategien i 2028"."""
_THE_PLAN = r"(?:(?:[\w-]*plan(?:en|a)|strategien|samfunnsdelen)|(?:grad(?:en)?\s+av\s+)?måloppnå\w+)"
_REVIEWED = pattern(
    rf"\b{_THE_PLAN}\s+(?:(?:skal|blir|vert|vil|bli|også|òg)\s+){{0,3}}(?:(?:re)?vurder(?:es|ast|t)|gjennomgås|gjennomgåast)\b"
    rf"(?!\s+(?:å|som|opp|ut|mot)\b)|\bvurder(?:er|es|ast|e|a)\s+(?:(?:[\w.]+\s+){{0,4}}?om\s+)?{_THE_PLAN}"
    rf"(?!\s+som\b)|\b(?:revider|reviser|revisjon|ruller|revidering)\w*\s+(?:av\s+)?{_THE_PLAN}\s+(?:blir\s+|vert\s+)?vurder",
    re.I,
    needs="vurder gjennomgå",
)
"""The plan, or how far its goals are reached, looked at again: "Planen vurderes i hver planstrategi, neste gang i
2028"."""
_PLANNED = pattern(
    r"\b(?:evaluer(?:es|ast|er|e|a|t|ing(?:en|a)?)|(?:slutt|midtveis|midtvegs|underveis|undervegs)evaluering\w*|evaluat(?:e[ds]?|ion)|"
    r"gjennomgå(?:s|ast)?\s+(?:\w+\s+){0,2}?på\s+nytt|vurder\w+\s+(?:om|korleis|hvordan)\s+(?:\w+\s+){1,3}?har\s+(?:virket|verka|hatt))\b",
    re.I,
)
_PAST = pattern(
    r"\bevaluering(?:en|a)?\s+(?:av\s+[\wæøå -]{3,50}\s+)?(?:viste|viser|syner|synte|peker|peikar|ga|gav|"
    r"konkluder\w*)\b|\b(?:ble|vart|blei|er|har|har vi|vi har)\s+(?:\w+\s+)?evaluert\b|"
    r"\b(?:erfaringer|erfaringar|resultat\w*)\s+(?:fra|frå|av)\s+evaluering|"
    r"\b(?:utgangspunkt\s+i|bakgrunn\s+av|grunnlag\s+av|basert\s+på)\s+(?:(?:en|ei|ein)\s+)?evaluering",
    re.I,
    needs=(
        "evaluert", "viste", "viser", "syner", "synte", "peker", "peikar", " ga", "konkluder", "erfaring", "resultat",
        "utgangspunkt i", "bakgrunn av", "grunnlag av", "basert på",
    ),
)  # fmt: skip
_RELATIVE = pattern(
    r"\b(?:midtveis(?:\s+i\s+(?:plan)?perioden)?|(?:før|i forkant av|i forbindelse med|i samband med|ved)"
    r"\s+(?:hver\s+|kvar\s+|neste\s+|ny\s+)?(?:rullering\w*|revisjon\w*|revidering\w*)|"
    r"(?:ved|før|mot|i)\s+(?:utgangen|slutten|utløpet)\s+av\s+(?:plan)?perioden|(?:hver|kvar)\s+val(?:g)?periode|"
    r"(?:rullering|revisjon|revidering)\w*\s+og\s+(?:\w+\s+){1,2}?(?:samtidig|samstundes)\b|"
    r"(?:hver|kvar)\s+(?:planstrategi|kommunestyreperiode)|halvve(?:is|gs)(?:\s+i\s+(?:plan)?perioden)?|"
    r"når\s+(?:halve?\s+)?(?:plan)?perioden\s+er\s+(?:gått|omme|over|slutt)|vinter(?:en)?\s+20\d\d(?:\s?/\s?(?:20)?\d\d)?|(?:plan)?periodens\s+siste\s+år|"
    r"(?:ett?|eitt?|to|\d)\s+(?:halvt\s+)?år\s+før\s+(?:plan)?perioden|etter\s+(?:\d|ett|eitt|to|tre|fire|fem|seks)\s+år|(?:i\s+)?(?:det\s+)?siste\s+(?:år(?:et)?|del(?:en)?|halvdel(?:en)?)\s+"
    r"(?:av|i)\s+(?:plan)?perioden)",
    re.I,
)
_BY = pattern(
    r"\b(?:evaluer(?:es|ast|t)|(?:re)?vurder(?:es|ast|t)|gjennomgås|gjennomgåast),?\s+(?:(?!løpet|utgangen|slutten|starten|midten)\w+\s+){0,2}?"
    r"(?<!løpet\s)(?<!utgangen\s)(?<!slutten\s)(?<!starten\s)(?<!midten\s)av\s+(?P<by>[^,.;:()]+?)(?=\s+(?:i|innen|innan|hver|hvert|kvart|kvar|"
    r"før|ved|senest|seinast|våren|høsten|hausten|sommeren|midtveis|minst|og\s+(?:legges|rapporteres|blir)|årleg|"
    r"årlig|to|etter|\d)|[,.;:()]|$)",
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
    r"rådgiver|rådgjevar|planlegger|planleggjar|avdeling|eining|enhet|seksjon|gruppe|utvalg|utval)\w*)"
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
    rf"^(?P<first>[A-ZÆØÅ]{_NAME})\s+(?:rapporter|følg|legg|lag|or?ienter)\w*\s[^.;]*?\bog\s+(?:har|tar|tek)\s+(?:\w+)?ansvar\w*"
    rf"\s+for\s+(?:å\s+)?evaluer|"
    rf"\bog\s+(?P<leads>[A-ZÆØÅ]{_NAME})\s+(?:leder|leier|leiar)\s+arbeidet\b|"
    rf"\b(?:arbeidet|evalueringen|evalueringa|det)\s+(?:(?:blir|vert|skal)\s+)?(?:leia|leidd|ledet|ledes|leiast|styrt|styres|"
    rf"utført|utføres|utførast)\s+av\s+(?P<led>{_NAME})(?=\s+(?:i|innen|innan)\b|[,.;:()]|$)|"
    rf"\bmed\s+(?P<with>{_NAME})\s+som\s+(?:ansvarl\w+|leder|leiar|ansvarsha\w+)\b|"
    rf"\ber\s+(?:et|eit)\s+ansvar\s+for\s+(?P<duty>{_NAME})(?=\s+(?:i|innen|innan)\b|[,.;:()]|$)|"
    rf"(?:\bi\s+regi\s+av|(?<=\d\s)ved)\s+(?P<under>{_NAME})(?=\s+(?:i|innen|innan)\b|[,.;:()]|$)",
    re.I,
    needs=("det er", "evaluer", "ansvar", "arbeidet", " av ", "som le", " ved "),
)
"""Who, in clauses of their own: "…, og det er kultursjefen som har ansvaret", "…, og kultursjefen evaluerer den"."""
_TITLED = pattern(r"\W*(?:slutt|midtveis|midtvegs)?evaluering(?:en|a)?(?:\s+av\s+plan(?:en|a))?\s*:", re.I, needs=":")
"""A line that says it: "Evaluering: 2027 (kommunedirektøren)"."""
_IN_BRACKETS = pattern(r"(?:\(|\s[–-]\s)(?:ansvar\w*:?\s*)?(?P<by>[^\d().,;:–]{3,60})\)?\W*$")
_AN_EVALUATION = pattern(r"\b(?:en|ei|ein)\s+(?:\w+\s+)?evaluering\b(?!\s+av\b)", re.I, needs=("evaluering",))
"""Of this plan, where nothing else is named."""
_LABEL = pattern(r"\b(?:ansvar(?:lig|leg)?|ansvarlig for evaluering\w*)\s*:\s*(?P<by>[^,.;()\n]+)", re.I, needs=":")
_NEXT = pattern(
    r"^\W*(?:(?:det er\s+)?(?P<by>[\wæøå][^,.;:()]{1,60}?)\s+(?:som\s+)?(?:har|er)\s+(?:hoved|hovud)?ansvar\w*\b|"
    r"ansvaret\s+(?:for\s+evaluering\w*\s+)?(?:er\s+(?:lagt\s+|lagd\s+)?(?:til|hos)|ligger\s+(?:hos|til)|ligg\s+(?:hos|til)|har)\s+"
    r"(?P<at>[^,.;:()]+)|"
    r"ansvar(?:et|lig|leg)?\s*(?:for\s+evaluering\w*\s*)?(?:i\s+\d{4}\s*)?(?::|er)\s*(?P<label>[^,.;()\n]+)|"
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
_PRONOUN = pattern(r"(?:den|han|ho|det)\s", re.I)
_ALSO = pattern(
    r"^(?P<by>[A-ZÆØÅ][^,.;:()]{1,60}?)\s+(?:(?:har|tar|tek)\s+(?:hov[eu]d)?ansvar(?:et)?\s+for\s+å\s+|(?:skal|vil)\s+)?"
    r"(?:rapporter\w+|følg\w+ opp|har\s+(?:hov[eu]d)?ansvar\w*)\b[^.]*?\bog\s+(?:skal\s+)?evaluer\w+",
    re.I,
)
_PLAN_WORD = pattern(
    r"(?:plan(?:en|a)?|strategi(?:en)?|del(?:en)?|program(?:met)?)$|^[\W\d]+$|^i\s|"
    r"^(?:den|dette|det|denne|vi|man|ny|neste|utgangen|slutten|starten|midten|(?:tiltak|mål|evaluering)\w*)\b",
    re.I,
)
_ABOUT_OTHER = pattern(
    r"\bevaluer\w*\s+(?:av\s+)?(?:ordning\w*|prosjekt\w*|forsøk\w*|tilbud\w*|tilbod\w*|piloten|pilot\w*|kurs\w*|"
    r"tjenest\w*|tenest\w*|rutine\w*|øvelse\w*|øving\w*)",
    re.I,
    needs="ordning prosjekt forsøk tilb pilot kurs tjenest tenest rutine øvelse øving",
)
_NOT_ASKED = frozenset({"annet", "tiltaksliste", "artikkel", "kunngjoering", "mandat", "saksframlegg"})
_MAY = pattern(rf"evaluat|gjennomgå|har (?:virket|verka|hatt effekt)|\b{_THE_PLAN}", re.I)
"""What a paragraph without the word evaluation holds that tells of one."""
_SKIPPED = frozenset({"innhold", "historikk", "planoversikt", "risiko", "utfordring", "kunnskapsgrunnlag"})
_ACTION = frozenset({"tiltak", "maal", "indikator"})
_REPORTING = pattern(r"rapport\w*", re.I)
_GOAL_REACHED = pattern(r"måloppnå\w+", re.I, needs="måloppnå")
_ARTICLE = pattern(r"^(?:kommunens|den|det|en|ei|ein|the)\s+", re.I, begins="kommunens den det en ei the")
_ROW = pattern(
    r"(?:slutt|midtveis)?evaluering"
    r"(?:(?:\s+og\s+\w+)?\s+av\s+(?:tema|handlings|kompetanse)?plan(?:en|a)(?:\s+og\s+[\wæøå -]{3,40})?)?\s*:?$",
    re.I,
)


def evaluations(document: Document, sections: Sequence[Section], meta: Meta, kind: str) -> tuple[Evaluering, ...]:
    """What is said of evaluating this plan; front matter first, and certain."""
    front = tuple(_front(document, facts) for facts in blocks(document, "evaluering"))
    prose = prose_of(document)
    if kind in _NOT_ASKED or not prose.has(*_GATE, *_REVIEW):
        return front
    places = Sections(sections)
    found: list[Evaluering] = []
    for piece in prose.told(*_GATE, "vurder", "revurder"):
        role = places.role(piece.block)
        if (
            role in _SKIPPED
            or piece.kind in ("heading", "header")
            or (role in _ACTION and piece.kind in ("item", "cell"))
        ):
            continue
        named = "evaluering" in places.titles(piece.block)
        if not named and "valuer" not in piece.text and not _MAY.search(piece.text):
            continue
        own = named or role in ("evaluering", "oppfoelging")
        read = (
            _row(document, piece)
            if piece.kind == "cell"
            else _told(document, piece, meta, own_chapter=own, named=named)
        )
        found += [one for one in read if all(one.text != other.text for other in found)]
    return (*front, *found)


def _front(document: Document, facts: Facts) -> Evaluering:
    when, who = facts.text("tidspunkt"), facts.text("ansvarlig")
    return _made(document, facts.span, " ".join(part for part in (when, who) if part), when, who, Confidence.CERTAIN)


def _made(
    document: Document, span: Span, text: str, when: str | None, who: str | None, confidence: Confidence
) -> Evaluering:
    sure = min(confidence, document.ceiling, key=lambda one: one.rank)
    return Evaluering("", "", "evaluering", "", text, "", sure, span, tidspunkt=when, ansvarlig=who)


def _told(
    document: Document, piece: Piece, meta: Meta, *, own_chapter: bool, named: bool = False
) -> Iterator[Evaluering]:
    """What a paragraph says; `named`: a heading above says that it is of evaluation."""
    spoken, answered = False, ANSWERED.match(piece.text) is not None
    several = list(sentences(piece))
    for at, sentence in enumerate(several):
        text = sentence.text
        pronoun = spoken and _PRONOUN.match(text) is not None
        spoken = pronoun or speaks_of(text, meta.title, meta.type)
        assessed = _REVIEWED.search(text) or (named and spoken and _ASSESSED.search(text))
        if not (assessed or _PLANNED.search(text)) or _PAST.search(text) or NOT_THIS.search(text) or text[-1:] == "?":
            continue
        when = _time(text)
        if when is None and not _PLANNED.search(text):
            continue
        titled = _TITLED.match(text) is not None
        own = own_chapter or pronoun or titled or (answered and SUBJECTLESS.match(text) is not None)
        if not _of_this(sentence, meta, own_chapter=own, timed=when is not None):
            continue
        span = place(document, piece, sentence.start, sentence.start + len(text))
        bracket = (_IN_BRACKETS.search(text) or WHO_FIRST.match(text)) if titled else None
        who = bracket["by"].strip() if bracket else responsible(text.partition(":")[2].strip() if titled else text)
        who = who or _named_next([other.text for other in several[at + 1 : at + 3]] or _below(document, piece))
        who = who or named_before([other.text for other in several[:at]], own_chapter=own_chapter)
        yield _made(document, span, sentence.core, when, who, Confidence.PROBABLE)


def _below(document: Document, piece: Piece) -> list[str]:
    """The item after an item: "Evaluering: høsten 2029", "Ansvarlig: Kultursjefen"."""
    following = prose_of(document).after(piece) if piece.kind == "item" else None
    return [following.text] if following is not None and following.kind == "item" else []


def _named_next(following: Sequence[str]) -> str | None:
    """Who evaluates, where one of the next sentences says who has the responsibility."""
    for match in (_NEXT.match(text) or _SAID.search(text) for text in following):
        name = next(group for group in match.groups() if group).strip() if match else ""
        if name and not _PLAN_WORD.search(name):
            return name
    return None


def _of_this(sentence: Sentence, meta: Meta, *, own_chapter: bool, timed: bool) -> bool:
    """True if the sentence is about evaluating this plan, not a scheme or a course in it."""
    if _ABOUT_OTHER.search(sentence.text):
        return False
    if speaks_of(sentence.text, meta.title, meta.type):
        return True
    if timed and (_GOAL_REACHED.search(sentence.text) or _AN_EVALUATION.search(sentence.text)):
        return True
    return own_chapter and (timed or bool(_BY.search(sentence.text)))


def _time(text: str) -> str | None:
    """The day, month, season or year it is to be done; a recurrence or "midtveis i planperioden" as written."""
    whens = find_dates(text)
    dated: list[When] = [when for when in whens if when.end is not None and not when.recurring and when.days is None]
    at = _PLANNED.search(text)
    if dated:
        nearest = min(dated, key=lambda when: abs(when.offset - (at.start() if at else 0)))
        fine = nearest.precision in _PARTS_OF_YEAR and nearest.end is not None
        return nearest.end.isoformat() if fine and nearest.end else day_of(nearest)
    recurring = next((when for when in whens if when.recurring), None)
    if recurring is not None and not _reporting_only(text, recurring):
        return recurring.text
    relative = _RELATIVE.search(text)
    return relative.group() if relative else None


_PARTS_OF_YEAR = frozenset({Precision.HALF_YEAR, Precision.QUARTER, Precision.TERTIAL})
_REPORTS = pattern(r"\b(?:og|samt|,)\s+(?:\w+\s+)?rapporter(?:er|e|a)\s+(?:om\s+\w+\s+)?$", re.I, needs="rapporter")
_REPORT_AFTER = pattern(r"\s*(?:rapport|status|orienter|årsmelding)", re.I)


def _reporting_only(text: str, recurring: When) -> bool:
    """True where what recurs is the reporting: "Vi rapporterer hvert år og evaluerer når perioden er over",
    "evalueringen og årlig rapportering"."""
    after = text[recurring.offset + recurring.length :]
    if _REPORT_AFTER.match(after) or _REPORTS.search(text[: recurring.offset]):
        return True
    first = _REPORTING.search(text)
    evaluated = _PLANNED.search(text)
    return first is not None and evaluated is not None and first.start() < evaluated.start()


def responsible(text: str) -> str | None:
    """Who evaluates: "av Helse og mestring", "Kommunedirektøren legger fram …", "Ansvar: …"."""
    for form in (_INVERTED, _BY, _LABEL, _SAID, _ALSO_SAID, _ALSO, _ACTIVE, _ENGLISH):
        match = form.search(text)
        if match is not None:
            name = _ARTICLE.sub("", next(group for group in match.groups() if group).strip())
            if name and not _PLAN_WORD.search(name) and len(name) < 70:
                return name
    return None


_MONTHS = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_TIME_FIRST = pattern(
    rf"(?:(?:innen|i|høsten|hausten|våren|[12]\. halvår|{_MONTHS})\s+)*20\d\d\s*[,;–—-]\s*"
    r"(?!(?:midt|slutt|start|utgang|etter|før|innan|innen|ved|i|som|og|så|der|deretter|når|hver|kvar|årl|halv|samtidig|ny|"
    r"jf)\w*(?:\s|\W*$))(?P<by>[^\W\d](?:(?!\s(?:skal|får|har|blir|vert|er)\s)[^\d,;:.]){2,60})\.?",
    re.I,
    needs="20",
)
_MONTH = pattern(rf"{_MONTHS}(?:\s*[-–/]\s*{_MONTHS})?$", re.I)
"""A month in a timetable of the year, that comes again."""


def _row(document: Document, piece: Piece) -> Iterator[Evaluering]:
    """ "Evaluering | juni 2028 | Kommunedirektøren" in a timetable or a facts table."""
    value = beside(piece)
    if piece.row is None or value is None or not _ROW.match(piece.text.strip()):
        return
    rest = [cell.text for cell in piece.row.cells[piece.column + 1 :] if cell.text]
    timed = next((cell for cell in rest if _time(cell)), None)
    before = [cell.text.strip() for cell in piece.row.cells[: piece.column]] if timed is None else []
    when = _time(timed) if timed else next((text if _MONTH.match(text) else _time(text) for text in before), None)
    others = [cell for cell in rest if cell is not timed and not any(char.isdigit() for char in cell)]
    others += [said for said in (_beside_time(timed),) if said] if timed and not others else []
    yield _made(
        document,
        piece.span,
        f"{piece.text.strip(' :')}: {', '.join(rest)}",
        when,
        others[0] if others else None,
        Confidence.PROBABLE,
    )


def _beside_time(text: str) -> str | None:
    """Who, in a cell that says when first: "2028, kommunedirektøren"."""
    match = _TIME_FIRST.fullmatch(text)
    return match["by"].strip() if match is not None and not _PLAN_WORD.search(match["by"]) else None

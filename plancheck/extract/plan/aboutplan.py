"""What a notice, a council paper, a mandate or an article is about, and which parts a mandate demands."""

from __future__ import annotations

import re

from plancheck.document import Document, Span
from plancheck.extract.plan.front import block as front_block
from plancheck.extract.plan.front import fold
from plancheck.extract.plan.naming import plan_type
from plancheck.extract.plan.zoning import ZONING
from plancheck.extract.text.prose import Prose, place, sentences
from plancheck.pattern import pattern

_LEAD = pattern(
    r"^(?:(?:(?:utvidet|utvida|ny|forlenget|forlenga) (?:høringsfrist|høyringsfrist|frist)|kunngjøring|kunngjering|"
    r"melding|varsel|varsling|invitasjon(?: til (?:offentl[ie]g )?(?:høring|høyring|ettersyn|gjennomsyn)|"
    r" til å (?:gi|gje|sende|komme?)(?: med)? innsp[ei]l+| til innsp[ei]l+)?|"
    r"(?:oversend\w*|utsend\w*|følge|følgje|fylgje)(?:brev|skriv)|saksframlegg|saksfremlegg|saksutgreiing|saksprotokoll|pressemelding|"
    r"oppstart(?: av planarbeid(?:et)?)?|planoppstart|begrenset høring|avgrensa høyring|"
    r"(?:høring|høyring)(?:sbrev|snotat| og offentl[ie]g (?:ettersyn|gjennomsyn))?|"
    r"(?:1|2|3)\. ?gang[s]? (?:høring|behandling)|(?:1|2|3)\. ?gong[s]? (?:høyring|handsaming)|andre gangs høring|ny "
    r"høring|ny høyring|"
    r"offentlig ettersyn|offentleg ettersyn|sluttbehandling|slutthandsaming|sluttføring|førstegangsbehandling|"
    r"andregangsbehandling|"
    r"fastsett(?:ing|else)|fastsetjing|vedtak|endelig vedtak|behandling|utlegging|forslag|framlegg|utkast|"
    r"høringsutkast|høyringsutkast|"
    r"høringsforslag|høyringsforslag|mandat|prosjektmandat|prosjektdirektiv|arbeidet|planarbeid|gi innspill|gje "
    r"innspel|si din mening|"
    r"sei di meining|hva er|kva er|om|vil ha innspill|vil ha innspel|ny|nytt|revidert|rullering|revisjon|evaluering)"
    r"(?=[\s:–—-])\s*(?:[:–—-]|(?:av|om|til|for|på|med|–|-)(?=\s))?\s*)",
    re.I,
    begins=(
        "utvid ny forleng kunngj melding varsel varsling invitasjon oversend utsend følge følgje fylgje saks "
        "pressemelding oppstart planoppstart høring høyring begrenset avgrensa 1. 2. 3. andre offentl slutt "
        "førstegangs fastset vedtak endelig behandling utlegging forslag framlegg utkast mandat prosjekt "
        "arbeidet planarbeid gi gje si sei hva kva om vil revidert rullering revisjon evaluering"
    ),
)
_TRAIL = pattern(
    r"\s*(?:[-–—:,(]\s*)?(?:(?:er |ligger |legges |lagt |sendt |sendes |ute |ut |no |nå |blir )*(?:på|til) (?:ny |"
    r"2\. gangs |2\. gongs )?"
    r"(?:høring|høyring)(?: og offentl[ie]g ettersyn)?|"
    r"(?:(?:ut )?(?:på|til) )?offentl[ie]g (?:ettersyn|gjennomsyn)|(?:(?:ny|begrenset|avgrensa|\d\. "
    r"?gang[s]?|\d\. ?gong[s]?|andre gangs) )?(?:høring|høyring)(?:s\w+)?(?: og offentl[ie]g ettersyn)?|"
    r"(?:oversend\w*|utsend\w*|følge|følgje|fylgje)(?:brev|skriv)|"
    r"(?:utlegging|utleggelse|utsending)|"
    r"mandat|kunngjøring|sluttbehandling|forslag til vedtak|oppstart\w*.*|planarbeidet|/planarbeidet|endelig vedtak|"
    r"vedtatt|vedteke|vedteken)\)?\s*[.!?]*$",
    re.I,
    needs=(
        "høring høyring ettersyn gjennomsyn brev skriv mandat kunngjøring sluttbehandling vedta vedteke oppstart "
        "planarbeidet utleg utsend"
    ),
)
_NAME = pattern(
    r"(?P<name>(?:kommuneplanens?|kommuneplanen sin)\s+(?:samfunnsdel|arealdel|handlingsdel)"
    r"(?:\s+20\d\d\s*[-–—]\s*(?:20)?\d\d)?"
    r"|(?:planprogram|kommunedelplan|temaplan|fagplan|sektorplan|handlingsplan|handlingsprogram|planstrategi|"
    r"strategi|plan)"
    r"(?:met|en)?(?:\s+(?:for|mot|om|til))?\s+(?:«[^»]{2,60}»|”[^”]{2,60}”|\"[^\"]{2,60}\"|[\wæøå-]+(?:(?:,\s|"
    r"\s(?:og\s)?)(?!på\b|til\b|er\b|som\b|skal\b|ut\b|i\b|"
    r"vert\b|blir\b|ble\b|ligg\w*\b|legg\w*\b|handler\b|handlar\b|har\b|vil\b|med\b|fra\b|frå\b|og\b|av\b|lages\b|"
    r"no\b|nå\b|ute\b|klar\b|sendt\b|ferdig\b)[\wæøå-]+){0,4})"
    r"(?:\s*\(?20\d\d\s*[-–—]\s*(?:20)?\d\d\)?)?|[\wæøå-]{4,60}(?:plan|strategi)en?(?:\s+20\d\d\s*[-–—]\s*(?:20)?\d\d)"
    r"?)",
    re.I,
)
_PLANISH = pattern(r"plan|strategi|samfunnsdel|arealdel|handlingsdel|handlingsprogram", re.I)


def about(document: Document, prose: Prose, title: str | None, *, page_names_plan: bool) -> str | None:
    """The plan a document that is no plan itself speaks of: from its title ("Høring av temaplan mestring"), else the
    first plan named in its first sentences. None where the title names a plan and nothing else, or where the title
    page states the plan's type (`page_names_plan`) and the title says nothing of a hearing or a paper."""
    facts = front_block(document, "plan")
    if facts is not None and facts.text("om"):
        return facts.text("om")
    stripped = strip_title(title or "")
    spoken = _SENTENCE.search(title or "")
    if spoken and (named := _NAME.search(title or "")):
        return named["name"].strip(" .,")
    if title and stripped == title.strip(' .:–—-?!»«"') and (plan_type(title) is not None or page_names_plan):
        return None
    if stripped and (plan_type(stripped) is not None or _DEFINITE.fullmatch(stripped)):
        return stripped
    if (zoned := ZONING.search(title or "")) is not None:
        return zoned.group().strip()
    for piece in prose.first(12):
        if piece.kind in ("paragraph", "heading", "item"):
            zoned = ZONING.search(piece.text)
            for match in _NAME.finditer(piece.text, 0, zoned.start() if zoned is not None else len(piece.text)):
                name = match["name"].strip(" .,")
                if len(name.split()) > 1 and plan_type(name) is not None:
                    return name
            if zoned is not None:
                return zoned.group().strip()
    return None


def strip_title(title: str) -> str:
    """The title without the words that make it a notice or a paper: "Høring av X" and "X på høring" -> "X"."""
    name = title.strip()
    while (match := _LEAD.match(name)) is not None and match.end() < len(name):
        name = name[match.end() :].strip()
    while (trail := _TRAIL.search(name)) is not None and trail.start() > 0 and _PLANISH.search(name[: trail.start()]):
        name = name[: trail.start()].strip()
    return name.strip(' .:–—-?!»«"')


_SENTENCE = pattern(r"\b(?:er|blir|vert|vil|skal|vedtok|får|har|fikk|fekk|legger|legg|sender|inviterer)\b|\?$", re.I)
_DEFINITE = pattern(r"[\wæøå-]{4,60}(?:planen|plana|strategien|delen|programmet)", re.I)
_PARTS = pattern(
    r"\b(strategidel|handlingsdel|handlingsplan|tiltaksplan|tiltaksdel|kunnskapsdel|plandel|utfordringsdel)\w*", re.I
)
_DEMAND = pattern(
    r"\b(?:skal|må)\s+(?:\w+\s+){0,3}?(?:bygges opp med|byggjast opp med|bygges opp av|bestå av|innehalde|inneholde|"
    r"ha\b|omfatte|deles i|"
    r"delast i|inkludere)",
    re.I,
)
_PART_NAMES = {"tiltaksdel": "tiltaksplan"}


def mandate(document: Document, prose: Prose) -> tuple[tuple[str, ...], Span | None]:
    """The parts a mandate demands of the plan (Levanger: strategidel, handlingsplan, tiltaksplan) and where it does."""
    facts = front_block(document, "mandat")
    if facts is not None and facts.value("deler"):
        return tuple(fold(text) for text, _ in facts.texts("deler")), facts.place("deler")
    if not prose.has("*mandat", "prosjektdirektiv", "oppdrag") or not prose.has(
        "strategidel", "handlingsplan", "tiltaksplan", "handlingsdel"
    ):
        return (), None
    if not any(p.kind == "heading" or len(p.text) < 60 for p in prose.near("*mandat", "prosjektdirektiv", "oppdrag")):
        return (), None
    for piece in prose.near("strategidel", "tiltaksplan", "handlingsplan", "handlingsdel", "tiltaksdel"):
        for sentence in sentences(piece):
            demand = _DEMAND.search(sentence.text)
            if demand is None:
                continue
            names = [match[1].lower() for match in _PARTS.finditer(sentence.text, demand.end())]
            parts = tuple(dict.fromkeys(_PART_NAMES.get(name, name) for name in names))
            if len(parts) > 1 or (parts and "plan" in sentence.text[: demand.start()].lower()):
                return parts, place(document, piece, sentence.start, sentence.start + len(sentence.text))
    return (), None

"""Traces of what rules ask for: a contact, a reply channel, the knowledge base, children's part, who follows up …

One trace for each concept and section is enough; a trace in a goal or an action is none, since "La ungdomsrådet styre
midler" tells nothing of who took part in the plan.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from plancheck.document import Document
from plancheck.extract.hearing.hearingwords import EMAIL
from plancheck.extract.hearing.replies import REPLIES, channel_in, reply_link
from plancheck.extract.plan.children import YOUNG_WORDS, children
from plancheck.extract.plan.listedabove import SETS, listed_above
from plancheck.extract.plan.naming import bounded
from plancheck.extract.plan.traces import ABOVE, MET, PARTICIPATION, met, names_above, took_part, was_sent
from plancheck.extract.text.prose import Piece, Prose, Sections, place, prose_of, sentence_around, with_label
from plancheck.parts import Meta, Section, Sign
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import vocabulary

_CLOSED = frozenset({"innhold", "historikk", "planoversikt", "fnmaal", "litteratur"})
_ACTION = frozenset({"tiltak", "maal", "indikator", "risiko"})
_TELLS_OF_NO_PLAN = _ACTION | {"innhold", "historikk", "fnmaal", "litteratur", "vedlegg", "hoering", "medvirkning"}
"""Chapters in which a list of plans is no list of what the plan goes by."""
_NOTICES = frozenset({"kunngjoering", "saksframlegg"})


class _Scene(NamedTuple):
    """What a question may look at."""

    document: Document
    prose: Prose
    places: Sections
    meta: Meta
    kind: str


class _Words(NamedTuple):
    """A concept found by whole words: vocabulary concept and place, whether goals and actions count, and the word
    without which nobody asks for it."""

    concept: str
    source: str
    where: str
    actions: bool = False
    gate: str = ""


_BY_WORDS = (
    _Words("kontakt", "kontakt", "tegn"),
    _Words("hoeringsinstanser", "hoeringsinstanser", "tegn"),
    _Words("kunnskapsgrunnlag", "kunnskapsgrunnlag", "text"),
    _Words("barn_og_unge", "barnas_medvirkning", "tegn"),
    _Words("ungdomsraad", "raad_ungdom", "text"),
    _Words("eldreraad", "raad_eldre", "text"),
    _Words("raad_funksjonsnedsettelse", "raad_funksjon", "text"),
    _Words("innsigelse", "innsigelse", "text"),
    _Words("rullering", "rullering", "tegn", actions=True),
    _Words("rapportering", "rapportering", "tegn", actions=True),
    _Words("ingen_tiltak", "ingen_tiltak", "text", actions=True),
    _Words("formaal", "formaal", "tegn", actions=True, gate="planprogram"),
    _Words("alternativer", "alternativer", "tegn", actions=True, gate="planprogram"),
    _Words("utredningsbehov", "utredningsbehov", "tegn", actions=True, gate="planprogram"),
    _Words("eksisterende_rammer", "eksisterende_rammer", "tegn"),
)
_FOUNDED = pattern(r"\b(?:opprettet|oppretta|etablert|skipa|stiftet|stifta)\b", re.I)
"""What tells of the council itself, not of what it did with the plan."""
_BODIES = frozenset({"barn_og_unge", "ungdomsraad", "eldreraad", "raad_funksjonsnedsettelse"})
"""Named among those a plan was sent to, they tell of a hearing, not of who took part: "ungdomsraad_hoert"."""
_BY_SECTION = {
    "medvirkning": "medvirkning", "kunnskapsgrunnlag": "kunnskapsgrunnlag", "evaluering": "evaluering",
    "kontakt": "kontakt", "alternativer": "alternativer", "utredningsbehov": "utredningsbehov",
}  # fmt: skip


def signs(document: Document, sections: Sequence[Section], meta: Meta, kind: str) -> tuple[Sign, ...]:
    """The traces the document bears, in the order of the concepts."""
    if kind == "annet":
        return ()
    scene = _Scene(document, prose_of(document), Sections(sections), meta, kind)
    found: list[Sign] = []
    for asked in _BY_WORDS:
        if not asked.gate or scene.prose.has(asked.gate):
            found.extend(_by_words(scene, asked))
    found.extend(_by_section(scene))
    told = {sign.concept for sign in found}
    for concept, needles, question in _QUESTIONS:
        if concept not in told and scene.prose.has(*needles):
            found.extend(_first(scene, concept, needles, question))
    found.extend(_timetable(scene))
    if meta.pbl:
        found.append(Sign("pbl", meta.title or "", meta.title_span or document.start))
    first: dict[str, Sign] = {}
    for sign in found:
        first.setdefault(sign.concept, sign)
    return tuple(first.values())


def _by_words(scene: _Scene, asked: _Words) -> Iterator[Sign]:
    words = scene.prose.words
    heard: Sign | None = None
    forms, firsts = _forms(asked.source, asked.where)
    for form, first in () if firsts.isdisjoint(words) else forms:
        if first not in words or not scene.prose.holds(form):
            continue
        for piece in scene.prose.near(form):
            at = bounded(piece.lower, form)
            if at >= 0 and _counts(scene, piece, actions=asked.actions):
                sign = _sign(scene, asked.concept, piece, at)
                if asked.concept in _BODIES and _FOUNDED.search(sign.text):
                    continue
                if asked.concept not in _BODIES or not was_sent(scene.document, piece, sign.text):
                    yield sign
                    return
                heard = heard or Sign(f"{asked.concept}_hoert", sign.text, sign.span)
    if heard is not None:
        yield heard


@lru_cache(maxsize=64)
def _forms(concept: str, where: str) -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    """The forms of a concept, each with its first word; and these first words."""
    forms = tuple((form, form.split()[0].rstrip(":,.")) for form in vocabulary().forms(concept, where))
    return forms, frozenset(first for _, first in forms)


def _counts(scene: _Scene, piece: Piece, *, actions: bool = False) -> bool:
    role = scene.places.role(piece.block)
    return role not in _CLOSED and (actions or role not in _ACTION)


def _sign(scene: _Scene, concept: str, piece: Piece, at: int) -> Sign:
    sentence = sentence_around(piece, at)
    span = place(scene.document, piece, sentence.start, sentence.start + len(sentence.text))
    return Sign(concept, sentence.core, span)


def _by_section(scene: _Scene) -> Iterator[Sign]:
    """A chapter whose heading gives the role, with something below it."""
    seen: set[str] = set()
    for section in scene.places.sections:
        shared = section.own_role == "prosess" and PARTICIPATION.search(section.title) is not None
        concept = "medvirkning" if shared else _BY_SECTION.get(section.own_role)
        if concept and concept not in seen and section.index and section.last > section.first:
            seen.add(concept)
            yield Sign(concept, section.title, section.span)


Question = Callable[[_Scene, Piece], re.Match[str] | None]


def _first(scene: _Scene, concept: str, needles: tuple[str, ...], question: Question) -> Iterator[Sign]:
    for piece in scene.prose.near(*needles):
        open_here = scene.places.role(piece.block) not in _CLOSED or concept == "overordnet_nevnt"
        match = question(scene, piece) if open_here else None
        if match is not None:
            yield _sign(scene, concept, piece, match.start())
            return


def _reply_channel(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    """Replies and a way to send them in one piece; an address alone where the chapter or the document is a hearing."""
    channel = channel_in(piece) or reply_link(scene.document, piece)
    if channel is None or piece.kind == "header":
        return None
    if REPLIES.search(with_label(piece)):
        return channel if scene.places.role(piece.block) not in _ACTION or EMAIL.search(piece.text) else None
    heard = scene.kind in _NOTICES or scene.places.role(piece.block) == "hoering"
    return (
        channel
        if heard and (EMAIL.search(piece.text) or "skjema" in piece.lower or "postboks" in piece.lower)
        else None
    )


def _participation(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    return took_part(piece, scene.places.role(piece.block))


def _met(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    return met(piece, scene.places.role(piece.block))


def _named_above(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    titled, role = piece.block < scene.prose.title_end, scene.places.role(piece.block)
    if role == "planoversikt" and SETS.search(scene.places.titles(piece.block)):
        role = ""  # "Sammenheng med andre planer" tells how they stand to this one
    if role not in _TELLS_OF_NO_PLAN and not titled:
        listed = listed_above(scene.document, piece, scene.places.titles(piece.block))
        if listed is not None:
            return listed
    return names_above(piece, "" if titled else role) if role not in _CLOSED else None


def _children(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    role = scene.places.role(piece.block)
    return children(piece, role, scene.places.titles(piece.block)) if role not in _ACTION else None


_FOLLOWS_UP = pattern(
    r"\b(?:rapporter(?:er|e|es|ast)?|følg(?:er|jer|e|je)\s+(?:\w+\s+){0,2}opp|oppfølging\w*|evaluer(?:er|es|ast)|"
    r"planansvarlig\w*|planansvarleg\w*|planeier|planeigar|ansvar\w*\s+for\s+(?:\w+\s+){0,3}?(?:planen|plana|"
    r"oppfølging\w*|rullering\w*|gjennomføring\w*|rapportering\w*|strategien)|legg(?:er)?\s+fram|lager\s+(?:en|ei|"
    r"ein)|lagar\s+(?:ein|ei))\b",
    re.I,
)
_ACTOR = pattern(
    r"\b(?:kommunedirektør|rådmann|kommunalsjef|(?:styrings|arbeids|prosjekt|leder|leiar)grupp|enhet|"
    r"eining|virksomhet|verksemd|kommuneoverlege|rektor|folkehelse|(?:\w+(?:sjef|leder|leiar)(?:en)?|"
    r"\w*(?:koordinator(?:en)?|rådgiver(?:en)?|rådgjevar(?:en)?|utvalg?(?:et)?|avdeling(?:en|a)?|etaten)|"
    r"formannskapet|administrasjonen)\b)",
    re.I,
)
_NOT_A_UNIT = pattern(
    r"^(?:(?:den|dette|det|vi|målet|måla|målene|tiltaka|tiltakene|denne)\b|[\wæøå-]*(?:planen|plana|strategien|delen|"
    r"programmet)\b)",
    re.I,
)
_UNIT_FIRST = pattern(
    r"^[A-ZÆØÅ][\wæøå-]+(?:,? (?:og )?[^\W\d_]+){0,5}?\s+(?:rapporterer|koordinerer|koordinerar|følger opp|"
    r"følgjer opp|evaluerer|lager|lagar|legger fram|legg fram|har ansvar)"
)


def _responsible(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    """Somebody named for follow-up, reporting or evaluation of the plan."""
    if scene.places.role(piece.block) in ("tiltak", "indikator", "risiko") or piece.kind == "header":
        return None
    for match in _FOLLOWS_UP.finditer(piece.text):
        sentence = sentence_around(piece, match.start()).text
        if _ACTOR.search(sentence) or (_UNIT_FIRST.match(sentence) and not _NOT_A_UNIT.match(sentence)):
            return match
    return None


_ACTION_PLAN = (
    r"(?:handlingsdel(?:en|ar|er)?|handlingsprogram(?:met)?|handlings-\s+og\s+økonomiplan(?:en)?|økonomiplan(?:en)?|"
    r"handlingsplan(?:en)?|tiltaksplan(?:en)?|tiltaksdel(?:en)?|budsjett-\s+og\s+økonomiplan(?:en)?|"
    r"økonomi-\s+og\s+(?:virksomhets|verksemds|handlings)plan(?:en)?)"
)
_OWN_ACTION_PLAN = _ACTION_PLAN.replace(r"|økonomiplan(?:en)?|", "|")
_WHERE_ACTIONS = pattern(
    rf"\b(?:(?:følges|følgjast|følgast|følgd|fulgt|konkretiseres|konkretiserast|operasjonaliseres|innarbeides|"
    rf"innarbeidast|prioriteres|prioriterast|besluttes|vedtas|vedtakast|rulleres|rullerast|hører|høyrer|ligger|ligg|"
    rf"står|finnes|finst|gjennomføres|samles|får|inngår|utarbeides|utarbeidast|"
    rf"utdypes|beskrives|settes|sett|tas|tek|blir|vert|kommer|kjem|lages|blir lagt|"
    rf"har(?=\s(?:(?!ikk)\w+\s+){{0,3}}(?:ei?gen|eige|eget|separat|\w+\s\((?:ei?gen|eget|eige|sjå|se))\b))\b[^.]{{0,80}}\b(?:i|gjennom|til|"
    rf"som|inn i|en|ein|egen|eigen)\s+(?:\w+\s+){{0,4}}?{_ACTION_PLAN}|"
    rf"handlingsdelen,\s+som\s+er\s+e[ni]*t?\s|handlingsdelen\s+(?:inngår|ligger|ligg|er|finnes|finst|står)\s+[^.]{{0,40}}budsjett\w*|"
    rf"^\W*(?:se|sjå)\s+(?:også\s+|òg\s+)?(?:kommunens\s+)?{_OWN_ACTION_PLAN}|{_ACTION_PLAN}\)\s+er\s+(?:\w+\s+){{0,2}}?handlingsdel|"
    rf"\ber\s+{_ACTION_PLAN}\s+(?:\w+\s+)?handlingsdel|{_ACTION_PLAN}\s*:\s*(?:se|sjå)\b|\bbestår\s+av\b[^.]{{0,80}}{_ACTION_PLAN}|"
    rf"\ber\s+(?:utarbeid(?:et|d|a)|lag(?:et|a|d|t))\s+e[nit]+n?\s+(?:ei?gen|eige|eget)\s+{_ACTION_PLAN}|"
    rf"økonomiplan(?:en)?(?:\s+20\d\d\s?[–-]\s?20\d\d)?\s+(?:viser|syner|inneh\w+|konkretiserer|utgj\w+|er\s+(?:\w+\s+){{0,2}}handlingsdel)\b|{_OWN_ACTION_PLAN}(?:\s+(?:for\s+)?20\d\d\s?[–-]\s?20\d\d)?(?:\s*\([^()]{{1,60}}\)|\s+(?:til|for)\s+(?:\w+\s+){{0,3}}?\w+)?\s+(?:er|ligger|ligg|finnes|finst|rulleres|rullerast|vedtas|viser|syner|utarbeides|"
    rf"utarbeidast|lages|inneholder|inneheld|følger|følgjer|konkretiserer|beskriver|skal|står|utgjør|"
    rf"utgjer|seier|sier|fortel|forteller|har|tar|tek|blir|vert|gjeld|gjelder|,?\s*som)\b)",
    re.I,
)


def _handlingsdel(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    """Words on where the handlingsdel is: "følges opp i handlingsdelen", "handlingsdelen er et eget dokument"."""
    return _WHERE_ACTIONS.search(piece.text) if piece.kind in ("paragraph", "item") else None


_EVALUATED = pattern(r"\bevaluer\w*", re.I)


def _evaluated(scene: _Scene, piece: Piece) -> re.Match[str] | None:
    return _EVALUATED.search(piece.text) if scene.places.role(piece.block) not in _ACTION else None


_REPLIES = (
    "*innsp", "merknad", "*uttal", "høringssvar", "høyringssvar", "svar", "send", "@", "*skjema", "postboks", "mening",
    "meining",
)  # fmt: skip
_FOLLOWED_UP = (
    "rapporter", "følg", "*oppfølg", "evaluer", "planansv", "planei", "ansvar", "legger fram", "legg fram", "lager e",
    "lagar e",
)  # fmt: skip
_QUESTIONS: tuple[tuple[str, tuple[str, ...], Question], ...] = (
    ("innspillskanal", _REPLIES, _reply_channel),
    (
        "medvirkning",
        (
            "*medvirk",
            "*medverk",
            "involver",
            "vært med",
            "vore med",
            "snakket med",
            "snakka med",
            "møtt",
            "referansegruppe",
        ),
        _participation,
    ),
    ("medvirkning_spor", MET, _met),
    ("overordnet_nevnt", ABOVE, _named_above),
    ("barn_og_unge", YOUNG_WORDS, _children),
    ("evaluering", ("*evaluer",), _evaluated),
    ("planansvarlig", _FOLLOWED_UP, _responsible),
    (
        "handlingsdel_sted",
        ("handlingsdel", "handlingsprogram", "økonomiplan", "handlingsplan", "tiltaksplan", "tiltaksdel"),
        _handlingsdel,
    ),
)
_TIMETABLE = pattern(
    r"framdrift|fremdrift|prosess|tidsplan|milep[æe]l|frister|fristar|organisering|\bslik\s+(?:skal|vil)\s+(?:vi|me)\b|"
    r"\b(?:veien|vegen)\s+(?:vid|fram)|(?:videre|vidare)\s+arbeid|arbeids(?:opplegg|form)|\b(?:hva|kva|når)\s+skjer",
    re.I,
    needs="framdrift fremdrift prosess tidsplan milep frister fristar organisering slik veien vegen arbeid skjer",
)
_TIME = pattern(
    r"\b20\d\d\b|\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|vår|høst|"
    r"haust|kvartal)\w*",
    re.I,
)


def _timetable(scene: _Scene) -> Iterator[Sign]:
    """The process with its deadlines (pbl § 4-1): a chapter on progress in which a time is named."""
    for section in scene.places.sections:
        if not section.index or not _TIMETABLE.search(section.title):
            continue
        for piece in scene.prose.within(section.first, section.last):
            if _TIME.search(piece.text):
                yield Sign("prosess_frister", section.title, section.span)
                return

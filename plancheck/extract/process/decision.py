"""Decisions on the plan at hand: the body, the day, the case number, and what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.dates import Precision, find_dates
from plancheck.document import Cell, Confidence, Document, Span
from plancheck.extract.plan.colophon import told_in_pieces
from plancheck.extract.plan.front import Facts, blocks, iso_day
from plancheck.extract.plan.naming import plan_type
from plancheck.extract.plan.subject import NOT_THIS, goes_on, other_years, speaks_of
from plancheck.extract.plan.titlepage import BODY_FIRST, LABELLED, split_line, title_page
from plancheck.extract.process import decidedobject, treatment
from plancheck.extract.process.adoptiontold import own_clause
from plancheck.extract.process.decisionkind import SENT_OUT, STARTED, decides_by_law, slag_of, slag_of_row
from plancheck.extract.process.decisionwords import body_name, case_number, decided_day, iso_of, of_council, organ_in
from plancheck.extract.text.prose import Piece, Prose, Sections, Sentence, place, prose_of, sentences
from plancheck.model import Vedtak
from plancheck.parts import Meta, Section
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import normalise, vocabulary

_GATE = (
    "vedt", "godkjen", "egengodkjen", "fastsatt", "fastsett", "fastset", "sluttbehand", "slutthands", "rullert i",
    "rullert av", "endeleg handsam",
)  # fmt: skip
_VERB = pattern(
    r"\b(?P<verb>(?:endelig |endeleg |egen)?(?:vedtatt|vedteken|vedteke|vedtekne|vedtok|vedtas|vedtar|vedtek|"
    r"vedtakast|vedta|godkjent|godkjend|godkjente|godkjende|"
    r"egengodkjent|fastsatt|fastsatte|fastset|fastsetter|fastsett|fastsette|fastsettes|fastsetjast|fastsetting|fastsetjing|sluttbehandles|sluttbehandlet|"
    r"sluttbehandla|sluttbehandling|"
    r"slutthandsama|slutthandsaming|sluttbehandlast|endeleg handsama|rullert)|vedtak er planlagt|endelig vedtak|"
    r"endeleg vedtak|vedtak)\b",
    re.I,
)
_WHICH = pattern(r"\bsom\s*(?:[\w ]{0,40})?$", needs="som")
_PROGRAM_WHICH = pattern(r"\bplanprogrammet,?\s+som\s+(?:[a-zæøå]+\s+){0,3}$", re.I, needs="planprogrammet")
"""Before the verb: the planprogram of this plan, decided on in a clause of its own."""
_PASSIVE = pattern(r"\b(?:ble|vart|blei|er)\s+(?:enstemmig\s+|samrøystes\s+|endel[ie]g\s+)?(?:vedt|godkj)", re.I)
"""What makes a sentence that begins with a pronoun tell of the plan's own adoption."""
_AT_START = pattern(
    r"^[\s*(]*(?:[A-ZÆØÅ][\wæøå-]+(?: [A-ZÆØÅ][\wæøå-]+)? kommune(?:[,.:]| [–—-])?\s+)?"
    r"(?:(?:(?:høring|høyring|plan)s?(?:utkast|forslag|framlegg|versjon)(?:et)?|(?:handlings|tiltaks)(?:program|plan|del)"
    r"(?:met|en)?),?\s+)?(?:planen |plana )?(?:er |ble "
    r"|vart )"
    r"?(?:endelig |endeleg |sist )?(?:(?:revidert|rullert|oppdatert) og )?(?:vedtatt|vedteken|vedteke|godkjent|"
    r"godkjend|egengodkjent|fastsatt|fastsett|rullert)\b",
    re.I,
)
_BY_BODY = pattern(
    r"^(?:den \d|[A-ZÆØÅ]?[\wæøå ,.-]{0,60}?)\b(?:fastsetter|fastset|vedtok|"
    r"(?:gjorde|fattet|fatta)\s(?:[^;:«]{0,60}\s)?vedtak|"
    r"godkjente|godkjende|fastsatte|fastsette)\b",
    re.I,
)
_COMING = pattern(
    r"\b(?:skal|gjør vedtak|gjer vedtak|fatter vedtak|fattar vedtak|planlagt|planlagd|planlegges|forventes|ventes|"
    r"ventast|vil|etter planen|venteleg|ventelig|tas sikte|"
    r"blir lagt|legges fram|legges frem|"
    r"leggast fram|sluttbehandles|sluttbehandlast|vedtas|fastsettes|fastsetjast|vedtakast|forventa|forventet|"
    r"tidligst|tidlegast)\b",
    re.I,
    needs=(
        "skal vil vedta planlagt planlagd planlegges vent etter sikte blir fram frem sluttbehandl fastset "
        "tidligst tidlegast"
    ),
)
_QUOTED = pattern(r"(?<=[vV]edtak: )[«”“\"].*", re.S, needs="vedtak: ")
"""The words of a decision already made: "gjorde slikt vedtak: «Planen vedtas.»"."""
_NOT_A_DECISION = pattern(
    r"\b(?:forslag til vedtak|krever vedtak|krev vedtak|krevje vedtak|kreve vedtak|enkeltvedtak|uten vedtak|utan "
    r"vedtak)\b|\bvedtak\b.{0,40}?\bom\s+(?:å|at)\s[^.;]{0,60}?\b(?:ruller|revider|utarbeid|lage|oppdater)|"
    r"\bvedtak\b.{0,40}?\bom\s+(?:å\s+\w+\s+|utsatt\s+|utsett\s+|ny\s+|utvid\w+\s+)(?:\w+s)?frist",
    re.I,
    needs="krev forslag enkeltvedtak uten utan frist ruller revider utarbeid lage oppdater",
)
_KINDS = frozenset(
    {"plan", "planprogram", "planstrategi", "handlingsdel", "kunngjoering", "saksframlegg", "mandat", "tiltaksliste"}
)
_TIMETABLE_ROW = pattern(
    r"(?:endelig |endeleg )?(?:vedtak|sluttbehandling|slutthandsaming|planprogrammet fastset|fastset|vedtas)|"
    r"(?:kommune|by|herads)styret (?:fastset|fastsetter|vedtek|vedtar) (?:planprogrammet|planen|plana|\w+planen|"
    r"samfunnsdelen)$"
)


def decisions(document: Document, sections: Sequence[Section], meta: Meta, kind: str) -> tuple[Vedtak, ...]:
    """The decisions on this plan: front matter, the title page, labels, and sentences whose subject it is."""
    front = tuple(_front(document, facts, kind) for facts in blocks(document, "vedtak"))
    prose = prose_of(document)
    if kind not in _KINDS or not prose.has(*_GATE, *treatment.GATES):
        return front
    if prose.title_end < 0:
        title_page(document, prose)
    places = Sections(sections)
    found = list(front)
    for piece in prose.told(*_GATE, *treatment.GATES):
        if places.role(piece.block) in ("historikk", "vedlegg", "planoversikt", "innhold"):
            continue
        read = (
            _rows(document, piece, kind)
            if piece.kind in ("cell", "header")
            else _running(document, prose, piece, meta, kind)
        )
        for vedtak in read:
            _add(found, vedtak)
    _complete(found, document, prose, meta, kind)
    return tuple(found)


_OWN = frozenset({"plan", "planprogram", "planstrategi", "handlingsdel"})
_FINAL = ("vedtak", "fastsetting", "sluttbehandling")


def _complete(found: list[Vedtak], document: Document, prose: Prose, meta: Meta, kind: str) -> None:
    """Fill in the decision, or add it, from an adoption told in pieces."""
    final = [one for one in found if one.slag in _FINAL]
    if kind not in _OWN or any(one.organ and one.dato and one.sak for one in final):
        return
    for told in told_in_pieces(document, prose.title_end, adopted=meta.status == "vedtatt"):
        own = next((one for one in final if one.dato in (None, told.dato)), None)
        if own is not None:
            known = replace(own, organ=own.organ or told.organ, dato=told.dato, sak=own.sak or told.sak)
            found[found.index(own)] = known
        elif not final:
            slag = "fastsetting" if kind == "planprogram" else "vedtak"
            sure = Confidence.PROBABLE
            found.append(make(document, told.span, told.text, told.organ, told.dato, told.sak, slag, sure))
        return


def _add(found: list[Vedtak], vedtak: Vedtak) -> None:
    """Add a decision, or to the same one told before what was not said of it there."""
    for index, other in enumerate(found):
        if _same(vedtak, other):
            found[index] = replace(other, organ=other.organ or vedtak.organ, sak=other.sak or vedtak.sak)
            return
    found.append(vedtak)


def _same(one: Vedtak, other: Vedtak) -> bool:
    same_sort = one.slag == other.slag or {one.slag, other.slag} == {"vedtak", "sluttbehandling"}
    return same_sort and one.dato == other.dato and (one.sak is None or other.sak is None or one.sak == other.sak)


def _front(document: Document, facts: Facts, kind: str) -> Vedtak:
    slag = (facts.text("slag") or "").lower() or ("fastsetting" if kind == "planprogram" else "vedtak")
    when = facts.value("dato")
    day = iso_day(when) or next((w.end.isoformat() for w in find_dates(str(when)) if w.end), None) if when else None
    return make(document, facts.span, "vedtak", facts.text("organ"), day, facts.text("sak"), slag, Confidence.CERTAIN)


def make(
    document: Document,
    span: Span,
    text: str,
    organ: str | None,
    dato: str | None,
    sak: str | None,
    slag: str,
    confidence: Confidence,
) -> Vedtak:
    """A decision node without ids."""
    sure = min(confidence, document.ceiling, key=lambda one: one.rank)
    organ = body_name(organ) if organ else organ
    return Vedtak("", "", "vedtak", "", text, "", sure, span, organ=organ, dato=dato, sak=sak, slag=slag)


def _running(document: Document, prose: Prose, piece: Piece, meta: Meta, kind: str) -> Iterator[Vedtak]:
    last = len(document.blocks) - 3 <= piece.block and len(piece.text) < 140
    on_title = piece.block < prose.title_end or last
    spoken = False
    told = ""
    for sentence in _parts(piece) if on_title else sentences(piece):
        before, told = told, sentence.text
        if (treated := _treated(document, sentence, meta, kind)) is not None:
            yield treated
            continue
        pronoun = spoken and goes_on(sentence.text, before)
        sends = spoken and _BY_BODY.match(sentence.text) is not None and treatment.SENDS_IT.search(sentence.text)
        spoken = pronoun or speaks_of(sentence.text, meta.title, meta.type)
        verb = _VERB.search(sentence.text)
        if verb is None or _NOT_A_DECISION.search(sentence.text):
            continue
        own = (pronoun and _PASSIVE.search(sentence.text)) or sends
        if not own and not _about_this(sentence, verb, meta, kind, on_title=on_title):
            continue
        cut = decidedobject.sent_besides(sentence.text)
        if cut is not None:
            yield from _begun_and_sent(document, sentence, verb, cut)
            continue
        vedtak = _read(document, sentence, verb, kind)
        if vedtak is not None:
            sent = treatment.THIS.match(sentence.text[verb.end() :]) and SENT_OUT.search(before)
            yield replace(vedtak, slag="utlegging") if sent else vedtak


def _begun_and_sent(
    document: Document, sentence: Sentence, verb: re.Match[str], cut: tuple[int, int]
) -> Iterator[Vedtak]:
    """The two decisions of a sentence: that the work starts, and that the plan is heard."""
    organ = organ_in(sentence.text, verb.start()) or organ_in(sentence.text)
    parts = ((0, cut[0], "oppstart"), (cut[1], len(sentence.text), "utlegging"))
    for start, end, slag in parts:
        text = sentence.text[start:end]
        when, sak = decided_day(text.replace("oppstart ", "oppstart, "), 0), case_number(text)
        if when is not None or sak is not None:
            span = place(document, sentence.piece, sentence.start + start, sentence.start + end)
            dato, name = iso_of(when) if when else None, organ["organ"] if organ else None
            yield make(document, span, text.strip(" .,"), name, dato, sak, slag, Confidence.PROBABLE)


def _treated(document: Document, sentence: Sentence, meta: Meta, kind: str) -> Vedtak | None:
    """What the sentence tells of the treatment without the words of a decision."""
    text = sentence.text
    announces = kind in ("kunngjoering", "saksframlegg")
    ahead = treatment.lies_ahead(_QUOTED.sub("", text), meta.title, meta.type, announces=announces)
    if ahead is None and treatment.sent_out(text, meta.title, meta.type) is None:
        return None
    when, organ = decided_day(text, 0), organ_in(text)
    if when is None or (organ is None and (ahead is None or not treatment.is_last(text))):
        return None
    fixed = kind == "planprogram" and any(word in text.lower() for word in ("planprogram", "saken", "saka "))
    slag = "utlegging" if ahead is None else "fastsetting" if fixed else "sluttbehandling"
    span = place(document, sentence.piece, sentence.start, sentence.start + len(text))
    sak = case_number(text)
    return make(document, span, sentence.core, organ and organ["organ"], iso_of(when), sak, slag, Confidence.PROBABLE)


def _parts(piece: Piece) -> Iterator[Sentence]:
    """The sentences of a title-page line, and the parts of them set apart by signs."""
    for sentence in sentences(piece):
        at = 0
        for part in split_line(sentence.text):
            at = sentence.text.find(part, at)
            yield Sentence(part, sentence.start + at, piece)


def _about_this(sentence: Sentence, verb: re.Match[str], meta: Meta, kind: str, *, on_title: bool) -> bool:
    text = sentence.text
    before, after = text[: verb.start()], text[verb.end() :]
    if NOT_THIS.search(before) or len(before) > 160:
        return False
    program = kind == "plan" and _PROGRAM_WHICH.search(before) is not None
    if program or other_years(before, meta.title) or decidedobject.of_other(text, verb, meta.title):
        return program
    opens = _AT_START.match(text) or BODY_FIRST.match(text) or _only_type(before, meta)
    if (on_title and len(text) < 240 and opens) or BODY_FIRST.match(text):
        return True
    label = LABELLED.match(text)
    if label and normalise(label[1]) in ("endelig vedtak", "endeleg vedtak") and case_number(text):
        return True
    if label and normalise(label[1]) in _decision_labels():
        return on_title or len(text) < 120
    if kind in ("kunngjoering", "saksframlegg", "mandat"):
        return (
            bool(_BY_BODY.match(text))
            or bool(_AT_START.match(text))
            or decides_by_law(text)
            or bool(_COMING.search(text))
            or (kind == "mandat" and bool(STARTED.search(text)))
        )
    if own_clause(text, verb.start(), meta.title, meta.type):
        return True
    if _WHICH.search(before):
        return False
    by_body = _BY_BODY.match(text) is not None
    if by_body and (treatment.PLAN_WORK.match(after) or treatment.starts_named(after, meta.title)):
        return True
    subject = decidedobject.words_of(text, verb) if by_body else before
    if _COMING.search(text) and (not before.strip() or before.lower().startswith(("endelig", "vedtak"))):
        return True
    return speaks_of(subject, meta.title, meta.type) and not decidedobject.apposed(before, meta.title, meta.type)


def _only_type(before: str, meta: Meta) -> bool:
    """Whether a line says what this plan is and goes on: "Temaplan vedtatt av kommunestyret …"."""
    named = plan_type(before) if len(before.split()) == 1 and not before.rstrip(" ,").endswith(("en", "met")) else None
    return named is not None and named.name == meta.type


def _decision_labels() -> tuple[str, ...]:
    words = vocabulary()
    return (*words.forms("vedtak_linje", "planfakta"), *words.forms("planstatus", "planfakta"))


def _read(document: Document, sentence: Sentence, verb: re.Match[str], kind: str) -> Vedtak | None:
    text = sentence.text
    when = decided_day(text, verb.start())
    organ = organ_in(text, verb.start()) or organ_in(text)
    sak = case_number(text[verb.start() :]) or case_number(text)
    coming = bool(_COMING.search(_QUOTED.sub("", text)))
    sends = decidedobject.sends_out(text, verb)
    slag = "utlegging" if sends else slag_of(text, verb, kind, coming=coming)
    if (when is None and sak is None) or (coming and (when is None or slag == "utlegging")):
        return None
    if verb["verb"].lower() in ("vedtak", "godkjent", "godkjend", "rullert") and organ is None:
        return None
    dato = iso_of(when) if when else None
    span = place(document, sentence.piece, sentence.start, sentence.start + len(text))
    named = organ["organ"] if organ else "kommunestyret" if of_council(sak) else None
    return make(document, span, sentence.core, named, dato, sak, slag, Confidence.PROBABLE)


def _rows(document: Document, piece: Piece, kind: str) -> Iterator[Vedtak]:
    """A row of a timetable or of a facts table: "Vedtak | 11. desember 2025 | Kommunestyret"."""
    of_columns = piece.row is None or (piece.kind == "header" and len(piece.row.cells) > 2)
    if piece.row is None or of_columns or kind == "saksframlegg" or len(piece.text) > 90:
        return
    folded = normalise(piece.text)
    verb = _VERB.search(piece.text)
    others = [cell for index, cell in enumerate(piece.row.cells) if index != piece.column and cell.text]
    if verb is None or not others or len(piece.row.cells) > 5:
        return
    labelled = folded in _decision_labels()
    if not labelled and not _TIMETABLE_ROW.match(folded):
        return
    yield from _row(document, piece, others, kind, labelled=labelled)


def _row(document: Document, piece: Piece, others: list[Cell], kind: str, *, labelled: bool) -> Iterator[Vedtak]:
    joined = " ".join(cell.text for cell in others)
    when = decided_day(joined, 0)
    slag = slag_of_row(piece.text, kind, label=labelled and len(others) == 1)
    of_program = kind == "planprogram" and slag == "fastsetting"  # a month says enough to set it against the hearing
    if when is None or (when.precision is not Precision.DAY and not of_program):
        return
    organ = organ_in(f"{joined} {piece.text}")
    name = organ["organ"] if organ else None
    if name is not None and piece.column and "styre" not in name.lower():
        return  # the word tells what a body did with the case, that may have been to send it on
    told, sak = f"{piece.text}: {joined}", case_number(joined)
    yield make(document, piece.span, told, name, iso_of(when), sak, slag, Confidence.PROBABLE)

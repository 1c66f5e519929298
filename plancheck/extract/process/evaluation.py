"""When the plan is to be evaluated, and by whom. Yearly reporting is no evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Confidence, Document, Span
from plancheck.extract.plan.front import Facts, blocks
from plancheck.extract.plan.subject import NOT_THIS, speaks_of
from plancheck.extract.process.evaluationbefore import ANSWERED, SUBJECTLESS, WHO_FIRST, named_before
from plancheck.extract.process.evaluationchapter import chapters
from plancheck.extract.process.evaluationrows import beside_time, read_row
from plancheck.extract.process.evaluationtold import (
    ABOUT_OTHER,
    AN_EVALUATION,
    GOAL_REACHED,
    MAY,
    PLANNED,
    tells,
    time_of,
)
from plancheck.extract.process.evaluationwho import BY, name_of, named_alone, named_next, responsible
from plancheck.extract.text.prose import Piece, Prose, Sections, Sentence, beside, place, prose_of, sentences
from plancheck.model import Evaluering
from plancheck.parts import Meta, Section
from plancheck.pattern import pattern
from plancheck.record import replace

_GATE = (
    "*evaluer", "evaluate", "evaluation", "gjennomgå", "har virket", "har verka", "har hatt effekt", "*gjennomgang",
    "*veisvurdering", "*vegsvurdering", "opp status", "oppsummer", "effekten av", "måloppnå", "om målene", "om måla",
)  # fmt: skip
_REVIEW = ("*vurderes", "*vurderast", "vurderer", "vurdert", "*vurdere ", "vurdering")
_TITLED = pattern(
    r"\W*(?:slutt|midtveis|midtvegs)?evaluering(?:en|a)?(?:\s+av\s+plan(?:en|a))?(?:\s+\(?20\d\d\)?)?\s*:",
    re.I,
    needs=":",
)
"""A line that says it: "Evaluering: 2027 (kommunedirektøren)"."""
_IN_BRACKETS = pattern(r"(?:\(|\s[–-]\s)(?:ansvar\w*:?\s*)?(?P<by>[^\d().,;:–]{3,60})\)?\W*$")
_THEN = pattern(r"(?:da|då|samtidig|samstundes|i\s+samband\s+med\s+dette|i\s+forbindelse\s+med\s+dette)\s", re.I)
"""At the time the sentence before gives: "Planen rulleres i 2029. Da skal den også evalueres"."""
_PRONOUN = pattern(r"(?:den|han|ho|det)\s", re.I)
_OF_LIST = pattern(r"\W*(?:(?:denne|tiltaks|handlings|aksjons)\s?)?list(?:a|en)\s", re.I, needs="list")
"""The list that a workbook is, as the subject of a sentence."""
_NOT_ASKED = frozenset({"annet", "artikkel", "kunngjoering", "mandat", "saksframlegg"})
_SKIPPED = frozenset({"innhold", "historikk", "planoversikt", "risiko", "utfordring", "kunnskapsgrunnlag"})
_ACTION = frozenset({"tiltak", "maal", "indikator"})
_PAIR = 2
_WHO_LABEL = pattern(
    r"(?:hoved|hovud)?ansvar(?:et|lig|leg)?\s+for\s+(?:å\s+evaluere|å\s+evaluera|evaluering(?:en|a)?)(?:\s+av\s+plan(?:en|a))?\s*(?::\s*(?P<by>[^,.;()\n]{3,60})|$)",
    re.I,
    begins="ansvar hovedansvar hovudansvar",
)
"""Who, in an item or a row of its own: "Ansvarlig for evaluering: Kultursjefen"."""
_WHEN_LABEL = pattern(r"\W*(?:tidspunkt|når|frist|tid)(?:\s+for\s+evaluering\w*)?\s*:\s*(?P<when>.+)", re.I, needs=":")
"""When, in the sentence after: "Tidspunkt: 1. kvartal 2029"."""


def evaluations(document: Document, sections: Sequence[Section], meta: Meta, kind: str) -> tuple[Evaluering, ...]:
    """What is said of evaluating this plan; front matter first, and certain."""
    front = tuple(_front(document, facts) for facts in blocks(document, "evaluering"))
    prose = prose_of(document)
    if kind in _NOT_ASKED or not prose.has(*_GATE, *_REVIEW):
        return front
    places = Sections(sections)
    found: list[Evaluering] = []
    for piece in _told_in(document, prose, kind):
        read = _of_piece(document, piece, places, meta)
        found += [one for one in read if all(one.text != other.text for other in found)]
    if kind != "tiltaksliste" and not any(one.tidspunkt for one in (*front, *found)):
        found += _below_headings(document, prose, sections)
    if found and not any(one.ansvarlig for one in found):
        found = _named_apart(prose, found)
    return (*front, *found)


def _told_in(document: Document, prose: Prose, kind: str) -> list[Piece]:
    """Where it may be told: in an action list only in what stands beside the actions, in a workbook also in notes."""
    told = (prose.near if document.format == "spreadsheet" else prose.told)(*_GATE, "vurder", "revurder")
    return [piece for piece in told if piece.kind == "paragraph" or kind != "tiltaksliste"]


def _of_piece(document: Document, piece: Piece, places: Sections, meta: Meta) -> Iterator[Evaluering]:
    role = places.role(piece.block)
    if role in _SKIPPED or piece.kind == "heading" or (role in _ACTION and piece.kind in ("item", "cell", "header")):
        return
    named = "evaluering" in places.titles(piece.block)
    if not named and "valuer" not in piece.text and not MAY.search(piece.text):
        return
    if piece.kind not in ("cell", "header"):
        listed = document.format == "spreadsheet" and _OF_LIST.match(piece.text) is not None
        own = listed or named or role in ("evaluering", "oppfoelging")
        yield from _told(document, piece, meta, own_chapter=own, named=named)
    elif piece.row is not None and (piece.kind == "cell" or len(piece.row.cells) == _PAIR):
        row = read_row(document, piece)
        if row is not None:
            yield _made(document, piece.span, row.text, row.when, row.who, Confidence.PROBABLE)


def _below_headings(document: Document, prose: Prose, sections: Sequence[Section]) -> Iterator[Evaluering]:
    """What chapters on the evaluation say in other words."""
    for told in chapters(prose, sections):
        span = place(document, told.piece, told.start, told.start + told.length)
        yield _made(document, span, told.text, told.when, told.who, Confidence.PROBABLE)


def _of_who(text: str) -> bool:
    return "valuer" in text and not ABOUT_OTHER.search(text) and not NOT_THIS.search(text)


def _front(document: Document, facts: Facts) -> Evaluering:
    when, who = facts.text("tidspunkt"), facts.text("ansvarlig")
    text = " ".join(part for part in (when, who) if part)
    if when and who is None and (named := beside_time(when)) is not None:
        when, who = time_of(when), named  # "2029, kultursjefen" in a row of a Word plan
    return _made(document, facts.span, text, when, who, Confidence.CERTAIN)


def _made(
    document: Document, span: Span, text: str, when: str | None, who: str | None, confidence: Confidence
) -> Evaluering:
    sure = min(confidence, document.ceiling, key=lambda one: one.rank)
    return Evaluering("", "", "evaluering", "", text, "", sure, span, tidspunkt=when, ansvarlig=who)


def _named_apart(prose: Prose, found: Sequence[Evaluering]) -> list[Evaluering]:
    """The evaluations with who is named in a sentence, an item or a row of its own."""
    for piece in prose.told("*valuer"):
        label = _WHO_LABEL.match(piece.text.strip())
        cell = beside(piece) if label is not None else None
        who = (label["by"] or (cell.text if cell is not None else None)) if label is not None else None
        if who is None and piece.kind in ("paragraph", "item"):
            who = named_next([one.text for one in sentences(piece) if _of_who(one.text)])
        if who:
            return [replace(one, ansvarlig=who.strip()) for one in found]
    return list(found)


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
        if not tells(text, assessed=named and spoken):
            continue
        before = several[at - 1].text if at and _THEN.match(text) else ""
        following = [other.text for other in several[at + 1 : at + 3]]
        labelled = _WHO_LABEL.match(text) is not None
        when = (
            time_of(text)
            or time_of(before)
            or next((time_of(m["when"]) for m in map(_WHEN_LABEL.match, following[:1]) if m), None)
        )
        if when is None and not PLANNED.search(text):
            continue
        titled = _TITLED.match(text) is not None
        own = own_chapter or pronoun or titled or labelled or (answered and SUBJECTLESS.match(text) is not None)
        if not _of_this(sentence, meta, own_chapter=own, timed=when is not None):
            continue
        span = place(document, piece, sentence.start, sentence.start + len(text))
        value = text.partition(":")[2].strip() if titled else text
        bracket = (_IN_BRACKETS.search(text) or WHO_FIRST.match(text)) if titled else None
        who = name_of(bracket["by"]) if bracket else responsible(value) or (named_alone(value) if titled else None)
        who = who or named_next(following or _below(document, piece))
        who = who or named_before([other.text for other in several[:at]], own_chapter=own_chapter)
        yield _made(document, span, sentence.core, when, who, Confidence.PROBABLE)


def _below(document: Document, piece: Piece) -> list[str]:
    """The item after an item: "Evaluering: høsten 2029", "Ansvarlig: Kultursjefen"."""
    following = prose_of(document).after(piece) if piece.kind == "item" else None
    return [following.text] if following is not None and following.kind == "item" else []


def _of_this(sentence: Sentence, meta: Meta, *, own_chapter: bool, timed: bool) -> bool:
    """True if the sentence is about evaluating this plan, not a scheme or a course in it."""
    if ABOUT_OTHER.search(sentence.text):
        return False
    if speaks_of(sentence.text, meta.title, meta.type):
        return True
    if timed and (GOAL_REACHED.search(sentence.text) or AN_EVALUATION.search(sentence.text)):
        return True
    return own_chapter and (timed or bool(BY.search(sentence.text)))

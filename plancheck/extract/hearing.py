"""Hearing periods and deadlines as a document states them (contract, section 5 "Høring"; phrases: domain 4.1 and 9).

One `Hoering` for each statement; equal ones are merged when documents are linked. A statement is a sentence, a label
or a table row with words of a hearing and a date or a duration. Years come from the date itself, else from the
sentence, a weekday that fits one year only, or the decision to send the plan out; never from a page stamp.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from plancheck.dates import Precision, When, find_dates
from plancheck.document import Confidence, Document, Span
from plancheck.extract import hearingwords as w
from plancheck.extract.decision import decisions
from plancheck.extract.front import Facts, blocks, iso_day
from plancheck.extract.hearingyear import Years, dated
from plancheck.extract.prose import Piece, Prose, Sections, Sentence, beside, place, prose_of, sentences
from plancheck.extract.subject import speaks_of
from plancheck.model import Hoering
from plancheck.parts import Meta, Section
from plancheck.vocabulary import normalise, vocabulary

_GATE = (
    "høring", "høyring", "ettersyn", "gjennomsyn", "*sfrist", "frist for inn", "frist for utt", "frist for merk", "frist for å", "fristen for",
    "si din", "sei di", "innspill", "innspel", "frist:", "fristen er",
)  # fmt: skip
_PROMISING = ("høring", "høyring", "ettersyn", "gjennomsyn", "*frist", "innspill", "innspel", "merknad", "uttale", "si din", "sei di", "mening", "meining", "perioden")
_SKIPPED_ROLES = frozenset({"innhold", "historikk", "planoversikt", "fnmaal", "risiko", "litteratur", "utfordring"})
_ACTION_ROLES = frozenset({"tiltak", "maal"})
_HEARING_KINDS = frozenset({"kunngjoering", "saksframlegg"})
_SILENT_KINDS = frozenset({"annet", "tiltaksliste", "mandat"})
_COARSE = frozenset({Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.HALF_YEAR, Precision.TERTIAL, Precision.HALF_MONTH})
_DATED = _COARSE | {Precision.DAY, Precision.WEEK}


def hearings(document: Document, sections: Sequence[Section], meta: Meta, kind: str) -> tuple[Hoering, ...]:
    """Every hearing statement of the document, in order; those of the front matter first, and certain."""
    front = [_front(document, facts, kind) for facts in blocks(document, "hoering")]
    prose = prose_of(document)
    if kind in _SILENT_KINDS or not prose.has(*_GATE):
        return tuple(one for one in front if one is not None)
    reader = _Reader(document, prose, Sections(sections), meta, kind)
    found = _settled(list(reader.read()))
    channel, bodies = _channel(prose), _bodies(document, prose, reader.places)
    found = [replace(one, innspill=one.innspill or channel, instanser=one.instanser or bodies) for one in found]
    return (*(one for one in front if one is not None), *found)


def _front(document: Document, facts: Facts, kind: str) -> Hoering | None:
    start, end = (_given_day(facts, *keys) for keys in (("start",), ("slutt", "frist")))
    days_text = facts.text("dager")
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days if start and end else int(days_text) if days_text and days_text.isdigit() else None
    if start is None and end is None and days is None:
        return None
    turn = facts.text("runde") or "1"
    about = (facts.text("gjelder") or ("planprogram" if kind == "planprogram" else "plan")).lower().replace("-", "_").replace(" ", "_")
    span = facts.place("slutt") if "slutt" in facts else facts.span
    text = " – ".join(day for day in (start, end) if day)
    return replace(
        make(document, span, text, Confidence.CERTAIN), start=start, end=end, days=days, runde=int(turn) if turn.isdigit() else 1, gjelder=about,
        innspill=facts.text("innspill"), instanser=tuple(name for name, _ in facts.texts("instanser")),
        reversed=bool(days is not None and days < 0),
    )  # fmt: skip


def _given_day(facts: Facts, *keys: str) -> str | None:
    for key in keys:
        value = facts.value(key)
        if value in (None, ""):
            continue
        day = iso_day(value)
        return day or next((when.end.isoformat() for when in find_dates(str(value)) if when.end), None)
    return None


def make(document: Document, span: Span, text: str, confidence: Confidence) -> Hoering:
    """A hearing node without ids or dates."""
    return Hoering("", "", "hoering", "", text, "", min(confidence, document.ceiling, key=lambda one: one.rank), span)


class _Reader:
    """One pass over the pieces that may speak of a hearing."""

    def __init__(self, document: Document, prose: Prose, places: Sections, meta: Meta, kind: str) -> None:
        self.document, self.prose, self.places, self.meta, self.kind = document, prose, places, meta, kind
        out = [one for one in decisions(document, places.sections, meta, kind) if one.dato and len(one.dato) == 10]
        self.years = Years(prose, tuple((one.slag, date.fromisoformat(one.dato)) for one in out if one.dato))
        title = w.ROUND.search(meta.title or "")
        self.turn = _turn(title) if title else 1
        self.of_program = kind == "planprogram" or (kind in _HEARING_KINDS and w.PROGRAM.search(f"{meta.title} {meta.about}") is not None)

    def read(self) -> Iterator[Hoering]:
        """The statements, in order."""
        for piece in self.prose.near(*_PROMISING):
            role = self.places.role(piece.block)
            if role in _SKIPPED_ROLES or (role in _ACTION_ROLES and piece.kind in ("item", "cell", "header")):
                continue
            if piece.kind in ("cell", "header"):
                yield from self._table(piece)
            elif piece.kind == "heading":
                yield from self._heading(piece)
            else:
                yield from self._paragraph(piece, near=self._in_context(piece, role))

    def _in_context(self, piece: Piece, role: str) -> bool:
        """True where a bare "Frist: …" or "innspill innen …" means a hearing."""
        return self.kind in _HEARING_KINDS or role in ("hoering", "medvirkning", "prosess") or piece.block < 6

    def _paragraph(self, piece: Piece, *, near: bool) -> Iterator[Hoering]:
        spoken = ""
        for sentence in sentences(piece):
            if w.TIME_HINT.search(sentence.text) and (cue := self._cue(sentence.text, near=near, spoken=spoken)):
                span = place(self.document, piece, sentence.start, sentence.start + len(sentence.text))
                yield from self._state(sentence.text, sentence.core, span, cue, spoken)
            spoken = f"{spoken} {sentence.text}"

    def _cue(self, text: str, *, near: bool, spoken: str) -> str:
        """What makes the sentence's dates a hearing's: "frist", "periode", "innspill", or "" for nothing."""
        if w.NOT_A_HEARING.match(text.lstrip(" *(")) or (w.EARLIER.search(text) and self.kind not in _HEARING_KINDS):
            return ""
        if w.DEADLINE.search(text):
            return "frist"
        if w.PERIOD.search(text) and not w.NOT_A_HEARING.search(text):
            return "periode"
        around = near and (self.kind in _HEARING_KINDS or w.PERIOD.search(spoken) is not None or "høring" in spoken or "høyring" in spoken)
        if near and w.INVITES.search(text) and not w.NOT_A_HEARING.search(text):
            return "innspill"
        if around and (w.PLAIN_DEADLINE.search(text) or text.lower().startswith("perioden")) and not w.NOT_A_HEARING.search(text):
            return "frist"
        return ""

    def _heading(self, piece: Piece) -> Iterator[Hoering]:
        """A heading that holds the deadline itself, or one with a bare date below it."""
        if w.TIME_HINT.search(piece.text) and (cue := self._cue(piece.text, near=False, spoken="")):
            if not (piece.block == 0 and cue == "periode" and not w.DEADLINE.search(piece.text)) and piece.block != self._title_block():
                yield from self._state(piece.text, piece.text.strip(" .:"), piece.span, cue, "")
            elif cue == "frist":
                yield from self._state(piece.text, piece.text.strip(" .:"), piece.span, cue, "")
            return
        following = self.prose.after(piece)
        if following is None or following.kind not in ("paragraph", "item") or not _hearing_label(piece.text):
            return
        first = next(sentences(following), None)
        if first is None or len(first.text) > 70 or self._cue(first.text, near=True, spoken="høring"):
            return
        whens = find_dates(first.text)
        if len(whens) == 1 and len(first.text.strip(" .!")) - whens[0].length < 12:
            yield from self._state(f"{piece.text}: {first.text}", f"{piece.text}: {first.core}", following.span, "frist", "")

    def _title_block(self) -> int:
        span = self.meta.title_span
        return next((i for i, block in enumerate(self.document.blocks[:6]) if span is not None and block.span == span), -1)

    def _table(self, piece: Piece) -> Iterator[Hoering]:
        """ "Høringsfrist | 1. mars 2026" in a row, a column "Høringsfrist", or a cell that says it all."""
        if piece.kind == "header":
            yield from self._column(piece)
            return
        value = beside(piece)
        if _hearing_label(piece.text) and value is not None and w.TIME_HINT.search(value.text):
            joined = f"{piece.text.strip(' :')}: {value.text.strip()}"
            yield from self._state(joined, joined, value.span, "frist", "", table=True)
        elif len(piece.text) < 300 and w.TIME_HINT.search(piece.text) and w.DEADLINE.search(piece.text):
            for sentence in sentences(piece):
                if w.DEADLINE.search(sentence.text):
                    yield from self._state(sentence.text, sentence.core, piece.span, "frist", "", table=True)
        elif value is not None and len(piece.text) < 80 and w.PERIOD.search(piece.text) and w.TIME_HINT.search(value.text):
            joined = f"{piece.text.strip(' :')}: {value.text.strip()}"
            yield from self._state(joined, joined, value.span, "periode", "", table=True)

    def _column(self, piece: Piece) -> Iterator[Hoering]:
        if not _hearing_label(piece.text) or normalise(piece.text) in ("høring", "høyring"):
            return
        for row in self.document.blocks[piece.block].rows:
            if piece.column < len(row.cells) and w.TIME_HINT.search(text := row.cells[piece.column].text):
                joined = f"{piece.text.strip(' :')}: {text.strip()}"
                yield from self._state(joined, joined, row.cells[piece.column].span, "frist", "", table=True)

    def _state(self, text: str, core: str, span: Span, cue: str, spoken: str, *, table: bool = False) -> Iterator[Hoering]:
        """The hearing, or two where a deadline was moved, that one statement gives."""
        if self._of_other_plan(text):
            return
        whens = [when for when in find_dates(text) if not when.recurring]
        base = replace(make(self.document, span, core, Confidence.PROBABLE), runde=self._round(text, spoken), gjelder=self._subject(text))
        moved = w.MOVED.search(text)
        if moved and cue == "frist" and (split := _moved(whens, moved.start())):
            old, new = split
            yield replace(dated(base, None, old, None, self.years), superseded=True)
            yield dated(base, None, new, None, self.years)
            return
        start, end, length = _roles(text, whens, cue)
        if table and end is not None and end.precision in _COARSE:
            return
        if end is None and length is None:
            return
        if end is None and (start is None or length is None) and (w.LAW.search(text) or not self._own_duration(text, length)):
            return
        hearing = dated(base, start, end, length, self.years)
        yield replace(hearing, superseded=True) if w.OLD_DEADLINE.search(text) else hearing

    def _own_duration(self, text: str, length: When | None) -> bool:
        """A duration without dates is this hearing's where something is heard for that long, not "14 dager før møtet"."""
        if length is None or length.days is None or length.days < 5 or length.days > 200:
            return False
        if "før" in text[length.offset + length.length :][:12].lower() or (length.days in (14, 30) and w.BUDGET.search(text)):
            return False
        return self.kind != "handlingsdel" and self.kind != "planstrategi" and w.PERIOD.search(text) is not None

    def _of_other_plan(self, text: str) -> bool:
        """True where every plan the sentence names is another one: "Samfunnsdelen var på høring …" in a temaplan."""
        if self.kind in _HEARING_KINDS or self.kind == "planprogram" or self.kind == "artikkel":
            return False
        names = [match.group() for match in w.OTHER_PLAN.finditer(text) if not w.PROGRAM.match(match.group())]
        return bool(names) and not any(speaks_of(name, self.meta.title, self.meta.type) for name in names)

    def _round(self, text: str, spoken: str) -> int:
        match = w.ROUND.search(text) or (w.ROUND.search(spoken) if self.turn == 1 else None)
        return _turn(match) if match else self.turn

    def _subject(self, text: str) -> str:
        if w.STUDIES.search(text):
            return "tilleggsutredning"
        if w.MINOR.search(text):
            return "mindre_endring"
        if w.PROGRAM.search(text):
            return "planprogram"
        if self.of_program and not w.PROPOSAL.search(text):
            return "planprogram"
        return "plan"


def _turn(match: re.Match[str]) -> int:
    return {"first": 1, "second": 2, "third": 3}.get(str(match.lastgroup), 1)


def _hearing_label(text: str) -> bool:
    folded = normalise(text)
    if len(folded) > 60:
        return False
    words = vocabulary()
    for place_name in ("label", "column"):
        word = words.match_normalised(place_name, folded)
        if word is not None and word.concept in ("hoeringsfrist", "hoeringsperiode"):
            return True
    return bool(w.DEADLINE.fullmatch(folded)) or folded in _LABELS


_LABELS = frozenset({
    "høring", "høyring", "høring og offentlig ettersyn", "høyring og offentleg ettersyn", "offentlig ettersyn", "offentleg ettersyn", "på høring",
    "på høyring", "ute på høring", "ute på høyring", "høringsperiode", "høyringsperiode", "høringsfrist", "høyringsfrist",
})  # fmt: skip


def _moved(whens: Sequence[When], at: int) -> tuple[When, When] | None:
    """Old and new deadline of "utsatt fra 1. mars til 15. mars"."""
    after = [when for when in whens if when.offset >= at and when.precision in _DATED]
    if len(after) == 1 and (after[0].start or after[0].month_day_start) and (after[0].end or after[0].month_day_end):
        both = after[0]
        old = replace(both, start=None, end=both.start, month_day_start=None, month_day_end=both.month_day_start, days=None, weekday=both.weekday_start)
        return old, replace(both, start=None, month_day_start=None, days=None)
    if len(after) == 2 and after[0].text.lower().startswith(("fra", "frå")):
        opening = after[0]
        old = replace(opening, end=opening.end or opening.start, start=None, month_day_end=opening.month_day_end or opening.month_day_start, month_day_start=None)
        return old, after[1]
    return None


def _roles(text: str, whens: Sequence[When], cue: str) -> tuple[When | None, When | None, When | None]:
    """(start, end, duration): which of the sentence's dates is what."""
    start = end = length = None
    named = w.DEADLINE.search(text) or (w.PLAIN_DEADLINE.search(text) if cue == "frist" else None)
    for when in whens:
        before = text[: when.offset]
        words = when.text.lower()
        if when.precision is Precision.DURATION:
            length = length or (when if not _law_duration(text, when) else None)
        elif when.precision not in _DATED or _belongs_elsewhere(before, words, named.end() if named else -1):
            continue
        elif (when.start or when.month_day_start or _is_week_range(when)) and (when.end or when.month_day_end or when.weeks):
            end = when if end is None else end
        elif w.FROM.match(words) or (when.end is None and when.month_day_end is None):
            start = start or when
        elif w.SENT.search(before) and when.precision is Precision.DAY and not w.UNTIL.match(words):
            start = start or when
        elif end is None and _ends(before, when, cue, named is not None and named.end() <= when.offset + 2):
            end = when
    return start, end, length


def _is_week_range(when: When) -> bool:
    return when.weeks is not None and when.weeks[0] != when.weeks[1]


def _law_duration(text: str, when: When) -> bool:
    return w.LAW.search(text[max(0, when.offset - 40) : when.offset + 4]) is not None


def _ends(before: str, when: When, cue: str, after_label: bool) -> bool:
    """True if a single date is the last day: after a deadline's name, or after "innen", "til", "senest"."""
    words = when.text.lower()
    if after_label or w.UNTIL.match(words):
        return True
    if cue == "frist":
        return not w.FROM.match(words)
    return cue == "periode" and when.precision in _COARSE


def _belongs_elsewhere(before: str, words: str, named: int) -> bool:
    """True for the day of a decision, of a meeting or of a stamp that stands in the same sentence."""
    near = before[-70:].lower()
    cut = max(near.rfind(word) for word in ("vedtok", "vedtatt", "vedteke", "vedteken", "behandlet", "handsama", "møte", "publisert", "oppdatert", "kunngjort", "datert"))
    if cut < 0:
        return False
    passed = near[cut:]
    told = any(word in passed for word in ("høring", "høyring", "ettersyn", "frist", "innspill", "innspel", "merknad", "uttale"))
    return not (told or (named >= 0 and named >= len(before) - len(passed)))


def _settled(found: list[Hoering]) -> list[Hoering]:
    """Years shared between equal days, durations joined to the deadline they belong to, moved deadlines marked."""
    known = {one.end[5:]: one.end[:4] for one in found if one.end and one.precision == "day"}
    found = [_with_known_year(one, known) for one in found]
    newest = [one for one in found if w.NEW_DEADLINE.search(one.text) and one.end]
    settled: list[Hoering] = []
    for one in found:
        if any(new is not one and new.end and one.end and one.end < new.end and new.gjelder == one.gjelder and new.runde == one.runde for new in newest):
            one = replace(one, superseded=True)
        settled.append(one)
    return _joined(settled)


def _with_known_year(one: Hoering, known: dict[str, str]) -> Hoering:
    if one.month_day is None or one.end is not None:
        return one
    year = known.get(f"{one.month_day[0]:02}-{one.month_day[1]:02}")
    if year is None:
        return one
    end = date(int(year), *one.month_day)
    start = end - timedelta(days=one.days) if one.days is not None and one.start_month_day else None
    return replace(one, end=end.isoformat(), start=start.isoformat() if start else None)


def _joined(found: list[Hoering]) -> list[Hoering]:
    """A duration alone ("i seks uker") goes to the deadline of the same round; beside a dated period it says nothing new."""
    alone = [one for one in found if one.end is None and one.month_day is None and one.start is None]
    rest = [one for one in found if one not in alone]
    for duration in alone:
        same = [one for one in rest if one.gjelder == duration.gjelder and one.runde == duration.runde and not one.superseded]
        if not same:
            if not any(one.gjelder == duration.gjelder and one.days == duration.days for one in rest):
                rest.append(duration)
        elif all(one.days is None for one in same):
            rest[rest.index(same[0])] = replace(same[0], days=duration.days)
    order = {id(one): index for index, one in enumerate(found)}
    return sorted(rest, key=lambda one: order.get(id(one), len(order)))


def _channel(prose: Prose) -> str | None:
    """Where to send comments: an address or a form named where replies are spoken of."""
    for piece in prose.near("innspill", "innspel", "merknad", "uttal", "høringssvar", "send", "kommentar", "mening", "meining"):
        if found := w.EMAIL.search(piece.text):
            return found.group()
        if found := w.FORM.search(piece.text):
            return found.group().strip()
    return None


def _bodies(document: Document, prose: Prose, places: Sections) -> tuple[str, ...]:
    """The bodies listed under "Høringsinstanser", or after that label."""
    for piece in prose.near("instanser", "instansar", "høringsliste", "høyringsliste"):
        if piece.kind == "heading":
            section = places.of(piece.block)
            blocks_below: Iterable[int] = range(section.first, section.last) if section else ()
            names = [document.blocks[i].text.strip(" .") for i in blocks_below if document.blocks[i].kind == "item"]
            if names:
                return tuple(names)
        label, _, rest = piece.text.partition(":")
        if rest.strip() and "instans" in label.lower() and len(label) < 60:
            return tuple(name.strip(" .") for name in rest.replace(" og ", ", ").split(",") if name.strip(" ."))
    return ()

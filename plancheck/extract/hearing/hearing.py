"""Hearing periods and deadlines as a document states them (contract, section 5 "Høring"; phrases: domain 4.1 and 9).

One `Hoering` for each statement; equal ones are merged when documents are linked. A statement is a sentence, a label
or a table row with words of a hearing and a date or a duration. Years come from the date itself, else from the
sentence, a weekday that fits one year only, or the decision to send the plan out; never from a page stamp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from plancheck.dates import Precision, When, find_dates
from plancheck.document import Confidence, Document, Span
from plancheck.extract.hearing import hearingaside as aside
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.hearing.datesfirst import days_then_name, name_and_days
from plancheck.extract.hearing.hearingclauses import may_state, statements
from plancheck.extract.hearing.hearingfront import given, make
from plancheck.extract.hearing.hearinglines import SO_IT_RUNS, asks_for, hearing_label, lines_gone_on
from plancheck.extract.hearing.hearingother import of_other_plan
from plancheck.extract.hearing.hearingroles import COARSE, moved, roles
from plancheck.extract.hearing.hearingstart import Opening, labels, section_of, started, starts_here
from plancheck.extract.hearing.hearingsubject import subject_of
from plancheck.extract.hearing.hearingyear import Years, dated, settled
from plancheck.extract.hearing.replies import heard_bodies, reply_channel
from plancheck.extract.plan.front import blocks
from plancheck.extract.process.decision import decisions
from plancheck.extract.text.prose import Piece, Prose, Sections, beside, place, prose_of, sentences
from plancheck.model import AT_HEARING, Hoering
from plancheck.parts import Meta, Section
from plancheck.record import replace
from plancheck.vocabulary import normalise

_SKIPPED_ROLES = frozenset({"innhold", "historikk", "planoversikt", "fnmaal", "risiko", "litteratur", "utfordring"})
_ACTION_ROLES = frozenset({"tiltak", "maal"})
_HEARING_KINDS = frozenset({"kunngjoering", "saksframlegg"})
_LABEL_LINE = 60
_OPENING = 6
"""So many blocks at the start of a plan may speak of its hearing in few words."""
_SILENT_KINDS = frozenset({"annet", "mandat"})


def hearings(
    document: Document, sections: Sequence[Section], meta: Meta, kind: str, notice: int = 0
) -> tuple[Hoering, ...]:
    """Every hearing statement of the document, in order; those of the front matter first, and certain.

    `notice`: so many blocks announce the plan that follows them.
    """
    front = [given(document, facts, kind) for facts in blocks(document, "hoering")]
    prose = prose_of(document)
    if kind in _SILENT_KINDS or not (kind in _HEARING_KINDS or prose.has(*w.GATE)):
        return tuple(one for one in front if one is not None)
    reader = _Reader(document, prose, Sections(sections), meta, kind, max(notice, _OPENING))
    told = started([*reader.read(), *reader.gone_on(), *reader.labelled()], reader.openings, reader.places, kind)
    found = settled(told, meta.title or "")
    channel, bodies = reply_channel(prose), heard_bodies(document, prose, reader.places)
    found = [replace(one, innspill=one.innspill or channel, instanser=one.instanser or bodies) for one in found]
    return (*(one for one in front if one is not None), *found)


def _decided(document: Document, sections: Sequence[Section], meta: Meta, kind: str) -> tuple[tuple[str, date], ...]:
    """What was decided on which day: asked only where a date has no year."""
    out = decisions(document, sections, meta, kind)
    told = [one for one in out if kind != "plan" or one.slag != "fastsetting"]  # a plan is heard after its planprogram
    return tuple((one.slag, date.fromisoformat(one.dato)) for one in told if one.dato and len(one.dato) == 10)


class _Reader:
    """One pass over the pieces that may speak of a hearing."""

    def __init__(self, document: Document, prose: Prose, places: Sections, meta: Meta, kind: str, notice: int) -> None:
        self.document, self.prose, self.places, self.meta, self.kind = document, prose, places, meta, kind
        self.notice = notice
        self.heard = meta.status in AT_HEARING
        self.years = Years(prose, partial(_decided, document, places.sections, meta, kind))
        title = w.ROUND.search(meta.title or "")
        self.turn = _turn(title) if title else 1
        self.openings: list[Opening] = []
        """First days told without the last."""
        self.ends: set[tuple[int, str | None]] = set()
        """(section, last day) of what was read."""
        self.of_program = kind == "planprogram" or (
            kind in _HEARING_KINDS
            and (w.PROGRAM.search(f"{meta.title} {meta.about}") is not None or w.starts_program(meta.title, prose.text))
        )

    def read(self) -> Iterator[tuple[int, Hoering]]:
        """The statements, in order, each with the block it stands in."""
        promising = [(piece, self.places.role(piece.block)) for piece in self.prose.told(*w.PROMISING)]
        told = [(piece, role) for piece, role in promising if not self._left_out(piece, role)]
        self.among = w.signs_among([piece.lower for piece, _ in told])
        for piece, role in told:
            for hearing in self._piece(piece, role):
                self.ends.add((section_of(self.places, piece.block), hearing.end))
                yield piece.block, hearing

    def _piece(self, piece: Piece, role: str) -> Iterator[Hoering]:
        if piece.kind in ("cell", "header"):
            return self._table(piece)
        if piece.kind == "heading":
            return self._heading(piece)
        if len(piece.text) < _LABEL_LINE and not w.tells_time(piece.text):
            return self._below(piece)
        return self._paragraph(piece, near=self._in_context(piece, role), role=role)

    def labelled(self) -> Iterator[tuple[int, Hoering]]:
        """The deadlines of "Start: …" and "Slutt: …"; the starts go to `openings`. To be asked after `read`."""
        told = list(labels(self.prose, self.places, self.kind))
        first = {section_of(self.places, label.piece.block) for label in told if label.first}
        self.openings += [Opening(label.piece.block, label.when) for label in told if label.first]
        for label in told:
            section = section_of(self.places, label.piece.block)
            if label.first or section not in first or label.when.end is None:
                continue
            if (section, label.when.end.isoformat()) not in self.ends:
                base = make(self.document, label.piece.span, label.text, Confidence.PROBABLE)
                base = replace(base, runde=self.turn, gjelder=self._subject(label.text, label.piece.block))
                yield label.piece.block, dated(base, None, label.when, None, self.years)

    def _left_out(self, piece: Piece, role: str) -> bool:
        """Whether a chapter or list tells of no hearing of this plan; in a notice, "Klage på vedtaket" does not."""
        if role in _ACTION_ROLES and piece.kind in ("item", "cell", "header"):
            return True
        listed = self.kind == "tiltaksliste" and (piece.row is None or len(piece.row.cells) != 2)
        if listed or aside.below_others(self.document, piece):
            return True  # a list of actions tells of the plan in a table of facts
        section = self.places.of(piece.block) if self.kind in _HEARING_KINDS else None
        if section is not None and section.title.lower().startswith("klage"):
            return True
        if section is not None and role == "innhold":
            return piece.kind != "paragraph"  # in a notice "Innhold" may stand over the text of the page
        return role in _SKIPPED_ROLES

    def gone_on(self) -> Iterator[tuple[int, Hoering]]:
        """The deadlines that stand in a line of their own after what asks for replies. To be asked after `read`."""
        for piece, text, when in lines_gone_on(self.prose) if self.kind in _HEARING_KINDS else ():
            base = make(self.document, piece.span, piece.text.strip(" .:"), Confidence.PROBABLE)
            base = replace(base, runde=self.turn, gjelder=self._subject(text, piece.block))
            found = dated(base, None, when, None, self.years)
            if found.end not in {end for _, end in self.ends}:
                yield piece.block, found

    def _in_context(self, piece: Piece, role: str) -> bool:
        """True where a bare "Frist: …" or "innspill innen …" means a hearing."""
        return self.kind in _HEARING_KINDS or role in ("hoering", "medvirkning", "prosess") or piece.block < self.notice

    def _paragraph(self, piece: Piece, *, near: bool, role: str) -> Iterator[Hoering]:
        alone = w.FRIST_LINE.match(piece.text) is not None
        asked = alone and self._asks_below(piece, role)
        near, spoken = near or asked, "høring" if asked or (alone and role == "hoering") else ""
        signs = w.signs_in(piece.lower, self.among) if w.tells_time(piece.text) else w.NO_SIGNS
        for sentence, timed in statements(piece, signs) if may_state(piece, signs) else ():
            moves = near or (self.heard and role not in _ACTION_ROLES)
            cue = self._cue(sentence.text, near=near, spoken=spoken, moves=moves) if timed else ""
            if cue:
                span = place(self.document, piece, sentence.start, sentence.start + len(sentence.text))
                yield from self._state(sentence.text, sentence.core, span, cue, spoken, block=piece.block)
            elif signs.laid and w.lays_out(sentence.lower):
                self._laid_out(sentence.text, piece.block, spoken)
            spoken = f"{spoken} {sentence.text}"

    def _laid_out(self, text: str, block: int, spoken: str) -> None:
        """ "Planen ble lagt ut 9. februar 2026" is the first day of the hearing told beside it; "Lagt ut 9. februar
        2026" alone of the one spoken of right before it."""
        when = next(iter(find_dates(text)), None)
        if when is None or when.precision is not Precision.DAY or (when.start and when.end):
            return
        out = 3 if when.text.lower().startswith("ut ") else 0  # "ut" is read as a word of the date
        alone = w.DEADLINE.search(spoken) is not None and w.SUBJECTLESS.match(text[: when.offset + out]) is not None
        if (alone or w.LAID_OUT.match(text[: when.offset + out])) and not self._of_other_plan(text):
            self.openings.append(Opening(block, when, self._subject(text, block), self._round(text, "")))

    def _asks_below(self, piece: Piece, role: str) -> bool:
        """Whether what follows "Frist: 1. mars 2026" asks for replies."""
        below = self.prose.after(piece) if role not in _ACTION_ROLES else None
        return below is not None and below.kind == "paragraph" and asks_for(below.text)

    def _cue(self, text: str, *, near: bool, spoken: str, moves: bool = False) -> str:
        """What makes the sentence's dates a hearing's: "frist", "periode", "innspill", or "" for nothing."""
        if w.NOT_A_HEARING.match(text.lstrip(" *(")) or (w.EARLIER.search(text) and self.kind not in _HEARING_KINDS):
            return ""
        if aside.of_others(text) or aside.worked_on(text):
            return ""
        if w.DEADLINE.search(text) or aside.to_say(text):
            return "frist"
        if w.AFTERWARDS.match(text) or w.REVISED.match(text):
            return ""
        lasts = w.PERIOD.search(text) or w.LIES_OUT.search(text) or w.RUNS.search(text) or days_then_name(text)
        if lasts and not w.NOT_A_HEARING.search(text):
            return "periode"
        if SO_IT_RUNS.match(text) and w.PERIOD.search(spoken):
            return "periode"
        near = near or (self.heard and not w.IS_PAST.search(text) and w.ASKED.match(text) is not None)
        around = (near or self.heard) and (
            self.kind in _HEARING_KINDS
            or w.PERIOD.search(spoken) is not None
            or any(word in spoken.lower() for word in ("høring", "høyring"))
        )
        gave = w.GAVE.search(text)
        came = gave is not None and w.INVITES.search(text, gave.end()) is None
        told = came or w.NOT_A_HEARING.search(text) or w.GATHERED.search(text)
        if near and not told and (w.INVITES.search(text) or (w.SEND_THEM.match(text) and w.INVITES.search(spoken))):
            return "innspill"
        if (
            (around or (moves and aside.moves(text)))
            and (w.PLAIN_DEADLINE.search(text) or text.lower().startswith("perioden"))
            and not (w.NOT_A_HEARING.search(text) or aside.for_other(text))
        ):
            return "frist"
        return ""

    def _heading(self, piece: Piece) -> Iterator[Hoering]:
        """A heading that holds the deadline itself, or one with a bare date below it."""
        if w.tells_time(piece.text) and (cue := self._cue(piece.text, near=False, spoken="")):
            if (
                not (piece.block == 0 and cue == "periode" and not w.DEADLINE.search(piece.text))
                and piece.block != self._title_block()
            ) or cue == "frist":
                yield from self._state(piece.text, piece.text.strip(" .:"), piece.span, cue, "")
            return
        yield from self._below(piece)

    def _below(self, piece: Piece) -> Iterator[Hoering]:
        """The bare date below a heading, or below a line that is a label: "Frist for innspill:"."""
        following = self.prose.after(piece)
        if following is None or following.kind not in ("paragraph", "item") or not hearing_label(piece.text):
            return
        if following.kind == "item":
            following = self._day_that_became_a_list(following)
        first = next(sentences(following), None)
        if (
            first is None
            or len(first.text) > 70
            or starts_here(first.text)
            or self._cue(first.text, near=True, spoken="høring")
        ):
            return
        whens = find_dates(first.text)
        if len(whens) == 1 and len(first.text.strip(" .!")) - whens[0].length < 12:
            label = f"{piece.text}: "
            yield from self._state(label + first.text, label + first.core, following.span, "frist", "")

    def _day_that_became_a_list(self, piece: Piece) -> Piece:
        """ "1. mars 2026" alone on a line is a numbered list in Markdown: the piece with its number back."""
        label = self.document.blocks[piece.block].label
        if not w.MONTH_FIRST.match(piece.text):
            return piece
        return piece._replace(text=f"{label} {piece.text}", lower=f"{label} {piece.lower}")

    def _title_block(self) -> int:
        span = self.meta.title_span
        first = enumerate(self.document.blocks[:6])
        return next((i for i, block in first if span is not None and block.span == span), -1)

    def _table(self, piece: Piece) -> Iterator[Hoering]:
        """ "Høringsfrist | 1. mars 2026" in a row, a column "Høringsfrist", or a cell that says it all."""
        value = beside(piece)
        if piece.kind == "header" and not (value is not None and w.tells_time(value.text)):
            yield from self._column(piece)
            return
        if hearing_label(piece.text) and value is not None and w.tells_time(value.text):
            joined = f"{piece.text.strip(' :')}: {value.text.strip()}"
            yield from self._state(joined, joined, value.span, "frist", "", table=True)
        elif len(piece.text) < 300 and w.tells_time(piece.text) and w.DEADLINE.search(piece.text):
            for sentence in sentences(piece):
                if w.DEADLINE.search(sentence.text):
                    yield from self._state(sentence.text, sentence.core, piece.span, "frist", "", table=True)
        elif (told := name_and_days(piece)) is not None:
            yield from self._state(told[0], told[0], told[1].span, "periode", "", table=True)

    def _column(self, piece: Piece) -> Iterator[Hoering]:
        if not hearing_label(piece.text) or normalise(piece.text) in ("høring", "høyring"):
            return
        for row in self.document.blocks[piece.block].rows:
            text = row.cells[piece.column].text if piece.column < len(row.cells) else ""
            joined = f"{piece.text.strip(' :')}: {text.strip()}"
            if w.tells_time(text) and not self._of_other_plan(f"{row.cells[0].text}: {joined}"):
                yield from self._state(joined, joined, row.cells[piece.column].span, "frist", "", table=True)

    def _state(
        self, text: str, core: str, span: Span, cue: str, spoken: str, *, table: bool = False, block: int = -1
    ) -> Iterator[Hoering]:
        """The hearing, or two where a deadline was moved, that one statement gives."""
        if self._of_other_plan(text):
            return
        whens = [when for when in find_dates(text) if not when.recurring]
        base = replace(
            make(self.document, span, core, Confidence.PROBABLE),
            runde=self._round(text, spoken),
            gjelder=self._subject(text, block),
        )
        shift = w.MOVED.search(text)
        if shift and cue == "frist" and (split := moved(text, whens, shift.start())):
            old, new = split
            yield replace(dated(base, None, old, None, self.years), superseded=True)
            yield dated(base, None, new, None, self.years)
            return
        start, end, length = roles(text, whens, cue)
        if length is not None and w.AND_DAYS.match(text, length.offset + length.length):
            length = None
        if table and end is not None and end.precision in COARSE:
            return
        if end is None and length is None:
            if start is not None and start.precision is Precision.DAY and block >= 0:
                self.openings.append(Opening(block, start, base.gjelder, base.runde))
            return
        if (
            end is None
            and (start is None or length is None)
            and (w.LAW.search(text) or not self._own_duration(text, length))
        ):
            return
        hearing = dated(base, start, end, length, self.years)
        first = w.OLD_DEADLINE.search(text[: end.offset] if end is not None else text) and not (
            shift and end is not None and end.offset > shift.start()
        )
        yield replace(hearing, superseded=True) if first else hearing

    def _own_duration(self, text: str, length: When | None) -> bool:
        """A duration is this hearing's where something is heard for that long, not "14 dager før møtet"."""
        if length is None or length.days is None or length.days < 5 or length.days > 200:
            return False
        if "før" in text[length.offset + length.length :][:12].lower() or (
            length.days in (14, 30) and w.BUDGET.search(text)
        ):
            return False
        return self.kind != "handlingsdel" and self.kind != "planstrategi" and w.PERIOD.search(text) is not None

    def _of_other_plan(self, text: str) -> bool:
        """True where the sentence tells of another plan's hearing: "Samfunnsdelen var på høring …" in a temaplan."""
        loose = self.kind in _HEARING_KINDS or self.kind == "artikkel"
        return of_other_plan(text, self.meta.title or "", self.meta.type, only_foreign=loose)

    def _round(self, text: str, spoken: str) -> int:
        match = w.ROUND.search(text) or (w.ROUND.search(spoken) if self.turn == 1 else None)
        return _turn(match) if match else self.turn

    def _subject(self, text: str, block: int = -1) -> str:
        section = self.places.of(block) if self.kind == "planprogram" else None
        heading = section.title if section is not None else ""
        return subject_of(text, heading, of_program=self.of_program, is_program=section is not None)


def _turn(match: re.Match[str]) -> int:
    return {"first": 1, "second": 2, "third": 3}.get(str(match.lastgroup), 1)

"""Participation in the plan work: each activity by its name, with its date and the groups it reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from plancheck.dates import When
from plancheck.document import Confidence, Document, Span
from plancheck.extract.plan.naming import bounded
from plancheck.extract.process.activitydates import activity_dates, day_of, with_years
from plancheck.extract.process.chapteractivities import chapter_voices
from plancheck.extract.process.gavevoice import VOICED, Voice, voices
from plancheck.extract.process.participationplaces import elsewhere, is_chapter
from plancheck.extract.text.prose import Piece, Prose, Sections, place, prose_of, sentences
from plancheck.model import Medvirkning
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.record import NamedTuple, replace
from plancheck.vocabulary import vocabulary

_HELD = pattern(
    r"\b(?:inviterte|inviterer|holdt|heldt|holdes|haldast|halde|holde|avholdt|avhaldne|avholdes|arrangert\w*|"
    r"arrangeres|arrangerer|gjennomfør\w*|hatt|hadde|hatt|har hatt|"
    r"deltok|deltatt|delteke|(?:ga|gav|gitt|gjeve|(?:kom|kommet|kome) med) (?:\w+ )?(?:råd|innspill|innspel|"
    r"uttalelse|uttale)|"
    r"vært med|vore med|var med på|uttal(?:te|a) seg|svar(?:te|a) på|(?:tok|teke|tatt) del|"
    r"samlet|samla|møtt|medvirk\w*|medverk\w*|"
    r"involver\w*|fikk|fekk|sendte|blir|vert|inviterast|inviteres|brukt|nytta|ble|vart|blei)\b",
    re.I,
)
_TREATED = pattern(
    r"\b(?:behandlet|behandla|handsama|drøftet|drøfta|diskuterte|diskutert|uttalte\s+seg)\b[^.!?]{0,40}?"
    r"\b(?:plan\w*|\w*planen|utkast\w*|forslag\w*|framlegg\w*|strategi\w*|saken|saka|høring\w*|høyring\w*)",
    re.I,
    needs=("behandl", "handsama", "drøft", "diskuter", "uttalte"),
)
"""What a council did with the plan."""
_NAMES = r"[A-ZÆØÅ][\wæøå-]+(?:\s+[A-ZÆØÅ][\wæøå-]+)?"
_TAIL = pattern(
    rf"^\s+(?:i|på|ved)\s+{_NAMES}\s+og\s+{_NAMES}|"
    r"^(?:\s+(?:på|i|for|med|ved|om|blant|hos|mellom)\s+(?!\d{1,2}\.)(?:[\wæøå-]+)"
    r"(?:\s+(?!og\b|den\b|i\b|kl\b|fra\b|frå\b|til\b|der\b|som\b|ble\b|vart\b|er\b|\d)[\wæøå-]+){0,4})",
    begins="på i for med ved om blant hos mellom",
)
_EMPTY_TAIL = pattern(r"[\s,;:(–—-]+(?:den|i|på|fra|frå|til|kl\.?|dato)?[\s,;:(–—-]*$", re.I)
_AND_AT = pattern(
    r"(?:\bog|,)\s+(?P<place>(?:på|i|ved)\s+[A-ZÆØÅ][\wæøå-]*(?:\s+[\wæøå-]+){0,3}?)\s*,?\s*$", needs=("og", ",")
)
"""Between two days: the place of another meeting of the same sort."""
_CAME = pattern(r"\b(?:delt(?:ok|att|ek|eke)|delteke|møtte|vært med|vore med|var med|inviter\w*)\b", re.I)
_DENIED = pattern(r"\b(?:ikke|ikkje|ingen)\b", re.I, needs="ikke ikkje ingen")
_AGAIN = pattern(
    r"\bneste\s+(?:gang|gong)\b|\b(?:blir|vert|skal|vil)\s+(?:bli\s+)?(?:presentert|vist|lag[td]\s+fr[ae]m)\b",
    re.I,
    needs=("neste gang", "neste gong", "presentert", "vist", "fram", "frem"),
)
"""What comes again, or shows the plan that is made, belongs to carrying it out."""
_DONE = pattern(r"(?:hatt|holdt|heldt|halde|hadde|gjennomført|arrangert|avholdt)\s+(?=\S)", re.I)
_FOUNDED = pattern(r"\b(?:opprettet|oppretta|etablert|skipa|stiftet|stifta)\b", needs="oppret etabl skip stift")
_STEP = pattern(
    r"frist|vedt|behand|handsam|oppstart|start|slutt|høring|høyring|ettersyn|gjennomsyn|utkast|forslag|framlegg|"
    r"planprogram|rapport|evaluer|kommunestyre|bystyre|heradsstyre|formannskap|ferdig|kunngj",
    re.I,
)
"""A row with one of these is a step of the process."""
_KINDS = frozenset({"annet", "tiltaksliste", "artikkel"})
_LONGEST = 90


def participation(document: Document, sections: Sequence[Section], kind: str) -> tuple[Medvirkning, ...]:
    """The activities told of in a participation chapter, and elsewhere where the text says that they were held."""
    if kind in _KINDS:
        return ()
    prose = prose_of(document)
    needles = _needles(prose)
    places = Sections(sections)
    chapters = [one for one in sections if one.index and is_chapter(one.own_role, one.title.lower())]
    if not needles and not chapters and not prose.has(*VOICED):
        return ()
    found: list[Medvirkning] = []
    rows: set[int] = set()
    for piece in prose.told(*needles):
        role = places.role(piece.block)
        chapter = is_chapter(role, places.titles(piece.block))
        if elsewhere(role, piece.block, places) or piece.kind in ("heading", "header"):
            continue
        read = list(
            _listed(document, piece, kind, chapter=chapter or _reported(piece, role))
            if piece.kind in ("item", "cell")
            else _told(document, piece, kind, chapter=chapter)
        )
        if read and chapter and piece.row is not None and piece.column == 0:
            rows.add(piece.block)
        if read and chapter and piece.kind == "item":
            rows.update(_same_list(document, piece.block))
        found += [one for one in read if not any(one.text == other.text and one.dato == other.dato for other in found)]
    for block in sorted(rows):
        found += _other_rows(document, prose, block, kind, found)
    spoken = [piece for piece in prose.told(*VOICED) if not elsewhere(places.role(piece.block), piece.block, places)]
    told = [(piece, voices(piece)) for piece in spoken]
    inside = [piece for one in chapters for piece in prose.within(one.first, one.last)]
    found += _voiced(document, told, kind, found)
    return (*found, *_voiced(document, [(piece, chapter_voices(piece)) for piece in inside], kind, found))


def _voiced(
    document: Document, told: Sequence[tuple[Piece, Iterator[Voice]]], kind: str, found: Sequence[Medvirkning]
) -> Iterator[Medvirkning]:
    """What only its verb or its place tells of, where no activity of that day is told already."""
    days = {one.dato for one in found}
    for piece, spoken in told:
        for voice in spoken:
            if day_of(voice.when) not in days:
                start = voice.sentence.start
                span = place(document, piece, start, start + len(voice.sentence.text))
                yield _made(document, span, voice.name, voice.when, voice.sentence.text, kind)


def _reported(piece: Piece, role: str) -> bool:
    """An item with its day in a chapter on how the plan was made: "Verksted for alle lag 21. november 2025"."""
    made = piece.kind == "item" and role in ("prosess", "historikk")
    return made and bool(activity_dates(piece.text)) and not _STEP.search(piece.text)


def _other_rows(
    document: Document, prose: Prose, block: int, kind: str, found: Sequence[Medvirkning]
) -> Iterator[Medvirkning]:
    """The dated rows and items among activities that name theirs by another word: "Gårdsbesøk | Bondelaget | april
    2026" beside "Folkemøte | Alle | 4. mars 2026"."""
    told = {one.span for one in found}
    for piece in prose.within(block, block + 1):
        if piece.kind == "item" and piece.span not in told:
            yield from _other_item(document, piece, kind)
        if piece.kind != "cell" or piece.column or piece.row is None or piece.span in told or _activities(piece.text):
            continue
        beside = " ".join(cell.text for cell in piece.row.cells[1:])
        whens = activity_dates(beside)
        if (
            whens
            and 2 < len(piece.text) <= _LONGEST
            and not activity_dates(piece.text)
            and not _STEP.search(piece.text)
        ):
            yield _made(document, piece.span, piece.text.strip(" ."), whens[0], f"{piece.text} {beside}", kind)


def _same_list(document: Document, block: int) -> Iterator[int]:
    """The items beside this one, at its depth, with nothing but items between."""
    blocks = document.blocks
    for step in (-1, 1):
        at = block + step
        while 0 <= at < len(blocks) and blocks[at].kind == "item" and blocks[at].level >= blocks[block].level:
            if blocks[at].level == blocks[block].level:
                yield at
            at += step


def _other_item(document: Document, piece: Piece, kind: str) -> Iterator[Medvirkning]:
    """ "Gårdsbesøk 4. mai 2025" beside "Folkemøte på Samfunnshuset 12. juni 2025"."""
    whens = activity_dates(piece.text)
    if len(whens) != 1 or _activities(piece.text) or _STEP.search(piece.text) or _DENIED.search(piece.text):
        return
    when = whens[0]
    name = piece.text[: when.offset] if piece.text[when.offset :].startswith(when.text) else ""
    name = _EMPTY_TAIL.sub("", name).strip(" .,:;–—-(")
    if 2 < len(name) <= _LONGEST and len(piece.text) <= _LONGEST:
        yield _made(document, piece.span, name, when, piece.text, kind)


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[str, bool, str], ...]:
    """(form, is it a council, its first word) of everything that is an activity; longest first."""
    words = vocabulary()
    activities = dict.fromkeys(words.forms("medvirkningsaktivitet", "text"), False)
    councils = {
        form: True
        for concept in ("raad_eldre", "raad_funksjon", "raad_ungdom")
        for form in words.forms(concept, "text")
    }
    councils |= dict.fromkeys(words.forms("medvirkningsorgan", "tegn"), True)
    both = sorted({**activities, **councils}.items(), key=lambda pair: -len(pair[0]))
    return tuple((form, council, form.split()[0]) for form, council in both)


def _needles(prose: Prose) -> list[str]:
    words = prose.words
    return [form for form, _, first in _forms() if first in words and (first == form or form in prose.lower)]


def _activities(text: str) -> list[tuple[int, int, bool]]:
    """(start, end, is it a council) of each activity named, none inside another, in order."""
    low = text.lower()
    taken: list[tuple[int, int, bool]] = []
    for form, council, _ in _forms():
        at = bounded(low, form) if form in low else -1
        while at >= 0:
            if not any(start < at + len(form) and at < end for start, end, _ in taken):
                taken.append((at, at + len(form), council))
            at = bounded(low, form, at + 1)
    return sorted(taken)


def _listed(document: Document, piece: Piece, kind: str, *, chapter: bool) -> Iterator[Medvirkning]:
    """A list item or a row: "Folkemøte på Solvika samfunnshus, 11. mars 2025"."""
    named = _activities(piece.text)
    if not chapter or not named or _DENIED.search(piece.text):
        return
    if all(council for _, _, council in named) and piece.kind == "item" and _TREATED.search(piece.text):
        yield from _told(document, piece, kind, chapter=True)
        return
    text = piece.text.split("\n", 1)[0]
    whens = activity_dates(text)
    if piece.row is not None:
        beside = " ".join(cell.text for index, cell in enumerate(piece.row.cells) if index != piece.column)
        whens = whens or activity_dates(beside)
        if any(_activities(cell.text) for cell in piece.row.cells[: piece.column]):
            return
    name = text
    if whens and text[whens[0].offset :][: whens[0].length] == whens[0].text:
        before, after = text[: whens[0].offset], text[whens[0].offset + whens[0].length :]
        name = before if len(before) > 3 else after
    name = _DONE.sub("", _EMPTY_TAIL.sub("", name).strip(" .,:;–—-("))
    if len(name) > _LONGEST:
        start, end, _ = named[0]
        name = piece.text[start:end]
    if name:
        yield _made(document, piece.span, name, whens[0] if whens else None, piece.text, kind)


def _told(document: Document, piece: Piece, kind: str, *, chapter: bool) -> Iterator[Medvirkning]:
    """Sentences: "Vi hadde et åpent møte på biblioteket 14. november 2024 og fikk 38 svar på en spørreundersøkelse"."""
    for sentence in sentences(piece):
        named = _activities(sentence.text)
        if (
            not named
            or _DENIED.search(sentence.text)
            or _AGAIN.search(sentence.text)
            or not (chapter or _held(sentence.text) or _labelled(sentence.text, named))
        ):
            continue
        whens = with_years(activity_dates(sentence.text), document)
        if not chapter and not whens and kind not in ("planprogram", "kunngjoering"):
            continue
        if all(council for _, _, council in named) and (not _held(sentence.text) or _FOUNDED.search(sentence.text)):
            continue
        for clause in _clauses(sentence.text, named, whens):
            span = place(document, piece, sentence.start + clause.start, sentence.start + clause.stop)
            made = _made(document, span, clause.name, clause.when, sentence.text, kind)
            yield replace(made, grupper=groups(clause.context))


def _held(text: str) -> bool:
    """Whether something took place: a meeting was held, a council gave advice or treated the plan."""
    return _HELD.search(text) is not None or _TREATED.search(text) is not None


class _Clause(NamedTuple):
    """One activity of a sentence: where its name stands, when it was, and the words that tell of it."""

    name: str
    start: int
    stop: int
    when: When | None
    context: str


def _clauses(text: str, named: Sequence[tuple[int, int, bool]], whens: Sequence[When]) -> Iterator[_Clause]:
    """The activities of a sentence, each with the date of its own clause, else the next; "folkemøte i Vik 3. mars
    og i Sund 5. mars" is two."""
    own = _activities_only(text, named)
    for number, (start, end, _) in enumerate(own):
        until = own[number + 1][0] if number + 1 < len(own) else len(text)
        tail = _TAIL.match(text[end:])
        stop = end + (tail.end() if tail else 0)
        overlap = next((when for when in whens if start < when.offset < stop), None)
        stop = overlap.offset if overlap else stop
        name = _EMPTY_TAIL.sub("", text[start:stop]).strip(" .,:;–—-")
        inside = [when for when in whens if start <= when.offset < until]
        nearest = next((when for when in whens if when.offset >= start), whens[-1] if whens else None)
        first = 0 if number == 0 else start
        context = text[first:until] if inside and len(own) > 1 else text
        yield _Clause(name, start, stop, inside[0] if inside else nearest, context)
        for before, when in pairwise(inside):
            again = _AND_AT.search(text[before.offset + before.length : when.offset])
            if again is not None:
                at = before.offset + before.length + again.start("place")
                where = again["place"].strip(" ,")
                yield _Clause(f"{text[start:end]} {where}", at, at + len(where), when, "")


def _activities_only(text: str, named: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Without the councils that are only who came: "verksted med ungdomsrådet", "Eldrerådet deltok på et verksted"."""
    kept: list[tuple[int, int, bool]] = []
    for start, end, council in named:
        tail = _TAIL.match(text[kept[-1][1] :]) if kept else None
        if council and tail is not None and start < kept[-1][1] + tail.end():
            continue
        following = next((one for one in named if one[0] > start and not one[2]), None)
        if council and following is not None and _CAME.search(text[end : following[0]]):
            continue
        kept.append((start, end, council))
    return kept


def _labelled(text: str, named: list[tuple[int, int, bool]]) -> bool:
    """ "Folkemøte: Holmværhallen, tirsdag 3. februar 2026 kl. 19"."""
    return named[0][0] <= 2 and text[named[0][1] :].lstrip(" *").startswith(":")


def _made(document: Document, span: Span, name: str, when: When | None, context: str, kind: str) -> Medvirkning:
    sure = min(Confidence.PROBABLE, document.ceiling, key=lambda one: one.rank)
    program = kind != "planprogram" and "planprogrammet" in context.lower()
    return Medvirkning(
        "",
        "",
        "medvirkning",
        "",
        name,
        "",
        sure,
        span,
        dato=day_of(when),
        date_text=when.text if when else None,
        grupper=groups(context),
        gjelder="planprogram" if program else "plan",
    )


def groups(text: str) -> tuple[str, ...]:
    """The groups named in the text, in order, the longer name where two overlap."""
    low = text.lower()
    found: list[tuple[int, str]] = []
    for form in sorted(vocabulary().forms("medvirkningsgruppe", "tegn"), key=len, reverse=True):
        at = bounded(low, form) if form in low else -1
        if at >= 0 and not any(start <= at < start + len(name) for start, name in found):
            found.append((at, form))
    return tuple(name for _, name in sorted(found))

"""The first day of a hearing that is told apart from its deadline: another sentence, a label, an item, a column.

"Planen ligger ute fra 19. januar 2026. Høringsfrist er 13. februar 2026." and "Start: …" / "Slutt: …" under a hearing
heading are one hearing. A start and a deadline belong together in one section, in a notice in the whole document, and
only where one start alone is told there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from plancheck.dates import Precision, When, find_dates
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.text.prose import Piece, Prose, Sections, beside
from plancheck.model import Hoering
from plancheck.pattern import pattern
from plancheck.record import NamedTuple, replace

_HEARD = r"(?:høring|høyring)"
_FIRST = (
    rf"{_HEARD}s?(?:opp)?start(?:dato)?|(?:opp)?start(?:dato|er|ar)?(?:\s+(?:for\s+|på\s+|av\s+)?{_HEARD}(?:en|a)?)?|"
    rf"(?:{_HEARD}(?:en|a)?\s+)?(?:fra|frå)(?:\s+og\s+med)?|(?:første|fyrste)\s+dag|åpne[rst]|opna[r]?|begynner|"
    r"byrjar|(?:lagt|legges|leggast)\s+ut|utlagt|utlagd"
)
_LAST = (
    rf"{_HEARD}s?slutt|slutt(?:dato|er|ar)?|(?:{_HEARD}(?:en|a)?\s+)?til(?:\s+og\s+med)?|siste\s+dag|"
    rf"avslutt?(?:es|ast|ning)|(?:{_HEARD}s)?frist(?:en)?"
)
_LABEL = pattern(
    rf"\W*(?:(?P<first>{_FIRST})|(?P<last>{_LAST}))\W*",
    re.I,
    begins=(
        "høring høyring oppstart start fra frå første fyrste åpne opna begynner byrjar lagt legges leggast "
        "utlag slutt til siste avslut frist"
    ),
)
_LINE = pattern(
    rf"\W*(?:(?P<first>{_FIRST})|(?P<last>{_LAST}))\s*\**\s*(?::\s*\**|[–—-]|(?=\s\d))\s*(?P<value>[^\n]{{4,60}})",
    re.I,
    begins=(
        "høring høyring oppstart start fra frå første fyrste åpne opna begynner byrjar lagt legges leggast "
        "utlag slutt til siste avslut frist"
    ),
)
_LINES = pattern(
    rf"\n|(?:[.;,]|\s[–—-])\s+(?={_HEARD}s?(?:opp)?(?:start|slutt|frist)|(?:opp)?start|slutt|frist|siste)", re.I
)
"""Where a label ends and the next begins: a line, or "Høringsstart: 9. februar 2026. Høringsslutt: …"."""
_OWN_START = ("*høringsstart", "*høyringsstart", "*høringsoppstart", "*høyringsoppstart", "start h", "start på h")
_LONGEST = 200
"""A start more than this many days before the deadline is another round's."""


_BACKWARDS = 60
"""A start this many days after the deadline is a slip; one later is of another round."""


class Opening(NamedTuple):
    """The first day of a hearing, told without the last; of any round and subject where `gjelder` is ""."""

    block: int
    when: When
    gjelder: str = ""
    runde: int = 1


class Label(NamedTuple):
    """ "Start: 19. januar 2026" (`first`) or "Slutt: 27. februar 2026" in a hearing's list or table."""

    piece: Piece
    first: bool
    when: When
    text: str


def starts_here(text: str) -> bool:
    """True for the line of a list that gives the first day: "Oppstart: 19. januar 2026"."""
    match = _LINE.match(text)
    return match is not None and match["first"] is not None


def labels(prose: Prose, places: Sections, kind: str) -> Iterator[Label]:
    """The labelled days in the sections on the hearing, and in a notice; elsewhere a label that names the hearing."""
    pieces = list(prose.pieces) if kind == "kunngjoering" else [*_in_chapters(prose, places)]
    for piece in pieces or prose.near(*_OWN_START):
        if piece.kind == "header":
            yield from _column(prose, piece)
        elif piece.kind == "cell":
            value = beside(piece)
            match = _LABEL.fullmatch(piece.text) if value is not None else None
            if value is not None and match is not None and (when := _day(value.text)) is not None:
                yield Label(piece, match["first"] is not None, when, f"{piece.text.strip(' :')}: {value.text}")
        elif piece.kind in ("paragraph", "item"):
            for line in _LINES.split(piece.text):
                match = _LINE.match(line)
                if match is not None and (when := _day(match["value"])) is not None:
                    yield Label(piece, match["first"] is not None, when, line.strip(" ."))


def _in_chapters(prose: Prose, places: Sections) -> Iterator[Piece]:
    for section in places.sections:
        if section.role == "hoering" and section.index and section.own_role == "hoering":
            yield from prose.within(section.first, section.last)


def _column(prose: Prose, piece: Piece) -> Iterator[Label]:
    """A column "Start" or "Slutt" over one row."""
    match = _LABEL.fullmatch(piece.text)
    rows = prose.document.blocks[piece.block].rows if match is not None else ()
    if match is None or len(rows) != 1 or piece.column >= len(rows[0].cells):
        return
    text = rows[0].cells[piece.column].text
    if (when := _day(text)) is not None:
        yield Label(piece, match["first"] is not None, when, f"{piece.text}: {text}")


def _day(text: str) -> When | None:
    """The one day the text gives and begins with, if it does."""
    whens = find_dates(text)
    alone = len(whens) == 1 and whens[0].precision is Precision.DAY and whens[0].offset < 4
    return whens[0] if alone and not (whens[0].start and whens[0].end) else None


def started(
    found: Sequence[tuple[int, Hoering]], openings: Sequence[Opening], places: Sections, kind: str
) -> list[Hoering]:
    """The hearings, those without a first day with the one told beside them: in the same section, and in a notice
    of one deadline anywhere."""
    last_days = {(one.end, one.month_day) for _, one in found}
    whole = kind == "kunngjoering" and len(last_days) == 1
    return [_started(one, block, openings, places, whole=whole) for block, one in found]


def _started(one: Hoering, block: int, openings: Sequence[Opening], places: Sections, *, whole: bool) -> Hoering:
    when = _beside(openings, one, block, places, whole=whole)
    known = _with_start(one, when)
    if known is one and when is not None and any(opening.block == block for opening in openings):
        return _backwards(one, when)
    return known


def _backwards(one: Hoering, when: When) -> Hoering:
    """The hearing with the day it is sent out, where that comes after the deadline the next sentence gives."""
    first = when.start or when.end if when.year_stated else None
    last = date.fromisoformat(one.end) if one.end and one.year_stated else None
    days = (last - first).days if first is not None and last is not None else 0
    if first is None or not -_BACKWARDS <= days < 0 or w.WAS_DEADLINE.search(one.text):
        return one
    return replace(one, start=first.isoformat(), days=days, reversed=True)


def _beside(openings: Sequence[Opening], one: Hoering, block: int, places: Sections, *, whole: bool) -> When | None:
    if one.start is not None or one.days is not None or one.superseded:
        return None
    near = [
        opening.when
        for opening in openings
        if (whole or section_of(places, opening.block) == section_of(places, block))
        and (not opening.gjelder or (opening.gjelder, opening.runde) == (one.gjelder, one.runde))
    ]
    days = {(when.start or when.end, when.month_day_start or when.month_day_end) for when in near}
    return near[0] if len(days) == 1 else None


def section_of(places: Sections, block: int) -> int:
    """Index of the innermost section that holds the block; 0 outside all."""
    section = places.of(block)
    return section.index if section is not None else 0


def _with_start(one: Hoering, when: When | None) -> Hoering:
    if when is None:
        return one
    first = when.start or when.end
    last = date.fromisoformat(one.end) if one.end else None
    month_day = when.month_day_start or when.month_day_end
    if last is None and first is not None and one.month_day is not None:
        last = _of_year(one.month_day, first.year + (one.month_day < (first.month, first.day)))
    elif first is None and last is not None and month_day is not None:
        first = _of_year(month_day, last.year - (month_day > (last.month, last.day)))
    days = (last - first).days if last is not None and first is not None else None
    if last is None or first is None or days is None or not 0 < days <= _LONGEST:
        return one
    return replace(one, start=first.isoformat(), end=last.isoformat(), days=days, month_day=None, start_month_day=None)


def _of_year(month_day: tuple[int, int], year: int) -> date | None:
    try:
        return date(year, *month_day)
    except ValueError:
        return None

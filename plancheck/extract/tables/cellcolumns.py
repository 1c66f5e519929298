"""Columns whose headers say little, known by what their cells hold: "Etappe" over years, "Rolle" over units."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.fields.doers import is_doer
from plancheck.extract.fields.namedunits import STRONG_UNIT
from plancheck.extract.fields.statuscodes import status_code
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.kinds import OWNERS, TIMES
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS
from plancheck.extract.tables.statusdeadline import status_and_deadline
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_WHO = frozenset(
    (
        "rolle rollar roller oppfølging oppfylging oppfølgjing instans part parter partar aktør aktører aktørar team "
        "forankring organisering kontaktperson kontaktpersoner kontaktpersonar"
    ).split()
) | {"står for"}
"""Headers of who, where every cell names a unit."""
_OTHERS = pattern(
    r"\b(?:hvor|kor|kvar|for (?:hvem|kven)|sted|stad|plassering|lokal|geograf|målgruppe|mottak|mottek|delta|delte|"
    r"bruk[ae]r|tema|innspill|innspel|forsl|foresl|kilde|kjelde|høring|høyring|kopi|orienter|råd|rapport|berør|støtt|"
    r"skole|skule|anlegg|bygg)"
)
"""Headers under which units may stand that do nothing of it: where, for whom, whose idea."""
_PROGRESS = frozenset({"fremdrift", "framdrift", "progresjon"})
"""Headers of a time or of how far an action has come, by what stands below."""
_PAST = pattern(
    r"vedt|oppre|regist|meld|oppdat|endr|sist|revid|bygd|bygget|etabl|dato for|innkom|behandl|handsam|forrige|førre|"
    r"alder|utgitt"
)
"""Headers over dates of what has been."""
_FEWEST = 2
_MOST = 0.8


def settle_by_cells(columns: Columns, rows: Sequence[Row]) -> None:
    """Say in `columns` which one says when and which one who, in a table of actions that has no other of them."""
    if "tiltak" not in columns.concepts:
        return
    _settle_progress(columns, rows)
    if len(rows) < _FEWEST:
        return
    if not columns.years and TIMES.isdisjoint(columns.concepts):
        found = (at for at in _unread(columns) if not _PAST.search(columns.headers[at].lower()))
        timed = next((at for at in found if _all_times(_said(rows, at))), None)
        if timed is not None:
            columns.concepts[timed] = "frist"
    if OWNERS.isdisjoint(columns.concepts):
        asked = [at for at, header in enumerate(columns.headers) if normalise(header) in _WHO]
        owner = next((at for at in asked if _all_units(_said(rows, at))), None)
        if owner is not None:
            columns.concepts[owner] = "ansvar"


def _settle_progress(columns: Columns, rows: Sequence[Row]) -> None:
    """ "Fremdrift" over "Pågår" and "Ikke startet" is the status, and no time."""
    for at, header in enumerate(columns.headers):
        if normalise(header) not in _PROGRESS or "status" in columns.concepts:
            continue
        timed = any(one in TIMES for other, one in enumerate(columns.concepts) if other != at)
        if not (timed or columns.years) and all(map(is_deadline, _said(rows, at))):
            continue
        said = [_status_in(text) for text in _said(rows, at)]
        told = sum(map(bool, said))
        if told and told * 2 >= len(said):
            columns.concepts[at] = "status"


def _status_in(text: str) -> str | None:
    """The code of the status a cell tells; what is to be "ferdig 2027" is a time."""
    return status_code(text) if status_and_deadline(text)[0] else None


def unread_owner(columns: Columns, rows: Sequence[Row]) -> int | None:
    """The column in unknown words whose cells nearly all name units, in a table without one of who; None for others.

    It may say who is responsible, or something else: only the planner knows.
    """
    if not OWNERS.isdisjoint(columns.concepts) or len(rows) < _FEWEST:
        return None
    found = (at for at in _unread(columns) if not _OTHERS.search(columns.headers[at].lower()))
    return next((at for at in found if _mostly_units(_said(rows, at))), None)


def _unread(columns: Columns) -> list[int]:
    return [at for at, concept in enumerate(columns.concepts) if not concept and columns.headers[at].strip()]


def _said(rows: Sequence[Row], at: int) -> list[str]:
    cells = [row.cells[at].text.strip() for row in rows if at < len(row.cells)]
    return [text for text in cells if text not in EMPTY_CELLS]


def _all_times(texts: Sequence[str]) -> bool:
    dated = sum("20" in text for text in texts)
    return len(texts) >= _FEWEST and dated * 2 >= len(texts) and all(map(is_deadline, texts))


def _all_units(texts: Sequence[str]) -> bool:
    return len(texts) >= _FEWEST and all(map(is_doer, texts))


def _mostly_units(texts: Sequence[str]) -> bool:
    """Whether nearly all are units, one of them by more than a field of work ("Kultur", which may be a theme)."""
    units = [text for text in texts if is_doer(text)]
    sure = any(STRONG_UNIT.search(text) or not text.isalpha() for text in units)
    return len(units) >= max(_FEWEST, _MOST * len(texts)) and sure

"""The one column of words beside who and when: actions, whatever it is headed ("Oppfølging | Ansvar | Frist")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.fields.doers import is_doer
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.kinds import OWNERS, SERVED, TIMES
from plancheck.extract.tables.columns import Columns
from plancheck.extract.tables.numbercolumns import EMPTY_CELLS
from plancheck.pattern import pattern

_OTHERS = frozenset(
    {"tiltak", "indikator", "risiko", "milepael", "prosess", "befolkning", "planoversikt", "trinn", "objekt"}
)
_WISHED = pattern(
    r"(?:(?:dette|det)\s+)?(?:vi|me)\s+(?:vil|skal)|(?:dette|det)\s+(?:vil|skal)\s+(?:vi|me)|(?:våre\s+|konkrete\s+)?grep",
    re.I,
)
"""A header over goals elsewhere, and over what is to be done where who and when stand beside it."""
_ASIDE = pattern(
    r"\b(?:fase|møte|sak|vedtak|versjon|rapport|dokument|lov|krav|høring|høyring|merknad|kommentar|status|tilstand|"
    r"situasjon|hvorfor|kvifor|hensikt|formål|føremål|begrunn|grunngj|bakgrunn|utfordring|behov|avvik|funn|årsak|effekt|"
    r"resultat|evaluer|måling|vurder|rapporter|prioriter|kjennetegn|"
    r"kjenneteikn|teikn|tegn|måler?\b|målt|målgruppe|tema|område|kapittel|sted|stad|anlegg|bygg|navn|namn|rolle|"
    r"oppgave i planarbeid|gjelder|kilde|kjelde|innspill?|innspel|spørsmål|hendelse|hending)",
    re.I,
)
"""Headers of what is told about an action, a goal or the work with the plan."""
_DESCRIBES = pattern(r"\b(?:beskriv|skildr|omtal|innhald|innhold|utdjup|utdyp|forklar|kort om|om målet)", re.I)
_FEWEST = 2
_LEAST_WORDS = 2.0


def settle_lone_column(columns: Columns, rows: Sequence[Row], *, under_goal: bool) -> None:
    """Say in `columns` that the one column of words in a table with who and when holds the actions: below a goal, in a
    chapter of actions (`under_goal`), or beside a column of goals."""
    known = columns.known
    if len(rows) < _FEWEST or known & _OTHERS or known.isdisjoint(OWNERS) or not (known & TIMES or columns.years):
        return
    served = [at for at, concept in enumerate(columns.concepts) if concept in SERVED]
    wished = [at for at in served if _WISHED.fullmatch(columns.headers[at].strip(" :…."))]
    if len(served) == len(wished) and not under_goal:
        return
    found = wished or [*_of("", columns), *_no_times(columns, rows)] or _told_of(columns, beside=bool(served))
    if len(found) == 1 and _holds_actions(columns.headers[found[0]], _said(rows, found[0]), len(rows)):
        columns.concepts[found[0]] = "tiltak"


def _of(concept: str, columns: Columns) -> list[int]:
    return [at for at in columns.all(concept) if columns.headers[at].strip()]


def _no_times(columns: Columns, rows: Sequence[Row]) -> list[int]:
    """The columns taken for a deadline ("Gjennomføring") that hold none, where another one does."""
    times = columns.all("frist")
    empty = [at for at in times if not any(map(is_deadline, _said(rows, at)))]
    return empty if len(empty) < len(times) else []


def _told_of(columns: Columns, *, beside: bool) -> list[int]:
    """The columns taken for comments and descriptions that do not say they are; `beside` goals those only that do not
    describe them."""
    found = [*_of("kommentar", columns), *_of("beskrivelse", columns)]
    found = [at for at in found if not _ASIDE.search(columns.headers[at])]
    return [at for at in found if not (beside and _DESCRIBES.search(columns.headers[at]))]


def _holds_actions(header: str, texts: Sequence[str], rows: int) -> bool:
    """Whether nearly each row has words of its own there, none of them a name or a time."""
    if _ASIDE.search(header) or len(texts) * 4 < rows * 3 or len(set(texts)) < len(texts):
        return False
    words = sum(len(text.split()) for text in texts)
    return words >= _LEAST_WORDS * len(texts) and not any(is_doer(text) or is_deadline(text) for text in texts)


def _said(rows: Sequence[Row], at: int) -> list[str]:
    cells = [row.cells[at].text.strip() for row in rows if at < len(row.cells) and not row.cells[at].repeated]
    return [text for text in cells if text not in EMPTY_CELLS]

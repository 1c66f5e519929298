"""Columns of what is to be built ("Anlegg", "Strekning", "Bygg"): actions where the table says when and by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Row
from plancheck.extract.kinds import OWNERS, SERVED, TIMES
from plancheck.extract.tables.columns import Columns
from plancheck.pattern import pattern

_MEANS = frozenset({"kostnad", "finansiering", "prioritet"})
_ITEMS = frozenset({"tiltak", "indikator", "risiko", "milepael", "prosess", "befolkning", "planoversikt"})
_STANDS = pattern(
    r"tilstand|kapasitet|standard|antall|tal på|besøk|areal|\balder|\bsist |eksisterende|eksisterande|dagens", re.I
)
"""A header about what stands there already."""
_TELLS = pattern(r"eksisterende|eksisterande|dagens|\bstatus\b|\bhar vi\b|\bvi har\b|finnes|finst", re.I)
"""Said in the title of a chapter about what stands there already."""
_OLD = pattern(r"\b(?:1[89]\d\d|200\d)\b")
_WORD_OF_ACTION = pattern(r"tiltak|prosjekt", re.I)
_DESCRIBES = pattern(r"(?:kort\s+)?(?:beskrivelse|beskriving|skildring|omtale|innhold)(?:\s+\(.*\))?", re.I)
_WHERE = pattern(
    r"(?:sted(?:snavn)?|stad(?:namn)?|lokalitet(?:er|ar)?|ve[gi](?:nr\.?|strekning(?:er|ar)?)?|strekning(?:er|ar)?|strekkje|"
    r"parsell|ve[gi]\s?/\s?(?:strekning|sted|stad)|(?:sted|stad)\s?/\s?strekning|lokalisering|plassering|hvor|kor)",
    re.I,
)
"""The header of where something is to be done."""


_APPLICANT = pattern(
    r"(?:søker|søkar|søkjar)(?:\s*(?:/|og)\s*(?:eier|eigar|anleggs?eier|anleggs?eigar|byggherre|utbygger|utbyggjar))?",
    re.I,
)
_APPLIED = pattern(
    r"(?:(?:år\s+for\s+)?søknad(?:en)?|søkn(?:ads)?(?:tid\w*|\.)|søkes|søkjast|søkast)(?:\s+(?:sendes|sendast|år|om\s+midler))?",
    re.I,
)
_YEAR = pattern(r"20\d\d", needs="20")


def settle_objects(columns: Columns, rows: Sequence[Row], role: str, title: str) -> bool:
    """Say what each column "objekt" is: the actions, or nothing. True where it lists what stands there already.

    `role`, `title`: of the chapter. A list of facilities with the years they were built holds no actions.
    """
    described = _described(columns, role)
    if described is not None:
        columns.concepts[described] = "tiltak"
    objects = columns.all("objekt")
    if objects:
        _name_applicants(columns, rows)
    for index in objects:
        columns.concepts[index] = "" if "beskrivelse" in columns.known else "beskrivelse"
    known = columns.known
    if not objects or known & _ITEMS:
        return False
    main = objects[0]
    signs = sum((bool(known & TIMES) or bool(columns.years), bool(known & OWNERS), bool(known & _MEANS)))
    if _existing(columns, rows, title, sure=signs == 3):
        return True
    named = _WORD_OF_ACTION.search(columns.headers[main]) is not None
    if signs > (1 if role == "tiltak" or named else 2) or "oppstart" in known:
        columns.concepts[main] = "tiltak"
    return False


def _name_applicants(columns: Columns, rows: Sequence[Row]) -> None:
    """In a list of what is to be built, who applies for grants builds it where no column tells who does, and the year
    of the application is when where none tells that: "Anlegg | Søker | Kostnad | Søknad"."""
    known = columns.known
    for index, header in enumerate(columns.headers):
        if columns.concepts[index]:
            continue
        if not known & OWNERS and _APPLICANT.fullmatch(header.strip()):
            columns.concepts[index] = "ansvar"
        elif not (known & TIMES or columns.years) and _APPLIED.fullmatch(header.strip()):
            said = [row.cells[index].text for row in rows if index < len(row.cells) and row.cells[index].text.strip()]
            if said and all(map(_YEAR.search, said)):
                columns.concepts[index] = "frist"


def _described(columns: Columns, role: str) -> int | None:
    """The column that describes what is to be done where another one says ("Sted | Beskrivelse | Ansvar | Frist"), in a
    chapter of actions; None where a column names them, or none says who and when."""
    known = columns.known
    if role != "tiltak" or known & _ITEMS or not (known & OWNERS and (known & TIMES or columns.years)):
        return None
    if not any(_WHERE.fullmatch(header.strip()) for header in columns.headers):
        return None
    found = (index for index, header in enumerate(columns.headers) if _DESCRIBES.fullmatch(header.strip()))
    return next((index for index in found if columns.concepts[index] == "beskrivelse"), None)


def _existing(columns: Columns, rows: Sequence[Row], title: str, *, sure: bool) -> bool:
    """Whether the title, a header or a year tells of what stands there; no header where the table is `sure` else."""
    if _TELLS.search(title) or (not sure and any(_STANDS.search(header) for header in columns.headers)):
        return True
    times = [index for index, concept in enumerate(columns.concepts) if concept in TIMES]
    return any(_OLD.search(row.cells[index].text) for row in rows for index in times if index < len(row.cells))


_VERSION = pattern(
    r"(?:versjon|utg[aå]ve|revisjon|rev\.?)(?:s?[ -]?(?:nr\.?|nummer))?",
    re.I,
    begins="versjon utgave utgåve revisjon rev",
)
"""A column of a document's history."""


def action_like(columns: Columns, role: str) -> bool:
    """Whether a table in an action chapter says who and when of something its header has no known word for."""
    known, headers = columns.known, columns.headers
    if any(_VERSION.fullmatch(header.strip()) for header in headers):
        return False
    unknown = [text for concept, text in zip(columns.concepts, headers, strict=True) if not concept and text.strip()]
    when = bool(known & TIMES) or bool(columns.years)
    return role == "tiltak" and bool(unknown) and when and bool(known & OWNERS) and not known & (_ITEMS | {"trinn"})


def action_gap(columns: Columns, rows: Sequence[Row]) -> list[str]:
    """Headers in unknown words in a table of goals with who and when, where several rows go on with one goal.

    What differs from row to row below one goal may well be the actions.
    """
    if not (columns.known & TIMES and columns.known & OWNERS):
        return []
    goals = [index for index, concept in enumerate(columns.concepts) if concept in SERVED]
    further = [row for row in rows if not any(_said(row, index) for index in goals)]
    unknown = [index for index, concept in enumerate(columns.concepts) if not concept]
    return [columns.headers[index] for index in unknown if any(_said(row, index) for row in further)]


def _said(row: Row, index: int) -> bool:
    """Whether a cell says something of its own."""
    return index < len(row.cells) and bool(row.cells[index].text.strip()) and not row.cells[index].repeated

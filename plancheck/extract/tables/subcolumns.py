"""Headers of two rows: what stands in the lower one is told by the one above ("Ansvar" over "Hoved | Med")."""

from __future__ import annotations

from plancheck.document import Row
from plancheck.extract.tables.timecolumns import YEAR
from plancheck.vocabulary import normalise, vocabulary

_WHO = frozenset({"hvem", "kven", "hvem gjør det", "kven gjer det"})
_LEADS = frozenset([
    "hoved", "hovud", "hovedansv", "hovudansv", "leder", "leiar", "leier", "eier", "eigar", "primær", "primært",
    "første", "fyrste", "nr 1", "a", "h", "utfører", "utførar", "ansvarlig", "ansvarleg",
    "hovedansvar", "hovudansvar", "hovedansvarlig", "hovudansvarleg",
])  # fmt: skip
_JOINS = frozenset([
    "med", "medansv", "samarb", "samarbeid", "samarbeidende", "samarbeidande", "partner", "partnere", "partnarar",
    "bistand", "bistår", "støtte", "øvrige", "øvrig", "andre", "deltar", "deltek", "deltaker", "deltakar", "medvirker",
    "medverkar", "medvirkende", "medverkande", "sekundær", "sekundært", "m",
    "medansvar", "medansvarlig", "medansvarleg", "samarbeidspart", "samarbeidspartner", "samarbeidspartnere",
    "samarbeidspartnar", "samarbeidspartnarar", "samarbeid med",
])  # fmt: skip

_LONGEST_PART = 40


def with_responsible(header: Row, above: tuple[Row, ...]) -> Row:
    """The header with the "Ansvar" above its parts written into them: "Hoved | Med" are hovedansvar and medansvar."""
    upper = above[-1].cells if above else ()
    cells = list(header.cells)
    parent, covered = "", 0
    for index, cell in enumerate(upper[: len(cells)]):
        if cell.text.strip():
            parent, covered = normalise(cell.text), cell.colspan
        covered -= 1
        own = cells[index].text
        if _is_responsible(parent) and normalise(own) != parent:
            cells[index] = cells[index]._replace(text=_part(own, covered=covered >= 0))
    return header._replace(cells=tuple(cells))


def _is_responsible(parent: str) -> bool:
    return parent in _WHO or (parent.startswith(("ansvar", "hvem ", "kven ")) and len(parent) < 40)


def _part(text: str, *, covered: bool) -> str:
    """The whole name of a part of "Ansvar". One the "Ansvar" is merged over is responsible whatever it is called."""
    said = normalise(text).strip(".")
    if said in _LEADS:
        return "Hovedansvar"
    if said in _JOINS:
        return "Medansvar"
    unknown = bool(said) and covered and vocabulary().match_normalised("column", said) is None
    return f"Ansvar ({text.strip()})" if unknown else text


def _is_no_part(text: str, above: str) -> bool:
    """Whether a cell, other than the one above it, is too long for a part or a year, which may have a bracket."""
    return text != above and "(" not in text and len(text.strip()) > _LONGEST_PART


def lower_header(header: Row, rows: tuple[Row, ...]) -> Row | None:
    """The first row where it goes on with the header: blank, or the same again, but for the parts of "Ansvar" or the
    years of "Gjennomføring"."""
    if not rows or len(rows[0].cells) != len(header.cells):
        return None
    for cell, below in zip(header.cells, rows[0].cells, strict=True):
        if len(below.text) > _LONGEST_PART and not below.repeated and _is_no_part(below.text, cell.text):
            return None
    parts = [
        normalise(below.text).strip(".")
        for cell, below in zip(header.cells, rows[0].cells, strict=True)
        if below.text.strip() and (not below.repeated or not cell.text.strip()) and below.text != cell.text
    ]
    if len(parts) > 1 and all(YEAR.match(part) for part in parts):
        return rows[0]
    known = set(parts) & (_LEADS | _JOINS)
    return rows[0] if len(parts) > 1 and known and len(known) == len(set(parts)) and len(parts) < 5 else None

"""A workbook as one document: its title, its sheets one after the other, and the sheets that only explain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Document, Mark, Span
from plancheck.read.sheet import HEADS_ROWS, sheet_blocks
from plancheck.read.sheetlegend import is_legend_line
from plancheck.read.worksheet import Worksheet, hidden_marks, shown_rows

_DEFAULT_NAMES = ("ark", "sheet", "regneark", "tabell", "blad")
_NOTES = frozenset(
    (
        "merknad merknader merknadar forklaring forklaringer forklaringar lister liste nedtrekk nedtrekksliste "
        "nedtrekkslister nedtrekkslister valg val veiledning rettleiing rettleiar rettledning instruks instruksjon "
        "bruksanvisning hjelp hjelpeark lesmeg lesemeg readme info informasjon notat notater notatar kommentarer "
        "kommentarar logg endringslogg versjonslogg kodeverk koder kodar oppsett innstillinger innstillingar "
        "statusverdier statusverdiar verdier verdiar validering tegnforklaring teiknforklaring definisjoner "
        "definisjonar oppslag oppslagsverdier"
    ).split()
)
"""Names of sheets that explain how the others are filled in."""
_GOALS = frozenset("mål måla målene hovedmål hovudmål delmål målene våre måla våre våre mål".split(" "))
"""Names of sheets that list the plan's goals, which a title above the table does not say."""
_OVER_SHEETS = frozenset(
    ("innhold", "innhald", "innholdsfortegnelse", "innhaldsliste", "innhaldsoversyn", "ark", "faner")
)
_LONGEST_NAME = 31
"""Excel cuts the names of sheets so."""
_SIGNS = " 0123456789.:!?()-_"
_PLAN_LIKE = re.compile(r"plan|strategi|program|handlingsdel|tiltak|oppfølging|melding|\b(?:19|20)\d\d\b", re.I)
_OF_GOALS = re.compile(r"(?:(?:hoved|hovud|del)?mål(?:a|ene|et)?|visjon(?:en)?)\b", re.I)
"""How the title of a sheet of goals begins, which names no plan: "Mål i hovedplan for vei"."""
_NUMBERED = re.compile(r"(?P<label>[^\W\d_]*)\s*(?P<number>\d{1,2}(?:\.\d{1,2})*)\b")


def workbook_document(sheets: list[Worksheet], name: str) -> Document:
    """All visible sheets one after the other, each under its name where that says something."""
    marks: list[Mark] = []
    for sheet in sheets:
        marks += hidden_marks(sheet, name)
    filled = [sheet for sheet in sheets if sheet.rows and not sheet.hidden]
    blocks = _alone(filled[0], name) if len(filled) == 1 else _together(filled, name)
    start = next((block.span for block in blocks if not block.noise), blocks[0].span if blocks else Span(name))
    return Document(name, "spreadsheet", tuple(blocks), marks=tuple(marks), start=start)


def _alone(sheet: Worksheet, name: str) -> list[Block]:
    """The only sheet: its own title, else its name."""
    unnamed = sheet.name.lower().rstrip("0123456789 ") in _DEFAULT_NAMES
    own = sheet_blocks(list(shown_rows(sheet, name, "" if unnamed else sheet.name)))
    titled = unnamed or any(block.kind == "heading" for block in own[:3])
    if titled and not unnamed and _heads_all(sheet, own):
        own.insert(next(at for at, block in enumerate(own) if block.kind == "table"), _name(sheet, name, 2))
    return own if titled or not own else [_name(sheet, name, 1), *own]


def _heads_all(sheet: Worksheet, blocks: Sequence[Block]) -> bool:
    """Whether the sheet's name is the goal of all its rows ("Mål 1 Alle er friske"), no heading another."""
    if not HEADS_ROWS.match(sheet.name) or len(sheet.name) >= _LONGEST_NAME or not _has_title(blocks):
        return False
    tables = sum(block.kind == "table" for block in blocks)
    return tables == 1 and not any(HEADS_ROWS.match(block.text) for block in blocks if block.text)


def _together(sheets: Sequence[Worksheet], name: str) -> list[Block]:
    """Several sheets. The first that says what the workbook is gives the title; the others stand below it."""
    notes = [sheet for sheet in sheets if is_notes(sheet.name)]
    main = [sheet for sheet in sheets if sheet not in notes]
    names = {_folded(sheet.name) for sheet in sheets}
    blocks = _front(sheets[0], name) if notes and sheets[0] is notes[0] and main else []
    below = 2 if blocks else 1
    for sheet in main:
        rows = list(shown_rows(sheet, name, sheet.name))
        own = [_listed(block, names) for block in sheet_blocks(rows, below)]
        if sheet is main[0] and below == 1 and _has_title(own):
            if HEADS_ROWS.match(sheet.name) or _folded(sheet.name) in _GOALS:
                at = next((at for at, block in enumerate(own) if block.kind == "table"), len(own))
                own.insert(at, _name(sheet, name, 2))
            below = 2
        elif own and not _says_the_same(sheet.name, own[0]):
            own = [_name(sheet, name, below), *sheet_blocks(rows, below + 1)]
        blocks += own
    for sheet in notes:
        own = [_name(sheet, name, 1), *sheet_blocks(list(shown_rows(sheet, name, sheet.name)), 2)]
        blocks += [_noisy(block, "note" if _is_of_plan(block) else "navigation") for block in own]
    return blocks


def _front(sheet: Worksheet, name: str) -> list[Block]:
    """What a sheet of notes that stands first says over its first blank row, where that names the plan."""
    rows = list(shown_rows(sheet, name, sheet.name))
    end = next((at for at, row in enumerate(rows) if row.number != rows[0].number + at), len(rows))
    own = sheet_blocks(rows[:end], 1)
    return own if _has_title(own) and not any(block.kind == "table" for block in own) else []


def is_notes(name: str) -> bool:
    """Whether a sheet of this name explains how the others are filled in."""
    return _folded(name) in _NOTES


def _is_of_plan(block: Block) -> bool:
    """Whether a line of a sheet of notes is of the plan all the same: a legend, or when it is to be evaluated."""
    return is_legend_line(block) or (block.kind == "paragraph" and "valuer" in block.text)


def _name(sheet: Worksheet, file: str, level: int) -> Block:
    span = Span(file, place=sheet.name, sheet=sheet.name, cell="A1")
    return Block("heading", span, sheet.name, level)


def _has_title(own: Sequence[Block]) -> bool:
    """Whether a sheet opens with a heading that names a plan; the number of a goal heads only what is below it."""
    title = next((block for block in own[:3] if block.kind == "heading"), None)
    if title is None or HEADS_ROWS.match(title.text) or _OF_GOALS.match(title.text):
        return False
    return _PLAN_LIKE.search(title.text) is not None


def _says_the_same(name: str, first: Block) -> bool:
    """Whether a sheet opens with the goal its name is short for: "Mål 1 Levekår" over "Mål 1: Ingen barn …"."""
    if first.kind != "heading":
        return False
    short, full = _NUMBERED.match(name.lower()), _NUMBERED.match(first.text.lower())
    if short and full and short["number"] == full["number"]:
        return short["label"] in ("", full["label"]) or not full["label"]
    return _folded(name) == _folded(first.text)


def _listed(block: Block, names: set[str]) -> Block:
    """A row that is the name of a sheet belongs to a list of the sheets, as the title of that does."""
    listed = block.kind in ("heading", "paragraph") and _folded(block.text) in (names | _OVER_SHEETS)
    return Block("paragraph", block.span, block.text, noise="navigation") if listed else block


def _noisy(block: Block, noise: str) -> Block:
    return Block(block.kind, block.span, block.text, block.level, noise=noise, header=block.header, rows=block.rows)


def _folded(name: str) -> str:
    return " ".join(name.lower().split()).strip(_SIGNS)

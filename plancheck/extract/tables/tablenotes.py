"""Notes written in the last rows of a table: "Alle tall i 1000 kr", "K = kultur", "Planen rulleres hvert år."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Document, Row, Span
from plancheck.pattern import pattern
from plancheck.record import replace

_TABLE = (
    r"(?:(?:handlings|tiltaks|tema|økonomi)?(?:planen|programmet)|(?:tiltaks)?list(?:en|a|ene)|tabell(?:en)?|oversikt(?:en|a)|"
    r"dokumentet|arket|skjemaet|tiltak(?:ene|a)?|beløp(?:ene|a)?)"
)
_TOLD = pattern(
    r"(?:kjelder?|kilder?|merk(?:nad)?(?:er|ar)?|noter?|fotnoter?|obs|nb|(?:(?:tegn|teikn|farge)?forklaring|forkortels|"
    r"forkorting|fargekod|symbol)(?:en|er|e|ar)?)(?:\s*\d{1,2})?\s*(?:[:.]|$)"
    r"|(?:alle?\s+)?(?:tall?|summ?(?:ar|er|ane|ene)?|kostnad(?:er|ar|ene|ane)?|kronebeløp|beløp(?:a|ene)?)"
    r"(?:\s+(?:er|blir|står|vis(?:t|es|ast)|vises|oppgi(?:tt|s)|oppgitte|oppgjevn?e?))*"
    r"\s+i\s+(?:hele?\s+)?(?:1\W?000|tusen|mill|kr\b|kroner|nok\b|20\d\d|faste|løpende|løpande)"
    r"|(?:prisnivå|kroneverdi|(?:alle\s+)?(?:beløp|priser|prisar|tall?|kostnader|kostnadar)(?:a|ene)?(?:\s+(?:er|oppgitt))*\s+"
    r"(?:eks|ink)\w*\.?\s+(?:mva|moms|meirverdi|merverdi)|eks\w*\.?\s+mva)\b"
    rf"|{_TABLE}\s+(?:som\s+(?:er|står)\s+)?(?:(?:merk(?:et?|te|a|t)|marker(?:te?|a)|uthev(?:et?|a)|skrev(?:et|ne)|skrive)\s+(?:med|i)\b"
    r"|med\s+(?:\*|stjerne|kursiv|fe[it]t))"
    rf"|{_TABLE}\s+(?:(?:er|ble|blei|vart|blir)\s+(?:sist\s+)?(?:oppdater|revider|utarbeid|godkje|vedt[ae]|laga?\b|laget|henta?\b|"
    r"hentet|ruller|evaluer)|(?:sist\s+)?(?:oppdater|revider|ruller|evaluer)(?:es|ast)\b)"
    r"|(?:sist\s+)?(?:endr[ea]t?|oppdatert|revidert|utarbeid(?:et|d|a)|utskrevet)\s+(?:av\b|den\b|\d)"
    r"|side\s+\d+\s+(?:av|/)\s*\d+$|(?:se|sjå)\s+(?:også|òg)\b",
    re.I,
)
"""What is said of the table, its amounts and marks."""
_SAYS_MARK = pattern(r"[^=\n]{1,40}=\s*\S|[¹²³⁴⁵*†]")
_NUMBERED = pattern(r"\(?\d{1,2}\)\s")
_FEWEST_CELLS = 3
_FEWEST_ROWS = 3


def with_notes_below(document: Document) -> Document:
    """The document with such rows as paragraphs below their tables; the same one where there are none."""
    made: list[Block] = []
    for block in document.blocks:
        kept = _rows_kept(block.rows) if block.kind == "table" and len(block.rows) >= _FEWEST_ROWS else len(block.rows)
        if kept == len(block.rows):
            made.append(block)
            continue
        made.append(replace(block, rows=block.rows[:kept]))
        made += [_note(row.span, text, block) for row in block.rows[kept:] if (text := _alone(row))]
    return document if len(made) == len(document.blocks) else replace(document, blocks=tuple(made))


def _note(span: Span, text: str, table: Block) -> Block:
    """A paragraph where it is a sentence, which may tell of the plan; a footnote where not."""
    return Block("paragraph", span, text, noise=table.noise or ("" if text.endswith(".") else "note"))


def _rows_kept(rows: Sequence[Row]) -> int:
    """How many rows stand above the notes."""
    last = rows[-1].cells
    if len(last) < _FEWEST_CELLS or not (_alone(rows[-1]) or not any(cell.text for cell in last)):
        return len(rows)
    end = len(rows)
    while end and (_alone(rows[end - 1]) or not _filled(rows[end - 1])):
        end -= 1
    above, kept = rows[:end], len(rows)
    for at in reversed(range(end, len(rows))):
        text = _alone(rows[at])
        if text and not _is_note(text, _beside(rows[at], above)):
            break
        kept = at if text else kept
    return kept


def _filled(row: Row) -> list[str]:
    return [text for cell in row.cells if not cell.repeated and (text := cell.text.strip())]


def _alone(row: Row) -> str:
    """The one text of a row; "" where it has several."""
    texts = set(_filled(row))
    return texts.pop() if len(texts) == 1 else ""


def _beside(row: Row, above: Sequence[Row]) -> list[str]:
    """What stands above the one cell of a row that is filled."""
    column = next(at for at, cell in enumerate(row.cells) if cell.text.strip())
    return [text for one in above if column < len(one.cells) and (text := one.cells[column].text.strip())]


def _is_note(text: str, above: Sequence[str]) -> bool:
    """Whether the one text of a row is told of the table: by its words, or as it alone is a sentence, or is marked as
    none above it is."""
    if _TOLD.match(text) or _SAYS_MARK.match(text):
        return True
    if text.endswith("."):
        return bool(above) and not any(told.endswith(".") for told in above)
    return bool(above) and _NUMBERED.match(text) is not None and not any(map(_NUMBERED.match, above))

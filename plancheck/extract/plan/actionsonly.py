"""Documents that hold a plan's actions and hardly anything else: a table or a list of them beside the plan."""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.extract.text.prose import Prose
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_RUNNING = 600
_HEADINGS = 3
_FEWEST_ITEMS = 3
_YEARS = r"20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?"
_ACTIONS = r"(?:årl(?:ig|eg)\s+|rullert\s+|revidert\s+)?(?:handlings|tiltaks)plan(?:en|a)?"
_PART = pattern(
    rf"{_ACTIONS}(?:\s+for)?\s*\(?{_YEARS}\)?\s*(?:(?:til|for|[–—:-])\s+[^.;|]*(?:plan|strategi)(?:en|a)?\b.*)?$"
    rf"|{_ACTIONS}\s+til\s+[^.;|]*(?:plan|strategi)(?:en|a)?\b.*$"
    rf"|[^.;|]*(?:plan|strategi)(?:en|a)?\b[^.;|]*?\s*[–—:-]\s*{_ACTIONS}(?:\s+for)?\s+\(?{_YEARS}\)?$",
    re.I,
)
"""A title that names the plan it holds the actions of, or its year and nothing more: "Handlingsplan 2026 til
strategisk næringsplan", "Folkehelseplan – handlingsplan 2026", "Handlingsplan 2026"."""


def is_action_part(title: str) -> bool:
    """Whether the title is that of the action part of another plan, or of one or more years' actions."""
    return "plan" in title and _PART.match(title) is not None


def only_actions(document: Document, prose: Prose, words: Vocabulary, *, part: bool) -> bool:
    """One or more action tables and hardly anything else; of an action `part` lists and headings, too."""
    if running_text(prose) or (not part and headings(prose) >= _HEADINGS):
        return False
    listed = part and sum(block.kind == "item" for block in document.blocks) >= _FEWEST_ITEMS
    return listed or action_tables(document, words)


def running_text(prose: Prose) -> bool:
    """More than a preamble of sentences."""
    return sum(len(p.text) for p in prose.pieces if p.kind == "paragraph") > _RUNNING


def action_tables(document: Document, words: Vocabulary) -> bool:
    """Whether there are action tables, and none of risks."""
    tables = [table for table in document.blocks if table.kind == "table" and table.header and not table.noise]
    columns = [
        {word.concept for row in table.header for cell in row.cells if (word := words.match("column", cell.text))}
        for table in tables
    ]
    actions = [concepts for concepts in columns if "tiltak" in concepts and len(concepts) > 1]
    return bool(actions) and not any("risiko" in concepts for concepts in columns)


def headings(prose: Prose) -> int:
    """How many headings there are."""
    return sum(piece.kind == "heading" for piece in prose.pieces)

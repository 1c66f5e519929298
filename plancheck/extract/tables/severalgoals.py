"""Goal cells of actions that name several goals in words: "1.1 Flere deltar⏎2.3 Alle er glade", "Flere deltar; …"."""

from __future__ import annotations

from plancheck.document import Cell
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.labels import clean, read_label, split_number
from plancheck.parts import Ref
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import Vocabulary, normalise

_NEXT = r"(?=(?:(?:[Dd]el|[Hh]ov[eu]d)?[Mm]ål\s+)?\d{1,2}(?:\.\d{1,2})*[.:)]?\s+[A-ZÆØÅ])"
_PART = pattern(rf"\s*;\s*|\s*\n\s*[•–*-]?\s*|(?<![Mm]ål),?\s+{_NEXT}")
_DOT = pattern(r"[•–*-]\s+")


class Named(NamedTuple):
    """One goal of the cell."""

    cell: Cell
    kind: str
    number: str
    text: str
    known: Draft | None
    """The goal of that number, or of those words, where it has been read."""


def several_named(cell: Cell, concept: str, drafts: Drafts, words: Vocabulary) -> list[Named]:
    """The goals that a cell names, two or more; [] for a cell that holds one, or words that may be one.

    All must have been read, in the same words; or each stand on a line of its own, with its number before it.
    """
    text = cell.text.strip()
    if "\n" not in text and ";" not in text and sum(map(str.isdigit, text)) < 2:
        return []
    parts = [part for part in _PART.split(_DOT.sub("", text, count=1)) if part]
    if len(parts) < 2:
        return []
    found = [_named(cell, part, concept, drafts, words) for part in parts]
    if all(one.known is not None and _says(one.known, one.text) for one in found):
        return found
    lines = [_named(cell, line, concept, drafts, words) for line in text.split("\n")]
    numbers = [one.number for one in lines]
    own = len(lines) > 1 and all(numbers) and len(set(numbers)) == len(numbers)
    return lines if own and all(one.text and (one.known is None or _says(one.known, one.text)) for one in lines) else []


def as_refs(goals: list[Named]) -> list[Ref]:
    """References to the goals, by their number, or by their words where they have none."""
    found: list[Ref] = []
    for one in goals:
        goal, span = one.known, one.cell.span
        number, kind = (goal.number, goal.kind) if goal is not None else (one.number, one.kind)
        words = "" if number or goal is None else goal.text
        found.append(Ref(one.cell.text, span, kind, number, words=words, provenance="explicit"))
    return found


def _named(cell: Cell, text: str, concept: str, drafts: Drafts, words: Vocabulary) -> Named:
    label = read_label(text, words)
    kind, number, said = label[:3] if label is not None else (concept, *split_number(text))
    said = clean(said)
    known = drafts.goal_named(said) if said else None
    if known is None or (number and known.number != number):
        same = (draft for draft in drafts.items if draft.kind == kind and draft.number == number and number)
        known = next(same, None)
    return Named(cell._replace(text=text.strip()), kind, number, said, known)


def _says(goal: Draft, text: str) -> bool:
    return normalise(goal.text) == normalise(text)

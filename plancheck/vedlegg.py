"""The attachments a document lists by number: "Vedlegg 2: ROS-analyse", a numbered list under "Vedlegg", a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Document, Span
from plancheck.graph import Facts
from plancheck.pattern import pattern
from plancheck.record import dataclass

WORD = "vedlegg"
_LISTED = pattern(r"(?:[-–•*]\s*)?vedlegg\s+(\d{1,2})\b[\s:.)–—-]*(.*)", re.IGNORECASE | re.DOTALL)
_NUMBERED = pattern(r"(\d{1,2})[.):]?$")
_IN_NAME = pattern(r"vedlegg[ _-]?0?(\d{1,2})(?!\d)", re.IGNORECASE)
_ANYWHERE = pattern(r"\bvedlegg\s+(\d{1,2})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vedlegg:
    """One attachment: its number, its title as listed, and where."""

    number: str
    title: str
    span: Span


def listed(facts: Facts) -> Iterator[Vedlegg]:
    """The attachments the document lists: lines that begin with the number, and numbered items under "Vedlegg"."""
    document = facts.document
    if not _speaks_of(document):
        return
    inside = _chapters(facts)
    for index, block in enumerate(document.blocks):
        if block.kind in ("code", "table"):
            for row in (*block.header, *block.rows):
                first = row.cells[0] if row.cells else None
                if first is not None and (match := _LISTED.match(first.text)):
                    yield Vedlegg(match[1], row.cells[1].text if len(row.cells) > 1 else match[2], first.span)
            continue
        match = _LISTED.match(f"{block.label} {block.text}" if block.label[:1].isalpha() else block.text)
        if match and not match[2][:1].islower():
            yield Vedlegg(match[1], match[2], block.span)
        elif index in inside and block.kind == "item" and (number := _NUMBERED.match(block.label)):
            yield Vedlegg(number[1], block.text, block.span)


def numbers_at_hand(facts: Facts, existing: frozenset[str]) -> set[str]:
    """Numbers of all attachments that can be found: listed, linked, or a file with the number in its name."""
    found = {one.number for one in listed(facts)}
    for link in facts.document.walk_links():
        found.update(match[1] for text in (link.text, link.target) for match in _IN_NAME.finditer(text))
    found.update(match[1] for name in existing if WORD in name.lower() for match in _IN_NAME.finditer(name))
    return found


def mentions(text: str) -> Iterator[re.Match[str]]:
    """Each "vedlegg 2" in a text; group 1 is the number."""
    return _ANYWHERE.finditer(text)


def _speaks_of(document: Document) -> bool:
    return any(WORD in text.lower() for text, _ in document.walk_text())


def _chapters(facts: Facts) -> frozenset[int]:
    """Indexes of the blocks in chapters that list attachments."""
    chapters = (one for one in facts.parts.sections if one.index and one.title.strip().lower().startswith(WORD))
    return frozenset(index for one in chapters for index in range(one.first, one.last))

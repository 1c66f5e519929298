"""A heading right below the title that is that of all the plan: "Handlingsplan 2026–2029" under the plan's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plancheck.document import Block
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import vocabulary

_PART = pattern(
    r"(?:handlings|tiltaks)(?:plan|program|del)(?:en|met|a)?"
    r"(?:\s+for)?(?:\s+(?:plan)?perioden)?(?:\s+\(?20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?\)?)?$",
    re.I,
)
_OF_KOMMUNEPLAN = pattern(
    r"(?:kommuneplanen(?:s|\s+sin)\s+)?(?P<part>samfunnsdel|arealdel)(?:en)?"
    r"(?:,?\s+(?:for\s+(?:(?:plan)?perioden\s+)?)?\(?20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?\)?)?\W*$",
    re.I,
    needs=("samfunnsdel", "arealdel"),
)
_PROCESS = frozenset(
    {"evaluering", "oppfoelging", "medvirkning", "prosess", "vedlegg", "hoering", "vedtak", "kontakt", "budsjett"}
)
"""What chapters beside it may tell of; one of another kind makes it a part of the plan among others."""


def is_part(title: str) -> bool:
    """Whether a heading or line names the plan's actions and nothing else, but for the years."""
    return _PART.match(title.rstrip(" (")) is not None


def is_only_part(headings: Sequence[Block]) -> bool:
    """Whether the first of the headings is that of the actions, and all those beside it tell of the plan work."""
    first = headings[0]
    if _PART.match(first.text) is None:
        return False
    found = [vocabulary().match("heading", one.text) for one in headings[1:] if one.level <= first.level]
    return all(word is not None and word.concept in _PROCESS for word in found)


def part_of_kommuneplan(lines: Iterable[str], blocks: Sequence[Block]) -> str:
    """ "samfunnsdel" where a line of the title page, "Samfunnsdel 2026–2038" under "Kommuneplan for Solvik", says which
    part of the kommuneplan the document is; "" where none does, or other headings are of the other part."""
    named = {match["part"].lower() for line in lines if (match := _OF_KOMMUNEPLAN.match(line))}
    if len(named) != 1:
        return ""
    heads = (_OF_KOMMUNEPLAN.match(block.text) for block in blocks if block.kind == "heading")
    found = {match["part"].lower() for match in heads if match is not None}
    return "" if found - named else named.pop()


def is_whole(section: Section, sections: Sequence[Section]) -> bool:
    """Whether the section is that part of a document with one title."""
    if section.index != 2 or section.parent != 1 or _PART.match(section.title) is None:
        return False
    beside = (other for other in sections[3:] if other.parent == 1)
    return sections[1].last == sections[0].last and all(other.own_role in _PROCESS for other in beside)

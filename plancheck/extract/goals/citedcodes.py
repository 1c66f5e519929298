"""Goals that the plan calls by other words, shown by their codes: what a table or a chapter called "Formål" sets, each
with a letter or a code ("F1", "A."), and the actions name in a column or a bracket of their own, are its goals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plancheck.document import Block, Document
from plancheck.extract.goals.goalnames import NAMING, kind_named
from plancheck.extract.kinds import SERVED
from plancheck.extract.labels import split_number
from plancheck.extract.tables.columns import header_rows
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import Vocabulary, normalise

_CODE = r"(?:[A-ZÆØÅ]{1,3}\d{1,2}|[A-H])"
_ONLY = pattern(_CODE)
_LETTERED = pattern(rf"(?P<code>{_CODE})(?:[.):]|\s[–-])\s+\S.{{8,}}")
_CITED = pattern(rf"\((?P<codes>{_CODE}(?:(?:,\s*|\s+og\s+){_CODE})*)\)", needs="(")
_BETWEEN = pattern(r"\s*[,;/\n]\s*|\s+og\s+")
_AIM = pattern(
    r"\b(?:form[åa]l|føremål|hensikt|siktemål|siktepunkt|ønsk|retning|ambisjon|oppnå|vil\b|løfte|lovnad|stå\w* for\b)",
    re.I,
)
"""What is aimed at by its name. Events, challenges and zones may have codes and actions, too."""
_FEWEST = 2
_SHORTEST = 12
"""The words of a goal are longer than those of most other things with a code: rooms, roads, zones."""


class _Coded(NamedTuple):
    """What has codes: the codes, and what the column or the heading above them is called."""

    codes: frozenset[str]
    called: str
    place: str


def with_cited_codes(document: Document, words: Vocabulary) -> Vocabulary:
    """The vocabulary with what such goals are called as "mål", and what stands over the lists that name them as
    actions, where the document names no goals in words; else as it is."""
    blocks = [block for block in document.blocks if not block.noise]
    if names_goals(blocks, words):
        return words
    for coded in (*_tables(blocks), *_chapters(blocks, words)):
        columns = [normalise(header) for header in _citing_columns(blocks, coded)]
        headings = list(_citing_headings(blocks, coded, words))
        if columns:
            words = words.called("maal", tuple(dict.fromkeys(columns)), ("column",))
        if headings:
            words = words.called("tiltak", tuple(dict.fromkeys(headings)), ("heading",))
        if columns or headings:
            return words.called("maal", (coded.called,), (coded.place,))
    return words


def names_goals(blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether a heading, a column or a label calls what stands there goals."""
    for block in blocks:
        if block.kind == "heading" or block.bold:
            if kind_named(split_number(block.text)[1], words, heading=True) in SERVED:
                return True
        elif block.kind == "table":
            found = (words.match(NAMING[1], cell.text) for cell in header_rows(block)[0].cells)
            if any(word is not None and word.concept in SERVED for word in found):
                return True
        elif "mål" in block.text[:_SHORTEST].lower() and kind_named(block.text, words, heading=False) in SERVED:
            return True
    return False


def _tables(blocks: Sequence[Block]) -> Iterator[_Coded]:
    """Tables of two columns, a code and some words."""
    for block in blocks:
        if block.kind == "table":
            header, rows = header_rows(block)
            codes = [row.cells[0].text.strip() for row in rows if len(row.cells) == len(header.cells) == _FEWEST]
            told = all(len(row.cells[1].text) >= _SHORTEST for row in rows if len(row.cells) == _FEWEST)
            told = told and len(header.cells) == _FEWEST and _AIM.search(header.cells[1].text) is not None
            if told and len(codes) == len(rows) == len(set(codes)) >= _FEWEST and all(map(_ONLY.fullmatch, codes)):
                yield _Coded(frozenset(codes), normalise(header.cells[1].text), "column")


def _chapters(blocks: Sequence[Block], words: Vocabulary) -> Iterator[_Coded]:
    """Headings that say nothing we know, right over paragraphs or items that each begin with a code."""
    for heading, below in _below_headings(blocks):
        found = [match["code"] for one in below if (match := _LETTERED.match(f"{one.label} {one.text}".strip()))]
        aimed = _AIM.search(heading.text) is not None and _unknown(heading, words)
        if aimed and len(found) == len(set(found)) >= _FEWEST and len(found) * 2 > len(below):
            yield _Coded(frozenset(found), normalise(split_number(heading.text)[1]), "heading")


def _below_headings(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Block]]]:
    """Each heading with the paragraphs and items right below it."""
    at = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    for first, end in pairwise([*at, len(blocks)]):
        yield blocks[first], [one for one in blocks[first + 1 : end] if one.kind in ("paragraph", "item")]


def _unknown(heading: Block, words: Vocabulary) -> bool:
    return words.match("heading", split_number(heading.text)[1]) is None


def _citing_columns(blocks: Sequence[Block], coded: _Coded) -> Iterator[str]:
    """The headers of the columns behind the first in which every row names such codes, two of them or more."""
    for block in blocks:
        if block.kind != "table":
            continue
        header, rows = header_rows(block)
        for column in range(1, len(header.cells)):
            said = [_BETWEEN.split(row.cells[column].text.strip()) for row in rows if column < len(row.cells)]
            named = {code for codes in said for code in codes}
            if len(named) >= _FEWEST and named <= coded.codes:
                yield header.cells[column].text


def _citing_headings(blocks: Sequence[Block], coded: _Coded, words: Vocabulary) -> Iterator[str]:
    """The headings over lists in which most items name such codes in a bracket."""
    named: set[str] = set()
    headings: list[str] = []
    for heading, below in _below_headings(blocks):
        items = [one for one in below if one.kind == "item"]
        cited = [match["codes"] for one in items if (match := _CITED.search(one.text))]
        codes = {code for text in cited for code in _BETWEEN.split(text)}
        if items and codes and codes <= coded.codes and len(cited) * 2 > len(items):
            named |= codes
            headings += [normalise(split_number(heading.text)[1])] if _unknown(heading, words) else []
    if len(named) >= _FEWEST:
        yield from headings

"""From gathered entries to blocks with places.

A Word file has no lines. A span names the place in words and the page; its `column` is a running number through the
document, so that no two places are equal and findings come in reading order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Literal

from plancheck.document import Block, Cell, Directive, Link, Row, Span
from plancheck.read.package import Element
from plancheck.read.places import SEPARATOR, Places
from plancheck.read.sheet import joined_header
from plancheck.read.signs import without_signs
from plancheck.read.word.comments import Accepted
from plancheck.read.word.concerns import places_of
from plancheck.read.word.entries import Entry, RawCell, RawRow
from plancheck.read.word.typed import TYPED
from plancheck.read.word.words import Words

EVERYTHING = "ALL"
"""What an exemption without codes exempts."""
_NEARLY = 60
"""Indents that differ by no more than this (twips) are the same."""


class Composed:
    """The blocks of one file, and where each stands in its XML."""

    def __init__(self, file: str, *, paged: bool) -> None:
        self.blocks: list[Block] = []
        self.elements: dict[int, Element] = {}
        """The paragraph, row or cell of each span, by the span's `column`."""
        self.where: dict[int, Span] = {}
        """The place of each of these, by the element's `id`."""
        self.commented: dict[str, list[Span]] = defaultdict(list)
        """Where each comment stands, by its id."""
        self._file = file
        self._paged = paged
        self._places = Places()
        self._at = 0
        self._open: list[Entry] = []
        """The list items that a next item may stand under, outermost first."""
        self._notes = 0

    def add(self, entries: Sequence[Entry]) -> None:
        for entry, after in zip_longest(entries, entries[1:]):
            if entry.kind == "table":
                self._open.clear()
                self._table(entry)
            elif entry.kind == "heading":
                self._open.clear()
                self._heading(entry)
            elif entry.kind == "item":
                self._item(entry)
            else:
                self._paragraph(entry, after)

    def directives(self, found: Mapping[str, Accepted], own: Mapping[str, tuple[str, str]]) -> Iterator[Directive]:
        """What the accepting comments exempt. `own` is what plancheck's comments speak of: code and line, by id."""
        for comment_id, one in found.items():
            spans = self.commented.get(comment_id) or self.commented.get(one.parent) or []
            if not spans:
                continue
            codes = one.codes
            if one.about:
                spans = self._meant(one.about, spans) or spans
            elif not codes:
                here = [own[other] for other in own if spans[0] in self.commented.get(other, ())]
                if any(about for _, about in here):
                    codes = tuple(dict.fromkeys(code for code, _ in here))
                    spans = [*spans, *(span for _, about in here if about for span in self._meant(about, spans))]
            yield Directive(
                "ignore", codes or (EVERYTHING,), one.reason, spans[0], own_line=False, also=tuple(spans[1:])
            )

    def _meant(self, about: str, spans: Sequence[Span]) -> list[Span]:
        """The places that a comment at these places says it speaks of."""
        return [Span(self._file, place=place) for place in places_of(about, spans[0].place, self.blocks)]

    def _span(self, place: str, page: int, element: Element | None, comments: Sequence[str] = ()) -> Span:
        self._at += 1
        if element is not None:
            self.elements[self._at] = element
        span = Span(self._file, None, self._at, None, None, place, page if self._paged and page else None)
        if element is not None:
            self.where.setdefault(id(element), span)
        for comment in comments:
            self.commented[comment].append(span)
        return span

    def _heading(self, entry: Entry) -> None:
        text = " ".join(f"{entry.label} {entry.words.text}".split())
        text = text if text[:1].isalnum() else without_signs(text)
        place = self._places.path if entry.noise else self._places.heading(entry.level, text)
        span = self._span(place, entry.page, entry.element, entry.comments)
        words = entry.words
        self.blocks.append(
            Block("heading", span, text, entry.level, "", words.attrs, _links(words, span), entry.guessed,
                  words.strong if entry.guessed else (), entry.quote, entry.noise)
        )  # fmt: skip

    def _paragraph(self, entry: Entry, after: Entry | None) -> None:
        level = 0
        if self._open and not entry.boxed and (_indented(entry, self._open[-1]) or _goes_deeper(self._open[-1], after)):
            level = len(self._open)
        elif not entry.noise:
            self._open.clear()
        if entry.note:
            self._notes += 1
            place = f"{entry.note} {self._notes}"
        else:
            place = self._places.path if entry.noise else self._places.paragraph()
        self._text("paragraph", entry, place, level, "")

    def _item(self, entry: Entry) -> None:
        while self._open and not _below(entry, self._open[-1]):
            self._open.pop()
        self._open.append(entry)
        self._text("item", entry, self._places.item(), len(self._open) - 1, entry.label)

    def _text(self, kind: Literal["paragraph", "item"], entry: Entry, place: str, level: int, label: str) -> None:
        span = self._span(place, entry.page, entry.element, entry.comments)
        words = entry.words
        noise = entry.noise or ("note" if entry.note else "")
        self.blocks.append(
            Block(kind, span, words.text, level, label, words.attrs,
                  _links(words, span), words.bold, words.strong, entry.quote, noise)
        )  # fmt: skip

    def _table(self, entry: Entry) -> None:
        place = self._places.table()
        span = self._span(place, entry.page, entry.element, entry.comments)
        header = [self._row(row, f"{place}{SEPARATOR}overskrift") for row in entry.rows[: entry.headers]]
        body = tuple(
            self._row(row, f"{place}{SEPARATOR}rad {number}")
            for number, row in enumerate(entry.rows[entry.headers :], 1)
            if any(cell.words.text for cell in row.cells)
        )
        top = joined_header(header) if header else ()
        self.blocks.append(Block("table", span, level=len(self._open), noise=entry.noise, header=top, rows=body))

    def _row(self, row: RawRow, place: str) -> Row:
        span = self._span(place, row.page, None)
        return Row(tuple(self._cell(cell, row.page, place) for cell in row.cells), span)

    def _cell(self, cell: RawCell, page: int, place: str) -> Cell:
        words = cell.words
        span = self._span(place, page, cell.element, cell.comments)
        return Cell(
            words.text, span, words.attrs, _links(words, span), words.bold, cell.colspan, cell.repeated, cell.missing,
            () if words.bold else words.strong,
        )  # fmt: skip


def _links(words: Words, span: Span) -> tuple[Link, ...]:
    return tuple(Link(text, target, span) for text, target in words.links)


def _indented(entry: Entry, item: Entry) -> bool:
    return entry.continued and entry.indent >= item.indent - _NEARLY


def _goes_deeper(item: Entry, after: Entry | None) -> bool:
    """Whether what stands after a paragraph is the next depth of the item's own numbering: then it broke no list."""
    if after is None or after.kind != "item" or after.num_id != item.num_id:
        return False
    return after.indent > item.indent + _NEARLY if item.num_id == TYPED else after.level == item.level + 1


def _below(entry: Entry, other: Entry) -> bool:
    """Whether an item stands under another one: by level in one numbering, by indent between two."""
    if entry.num_id == other.num_id != TYPED:
        return entry.level > other.level
    if abs(entry.indent - other.indent) > _NEARLY:
        return entry.indent > other.indent
    return entry.level > other.level

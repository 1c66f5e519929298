"""The running text of each document as one, made once: a rule finds in it the few texts it must read.

A document holds hundreds of texts, and most rules have something to say of none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate, chain, compress
from typing import Any

from plancheck.document import Block, Cell, Document, Link, Row, Span
from plancheck.graph import Plangraf
from plancheck.record import NamedTuple

_CAPITALS = bytes(sign for sign in (*range(65, 91), *range(0xC0, 0xDF)) if sign != 0xD7)
_LOWER = bytes.maketrans(_CAPITALS, bytes(sign + 32 for sign in _CAPITALS))
"""Lower case in Latin-1: one look-up a sign, where `str.lower` asks for each what it is."""
_BEYOND = {
    **dict.fromkeys("\u2002\u2003\u2007\u2009\u200a\u202f", " "), **dict.fromkeys("–—…•‘’“”", "?")
}  # fmt: skip
"""Blanks and signs outside Latin-1 that many plans hold; to encode what holds none is ten times as fast."""
_SMALL = bytes(sign for sign in (*range(97, 123), *range(0xDF, 0x100)) if sign != 0xF7)
_SHAPE = bytes([48 if chr(sign).isdecimal() else 97 if chr(sign).isalpha() else sign for sign in range(256)])
"""Every letter as "a", every figure as "0"."""
_BLANKS = bytes.maketrans(b"\t\n\r\x0b\x0c\xa0", b" " * 6)


class Text(NamedTuple):
    """A heading, paragraph, list item or cell."""

    text: str
    span: Span
    block: Block
    row: Row | None = None
    """The row of a cell."""


class Opened(NamedTuple):
    """A hint that begins with one of some words. They are looked for, and what follows is matched: a hundred times as
    fast as a search for the whole."""

    words: tuple[str, ...]
    """They may stand inside a word, but for those with a blank before them, which begin one."""
    rest: re.Pattern[str]


class WholeText:
    """Every text of a document in lower case, one after the other; letters and signs of other alphabets are "?"."""

    __slots__ = (
        "_below", "_cells", "_codes", "_ends", "_figures", "_firsts", "_found", "_headings", "_holders", "links",
        "lower",
    )  # fmt: skip

    def __init__(self, document: Document) -> None:
        self._holders: list[Block] = []
        self._firsts: list[int] = []
        """For each block with a text, how many texts stand before it."""
        self._cells: dict[int, list[tuple[Cell, Row]]] = {}
        """By the place of a table among the holders its texts, once one of them was asked for."""
        self.links: list[Link] = []
        """Every link and picture, as `Document.walk_links` has them."""
        self._figures = ""
        self._codes: bool | None = None
        self._found: dict[str, list[int]] = {}
        self._below: dict[Opened, list[Text]] = {}
        """By hint the texts that hold it, but for headings; two rules ask with the same hint."""
        self._headings: set[int] = set()
        """The numbers of the texts that are headings."""
        texts = self._gathered(document)
        joined = "\n".join(texts)
        for sign, plain in _BEYOND.items() if not joined.isascii() else ():
            if sign in joined:
                joined = joined.replace(sign, plain)
        self.lower = joined.encode("latin-1", "replace").translate(_LOWER).decode("latin-1")
        self._ends = list(accumulate([len(text) + 1 for text in texts]))

    def _gathered(self, document: Document) -> list[str]:
        texts: list[str] = []
        holders, firsts, links = self._holders, self._firsts, self.links
        for block in document.blocks:
            if block.links:
                links += block.links
            if block.kind == "table":
                holders.append(block)
                firsts.append(len(texts))
                columns = _columns(block)
                texts += filter(None, columns["text"])
                links += chain.from_iterable(filter(None, columns["links"]))
            elif block.text:
                if block.kind == "heading":
                    self._headings.add(len(texts))
                holders.append(block)
                firsts.append(len(texts))
                texts.append(block.text)
        return texts

    def _at(self, index: int) -> Text:
        """The text of that number."""
        at = bisect_right(self._firsts, index) - 1
        block = self._holders[at]
        if block.kind != "table":
            return Text(block.text, block.span, block)
        known = self._cells.get(at)
        if known is None:
            rows = (*block.header, *block.rows)
            known = [(cell, row) for row in rows for cell in row.cells if cell.text and not cell.repeated]
            self._cells[at] = known
        cell, row = known[index - self._firsts[at]]
        return Text(cell.text, cell.span, block, row)

    @property
    def figures(self) -> str:
        """The texts without their letters: a fourth of them, so that a pattern of figures is soon known to stand
        nowhere."""
        if not self._figures:
            self._figures = self.lower.encode("latin-1").translate(_BLANKS, _SMALL).decode("latin-1")
        return self._figures

    @property
    def codes(self) -> bool:
        """Whether a figure stands right behind a letter, or behind its hyphen ("T9", "D-4"): many texts hold none."""
        if self._codes is None:
            shape = self.lower.encode("latin-1").translate(_SHAPE)
            self._codes = b"a0" in shape or b"a-0" in shape
        return self._codes

    def holding(self, *hints: str | Opened | re.Pattern[str]) -> Iterator[Text]:
        """The texts in which one of the hints stands, inside a word too; in order, each once.

        Hints are words, words with what follows them, or patterns, in lower case; what is matched may go on in the next
        text.
        """
        return self._each(hints, frozenset())

    def below_headings(self, hint: Opened) -> Sequence[Text]:
        """As `holding`, for the texts that are no headings."""
        known = self._below.get(hint)
        if known is None:
            known = self._below[hint] = list(self._each((hint,), self._headings))
        return known

    def _each(self, hints: Sequence[str | Opened | re.Pattern[str]], without: Set[int]) -> Iterator[Text]:
        found: set[int] = set()
        for hint in hints:
            if isinstance(hint, str):
                if hint in self.lower:
                    found.update(self._words(hint))
            else:
                found.update(self._opened(hint, without) if isinstance(hint, Opened) else self._matches(hint))
        return (self._at(index) for index in sorted(found))

    def _words(self, word: str) -> Iterator[int]:
        at = self.lower.find(word)
        while at >= 0:
            index = bisect_right(self._ends, at)
            yield index
            at = self.lower.find(word, self._ends[index])

    def _opened(self, hint: Opened, without: Set[int]) -> Iterator[int]:
        lower, follows, ends = self.lower, hint.rest.match, self._ends
        for word in hint.words:
            before = len(word.lstrip()) + 1 if word[:1] == " " else 0
            for end in self._after(word.lstrip()):
                if not follows(lower, end) or (before and lower[end - before : end - before + 1].isalnum()):
                    continue
                index = bisect_right(ends, end - 1)
                if index not in without:
                    yield index

    def _after(self, word: str) -> list[int]:
        """Where the word ends, wherever it stands; several rules ask what follows the same words."""
        known = self._found.get(word)
        if known is None:
            size, lower = len(word), self.lower
            known = list(accumulate([len(piece) + size for piece in lower.split(word)])) if word in lower else []
            del known[-1:]  # what stands after the last of them
            self._found[word] = known
        return known

    def _matches(self, hint: re.Pattern[str]) -> Iterator[int]:
        for match in hint.finditer(self.lower):
            yield bisect_right(self._ends, match.start())


def _columns(table: Block) -> dict[str, Sequence[Any]]:
    """What the cells of a table hold, each cell once: by the name of a field its value in every cell."""
    cells = [cell for row in (*table.header, *table.rows) for cell in row.cells]
    found: dict[str, Sequence[Any]] = dict(zip(Cell._fields, zip(*cells, strict=True), strict=False))
    if any(found.get("repeated", ())):
        once = [not repeated for repeated in found["repeated"]]
        return {name: list(compress(values, once)) for name, values in found.items()}
    return found or {"text": (), "links": ()}


def whole_text(graf: Plangraf, document: Document) -> WholeText:
    """The running text of a document of the graph."""
    known = graf.once(_known)
    whole = known.get(id(document))
    if whole is None:
        whole = known[id(document)] = WholeText(document)
    return whole


def _known(graf: Plangraf) -> dict[int, WholeText]:
    return {}

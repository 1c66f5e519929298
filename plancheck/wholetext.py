"""The running text of each document as one, made once: a rule finds in it the few texts it must read.

A document holds hundreds of texts, and most rules have something to say of none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate

from plancheck.document import Block, Document, Link, Row, Span
from plancheck.graph import Plangraf
from plancheck.record import NamedTuple

_CAPITALS = bytes(sign for sign in (*range(65, 91), *range(0xC0, 0xDF)) if sign != 0xD7)
_LOWER = bytes.maketrans(_CAPITALS, bytes(sign + 32 for sign in _CAPITALS))
"""Lower case in Latin-1: one look-up a sign, where `str.lower` asks for each what it is."""
_BLANK_SIGNS = "\u2002\u2003\u2007\u2009\u200a\u202f"
"""Blanks outside Latin-1."""
_SMALL = bytes(sign for sign in (*range(97, 123), *range(0xDF, 0x100)) if sign != 0xF7)
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

    __slots__ = ("_ends", "_figures", "_firsts", "_found", "_headings", "_holders", "links", "lower")

    def __init__(self, document: Document) -> None:
        self._holders: list[tuple[Block, Row | None]] = []
        self._firsts: list[int] = []
        """For each block with a text and each row of a table, how many texts stand before it."""
        self.links: list[Link] = []
        """Every link and picture, as `Document.walk_links` has them."""
        self._figures = ""
        self._found: dict[str, list[tuple[int, int]]] = {}
        self._headings: set[int] = set()
        """The numbers of the texts that are headings."""
        texts = self._gathered(document)
        joined = "\n".join(texts)
        for blank in _BLANK_SIGNS:
            if blank in joined:
                joined = joined.replace(blank, " ")
        self.lower = joined.encode("latin-1", "replace").translate(_LOWER).decode("latin-1")
        self._ends = list(accumulate([len(text) + 1 for text in texts]))

    def _gathered(self, document: Document) -> list[str]:
        texts: list[str] = []
        holders, firsts, links = self._holders, self._firsts, self.links
        for block in document.blocks:
            links += block.links
            if block.kind != "table":
                if block.text:
                    if block.kind == "heading":
                        self._headings.add(len(texts))
                    holders.append((block, None))
                    firsts.append(len(texts))
                    texts.append(block.text)
                continue
            for row in (*block.header, *block.rows):
                holders.append((block, row))
                firsts.append(len(texts))
                for cell in row.cells:
                    if cell.text and not cell.repeated:
                        texts.append(cell.text)
                    if cell.links and not cell.repeated:
                        links += cell.links
        return texts

    def _at(self, index: int) -> Text:
        """The text of that number."""
        at = bisect_right(self._firsts, index) - 1
        block, row = self._holders[at]
        if row is None:
            return Text(block.text, block.span, block)
        cells = [cell for cell in row.cells if cell.text and not cell.repeated]
        cell = cells[index - self._firsts[at]]
        return Text(cell.text, cell.span, block, row)

    @property
    def figures(self) -> str:
        """The texts without their letters: a fourth of them, so that a pattern of figures is soon known to stand
        nowhere."""
        if not self._figures:
            self._figures = self.lower.encode("latin-1").translate(_BLANKS, _SMALL).decode("latin-1")
        return self._figures

    def holding(self, *hints: str | Opened | re.Pattern[str]) -> Iterator[Text]:
        """The texts in which one of the hints stands, inside a word too; in order, each once.

        Hints are words, words with what follows them, or patterns, in lower case; what is matched may go on in the next
        text.
        """
        return self._each(hints, frozenset())

    def below_headings(self, hint: Opened) -> Iterator[Text]:
        """As `holding`, for the texts that are no headings."""
        return self._each((hint,), self._headings)

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
        lower, follows = self.lower, hint.rest.match
        for word in hint.words:
            for end, index in self._after(word):
                if index not in without and follows(lower, end):
                    yield index

    def _after(self, word: str) -> list[tuple[int, int]]:
        """Where the word ends, and in which text, wherever it stands; several rules ask what follows the same words."""
        known = self._found.get(word)
        if known is None:
            known = self._found[word] = []
            begins, bare = word[:1] == " ", word.lstrip()
            at = self.lower.find(bare)
            while at >= 0:
                end = at + len(bare)
                if not (begins and self.lower[at - 1 : at].isalnum()):
                    known.append((end, bisect_right(self._ends, end - 1)))
                at = self.lower.find(bare, end)
        return known

    def _matches(self, hint: re.Pattern[str]) -> Iterator[int]:
        for match in hint.finditer(self.lower):
            yield bisect_right(self._ends, match.start())


def whole_text(graf: Plangraf, document: Document) -> WholeText:
    """The running text of a document of the graph."""
    known = graf.once(_known)
    whole = known.get(id(document))
    if whole is None:
        whole = known[id(document)] = WholeText(document)
    return whole


def _known(graf: Plangraf) -> dict[int, WholeText]:
    return {}

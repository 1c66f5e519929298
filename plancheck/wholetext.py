"""The running text of each document as one, made once: a rule finds in it the few texts it must read.

A document holds hundreds of texts, and most rules have something to say of none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from plancheck.document import Block, Document, Row, Span
from plancheck.graph import Plangraf
from plancheck.record import NamedTuple

_FIGURES = b"0123456789./"
_BLANKS = bytes.maketrans(b"\t\n\r\x0b\x0c\xa0", b" " * 6)
_NO_FIGURES = bytes(set(range(256)) - set(_FIGURES) - set(b" \t\n\r\x0b\x0c\xa0"))


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
    rest: re.Pattern[str]


class WholeText:
    """Every text of a document in lower case, one after the other."""

    __slots__ = ("_ends", "_figures", "_texts", "lower")

    def __init__(self, document: Document) -> None:
        self._texts = _texts(document)
        self._figures = ""
        texts = [text.lower() for text, _, _, _ in self._texts]
        self.lower = "\n".join(texts)
        self._ends = list(accumulate([len(text) + 1 for text in texts]))

    @property
    def figures(self) -> str:
        """The digits, points, slashes and blanks of the texts, and nothing else: a tenth of them, so that a pattern of
        figures is soon known to stand nowhere."""
        if not self._figures:
            self._figures = self.lower.encode("latin-1", "replace").translate(_BLANKS, _NO_FIGURES).decode("ascii")
        return self._figures

    def holding(self, *hints: str | Opened | re.Pattern[str]) -> Iterator[Text]:
        """The texts in which one of the hints stands, inside a word too; in order, each once.

        Hints are words, words with what follows them, or patterns, in lower case; what is matched may go on in the next
        text.
        """
        found: set[int] = set()
        for hint in hints:
            if isinstance(hint, str):
                if hint in self.lower:
                    found.update(self._words(hint))
            else:
                found.update(self._opened(hint) if isinstance(hint, Opened) else self._matches(hint))
        return (Text._make(self._texts[index]) for index in sorted(found))

    def _words(self, word: str) -> Iterator[int]:
        at = self.lower.find(word)
        while at >= 0:
            index = bisect_right(self._ends, at)
            yield index
            at = self.lower.find(word, self._ends[index])

    def _opened(self, hint: Opened) -> Iterator[int]:
        follows = hint.rest.match
        for word in hint.words:
            at = self.lower.find(word)
            while at >= 0:
                end = at + len(word)
                if follows(self.lower, end):
                    yield bisect_right(self._ends, at)
                at = self.lower.find(word, end)

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


def _texts(document: Document) -> list[tuple[str, Span, Block, Row | None]]:
    found: list[tuple[str, Span, Block, Row | None]] = []
    for block in document.blocks:
        if block.kind != "table":
            if block.text:
                found.append((block.text, block.span, block, None))
            continue
        for row in (*block.header, *block.rows):
            found += [(cell.text, cell.span, block, row) for cell in row.cells if cell.text and not cell.repeated]
    return found

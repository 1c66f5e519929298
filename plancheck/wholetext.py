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


class Text(NamedTuple):
    """A heading, paragraph, list item or cell."""

    text: str
    span: Span
    block: Block
    row: Row | None = None
    """The row of a cell."""


class WholeText:
    """Every text of a document in lower case, one after the other."""

    __slots__ = ("_distinct", "_ends", "_texts", "lower")

    def __init__(self, document: Document) -> None:
        self._texts = list(_texts(document))
        texts = [one[0] for one in self._texts]
        self.lower = "\n".join(texts).lower()
        self._distinct = "\n".join(set(self.lower.split()))
        """Each word once: most hints stand in none, and the text is searched for the others only."""
        self._ends = list(accumulate([len(text) + 1 for text in texts]))
        if texts and self._ends[-1] != len(self.lower) + 1:  # a few letters grow
            self._ends = list(accumulate([len(text.lower()) + 1 for text in texts]))

    def holding(self, *hints: str | re.Pattern[str]) -> Iterator[Text]:
        """The texts in which one of the hints stands, inside a word too; in order, each once.

        Hints are words or patterns, in lower case; a pattern's match may go on in the next text.
        """
        found = {at for hint in hints for at in (self._words(hint) if isinstance(hint, str) else self._matches(hint))}
        return (Text._make(self._texts[index]) for index in sorted(found))

    def _words(self, word: str) -> Iterator[int]:
        longest = max(word.split(), key=len)
        at = self.lower.find(word) if longest in self._distinct else -1
        while at >= 0:
            index = bisect_right(self._ends, at)
            yield index
            at = self.lower.find(word, self._ends[index])

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


def _texts(document: Document) -> Iterator[tuple[str, Span, Block, Row | None]]:
    for block in document.blocks:
        if block.kind != "table":
            if block.text:
                yield block.text, block.span, block, None
            continue
        for row in (*block.header, *block.rows):
            for cell in row.cells:
                if cell.text and not cell.repeated:
                    yield cell.text, cell.span, block, row

"""Tables written in HTML inside Markdown: merged goal cells are the usual reason."""

from __future__ import annotations

import re

from plancheck.document import Block
from plancheck.read.comments import fences
from plancheck.read.htmlnoise import Noise
from plancheck.read.htmltable import read_table
from plancheck.read.htmltext import Source
from plancheck.read.htmltree import parse

MARK = "<table>"
"""What stays of a table in the text the Markdown parser sees."""

_OPEN = re.compile(r"^[ \t]*(<table\b)", re.IGNORECASE | re.MULTILINE)
_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)
_NOT_BREAK = re.compile(r"[^\n]")


class Tables:
    """Cuts the HTML tables out of a Markdown text, and reads them when the walk comes to them."""

    def __init__(self, text: str, file: str, begins: list[int]) -> None:
        self._file = file
        self._begins = begins
        self._found: list[tuple[int, str]] = []
        self.text = self._cut(text)

    def _cut(self, text: str) -> str:
        """The text with each table blanked but for `MARK`."""
        fenced = fences(text)
        pieces: list[str] = []
        at = 0
        while opened := _OPEN.search(text, at):
            start = opened.start(1)
            code = next((end for begin, end in fenced if begin <= start < end), 0)
            closed = None if code else _CLOSE.search(text, start)
            if closed is None:
                if not code:
                    break
                pieces.append(text[at:code])
                at = code
                continue
            piece = text[start : closed.end()]
            self._found.append((start, piece))
            pieces += (text[at:start], MARK, _NOT_BREAK.sub(" ", piece[len(MARK) :]))
            at = closed.end()
        return "".join((*pieces, text[at:]))

    def next(self, place: str) -> Block | None:
        """The next table in order."""
        if not self._found:
            return None
        start, piece = self._found.pop(0)
        root = parse(piece)
        table = next((element for element in root.walk() if element.tag == "table"), None)
        if table is None:
            return None
        return read_table(table, Source(self._file, self._begins, start), Noise(root), place)

"""Where the lines of a Markdown text begin and end, and the tokens found so far: what the block rules share.

The names are those of markdown-it, whose rules read the blocks that ours leave to it (`commonmark`). Its own classes
are not used before: loading markdown-it takes longer than reading a plan does, and most plans have no need of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import Any

_BLANKS = " \t"
_INDENTS = (" ", "\t")
_TAB = 4


class Token:
    """A block, or the beginning or end of one that holds others."""

    __slots__ = ("content", "info", "level", "map", "markup", "meta", "tag", "type")

    def __init__(self, kind: str, tag: str, level: int) -> None:
        self.type = kind
        self.tag = tag
        self.level = level
        self.map: list[int] | None = None
        self.content = ""
        self.markup = ""
        self.info = ""
        self.meta: dict[str, Any] = {}


class State:
    """A text whose blocks are being found. What is known of each line changes inside lists and quotations."""

    def __init__(
        self, src: str, lines: list[str], env: dict[str, Any], tokenise: Callable[[State, int, int], None]
    ) -> None:
        """`lines`: those of `src`."""
        self.src = src
        self.env = env
        self.tokenise = tokenise
        """Reads the blocks from one line to before another."""
        self.tokens: list[Token] = []
        self.bMarks: list[int] = []
        """For each line where it begins, and so below."""
        self.eMarks: list[int] = []
        """Where it ends."""
        self.tShift: list[int] = []
        """How many blanks and tabs it begins with."""
        self.sCount: list[int] = []
        """How many columns these take."""
        self._measure(lines)
        self.bsCount = [0] * len(self.bMarks)
        """How many columns of a quotation stand before it."""
        self.lineMax = len(self.bMarks) - 1
        self.line = 0
        self.level = 0
        self.blkIndent = 0
        """The column that what is read now begins at."""
        self.listIndent = -1
        """The same for the list it stands in."""
        self.parentType = "root"

    def _measure(self, lines: list[str]) -> None:
        if not lines[-1].strip(_BLANKS):
            lines = lines[:-1]
        begins = list(accumulate([len(line) + 1 for line in lines], initial=0))
        self.bMarks = [*begins[:-1], len(self.src)]
        self.eMarks = [*[after - 1 for after in begins[1:]], len(self.src)]
        self.tShift = [0] * len(begins)
        self.sCount = [0] * len(begins)
        for number, line in enumerate(lines):
            if line.startswith(_INDENTS):
                blanks = line[: len(line) - len(line.lstrip(_BLANKS))]
                self.tShift[number] = len(blanks)
                self.sCount[number] = len(blanks.expandtabs(_TAB))

    def push(self, kind: str, tag: str, nesting: int) -> Token:
        """Add a token; 1 opens a block that holds others, -1 closes it."""
        if nesting < 0:
            self.level -= 1
        token = Token(kind, tag, self.level)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token

    def isEmpty(self, line: int) -> bool:  # noqa: N802 - markdown-it's name
        return self.bMarks[line] + self.tShift[line] >= self.eMarks[line]

    def skipEmptyLines(self, line: int) -> int:  # noqa: N802 - markdown-it's name
        while line < self.lineMax and self.isEmpty(line):
            line += 1
        return line


Rule = Callable[[State, int, int, bool], bool]
"""Reads a block that begins on the first line (and before the second), or says, where the last is true, that it could.
`state.line` is then the line after the block."""

"""Places in words: "3 Handlingsdel › Tabell 2 › rad 4"."""

from __future__ import annotations

from plancheck.pattern import pattern

SEPARATOR = " › "
DEEPEST = 3
"""So many headings of the path are named, the innermost ones."""
LONGEST = 70
_NUMBERED = pattern(r"\d")


class Places:
    """Follows the headings of one document and counts what stands under each of them."""

    __slots__ = ("_first", "_items", "_paragraphs", "_stack", "_tables", "_title", "path", "prefix")

    def __init__(self) -> None:
        self._stack: list[tuple[int, str]] = []
        self._first = True
        self._title = ""
        self.path = ""
        self.prefix = ""
        self._paragraphs = self._items = self._tables = 0

    def heading(self, level: int, text: str) -> str:
        """Enter a heading; its path. A document's own title is left out of the paths below it."""
        stack = self._stack
        while stack and stack[-1][0] >= level:
            stack.pop()
        title = " ".join(text.split())
        if len(title) > LONGEST:
            title = title[: LONGEST - 1].rstrip() + "…"
        if self._first:
            self._first = False
            self._title = "" if _NUMBERED.match(title) else title
        stack.append((level, title))
        names = [name for _, name in stack if name]
        if len(names) > 1 and names[0] == self._title:
            del names[0]
        self.path = SEPARATOR.join(names[-DEEPEST:])
        self.prefix = self.path + SEPARATOR if self.path else ""
        self._paragraphs = self._items = self._tables = 0
        return self.path

    def paragraph(self) -> str:
        self._paragraphs += 1
        return f"{self.prefix}avsnitt {self._paragraphs}"

    def item(self) -> str:
        self._items += 1
        return f"{self.prefix}punkt {self._items}"

    def table(self) -> str:
        self._tables += 1
        return f"{self.prefix}Tabell {self._tables}"

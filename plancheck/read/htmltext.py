"""The running text of a piece of HTML: lines, bold stretches, links, each with its place."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from plancheck.document import Link, Span
from plancheck.read.encoding import INVISIBLE, tidy
from plancheck.read.htmlnoise import Noise
from plancheck.read.htmltree import BLOCKS, Element, Text
from plancheck.read.htmlwords import says_kind
from plancheck.read.passage import Passage
from plancheck.read.struck import replaced

_STRONG = frozenset(["b", "strong"])
_STRUCK = frozenset(["s", "del", "strike"])


class Source:
    """Offsets of one file to lines and columns."""

    def __init__(self, file: str, begins: list[int], shift: int = 0) -> None:
        self.file = file
        self._begins = begins
        self._shift = shift
        """Where in the file the piece of HTML begins."""

    def span(self, start: int, end: int, place: str) -> Span:
        begins = self._begins
        start, end = start + self._shift, end + self._shift
        line = bisect_right(begins, start) - 1
        last = bisect_right(begins, end) - 1 if end > start else line
        return Span(self.file, line + 1, start - begins[line] + 1, last + 1, max(end, start) - begins[last] + 1, place)


class Gathering:
    """Collects the inline content of one block."""

    def __init__(self, source: Source, noise: Noise) -> None:
        self._source = source
        self._noise = noise
        self._lines: list[list[str]] = [[]]
        self._edges: list[tuple[int, int] | None] = [None]
        self._strong: list[tuple[int, str]] = []
        """Bold stretches, each with the line it begins on."""
        self._links: list[tuple[int, Link]] = []
        self._struck: dict[int, set[int]] = {}
        """Line by line, which of its parts are struck out."""
        self._breaks: list[int] = []
        """Lines before which stands more than one line break."""

    def add(self, node: Element | Text) -> None:
        """Take in a piece of text, or an inline element with all it holds."""
        if isinstance(node, Text):
            self._text(node)
        elif node.tag == "br":
            self._break()
        elif not self._noise.hidden(node) and not _is_note_mark(node):
            self._inline(node)

    def add_all(self, nodes: Iterable[Element | Text]) -> None:
        """The same for a cell: what stands in blocks of its own gets lines of its own."""
        for node in nodes:
            if isinstance(node, Element) and node.tag in BLOCKS:
                if not self._noise.hidden(node):
                    self.new_line()
                    self.add_all(node.children)
                    self.new_line()
            elif isinstance(node, Element) and node.tag not in ("br", "a") and node.has(*BLOCKS):
                self.add_all(node.children)
            else:
                self.add(node)

    def add_literal(self, text: str) -> None:
        """Words the page shows by its layout."""
        self._lines[-1].append(text)

    def new_line(self) -> None:
        if self._edges[-1] is not None:
            self._lines.append([])
            self._edges.append(None)

    def _break(self) -> None:
        line = len(self._lines) - 1
        if self._edges[-1] is None and line and not "".join(self._lines[-1]).strip():
            self._breaks.append(line)
        self.new_line()

    def pictures(self) -> tuple[Link, ...]:
        """The pictures gathered so far."""
        return tuple(link for _, link in self._links if link.image)

    def passage(self) -> tuple[Passage, Span | None]:
        """The text with its place; no place where there was no text."""
        return self._passage(0, len(self._lines))

    def parted(self) -> Iterator[tuple[Passage, Span]]:
        """The same in parts: two line breaks part paragraphs, and a bold line naming a goal stands by itself."""
        starts = {0, *self._breaks}
        bold = {line: words for line, words in self._strong if words}
        starts.update(line for line, words in bold.items() if line - 1 in bold and says_kind(words))
        begin = 0
        for _, after in pairwise((*sorted(starts), len(self._lines))):
            passage, span = self._passage(begin, after)
            if span is not None:
                yield passage, span
                begin = after

    def _passage(self, first: int, after: int) -> tuple[Passage, Span | None]:
        rows: list[str] = []
        spans: list[Span] = []
        for parts, edge in zip(self._kept(first, after), self._edges[first:after], strict=True):
            row = clean("".join(parts))
            if row and edge is not None:
                rows.append(row)
                spans.append(self._source.span(*edge, ""))
        if not rows:
            return Passage(""), None
        text = "\n".join(rows)
        strong = tuple(stretch for line, stretch in self._strong if stretch and first <= line < after)
        left = text
        for stretch in strong:
            left = left.replace(stretch, "", 1)
        bold = bool(strong) and not left.strip(" \n.:;,–-/&")
        span = spans[0]._replace(end_line=spans[-1].end_line, end_column=spans[-1].end_column)
        links = tuple(link for line, link in self._links if first <= line < after)
        return Passage(text, links=links, strong=strong, bold=bold, lines=tuple(spans) if len(spans) > 1 else ()), span

    def _kept(self, first: int, after: int) -> list[list[str]]:
        """The lines without what is struck out and replaced."""
        lines = self._lines[first:after]
        if not any(first <= line < after for line in self._struck):
            return lines
        out = [self._struck.get(line, set()) for line in range(first, after)]
        pairs = zip(lines, out, strict=True)
        marked = [[(part, at in struck) for at, part in enumerate(parts)] for parts, struck in pairs]
        if not replaced([one for line in marked for one in line]):
            return lines
        return [[part for part, struck in line if not struck] for line in marked]

    def _text(self, node: Text) -> None:
        self._lines[-1].append(node.text)
        if node.end > node.start and node.text.strip():
            edge = self._edges[-1]
            self._edges[-1] = (node.start if edge is None else edge[0], node.end)

    def _inline(self, node: Element) -> None:
        line, part = len(self._lines), len(self._lines[-1])
        for child in node.children:
            self.add(child)
        if node.tag in _STRUCK or (node.tag == "span" and "line-through" in node.get("style")):
            for number in range(line - 1, len(self._lines)):
                begin = part if number == line - 1 else 0
                self._struck.setdefault(number, set()).update(range(begin, len(self._lines[number])))
        elif node.tag in _STRONG:
            self._strong.append((line - 1, self._since(line, part)))
        elif node.tag == "a" and node.get("href"):
            text = self._since(line, part).replace("\n", " ")
            edge = next((child for child in node.children if isinstance(child, Text) and child.text.strip()), None)
            start, end = (edge.start, edge.end) if edge else (node.start, node.start + 1)
            self._links.append((line - 1, Link(text, node.get("href").strip(), self._source.span(start, end, ""))))
        elif node.tag == "img" and node.get("src"):
            span = self._source.span(node.start, node.start + 4, "")
            self._links.append((line - 1, Link(clean(node.get("alt")), node.get("src").strip(), span, image=True)))

    def _since(self, line: int, part: int) -> str:
        """What has been collected since a point."""
        rows = [clean("".join(self._lines[line - 1][part:])), *(clean("".join(row)) for row in self._lines[line:])]
        return "\n".join(row for row in rows if row)


def clean(text: str) -> str:
    """Blanks collapsed, invisible characters gone."""
    words = " ".join(text.split())
    if not words.isascii() and (INVISIBLE.search(words) or not unicodedata.is_normalized("NFC", words)):
        return tidy(words)
    return words


def _is_note_mark(node: Element) -> bool:
    """The little number of a footnote; m² and CO₂ are left alone."""
    if node.tag != "sup":
        return False
    words = node.words()
    return not words or (words.strip("[]()*").isdigit() and (node.linked > 0 or words not in ("2", "3")))

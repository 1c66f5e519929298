"""HTML inside Markdown: tables, headings, lists and folded parts, read as the page they make.

Elements are cut out of the text before the Markdown is parsed; wrappers (`<div>`, `<section>`, `<details>` …) are
only blanked, so that what they hold is read as what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from plancheck.document import Block, Cell, Row
from plancheck.read import inline
from plancheck.read.comments import fences
from plancheck.read.debris import ELEMENTS, WRAPPERS
from plancheck.read.html import PageWalk
from plancheck.read.htmltext import Source
from plancheck.read.htmltree import parse
from plancheck.read.passage import Passages
from plancheck.read.places import Places
from plancheck.record import NamedTuple, replace

_AT_START = re.compile(
    rf"^[ \t>]*(?:(?:[-*+]|\d{{1,3}}[.)])[ \t]+)?(?=<(?:{ELEMENTS}|{WRAPPERS}|/\w+)\b)", re.IGNORECASE | re.MULTILINE
)
_ELEMENT = re.compile(rf"[ \t]*(<({ELEMENTS})\b[^<>]*>)", re.IGNORECASE)
_WRAPPER = re.compile(rf"[ \t]*</?(?:{WRAPPERS}|{ELEMENTS})\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)\b[^<>]*>")
_BLANK_LINE = re.compile(r"\n[ \t>]*(?=\n|\Z)")
_ID = re.compile(r"""<[A-Za-z][^<>]*?\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""")
_NOT_BREAK = re.compile(r"[^\n]")
_QUOTED = re.compile(r"^[ \t]*>", re.MULTILINE)
_NESTED = frozenset(["blockquote", "dl", "menu", "ol", "table", "ul"])
"""Elements that may hold others of their own name; the rest ends where a blank line or its end tag is."""
_MARKUP = ("**", "](", "`", "__", "\\")


class Piece(NamedTuple):
    """HTML cut out of the text."""

    start: int
    last: int
    """The line (from 0) it ends on."""
    html: str


class Pieces:
    """What was cut out of a Markdown text, and the text without it."""

    def __init__(self, text: str) -> None:
        self.found: dict[int, Piece] = {}
        """By the offset where the piece began. In the text only its first character is left."""
        self.anchors: frozenset[str] = frozenset()
        self._unclosed: set[str] = set()
        self.text = self._cut(text)

    @property
    def lines(self) -> dict[int, int]:
        """Where pieces begin, and the line each of them ends on."""
        return {start: piece.last for start, piece in self.found.items()}

    def _cut(self, text: str) -> str:
        fenced = fences(text)
        kept: list[str] = []
        done = line = counted = 0
        while opened := _AT_START.search(text, done):
            start = opened.end()
            while fenced and fenced[0][1] <= start:
                del fenced[0]
            if fenced and fenced[0][0] <= start:
                kept.append(text[done : fenced[0][1]])
                done = fenced[0][1]
                continue
            wrapped = self._wrappers(text, start)
            kept += (text[done:start], " " * (wrapped - start))
            done = wrapped
            element = _ELEMENT.match(text, wrapped)
            if element is None:
                done = max(done, start)
                if wrapped == start:
                    kept.append(text[start])
                    done = start + 1
                continue
            begin, end = element.start(1), self._extent(text, element)
            line += text.count("\n", counted, end)
            counted = end
            html = text[begin:end]
            if text[text.rfind("\n", 0, begin) + 1 : begin].lstrip().startswith(">"):
                html = _QUOTED.sub(lambda match: " " * len(match[0]), html)
            self.found[begin] = Piece(begin, line, html)
            kept += (text[wrapped:begin], "<", _NOT_BREAK.sub(" ", text[begin + 1 : end]))
            done = end
        self.anchors = frozenset(_ID.findall(text))
        return "".join((*kept, text[done:]))

    @staticmethod
    def _wrappers(text: str, at: int) -> int:
        """Where the wrapper tags at a place end."""
        while not _ELEMENT.match(text, at) and (wrapper := _WRAPPER.match(text, at)):
            at = wrapper.end()
        return at

    def _extent(self, text: str, element: re.Match[str]) -> int:
        """Where an element ends, with whatever else stands on its last line."""
        while True:
            end = self._end(text, element)
            stop = text.find("\n", end)
            stop = len(text) if stop < 0 else stop
            more: re.Match[str] | None = None
            for tag in _TAG.finditer(text, end, stop):
                if not tag[1] and (more := _ELEMENT.match(text, tag.start())):
                    break
            if more is None:
                return stop
            element = more

    def _end(self, text: str, element: re.Match[str]) -> int:
        name = element[2].lower()
        limit = _BLANK_LINE.search(text, element.end())
        paragraph = limit.start() if limit else len(text)
        whole = name in _NESTED or name in ("script", "style", "template", "pre")
        if name in self._unclosed:
            return paragraph
        depth = 1
        for tag in _TAG.finditer(text, element.end(), len(text) if whole else paragraph):
            if tag[2].lower() == name:
                depth += -1 if tag[1] else name in _NESTED
                if depth == 0:
                    return tag.end()
        if whole:
            self._unclosed.add(name)
        return paragraph


def read_piece(
    piece: Piece, passages: Passages, places: Places, levels: tuple[int, int], *, quote: bool
) -> list[Block]:
    """The blocks of a piece. `levels` are those of the last heading and of the list it stands in."""
    root = parse(piece.html)
    heading, depth = levels
    walk = PageWalk(root, Source(passages.file, passages.begins, piece.start), places)
    walk.piece(heading, depth, quote=quote)
    return [_plain(block, passages) for block in walk.blocks]


def _plain(block: Block, passages: Passages) -> Block:
    """The block without the Markdown that stood inside the HTML."""
    if block.kind == "table":
        if not any(_has_markup(cell.text) for row in (*block.header, *block.rows) for cell in row.cells):
            return block
        header, rows = _plain_rows(block.header, passages), _plain_rows(block.rows, passages)
        return replace(block, header=header, rows=rows)
    if block.kind == "code" or not _has_markup(block.text):
        return block
    line, column = block.span.line or 1, block.span.column or 1
    text, links, strong, bold, _ = inline.plain(
        block.text, passages.file, lambda _: (line, column), passages.references
    )
    if text.count("\n") != block.text.count("\n"):
        return block
    links, strong, bold = (*block.links, *links), strong or block.strong, bold or block.bold
    return replace(block, text=text, links=links, strong=strong, bold=bold)


def _plain_rows(rows: Iterable[Row], passages: Passages) -> tuple[Row, ...]:
    return tuple(row._replace(cells=tuple(_plain_cell(cell, passages) for cell in row.cells)) for row in rows)


def _plain_cell(cell: Cell, passages: Passages) -> Cell:
    if not _has_markup(cell.text):
        return cell
    line, column = cell.span.line or 1, cell.span.column or 1
    text, links, _, bold, _ = inline.plain(cell.text, passages.file, lambda _: (line, column), passages.references)
    return cell._replace(text=text, links=(*cell.links, *links), bold=cell.bold or bold)


def _has_markup(text: str) -> bool:
    return any(mark in text for mark in _MARKUP)

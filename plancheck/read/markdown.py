"""Markdown plans: front matter, comments, then blocks with line and column for every text and cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any

from markdown_it.token import Token

from plancheck.document import EMPTY, Block, Cell, Document, Row, Span, Unreadable
from plancheck.read import attrs as attributes
from plancheck.read import inline
from plancheck.read.comments import blank
from plancheck.read.encoding import decode, tidy
from plancheck.read.frontmatter import split
from plancheck.read.grammar import Piece, RawCell, RawRow, parse
from plancheck.read.places import SEPARATOR, Places

_SPECIAL = re.compile(r"[*_\[<`\\~{]|&#?\w+;")
"""Texts without any of these are taken as they stand."""
_BULLET = re.compile(r"([•▪●○◦·‣∙])[ \t]*(?=\S)")
_TASK = re.compile(r"\[([ xX])\][ \t]+")
_SLUG = re.compile(r"[^\w\- ]")
_BREAKS = re.compile(r"[^\n]")
_SPACES = re.compile(r"[ \t]{2,}")
_HTML = re.compile(r"<(script|style)\b.*?</\1\s*>|</?[A-Za-z][^<>]*>|<[!?][^>]*>", re.DOTALL | re.IGNORECASE)
_HTML_HEADING = re.compile(r"\s*<h([1-6])\b", re.IGNORECASE)
_HTML_ANCHOR = re.compile(r"""<[A-Za-z][^<>]*?\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""")
WIDEST_PADDED = 200
"""Rows of tables wider than this are not filled up with empty cells."""


def read_markdown(data: bytes, name: str) -> Document | Unreadable:
    """A Markdown file as a document; `Unreadable` only where it is no text at all."""
    decoded = decode(data, name)
    if isinstance(decoded, Unreadable):
        return decoded
    text = decoded.text
    front = split(text, name)
    body = _BREAKS.sub(" ", text[: front.end]) + text[front.end :] if front.end else text
    comments = blank(body, name) if "<!--" in body else None
    if comments is not None:
        body = comments.text
    walk = _Walk(body, name, odd=decoded.odd, blanked=comments is not None)
    walk.run(*parse(body, comments.lines if comments is not None else frozenset()))
    problems = [*front.problems, *(comments.problems if comments is not None else ())]
    if decoded.problem is not None:
        problems.append(decoded.problem)
    return Document(
        path=name,
        format="markdown",
        blocks=tuple(walk.blocks),
        front=front.front,
        problems=tuple(problems),
        directives=comments.directives if comments is not None else (),
        source=tuple(text.split("\n")),
        anchors=frozenset(walk.anchors),
        start=_start(walk.blocks, name, has_front=front.end > 0),
    )


def _start(blocks: list[Block], name: str, *, has_front: bool) -> Span:
    for block in blocks:
        if block.kind == "heading":
            return block.span
    if has_front or not blocks:
        return Span(name, 1, 1, 1, 4 if has_front else 1)
    return blocks[0].span


class _Walk:
    """Turns tokens into blocks, in one pass."""

    def __init__(self, text: str, file: str, *, odd: bool, blanked: bool) -> None:
        self.blocks: list[Block] = []
        self.anchors: set[str] = set()
        self._text = text
        self._file = file
        self._odd = odd
        self._blanked = blanked
        self._begins = _line_begins(text)
        self._places = Places()
        self._references: MutableMapping[str, Any] = {}
        self._lists: list[list[str]] = []
        """For each open list the labels of the items to come, last first."""
        self._item: str | None = None
        self._quotes = 0

    def run(self, tokens: list[Token], references: MutableMapping[str, Any]) -> None:
        self._references = references
        self._text = self._without_tags(tokens)
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "text":
                self._paragraph(token.meta["pieces"])
            elif kind == "grid":
                self._item = None
                self._table(token.meta["header"], token.meta["rows"])
            elif kind == "title":
                self._item = None
                self._heading(token.meta["pieces"], int(token.tag))
            elif kind == "list_item_open":
                self._item = self._lists[-1].pop()
            elif kind in ("bullet_list_open", "ordered_list_open"):
                self._lists.append(_labels(tokens, index))
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._lists.pop()
                self._item = None
            else:
                self._other(token)

    def _other(self, token: Token) -> None:
        kind = token.type
        if kind == "blockquote_open":
            self._quotes += 1
        elif kind == "blockquote_close":
            self._quotes -= 1
        elif kind == "fence":
            self._item = None
            self._code(token)
        elif kind == "html_block":
            self._html(token)

    def _heading(self, pieces: list[Piece], level: int) -> None:
        text, attrs, plain, lines = self._clean(pieces)
        if not text:
            return
        path = self._places.heading(level, text)
        self._anchor(text, attrs)
        self.blocks.append(
            Block("heading", self._span(pieces, path), text, level, "", attrs, plain.links, plain.bold, plain.strong,
                  self._quotes > 0, lines=lines)
        )  # fmt: skip

    def _paragraph(self, pieces: list[Piece]) -> None:
        text = self._text
        if any(_BULLET.match(text, start, end) for _, start, end in pieces):
            self._bullets(pieces)
            return
        label, self._item = self._item, None
        if label is None:
            self._block("paragraph", pieces, self._places.paragraph(), len(self._lists), "")
            return
        task = _TASK.match(text, pieces[0][1], pieces[0][2]) if text.startswith("[", pieces[0][1]) else None
        if task is None:
            self._block("item", pieces, self._places.item(), len(self._lists) - 1, label)
            return
        pieces = [(pieces[0][0], task.end(), pieces[0][2]), *pieces[1:]]
        box = {"avkrysset": task[1].strip().lower()}
        self._block("item", pieces, self._places.item(), len(self._lists) - 1, label, box)

    def _bullets(self, pieces: list[Piece]) -> None:
        """Lines that begin with a bullet Markdown does not know."""
        level = len(self._lists)
        label, self._item = self._item, None
        group: list[Piece] = []
        for line, start, end in pieces:
            bullet = _BULLET.match(self._text, start, end)
            if bullet is not None:
                self._flush(group, label, level)
                label, start, group = bullet[1], bullet.end(), []
            group.append((line, start, end))
        self._flush(group, label, level)

    def _flush(self, group: list[Piece], label: str | None, level: int) -> None:
        if group and label is None:
            self._block("paragraph", group, self._places.paragraph(), level, "")
        elif group:
            self._block("item", group, self._places.item(), level, label or "")

    def _block(
        self, kind: Any, pieces: list[Piece], place: str, level: int, label: str, extra: Mapping[str, str] = EMPTY
    ) -> None:
        text, attrs, plain, lines = self._clean(pieces)
        if not text and not attrs:
            return
        if extra:
            attrs = {**attrs, **extra}
        if "id" in attrs:
            self.anchors.add(attrs["id"])
        self.blocks.append(
            Block(kind, self._span(pieces, place), text, level, label, attrs, plain.links, plain.bold, plain.strong,
                  self._quotes > 0, lines=lines)
        )  # fmt: skip

    def _clean(self, pieces: list[Piece]) -> tuple[str, Mapping[str, str], inline.Plain, tuple[Span, ...]]:
        """Plain text, attributes, markup, and the span of each line where there are several."""
        source = self._text
        raw = "\n".join([source[start:end] for _, start, end in pieces])
        if not self._odd and not _SPECIAL.search(raw) and "  " not in raw:
            return raw, EMPTY, _NOTHING, self._lines(pieces) if len(pieces) > 1 else ()
        return self._marked(raw, pieces)

    def _marked(self, raw: str, pieces: list[Piece]) -> tuple[str, Mapping[str, str], inline.Plain, tuple[Span, ...]]:
        attrs: Mapping[str, str] = EMPTY
        if "<" in raw:
            raw, pieces = _split_breaks(raw, pieces)
        if "{" in raw:
            raw, attrs = attributes.take(raw)
        plain = _NOTHING
        text = raw
        if inline.MARKUP.search(raw):
            plain = inline.plain(raw, self._file, _Locator(pieces, self._begins), self._references)
            text = plain.text
            self.anchors.update(plain.anchors)
        if self._odd:
            text = tidy(text)
            plain = plain._replace(strong=tuple(map(tidy, plain.strong)))
        if "  " in text:
            text = _SPACES.sub(" ", text)
        rows = [line.strip() for line in text.split("\n")]
        spans = self._lines(pieces) if len(rows) > 1 else ()
        if len(rows) > 1:
            padded = [*spans, *[spans[-1]] * (len(rows) - len(spans))]
            kept = [(row, span) for row, span in zip(rows, padded, strict=False) if row]
            rows = [row for row, _ in kept]
            spans = tuple(span for _, span in kept) if len(kept) > 1 else ()
        return "\n".join(rows), attrs, plain, spans

    def _table(self, header: RawRow, rows: list[RawRow]) -> None:
        place = self._places.table()
        width = len(header.cells)
        head = self._row(header, f"{place}{SEPARATOR}overskrift", 0)
        body = tuple(self._row(row, f"{place}{SEPARATOR}rad {n}", width) for n, row in enumerate(rows, 1))
        top = (head,) if any(cell.text for cell in head.cells) else ()
        last = rows[-1] if rows else header
        span = Span(
            self._file, header.line + 1, self._column(header.line, header.start),
            last.line + 1, self._column(last.line, last.end), place,
        )  # fmt: skip
        self.blocks.append(Block("table", span, level=len(self._lists), quote=self._quotes > 0, header=top, rows=body))

    def _row(self, row: RawRow, place: str, width: int) -> Row:
        file, line = self._file, row.line + 1
        shift = 1 - self._begins[row.line]
        if self._odd or self._blanked or _SPECIAL.search(self._text, row.start, row.end):
            cells = [self._cell(cell, row.line, place) for cell in row.cells]
        else:
            cells = [
                Cell(text, Span(file, line, start + shift, line, end + shift, place)) for text, start, end in row.cells
            ]
        span = Span(file, line, row.start + shift, line, row.end + shift, place)
        if len(cells) < width <= WIDEST_PADDED:
            end_span = Span(file, line, row.end + shift, line, row.end + shift, place)
            cells += [Cell("", end_span, missing=True)] * (width - len(cells))
        return Row(tuple(cells), span)

    def _cell(self, cell: RawCell, line: int, place: str) -> Cell:
        shift = 1 - self._begins[line]
        span = Span(self._file, line + 1, cell.start + shift, line + 1, cell.end + shift, place)
        if not self._odd and not _SPECIAL.search(cell.text) and "  " not in cell.text:
            return Cell(cell.text, span)
        text, attrs, plain, _ = self._marked(cell.text, [(line, cell.start, cell.end)])
        if "id" in attrs:
            self.anchors.add(attrs["id"])
        return Cell(text, span, attrs, plain.links, plain.bold)

    def _code(self, token: Token) -> None:
        first, last = token.map or (0, 1)
        last = max(first, min(last, len(self._begins)) - 1)
        span = Span(self._file, first + 1, 1, last + 1, len(self._line(last)) + 1, self._places.path)
        self.blocks.append(Block("code", span, token.content.rstrip("\n"), label=token.info.strip()))

    def _html(self, token: Token) -> None:
        """HTML between Markdown: the text of it."""
        first, last = token.map or (0, 0)
        pieces: list[Piece] = []
        for number in range(first, min(last, len(self._begins))):
            words = self._line(number)
            if stripped := words.strip():
                start = self._begins[number] + len(words) - len(words.lstrip())
                pieces.append((number, start, start + len(stripped)))
        heading = _HTML_HEADING.match(token.content)
        if heading is not None and pieces:
            self._heading(pieces, int(heading[1]))
        elif pieces:
            self._paragraph(pieces)

    def _without_tags(self, tokens: list[Token]) -> str:
        """The source with the tags of its HTML blocks blanked."""
        text = self._text
        kept: list[str] = []
        at = 0
        for token in tokens:
            if token.type == "html_block" and token.map:
                begin = self._begins[token.map[0]]
                end = self._begins[token.map[1]] if token.map[1] < len(self._begins) else len(text)
                self.anchors.update(_HTML_ANCHOR.findall(text, begin, end))
                kept += (text[at:begin], _HTML.sub(_blanked, text[begin:end]))
                at = end
        return "".join((*kept, text[at:])) if kept else text

    def _anchor(self, text: str, attrs: Mapping[str, str]) -> None:
        slug = _SLUG.sub("", text.lower()).replace(" ", "-").replace("\n", "-")
        number = 0
        unique = slug
        while unique in self.anchors and number < 1000:
            number += 1
            unique = f"{slug}-{number}"
        self.anchors.add(unique)
        if "id" in attrs:
            self.anchors.add(attrs["id"])

    def _span(self, pieces: list[Piece], place: str) -> Span:
        line, start, end = pieces[0]
        last = line
        if len(pieces) > 1:
            last, _, end = pieces[-1]
        begins = self._begins
        return Span(self._file, line + 1, start - begins[line] + 1, last + 1, end - begins[last] + 1, place)

    def _lines(self, pieces: Iterable[Piece]) -> tuple[Span, ...]:
        begins, file = self._begins, self._file
        return tuple(
            [
                Span(file, line + 1, start - begins[line] + 1, line + 1, end - begins[line] + 1)
                for line, start, end in pieces
            ]
        )

    def _column(self, line: int, at: int) -> int:
        return at - self._begins[line] + 1

    def _line(self, line: int) -> str:
        begin = self._begins[line]
        end = self._begins[line + 1] - 1 if line + 1 < len(self._begins) else len(self._text)
        return self._text[begin:end]


def _blanked(match: re.Match[str]) -> str:
    return _BREAKS.sub(" ", match[0])


_NOTHING = inline.Plain("")


class _Locator:
    """From an offset in a joined text to line and column."""

    __slots__ = ("_begins", "_pieces")

    def __init__(self, pieces: list[Piece], begins: list[int]) -> None:
        self._pieces = pieces
        self._begins = begins

    def __call__(self, offset: int) -> tuple[int, int]:
        for line, start, end in self._pieces:
            if offset <= end - start:
                return line + 1, start + offset - self._begins[line] + 1
            offset -= end - start + 1
        line, start, _ = self._pieces[-1]
        return line + 1, start - self._begins[line] + 1


def _split_breaks(raw: str, pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """Make `<br>` a line break, and a piece of each line it makes."""
    broken = inline.break_lines(raw)
    if broken == raw:
        return raw, pieces
    split_pieces: list[Piece] = []
    at = 0
    for line, start, end in pieces:
        offset = start
        for part in broken[at : at + end - start].split("\n"):
            split_pieces.append((line, offset, offset + len(part.rstrip())))
            offset += len(part) + 1
        at += end - start + 1
    return broken, split_pieces


def _labels(tokens: list[Token], index: int) -> list[str]:
    """The labels of a list's items as people see them, last first. `1. 1. 1.` is printed 1. 2. 3."""
    opened = tokens[index]
    level = opened.level + 1
    items: list[Token] = []
    for at in range(index + 1, len(tokens)):
        token = tokens[at]
        if token.level == level and token.type == "list_item_open":
            items.append(token)
        elif token.level < level:
            break
    numbers = [token.info for token in items]
    if len(numbers) > 1 and numbers[0] and len(set(numbers)) == 1:
        first = int(numbers[0])
        numbers = [str(first + count) for count in range(len(numbers))]
    return [f"{number}{token.markup}" for number, token in zip(numbers, items, strict=True)][::-1]


def _line_begins(text: str) -> list[int]:
    begins = [0]
    at = text.find("\n")
    while at >= 0:
        begins.append(at + 1)
        at = text.find("\n", at + 1)
    return begins

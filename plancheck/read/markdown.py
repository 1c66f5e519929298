"""Markdown plans: front matter, comments, then blocks with line and column for every text and cell."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Literal

from plancheck.document import EMPTY, Block, Cell, Document, Link, Row, Span, Unreadable
from plancheck.pattern import pattern
from plancheck.read import load
from plancheck.read.attrs import meant
from plancheck.read.blockstate import Token
from plancheck.read.comments import blank
from plancheck.read.debris import Role, blank_lines, has_html, is_contents, is_page_number, parts
from plancheck.read.encoding import decode
from plancheck.read.frontmatter import split
from plancheck.read.grammar import parse
from plancheck.read.passage import SPECIAL, Passages
from plancheck.read.pieces import Piece, RawCell, RawRow
from plancheck.read.places import SEPARATOR, Places
from plancheck.read.signs import without_signs
from plancheck.record import replace

if TYPE_CHECKING:
    from plancheck.read.gridtable import Boxes
    from plancheck.read.htmlblock import Piece as HtmlPiece

_BULLETS = "•▪●○◦·‣∙\\"
_BULLET = pattern(r"([•▪●○◦·‣∙]|\\[-*+](?=[ \t]))[ \t]*(?=\S)")
_TASK = pattern(r"\[([ xX])\][ \t]+")
_SLUG = pattern(r"[^\w\- ]")
_BREAKS = pattern(r"[^\n]")
_new = tuple.__new__
"""Three times as fast as calling a NamedTuple; for the cells of big tables."""
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
    body = blank_lines(body)
    cut = load("plancheck.read.htmlblock:Pieces")(body) if has_html(body) else None
    if cut is not None:
        body = cut.text
    lines = body.split("\n")
    passages = Passages(body, name, lines, odd=decoded.odd)
    walk = _Walk(passages, blanked=comments is not None, html=cut.found if cut is not None else {})
    if cut is not None:
        passages.anchors.update(cut.anchors)
    commented = comments.lines if comments is not None else frozenset()
    walk.run(*parse(body, lines, commented, cut.lines if cut is not None else {}))
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
        source=tuple(lines if body is text else text.split("\n")),
        anchors=frozenset(passages.anchors),
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

    def __init__(self, passages: Passages, *, blanked: bool, html: Mapping[int, HtmlPiece]) -> None:
        self.blocks: list[Block] = []
        self._passages = passages
        self._html = html
        self._level = 0
        """Level of the last heading."""
        self._marked = passages.odd or blanked
        self._has_bullets = any(sign in passages.text for sign in _BULLETS)
        self._places = Places()
        self._lists: list[list[str]] = []
        """For each open list the labels of the items to come, last first."""
        self._item: str | None = None
        """The label of the item whose text is still to come."""
        self._quotes = 0

    def run(self, tokens: list[Token], references: MutableMapping[str, Any]) -> None:
        self._passages.references = references
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "text":
                self._paragraph(token.meta["pieces"])
            elif kind == "grid":
                self._item = None
                self._table(token.meta["header"], token.meta["rows"])
            elif kind == "wide":
                self._item = None
                self._wide(token.meta["boxes"])
            elif kind == "title":
                self._item = None
                self._heading(token.meta["pieces"], int(token.tag))
            elif kind == "items":
                self._items(token.meta["items"])
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
        elif kind == "html":
            self._piece(token.meta["start"])

    def _heading(self, pieces: list[Piece], level: int) -> None:
        text, attrs, links, strong, bold, lines = self._passages.clean(pieces)
        if not text or (links and _only_images(text, links)):
            return
        if attrs:
            attrs = meant(attrs, text)
        path = self._places.heading(level, text)
        self._level = level
        self._anchor(text)
        text = text if text[0].isalnum() else without_signs(text)
        span = self._passages.span(pieces, path)
        quote = self._quotes > 0
        self.blocks.append(
            Block("heading", span, text, level, "", attrs, links, bold, strong, quote, "", (), (), lines)
        )

    def _paragraph(self, pieces: list[Piece]) -> None:
        text = self._passages.text
        if self._has_bullets and any(_BULLET.match(text, start, end) for _, start, end in pieces):
            self._bullets(pieces)
            return
        label, self._item = self._item, None
        first = text[pieces[0][1]]
        if first in ":[T" or (len(pieces) > 1 and any(text[start] == ":" for _, start, _ in pieces)):
            for held, role in parts(text, pieces):
                self._text(held, label, role)
                label = None
            return
        self._text(pieces, label)

    def _text(self, pieces: list[Piece], label: str | None, role: Role = "text") -> None:
        """A paragraph, or the text of an item whose label has been read."""
        if label is None and role == "meaning":
            self._block("item", pieces, len(self._lists), "-")
            return
        if label is None:
            before = len(self.blocks)
            self._block("paragraph", pieces, len(self._lists), "")
            if role == "term" and len(self.blocks) > before:
                self.blocks[-1] = _defined(self.blocks[-1])
            return
        line, start, end = pieces[0]
        box: Mapping[str, str] = EMPTY
        if self._passages.text[start] == "[" and (task := _TASK.match(self._passages.text, start, end)):
            pieces = [(line, task.end(), end), *pieces[1:]]
            box = {"avkrysset": task[1].strip().lower()}
        self._block("item", pieces, len(self._lists) - 1, label, box)

    def _items(self, items: list[tuple[str, Piece]]) -> None:
        """A plain list: one line an item."""
        self._lists.append([])
        for label, (_, piece) in zip(_printed([label for label, _ in items]), items, strict=True):
            self._item = label
            self._paragraph([piece])
        self._lists.pop()

    def _bullets(self, pieces: list[Piece]) -> None:
        """Lines that begin with a bullet Markdown does not know."""
        label, self._item = self._item, None
        groups: list[tuple[str, list[Piece]]] = [("", [])]
        for line, start, end in pieces:
            bullet = _BULLET.match(self._passages.text, start, end)
            if bullet is not None:
                groups.append((bullet[1][-1], [(line, bullet.end(), end)]))
            else:
                groups[-1][1].append((line, start, end))
        if groups[0][1]:
            self._text(groups[0][1], label)
        for sign, group in groups[1:]:
            self._block("item", group, len(self._lists), sign)

    def _block(
        self,
        kind: Literal["paragraph", "item"],
        pieces: list[Piece],
        level: int,
        label: str,
        extra: Mapping[str, str] = EMPTY,
    ) -> None:
        text, attrs, links, strong, bold, lines = self._passages.clean(pieces)
        noise = "footer" if kind == "item" and is_page_number(text) else ""
        attrs = meant(attrs) if attrs else attrs
        if links:
            if _only_images(text, links):
                text, strong, bold, lines = "", (), False, ()
            elif links[0].target[:1] == "#" and is_contents(self._passages.text, pieces):
                noise = "contents"
        if not text and not attrs and not links:
            return
        if extra:
            attrs = {**attrs, **extra}
        place = self._places.item() if kind == "item" else self._places.paragraph()
        span = self._passages.span(pieces, place)
        quote = self._quotes > 0
        block = Block(kind, span, text, level, label, attrs, links, bold, strong, quote, noise, (), (), lines)
        self.blocks.append(block)

    def _table(self, header: RawRow, rows: list[RawRow]) -> None:
        place = self._places.table()
        head = self._row(header, f"{place}{SEPARATOR}overskrift", 0)
        width = len(head.cells)
        body = tuple([self._row(row, f"{place}{SEPARATOR}rad {n}", width) for n, row in enumerate(rows, 1)])
        top = (head,) if any(cell.text for cell in head.cells) else ()
        last = body[-1].span if body else head.span
        span = head.span._replace(end_line=last.end_line, end_column=last.end_column, place=place)
        self.blocks.append(Block("table", span, level=len(self._lists), quote=self._quotes > 0, header=top, rows=body))

    def _row(self, row: RawRow, place: str, width: int) -> Row:
        passages = self._passages
        start, end = row.start, row.start + len(row.text)
        file, line, shift = passages.file, row.line + 1, 1 - passages.begins[row.line]
        if self._marked or (passages.holds_signs(start, end) and SPECIAL.search(row.text)):
            cells = [self._cell(cell, row.line, place) for cell in row.cells()]
        else:
            cells = []
            first, parts = row.parts()
            at = start + shift + first
            for part in parts:
                text = part.strip()
                first = at + (part.index(text) if text else min(1, len(part)))
                span = _new(Span, (file, line, first, line, first + len(text), place, None, None, None))
                cells.append(_new(Cell, (text, span, EMPTY, (), False, 1, False, False, ())))
                at += len(part) + 1
        if len(cells) < width <= WIDEST_PADDED:
            end_span = Span(file, line, end + shift, line, end + shift, place)
            cells += [Cell("", end_span, missing=True)] * (width - len(cells))
        return _new(
            Row, (tuple(cells), _new(Span, (file, line, start + shift, line, end + shift, place, None, None, None)))
        )

    def _cell(self, cell: RawCell, line: int, place: str) -> Cell:
        raw, start, end = cell
        pieces = [(line, start, end)]
        span = self._passages.span(pieces, place)
        if not self._passages.odd and not SPECIAL.search(raw) and "  " not in raw:
            return Cell(raw, span)
        text, attrs, links, strong, bold, _ = self._passages.marked(raw, pieces)
        return Cell(text, span, attrs, links, bold, strong=() if bold else strong)

    def _code(self, token: Token) -> None:
        first, after = token.map or (0, 1)
        last = max(first, min(after, len(self._passages.begins)) - 1)
        _, _, end = self._passages.line(last)
        begins = self._passages.begins
        span = Span(self._passages.file, first + 1, 1, last + 1, end - begins[last] + 1, self._places.path)
        self.blocks.append(Block("code", span, token.content.rstrip("\n"), label=token.info.strip()))

    def _wide(self, boxes: Boxes) -> None:
        table = load("plancheck.read.widetable:table_block")
        self.blocks.append(table(boxes, self._passages, self._places.table(), len(self._lists), quote=self._quotes > 0))

    def _piece(self, start: int) -> None:
        """What a piece of HTML holds."""
        label, self._item = self._item, None
        levels = (self._level, len(self._lists))
        read = load("plancheck.read.htmlblock:read_piece")
        blocks: list[Block] = read(self._html[start], self._passages, self._places, levels, quote=self._quotes > 0)
        if label is not None and blocks and blocks[0].kind == "paragraph":
            first = blocks[0]
            blocks[0] = replace(first, kind="item", label=label, level=len(self._lists) - 1)
        for block in blocks:
            if block.kind == "heading":
                self._anchor(block.text)
        self.blocks += blocks

    def _anchor(self, text: str) -> None:
        slug = _SLUG.sub("", text.lower()).replace(" ", "-").replace("\n", "-")
        anchors = self._passages.anchors
        unique, number = slug, 0
        while unique in anchors and number < 1000:
            number += 1
            unique = f"{slug}-{number}"
        anchors.add(unique)


def _only_images(text: str, links: tuple[Link, ...]) -> bool:
    """Nothing but pictures: what describes them is no text of the plan."""
    images = [link.text for link in links if link.image]
    return bool(images) and "".join(text.split()) == "".join("".join(images).split())


def _defined(block: Block) -> Block:
    """A term and what it means, as one line: "Frist: 9. mai"."""
    term, _, meaning = block.text.partition("\n")
    lines = block.lines[:1] + block.lines[2:] if len(block.lines) > 2 else ()
    return replace(block, text=f"{term.rstrip(':')}: {meaning}".rstrip(), lines=lines)


def _labels(tokens: list[Token], index: int) -> list[str]:
    """The labels of a list's items as people see them, last first."""
    level = tokens[index].level + 1
    labels: list[str] = []
    for at in range(index + 1, len(tokens)):
        token = tokens[at]
        if token.level == level and token.type == "list_item_open":
            labels.append(token.info + token.markup)
        elif token.level < level:
            break
    return _printed(labels)[::-1]


def _printed(labels: list[str]) -> list[str]:
    """`1. 1. 1.` is printed 1. 2. 3.; other numbers as they are written."""
    if len(labels) < 2 or not labels[0][0].isdigit() or len(set(labels)) > 1:
        return labels
    first, sign = int(labels[0][:-1]), labels[0][-1]
    return [f"{first + count}{sign}" for count in range(len(labels))]

"""Web pages: headings, paragraphs, lists, tables, accordions and tabs, with navigation and footers marked as noise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from plancheck.document import Block, Document, Mark, Span, Unreadable
from plancheck.read.comments import blank
from plancheck.read.htmlcards import arrange
from plancheck.read.htmlcharset import decode_page
from plancheck.read.htmlfront import fuller_title, is_masthead, is_sure, named, page_title, says_more, settle_front
from plancheck.read.htmllists import lone_lists, marker
from plancheck.read.htmlnoise import Noise, is_main, is_stamp
from plancheck.read.htmltable import is_layout, read_table, table_cells
from plancheck.read.htmltext import Gathering, Source, clean
from plancheck.read.htmltree import BLOCKS, Element, parse
from plancheck.read.htmlunfold import level_over
from plancheck.read.htmlword import is_title, take_mark
from plancheck.read.passage import Passage
from plancheck.read.pieces import line_begins
from plancheck.read.places import Places
from plancheck.record import replace

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_STRUCTURE = (*_HEADINGS, "ul", "ol", "table", "p")
LONGEST_HEADING = 200
SHORT_TERM = 150


def read_html(data: bytes, name: str) -> Document | Unreadable:
    """A web page as a document."""
    decoded = decode_page(data, name)
    if isinstance(decoded, Unreadable):
        return decoded
    text = decoded.text
    comments = blank(text, name) if "plancheck" in text else None
    root = parse(comments.text if comments is not None else text)
    arrange(root)
    walk = PageWalk(root, Source(name, line_begins(text.split("\n"))))
    walk.page()
    start = next((block.span for block in walk.blocks if block.kind == "heading" and not block.noise), None)
    if start is None:
        start = next((block.span for block in walk.blocks if not block.noise), Span(name, 1, 1, 1, 1))
    return Document(
        path=name,
        format="html",
        blocks=tuple(walk.blocks),
        marks=walk.marks(start),
        problems=(*(comments.problems if comments else ()), *((decoded.problem,) if decoded.problem else ())),
        directives=comments.directives if comments else (),
        source=tuple(text.split("\n")),
        anchors=frozenset(walk.anchors),
        start=start,
    )


class PageWalk:
    """Turns the tree into blocks."""

    def __init__(self, root: Element, source: Source, places: Places | None = None) -> None:
        self.blocks: list[Block] = []
        self.anchors: set[str] = set()
        self._root = root
        self._source = source
        self._noise = Noise(root)
        self._places = places or Places()
        self._kind = ""
        self._in_main = False
        self._quotes = 0
        self._depth = 0
        self._bare_lists: set[int] = set()
        """How many lists are open."""
        self._item: str | None = None
        """The label of the item whose text is still to come."""
        self._level = 0
        """Level of the last heading that was written as one."""
        self._unfolds = 0
        """Level of what one presses to unfold something in the container being read; 0 before the first of them."""
        self.site = ""
        """What `<title>` says after the page's own title: "Bergvik kommune"."""
        self._main: list[int] = []
        """Which blocks stand in the page's main part."""
        self._tops: list[int] = []
        """Which blocks are headings of the first level."""
        self._unwritten = False
        """Whether the title stands in `<title>` only."""
        self._own: Block | None = None
        """The page's title, where one heading is that for sure."""

    def piece(self, level: int, depth: int, *, quote: bool) -> None:
        """Read a piece of HTML that stands under a heading of this level, inside so many lists."""
        self._level, self._depth, self._quotes = level, depth, int(quote)
        self._children(self._root)

    def page(self) -> None:
        """Read a whole page."""
        title: Element | None = None
        headed = False
        for element in self._root.walk():
            for name in (element.get("id"), element.get("name") if element.tag == "a" else ""):
                if name:
                    self.anchors.add(name)
            if element.tag == "title" and title is None:
                title = element
            headed = headed or (_is_top(element) and not is_masthead(element.words()))
        said, self.site = named(title)
        if title is not None and not headed and says_more(said, self._root):
            gathering = Gathering(self._source, self._noise)
            gathering.add_all(title.children)
            passage, span = gathering.passage()
            if span is not None:
                self._main.append(0)
                self._tops.append(0)
                self._unwritten = True
                self._heading(passage._replace(text=said), span, 1)
        self._children(self._root)
        self._settle(said)

    def _settle(self, said: str) -> None:
        """Find the page's title, and mark what is the site's as noise."""
        main = set(self._main) if self._noise.main_is_whole else set()
        title = page_title(self.blocks, self._tops, main, said)
        self.blocks = settle_front(self.blocks, title, main, led=title is None or self._unwritten)
        if title is not None and is_sure(self.blocks, title, self._tops, said):
            self._own = self.blocks[title] = replace(self.blocks[title], text=fuller_title(self.blocks, title))

    def marks(self, start: Span) -> tuple[Mark, ...]:
        """The site's name, and the title where it is sure."""
        site = (Mark("nettsted", self.site, start),) if self.site else ()
        return (*site, Mark("tittel", self._own.text, self._own.span)) if self._own is not None else site

    def _children(self, element: Element) -> None:
        """What stands in a container: runs of text become paragraphs, blocks become what they are."""
        gathering = Gathering(self._source, self._noise)
        self._bare_lists.update(map(id, lone_lists(element)))
        for child in element.children:
            if isinstance(child, Element) and (child.tag in BLOCKS or child.tag == "button" or child.has(*BLOCKS)):
                self._flush(gathering)
                gathering = Gathering(self._source, self._noise)
                if not self._noise.hidden(child):
                    self._block(child)
            else:
                gathering.add(child)
        self._flush(gathering)

    def _flush(self, gathering: Gathering) -> None:
        if self._item is None and not self._depth:
            parts = list(gathering.parted())
            for part, at in parts:
                self._add("paragraph", part, at._replace(place=self._places.paragraph()), 0)
            if parts:
                return
        passage, span = gathering.passage()
        if span is None:
            if (pictures := gathering.pictures()) and not self._kind:
                at = pictures[0].span._replace(place=self._places.paragraph())
                self._add("paragraph", Passage("", links=pictures), at, self._depth)
            return
        label, self._item = self._item, None
        if label is not None:
            self._add("item", passage, span._replace(place=self._places.item()), self._depth - 1, label)
        else:
            self._add("paragraph", passage, span._replace(place=self._places.paragraph()), self._depth)

    def _add(
        self,
        kind: Literal["heading", "paragraph", "item"],
        passage: Passage,
        span: Span,
        level: int,
        label: str = "",
    ) -> None:
        noise = self._kind or ("footer" if kind == "paragraph" and is_stamp(passage.text) else "")
        self._note_place()
        self.blocks.append(
            Block(kind, span, passage.text, level, label, {}, passage.links, passage.bold, passage.strong,
                  self._quotes > 0, noise, lines=passage.lines)
        )  # fmt: skip

    def _note_place(self) -> None:
        if self._in_main:
            self._main.append(len(self.blocks))

    def _block(self, element: Element) -> None:
        tag = element.tag
        if tag in _HEADINGS or element.get("role") == "heading":
            self._written_heading(element)
        elif tag == "button":
            if element.get("aria-controls") or element.get("aria-expanded"):
                self._label(element)
        elif tag in ("ul", "ol", "menu"):
            self._within(element, self._list)
        elif tag == "li":
            self._item = "-"
            self._depth += 1
            self._children(element)
            self._depth -= 1
            self._item = None
        elif tag == "table":
            self._table(element)
        elif tag == "dl":
            self._within(element, self._terms)
        elif tag == "summary":
            self._label(element)
        elif tag == "pre":
            self._pre(element)
        elif tag == "blockquote":
            self._quotes += 1
            self._children(element)
            self._quotes -= 1
        else:
            self._within(element, self._container)

    def _within(self, element: Element, read: Callable[[Element], None]) -> None:
        """Read an element under the kind of noise it is."""
        kind, inside = self._kind, self._in_main
        self._in_main = inside or is_main(element)
        if not kind:
            self._kind = self._noise.kind(element, inside)
        read(element)
        self._kind, self._in_main = kind, inside

    def _container(self, element: Element) -> None:
        level, unfolds = self._level, self._unfolds
        if element.tag == "p" and element.get("class").startswith("Mso") and self._word_paragraph(element):
            return
        self._unfolds = level_over(element, level)
        self._children(element)
        if element.tag == "details" or self._unfolds:
            self._level = level
        self._unfolds = unfolds

    def _word_paragraph(self, element: Element) -> bool:
        """Read a paragraph that Word saved as a title or as a line of a list; False for any other."""
        if is_title(element):
            self._written_heading(element)
            return True
        mark = take_mark(element)
        if mark is not None:
            depth = self._depth
            self._item, self._depth = mark[0], depth + mark[1] + 1
            self._children(element)
            self._item, self._depth = None, depth
        return mark is not None

    def _list(self, element: Element) -> None:
        self._depth += 1
        number = int(start) if (start := element.get("start")).isdecimal() and len(start) < 6 else 1
        for child in element.children:
            if not isinstance(child, Element) or self._noise.hidden(child):
                continue
            if child.tag != "li":
                self._block(child)
                continue
            value = child.get("value")
            number = int(value) if value.isdecimal() and len(value) < 6 else number
            self._item = "-" if id(element) in self._bare_lists else marker(element, number)
            number += 1
            self._children(child)
            self._item = None
        self._depth -= 1

    def _terms(self, element: Element) -> None:
        """A list of terms: short ones read "Frist: 9. mai", others are headings with what they head."""
        parts = [part for part in _own_terms(element) if not self._noise.hidden(part)]
        for part, after in zip(parts, [*parts[1:], None], strict=False):
            if part.tag != "dt":
                self._children(part)
            elif after is None or after.tag != "dd" or after.size > SHORT_TERM or after.has(*_STRUCTURE):
                self._label(part)
            else:
                gathering = Gathering(self._source, self._noise)
                gathering.add_all(part.children)
                gathering.add_literal(": ")
                gathering.add_all(after.children)
                after.children = []
                self._flush(gathering)

    def _written_heading(self, element: Element) -> None:
        level = element.get("aria-level")
        number = int(element.tag[1]) if element.tag in _HEADINGS else int(level) if level in tuple("123456") else 2
        number = 1 if element.tag == "p" and not level else number
        gathering = Gathering(self._source, self._noise)
        gathering.add_all(element.children)
        passage, span = gathering.passage()
        if span is None:
            return
        if not self._kind:
            self._level, self._unfolds = number, self._unfolds if self._unfolds < number else 0
            if number == 1:
                self._tops.append(len(self.blocks))
        self._item = None
        self._heading(passage, span, number)

    def _label(self, element: Element) -> None:
        """What one presses to unfold something: a heading one level below the last real one."""
        if element.has(*_HEADINGS):
            self._children(element)
            return
        gathering = Gathering(self._source, self._noise)
        gathering.add_all(element.children)
        passage, span = gathering.passage()
        if span is not None and len(passage.text) <= LONGEST_HEADING:
            self._item = None
            self._unfolds = self._unfolds or min(self._level + 1, 9)
            self._heading(passage, span, self._unfolds)

    def _heading(self, passage: Passage, span: Span, level: int) -> None:
        passage = passage._replace(text=clean(passage.text), lines=())
        path = self._places.path if self._kind else self._places.heading(level, passage.text)
        self._add("heading", passage, span._replace(place=path), level)

    def _table(self, element: Element) -> None:
        self._item = None
        for child in element.children:
            if isinstance(child, Element) and child.tag == "caption" and not self._noise.hidden(child):
                self._children(child)
        if is_layout(element):
            for cell in table_cells(element):
                self._within(cell, self._children)
            return
        block = read_table(element, self._source, self._noise, self._places.table())
        if block is not None:
            self._note_place()
            self.blocks.append(
                Block("table", block.span, level=self._depth, quote=self._quotes > 0, noise=self._kind,
                      header=block.header, rows=block.rows)
            )  # fmt: skip

    def _pre(self, element: Element) -> None:
        text = "".join(child.text for child in element.children if not isinstance(child, Element)) or element.words()
        span = self._source.span(element.start, element.start + 1, self._places.path)
        if text.strip():
            self._note_place()
            self.blocks.append(Block("code", span, text.strip("\n"), noise=self._kind))


def _is_top(element: Element) -> bool:
    """A heading of the first level, however it is written."""
    return element.tag == "h1" or element.get("aria-level") == "1" or is_title(element)


def _own_terms(terms: Element) -> Iterator[Element]:
    for child in terms.children:
        if isinstance(child, Element) and child.tag == "div":
            yield from (part for part in child.children if isinstance(part, Element) and part.tag in ("dt", "dd"))
        elif isinstance(child, Element):
            yield child

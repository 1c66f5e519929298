"""A tagged PDF: its structure tree says what is a heading, a list, a table, a cell; the pages only give the words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from plancheck.read.pdf.content import every_mark
from plancheck.read.pdf.fragments import Fragment, fragments, same_line
from plancheck.read.pdf.pieces import Mark, Page, Piece
from plancheck.read.pdf.prose import page_of, words_from
from plancheck.read.pdf.seams import Seams
from plancheck.read.pdf.taggedtable import TableReader
from plancheck.read.pdf.tree import Element
from plancheck.read.word.entries import Entry
from plancheck.read.word.words import Words

HEADINGS = {"H": 0, **{f"H{level}": level for level in range(1, 10)}}
_TITLES = frozenset({"Title", "Tittel", "Doctitle"})
_INLINE = frozenset(
    ["Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "Em",
     "Strong", "Sub", "Lbl", "Form", "WT", "WP"]
)  # fmt: skip
_NOTES = frozenset({"Note", "FENote"})
_CONTENTS = frozenset({"TOC", "TOCI", "Index"})
_BLOCKS = frozenset({"P", "L", "LI", "Table", "TR", "Caption", "BlockQuote", "Sect", "Div", "Art", *HEADINGS})
_NOTE_SIGN = re.compile(r"[\[(]?\d{1,3}[\])]?|[*†‡]+")
_MARKER = re.compile(r"([•▪●○◦·‣∙■□➢❖✓�\-–—]|o(?= )|\d{1,3}[.)]|\(?[a-zæøå][.)])\s+(?=\S)")
_BULLETS = re.compile(r"[•▪●○◦·‣∙■□➢❖✓�*\-–—o]")
LONGEST_HEADING = 300
TWIPS = 20
_SET_IN = 8 * TWIPS

Part = Fragment | str


class TaggedReader:
    """Gathers the entries of a tagged PDF."""

    def __init__(self, pages: Sequence[Page], tree: Element) -> None:
        self.entries: list[Entry] = []
        self._fragments = _by_mark(pages)
        self.seams = _seams(self._fragments, tree)
        self._left = _left(pages)
        self._depth = 0
        self._list = 0
        self._notes: list[Entry] = []

    def read(self, tree: Element) -> list[Entry]:
        """Everything in the tree, notes last."""
        self.block(tree, 0)
        return self.entries + self._notes

    def block(self, element: Element, heading: int) -> None:
        """An element that stands for itself. `heading` is how many sections it is inside."""
        role = element.role
        if role in HEADINGS or element.style in _TITLES:
            self._heading(element, HEADINGS.get(role) or heading or 1)
        elif role == "L":
            self._a_list(element)
        elif role == "Table":
            TableReader(self).read(element)
        elif role in _CONTENTS:
            self._contents(element)
        elif role in _NOTES:
            self._note(element)
        elif role == "Artifact" or (role in ("Figure", "Formula") and not _holds_blocks(element)):
            return
        else:
            self.container(element, heading + (role == "Sect"), quote=role == "BlockQuote")

    def container(self, element: Element, heading: int = 0, *, quote: bool = False) -> None:
        """What an element holds: running text becomes paragraphs, blocks become what they are."""
        run: list[Part] = []
        links: list[tuple[str, str]] = []
        for kid in element.kids:
            if isinstance(kid, Element) and not self._is_inline(kid):
                self._paragraph(run, links, quote)
                run, links = [], []
                self.block(kid, heading)
            else:
                run += self.parts(kid, links)
        if element.actual is not None and run:
            run = _said(run, element.actual)
        self._paragraph(run, links, quote)

    def parts(self, kid: Element | Mark, links: list[tuple[str, str]]) -> list[Part]:
        """The text of a mark or of everything below an element."""
        if not isinstance(kid, Element):
            return list(self._fragments.get(kid, ()))
        if kid.role in _NOTES:
            self._note(kid)
            return []
        found: list[Part] = []
        for below in kid.kids:
            found += self.parts(below, links)
        if kid.actual is not None:
            found = _said(found, kid.actual)
        words = "".join(part if isinstance(part, str) else part.text for part in found)
        if kid.role in ("Reference", "Lbl") and _NOTE_SIGN.fullmatch(words.strip()) and _is_small(found):
            return []
        if kid.link:
            links.append((" ".join(words.split()), kid.link))
        return [*found, " "] if kid.role == "Lbl" and found else found

    def words(self, run: Sequence[Part], links: Sequence[tuple[str, str]] = ()) -> Words:
        words = words_from(run, self.seams)
        return words._replace(links=tuple(links)) if links else words

    def _is_inline(self, element: Element) -> bool:
        """Part of the text around it; also what is no block but holds none either."""
        return element.role in _INLINE or (element.role in ("NonStruct", "Private") and not _holds_blocks(element))

    def _paragraph(self, run: Sequence[Part], links: Sequence[tuple[str, str]], quote: bool) -> None:
        words = self.words(run, links)
        if words.text or words.attrs:
            entry = Entry("paragraph", words, page=page_of(run), quote=quote)
            entry.indent = _indent(run)
            entry.continued = self._depth > 0 or entry.indent > self._left + _SET_IN
            self.entries.append(entry)

    def _heading(self, element: Element, level: int) -> None:
        links: list[tuple[str, str]] = []
        run = self.parts(element, links)
        words = self.words(run, links)
        if not words.text:
            return
        entry = Entry("paragraph", words._replace(text=words.text.replace("\n", " ")), page=page_of(run))
        if len(words.text) <= LONGEST_HEADING:
            entry.kind, entry.level = "heading", 0 if element.style in _TITLES else level
        self.entries.append(entry)

    def _contents(self, element: Element) -> None:
        """A contents list: every line a paragraph that is noise."""
        holders = [one for one in element.walk() if one.role == "TOCI"] or [element]
        for holder in holders:
            before = len(self.entries)
            run = [part for kid in holder.kids if not _is_contents(kid) for part in self.parts(kid, [])]
            self._paragraph(run, (), False)
            for entry in self.entries[before:]:
                entry.noise = "contents"

    def _note(self, element: Element) -> None:
        run = [part for kid in element.kids for part in self.parts(kid, [])]
        words = self.words(run)
        if words.text:
            self._notes.append(Entry("paragraph", words, page=page_of(run), note="fotnote"))

    def _a_list(self, element: Element) -> None:
        if not self._depth:
            self._list += 1
        self._depth += 1
        for kid in element.kids:
            if not isinstance(kid, Element):
                continue
            if kid.role == "LI":
                self._item(kid)
            else:
                self.block(kid, 0)
        self._depth -= 1

    def _item(self, item: Element) -> None:
        """A list item: its own first text, then what else it holds."""
        label = self.label_of(item)
        before = len(self.entries)
        for kid in item.kids:
            if isinstance(kid, Element) and kid.role == "Lbl":
                continue
            if isinstance(kid, Element):
                self.container(kid) if kid.role in ("LBody", "Span") else self.block(kid, 0)
            else:
                self._paragraph(self.parts(kid, []), (), False)
        first = self.entries[before] if len(self.entries) > before else None
        if first is None or first.kind != "paragraph":
            return
        marker = _MARKER.match(first.words.text) if not label else None
        if marker is not None:
            label = marker[1]
            first.words = first.words._replace(text=first.words.text[marker.end() :])
        first.kind, first.level, first.continued = "item", self._depth - 1, False
        first.label = "-" if not label or _BULLETS.fullmatch(label) else label
        first.num_id = f"list {self._list}"

    def label_of(self, item: Element) -> str:
        """The marker of an item as printed."""
        run = [
            part
            for kid in item.kids
            if isinstance(kid, Element) and kid.role == "Lbl"
            for below in kid.kids
            for part in self.parts(below, [])
        ]
        label = " ".join(self.words(run).text.split())
        return "-" if _BULLETS.fullmatch(label) else label


def _left(pages: Sequence[Page]) -> int:
    """Where text that is not set in begins on most pages, in twips."""
    lefts = [min((piece.x0 for piece in page.pieces if not piece.artifact), default=0.0) for page in pages]
    return round(median(lefts)) * TWIPS if lefts else 0


def _by_mark(pages: Sequence[Page]) -> dict[Mark, list[Fragment]]:
    """The text of each marked stretch. What is an artifact inside it is no text."""
    numbered = {page.number: page for page in pages}
    pieces: dict[Mark, dict[int, list[Piece]]] = defaultdict(lambda: defaultdict(list))
    for page in pages:
        for mark, piece in every_mark([page]):
            if not piece.artifact:
                pieces[mark][page.number].append(piece)
    return {
        mark: [one for number, held in by_page.items() for one in fragments(numbered[number], held)]
        for mark, by_page in pieces.items()
    }


def _seams(by_mark: dict[Mark, list[Fragment]], tree: Element) -> Seams:
    ends: list[str] = []
    for element in tree.walk():
        below = [one for kid in element.kids if not isinstance(kid, Element) for one in by_mark.get(kid, ())]
        ends += [first.text for first, second in pairwise(below) if not same_line(first, second)]
    return Seams([one.text for held in by_mark.values() for one in held], ends)


def _said(found: list[Part], actual: str) -> list[Part]:
    """What is said instead of what is drawn, at its place."""
    first = next((part for part in found if isinstance(part, Fragment)), None)
    if first is None:
        return [actual]
    x1 = max(part.x1 for part in found if isinstance(part, Fragment))
    return [Fragment(actual, first.x0, x1, first.y, first.size, first.bold, first.page)]


def _is_small(found: Sequence[Part]) -> bool:
    """A sign of one to three figures alone; the text around it decides nothing here."""
    return all(isinstance(part, str) or len(part.text.strip()) <= 3 for part in found)


def _is_contents(kid: Element | Mark) -> bool:
    return isinstance(kid, Element) and kid.role in _CONTENTS


def _holds_blocks(element: Element) -> bool:
    return any(below.role in _BLOCKS for below in _below(element))


def _below(element: Element) -> Iterator[Element]:
    walk = element.walk()
    next(walk)
    return walk


def _indent(run: Sequence[Part]) -> int:
    """How far in the text begins, in twips."""
    return round(min((part.x0 for part in run if isinstance(part, Fragment)), default=0.0)) * TWIPS

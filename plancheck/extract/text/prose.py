"""The running text of one document, ready to be asked for words: literal gates first, patterns only where one holds.

A plan is 20 KB of text in hundreds of blocks, and most questions ("is there a hearing?") are answered no. So the
text is lower-cased once, `near` finds the pieces that contain a literal, and only those meet a pattern.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter

from plancheck.document import Cell, Document, Row, Span
from plancheck.extract.plan.onlypart import is_whole
from plancheck.extract.text.gates import HEAD, LONG_HEAD, Gate, gate_of, group_of
from plancheck.extract.text.stops import split
from plancheck.parts import Section
from plancheck.pattern import small
from plancheck.record import NamedTuple

_SIGNS = '.,;:!?()[]«»"”“*-–/ '
_SKIPPED = frozenset(("navigation", "footer", "contents"))


class Piece(NamedTuple):
    """One heading, paragraph, list item or table cell."""

    text: str
    span: Span
    block: int
    kind: str
    """heading | paragraph | item | header | cell"""
    row: Row | None = None
    column: int = 0
    lower: str = ""
    """The text in lower case, every letter in its place."""


class Sentence(NamedTuple):
    """A sentence (or a line of its own) of a piece, with its offset in the piece's text."""

    text: str
    start: int
    piece: Piece

    @property
    def core(self) -> str:
        """The sentence without trailing punctuation: what an element's text is."""
        return " ".join(self.text.split()).rstrip(".!:;, ")

    @property
    def lower(self) -> str:
        """The sentence in lower case."""
        return self.piece.lower[self.start : self.start + len(self.text)]


_TABLED = frozenset(("header", "cell"))
_HEAD, _LONG_HEAD = itemgetter(slice(HEAD)), itemgetter(slice(LONG_HEAD))
_Raw = tuple[str, Span, int, str, Row | None, int]


class Prose:
    """The pieces of a document that are neither noise nor code, with their text in lower case and its `words`."""

    __slots__ = (
        "_ends", "_first", "_heads", "_holding", "_pieces", "_raw", "_tokens", "document", "lower", "spoken", "text",
        "title_end", "tokens", "words",
    )  # fmt: skip

    def __init__(self, document: Document) -> None:
        self.document = document
        self.title_end = -1
        """Index of the first block after the title page, once that is read."""
        raw: list[_Raw] = []
        for index, block in enumerate(document.blocks):
            if block.noise in _SKIPPED or block.kind == "code":
                continue
            if block.kind != "table":
                if block.text:
                    raw.append((block.text, block.span, index, block.kind, None, 0))
                continue
            for rows, kind in ((block.header, "header"), (block.rows, "cell")):
                raw += [
                    (text, cell.span, index, kind, row, column)
                    for row in rows
                    for column, cell in enumerate(row.cells)
                    if (text := cell.text) and not cell.repeated
                ]
        self._raw = raw
        self._pieces: dict[int, Piece] = {}
        texts = [one[0] for one in raw]
        self.text = "\n".join(texts)
        self.lower = lower(self.text)
        self.spoken = self.lower.split()
        """Every word with the signs at it, in order."""
        self.tokens = frozenset(self.spoken)
        """Each of them once."""
        self._tokens = "\n".join(("", *filter(str.islower, self.tokens), ""))
        """Those with a letter, in one text."""
        self._first: dict[str, int] = {}
        self._holding: dict[str, list[int]] = {}
        plain = frozenset(filter(str.isalnum, self.tokens))
        self.words = plain.union([token.strip(_SIGNS) for token in self.tokens - plain])
        self._heads = set(map(_HEAD, self.words)).union(map(_LONG_HEAD, self.words))
        self._ends = list(accumulate([len(text) + 1 for text in texts]))

    def _piece(self, index: int) -> Piece:
        piece = self._pieces.get(index)
        if piece is None:
            raw, end = self._raw[index], self._ends[index] - 1
            piece = self._pieces[index] = Piece(*raw, self.lower[end - len(raw[0]) : end])
        return piece

    @property
    def pieces(self) -> Iterator[Piece]:
        """Every piece, in order."""
        return map(self._piece, range(len(self._raw)))

    def first(self, count: int) -> list[Piece]:
        """The first pieces."""
        return [self._piece(index) for index in range(min(count, len(self._raw)))]

    def has(self, *needles: str) -> bool:
        """True if one of the literals (lower case) begins a word or, with "*" before it, stands inside one."""
        return any(self._at(gate) >= 0 for gate in group_of(needles).possible(self._heads))

    def holds(self, literal: str) -> bool:
        """True if the literal (lower case) stands anywhere, inside a word too."""
        return self._may(gate_of(literal)) and literal in self.lower

    def _may(self, gate: Gate) -> bool:
        """Whether each word of the gate's literal with a letter stands in the text, at least as the part of a word it
        must be."""
        return gate.whole <= self.tokens and all(map(self._tokens.__contains__, gate.parts))

    def _at(self, gate: Gate) -> int:
        """Where the gate's literal stands first, -1 for nowhere."""
        literal = gate.literal
        first = self._first.get(literal)
        if first is None:
            first = self._first[literal] = self.lower.find(literal) if self._may(gate) else -1
        return first

    def near(self, *needles: str, tabled: bool = True) -> list[Piece]:
        """The pieces that contain one of the literals (lower case), in order, each once; `tabled`: also of tables."""
        found: set[int] = set()
        for gate in group_of(needles).possible(self._heads):
            found.update(self._indexes(gate))
        if not tabled:
            return [self._piece(index) for index in sorted(found) if self._raw[index][3] not in _TABLED]
        return [self._piece(index) for index in sorted(found)]

    def _indexes(self, gate: Gate) -> list[int]:
        """The pieces that hold the gate's literal."""
        literal = gate.literal
        found = self._holding.get(literal)
        if found is None:
            found = self._holding[literal] = []
            lower, ends = self.lower, self._ends
            at = self._at(gate)
            while at >= 0:
                found.append(bisect_right(ends, at))
                at = lower.find(literal, ends[found[-1]])
        return found

    def within(self, first: int, last: int) -> list[Piece]:
        """The pieces of the blocks from `first` up to `last`."""
        low = bisect_left(self._raw, first, key=_block)
        return [self._piece(index) for index in range(low, bisect_left(self._raw, last, key=_block))]

    def told(self, *needles: str) -> list[Piece]:
        """As `near`, without footnotes: what they date or decide is mostly another document's."""
        blocks = self.document.blocks
        return [piece for piece in self.near(*needles) if blocks[piece.block].noise != "note"]

    def after(self, piece: Piece) -> Piece | None:
        """The first piece of the next block that has one."""
        index = bisect_right(self._raw, piece.block, key=_block)
        return self._piece(index) if index < len(self._raw) else None


def _block(raw: _Raw) -> int:
    return raw[2]


def lower(text: str) -> str:
    """`text` in lower case with every letter in its place (a few letters would grow)."""
    folded = small(text)
    return folded if len(folded) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class _Latest:
    """The last document read and its prose: the fact modules ask for the same one, one after the other."""

    __slots__ = ("pair",)

    def __init__(self) -> None:
        self.pair: tuple[Document, Prose] | None = None


_LATEST = _Latest()


def prose_of(document: Document) -> Prose:
    """The document's prose; made once for consecutive questions about one document."""
    pair = _LATEST.pair
    if pair is None or pair[0] is not document:
        pair = (document, Prose(document))
        _LATEST.pair = pair
    return pair[1]


def sentences(piece: Piece) -> Iterator[Sentence]:
    """The sentences of a piece. "14. april", "jf. § 11" and "nr. 3" end no sentence; a line break does only before
    a label or where the line before it ended one."""
    return (Sentence(text, start, piece) for text, start in split(piece.text))


def sentence_around(piece: Piece, position: int) -> Sentence:
    """The sentence of the piece that holds the position."""
    said, at = piece.text, 0
    for said, at in split(piece.text):
        if position < at + len(said):
            break
    return Sentence(said, at, piece)


def place(document: Document, piece: Piece, start: int, end: int) -> Span:
    """The span of `piece.text[start:end]`: exact where the words stand unchanged in the source line, else the line."""
    span = piece.span
    before = piece.text.count("\n", 0, start)
    lines = document.blocks[piece.block].lines
    if before and before < len(lines):
        span = lines[before]
    if span.line is None or span.line > len(document.source):
        return span
    words = piece.text[start:end].split("\n", 1)[0].rstrip()
    column = document.source[span.line - 1].find(words) if words else -1
    if column < 0:
        return span
    return span._replace(column=column + 1, end_line=span.line, end_column=column + 1 + len(words))


_ITEM_ROLES = frozenset({"tiltak", "maal", "indikator", "risiko"})


class Sections:
    """Which section a block stands in."""

    __slots__ = ("_starts", "sections")

    def __init__(self, sections: Sequence[Section]) -> None:
        self.sections = sections
        self._starts = [section.first - 1 for section in sections]

    def of(self, block: int) -> Section | None:
        """The innermost section that holds the block, its heading included."""
        index = bisect_right(self._starts, block) - 1
        if index < 0:
            return None
        section = self.sections[index]
        while section.last <= block and section.parent is not None:
            section = self.sections[section.parent]
        return section

    def role(self, block: int) -> str:
        """The role of the section the block stands in, "" outside all."""
        section = self.of(block)
        return "" if section is None or self._is_title(self._giver(section)) else section.role

    def _giver(self, section: Section) -> Section:
        """The section whose heading gives the role: itself, or the one above that it has it from."""
        while not section.own_role and section.role and section.parent is not None:
            section = self.sections[section.parent]
        return section

    def _is_title(self, section: Section) -> bool:
        """Whether a heading is the title of it all: "Handlingsplan for …" makes no chapter on actions of the plan."""
        if section.role not in _ITEM_ROLES or section.index > 2:
            return False
        return is_whole(section, self.sections) or (section.index == 1 and section.last == self.sections[0].last)

    def titles(self, block: int) -> str:
        """The heading of the section and of those above it, in lower case, nearest first."""
        section = self.of(block)
        names: list[str] = []
        while section is not None and section.parent is not None:
            names.append(section.title)
            section = self.sections[section.parent]
        return " › ".join(names).lower()


def beside(piece: Piece) -> Cell | None:
    """The cell to the right of a table cell, where there is one with text."""
    if piece.row is None:
        return None
    rest = [cell for cell in piece.row.cells[piece.column + 1 :] if cell.text]
    return rest[0] if rest else None


def with_label(piece: Piece) -> str:
    """The words of a piece; those of a table cell with the cell to its left: "Innspill til | post@solvik.example"."""
    if piece.row is None or piece.column == 0:
        return piece.text
    return f"{piece.row.cells[piece.column - 1].text} {piece.text}"

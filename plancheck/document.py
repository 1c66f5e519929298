"""What every reader makes: blocks of text that know their place, and nothing about what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from plancheck.record import NamedTuple, dataclass, field

if TYPE_CHECKING:
    from typing import Literal

    BlockKind = Literal["heading", "paragraph", "item", "table", "code"]
    MarkKind = Literal[
        "innsatt", "slettet", "flyttet", "formatert", "kommentar", "skjult_tekst", "topptekst", "vannmerke",
        "bilde_uten_tekst", "tekstboks", "overskrift_uten_stil", "tabell_uten_overskriftsrad", "uten_merking",
        "skjult_ark", "skjulte_rader", "skjulte_kolonner", "nettsted",
        "tittel",
    ]  # fmt: skip
else:
    BlockKind = MarkKind = str


class _Empty(dict[str, str]):
    """The one empty mapping: hashable, so that frozen dataclasses may have it as a default."""

    def __setitem__(self, key: str, value: str) -> None:
        raise TypeError("the shared empty mapping cannot be changed")

    def __hash__(self) -> int:  # type: ignore[override]
        return 0


EMPTY: Mapping[str, str] = _Empty()


class Confidence(StrEnum):
    """How sure the reading is: written out by the author, recognised by wording and place, or layout geometry."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    GUESS = "guess"

    __hash__ = str.__hash__
    """As `str` has it: Enum's own is written in Python, and every edge that is looked up asks it."""

    @property
    def rank(self) -> int:
        """0 for a guess, 2 for certain: what confidences are compared by."""
        return _RANK[self]


_RANK = {Confidence.GUESS: 0, Confidence.PROBABLE: 1, Confidence.CERTAIN: 2}


class Span(NamedTuple):
    """A place in a source. Lines and columns count from 1, in characters; the end is exclusive."""

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    place: str = ""
    """In words a person can follow: "3 Handlingsdel › Tabell 2 › rad 4"."""
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None


NOWHERE = Span("")
"""Where something stands that is read for what it says, and never told of by its place."""


class Link(NamedTuple):
    """A link or a picture in running text: its words, where it leads, and its place."""

    text: str
    target: str
    span: Span
    image: bool = False


class Cell(NamedTuple):
    """One table cell. `text` is plain (markup and attributes removed), with "\\n" where the cell has lines."""

    text: str
    span: Span
    attrs: Mapping[str, str] = EMPTY
    links: tuple[Link, ...] = ()
    bold: bool = False
    colspan: int = 1
    repeated: bool = False
    """True where a cell merged downwards is repeated from the row above."""
    missing: bool = False
    """True where the source row was too short and the reader had to make the cell."""
    strong: tuple[str, ...] = ()
    """The bold stretches inside the text, in order; none where the whole text is bold."""


class Row(NamedTuple):
    """One row of a table, short source rows filled up with made cells."""

    cells: tuple[Cell, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table or code block.

    `text` is plain text: inline markup, `{#id …}` attributes and plancheck comments are gone; soft line breaks are
    "\\n". A list item holds only its own first paragraph (further paragraphs in it are `paragraph` blocks with
    `level` = depth + 1); a nested item is a block of its own.
    """

    kind: BlockKind
    span: Span
    text: str = ""
    level: int = 0
    """Heading level (1..), list depth (0..), for paragraphs inside a list item depth + 1, else 0."""
    label: str = ""
    """The item's marker or the automatic number as printed: "1.", "a)", "-", "Hovedmål 1:". Empty elsewhere."""
    attrs: Mapping[str, str] = EMPTY
    """`{#id bidrar-til=H1 ansvar="A, B"}`: keys in ASCII with "_", the id under "id"."""
    links: tuple[Link, ...] = ()
    bold: bool = False
    """The whole text is bold: in many plans that is a heading."""
    strong: tuple[str, ...] = ()
    """The bold stretches inside the text, in order."""
    quote: bool = False
    """Inside a block quote."""
    noise: str = ""
    """"", "navigation", "footer", "contents", "note" (a footnote): marked by the reader, never thrown away."""
    header: tuple[Row, ...] = ()
    """Header rows of a table (may be empty)."""
    rows: tuple[Row, ...] = ()
    lines: tuple[Span, ...] = ()
    """For a text of several lines: the span of each line of `text`."""


class Mapped(dict[str, Any]):
    """A YAML mapping that knows where its keys and values stand."""

    __slots__ = ("keys_at", "span", "values_at")

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.keys_at: dict[str, Span] = {}
        self.values_at: dict[str, Span] = {}


class Listed(list[Any]):
    """A YAML sequence that knows where its items stand."""

    __slots__ = ("items_at", "span")

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.items_at: list[Span] = []


class Problem(NamedTuple):
    """Something a reader could not make sense of without giving up the file: becomes a finding."""

    code: str
    """The rule that reports it: "DOK009", "DOK008" …"""
    key: str
    """The message key on that rule's page."""
    params: Mapping[str, str]
    span: Span


class Directive(NamedTuple):
    """A plancheck comment: `<!-- plancheck: ignore[FRI001] reason -->`."""

    verb: Literal["ignore", "ignore-table", "ignore-section", "ignore-file"]
    codes: tuple[str, ...]
    reason: str
    span: Span
    own_line: bool
    """The comment stands on a line of its own (it then speaks of the block before it)."""
    also: tuple[Span, ...] = ()
    """In a format without lines: the further blocks and cells the comment stands at."""


class Mark(NamedTuple):
    """Something a file holds beside its text, as it stands: what it means is for the rules to say."""

    kind: MarkKind
    text: str
    """Its words; of hidden rows and columns the first of them, of a hidden sheet its name."""
    span: Span
    many: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """One file as every reader gives it: blocks in order, front matter, and what was strange about it."""

    path: str
    """Relative to the root, with "/"."""
    format: str
    """"markdown", "text", "yaml", "word", "html", "spreadsheet", "pdf"."""
    blocks: tuple[Block, ...] = ()
    front: Mapped | None = None
    """Front matter (Markdown), the whole file (YAML), or a "Planfakta" table (Word)."""
    problems: tuple[Problem, ...] = ()
    directives: tuple[Directive, ...] = ()
    marks: tuple[Mark, ...] = ()
    """What the file holds beside its text: tracked changes, comments, hidden rows, headers and footers …"""
    annotated: bool = False
    """Holds comments that plancheck wrote."""
    source: tuple[str, ...] = ()
    """The source lines (for carets in the text report); empty for formats without lines."""
    ceiling: Confidence = Confidence.CERTAIN
    """Nothing read from this document is surer than this."""
    anchors: frozenset[str] = frozenset()
    """What `#…` links inside the document may point at, beside heading slugs."""
    start: Span = field(default_factory=lambda: Span(""))
    """The document's title, or its first line: where something missing is placed."""

    def walk_text(self) -> Iterator[tuple[str, Span]]:
        """Every piece of running text (headings, paragraphs, items, cells) with its place, in order."""
        for block in self.blocks:
            if block.kind == "table":
                for row in (*block.header, *block.rows):
                    for cell in row.cells:
                        if cell.text and not cell.repeated:
                            yield cell.text, cell.span
            elif block.text:
                yield block.text, block.span

    def walk_links(self) -> Iterator[Link]:
        """Every link and picture in running text and tables, in order."""
        for block in self.blocks:
            yield from block.links
            for row in (*block.header, *block.rows) if block.kind == "table" else ():
                for cell in row.cells:
                    if cell.links and not cell.repeated:
                        yield from cell.links

    def place_of(self, words: str, span: Span) -> Span:
        """The place of the words inside the span, where the source has lines and they stand on one of them."""
        if span.line is None or not self.source:
            return span
        for number in range(span.line, (span.end_line or span.line) + 1):
            line = self.source[number - 1] if number <= len(self.source) else ""
            column = line.find(words)
            if column >= 0:
                return span._replace(
                    line=number, column=column + 1, end_line=number, end_column=column + len(words) + 1
                )
        return span


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read; becomes a DOK007 finding. `key` is the message key on that page."""

    path: str
    key: str
    params: Mapping[str, str] = EMPTY

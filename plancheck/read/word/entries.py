"""What the walk through a Word file gathers, before headings are settled and places are known."""

from __future__ import annotations

from typing import Literal

from plancheck.read.package import Element
from plancheck.read.word.words import NO_WORDS, Words
from plancheck.record import dataclass, field


@dataclass(slots=True)
class RawCell:
    words: Words = NO_WORDS
    colspan: int = 1
    repeated: bool = False
    missing: bool = False
    element: Element | None = None
    comments: tuple[str, ...] = ()
    shaded: bool = False


@dataclass(slots=True)
class RawRow:
    cells: list[RawCell]
    page: int = 0
    header: bool = False
    """Marked to be repeated on every page."""


@dataclass(slots=True)
class Entry:
    """A paragraph, list item, heading or table, in reading order."""

    kind: Literal["heading", "paragraph", "item", "table"]
    words: Words = NO_WORDS
    level: int = 0
    """Of a heading: 1 to 9; 0 is the title. Of an item: its level in Word's numbering."""
    label: str = ""
    num_id: str = ""
    indent: int = 0
    continued: bool = False
    """A paragraph set in like the item above it, or with the style for that."""
    quote: bool = False
    noise: str = ""
    page: int = 0
    element: Element | None = None
    comments: tuple[str, ...] = ()
    boxed: bool = False
    """In a text box or a frame."""
    rows: list[RawRow] = field(default_factory=list)
    headers: int = 0
    """How many rows at the top are header rows."""
    guessed: bool = False
    """A heading that only looks like one."""
    styled: bool = False
    """Has the style of a heading, whatever else it looks like."""
    tabbed: tuple[str, ...] = ()
    """What stands between the tabs of a paragraph that has any."""
    note: str = ""
    """The kind of note ("fotnote") the paragraph is."""

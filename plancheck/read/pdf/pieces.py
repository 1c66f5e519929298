"""What a page holds: pieces of text at their places, and the lines drawn on it. Down the page is positive."""

from __future__ import annotations

from plancheck.record import NamedTuple, dataclass, field

Mark = tuple[int, int]
"""The object number of a page (or of a form on it), and a number marked content has on it."""


@dataclass(slots=True, eq=False)
class Piece:
    """Text that is written in one go, in one font."""

    text: str
    x0: float
    x1: float
    y: float
    """Of its baseline, from the top of the page."""
    size: float
    bold: bool = False
    mark: Mark | None = None
    artifact: bool = False
    """Marked as no part of the text: page headers, page numbers, decoration."""
    upright: bool = True
    hidden: bool = False
    """Written invisibly, as text recognition does behind a picture."""


class Ruling(NamedTuple):
    """A straight line on the page. `at` is its x where it is upright, else its y."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(slots=True, eq=False)
class Page:
    """One page as it is drawn."""

    number: int
    """From 1."""
    objid: int
    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    unknown: int = 0
    """Characters whose font does not tell what they are."""
    failed: bool = False
    """Something in its content could not be read."""

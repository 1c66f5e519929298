"""What stands on every page at the same place: running headers and footers, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from plancheck.read.pdf.lines import Line

_EDGE = 0.13
"""So much of the page, at its top and its foot, may hold them."""
_LOW = 0.09
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–|•]\s*)?(?:side|page|s\.)?\s*\d{1,4}(?:\s*(?:av|of|/|\|)\s*\d{1,4})?(?:\s*[-–|•])?", re.IGNORECASE
)
_SHARE = 0.3
_SHIFT = 4.0
_SMALLER = 0.4
_NAMES_PAGE = re.compile(r"\b(?:side|page|s\.)\s*\d", re.IGNORECASE)


def mark_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float], body: float) -> None:
    """Mark the lines that are repeated from page to page, and page numbers, as noise.

    A line whose figures change is one only in small print, at the foot, or where it names a page: "Tiltak 4" at the
    top of the fourth page is a heading.
    """
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    changing: dict[int, bool] = {}
    edged = [[line for line in lines if _at_edge(line, height)] for lines, height in zip(pages, heights, strict=True)]
    for number, lines in enumerate(edged):
        for line in lines:
            small = line.size < body - _SMALLER or line.y > heights[number] / 2 or _NAMES_PAGE.search(line.text)
            changing[id(line)] = bool(small)
            places[_same(line, changing[id(line)])].add(number)
    least = max(2, min(3, len(pages)), round(len(pages) * _SHARE) if len(pages) > 6 else 0)
    for number, (lines, height) in enumerate(zip(edged, heights, strict=True)):
        for line in lines:
            text, y = _same(line, changing[id(line)])
            on = set().union(*(places.get((text, y + step), ()) for step in (-1, 0, 1)))
            low = line.y > height * (1 - _LOW) or line.y < height * _LOW
            if (len(on) >= least and number in on) or (low and _PAGE_NUMBER.fullmatch(line.text)):
                line.noise = "footer"


def _at_edge(line: Line, height: float) -> bool:
    return line.y < height * _EDGE or line.y > height * (1 - _EDGE)


def _same(line: Line, changing: bool) -> tuple[str, int]:
    """What stays the same from page to page: the words (and figures, unless they may change), and about their place."""
    text = line.text.lower()
    return _DIGITS.sub("#", text) if changing else text, round(line.y / _SHIFT)

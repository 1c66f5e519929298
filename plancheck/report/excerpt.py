"""The source line with a caret under the place: tabs, wide and unseen characters counted as a screen shows them."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

from plancheck.document import Span
from plancheck.foedselsnummer import masked
from plancheck.report.clean import safe

TAB = 4
_CUT = "…"
_BLANK = dict.fromkeys("\r\n\x0b\x0c\u2028\u2029", " ")
"""Breaks inside what the reader took for one line."""


def excerpt(line: str, span: Span, width: int) -> tuple[str, str]:
    """The line, cut around the place to `width` columns, and the line of carets that goes under it.

    The carets are "" where the place has no column. A range that goes on below stops at the end of the line.
    """
    cells = list(_cells(masked(line.rstrip("\r\n"))))
    starts = [0]
    for _, columns in cells:
        starts.append(starts[-1] + columns)
    first, last = _range(span, len(cells))
    left, right = _window(starts[first], starts[last], starts[-1], width)
    shown = "".join(char for (char, _), at in zip(cells, starts, strict=False) if left <= at < right)
    before = sum(columns for (_, columns), at in zip(cells, starts, strict=False) if left <= at < starts[first])
    if left:
        shown, before = _CUT + shown, before + 1
    if right < starts[-1]:
        shown += _CUT
    if span.column is None:
        return shown, ""
    carets = max(1, min(starts[last], right) - starts[first])
    return shown, " " * before + "^" * carets


def _range(span: Span, length: int) -> tuple[int, int]:
    """First and last (exclusive) character of the place on its first line."""
    first = min(max((span.column or 1) - 1, 0), length)
    same_line = span.end_line in (None, span.line)
    last = (span.end_column or 0) - 1 if same_line else length
    return first, min(max(last, first), length)


def _cells(line: str) -> list[tuple[str, int]]:
    """What each character is shown as, and how many columns that takes."""
    if line.isascii() and line.isprintable():
        return [(char, 1) for char in line]
    found: list[tuple[str, int]] = []
    at = 0
    for char in line:
        shown = _BLANK.get(char) or (" " * (TAB - at % TAB) if char == "\t" else safe(char))
        columns = sum(_columns(one) for one in shown)
        found.append((shown, columns))
        at += columns
    return found


def _columns(char: str) -> int:
    if combining(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _window(first: int, last: int, total: int, width: int) -> tuple[int, int]:
    """The columns to show, from and to: all, or `width` of them with the place inside and a third before it."""
    if total <= width:
        return 0, total
    room = width - 2
    left = max(0, min(first - room // 3, total - room))
    if last - left > room:
        left = max(0, min(first - 8, left + last - left - room, total - room))
    return left, min(total, left + room)

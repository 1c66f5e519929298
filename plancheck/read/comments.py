"""HTML comments in Markdown: read, and blanked with spaces before the text is parsed.

On a line of its own a comment would split a list, and after the last `|` of a table row it would be lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, cast

from plancheck.document import Directive, Problem, Span
from plancheck.pattern import pattern
from plancheck.read.pieces import line_begins
from plancheck.record import NamedTuple

_FENCE = pattern(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)
_TICKS = pattern(r"`+")
_NOT_BREAK = pattern(r"[^\n]")
_OURS = pattern(r"\s*plancheck\s*:\s*([^\s\[\]]*)\s*(?:\[([^\]]*)\])?\s*(.*)", re.DOTALL | re.IGNORECASE)
_CODES = pattern(r"[\s,;]+")
_VERBS = frozenset({"ignore", "ignore-table", "ignore-section", "ignore-file"})


class Comments(NamedTuple):
    text: str
    """The source with every comment blanked: same lines, same columns."""
    directives: tuple[Directive, ...]
    problems: tuple[Problem, ...]
    lines: frozenset[int]
    """Lines (from 0) that held nothing but comments."""


def blank(text: str, file: str) -> Comments:
    """Take the comments out of a Markdown text, except in code."""
    directives: list[Directive] = []
    problems: list[Problem] = []
    only: set[int] = set()
    pieces: list[str] = []
    starts = line_begins(text.split("\n"))
    at = 0
    for start, end in _comments(text):
        span = _span(file, starts, start, end)
        own_line = not text[starts[cast(int, span.line) - 1] : start].strip() and not _rest_of_line(text, end).strip()
        if own_line:
            only.update(range(cast(int, span.line) - 1, cast(int, span.end_line)))
        inside = text[start + 4 : end - 3 if text.endswith("-->", start, end) else end]
        if match := _OURS.match(inside):
            _directive(match, span, own_line, directives, problems)
        blanked = _NOT_BREAK.sub(" ", text[start:end])
        if own_line and not inside.strip() and "\n" not in inside and _is_apart(text, start, end):
            blanked = "***".ljust(end - start)
        pieces += (text[at:start], blanked)
        at = end
    pieces.append(text[at:])
    return Comments("".join(pieces), tuple(directives), tuple(problems), frozenset(only))


def _directive(
    match: re.Match[str], span: Span, own_line: bool, directives: list[Directive], problems: list[Problem]
) -> None:
    verb = match[1].lower()
    codes = tuple(code.upper() for code in _CODES.split(match[2] or "") if code)
    if verb not in _VERBS or not codes:
        problems.append(Problem("DOK009", "kommentar", {"verb": match[1], "linje": str(span.line)}, span))
        return
    known = cast(Literal["ignore", "ignore-table", "ignore-section", "ignore-file"], verb)
    directives.append(Directive(known, codes, " ".join(match[3].split()), span, own_line))


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each comment outside code. One that is never closed ends at its line's end."""
    fenced = fences(text)
    at = text.find("<!--")
    while at >= 0:
        while fenced and fenced[0][1] <= at:
            del fenced[0]
        if fenced and fenced[0][0] <= at:
            at = text.find("<!--", fenced[0][1])
            continue
        if code := _code_end(text, at):
            at = text.find("<!--", code)
            continue
        close = text.find("-->", at + 4)
        end = close + 3 if close >= 0 else _line_end(text, at)
        yield at, end
        while fenced and fenced[0][0] < end:
            del fenced[0]
        at = text.find("<!--", end)


def fences(text: str) -> list[tuple[int, int]]:
    """Start and end of each fenced code block."""
    if "```" not in text and "~~~" not in text:
        return []
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in _FENCE.finditer(text):
        ticks = match[1]
        if opened is None:
            opened = (match.start(), ticks)
        elif ticks[0] == opened[1][0] and len(ticks) >= len(opened[1]) and not _rest_of_line(text, match.end()).strip():
            found.append((opened[0], match.end()))
            opened = None
    if opened is not None:
        found.append((opened[0], len(text)))
    return found


def _code_end(text: str, at: int) -> int:
    """Where the code span around a place on its line ends; 0 where there is none."""
    line = text.rfind("\n", 0, at) + 1
    if "`" not in text[line:at]:
        return 0
    end = _line_end(text, at)
    opened: re.Match[str] | None = None
    for ticks in _TICKS.finditer(text, line, end):
        if opened is None:
            if ticks.start() > at:
                return 0
            opened = ticks
        elif len(ticks[0]) == len(opened[0]):
            if ticks.start() > at:
                return ticks.end()
            opened = None
    return 0


def _is_apart(text: str, start: int, end: int) -> bool:
    """Blank lines above and below: an empty comment there (`<!-- -->`) keeps two lists apart, as a rule would."""
    above = text[:start].rstrip(" \t")[-2:]
    return above.strip("\n") == "" and _rest_of_line(text, _line_end(text, end) + 1).strip() == ""


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _rest_of_line(text: str, at: int) -> str:
    return text[at : _line_end(text, at)]


def _span(file: str, starts: list[int], start: int, end: int) -> Span:
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, end) - 1
    return Span(file, first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1)

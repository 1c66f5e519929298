"""Lists: markdown-it's rule, with a fast path for plain ones."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock, hr, list_block

from plancheck.pattern import pattern
from plancheck.read.pieces import Piece

_BULLET = pattern(r"([-*+])[ ]{1,4}(?=[^\s\d#>`~\-*_+<\[|][^|\n]*$)", re.MULTILINE)
_NUMBER = pattern(r"\d{1,9}([.)])[ ]{1,4}(?=[^\s\d#>`~\-*_+<\[|][^|\n]*$)", re.MULTILINE)


def list_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A list, or the rule that `---` and `***` make."""
    if not silent and state.listIndent < 0 and state.sCount[start_line] == state.blkIndent:
        items = _simple_items(state, start_line, end_line)
        if items:
            state.line = items[-1][1][0] + 1
            state.push("items", "", 0).meta = {"items": items}
            return True
    if hr(state, start_line, end_line, silent):
        return True
    indent = state.blkIndent
    if state.listIndent < 0 and state.sCount[start_line] - indent > 3:
        state.blkIndent = state.sCount[start_line]
    found = list_block(state, start_line, end_line, silent)
    state.blkIndent = indent
    return found


def _simple_items(state: StateBlock, line: int, end_line: int) -> list[tuple[str, Piece]]:
    """Labels and texts of a list of one-line items with nothing below them, as most are; empty for any other list."""
    src, starts, shifts, ends = state.src, state.bMarks, state.tShift, state.eMarks
    first = src[starts[line] + shifts[line]]
    marker = _NUMBER if first.isdigit() else _BULLET
    items: list[tuple[str, Piece]] = []
    sign = ""
    after_blank = False
    while line < end_line:
        begin, end = starts[line] + shifts[line], ends[line]
        if begin >= end:
            after_blank = True
            line += 1
            continue
        match = marker.match(src, begin, end)
        if match is None or (sign and match[1] != sign):
            same = src[begin] == first or (marker is _NUMBER and src[begin].isdigit())
            return items if after_blank and not same and state.sCount[line] <= state.blkIndent else []
        if state.sCount[line] != state.blkIndent:
            return []
        sign = match[1]
        start = match.end()
        items.append((match[0].rstrip(), (line, start, start + len(src[start:end].rstrip()))))
        after_blank = False
        line += 1
    return items

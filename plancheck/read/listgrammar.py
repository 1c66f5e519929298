"""Lists as CommonMark has them, with a fast path for plain ones, and the lines that look like lists: `---`, `***`."""

from __future__ import annotations

import re

from plancheck.pattern import pattern
from plancheck.read.blockstate import State
from plancheck.read.pieces import Piece

_BULLET = pattern(r"([-*+])[ ]{1,4}(?=[^\s\d#>`~\-*_+<\[|][^|\n]*$)", re.MULTILINE)
_NAME = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_ON_TO = r"(?:[–-]|og|til)[ \t]*\d\d?\.[ \t]*"
_MONTH = rf"(?:{_NAME}[ \t]+20\d\d(?!\d)|{_NAME}[ \t]*{_ON_TO}|{_ON_TO}{_NAME})"
"""What stands after the day: "januar 2027", "januar – 1. mars 2027", "– 30. januar", "og 16. mars"."""
_NUMBER = pattern(rf"\d{{1,9}}([.)])[ ]{{1,4}}(?!{_MONTH})(?=[^\s\d#>`~\-*_+<\[|][^|\n]*$)", re.MULTILINE)
_MARKER = pattern(r"(?P<number>\d{1,9})?(?P<sign>(?(number)[.)]|[-*+]))(?=[ \t]|$)" rf"(?!(?<=\d\.)[ \t]+{_MONTH})")
"""The sign before an item; a line that begins with a date, "30. august 2026 vedtok …" or "15. januar –
1. mars 2027: …", is none."""
_TAB = 4
_FARTHEST = 4
"""Columns from a marker to its text; farther out the text is taken to begin after one blank."""


def hr_rule(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """The line that three or more of the same sign make."""
    text = state.src[state.bMarks[start_line] + state.tShift[start_line] : state.eMarks[start_line]]
    sign = text[:1]
    if sign not in ("-", "*", "_") or text.count(sign) < 3 or text.strip(sign + " \t"):
        return False
    if not silent:
        state.line = start_line + 1
        state.push("hr", "", 0)
    return True


def list_rule(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """A list, or the rule that `---` and `***` make."""
    if not silent and state.listIndent < 0 and state.sCount[start_line] == state.blkIndent:
        items = _simple_items(state, start_line, end_line)
        if items:
            state.line = items[-1][1][0] + 1
            state.push("items", "", 0).meta = {"items": items}
            return True
    if hr_rule(state, start_line, end_line, silent):
        return True
    indent = state.blkIndent
    if state.listIndent < 0 and state.sCount[start_line] - indent > 3:
        state.blkIndent = state.sCount[start_line]
    found = _list(state, start_line, end_line, silent)
    state.blkIndent = indent
    return found


def _list(state: State, line: int, end_line: int, silent: bool) -> bool:
    """A list of items that may hold several blocks."""
    indent = state.sCount[line]
    if state.listIndent >= 0 and indent - state.listIndent >= 4 and indent < state.blkIndent:
        return False  # so far right of the list and still outside its item: it goes on with the item's paragraph
    marker = _marker(state, line)
    if marker is None:
        return False
    if silent:
        continues = state.parentType == "paragraph" and indent >= state.blkIndent
        return not continues or _interrupts_paragraph(state, line, marker)
    kind = "bullet_list" if marker["number"] is None else "ordered_list"
    parent, state.parentType = state.parentType, "list"
    state.push(f"{kind}_open", "", 1)
    after: re.Match[str] | None = marker
    while after is not None:
        _item(state, line, end_line, after)
        line = state.line
        after = _next_marker(state, line, end_line, marker)
    state.push(f"{kind}_close", "", -1)
    state.parentType = parent
    return True


def _marker(state: State, line: int) -> re.Match[str] | None:
    """The bullet or number that the line begins with."""
    return _MARKER.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _interrupts_paragraph(state: State, line: int, marker: re.Match[str]) -> bool:
    """Only a list that begins with 1 and says something may follow a paragraph without a blank line."""
    number = marker["number"]
    return (number is None or int(number) == 1) and bool(state.src[marker.end() : state.eMarks[line]].strip(" \t"))


def _next_marker(state: State, line: int, end_line: int, first: re.Match[str]) -> re.Match[str] | None:
    """The marker of the list's next item, where the line begins one."""
    if line >= end_line or state.sCount[line] < state.blkIndent or hr_rule(state, line, end_line, True):
        return None
    marker = _marker(state, line)
    if marker is None or (marker["number"] is None) != (first["number"] is None) or marker["sign"] != first["sign"]:
        return None
    return marker


def _item(state: State, line: int, end_line: int, marker: re.Match[str]) -> None:
    """One item: what stands in it is read with its own indent."""
    token = state.push("list_item_open", "", 1)
    token.markup, token.info = marker["sign"], marker["number"] or ""
    begins, shift, count, outer = state.bMarks[line], state.tShift[line], state.sCount[line], state.listIndent
    at_marker = count + marker.end() - begins - shift
    column, content, end = at_marker, marker.end(), state.eMarks[line]
    while content < end and state.src[content] in " \t":
        column += _TAB - (column + state.bsCount[line]) % _TAB if state.src[content] == "\t" else 1
        content += 1
    wide = column - at_marker if content < end else 1
    state.listIndent, state.blkIndent = state.blkIndent, at_marker + (wide if wide <= _FARTHEST else 1)
    state.tShift[line], state.sCount[line] = content - begins, column
    if content >= end and state.isEmpty(line + 1):
        state.line = min(line + 2, end_line)
    else:
        state.tokenise(state, line, end_line)
    state.blkIndent, state.listIndent = state.listIndent, outer
    state.tShift[line], state.sCount[line] = shift, count
    state.push("list_item_close", "", -1)


def _simple_items(state: State, line: int, end_line: int) -> list[tuple[str, Piece]]:
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

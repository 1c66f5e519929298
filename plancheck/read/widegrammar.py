"""Where Pandoc's tables with cells of several lines begin and end; their readers are loaded for the first one."""

from __future__ import annotations

from functools import partial

from plancheck.pattern import pattern
from plancheck.read import load
from plancheck.read.blockstate import State
from plancheck.read.pieces import Line

_DASHED = pattern(r"-- +--")
_RULE = pattern(r"\+(?:[-=:]+\+)+$")


Columns = tuple[int, ...]
"""At which column (from 0) each column of a table begins."""


def dashed_lines(text: str) -> dict[int, Columns]:
    """The lines (from 0) that are rows of dashes, with the columns they draw."""
    if not ("-- --" in text or "--  " in text) or not _DASHED.search(text):
        return {}
    found: dict[int, Columns] = load("plancheck.read.dashedtable:dashed_lines")(text)
    return found


def grid_rule(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """A table drawn with `+---+` and `|`."""
    start, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    if state.src[start + 1 : start + 2] not in ("-", "=", ":") or not _RULE.match(state.src[start:end].rstrip()):
        return False
    line = start_line + 1
    while line < end_line and state.sCount[line] >= state.blkIndent and not state.isEmpty(line):
        if state.src[state.bMarks[line] + state.tShift[line]] not in "+|":
            break
        line += 1
    if line - start_line < 2:
        return False
    if silent:
        return True
    boxes = load("plancheck.read.gridtable:read_grid")([_line(state, at) for at in range(start_line, line)])
    if boxes is None:
        return False
    state.line = line
    state.push("wide", "", 0).meta = {"boxes": boxes}
    return True


def dashed_rule(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """A table drawn with rows of dashes."""
    dashed = state.env["dashed"]
    found = load("plancheck.read.dashedtable:read_dashed")(dashed, start_line, end_line, partial(_line, state))
    if found is None:
        return False
    state.line = found.after
    state.push("wide", "", 0).meta = {"boxes": found.boxes}
    return True


def _line(state: State, number: int) -> Line:
    """A line without the blanks around it."""
    begin = state.bMarks[number]
    start, end = begin + state.tShift[number], state.eMarks[number]
    text = state.src[start:end].rstrip() if start < end else ""
    return Line(number, start, start - state.src.rfind("\n", 0, start) - 1, text)

"""The block structure of Markdown: markdown-it's rules, with own ones where columns, speed or plans ask for it.

Differences from CommonMark with tables, on purpose:
- a framed table right below a list item, left of its words, ends the list: people leave out the blank line;
- indented code does not exist: people indent lists and paragraphs by accident, and such a list is a list;
- a table row keeps the cells its header has no column for; header and delimiter row may differ in length;
- a line without `|` ends a table whose header begins with `|`; lines blanked as comments do not end one;
- `[^1]: …` is text, not a link definition;
- HTML has been cut out before; a tag that stands alone is text, as `<dato>` is;
- grid tables and tables drawn with dashes are Pandoc's.

Own tokens: "text" (paragraph), "title" (heading), "grid" (table), "wide" (table of cells with several lines), "items"
(plain list), each with exact offsets, and "html" where a piece of HTML stood.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plancheck.pattern import pattern
from plancheck.read import load
from plancheck.read.blockstate import Rule, State, Token
from plancheck.read.listgrammar import hr_rule, list_rule
from plancheck.read.pieces import Piece, RawRow
from plancheck.read.widegrammar import dashed_lines, dashed_rule, grid_rule

NESTING = 60

_DELIMITER = pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_TAIL = pattern(r"(?:^|[ \t])#+[ \t]*$")
_SPACE = " \t"
_new = tuple.__new__
"""Three times as fast as calling a NamedTuple."""

_NO_HTML: Mapping[int, int] = {}


def parse(
    text: str, lines: list[str], comment_lines: frozenset[int] = frozenset(), html: Mapping[int, int] = _NO_HTML
) -> tuple[list[Token], dict[str, Any]]:
    """The block tokens of a Markdown text, and its link definitions.

    `lines`: those of the text. `html` says at which offsets HTML has been cut out, and on which line each piece ended.
    """
    env: dict[str, Any] = {"comment_lines": comment_lines, "html": html, "dashed": dashed_lines(text)}
    state = State(text, lines, env, tokenise)
    tokenise(state, 0, state.lineMax)
    return state.tokens, env.get("references", {})


def tokenise(state: State, start_line: int, end_line: int) -> None:
    """Read the blocks of some lines, each by the rules for its first character instead of by trying them in turn."""
    line = start_line
    src = state.src
    dashed: bool = bool(state.env["dashed"])
    while line < end_line:
        state.line = line = state.skipEmptyLines(line)
        if line >= end_line or state.sCount[line] < state.blkIndent:
            break
        if state.level >= NESTING:
            state.line = end_line
            break
        start = state.bMarks[line] + state.tShift[line]
        rules = _STARTS.get(src[start], _ANY)
        for rule in (dashed_rule, *rules) if dashed else rules:
            if rule(state, line, end_line, False):
                break
        else:
            if not table(state, line, end_line, False):
                _paragraph(state, line, end_line, False)
        line = state.line
        if line < end_line and state.isEmpty(line):
            line += 1
            state.line = line


def _paragraph(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """A paragraph, or the heading that an underline makes of it."""
    pieces: list[Piece] = []
    src, starts, shifts, ends = state.src, state.bMarks, state.tShift, state.eMarks
    old_parent, state.parentType = state.parentType, "paragraph"
    line = start_line
    last = state.lineMax
    level = 0
    while True:
        begin, end = starts[line] + shifts[line], ends[line]
        pieces.append((line, begin, len(src[begin:end].rstrip()) + begin))
        line += 1
        if line >= last or starts[line] + shifts[line] >= ends[line]:
            break
        indent = state.sCount[line]
        if indent - state.blkIndent > 3:
            continue
        if line < end_line and indent >= state.blkIndent and (level := _underline(state, line)):
            break
        if indent >= 0 and _interrupts(state, line, last):
            break
    state.line = line + 1 if level else line
    state.parentType = old_parent
    token = state.push("title" if level else "text", str(level), 0)
    token.meta = {"pieces": pieces}
    return True


def _underline(state: State, line: int) -> int:
    """The level of the heading a line of `===` or `---` makes; 0 for any other line."""
    first = state.src[state.bMarks[line] + state.tShift[line]]
    if first not in "=-":
        return 0
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
    if text.strip(first):
        return 0
    return 1 if first == "=" else 2


def _interrupts(state: State, line: int, end_line: int) -> bool:
    """True where a line cannot continue the paragraph above it."""
    start = state.bMarks[line] + state.tShift[line]
    for rule in _STARTS.get(state.src[start], _ANY):
        if rule is not _reference and rule(state, line, end_line, True):
            return True
    return table(state, line, end_line, True)


def heading(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """`## Heading ##`."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    end = state.eMarks[start_line]
    text = state.src[start:end]
    rest = text.lstrip("#")
    level = len(text) - len(rest)
    if not 1 <= level <= 6 or (rest and rest[0] not in _SPACE):
        return False
    if silent:
        return True
    body = rest.rstrip()
    if body.endswith("#"):
        body = _TAIL.sub("", body).rstrip()
    begin = start + level + len(body) - len(body.lstrip())
    state.line = start_line + 1
    token = state.push("title", str(level), 0)
    token.meta = {"pieces": [(start_line, begin, begin + len(body.lstrip()))]}
    return True


def _html(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """The place of a piece of HTML."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    last = state.env["html"].get(start)
    if last is None:
        return False
    if not silent:
        state.line = last + 1
        state.push("html", "", 0).meta = {"start": start}
    return True


def _reference(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    start = state.bMarks[start_line] + state.tShift[start_line]
    if state.src.startswith("[^", start):
        return False
    return _ask_markdown_it("reference", state, start_line, end_line, silent)


def _ask_markdown_it(name: str, state: State, start_line: int, end_line: int, silent: bool) -> bool:
    found: bool = load("plancheck.read.commonmark:apply")(name, state, start_line, end_line, silent)
    return found


def _quotation(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """`> text`."""
    return silent or _ask_markdown_it("blockquote", state, start_line, end_line, silent)


def _fence(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """Code between lines of three or more of the same sign."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith(state.src[start] * 3, start, state.eMarks[start_line]):
        return False
    return _ask_markdown_it("fence", state, start_line, end_line, silent)


def table(state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """A table: header row, delimiter row, rows."""
    src = state.src
    under = start_line + 1
    header_at = state.bMarks[start_line] + state.tShift[start_line]
    header_end = state.eMarks[start_line]
    if src.find("|", header_at, header_end) < 0 or under >= end_line:
        return False
    if state.sCount[under] < state.blkIndent and not (silent and _stands_left(state, start_line)):
        return False
    delimiter = src[state.bMarks[under] + state.tShift[under] : state.eMarks[under]]
    if not delimiter or delimiter[0] not in "|:-" or not _DELIMITER.match(delimiter):
        return False
    framed = src[header_at] == "|"
    header = _row(state, start_line)
    columns = len(delimiter.strip().strip("|").split("|"))
    if not (framed and delimiter[0] == "|") and len(header.parts()[1]) != columns:
        return False
    if not silent:
        rows, line = _rows(state, under + 1, end_line, framed)
        state.line = line
        token = state.push("grid", "", 0)
        token.meta = {"header": header, "rows": rows}
    return True


def _stands_left(state: State, line: int) -> bool:
    """Whether a framed row and the one below it stand left of the item above them, as people write a table right below
    a list without a blank line: the table ends the list."""
    src, starts = state.src, [state.bMarks[at] + state.tShift[at] for at in (line, line + 1)]
    return state.sCount[line] < state.blkIndent and all(src[start : start + 1] == "|" for start in starts)


def _rows(state: State, line: int, end_line: int, framed: bool) -> tuple[list[RawRow], int]:
    """The rows below the delimiter, and the line after them."""
    src, starts, shifts, ends = state.src, state.bMarks, state.tShift, state.eMarks
    comments: frozenset[int] = state.env["comment_lines"]
    rows: list[RawRow] = []
    end_of_rows = line
    while line < end_line:
        begin = starts[line] + shifts[line]
        if begin >= ends[line] and line in comments:
            line += 1
            continue
        if begin >= ends[line] or state.sCount[line] < state.blkIndent:
            break
        if src[begin] != "|":
            if framed and src.find("|", begin, ends[line]) < 0:
                break
            if any(rule(state, line, end_line, True) for rule in _STARTS.get(src[begin], _ANY)):
                break
        rows.append(_row(state, line))
        line += 1
        end_of_rows = line
    return rows, end_of_rows


def _row(state: State, line: int) -> RawRow:
    begin = state.bMarks[line] + state.tShift[line]
    return _new(RawRow, (line, begin, state.src[begin : state.eMarks[line]].rstrip()))


_ANY: tuple[Rule, ...] = ()
_FENCE = (_fence,)
_LIST = (list_rule,)
_STARTS: dict[str, tuple[Rule, ...]] = {
    "#": (heading,),
    ">": (_quotation,),
    "`": _FENCE,
    "~": _FENCE,
    "-": _LIST,
    "*": _LIST,
    "_": (hr_rule,),
    "+": (grid_rule, list_rule),
    "<": (_html,),
    "[": (_reference,),
    **dict.fromkeys("0123456789", _LIST),
}
"""Which blocks a line may begin, by its first character; a paragraph or table is always possible."""

"""What exports leave in Markdown and no reader sees: fenced divs, shortcodes, spans with classes, split bold runs.

Everything is blanked or filled at its own length, so that lines and columns stay those of the source.
"""

from __future__ import annotations

import re
from typing import Literal

from plancheck.pattern import pattern
from plancheck.read.comments import fences
from plancheck.read.pieces import Piece

FILL = "\ue000"
"""Stands for a character that is markup; no space and no letter to the inline parser, and taken out after it."""

ELEMENTS = "blockquote|dl|h[1-6]|menu|ol|p|pre|script|style|summary|table|template|ul"
WRAPPERS = (
    "address|article|aside|body|center|div|fieldset|figcaption|figure|footer|form|header|hr|html|main|nav|section|"
    "details|tabs|tabitem|admonition|caption|tbody|thead|tr|td|th|li|dd|dt|font"
)
"""HTML elements that are cut out of Markdown to be read as HTML, and those that only wrap."""
MOST_SPANS = 500

_HTML = pattern(rf"</?(?:{ELEMENTS}|{WRAPPERS})\b", re.IGNORECASE)
_MARKS = (":::", "{{", "{%", "\\newpage", "\\pagebreak", "\\tableofcontents", "[TOC]", "[[_TOC_]]", "[[toc]]")
_LINE = pattern(
    r"^[ \t>]*(:{3,}[^\n]*|\{\{[<%][^\n]*[%>]\}\}|\{%[^\n]*%\}"
    r"|\\(?:newpage|pagebreak|tableofcontents)\b[^\n]*|\[\[?_?toc_?\]\]?)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_TOML = pattern(r"\+\+\+[ \t]*\n.*?^\+\+\+[ \t]*$", re.DOTALL | re.MULTILINE)
_NOT_BREAK = pattern(r"[^\n]")
_GROUP = pattern(r"(?<=[\])])\{([^{}]*)\}")
_DRESS = pattern(
    r"""(?:\s+|\.[\w-]+|-
       |(?:width|height|style|lang|dir|align|target|rel|alt|custom-style|data-[\w-]+)=(?:"[^"]*"|'[^']*'|[^\s"'}]+)
       |\#(?P<anchor>(?:_|h\.|kix\.|bookmark|anchor|id\.)[^\s}]*|[^\s}]+(?=[^}]*\.anchor\b))
    )*""",
    re.VERBOSE,
)
_SPLIT_RUN = pattern(r"(?<=[^\s*])(?:\*{4}|\*{6})(?=[^\s*])")
_LOOSE_BOLD = pattern(r"\*\*([ \t]*)([^*\n]*?[^*\s])([ \t]*)\*\*")
_NOTE = pattern(r"\[\^[^\]\s]{1,40}\]:[ \t]*")
_TERM = pattern(r":[ \t]+")
_CAPTION = pattern(r"(?::[ \t]+|Table:[ \t]*)(?=\S)")
_DASHES = pattern(r"--(?:(?<=[\w.,)»”]--)-?(?=[\w(«“])|(?<= --)-?(?= ))")
_PAGE_NUMBER = pattern(r"side[ \t]+\d{1,4}(?:[ \t]*[-–—*])?|\d{1,4}[ \t]*[-–—*]", re.I)
_TERM_AND_MEANING = 2
_LONGEST_PAGE_NUMBER = 16
_NUMBERED_TITLE = pattern(r"(?:\A|(?<=\n\n))(\d{1,2})[.)] [^\n]{2,90}\n(?:-{4,}|={4,})[ \t]*(?=\n[ \t]*\n|\s*\Z)")
_UNEVEN = 0.4
"""By how much of its length the line under a title may be longer or shorter than the title."""
_CONTENTS = pattern(r"\[[^\n]*?(?:\t| {2}|\.{3}|…|\[)[ \t]*\**\d{1,3}\**\]\(#[^)\s]*\)(?:\]\(#[^)\s]*\))?$")


def has_dashes(text: str) -> bool:
    """Whether a text holds dashes typed as hyphens: `2026--2029`, `mål -- og`."""
    at = text.find("--")
    while at >= 0:
        if _DASHES.match(text, at):
            return True
        at = text.find("--", at + 2)
    return False


def dashes(text: str) -> str:
    """Two or three hyphens as the dash they stand for."""
    return _DASHES.sub("–", text)


def has_html(text: str) -> bool:
    """Whether a text holds HTML that is more than markup inside a line."""
    return "<" in text and _HTML.search(text) is not None


def blank_lines(text: str) -> str:
    """The text without lines that only steer a tool: `::: {.note}`, `{{< tabs >}}`, `\\newpage`, TOML at the top; and
    with underlined "4. Tiltak" as the title it is, where Markdown has an item over a rule."""
    if text.startswith("+++") and (toml := _TOML.match(text)):
        text = _NOT_BREAK.sub(" ", toml[0]) + text[toml.end() :]
    if "\n----" in text or "\n====" in text:
        text = _NUMBERED_TITLE.sub(_titled, text)
    if not any(mark[0] in text and mark in text for mark in _MARKS):
        return text
    fenced = fences(text)
    pieces: list[str] = []
    at = 0
    for match in _LINE.finditer(text):
        start = match.start(1)
        while fenced and fenced[0][1] <= start:
            del fenced[0]
        if fenced and fenced[0][0] <= start:
            continue
        pieces += (text[at:start], " " * (match.end(1) - start))
        at = match.end(1)
    return "".join((*pieces, text[at:]))


def _titled(match: re.Match[str]) -> str:
    """A numbered line as a title where the line under it is about as long: the sign after its number is filled."""
    title, line = match[0].split("\n")[:2]
    if abs(len(title) - len(line.rstrip())) > len(title) * _UNEVEN:
        return match[0]
    return match[1] + FILL + match[0][len(match[1]) + 1 :]


def fill_spans(raw: str) -> tuple[str, list[str]]:
    """Fill what dresses a stretch of text (`[…]{.mark}`, `{width="3in"}`); with it the names of anchors found there."""
    if raw.count("{") > MOST_SPANS:
        return raw, []
    anchors: list[str] = []
    chars: list[str] | None = None
    for match in _GROUP.finditer(raw):
        dress = _DRESS.fullmatch(match[1])
        if raw[match.start() - 1] == ")" and dress is None:
            continue
        chars = chars or list(raw)
        if dress is not None:
            _fill(chars, match.start(), match.end())
            if dress["anchor"]:
                anchors.append(dress["anchor"])
        if raw[match.start() - 1] == "]" and (opened := _opening(raw, match.start() - 1)) >= 0:
            _fill(chars, opened, opened + 1)
            _fill(chars, match.start() - 1, match.start())
    return ("".join(chars), anchors) if chars else (raw, anchors)


def join_runs(raw: str) -> str:
    """`**Hoved****mål 1**` is one bold word."""
    return _SPLIT_RUN.sub(lambda match: FILL * len(match[0]), raw)


def tighten_bold(raw: str) -> str:
    """`**Mål **er` as it was meant: the blanks outside the bold."""
    return _LOOSE_BOLD.sub(r"\1**\2**\3", raw)


def _fill(chars: list[str], start: int, end: int) -> None:
    for at in range(start, end):
        if chars[at] != "\n":
            chars[at] = FILL


def _opening(raw: str, close: int) -> int:
    """The bracket that a closing one belongs to; -1 where there is none, or it opens an image or a note."""
    depth = 0
    for at in range(close, -1, -1):
        if raw[at] == "]":
            depth += 1
        elif raw[at] == "[":
            depth -= 1
            if depth == 0:
                return -1 if (at and raw[at - 1] == "!") or raw.startswith("[^", at) else at
    return -1


def is_contents(text: str, pieces: list[Piece]) -> bool:
    """Lines of a table of contents: links inside the document that end with a page number."""
    return all(text[start] == "[" and _CONTENTS.match(text, start, end) for _, start, end in pieces)


def is_page_number(text: str) -> bool:
    """What stands in an item that is the number at the foot of a page: "- 3 -", "- side 3 -"."""
    return len(text) < _LONGEST_PAGE_NUMBER and _PAGE_NUMBER.fullmatch(text) is not None


Role = Literal["text", "alone", "term", "meaning"]
"""What a part of a paragraph is: a meaning that opens it and is the only one, a term with its one meaning or alone over
several, one of these."""


def parts(text: str, pieces: list[Piece]) -> list[tuple[list[Piece], Role]]:
    """A paragraph cut into notes (`[^1]: …`), terms with what they mean, and the rest."""
    found: list[tuple[list[Piece], Role]] = [([], "text")]
    for index, (line, start, end) in enumerate(pieces):
        note = _NOTE.match(text, start, end)
        if note is not None:
            found.append(([(line, note.end(), end)], "text"))
            continue
        term = _TERM.match(text, start, end) if text[start] == ":" else None
        if term is None:
            caption = _CAPTION.match(text, start, end) if index == 0 else None
            found[-1][0].append((line, caption.end() if caption else start, end))
            continue
        held, role = found[-1]
        meaning = (line, term.end(), end)
        if role == "term" and len(held) == _TERM_AND_MEANING:
            found += [([held.pop()], "meaning"), ([meaning], "meaning")]
        elif role in ("meaning", "alone") and len(held) == 1:
            found[-1:] = [(held, "meaning"), ([meaning], "meaning")]
        elif held:
            found.append(([held.pop(), meaning], "term"))
        else:
            found.append(([meaning], "alone"))
    return [(held, role) for held, role in found if any(start < end for _, start, end in held)]

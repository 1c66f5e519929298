"""From a stretch of Markdown to plain text: emphasis, links, code, entities and HTML tags resolved.

Most texts in a plan hold no markup, or one bold label; those never meet the inline parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

from plancheck.document import Link, Span
from plancheck.pattern import pattern
from plancheck.read import load
from plancheck.read.struck import without_struck
from plancheck.record import NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token

MARKUP = pattern(r"[*_\[<`\\~&](?:(?<!&)|#?\w+;)")
"""A text without any of these is its own plain text. One set of signs, then what follows "&": searched for fastest."""

LONGEST = 20_000
MOST_MARKS = 1_500
"""Beyond these a text is no prose: its markup is cut off instead of parsed."""

_HARD = pattern(r"[\[<`\\~&](?:(?<!&)|#?\w+;)")
_STARRED = pattern(r"\*\*(?=[^\s*])([^*]*?[^\s*])\*\*")
_SINGLE_STAR = pattern(r"\*(?=[^\s*])([^*]*[^\s*])\*")
_BARRED = pattern(r"(?<!\w)__(?=[^\s_])([^_]*[^\s_])__(?!\w)")
_SINGLE_BAR = pattern(r"(?<!\w)_(?=[^\s_])([^_]*[^\s_])_(?!\w)")
_PLAIN_MARK = pattern(
    r"(?<![!*_\]\\])\[(?P<words>\w[^\[\]\n*_<`\\~&]*)\]\((?P<target>[^\s()<>\[\]\\&`]+)\)(?![*_])"
    r"|(?<![^\s(])\*\*(?=\w)(?P<bold>[^*\n\[\]_<`\\~&]*\w(?:[.:](?=\*\*(?:\s|$)))?)\*\*(?=[\s.,;:)]|$)"
)
"""A link, or a bold stretch that stands free of its neighbours, with nothing inside it: no two ways to read them."""
_OPENING = pattern(r"[*\[]")
"""What they begin with."""
_BREAK = pattern(r"[ \t]*<br[ \t]*/?>[ \t]*", re.IGNORECASE)
_FOOTNOTE = pattern(r"\[\^[^\]\s]{1,40}\](?!:)")
_TAG = pattern(r"</?([A-Za-z][A-Za-z0-9-]*)\b([^>]*)>")
_ANCHOR = pattern(r"""\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)
_ALT = pattern(r"""\balt\s*=\s*"([^"]*)\"""", re.IGNORECASE)
_SOURCE = pattern(r"""\bsrc\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)
_CRUDE = pattern(r"[*_`\[\]\\]+|<[^<>]{1,200}>")
_LINE_EDGE = pattern(r"[ \t]*\n[ \t]*")
_BETWEEN_BOLD = " \n\t.:;,–-/&"

_TAG_NAMES = (
    "a abbr address article aside b bdi bdo big blockquote br button caption center cite code col colgroup dd del "
    "details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img "
    "input ins kbd label li link main mark menu meta nav ol option p picture pre q s samp script section select small "
    "source span strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr tt "
    "u ul var video wbr"
)
TAGS = frozenset(_TAG_NAMES.split())
"""Tags that are markup; `<dato>` is a placeholder someone forgot to fill in, and stays."""

Place = Callable[[int], tuple[int, int]]
"""From an offset in the raw text to line and column in the source."""


class Plain(NamedTuple):
    text: str
    links: tuple[Link, ...] = ()
    strong: tuple[str, ...] = ()
    bold: bool = False
    anchors: tuple[str, ...] = ()


def plain(raw: str, file: str, place: Place, references: MutableMapping[str, Any]) -> Plain:
    """Flatten a raw text. `references` are the document's link definitions."""
    if "~~" in raw or "</" in raw:
        raw = without_struck(raw)
    if not _HARD.search(raw) and (simple := _simple(raw)):
        return simple
    if len(raw) <= MOST_MARKS and (linked := _linked(raw, file, place)):
        return linked
    marks = len(MARKUP.findall(raw)) + raw.count("]")
    if len(raw) > LONGEST or marks > MOST_MARKS:
        return Plain(_CRUDE.sub("", raw))
    if "[^" in raw:
        raw = _FOOTNOTE.sub(lambda match: " " * len(match[0]), raw)
    return _Flattener(file, place).flatten(load("plancheck.read.commonmark:inline_tokens")(raw, references))


def break_lines(raw: str) -> str:
    """`<br>` as a line break, the length kept."""
    return _BREAK.sub(lambda match: "\n".rjust(len(match[0])), raw) if "<" in raw else raw


def whole_is_bold(text: str, strong: Sequence[str]) -> bool:
    """True where nothing but punctuation stands outside the bold stretches."""
    for stretch in strong:
        text = text.replace(stretch, "", 1)
    return bool(strong) and not text.strip(_BETWEEN_BOLD)


def _simple(raw: str) -> Plain | None:
    """Bold and italics only. None where they nest in a way this cannot tell."""
    strong: list[str] = []

    def keep(match: re.Match[str]) -> str:
        strong.append(_LINE_EDGE.sub("\n", match[1]))
        return match[1]

    text = raw
    if "*" in text:
        text = _STARRED.sub(keep, text)
        if "**" in text:
            return None
        text = _SINGLE_STAR.sub(r"\1", text)
    if "_" in text:
        text = _BARRED.sub(keep, text)
        text = _SINGLE_BAR.sub(r"\1", text)
    stretches = tuple(stretch.strip("*_") for stretch in strong)
    return Plain(text, (), stretches, whole_is_bold(text, stretches))


def _linked(raw: str, file: str, place: Place) -> Plain | None:
    """Links and bold stretches side by side, as most texts with links are. None where there is anything else."""
    links: list[Link] = []
    strong: list[str] = []
    between: list[str] = []
    text: list[str] = []
    at = 0
    while (opening := _OPENING.search(raw, at)) is not None:
        match = _PLAIN_MARK.match(raw, opening.start())
        if match is None:
            return None
        before, words = raw[at : match.start()], match["words"] or match["bold"]
        at = match.end()
        between.append(before)
        text += (before, words)
        if match["bold"]:
            strong.append(words)
        else:
            links.append(_link(words, match["target"], file, place(match.start())))
    between.append(raw[at:])
    if MARKUP.search("\n".join(between)) or " \n" in raw or "\n " in raw:
        return None
    whole = "".join(text) + raw[at:]
    return Plain(whole, tuple(links), tuple(strong), whole_is_bold(whole, strong))


def _link(text: str, target: str, file: str, place: tuple[int, int], *, image: bool = False) -> Link:
    line, column = place
    span = Span(file, line, column, line, column + len(text) + (3 if image else 2))
    return Link(" ".join(text.split()), target, span, image)


class _Flattener:
    def __init__(self, file: str, place: Place) -> None:
        self._file = file
        self._place = place
        self._text: list[str] = []
        self._links: list[Link] = []
        self._strong: list[str] = []
        self._anchors: list[str] = []
        self._opened: list[tuple[int, str, int]] = []
        self._bold_at: list[int] = []
        self._html_bold_at: list[int] = []

    def flatten(self, tokens: list[Token]) -> Plain:
        for token in tokens:
            self._take(token)
        text = "".join(self._text)
        strong = tuple(stretch for stretch in self._strong if stretch)
        return Plain(text, tuple(self._links), strong, whole_is_bold(text, strong), tuple(self._anchors))

    def _take(self, token: Token) -> None:
        kind = token.type
        if kind in ("text", "code_inline", "text_special"):
            self._text.append(token.content)
        elif kind in ("softbreak", "hardbreak"):
            self._text.append("\n")
        elif kind == "strong_open":
            self._bold_at.append(len(self._text))
        elif kind == "strong_close":
            self._strong.append("".join(self._text[self._bold_at.pop() :]).strip())
        elif kind == "link_open":
            self._opened.append((len(self._text), str(token.attrs.get("href", "")), token.meta.get("at", 0)))
        elif kind == "link_close":
            start, target, at = self._opened.pop()
            self._link("".join(self._text[start:]), target, max(at - 1, 0))
        elif kind == "image":
            self._text.append(token.content)
            self._link(token.content, str(token.attrs.get("src", "")), token.meta.get("at", 0), image=True)
        elif kind == "html_inline":
            self._tag(token)

    def _tag(self, token: Token) -> None:
        match = _TAG.match(token.content)
        if match is None:
            return
        name = match[1].lower()
        if name not in TAGS:
            self._text.append(token.content)
        elif name == "br":
            self._text.append("\n")
        elif name in ("b", "strong"):
            if not token.content.startswith("</"):
                self._html_bold_at.append(len(self._text))
            elif self._html_bold_at:
                self._strong.append("".join(self._text[self._html_bold_at.pop() :]).strip())
        elif name == "a":
            self._anchors += _ANCHOR.findall(match[2])
        elif name == "img":
            alt, source = _ALT.search(match[2]), _SOURCE.search(match[2])
            if alt is not None:
                self._text.append(alt[1])
            if source is not None:
                self._link(alt[1] if alt else "", source[1], token.meta.get("at", 0), image=True)

    def _link(self, text: str, target: str, at: int, *, image: bool = False) -> None:
        self._links.append(_link(text, target, self._file, self._place(at), image=image))

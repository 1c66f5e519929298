"""HTML as a small tree: end tags people leave out are implied, nothing is ever refused, every node knows its offset."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from plancheck.record import dataclass, field

DEEPEST = 120
"""Elements nested deeper than this are taken as standing at this depth."""

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
     "tbody", "td", "tfoot", "th", "thead", "tr", "ul"]
)  # fmt: skip
RAW = (
    "script",
    "style",
    "textarea",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "canvas",
    "math",
    "select",
    "xmp",
)
"""What stands inside these is no text of the page."""

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<end>/?)(?P<tag>[A-Za-z][^\s/>]*)(?P<attrs>(?:[^>\"']++|\"[^\"]*\"|'[^']*'){0,600}+)>"
    r"|<(?P<loose_end>/?)(?P<loose>[A-Za-z][^\s/>]*)(?P<loose_attrs>[^>]*)>"
    r"|<[!?/][^>]*>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_RAW_END = {tag: re.compile(rf"</{tag}\s*>", re.IGNORECASE) for tag in RAW}

_CLOSED_BY: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "tbody", "thead", "tfoot"}),
    "td": frozenset({"td", "th", "tr", "tbody", "thead", "tfoot"}),
    "th": frozenset({"td", "th", "tr", "tbody", "thead", "tfoot"}),
    "thead": frozenset({"tbody", "tfoot"}),
    "tbody": frozenset({"tbody", "tfoot"}),
    "caption": frozenset({"tr", "tbody", "thead", "td", "th"}),
    "p": BLOCKS - {"html", "body", "caption"},
    "head": frozenset({"body"}) | (BLOCKS - {"html"}),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})),
}
"""An open element and the start tags that end it."""
_ENDING = frozenset().union(*_CLOSED_BY.values())
_FENCES: dict[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol", "menu"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    **dict.fromkeys(("tr", "td", "th", "thead", "tbody", "tfoot", "caption"), frozenset({"table"})),
}
"""Looking for an element to end stops at these."""
_SCOPES = frozenset({"table", "td", "th", "caption", "html", "body"})


@dataclass(slots=True)
class Text:
    text: str
    start: int
    """Offset of its first character that is no blank."""
    end: int


@dataclass(slots=True)
class Element:
    tag: str
    attrs: dict[str, str]
    start: int
    children: list[Element | Text] = field(default_factory=list)
    size: int = 0
    """Characters of text in it."""
    linked: int = 0
    """Of these, so many in links."""

    def get(self, name: str) -> str:
        return self.attrs.get(name, "")

    def walk(self) -> Iterator[Element]:
        """All elements below this one, in order."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Element)]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))

    def has(self, *tags: str) -> bool:
        return any(element.tag in tags for element in self.walk())

    def words(self, between: str = "") -> str:
        """All text in it, its pieces joined with `between`, blanks collapsed."""
        parts: list[str] = []
        waiting: list[Element | Text] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Text):
                parts.append(node.text)
            else:
                waiting.extend(reversed(node.children))
        return " ".join(between.join(parts).split())


def parse(source: str) -> Element:
    """The tree of a page (or a piece of one), under an element called "#root"."""
    builder = _Builder()
    at = 0
    last = source.rfind(">")
    while at < len(source):
        found = _TOKEN.search(source, at) if at <= last else None
        if found is None:
            builder.text(source, at, len(source))
            break
        if found.start() > at:
            builder.text(source, at, found.start())
        at = found.end()
        tag = (found["tag"] or found["loose"] or "").lower()
        if not tag:
            continue
        if found["end"] or found["loose_end"]:
            builder.close(tag)
            continue
        attrs = _attributes(found["attrs"] if found["tag"] else found["loose_attrs"])
        builder.open(tag, attrs, found.start())
        if tag in _RAW_END:
            at = builder.skip(tag, source, at)
    _measure(builder.root)
    return builder.root


def _attributes(text: str) -> dict[str, str]:
    attrs: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text[:5000]):
        value = match[2] or match[3] or match[4] or ""
        attrs.setdefault(match[1].lower(), html.unescape(value) if "&" in value else value)
    return attrs


class _Builder:
    def __init__(self) -> None:
        self.root = Element("#root", {}, 0)
        self._stack = [self.root]
        self._open: dict[str, int] = {}
        """How many elements of each name are on the stack."""
        self._unclosed: set[str] = set()

    def text(self, source: str, start: int, end: int) -> None:
        raw = source[start:end]
        words = raw.strip()
        if words:
            start += raw.index(words)
            end = start + len(words)
        self._stack[-1].children.append(Text(html.unescape(raw) if "&" in raw else raw, start, end))

    def open(self, tag: str, attrs: dict[str, str], start: int) -> None:
        self._imply_end(tag)
        element = Element(tag, attrs, start)
        self._stack[-1].children.append(element)
        if tag not in VOID and len(self._stack) < DEEPEST:
            self._stack.append(element)
            self._open[tag] = self._open.get(tag, 0) + 1

    def skip(self, tag: str, source: str, at: int) -> int:
        """Close an element that holds no text of the page; where the page goes on."""
        self.close(tag)
        if tag in self._unclosed:
            return at
        end = _RAW_END[tag].search(source, at)
        if end is None:
            self._unclosed.add(tag)
            return len(source) if tag in ("script", "style") else at
        return end.end()

    def _pop(self, depth: int) -> None:
        for element in self._stack[depth:]:
            self._open[element.tag] -= 1
        del self._stack[depth:]

    def close(self, tag: str) -> None:
        if not self._open.get(tag):
            return
        for depth in range(len(self._stack) - 1, 0, -1):
            element = self._stack[depth]
            if element.tag == tag:
                self._pop(depth)
                return
            if element.tag in _SCOPES and tag not in ("table", "tr", "tbody", "thead", "tfoot", "body", "html"):
                return

    def _imply_end(self, tag: str) -> None:
        """End the elements that cannot hold this one."""
        depth = len(self._stack) - 1 if tag in _ENDING else 0
        while depth > 0:
            element = self._stack[depth]
            ended = _CLOSED_BY.get(element.tag)
            if ended is not None and tag in ended:
                self._pop(depth)
            elif element.tag in _FENCES.get(tag, _SCOPES) or (element.tag in BLOCKS and tag not in _FENCES):
                return
            depth -= 1


def _measure(root: Element) -> None:
    """Count text and linked text, children before parents."""
    order = [root, *root.walk()]
    for element in reversed(order):
        for child in element.children:
            if isinstance(child, Text):
                element.size += len(child.text.strip())
            else:
                element.size += child.size
                element.linked += child.size if child.tag == "a" else child.linked

"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8), read raw: empty cells are cells too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from plancheck.read.pdf.bounds import BoundedDocument
from plancheck.read.pdf.pieces import Mark
from plancheck.record import dataclass, field

DEEPEST = 80
MOST_ELEMENTS = 300_000
_ROLE_STEPS = 8
_WIDEST = 200
_TALLEST = 5_000


@dataclass(slots=True, eq=False)
class Element:
    """One element of the tree, by the standard's name for what it is."""

    role: str
    style: str
    """The name the file itself has for it: often the name of a style."""
    kids: list[Element | Mark] = field(default_factory=list)
    actual: str | None = None
    """Text that stands instead of what is drawn."""
    described: bool = False
    """A picture with a text for those who cannot see it."""
    colspan: int = 1
    rowspan: int = 1
    link: str = ""

    def marks(self) -> Iterator[Mark]:
        """Everything marked below it, in order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.marks()
            else:
                yield kid

    def walk(self) -> Iterator[Element]:
        """The element and those below it."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


def structure(document: BoundedDocument) -> Element | None:
    """The tree, or None where the file has none."""
    root = resolve1(document.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict) or "K" not in root:
        return None
    reader = _Reader(root)
    top = Element("Document", "")
    reader.kids(root.get("K"), top, None, 0)
    return top


class _Reader:
    def __init__(self, root: Mapping[str, Any]) -> None:
        roles, classes = resolve1(root.get("RoleMap")), resolve1(root.get("ClassMap"))
        self._roles = roles if isinstance(roles, dict) else {}
        self._classes = classes if isinstance(classes, dict) else {}
        self._seen: set[int] = set()
        self._left = MOST_ELEMENTS

    def kids(self, given: object, parent: Element, page: int | None, depth: int) -> None:
        """Add what an element holds: elements, and numbers of marked content."""
        if isinstance(given, PDFObjRef):
            if given.objid in self._seen:
                return
            self._seen.add(given.objid)
        found = resolve1(given)
        if isinstance(found, list):
            for one in found:
                self.kids(one, parent, page, depth + 1 if depth < DEEPEST else DEEPEST + 1)
        elif isinstance(found, int) and page is not None:
            parent.kids.append((page, found))
        elif isinstance(found, dict) and depth <= DEEPEST:
            self._left -= 1
            if self._left > 0:
                self._dictionary(found, parent, page, depth)

    def _dictionary(self, found: Mapping[str, Any], parent: Element, page: int | None, depth: int) -> None:
        kind = _name(found.get("Type"))
        page = _page(found, page)
        if kind == "MCR":
            number, stream = resolve1(found.get("MCID")), found.get("Stm")
            where = stream.objid if isinstance(stream, PDFObjRef) else page
            if isinstance(number, int) and where is not None:
                parent.kids.append((where, number))
        elif kind == "OBJR":
            parent.link = parent.link or _target(found.get("Obj"))
        elif "S" in found:
            element = self._element(found)
            parent.kids.append(element)
            self.kids(found.get("K"), element, page, depth + 1)

    def _element(self, found: Mapping[str, Any]) -> Element:
        style = _name(found.get("S"))
        role = style
        for _ in range(_ROLE_STEPS):
            mapped = _name(self._roles.get(role))
            if not mapped or mapped == role:
                break
            role = mapped
        actual = resolve1(found.get("ActualText"))
        element = Element(role, style, actual=decode_text(actual) if isinstance(actual, bytes) else None)
        element.described = "Alt" in found
        for attributes in self._attributes(found):
            element.colspan = _count(attributes.get("ColSpan"), element.colspan, _WIDEST)
            element.rowspan = _count(attributes.get("RowSpan"), element.rowspan, _TALLEST)
        return element

    def _attributes(self, found: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        classes = resolve1(found.get("C"))
        named = [self._classes.get(_name(one)) for one in (classes if isinstance(classes, list) else [classes])]
        for given in (*named, found.get("A")):
            value = resolve1(given)
            for one in value if isinstance(value, list) else [value]:
                attributes = resolve1(one)
                if isinstance(attributes, dict):
                    yield attributes


def _page(found: Mapping[str, Any], page: int | None) -> int | None:
    own = found.get("Pg")
    return own.objid if isinstance(own, PDFObjRef) else page


def _target(annotation: object) -> str:
    """Where a link leads, if out of the file."""
    found = resolve1(annotation)
    action = resolve1(found.get("A")) if isinstance(found, dict) else None
    uri = resolve1(action.get("URI")) if isinstance(action, dict) else None
    return uri.decode("utf-8", "replace") if isinstance(uri, bytes) else ""


def _count(value: object, default: int, most: int) -> int:
    found = resolve1(value)
    return min(max(found, 1), most) if isinstance(found, int) else default


def _name(value: object) -> str:
    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""

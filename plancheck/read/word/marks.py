"""What a Word file holds beside its text: tracked changes, comments, hidden text, headers and footers, and what a
screen reader cannot use.

Nothing is judged here. Each mark stands at the paragraph or cell it is found in.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import groupby

from plancheck.document import Block, Mark, MarkKind, Span
from plancheck.read.package import Element, Package
from plancheck.read.word import names as w
from plancheck.read.word.comments import Accepted, threads
from plancheck.read.word.entries import Entry
from plancheck.read.word.words import tidied

_CHANGED: dict[str, MarkKind] = {
    "ins": "innsatt",
    "del": "slettet",
    "moveTo": "flyttet",
    "rPrChange": "formatert",
    "pPrChange": "formatert",
}
_MOVED_AWAY = w.MAIN + "moveFrom"
_HIDDEN = w.MAIN + "vanish"
_DELETED_TEXT = w.MAIN + "delText"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"
_DRAWN = frozenset({w.MAIN + "drawing", w.MAIN + "pict"})
_WATCHED = frozenset(
    {_HIDDEN, _PICTURE, w.TEXT_BOX, *(w.MAIN + name for name in _CHANGED)}
)  # fmt: skip
_NAME = 30
"""So many characters the name of a row has at most."""
_LETTERHEAD = 4
_MARGINS = {"header": "topptekst", "footer": "bunntekst"}


def marks_of(
    root: Element, where: Mapping[int, Span], entries: Sequence[Entry], blocks: Sequence[Block]
) -> Iterator[Mark]:
    """The marks in the text itself. `where` is the place of each paragraph and cell, by the element's `id`."""
    if any(next(root.iter(name), None) is not None for name in _WATCHED):
        yield from _together(_Walk(where, blocks[0].span if blocks else Span("")).through(root))
    for entry in entries:
        span = where.get(id(entry.element))
        if span is not None and entry.guessed and not (entry.styled or entry.noise or _is_letterhead(entry)):
            yield Mark("overskrift_uten_stil", entry.words.text, span)
        elif span is not None and entry.kind == "table" and _unheaded(entry):
            yield Mark("tabell_uten_overskriftsrad", " | ".join(_first_row(entry)), span)


def comment_marks(
    comments: Element | None, extended: Element | None, exempting: Mapping[str, Accepted],
    at: Mapping[str, Sequence[Span]],
) -> Iterator[Mark]:  # fmt: skip
    """The comments people have left: not plancheck's, not those that answer one, not those that exempt."""
    for comment_id, text in threads(comments, extended):
        spans = at.get(comment_id)
        if spans and comment_id not in exempting:
            yield Mark("kommentar", text, spans[0])


def margin_marks(package: Package, main: str, name: str) -> Iterator[Mark]:
    """Headers, footers and watermarks, each text once."""
    seen: set[tuple[str, str]] = set()
    for relation in package.relations(main).values():
        place = _MARGINS.get(relation.kind, "")
        root = package.optional(relation.target) if place and not relation.external else None
        for kind, text in () if root is None else _margin_texts(root):
            if text and (kind, text) not in seen:
                seen.add((kind, text))
                yield Mark("vannmerke" if kind == "vannmerke" else "topptekst", text, Span(name, place=place))


def _margin_texts(root: Element) -> Iterator[tuple[str, str]]:
    for path in root.iter(_TEXT_PATH):
        yield "vannmerke", tidied(path.get("string", ""))
    for paragraph in root.iter(w.P):
        yield "tekst", tidied("".join(part.text or "" for part in paragraph.iter(w.T)))


class _Walk:
    """Goes through the body once, knowing the nearest paragraph or cell that has a place.

    A paragraph that is deleted has none: its marks stand at the last place before it.
    """

    def __init__(self, where: Mapping[int, Span], first: Span) -> None:
        self._where = where
        self._first = first

    def through(self, root: Element) -> Iterator[Mark]:
        last = self._first
        stack: list[tuple[Element, Span | None]] = [(root, None)]
        told: set[int] = set()
        while stack:
            element, around = stack.pop()
            own = self._where.get(id(element))
            last = own or last
            span = own or around
            if element.tag == w.TR:
                told |= yield from self._row(element, span or last)
            elif id(element) not in told and (mark := _mark(element, span or last)) is not None:
                yield mark
            if element.tag == w.COMPATIBLE + "Fallback":
                continue  # the same drawing once more, for older Word versions
            if element.tag not in _DRAWN or next(element.iter(w.TEXT_BOX), None) is not None:
                stack += [(child, span) for child in reversed(element) if child.tag != _MOVED_AWAY]
            elif (picture := _undescribed(element)) is not None:
                yield Mark("bilde_uten_tekst", picture, span or last)

    def _row(self, row: Element, span: Span) -> Generator[Mark, None, set[int]]:
        """The mark of a row that is inserted or deleted as a whole; returns the marks within that say the same."""
        change = next((one for name in ("ins", "del") for one in row.iterfind(f"{w.MAIN}trPr/{w.MAIN}{name}")), None)
        if change is None:
            return set()
        cells = list(row.iter(w.TC))
        place = next((self._where[id(cell)] for cell in cells if id(cell) in self._where), span)
        yield Mark(_CHANGED[change.tag[len(w.MAIN) :]], " | ".join(filter(None, map(_words, cells))), place)
        return {id(one) for one in row.iter(change.tag)}


def _mark(element: Element, span: Span) -> Mark | None:
    tag = element.tag
    if tag == w.TEXT_BOX:
        text = _lines(element)
        return Mark("tekstboks", text, span) if text else None
    if tag == w.MAIN + "r":
        return _hidden(element, span)
    name = tag[len(w.MAIN) :] if tag.startswith(w.MAIN) else ""
    kind = _CHANGED.get(name)
    if kind is None:
        return None
    return Mark(kind, "" if kind == "formatert" else _words(element), span)


def _words(element: Element) -> str:
    """What stands in an element, deleted text too."""
    return tidied("".join(part.text or "" for part in element.iter() if part.tag in (w.T, _DELETED_TEXT)))


def _lines(box: Element) -> str:
    """What stands in a text box, its paragraphs with a blank between."""
    return tidied("".join(" " if part.tag == w.P else part.text or "" for part in box.iter() if part.tag in (w.P, w.T)))


def _hidden(run: Element, span: Span) -> Mark | None:
    properties = run.find(w.RPR)
    vanish = None if properties is None else properties.find(_HIDDEN)
    if vanish is None or vanish.get(w.VAL) in w.OFF:
        return None
    text = tidied("".join(part.text or "" for part in run.iter(w.T)))
    return Mark("skjult_tekst", text, span) if any(sign.isalnum() for sign in text) else None


def _undescribed(drawing: Element) -> str | None:
    """The name of a picture that nobody has described; None where there is none, or it is marked as decoration."""
    if next(drawing.iter(_GRAPHIC), None) is None:
        return None
    for properties in drawing.iter(_PICTURE):
        decorative = any(mark.get("val") == "1" for mark in properties.iter(_DECORATIVE))
        if not (decorative or (properties.get("descr") or properties.get("title") or "").strip()):
            return properties.get("name", "")
    return None


def _together(marks: Iterator[Mark]) -> Iterator[Mark]:
    """Stretches that Word split into runs as one; a changed paragraph mark says nothing beside a changed text."""
    for (kind, span), group in groupby(marks, key=lambda mark: (mark.kind, mark.span)):
        texts = [mark.text for mark in group]
        if kind == "skjult_tekst":
            yield Mark(kind, tidied("".join(f"{text} " for text in texts)), span)
        elif kind == "formatert":
            yield Mark(kind, "", span)
        else:
            yield from (Mark(kind, text, span) for text in [one for one in texts if one] or texts[:1])


def _is_letterhead(entry: Entry) -> bool:
    """Whether a bold line only names the municipality, as the top of a letter does."""
    words = entry.words.text.split()
    return 1 < len(words) <= _LETTERHEAD and words[-1].lower() in ("kommune", "herad")


def _unheaded(entry: Entry) -> bool:
    """A table of several rows and columns whose first row is not marked as a header, where one belongs there."""
    rows = entry.rows
    return len(rows) > 1 and len(rows[0].cells) > 1 and not (rows[0].header or entry.boxed or _named_rows(entry))


def _named_rows(entry: Entry) -> bool:
    """Whether each row is a short name and what it is ("Plantype | Temaplan"): such a table has no header row."""
    pairs = [[cell.words.text for cell in row.cells] for row in entry.rows]
    if any(len(pair) != 2 for pair in pairs):
        return False
    names = all(len(name) <= _NAME and any(map(str.isalpha, name)) for name, _ in pairs)
    return names and sum(len(name) for name, _ in pairs) < sum(len(value) for _, value in pairs)


def _first_row(entry: Entry) -> list[str]:
    return [cell.words.text for cell in entry.rows[0].cells if cell.words.text]

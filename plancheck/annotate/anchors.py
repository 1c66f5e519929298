"""Which paragraph of the main part a comment stands at, and where in the bytes its marks go.

Comments cannot stand in text boxes: there the paragraph that holds the box is taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from plancheck.annotate.markup import Edit, Markup
from plancheck.document import Span
from plancheck.read.package import Element, Refused
from plancheck.read.places import SEPARATOR
from plancheck.read.word import WordFile
from plancheck.read.word import names as w

_RANGE, _REFERENCE = w.MAIN + "commentRangeStart", w.MAIN + "commentReference"
_OUTSIDE = frozenset({w.TBL, w.TEXT_BOX})
"""What does not belong to the paragraphs of a cell itself."""


class Anchors:
    """The paragraphs of one Word file that comments may stand at, by their number in document order."""

    def __init__(self, word: WordFile, markup: Markup) -> None:
        """Raises Refused where the file has no paragraph."""
        self.markup = markup
        self._word = word
        self._elements = list(word.root.iter())
        self._numbers = {id(element): at for at, element in enumerate(self._elements)}
        if len(self._elements) != len(markup):
            raise Refused("skadet")
        self._places = {span.place: span.column for span in reversed(list(_spans(word))) if span.column}
        self._words = {span.column: span.place for span in _spans(word)}
        self._named: dict[int, int] = {}
        """The first column of each element: a paragraph that refers to a note has the note's places too."""
        for column, element in word.elements.items():
            self._named.setdefault(id(element), column)
        self._first = self._title()

    def paragraph(self, span: Span) -> int:
        """The paragraph for a place; the document's title where the place has none of its own."""
        element = self._element(span)
        found = None if element is None else self._host(element)
        return self._first if found is None else found

    def knows(self, span: Span) -> bool:
        """Whether the place has a paragraph or a cell of its own."""
        return span.column in self._word.elements

    def stands_for(self, paragraph: int, span: Span) -> bool:
        """Whether a comment at the paragraph is read as standing at the place: it is that paragraph or in that cell."""
        element = self._element(span)
        if element is None or element.tag not in (w.P, w.TC):
            return False
        if self._above(paragraph, element.tag) != self._numbers.get(id(element)):
            return False
        first = self._named.get(id(element))
        return span.column == first or self._words.get(first or 0) == span.place

    def standing(self) -> dict[str, set[int]]:
        """Comment id -> the paragraphs its range begins and its sign stands in."""
        found: dict[str, set[int]] = defaultdict(set)
        for at, element in enumerate(self._elements):
            if element.tag in (_RANGE, _REFERENCE):
                host = self._above(at, w.P)
                if host is not None:
                    found[element.get(w.ID, "")].add(host)
        return found

    def ids(self) -> Iterator[str]:
        """The ids of all comments that are marked in the text."""
        return (element.get(w.ID, "") for element in self._elements if element.tag in (_RANGE, _REFERENCE))

    def marks(self, paragraph: int, ids: list[int]) -> list[Edit]:
        """The edits that put comments at a paragraph: a range around its text, and a sign at its end for each."""
        markup = self.markup
        prefix = markup.prefixes[paragraph]
        declared = "" if prefix else f' xmlns:w="{markup.spaces[paragraph]}"'
        name, attribute = (f"{prefix}:", f"{prefix}:id") if prefix else ("w:", "w:id")
        first = "".join(f'<{name}commentRangeStart{declared} {attribute}="{number}"/>' for number in ids)
        last = "".join(
            f'<{name}commentRangeEnd{declared} {attribute}="{number}"/>'
            f'<{name}r{declared}><{name}commentReference {attribute}="{number}"/></{name}r>'
            for number in ids
        )
        offset = markup.inside(paragraph)
        properties = self._elements[paragraph].find(w.PPR)
        if properties is not None:
            offset = markup.after(self._numbers[id(properties)])
        return markup.wrap(paragraph, offset, first.encode(), last.encode())

    def _element(self, span: Span) -> Element | None:
        column = span.column if span.column is not None else self._places.get(span.place)
        if column is None:
            return None
        elements = self._word.elements
        if column in elements or not _names_row(span.place):
            return elements.get(column)
        return next((elements[after] for after in range(column, column + 3) if after in elements), None)

    def _title(self) -> int:
        element = self._element(self._word.document.start)
        found = None if element is None else self._host(element)
        if found is None:
            body = self._word.root.find(w.MAIN + "body")
            found = None if body is None else self._within(body)
        if found is None:
            raise Refused("uten_avsnitt")
        return found

    def _host(self, element: Element) -> int | None:
        at = self._numbers.get(id(element))
        if at is None:
            return None
        box = outer = self._above(at, w.TEXT_BOX)
        while outer is not None:
            box, outer = outer, self._above(self.markup.parents[outer], w.TEXT_BOX)
        if box is not None:
            return self._above(box, w.P)
        return at if element.tag == w.P else self._within(element)

    def _above(self, at: int, tag: str) -> int | None:
        """The element, or the nearest around it, of a name."""
        while at >= 0 and self._elements[at].tag != tag:
            at = self.markup.parents[at]
        return at if at >= 0 else None

    def _within(self, element: Element) -> int | None:
        """The first paragraph with text in an element; where none has any, the first."""
        own = list(_paragraphs(element, _OUTSIDE)) or list(_paragraphs(element, frozenset({w.TEXT_BOX})))
        chosen = next((one for one in own if _has_words(one)), own[0] if own else None)
        return None if chosen is None else self._numbers[id(chosen)]


def _spans(word: WordFile) -> Iterator[Span]:
    for block in word.document.blocks:
        yield block.span
        for row in (*block.header, *block.rows):
            yield row.span
            yield from (cell.span for cell in row.cells)


def _names_row(place: str) -> bool:
    return place.rpartition(SEPARATOR)[2].startswith(("rad ", "overskrift"))


def _paragraphs(element: Element, outside: frozenset[str]) -> Iterator[Element]:
    stack = list(element)[::-1]
    while stack:
        child = stack.pop()
        if child.tag == w.P:
            yield child
        elif child.tag not in outside:
            stack += list(child)[::-1]


def _has_words(paragraph: Element) -> bool:
    return any((part.text or "").strip() for part in paragraph.iter(w.T))

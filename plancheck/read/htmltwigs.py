"""The tree of a page with what each element stands in, and the few ways it is changed before it is read."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.read.htmltree import Element, Text

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Twigs:
    """One page's elements in order."""

    def __init__(self, root: Element) -> None:
        self.order: list[Element] = list(root.walk())
        self._above: dict[int, Element] = {
            id(child): element
            for element in (root, *self.order)
            for child in element.children
            if isinstance(child, Element)
        }
        self._beside: dict[int, tuple[list[Element], dict[int, int]]] = {}

    def above(self, element: Element) -> Element | None:
        """What the element stands in."""
        return self._above.get(id(element))

    def after(self, element: Element) -> Iterator[Element]:
        """The elements that follow beside it."""
        beside, places = self._around(element)
        return (beside[index] for index in range(places.get(id(element), len(beside)) + 1, len(beside)))

    def before(self, element: Element) -> Element | None:
        """The element with text that stands right before it."""
        beside, places = self._around(element)
        earlier = range(places.get(id(element), 0) - 1, -1, -1)
        return next((beside[index] for index in earlier if beside[index].size), None)

    def _around(self, element: Element) -> tuple[list[Element], dict[int, int]]:
        """The elements beside it, itself among them, and the place of each."""
        around = self.above(element)
        if around is None:
            return [], {}
        if id(around) not in self._beside:
            beside = [child for child in around.children if isinstance(child, Element)]
            self._beside[id(around)] = beside, {id(child): index for index, child in enumerate(beside)}
        return self._beside[id(around)]

    def holders(self, titles: list[Element]) -> dict[int, int]:
        """How many of the titles each element holds or is, by the element's id."""
        found: dict[int, int] = {}
        for title in titles:
            element: Element | None = title
            while element is not None:
                found[id(element)] = found.get(id(element), 0) + 1
                element = self.above(element)
        return found

    def drop(self, element: Element) -> None:
        """Take the element out of the page."""
        self.replace([element], [])

    def exchange(self, made: dict[int, Element]) -> None:
        """Put new elements, by the old ones' ids, in their places, all at once: the last change of a tree."""
        for around in {id(one): one for old in self.order if id(old) in made and (one := self.above(old))}.values():
            around.children[:] = [made.get(id(child), child) for child in around.children]

    def replace(self, old: list[Element], new: list[Element]) -> None:
        """Put `new` where the first of `old` stands; all of `old` stand beside each other."""
        around = self.above(old[0])
        if around is None:
            return
        gone = {id(element) for element in old}
        self._beside.pop(id(around), None)
        place = next((index for index, child in enumerate(around.children) if child is old[0]), 0)
        around.children[:] = [child for child in around.children if id(child) not in gone]
        around.children[place:place] = new
        for element in new:
            self._above[id(element)] = around
            self._above.update((id(child), element) for child in element.children if isinstance(child, Element))


def spaced(element: Element) -> str:
    """All text in it with a blank between its pieces."""
    return element.words(" ")


def headings(element: Element) -> list[Element]:
    """The element's headings, itself among them."""
    return [one for one in (element, *element.walk()) if one.tag in HEADINGS and one.size]


def elements(element: Element) -> list[Element]:
    """The elements right in it that hold text."""
    return [child for child in element.children if isinstance(child, Element) and child.size]


def bare_text(element: Element) -> bool:
    """Whether text stands right in the element, beside its elements."""
    return any(isinstance(child, Text) and child.text.strip() for child in element.children)


def measured(tag: str, attrs: dict[str, str], start: int, children: list[Element | Text]) -> Element:
    """A new element."""
    size = sum(len(child.text.strip()) if isinstance(child, Text) else child.size for child in children)
    linked = sum(child.size if child.tag == "a" else child.linked for child in children if isinstance(child, Element))
    return Element(tag, attrs, start, children, size, linked)

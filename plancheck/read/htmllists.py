"""The markers of a web page's lists, as a browser prints them."""

from __future__ import annotations

from plancheck.read.htmltree import Element


def marker(element: Element, number: int) -> str:
    """What stands before an item of the list that has this number."""
    if element.tag != "ol":
        return "-"
    kind = element.get("type")
    if kind in ("a", "A") and 1 <= number <= 26:
        return f"{chr(ord(kind) + number - 1)}."
    return f"{number}."


def lone_lists(container: Element) -> list[Element]:
    """The numbered lists of one item that stand beside each other in a container: each begins with 1, which no author
    has written."""
    lists = [child for child in container.children if isinstance(child, Element) and child.tag == "ol"]
    lone = [one for one in lists if len(lists) > 1 and not one.get("start") and _is_lone(one)]
    return lone if len(lone) > 1 else []


def _is_lone(element: Element) -> bool:
    items = [child for child in element.children if isinstance(child, Element)]
    return len(items) == 1 and items[0].tag == "li" and not items[0].get("value")

"""Tabs: what one presses stands apart from what it shows; here it becomes the heading of what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.read.htmltree import Element
from plancheck.read.htmltwigs import HEADINGS, Twigs, elements, headings, measured
from plancheck.read.htmlwords import says_kind

_TARGETS = ("aria-controls", "data-target", "data-bs-target", "href")
_LONGEST = 200


def move_tabs(tree: Twigs) -> None:
    """Set each tab's words at the head of its panel, where the panel has no heading or the words name a goal."""
    tabs = [element for element in tree.order if _is_tab(element) or _is_apart(element, tree)]
    panels = {element.get("id"): element for element in tree.order if element.get("id")} if tabs else {}
    named = {element.get("aria-labelledby"): element for element in tree.order if element.get("aria-labelledby")}
    for tab in tabs:
        panel = next((panels[name] for name in _targets(tab) if name in panels), None) or named.get(tab.get("id"))
        if panel is None or panel is tab or not 0 < tab.size <= _LONGEST or any(one is tab for one in panel.walk()):
            continue
        words = tab.words()
        heads = headings(panel)
        if not heads or (says_kind(words) and not any(words in head.words() for head in heads)):
            panel.children.insert(0, measured("summary", {}, tab.start, list(tab.children)))
        tree.drop(tab)


def _is_tab(element: Element) -> bool:
    toggle = element.get("data-toggle") or element.get("data-bs-toggle")
    return element.get("role") == "tab" or toggle in ("tab", "pill")


def _is_apart(element: Element, tree: Twigs) -> bool:
    """Whether an element is one of several buttons in a row, whose panels stand elsewhere."""
    around = tree.above(element) if element.tag == "button" and element.get("aria-controls") else None
    if around is None or around.tag in HEADINGS:
        return False
    beside = elements(around)
    buttons = [one for one in beside if one.tag == "button" and one.get("aria-controls")]
    shown = {one.get("id") for one in beside}
    return (
        len(buttons) > 1
        and len(buttons) == len(beside)
        and not any(one.get("aria-controls") in shown for one in buttons)
    )


def _targets(tab: Element) -> Iterator[str]:
    for name in _TARGETS:
        value = tab.get(name)
        if value and (name != "href" or value.startswith("#")):
            yield value.lstrip("#")

"""What one presses to see a part of a page, said in the tree before it is read.

Accordions are written in many ways: a button of its own or in an element of its own, a heading in the button or the
button in a heading, a sign ("+", "▾") before or after the words, and below it a part that is hidden until then.
"""

from __future__ import annotations

import re

from plancheck.pattern import pattern
from plancheck.read.htmlnoise import is_set_aside
from plancheck.read.htmltree import Element, Text
from plancheck.read.htmltwigs import HEADINGS, Twigs, bare_text, elements
from plancheck.read.htmlwords import says_kind
from plancheck.read.signs import without_signs

_PRESSED = (*HEADINGS, "summary", "button")
_LONGEST = 200
_OUTSIDE = frozenset(["nav", "footer", "table", "dialog", "fieldset"])
_NAMED_SO = pattern(r"accord|trekkspill|collaps", re.IGNORECASE)
_PANEL = pattern(r"accord|trekkspill|collaps|panel", re.IGNORECASE)
_DEED = pattern(
    r"(?:vis|les|se|sjå|åpne|opne|lukk|lukke|skjul|gøym|meny|søk|last|skriv|del|skru|mer|meir|send|gå|til|neste|forrige"
    r"|førre|tilbake|lytt|hopp|utvid)\b",
    re.IGNORECASE,
)
"""How the words of a button begin that says what it does, not what it shows."""


def open_pressed(tree: Twigs) -> None:
    """Take signs from what one presses, let buttons that name a part be pressed, and show what they hide."""
    pressed = [one for one in tree.order if one.tag in _PRESSED or one.get("role") == "heading"]
    for element in pressed:
        _drop_signs(element)
    for element in pressed:
        if element.tag == "button" and not _is_outside(element, tree) and _names_part(element, tree):
            element.attrs.setdefault("aria-expanded", "false")
            _stand_alone(element, tree)
    for element in pressed:
        if element.size:
            _show(element, tree)


def _drop_signs(element: Element) -> None:
    """Take "+" and arrows from the start and the end of an element's words."""
    for last in (False, True):
        around, words = _edge(element, last=last)
        if words is None or len(words.text) > _LONGEST:
            continue
        kept = without_signs(words.text, last=last, alone=around is not element)
        if kept == words.text:
            continue
        shift = len(words.text.strip()) - len(kept.strip())
        start = words.start if last or words.end - words.start < shift else words.start + shift
        around.children[:] = [
            Text(kept, start, words.end) if child is words else child
            for child in around.children
            if child is not words or kept
        ]


def _edge(element: Element, *, last: bool) -> tuple[Element, Text | None]:
    """The first or last piece of text in an element, with what it stands in."""
    while True:
        children = reversed(element.children) if last else iter(element.children)
        child = next((one for one in children if _holds(one)), None)
        if not isinstance(child, Element):
            return element, child
        element = child


def _holds(child: Element | Text) -> bool:
    return bool(child.text.strip() if isinstance(child, Text) else child.size and child.words())


def _is_outside(element: Element, tree: Twigs) -> bool:
    around = tree.above(element)
    while around is not None:
        if around.tag in _OUTSIDE:
            return True
        around = tree.above(around)
    return False


def _names_part(button: Element, tree: Twigs) -> bool:
    """Whether a button's words are those of the part below it."""
    if not 0 < button.size <= _LONGEST or button.get("aria-controls") or button.get("aria-expanded"):
        return False
    around = tree.above(button)
    if around is None or around.tag in (*HEADINGS, "summary", "button", "p"):
        return False
    words = button.words()
    if button.has(*HEADINGS) or says_kind(words):
        return True
    below = next((one for one in tree.after(_outermost(button, tree)) if one.size), None)
    if below is None or below.tag in _PRESSED or below.linked * 2 >= below.size or _DEED.match(words):
        return False
    return _NAMED_SO.search(button.get("class")) is not None or _PANEL.search(below.get("class")) is not None


def _outermost(element: Element, tree: Twigs) -> Element:
    """The element, or what holds it and nothing else."""
    around = tree.above(element)
    while around is not None and around.tag in ("div", "span", "header") and elements(around) == [element]:
        if bare_text(around):
            break
        element, around = around, tree.above(around)
    return element


def _stand_alone(button: Element, tree: Twigs) -> None:
    """Take the button out of an element that holds nothing else, to stand beside what it shows."""
    outermost = _outermost(button, tree)
    if outermost is not button:
        tree.replace([outermost], [button])


def _show(element: Element, tree: Twigs) -> None:
    """Show what is hidden right below an element, and is all there is below it."""
    outermost = _outermost(element, tree)
    after = (one for one in tree.after(outermost) if one.size)
    below = next(after, None)
    if (
        below is None
        or not is_set_aside(below)
        or below.linked * 2 >= below.size
        or below.tag not in ("div", "section")
    ):
        return
    beyond = next(after, None)
    if (beyond is not None and not _is_pressed(beyond)) or _is_outside(element, tree):
        return
    for name in ("hidden", "style", "aria-hidden"):
        below.attrs.pop(name, None)


def _is_pressed(element: Element) -> bool:
    """Whether an element begins with a heading or what one presses, or ends the page."""
    while element.tag not in _PRESSED:
        if element.tag in _OUTSIDE:
            return True
        parts = elements(element)
        if not parts or element.tag not in ("div", "section", "article", "header") or bare_text(element):
            return False
        element = parts[0]
    return True

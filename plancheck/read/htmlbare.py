"""Actions a page sets apart by its elements only: a name, and below it who is responsible and when, without a heading.

Pages with `<div class="card">` or a list of terms name the action in an element of its own, and its fields in those
beside it. Two or more alike on a page are actions, unsaid, and so is one right below a goal; here each becomes an item
of a list ("Tiltak: …").
"""

from __future__ import annotations

import re

from plancheck.pattern import pattern
from plancheck.read.htmltree import Element, Text
from plancheck.read.htmltwigs import HEADINGS, Twigs, bare_text, elements, measured, spaced
from plancheck.read.htmlwords import field_of, fields_in, named, says_kind

_CARDS = ("div", "section", "article", "details")
_NAMES = frozenset(["div", "p", "span", "strong", "b", "a"])
_PROCESS = pattern(
    r"medvirkning|medverknad|høring|høyring|framdrift|fremdrift|planprosess|organisering|kontakt|møteplan|milepæl|innsp[ei]l",
    re.IGNORECASE,
)
_LONGEST_NAME = 200
_NUMBER_SIZE = 2
_LONGEST_CARD = 1200

_Card = tuple[Element, list[Element]]
"""An action's name, and the elements that tell of it."""


def say_actions(tree: Twigs, outside: set[int]) -> None:
    """Make items of the cards and the terms that are actions. `outside`: elements in menus, tables and the like."""
    cards = [(element, card) for element in tree.order if (card := _card(element, outside)) is not None]
    process = _of_process(tree)
    cards = [(element, card) for element, card in cards if not _is_titled(element, tree) and id(element) not in process]
    terms = [(element, found) for element in tree.order if id(element) not in process and (found := _terms(element))]
    first = [element for element, _ in (*cards, *terms)]
    alone = len(cards) + sum(len(found) for _, found in terms) < 2
    if alone and not any(_is_led(element, tree) for element in first):
        return
    tree.exchange({id(element): _item(*card) for element, card in cards})
    for element, found in terms:
        element.tag = "ul"
        element.children = [_item(*card) for card in found]


def _of_process(tree: Twigs) -> set[int]:
    """The elements in chapters that tell how the plan is made: what has to be done there is no action of the plan."""
    found: set[int] = set()
    level = ""
    for element in tree.order:
        if element.tag in HEADINGS and element.size:
            if not level or element.tag <= level:
                level = element.tag if _PROCESS.search(element.words()) else ""
        elif level:
            found.add(id(element))
    return found


def number_headings(tree: Twigs) -> None:
    """A big number above the words of a card ("1", "Flere eier boligen sin") is the number of a heading with them."""
    found = [one for one in tree.order if one.tag in HEADINGS and one.size <= _NUMBER_SIZE and one.words().isdecimal()]
    if len(found) < 2 or [int(one.words()) for one in found] != list(range(1, len(found) + 1)):
        return
    words = [next(tree.after(one), None) for one in found]
    if any(one is None or one.tag not in ("p", "div") or not 3 < one.size <= _LONGEST_NAME for one in words):
        return
    for heading, below in zip(found, words, strict=True):
        if below is not None and not below.has("ul", "ol", "table", "dl", *HEADINGS):
            heading.children = [Text(f"{heading.words()}. ", heading.start, heading.start), *below.children]
            tree.drop(below)


def open_goals(tree: Twigs) -> None:
    """Goals that are items of a list with a table in each are headings over their tables."""
    for element in tree.order:
        items = elements(element) if element.tag in ("ul", "ol") else []
        firsts = [parts[0] for item in items if (parts := elements(item))]
        if not items or len(firsts) < len(items) or not all(item.tag == "li" and item.has("table") for item in items):
            continue
        if all(first.tag in _NAMES and first.size <= _LONGEST_NAME and _is_goal(first.words()) for first in firsts):
            element.tag = "div"
            for item, first in zip(items, firsts, strict=True):
                item.tag, first.tag = "div", "summary"


def _is_goal(words: str) -> bool:
    return says_kind(words) and not words.lower().startswith("tiltak")


def _card(element: Element, outside: set[int]) -> _Card | None:
    """The name and the rest of an element that holds one action and nothing else; None for other elements."""
    if element.tag not in _CARDS or not 12 < element.size <= _LONGEST_CARD or id(element) in outside:
        return None
    parts = elements(element)
    if len(parts) < 2 or bare_text(element) or element.has("table", "ul", "ol", "dl", "button", *HEADINGS):
        return None
    name, *rest = parts
    return (name, rest) if _is_name(name) and _are_fields(rest) else None


def _is_titled(element: Element, tree: Twigs) -> bool:
    """Whether a heading, or what one presses to see the element, stands right before it and names no goal."""
    before = tree.before(element)
    if before is None or before.tag not in (*HEADINGS, "summary", "button", "dt"):
        return False
    return not says_kind(before.words()) and named(before.words()) is None


def _is_led(element: Element, tree: Twigs) -> bool:
    """Whether a goal, or "Tiltak", stands right before an element."""
    before = tree.before(element)
    return before is not None and (says_kind(before.words()) or named(before.words()) is not None)


def _terms(element: Element) -> list[_Card]:
    """The actions of a list of terms: each term a name, and after it who and when; [] for other lists."""
    found: list[_Card] = []
    for part in elements(element) if element.tag == "dl" else ():
        if part.tag == "dt":
            found.append((part, []))
        elif part.tag == "dd" and found:
            found[-1][1].append(part)
        else:
            return []
    return found if all(_is_name(name, "dt") and _are_fields(rest) for name, rest in found) else []


def _is_name(element: Element, *more: str) -> bool:
    words = element.words()
    fits = (element.tag in _NAMES or element.tag in more) and 3 < len(words) <= _LONGEST_NAME
    told = fits and not words.endswith((":", "?", ".")) and not field_of(words) and not any(fields_in(words))
    return told and named(words) is None and (not says_kind(words) or words.lower().startswith("tiltak"))


def _are_fields(rest: list[Element]) -> bool:
    who, when = fields_in(" ".join(map(spaced, rest)))
    return who == 1 and 1 <= when <= 2


def _item(name: Element, rest: list[Element]) -> Element:
    line = measured("p", {}, name.start, list(name.children))
    if not says_kind(line.words()):
        words = line.words()
        line.children.insert(0, Text("Tiltak " if words[:1].isdigit() else "Tiltak: ", name.start, name.start))
    below: list[Element | Text] = []
    for part in rest:
        if part.tag == "dd":
            part.tag = "div"
        below.append(part)
    return measured("li", {}, name.start, [line, *below])

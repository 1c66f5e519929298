"""A name and its value in elements side by side: one paragraph, "Frist: 2027"."""

from __future__ import annotations

from itertools import takewhile

from plancheck.read.htmltree import Element, Text
from plancheck.read.htmltwigs import HEADINGS, measured
from plancheck.read.htmlwords import LONGEST_LABEL, field_of, named

FIELD = "data-field"
"""Marks a paragraph made here."""
_LONGEST_VALUE = 300
_SHORT_VALUE = 120
_NAMES = frozenset(["div", "span", "p", "strong", "b", "em", "label", "small", "dt", "h4", "h5", "h6"])
_HOLDERS = frozenset(
    ["div", "section", "article", "p", "li", "dd", "span", "header", "main", "body", "details", "#root", "html", "td"]
)
_VALUES = frozenset(["div", "span", "p", "ul", "ol", "a", "time", "em", "strong", "b", "dd", "small"])


def join_pairs(root: Element) -> None:
    """Make one paragraph of each field's name and value, outermost elements first."""
    waiting = [root]
    told: dict[int, bool] = {id(root): False}
    while waiting:
        element = waiting.pop()
        if element.tag == "dl":
            _list_values(element)
            _open_terms(element)
        if element.tag in _HOLDERS and element.size:
            _join(element)
        waiting += [child for child in element.children if isinstance(child, Element) and FIELD not in child.attrs]
    told.clear()


def _list_values(element: Element) -> None:
    """Several values below "Tiltak" or "Strategiar" are the list they are read as."""
    for holder in (element, *(one for one in element.children if isinstance(one, Element) and one.tag == "div")):
        parts = [one for one in holder.children if isinstance(one, Element) and one.tag in ("dt", "dd")]
        for position, part in enumerate(parts):
            values = list(takewhile(lambda one: one.tag == "dd", parts[position + 1 :])) if part.tag == "dt" else []
            if len(values) < 2 or named(part.words()) is None or any(one.has("ul", "ol", "table") for one in values):
                continue
            items = list[Element | Text](measured("li", {}, one.start, one.children) for one in values)
            values[0].children = [measured("ul", {}, values[0].start, items)]
            gone = {id(one) for one in values[1:]}
            holder.children = [one for one in holder.children if id(one) not in gone]


def _open_terms(element: Element) -> None:
    """A list of terms that are all names of fields is as good as names and values side by side."""
    terms = [one for one in element.walk() if one.tag == "dt" and one.size]
    names = [_name(term) for term in terms]
    if terms and all(name not in ("", "kind") for name in names):
        element.tag = "div"
    elif {"ansvar", "frist"} <= set(names) and names.count("ansvar") == 1:
        for holder in (element, *(one for one in element.walk() if one.tag == "div")):
            _say_values(holder)
        element.tag = "div"


def _say_values(holder: Element) -> None:
    """Names nobody knows beside who and when in a card ("Effekt", "Merknad") are said with their values, as text."""
    children, made = holder.children, list[Element | Text]()
    position = 0
    while position < len(children):
        child = children[position]
        end = _value_end(children, position) if isinstance(child, Element) and child.tag == "dt" else 0
        if isinstance(child, Element) and end and _name(child) in ("", "kind"):
            made.append(_pair(child, children[position + 1 : end]))
            position = end
            continue
        made.append(child)
        position += 1
    holder.children = made


def _join(element: Element) -> None:
    children, made = element.children, list[Element | Text]()
    names = {_name(child) for child in children if isinstance(child, Element)} - {""}
    if not names:
        return
    cards = bool(names & {"ansvar", "frist", "dato"}) or _near(element)
    position, after_name = 0, False
    while position < len(children):
        child = children[position]
        name = _name(child) if isinstance(child, Element) else ""
        end = _value_end(children, position) if name and not after_name and (cards or name != "felt") else 0
        after_name = bool(name) and not end
        if isinstance(child, Element) and end and (name != "kind" or _goes_on(children, position, end)):
            made.append(_pair(child, children[position + 1 : end]))
            position = end
            continue
        after_name = after_name if isinstance(child, Element) or child.text.strip() else bool(name)
        made.append(child)
        position += 1
    element.children = made


def _near(element: Element) -> bool:
    """Whether the element's own text says who or when: other fields are names only among these."""
    low = element.words().lower() if element.size < 1500 else ""
    return "ansvar" in low or "frist" in low


def _name(child: Element) -> str:
    """ "ansvar", "frist" …, or "kind" for an element that is the name of a goal or an action."""
    if child.tag not in _NAMES or not 2 <= child.size <= LONGEST_LABEL or child.has("a", "img", "input"):
        return ""
    words = child.words()
    field = field_of(words)
    if field or child.tag in HEADINGS:
        return field
    kind = named(words)
    return "kind" if kind is not None and not kind.many else ""


def _value_end(children: list[Element | Text], position: int) -> int:
    """Where the value of the name at the position ends; 0 where none follows."""
    label = children[position]
    at = position + 1
    while at < len(children) and _is_blank(children[at]):
        at += 1
    if at >= len(children) or not isinstance(label, Element):
        return 0
    value = children[at]
    if isinstance(value, Text):
        said = value.text.strip()
        fits = label.tag in ("b", "strong", "span", "label") and len(said) <= _LONGEST_VALUE
        return (
            at + 1
            if fits and not said.startswith((":", "–", "-")) and (said[:1].isupper() or said[:1].isdigit())
            else 0
        )
    longest = _SHORT_VALUE if label.tag in HEADINGS else _LONGEST_VALUE
    name = _name(value)
    if value.tag not in _VALUES or not 0 < value.size <= longest:
        return 0
    if name and (name != "felt" or any(not _is_blank(child) for child in children[at + 1 :])):
        return 0
    if label.tag in HEADINGS and value.words().endswith("."):
        return 0
    return 0 if value.has("table", "dl", "button", *HEADINGS) else at + 1


def _is_blank(child: Element | Text) -> bool:
    return not child.text.strip() if isinstance(child, Text) else child.tag in ("br", "hr") or not child.size


def _goes_on(children: list[Element | Text], position: int, end: int) -> bool:
    """A kind's name and its words side by side are a pair where more pairs follow; several words are its list."""
    if any(isinstance(one, Element) and one.has("li") for one in children[position + 1 : end]):
        return False
    following = next((child for child in children[end:] if not _is_blank(child)), None)
    return isinstance(following, Element) and bool(_name(following))


def _pair(label: Element, rest: list[Element | Text]) -> Element:
    words = label.words().rstrip()
    value: list[Element | Text] = []
    for part in rest:
        if isinstance(part, Element) and part.tag in ("ul", "ol"):
            value += _listed(part)
        elif not (isinstance(part, Element) and part.tag == "br"):
            value.append(part)
    between = " " if words.endswith(":") else ": "
    first = measured("b", {}, label.start, _inline(label))
    inner = [piece for part in value for piece in (_inline(part) if isinstance(part, Element) else [part])]
    return measured("p", {FIELD: "1"}, label.start, [first, Text(between, label.start, label.start), *inner])


def _listed(element: Element) -> list[Element | Text]:
    """The items of a list with commas between."""
    found: list[Element | Text] = []
    for item in element.walk():
        if item.tag == "li" and item.size:
            found += [Text(", ", item.start, item.start)] if found else []
            found.append(item)
    return found


def _inline(element: Element) -> list[Element | Text]:
    """What an element holds, without the blocks around it."""
    if element.tag in ("a", "b", "strong", "em", "img", "br", "time", "small"):
        return [element]
    found: list[Element | Text] = []
    for child in element.children:
        found += _inline(child) if isinstance(child, Element) else [child]
    return found

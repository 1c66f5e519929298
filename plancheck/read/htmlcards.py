"""What a web page says by its layout, said in its tree before it is read.

Publishing platforms set an action on a card: what it is stands in an element of its own above the heading, its name is
a heading, and who is responsible and when stand in elements side by side. Here a card becomes an item of a list, a name
and its value one paragraph ("Frist: 2027"), the kind a part of the heading ("Delmål: Flere …"), and cells in
`role="row"` or in equally many elements a row of a table.
"""

from __future__ import annotations

import re

from plancheck.pattern import pattern
from plancheck.read.htmlbare import number_headings, open_goals, say_actions
from plancheck.read.htmlgrid import make_tables
from plancheck.read.htmlpairs import FIELD, join_pairs
from plancheck.read.htmlpressed import open_pressed
from plancheck.read.htmltabs import move_tabs
from plancheck.read.htmltails import bracket_tails
from plancheck.read.htmltree import BLOCKS, Element, Text
from plancheck.read.htmltwigs import HEADINGS, Twigs, elements, headings, measured, spaced
from plancheck.read.htmlwords import Named, field_of, fields_in, named, one_action, says_kind

_TAGS = frozenset(["div", "span", "p", "strong", "b", "em", "small", "header", "label", "section", *HEADINGS])
_OUTSIDE = frozenset(["nav", "table", "a", "dl", "form", "footer", "figure", "head", "button"])
_OUTSIDE_ROLES = frozenset(["tablist", "navigation", "menu", "tab"])
_LONGEST_TITLE = 250
_SHORTEST = 15
"""A goal's words are longer."""
_BARE = 350
"""A card without fields holds no more text than this below its title."""
_NUMBER = pattern(r"\d+(?:\.\d+)*\.?")
_YEARS = pattern(r"\W*20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\W*")
_PLAN = pattern(r"\w*(?:plan|strategi|program)\b|(?:samfunns|handlings|areal)del\b", re.IGNORECASE)
"""How the name of a plan begins, which is no goal: "Strategi" beside it says what sort of document it is."""
_TOP = ("h1", "h2")
_ACTION = Named("Tiltak", "", many=False)
_CARDS = ("div", "li", "article", "section")


def arrange(root: Element) -> None:
    """Say in the tree what the page says by its layout."""
    make_tables(root)
    join_pairs(root)
    tree = Twigs(root)
    open_pressed(tree)
    move_tabs(tree)
    open_goals(tree)
    number_headings(tree)
    bracket_tails(tree)
    cards = _Cards(root)
    cards.kinds_in_headings()
    cards.kinds_above()
    cards.unsaid_actions()
    cards.unsaid_items()
    cards.bare_actions()


class _Cards:
    """The cards of one page."""

    def __init__(self, root: Element) -> None:
        self._tree = Twigs(root)
        self._outside: set[int] = set()
        self._headed: dict[int, Element] = {}
        """The last heading before each element that may be a tag."""
        last: Element | None = None
        for element in self._tree.order:
            if last is not None and element.tag in _TAGS:
                self._headed[id(element)] = last
            last = element if element.tag in HEADINGS else last
            if element.tag in _OUTSIDE or element.get("role") in _OUTSIDE_ROLES:
                self._outside.update((id(element), *map(id, element.walk())))

    def kinds_in_headings(self) -> None:
        """ "Delmål" as a mark before or after the words of a heading: "Delmål: Flere …"."""
        for heading in self._tree.order:
            parts = [part for part in heading.children if isinstance(part, Element) or part.text.strip()]
            if heading.tag not in HEADINGS or len(parts) < 2:
                continue
            for part in (parts[0], parts[-1]):
                kind = named(part.words()) if isinstance(part, Element) else None
                if kind is not None:
                    heading.children[:] = [child for child in heading.children if child is not part]
                    _say(heading, kind)
                    break

    def kinds_above(self) -> None:
        """Kinds that stand in an element of their own, the last of them first."""
        done: list[Element] = []
        for tag in reversed(self._tree.order):
            if tag.tag not in _TAGS or not 3 <= tag.size <= 45 or id(tag) in self._outside or FIELD in tag.attrs:
                continue
            self._take_number(tag)
            kind, around = named(tag.words()), self._tree.above(tag)
            if kind is None or around is None or _said_beside(tag, around):
                continue
            if around.size > tag.size and self._read(tag, kind):
                done.append(tag)
        for tag in done:
            self._tree.drop(tag)

    def _take_number(self, tag: Element) -> None:
        """The number of a goal in an element beside its kind: "Mål" and "1"."""
        number = next(self._tree.after(tag), None) if tag.tag not in HEADINGS else None
        kind = named(tag.words()) if number is not None and number.size <= 6 else None
        if number is None or kind is None or kind.number or not _NUMBER.fullmatch(number.words()):
            return
        tag.children.append(Text(f" {number.words().rstrip('.')}", number.start, number.start))
        self._tree.drop(number)

    def _read(self, tag: Element, kind: Named) -> bool:
        """Read what stands below the tag by its kind; whether the tag is said in it."""
        region = self._region(tag)
        if self._names_next(tag, kind, region):
            _say(region[0], kind)
            return True
        around = self._tree.above(tag)
        if not any(headings(part) for part in region) and around is not None and around.size < 80:
            region = region or self._region(around)
        titles = self._titles(region, tag)
        if not titles or (tag.tag not in HEADINGS and any(map(headings, region)) and not headings(region[0])):
            return False
        if kind.action:
            return self._actions(tag, titles, region, kind)
        if tag.tag in HEADINGS:
            return False
        if not kind.many and len(titles) > 1 and not self._apart(titles, tag):
            titles = titles[:1]
        for title in titles:
            _say(title, kind._replace(number=kind.number if len(titles) == 1 else ""))
        return True

    def _names_next(self, tag: Element, kind: Named, region: list[Element]) -> bool:
        """Whether a kind of goal stands right before the goal's words: "Hovudmål" and "Fjorden er rein" in elements."""
        if kind.action or kind.many or tag.tag in HEADINGS or id(tag) not in self._headed or not region:
            return False
        if tag.tag == "p" and tag.has("b", "strong"):  # a heading in all but its element
            return False
        following, words = region[0], region[0].words()
        leaf = following.tag in _TAGS and following.tag not in HEADINGS and not following.has("br", *BLOCKS)
        stated = _SHORTEST < len(words) <= _LONGEST_TITLE and " " in words and words[:1].isupper()
        other = words.endswith((":", "?")) or says_kind(words) or _PLAN.match(words) is not None
        return leaf and stated and FIELD not in following.attrs and not other

    def _apart(self, titles: list[Element], tag: Element) -> bool:
        """Whether each title stands in an element of its own: then the tag before them is above all of them."""
        around = [self._tree.above(title) for title in titles]
        return len({id(one) for one in (*around, self._tree.above(tag))}) == len(titles) + 1

    def _region(self, tag: Element) -> list[Element]:
        """What follows beside the tag, to the next tag or a heading above those below it."""
        region: list[Element] = []
        first = ""
        for part in self._tree.after(tag):
            heads = headings(part)
            top = min((head.tag for head in heads), default="")
            if part.size <= 45 and FIELD not in part.attrs and named(spaced(part)) is not None:
                break
            if top and ((first and top < first) or (tag.tag in HEADINGS and top <= tag.tag)):
                break
            first = first or top
            region.append(part)
        return region

    def _titles(self, region: list[Element], tag: Element) -> list[Element]:
        """The highest headings in the region that do not say themselves what they are, or else what opens a card."""
        heads = [head for part in region for head in headings(part) if id(head) not in self._outside]
        if heads:
            top = min(head.tag for head in heads)
            return [head for head in heads if head.tag == top and not says_kind(words := head.words())
                    and head.size < _LONGEST_TITLE and not _YEARS.fullmatch(words)]  # fmt: skip
        inner = [one for part in region for one in (part, *part.walk())]
        return [one for one in inner if one.tag == "summary"] or [
            line for one in inner if (line := _opening(one)) is not None
        ]

    def _actions(self, tag: Element, titles: list[Element], region: list[Element], kind: Named) -> bool:
        """Cards under "Tiltak", where they are that: each with its fields, or bare below a goal."""
        held, ends = self._tree.holders(titles), {id(part) for part in region}
        cards = [self._card(title, held, ends) for title in titles]
        fielded = [_is_action(card) for card in cards]
        if any(fielded) and sum(fielded) * 2 >= len(cards):
            chosen = fielded
        elif self._below_goal(tag) and all(map(_is_bare, cards, titles)):
            chosen = [True] * len(cards)
        else:
            return False
        for title, card, wanted in zip(titles, cards, chosen, strict=True):
            if wanted:
                self._as_item(title, card, kind._replace(number=kind.number if len(titles) == 1 else ""))
        return tag.tag not in HEADINGS and len(titles) == 1

    def _below_goal(self, tag: Element) -> bool:
        """Whether the last heading before the tag, or the tag before that, says a goal."""
        before = self._headed.get(id(tag))
        if before is None:
            return False
        if says_kind(before.words()):
            return not before.words().lower().startswith("tiltak")
        mark = next((one for one in reversed(self._before(before)) if one.size), None)
        kind = named(mark.words()) if mark is not None and mark.size <= 45 else None
        return kind is not None and not kind.action

    def _before(self, element: Element) -> list[Element]:
        around = self._tree.above(element)
        beside = elements(around) if around is not None else []
        return beside[: next((index for index, one in enumerate(beside) if one is element), 0)]

    def _card(self, title: Element, held: dict[int, int], ends: set[int]) -> list[Element]:
        """The elements that are about one title: the largest that holds no other, and what follows it."""
        card = title
        while id(card) not in ends:
            around = self._tree.above(card)
            if around is None or held[id(around)] > 1:
                break
            card = around
        parts = [card]
        for part in self._tree.after(card):
            if id(part) in held or headings(part):
                break
            if part.tag in ("table", "footer", "nav") or (part.size <= 45 and named(spaced(part)) is not None):
                break
            parts.append(part)
        return parts

    def _as_item(self, title: Element, card: list[Element], kind: Named) -> None:
        name = measured("p", {}, title.start, list(title.children))
        if not says_kind(name.words()):
            _say(name, kind)
        if card[0] is not title:
            self._tree.drop(title)
        rest: list[Element | Text] = []
        for part in card:
            rest += part.children if part.tag == "li" else [] if part is title else [part]
        self._tree.replace(card, [measured("li", {}, title.start, [name, *rest])])

    def unsaid_actions(self) -> None:
        """Two headings or more below a goal, each with one who is responsible and one time: actions, unsaid."""
        heads = [head for head in self._tree.order if head.tag in HEADINGS and self._stands(head)]
        self._named_actions([head for head in heads if head.tag not in _TOP and one_action(head.words())])
        first = next((index for index, head in enumerate(heads) if _leads_to_actions(head)), len(heads))
        found: list[tuple[Element, list[Element]]] = []
        held = self._tree.holders(heads)
        for head in heads[first + 1 :]:
            if head.tag in _TOP or _leads_to_actions(head) or says_kind(head.words()) or head.size > _LONGEST_TITLE:
                continue
            around = self._tree.above(head)
            sole = around is not None and around.tag in _CARDS and len(headings(around)) == 1
            card = [around] if around is not None and sole else self._card(head, held, {id(head)})
            if _is_action(card) and all(fields_in(" ".join(map(spaced, card)))):
                found.append((head, card))
        for head, card in found if len(found) > 1 else ():
            self._as_item(head, card, _ACTION)

    def unsaid_items(self) -> None:
        """The same in a list: an item's words, and below them who is responsible and when."""
        items = [
            item
            for item in self._tree.order
            if item.tag == "li" and id(item) not in self._outside and any(FIELD in part.attrs for part in item.walk())
        ]
        items = [item for item in items if not item.has("ul", "ol") and _is_action([item])]
        items = [item for item in items if all(fields_in(spaced(item))) and not says_kind(item.words())]
        for item in items if len(items) > 1 else ():
            first = next((child for child in item.children if isinstance(child, Element) or child.text.strip()), None)
            if not isinstance(first, Element):
                _say(item, _ACTION)
            elif FIELD not in first.attrs:
                _say(first, _ACTION)

    def bare_actions(self) -> None:
        """The same in elements without headings, and in lists of terms."""
        say_actions(self._tree, self._outside)

    def _named_actions(self, heads: list[Element]) -> None:
        """Headings "Tiltak: Fritidskort" without a number, each over an action's fields."""
        held = self._tree.holders(heads)
        cards = [self._card(head, held, {id(head)}) for head in heads]
        if len(heads) > 1 or (cards and _is_action(cards[0])):
            for head, card in zip(heads, cards, strict=True):
                self._as_item(head, card, _ACTION)

    def _stands(self, head: Element) -> bool:
        """Whether the heading is still in the tree, outside navigation and the like."""
        around = self._tree.above(head)
        return id(head) not in self._outside and around is not None and any(one is head for one in around.children)


def _said_beside(tag: Element, around: Element) -> bool:
    """Whether bare text goes on right after the tag: "<b>Hovedmål:</b> Ingen skal …" says itself what it names."""
    at = next((index for index, child in enumerate(around.children) if child is tag), len(around.children))
    following = next(
        (child for child in around.children[at + 1 :] if isinstance(child, Element) or child.text.strip()), None
    )
    return isinstance(following, Text)


def _leads_to_actions(head: Element) -> bool:
    words = head.words()
    return says_kind(words) or named(words) is not None


def _opening(element: Element) -> Element | None:
    """The line that stands right before an element's fields."""
    lines = elements(element)
    paired = next((index for index, line in enumerate(lines) if _holds_field(line)), 0)
    if not paired or len(lines) - paired < 1 or any(FIELD in line.attrs for line in lines[:paired]):
        return None
    line = lines[0]
    is_line = line.size <= _LONGEST_TITLE and not line.has("table", "ul", "ol", "p", "li") and line.tag != "li"
    return line if is_line and named(line.words()) is None else None


def _holds_field(line: Element) -> bool:
    return FIELD in line.attrs or any(FIELD in inner.attrs for inner in line.walk())


def _is_action(card: list[Element]) -> bool:
    """One action with who is responsible or when, and no table or list of several."""
    who, when = fields_in(" ".join(map(spaced, card)))
    told = who + when > 0 and who <= 1 and when <= 2 and not any(part.has("table") for part in card)
    return told and not any(one.tag == "li" and _tells_itself(one) for part in card for one in part.walk())


def _tells_itself(item: Element) -> bool:
    """Whether an item of a list is an action with its own fields: "Lage strategi. Ansvarlig: Næring"."""
    words = spaced(item)
    first = words.partition(":")[0]
    return any(fields_in(words)) and not field_of(first) and len(first) > _SHORTEST


def _is_bare(card: list[Element], title: Element) -> bool:
    return sum(part.size for part in card) - title.size <= _BARE and not any(
        part.tag in ("ul", "ol", "table") or part.has("ul", "ol", "table") for part in card
    )


def _say(element: Element, kind: Named) -> None:
    """Put the kind before the element's words: "Delmål: ", "Tiltak 3: ", "Tiltak " before a number."""
    words = element.words()
    number = f" {kind.number}" if kind.number else ""
    end = " " if words[:1].isdigit() and not number else ": "
    element.children.insert(0, Text(f"{kind.kind}{number}{end}", element.start, element.start))

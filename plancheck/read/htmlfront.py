"""What stands before a page's title, and after its text: the web site's, not the document's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from plancheck.document import Block
from plancheck.pattern import pattern
from plancheck.read.htmlnoise import asks_consent
from plancheck.read.htmltree import Element
from plancheck.record import NamedTuple, replace

_SITE = pattern(r"\s+(?:[-–|:•]|::)\s+(?!20\d\d\b)")
_MASTHEAD = pattern(
    r"(?:[\w.-]+ ){0,3}(?:kommune|herad|bydel)(?: sine? nettsider)?\W*$", re.I, needs="kommune herad bydel"
)
"""The site's name alone."""
_PLAN = pattern(r"plan(?:en)?\b|strategi(?:en)?\b|program(?:met)?\b|(?:samfunns|handlings|areal)delen?\b", re.I)
_NO_TITLE = pattern(
    r"(?:untitled|uten (?:navn|tittel)|utan (?:namn|tittel)|(?:nytt )?dokument\W*\d*|document\W*\d*|microsoft word.*|"
    r"forsi(?:de|da)|framside|hjem|heim|home|artikkel|side \d+|.*\.(?:docx?|pdf|html?))",
    re.I,
)
"""What `<title>` says where nobody wrote one."""
_MENU = pattern(
    r"(?:(?:hoved|hovud|under|side)?meny|innhold(?:sfortegnelse)?|innhald(?:sliste)?|kapit(?:tel|ler|la|telliste)|"
    r"(?:på|i) denne? (?:siden|sida|planen|plana|artikkelen|saken|saka)|snarveier|snarvegar|hurtiglenker|"
    r"relaterte sider|navigasjon|du er her|les også)\W*",
    re.I,
)
_CONTENTS = pattern(r"innh|kapit|(?:på|i) denn", re.I)
_CHAPTER = pattern(
    r"(?:\d+(?:\.\d+)*\.?\s|(?:kapittel|del)\s+\d|innledning|innleiing|bakgrunn|forord|føreord|om planen|om plana|"
    r"formål|føremål|visjon|hov[eu]dmål|delmål|mål\b|tiltak|satsn?ings?områd|strategi(?:er|ar)\b|sammendrag|samandrag|"
    r"utfordring|kontakt|oppfølging|medvirkning|medverknad|vi bruker|vi brukar|planer\b|planar\b)",
    re.I,
)
"""How headings of chapters begin, which are no title of a page."""
_YEARS = pattern(r"\s+\(?20\d\d\s?[-–—/]\s?(?:20)?\d\d\)?")
_NEAR = 12
_OF_SITE = ("header", "nav", "footer")


class Named(NamedTuple):
    """What `<title>` says."""

    title: str
    """The page's own name; "" where it says none."""
    site: str
    """What follows, or stands before it: "Bergvik kommune"."""


def named(title: Element | None) -> Named:
    """The two parts of a page's `<title>`."""
    parts = [part for part in _SITE.split(title.words()) if part] if title is not None else []
    own = next((part for part in parts if not is_masthead(part)), "")
    rest = [part for part in parts if part is not own]
    return Named("" if _NO_TITLE.fullmatch(own) else own, " – ".join(rest))


def is_masthead(text: str) -> bool:
    """Whether a heading is the site's name alone: "Bergvik kommune"."""
    return _MASTHEAD.match(text) is not None


def says_more(said: str, root: Element) -> bool:
    """Whether a page without an h1 has its title in `<title>`: no other heading may be it.

    A heading with the same words is the title itself; one that names a plan is, where `<title>` names none.
    """
    heads = [words for element in _outside_site(root) if element.tag in ("h2", "h3") and (words := element.words())]
    if not said or any(_same(words, said) for words in heads):
        return False
    first = next((words for words in heads if not _MENU.fullmatch(words) and not is_masthead(words)), "")
    if not first or _CHAPTER.match(first):
        return True
    return _PLAN.search(said) is not None and _PLAN.search(first) is None


def _outside_site(root: Element) -> Iterator[Element]:
    """The page's elements without those of its header, menus and footer."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        below = [child for child in reversed(element.children) if isinstance(child, Element)]
        waiting += [child for child in below if child.tag not in _OF_SITE or child.has("h1")]


def page_title(blocks: Sequence[Block], tops: Sequence[int], main: Collection[int], said: str) -> int | None:
    """Which block is the page's title; None where headings of the first level are chapters, or there are none.

    `tops`: the headings of the first level. `main`: the blocks in the page's main part. `said`: what `<title>` says.
    """
    own = [at for at in tops if not is_masthead(blocks[at].text)]
    inside = [at for at in own if at in main] or own
    found = next((at for at in inside if said and _same(blocks[at].text, said)), None)
    if found is None and not own and said:
        heads = (at for at, block in enumerate(blocks) if block.kind == "heading" and not block.noise)
        found = next((at for at in heads if _same(blocks[at].text, said)), None)
    return found if found is not None else next(iter(inside or tops), None)


def fuller_title(blocks: Sequence[Block], title: int) -> str:
    """The title's words, with the years where a line near it says the same and years: "Demensplan 2026–2030"."""
    said = blocks[title].text
    below = blocks[title + 1 : title + _NEAR]
    near = (one.text for one in below if one.kind in ("paragraph", "heading") and not one.noise)
    return next((text for text in near if text.startswith(said) and _YEARS.fullmatch(text[len(said) :])), said)


def is_sure(blocks: Sequence[Block], title: int, tops: Sequence[int], said: str) -> bool:
    """Whether a heading is the title for sure: the only one of its level, or what `<title>` says."""
    own = [at for at in tops if not is_masthead(blocks[at].text)]
    return own == [title] or bool(said and _same(blocks[title].text, said))


def settle_front(blocks: list[Block], title: int | None, main: Collection[int], *, led: bool) -> list[Block]:
    """The blocks with the site's own marked as noise.

    `title`: which block is the page's title. `main`: which blocks stand in the page's main part; empty where the page
    marks none that is most of it. `led`: no heading is the title, so that a menu may stand after it.
    """
    if title is None:
        return _without_menus(_without_lead(blocks))
    if title in main:
        blocks = [
            block if number in main else _noise(block, "navigation" if number < title else "footer")
            for number, block in enumerate(blocks)
        ]
    below = blocks[title + 1 :]
    return [*_before(blocks[:title]), blocks[title], *_without_menus(_without_lead(below) if led else below)]


def _without_lead(blocks: list[Block]) -> list[Block]:
    """The blocks with the links they begin with as noise: a page whose title is no heading begins with its menu."""
    lead = list(takewhile(lambda block: block.noise or _only_links(block) or _is_link(block), blocks))
    if sum(len(block.links) for block in lead) < 2:
        return blocks
    return [*(_noise(block, "navigation") for block in lead), *blocks[len(lead) :]]


def _is_link(block: Block) -> bool:
    return block.kind == "item" and "".join(link.text for link in block.links) == block.text


def _before(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks before the title: no heading there is the title, no list there is the plan's, no menu is text."""
    asking = False
    for block in blocks:
        if (block.kind == "heading" or block.bold) and not block.noise:
            asking = asks_consent(block.text) or _MENU.fullmatch(block.text) is not None
        if asking or block.noise or block.kind == "item" or _only_links(block):
            yield _noise(block, "navigation")
        elif block.kind == "heading":
            yield replace(block, kind="paragraph", level=0)
        else:
            yield block


def _without_menus(blocks: Sequence[Block]) -> list[Block]:
    """Lists below "På denne siden" are of the page, not of the plan."""
    found: list[Block] = []
    menu, kind = False, ""
    for block in blocks:
        if block.kind == "heading" and not block.noise:
            menu = _MENU.fullmatch(block.text) is not None
            kind = "contents" if _CONTENTS.match(block.text) else "navigation"
        listed = menu and (block.kind == "item" or (block.kind == "paragraph" and _only_links(block)))
        menu = menu and (listed or block.kind == "heading" or bool(block.noise))
        found.append(_noise(block, kind) if listed else block)
    return found


def _only_links(block: Block) -> bool:
    return block.kind == "paragraph" and 2 * sum(len(link.text) for link in block.links) >= len(block.text) > 0


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold().strip(" .:!") == " ".join(other.split()).casefold().strip(" .:!")


def _noise(block: Block, kind: str) -> Block:
    """The block as noise. A heading of it opens no section of the document."""
    if block.kind == "heading":
        return replace(block, kind="paragraph", level=0, noise=block.noise or kind)
    return block if block.noise else replace(block, noise=kind)

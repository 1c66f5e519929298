"""What stands before a page's title, and after its text: the web site's, not the document's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plancheck.document import Block
from plancheck.pattern import pattern
from plancheck.read.htmlnoise import asks_consent
from plancheck.read.htmltree import Element
from plancheck.record import replace

_PLAN = pattern(r"plan(?:en)?\b|strategi(?:en)?\b|program(?:met)?\b|(?:samfunns|handlings|areal)delen?\b", re.I)


def says_more(title: Element, root: Element) -> bool:
    """Whether a page without an h1 has its title in `<title>`: it has no h2 either, or only `<title>` names a plan."""
    first = next((element for element in root.walk() if element.tag == "h2"), None)
    return first is None or (_PLAN.search(title.words()) is not None and _PLAN.search(first.words()) is None)


def settle_front(blocks: list[Block], title: int | None, main: Iterable[int]) -> list[Block]:
    """The blocks with the site's own marked as noise.

    `title`: where the page's h1 stands among them. `main`: which blocks stand in the page's main part; empty where the
    page marks none, or one that does not hold the h1.
    """
    inside = set(main)
    if title is None:
        return blocks
    if title in inside:
        return [
            block if number in inside else _noise(block, "navigation" if number < title else "footer")
            for number, block in enumerate(blocks)
        ]
    return [*_before(blocks[:title]), *blocks[title:]]


def _before(blocks: list[Block]) -> list[Block]:
    """Blocks before an h1 that no main part sets apart: no heading there is the title, no list there is the plan's."""
    found: list[Block] = []
    asking = False
    for block in blocks:
        if block.kind == "heading" and not block.noise:
            asking = asks_consent(block.text)
        if asking or block.noise or block.kind == "item":
            found.append(_noise(block, "navigation"))
        elif block.kind == "heading":
            found.append(replace(block, kind="paragraph", level=0))
        else:
            found.append(block)
    return found


def _noise(block: Block, kind: str) -> Block:
    """The block as noise. A heading of it opens no section of the document."""
    if block.kind == "heading":
        return replace(block, kind="paragraph", level=0, noise=block.noise or kind)
    return block if block.noise else replace(block, noise=kind)

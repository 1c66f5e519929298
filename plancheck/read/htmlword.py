"""Pages saved from Word: list numbers as text, titles and tables of contents told by their styles."""

from __future__ import annotations

import re

from plancheck.read.htmltree import Element

_LIST = re.compile(r"mso-list:\s*(?:\w+\s+)?level(\d)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list:\s*Ignore", re.IGNORECASE)
_BULLETS = frozenset("·•§o-–—ØüvàqðèÞ")


def is_title(paragraph: Element) -> bool:
    """A paragraph in Word's title style."""
    return paragraph.get("class").lower() in ("msotitle", "msotitlecxspfirst")


def is_contents(paragraph: Element) -> bool:
    """A line of Word's table of contents."""
    return paragraph.get("class").lower().startswith("msotoc")


def take_mark(paragraph: Element) -> tuple[str, int] | None:
    """The number or bullet of a list paragraph and how deep it stands, taken out of its text; None for other ones.

    Word writes the number it counted into a `<span style='mso-list:Ignore'>`, and the level in the paragraph's style.
    """
    style = paragraph.get("style")
    level = _LIST.search(style) if "mso-list" in style.lower() else None
    if level is None:
        return None
    for element in (paragraph, *paragraph.walk()):
        for child in element.children:
            if isinstance(child, Element) and _IGNORED.search(child.get("style")):
                words = child.words()
                element.children[:] = [other for other in element.children if other is not child]
                return ("-" if words in _BULLETS or not words else words), int(level[1]) - 1
    return None

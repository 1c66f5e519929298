"""What one presses to unfold something, where the page writes headings inside what it unfolds."""

from __future__ import annotations

from itertools import islice

from plancheck.read.htmltree import Element
from plancheck.read.htmltwigs import HEADINGS, elements

_FAR = 400
"""So many elements are searched for headings."""


def level_over(container: Element, level: int) -> int:
    """The level of what is pressed in a container, over the headings it unfolds; 0: one below the last heading.

    `level` is that of the last heading before the container: an accordion's part may stand after a deeper one of the
    part before.
    """
    pressed = next((one for one in elements(container) if _is_pressed(one)), None)
    if pressed is None or pressed.has(*HEADINGS):
        return 0
    below = (int(one.tag[1]) for one in islice(container.walk(), _FAR) if one.tag in HEADINGS)
    top = min(below, default=0)
    return top - 1 if 2 < top <= level else 0


def _is_pressed(element: Element) -> bool:
    if element.tag == "button":
        return bool(element.get("aria-controls") or element.get("aria-expanded"))
    return element.tag == "summary"

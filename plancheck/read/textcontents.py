"""The contents list of a plain text: lines below "Innhold" that the text then says again, or that end with pages.

A list without page numbers looks like chapters that hold nothing; only what follows tells it from them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.read.textgrid import Line

_TITLE = re.compile(r"(?:innh[oa]ld(?:sfortegnelse|sliste|sbeskrivelse)?|table of contents)[ .:]*$", re.I)
_TO_PAGE = re.compile(r"[\s.…_·]*(?:(?<=[\s.…_·])|\s)(?:side\s+)?(\d{1,3})$", re.I)
_NUMBER = re.compile(r"(?:kapittel\s+|kap\.?\s*|del\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.:)]?\s+", re.I)
_PAGE = re.compile(r"(?:side\s+)?\d{1,4}$", re.I)
_DRAWN = re.compile(r"\s*[-=_~–—]{3,}\s*")
_LETTERS = re.compile(r"[^0-9a-zæøåäöéüáčđŋšŧž]+")
_LONGEST = 110
_PROSE = 60
"""A line this long below a repeated entry is text."""
_FEWEST = 3
"""So many lines at least are a list, and so many of one that nothing repeats end with rising page numbers."""


def contents_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are a contents list, its title with them; empty where there surely is none."""
    for at, line in enumerate(lines):
        if line.text[:1] in "iItT" and _TITLE.match(line.text):
            end = _end(lines, at + 1)
            if end:
                return frozenset(one.number for one in lines[at:end])
    return frozenset()


def _end(lines: Sequence[Line], first: int) -> int:
    """The index after the list's last line; 0 where what stands there is none."""
    known: dict[str, int] = {}
    pages: list[int] = []
    last = 0
    for at in range(first, len(lines)):
        text = lines[at].text
        if _PAGE.match(text) or _DRAWN.fullmatch(text):
            continue
        page = _TO_PAGE.search(text)
        key = _key(text)
        if key in known and _opens_text(lines, at, known[key]):
            return at if at - first >= _FEWEST else 0
        if len(text) > _LONGEST or (text.endswith((".", ",", ";")) and page is None):
            break
        known.setdefault(key, at)
        if page is not None:
            pages.append(int(page[1]))
            last = at + 1
    return last if len(pages) >= _FEWEST and pages == sorted(pages) else 0


def _key(text: str) -> str:
    return _LETTERS.sub("", _NUMBER.sub("", _TO_PAGE.sub("", text), count=1).lower())


def _opens_text(lines: Sequence[Line], at: int, before: int) -> bool:
    """Whether the repeated line opens the text: prose stands below it, or the line that also follows it in the list.

    An entry may stand twice in the list ("Initiativ og tiltak" under each area).
    """
    if at + 1 >= len(lines):
        return False
    below = lines[at + 1].text
    if _DRAWN.fullmatch(below):
        return True  # a heading with a line drawn below it
    if len(below) > _PROSE or (below.endswith((".", ":", ";")) and not _TO_PAGE.search(below)):
        return True
    return before + 1 < at and _key(below) == _key(lines[before + 1].text) and not _TO_PAGE.search(lines[at].text)

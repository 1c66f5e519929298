"""From the pieces of a paragraph to its words: blanks tidied, bold stretches, links, and `{#id …}` taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from plancheck.document import EMPTY
from plancheck.read.attrs import take
from plancheck.read.encoding import tidy
from plancheck.read.word.inline import Gathered, without_private
from plancheck.record import NamedTuple

_BLANKS = re.compile(r"[ \t\u00a0\u2002-\u200a\u202f\u3000]+")
_ODD = re.compile(
    "[\x00-\x1f\x7f-\u00a0\u00ad\u0300-\u036f\u2000-\u200f\u2028-\u202f\u2060\u212a\u212b\u3000\ue000-\uf8ff\ufeff]|  "
)
"""What a tidy text does not hold: line breaks, odd blanks, invisible and combining signs, signs of one font."""
_LINE_EDGE = re.compile(r" ?\n[ \n]*")


class Words(NamedTuple):
    """A text as people see it."""

    text: str = ""
    bold: bool = False
    strong: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """(text, target)."""
    attrs: Mapping[str, str] = EMPTY
    size: int = 0
    """Of most of the text, in half points."""


NO_WORDS = Words()


def words_of(gathered: Gathered) -> Words:
    """The words of a paragraph."""
    pieces = gathered.pieces
    if not pieces:
        return NO_WORDS
    raw = pieces[0][0] if len(pieces) == 1 else "".join([text for text, _ in pieces])
    text = tidied(raw)
    if not text:
        return NO_WORDS
    attrs: Mapping[str, str] = EMPTY
    if "{" in text:
        text, found = take(text)
        attrs = found or EMPTY
    strong: tuple[str, ...]
    first = pieces[0][1]
    if len(pieces) == 1 or all(look == first for _, look in pieces):
        bold, strong, size = bool(first.bold), (text,) if first.bold else (), first.size or 0
    else:
        bold, strong, size = _looks(gathered)
    links = tuple(
        (tidied("".join([part for part, _ in pieces[start:end]])), target) for start, end, target in gathered.links
    )
    return Words(text.strip(), bold, strong, links, attrs, size)


def tabbed_of(gathered: Gathered) -> tuple[str, ...]:
    """What stands between the tabs of a paragraph; nothing where it has none."""
    if not any("\t" in text for text, _ in gathered.pieces):
        return ()
    parts = "".join([text for text, _ in gathered.pieces]).split("\t")
    return tuple([text for text in map(tidied, parts) if text])


def _looks(gathered: Gathered) -> tuple[bool, tuple[str, ...], int]:
    """Whether everything is bold, the bold stretches, and the size of most of the text."""
    stretches: list[str] = []
    going = False
    every = True
    sizes: Counter[int] = Counter()
    for text, look in gathered.pieces:
        blank = not text.strip()
        if look.bold or (blank and going):
            if going:
                stretches[-1] += text
            else:
                stretches.append(text)
            going = True
        elif not blank:
            going, every = False, False
        sizes[look.size or 0] += len(text.strip())
    strong = tuple(found for found in map(tidied, stretches) if found)
    return every and bool(strong), strong, max(sizes, key=lambda size: (sizes[size], size))


def tidied(raw: str) -> str:
    """Text with single blanks, without empty lines, invisible characters and signs of one font only."""
    if not _ODD.search(raw):
        return raw.strip()
    text = tidy(without_private(raw))
    text = _BLANKS.sub(" ", text)
    if "\n" in text:
        text = _LINE_EDGE.sub("\n", text)
    return text.strip()

"""Who and when after an action's words, set off by markup only: `Åpne kafé <small>Kultur · 2026</small>`.

In the text nothing would part the two, so here they are put in brackets: "Åpne kafé (Kultur, 2026)".
"""

from __future__ import annotations

import re

from plancheck.pattern import pattern
from plancheck.read.htmltree import BLOCKS, Element, Text
from plancheck.read.htmltwigs import Twigs

_LINES = frozenset(["li", "p", "dd", "div"])
_SET_OFF = frozenset(["small", "em", "i", "span", "time", "mark"])
_PARTS = pattern(r"\s*[,;|]\s+|\s+[·•|/–—-]\s+|(?<=[a-zæøå])\.\s+(?=[A-ZÆØÅ\d])")
_WHEN = pattern(
    r"(?:(?:innen|innan|i|fra|frå|til|ferdig|vår(?:en)?|høst(?:en)?|haust(?:en)?|sommer(?:en)?|[1-4]\.? kvartal)\s+)*"
    r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]+)\s?)?20[2-5]\d(?:\s?[-–/]\s?(?:20)?\d\d)?\.?"
    r"|(?:årl[ie]g|løpende|løpande|fortløpende|fortløpande|kontinuerl[ie]g|hvert år|kvart år)\.?",
    re.IGNORECASE,
)
_DAY = pattern(r"\d{1,2}\.\s?(?:\d|[a-z])", re.IGNORECASE)
_MEETING = pattern(r"møte|verkst[ea]d|seminar|samling", re.IGNORECASE)
"""What meets on a day, with its place beside it."""
_NAME = pattern(r"[A-ZÆØÅ][^:.!?()]{1,60}")
_LONGEST_LINE = 600
_LONGEST_TAIL = 100


def bracket_tails(tree: Twigs) -> None:
    """Put brackets round who and when at the end of each line of the page that ends so."""
    for element in tree.order:
        if element.tag in _LINES and 10 < element.size <= _LONGEST_LINE and not element.has(*BLOCKS):
            _bracket(element)


def _bracket(line: Element) -> None:
    at = _tail(line.children)
    said = [words for child in line.children[at:] if (words := _words(child))] if at else []
    pieces = [piece.strip(" .") for words in said for piece in _PARTS.split(words) if piece.strip(" .")]
    if not 1 < len(pieces) <= 4 or sum(map(len, pieces)) > _LONGEST_TAIL:
        return
    *names, when = pieces
    meeting = _DAY.search(when) and _MEETING.search(line.words())
    if not meeting and _WHEN.fullmatch(when) and all(_NAME.fullmatch(name) for name in names):
        start = line.children[at].start
        line.children[at:] = [Text(f" ({', '.join(pieces)})", start, start)]


def _tail(children: list[Element | Text]) -> int:
    """Where the last line of a line's children begins, or the elements that end it; 0 where it has no such end."""
    breaks = [at for at, child in enumerate(children) if isinstance(child, Element) and child.tag == "br"]
    while breaks and not any(map(_words, children[breaks[-1] :])):
        del breaks[-1]
    if breaks and any(map(_words, children[: breaks[-1]])):
        return breaks[-1]
    at = len(children)
    while at and (not _words(children[at - 1]) or _is_set_off(children[at - 1])):
        at -= 1
    return at if any(map(_words, children[:at])) else 0


def _is_set_off(child: Element | Text) -> bool:
    return isinstance(child, Element) and child.tag in _SET_OFF


def _words(child: Element | Text) -> str:
    return " ".join(child.text.split()) if isinstance(child, Text) else child.words()

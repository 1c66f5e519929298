"""What a comment of plancheck's speaks of where that is more than, or other than, the place it stands at.

The comment says it in words, "Gjelder 3 av 12 rader: 2 «Utvide dagtilbudet», 4 «…»" or "Gjelder: fotnote 1", and here
the words are read back, so that "Godtatt:" under the comment accepts just that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block
from plancheck.pattern import pattern
from plancheck.read.places import SEPARATOR

KINDS = {
    "rader": "rad", "rows": "rad",
    "punkter": "punkt", "punkt": "punkt", "items": "punkt",
    "avsnitt": "avsnitt", "paragraphs": "avsnitt",
}  # fmt: skip
"""A word of a comment -> the word in places: "3 Handlingsdel › Tabell 2 › rad 4"."""
_SEVERAL = pattern(r"(?:Gjelder|Gjeld|Applies to) \d+ (?:av|of) (\d+) (\w+): (.+?)\.?")
_OTHER = pattern(r"(?:Gjelder|Gjeld|Applies to): (.+)")
_ONE = pattern(r"(\d+)(?:–(\d+))?(?: [«“]([^»”]*)[»”])?")
_CUT = "…"


def concerned(text: str) -> str:
    """The line of a comment that says what it speaks of, "" where it has none."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return next((line for line in lines if _SEVERAL.fullmatch(line) or _OTHER.fullmatch(line)), "")


def listed(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Place and words of every row, list item and paragraph."""
    for block in blocks:
        if block.kind == "table":
            for row in block.rows:
                yield row.span.place, " ".join(" ".join(cell.text.split()) for cell in row.cells if not cell.repeated)
        elif block.kind in ("item", "paragraph"):
            yield block.span.place, " ".join(block.text.split())


def places_of(line: str, stands_at: str, blocks: Sequence[Block]) -> list[str]:
    """The places a comment's line means, for a comment that stands at a place.

    Rows are found again by their words; rows only told by number count while there are as many of them as there were.
    """
    other = _OTHER.fullmatch(line)
    if other is not None:
        return [other[1]]
    several = _SEVERAL.fullmatch(line)
    if several is None or several[2] not in KINDS:
        return []
    start = stands_at.rpartition(SEPARATOR)[0] + SEPARATOR if SEPARATOR in stands_at else ""
    start += KINDS[several[2]] + " "
    texts = {place: text for place, text in listed(blocks) if _is_numbered(place, start)}
    same = len(texts) == int(several[1])
    return [place for match in _ONE.finditer(several[3]) for place in _found(match, start, texts, same)]


def _is_numbered(place: str, start: str) -> bool:
    return place.startswith(start) and place[len(start) :].isdecimal()


def _found(match: re.Match[str], start: str, texts: dict[str, str], same: bool) -> list[str]:
    first, last = int(match[1]), int(match[2] or match[1])
    if match[3] is None:
        return [f"{start}{number}" for number in range(first, min(last, first + len(texts)) + 1)] if same else []
    words = match[3].removesuffix(_CUT).rstrip()
    holding = [place for place, text in texts.items() if words in text]
    if f"{start}{first}" in holding:
        return [f"{start}{first}"]
    return holding if len(holding) == 1 else []

"""Chapter titles that are only bold paragraphs ("3 Handlingsplan") in a document whose goals are real headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from plancheck.document import Block
from plancheck.extract.goals.goalsentences import DOTTED
from plancheck.pattern import pattern

_CHAPTER = pattern(r"(?P<number>[1-9]\d?)[.)]?\s+[A-ZÆØÅ]\D*$")
CAPTION = pattern(r"tabell\s+\d+(?:[.-]\d+)*\s*(?:[.:–—|-]\s*|$)", re.I, begins="tabell")
"""The front of a table's caption: "Tabell 3: …"."""
_OF_GOALS = pattern(r"mål\b|målene\b|måla\b|områd|satsing", re.I, needs=("mål", "områd", "satsing"))
_LONGEST = 110
_FEWEST = 2
_COUNTED = pattern(r"(?P<front>\d{1,2})\.(?P<own>\d{1,2})[.)]?\s+[^.;,:]*$")


def is_bold_heading(block: Block, following: Block | None) -> bool:
    """A paragraph that is bold all through, short, without a full stop, and with something below it."""
    return (
        block.kind == "paragraph"
        and block.bold
        and block.level == 0
        and 0 < len(block.text) <= _LONGEST
        and "\n" not in block.text
        and not block.text.endswith((".", ";", ",", ":"))
        and following is not None
        and following.kind != "heading"
        and not (following.kind == "table" and CAPTION.match(block.text))
    )


def bold_chapters(blocks: Sequence[Block], bold: Sequence[int]) -> Mapping[int, int]:
    """Position of each bold paragraph that opens a chapter -> the level it stands on, that of the highest headings.

    `bold`: the positions of bold paragraphs that have text below them. They are chapters where at least two bold
    paragraphs count on one by one, and no real heading counts so.
    """
    lines = [block.text for block in blocks if block.kind == "paragraph" and block.bold and "\n" not in block.text]
    counts = [int(match["number"]) for line in lines if (match := _CHAPTER.match(line))]
    if len(counts) < _FEWEST or counts != list(range(counts[0], counts[0] + len(counts))):
        return {}
    headings = [block for block in blocks if block.kind == "heading" and block.text]
    below = headings[1:] if headings and all(one.level > headings[0].level for one in headings[1:]) else headings
    if not below or any(_CHAPTER.match(block.text) for block in below):
        return {}
    level = min(block.level for block in below)
    found = [at for at in bold if _CHAPTER.match(blocks[at].text)]
    return {} if _within_goals(blocks, found, level) else dict.fromkeys(found, level)


def _within_goals(blocks: Sequence[Block], found: Sequence[int], level: int) -> bool:
    """Whether they all stand below one heading on goals or areas, with another of that level after: they are what that
    chapter counts."""
    heads = [at for at, block in enumerate(blocks) if block.kind == "heading" and block.text]
    above = next((at for at in reversed(heads) if found and at < found[0]), None)
    if above is None or blocks[above].level != level or not _OF_GOALS.search(blocks[above].text):
        return False
    after = next((at for at in heads if at > above), None)
    return after is not None and after > found[-1] and blocks[after].level == level


def over_text(blocks: Sequence[Block], bold: Sequence[int]) -> list[int]:
    """The positions of bold paragraphs without those that are lines of a list: "1.1 …", "1.2 …" one after another, and
    nothing below them before the next heading; an empty one that goes on from the row of headings before it is with
    them."""
    kept = [at for at in bold if not (DOTTED.match(blocks[at].text) and _listed(blocks, at))]
    return sorted(kept + [end for at in kept if (end := _empty_next(blocks, at))])


def _empty_next(blocks: Sequence[Block], at: int) -> int:
    """The position of the bold paragraph "1.2 …" with nothing below it after "1.1 …" and its text; 0 for none."""
    own = _COUNTED.match(blocks[at].text)
    if own is None:
        return 0
    end = next((place for place in range(at + 1, len(blocks)) if blocks[place].kind == "heading"), len(blocks)) - 1
    last = _COUNTED.match(blocks[end].text) if end > at + 1 and blocks[end].bold and not blocks[end].level else None
    goes_on = last is not None and last["front"] == own["front"] and int(last["own"]) == int(own["own"]) + 1
    return end if goes_on and blocks[end].kind == "paragraph" and "\n" not in blocks[end].text else 0


def _listed(blocks: Sequence[Block], at: int) -> bool:
    end = at + 1
    while end < len(blocks) and blocks[end].bold and DOTTED.match(blocks[end].text):
        end += 1
    return end > at + 1 and (end == len(blocks) or blocks[end].kind == "heading")

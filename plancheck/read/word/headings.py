"""Headings that only look like headings: large or bold lines, and numbered items that stand alone.

Guessing is careful where the file has real headings, and by size, boldness and number where it has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from plancheck.read.word.entries import Entry

LONGEST = 200
LONGEST_BOLD = 130
"""Of a line that is bold, but no larger than the text."""
_LARGER = 3
"""Half points above the running text that make a line large; bold lines need only one."""
_TITLE_LARGER = 8
_TITLE_WITHIN = 15
_FEW = 3
"""Fewer than one real heading to so many large lines: the styles say nothing."""
_MOST_BOLD = 0.5
"""Where more of the paragraphs are bold, bold means nothing."""
_DEFAULT_SIZE = 22
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.):]?\s+\S")
_WORDY = re.compile(r"[^\W\d_]{3,}")
_RUNS_ON = re.compile(r"(?:\b(?:for|og|i|på|av|til|med|om)|[–:,-])$", re.IGNORECASE)


def settle(entries: list[Entry]) -> None:
    """Decide what is a heading, and give every heading its level: the title 1, what stands below it from 2."""
    _join_titles(entries)
    body = _body_size(entries)
    _wordy_items(entries)
    if _few_are_real(entries, body):
        _guess_all(entries, body)
    else:
        _guess_among_real(entries, body)
    if not any(_is_title(entry) for entry in entries):
        _find_title(entries, body)
    if any(_is_title(entry) for entry in entries):
        for entry in entries:
            if entry.kind == "heading":
                entry.level += 1


def _few_are_real(entries: Sequence[Entry], body: int) -> bool:
    """Whether hardly any heading has the style of one. Those that have count as bold lines like the others."""
    real = [entry for entry in entries if entry.kind == "heading" and entry.level and not entry.guessed]
    large = sum(_is_large(entry, body) and _may_head(entries, at) for at, entry in enumerate(entries))
    if len(real) * _FEW >= large and real:
        return False
    for entry in real:
        entry.kind, entry.level, entry.words, entry.styled = "paragraph", 0, entry.words._replace(bold=True), True
        entry.words = entry.words._replace(text=f"{entry.label} {entry.words.text}".strip())
        entry.label = ""
    return True


def _is_title(entry: Entry) -> bool:
    return entry.kind == "heading" and entry.level == 0


def _join_titles(entries: list[Entry]) -> None:
    """A title written in two paragraphs."""
    at = 0
    while at + 1 < len(entries):
        first, second = entries[at], entries[at + 1]
        if _is_title(first) and _is_title(second) and not first.label and not second.label:
            text = second.words.text
            if text[:1].islower() or _RUNS_ON.search(first.words.text):
                first.words = first.words._replace(text=f"{first.words.text} {text}")
                del entries[at + 1]
                continue
        at += 1


def _body_size(entries: Sequence[Entry]) -> int:
    sizes: Counter[int] = Counter()
    for entry in entries:
        if entry.kind in ("paragraph", "item") and not entry.noise and entry.words.size:
            sizes[entry.words.size] += len(entry.words.text)
        for row in entry.rows:
            for cell in row.cells:
                sizes[cell.words.size] += 0 if cell.repeated else len(cell.words.text)
    sizes.pop(0, None)
    return max(sizes, key=lambda size: sizes[size]) if sizes else _DEFAULT_SIZE


def _may_head(entries: Sequence[Entry], at: int) -> bool:
    """A short line of its own, with something below it."""
    entry = entries[at]
    text = entry.words.text
    return (
        entry.kind in ("paragraph", "item")
        and not (entry.noise or entry.quote or entry.note)
        and not (entry.kind == "item" and entry.label == "-")
        and 0 < len(text) <= LONGEST
        and "\n" not in text
        and not text.endswith((".", ";", ",", ":", "!"))
        and any(letter.isalpha() for letter in text)
        and at + 1 < len(entries)
    )


def _is_large(entry: Entry, body: int) -> bool:
    return entry.words.size >= body + (1 if entry.words.bold else _LARGER)


def _alone(entries: Sequence[Entry], at: int) -> bool:
    """A numbered line that is no item of a list: what follows is not the next item, or is a heading too."""
    entry = entries[at]
    if entry.kind != "item":
        return True
    following = entries[at + 1]
    return following.kind != "item" or following.num_id != entry.num_id or following.level > entry.level


def _promote(entry: Entry, level: int) -> None:
    entry.kind, entry.level, entry.guessed = "heading", level, True


def _wordy_items(entries: list[Entry]) -> None:
    """ "Hovedmål 1:" as an automatic label: a heading where it is bold, a paragraph where such lines stand apart."""
    level = 0
    apart = _apart(entries)
    for at, entry in enumerate(entries):
        if entry.kind == "heading":
            level = entry.level if not entry.guessed else level
        elif entry.kind == "item" and _WORDY.search(entry.label):
            if entry.words.bold and _may_head(entries, at):
                _promote(entry, min(level + 1 + entry.level, 9))
            elif entry.num_id in apart:
                entry.kind = "paragraph"
                entry.words = entry.words._replace(text=f"{entry.label} {entry.words.text}")
                entry.label, entry.level, entry.num_id = "", 0, ""


def _apart(entries: Sequence[Entry]) -> set[str]:
    """The numberings whose lines have text, tables or lists of their own below them, more often than one of a list."""
    alone: Counter[str] = Counter()
    lists: Counter[str] = Counter()
    before = ""
    for entry, following in zip_longest(entries, entries[1:]):
        if entry.kind == "item" and _WORDY.search(entry.label):
            lists[entry.num_id] += entry.num_id != before
            alone[entry.num_id] += following is not None and following.kind not in ("item", "heading")
        before = entry.num_id if entry.kind == "item" else ""
    return {num for num, count in alone.items() if count > 1 or (count and lists[num] == 1 == _count(entries, num))}


def _count(entries: Sequence[Entry], num_id: str) -> int:
    return sum(entry.kind == "item" and entry.num_id == num_id for entry in entries)


def _guess_among_real(entries: list[Entry], body: int) -> None:
    """Large bold lines among real headings: as deep as the real heading that is not larger."""
    levels: dict[int, int] = {}
    for entry in entries:
        if entry.kind == "heading" and entry.level and not entry.guessed and entry.words.size > body:
            levels[entry.words.size] = min(entry.level, levels.get(entry.words.size, 9))
    first = next(at for at, entry in enumerate(entries) if entry.kind == "heading" and entry.level)
    deepest = max(entry.level for entry in entries if entry.kind == "heading" and not entry.guessed)
    for at in range(first + 1, len(entries)):
        entry = entries[at]
        if entry.words.bold and not entry.boxed and _may_head(entries, at) and _alone(entries, at):
            if not _is_large(entry, body) or entries[at + 1].kind == "heading":
                continue
            fitting = [level for size, level in levels.items() if size <= entry.words.size]
            _promote(entry, min(fitting, default=min(deepest + 1, 9)))


def _guess_all(entries: list[Entry], body: int) -> None:
    """A file without any heading style: sizes give levels, then bold lines by their numbers."""
    heads = [at for at in range(len(entries)) if _may_head(entries, at) and _alone(entries, at)]
    large = [at for at in heads if _is_large(entries[at], body)]
    paragraphs = sum(entry.kind in ("paragraph", "item") for entry in entries)
    bold = [at for at in heads if entries[at].words.bold and len(entries[at].words.text) <= LONGEST_BOLD]
    above = set(large)
    bold = [at for at in bold if at not in above and at + 1 not in above]  # with nothing below it a line heads nothing
    if len(bold) > paragraphs * _MOST_BOLD:
        bold = []
    sizes = sorted({entries[at].words.size for at in large}, reverse=True)
    tops = [at for at in large if entries[at].words.size == sizes[0]]
    title = len(sizes) > 1 and max(tops) < _TITLE_WITHIN
    for at in large:
        _promote(entries[at], min(sizes.index(entries[at].words.size) + (0 if title else 1), 9))
    base = len(sizes) + (0 if title else 1)
    depths = {at: _depth(entries[at]) for at in bold}
    least = min((depth for depth in depths.values() if depth), default=1)
    for at in bold:
        _promote(entries[at], min(base + max(depths[at] - least, 0), 9) if depths[at] else min(_below(depths, base), 9))


def _below(depths: dict[int, int], base: int) -> int:
    """The level of bold lines without a number: below those that have one."""
    numbered = [depth for depth in depths.values() if depth]
    return base + (max(numbered) - min(numbered) + 1 if numbered else 0)


def _depth(entry: Entry) -> int:
    """How many parts the line's number has; 0 where it has none."""
    if entry.kind == "item":
        return entry.level + 1
    match = _NUMBER.match(entry.words.text)
    return match[1].count(".") + 1 if match else 0


def _find_title(entries: list[Entry], body: int) -> None:
    """The largest lines before the first real heading, where they are much larger than the text."""
    zone: list[Entry] = []
    for at, entry in enumerate(entries[:_TITLE_WITHIN]):
        if entry.kind == "heading" and not entry.guessed:
            break
        large = entry.words.size >= body + _TITLE_LARGER
        if entry.kind == "paragraph" and large and _may_head(entries, at):
            zone.append(entry)
    largest = max((entry.words.size for entry in zone), default=0)
    for entry in zone:
        if entry.words.size == largest:
            _promote(entry, 0)

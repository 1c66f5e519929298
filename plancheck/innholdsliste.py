"""A document's contents list held against its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plancheck.document import Block, Span
from plancheck.graph import Facts
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_TO_PAGE = pattern(r"[\s.…_·\t]*(?:\s|\.{2,}|…|\t)\s*(?:side\s+)?\d{1,3}$")
_PAGE = pattern(r"\s*\d{1,3}$")
_KIND = pattern(
    r"(?:hoved|hovud|del)?mål|tiltak|strategi|(?:satsn?ings|innsats|fokus)område|hov[eu]dgrep|kapittel|tema|del", re.I
)
_NUMBER = pattern(r"^(?:kapittel\s+|kap\.?\s*|del\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.:)]?\s+", re.IGNORECASE)
_WHOLE_NUMBER = pattern(r"\s*(?:kapittel\s+|kap\.?\s*)?(\d{1,2})[.)]?\s+(?=\D)", re.I)
_LABEL = pattern(
    r"[^\W\d]{2,30}\s+(?:\d{1,2}(?:\.\d{1,2})*|[a-zæøå])\b[\s:.–—-]+(?=\w)|[^\W\d]{2,30}(?:\s\w+)?:\s+(?=\w)"
)
_FIRST = pattern(r"[^–:]{4,}?(?=\s+[–-]\s|:\s)")
_YEARS_LAST = pattern(r"(?<=\w)[\s(,–-]+20\d\d(?:\s?[-–—/]\s?(?:20)?\d\d)?\)?\s*$", needs="20")
"""A list often leaves them out: "Handlingsdel" of "Handlingsdel 2026–2029"."""
_LOOSE = pattern(r"(?:vedlegg|tabell|figur|kart)", re.IGNORECASE)
"""Entries of what comes after the text, or has no heading."""
_LETTERS = pattern(r"[^0-9a-zæøåäöéüáčđŋšŧž]+")
_FEWEST = 3
"""A list shorter than this says too little of what it lists."""
_AGREEING = 0.6
"""Where fewer of the entries are headings, the list is of something else, or was read badly."""
_WHOLE_LEVEL = 0.7
"""A level of headings belongs in the list where so many of them stand there."""

_MAKE_LISTS = frozenset({"word", "pdf"})
_OWN_TITLES = ("innhold", "innhald", "contents")


class Line(NamedTuple):
    """An entry or a heading: its words without number and page, and its place."""

    text: str
    span: Span
    number: int = 0
    """Of a chapter counted by whole numbers; 0 of others."""
    pageless: str = ""
    """An entry of a list with pages, without the figures it ends with: "Mål 6" may be "Mål" on page 6, and the blank
    before the page may be lost ("Oppfølging10")."""


class Compared(NamedTuple):
    """What the two disagree on."""

    unknown: Sequence[Line] = ()
    """Entries that no heading bears."""
    unlisted: Sequence[Line] = ()
    """Headings of a level that the list otherwise has. A list written by hand may leave out what it likes: there only
    as many headings as there are entries no heading bears."""
    renamed: Sequence[tuple[Line, Line]] = ()
    """An entry and the heading that stands in its place, between the same two others, under another name."""


def compare(facts: Facts) -> Compared:
    """Nothing where the document has no contents list, or one that lists something else."""
    entries, after, made = _entries(facts)
    if len(entries) < _FEWEST:
        return Compared()
    headings = [(block.level, _line(block)) for block in _headings(facts)]
    names = {key for _, line in headings for key in _of_heading(line.text)} | _plain_lines(facts, after)
    unknown = [entry for entry in entries if names.isdisjoint(_of_entry(entry)) and not _LOOSE.match(entry.text)]
    if len(unknown) > len(entries) * (1 - _AGREEING):
        return Compared()
    listed = {key for entry in entries for key in _of_entry(entry)}
    below = [(block.level, _line(block)) for block in _headings(facts, after)]
    unlisted = [
        line for level, line in below if listed.isdisjoint(_of_heading(line.text)) and _is_whole(below, level, listed)
    ]
    shown = unlisted if made or len(unlisted) <= len(unknown) else _skipped(entries, unlisted)
    renamed = list(_in_one_place(entries, unknown, [line for _, line in below], shown))
    gone = {id(line) for pair in renamed for line in pair}
    return Compared(
        [line for line in unknown if id(line) not in gone], [line for line in shown if id(line) not in gone], renamed
    )


def _skipped(entries: Sequence[Line], unlisted: Sequence[Line]) -> list[Line]:
    """The chapters whose numbers the list leaves out between two others: "1", "2", "4" for a text with a third."""
    numbers = {line.number for line in entries}
    return [line for line in unlisted if line.number not in numbers and {line.number - 1, line.number + 1} <= numbers]


def _in_one_place(
    entries: Sequence[Line], unknown: Sequence[Line], headings: Sequence[Line], unlisted: Sequence[Line]
) -> Iterator[tuple[Line, Line]]:
    """Each unknown entry with the unlisted heading that follows the same line as it does, or comes right before the
    same; none where several do."""
    found = list(_after_one(entries, unknown, headings, unlisted))
    gone = {id(line) for pair in found for line in pair}
    lost, free = ([line for line in lines if id(line) not in gone] for lines in (unknown, unlisted))
    return iter([*found, *_after_one(entries[::-1], lost, headings[::-1], free)])


def _after_one(
    entries: Sequence[Line], unknown: Sequence[Line], headings: Sequence[Line], unlisted: Sequence[Line]
) -> Iterator[tuple[Line, Line]]:
    free = {id(line) for line in unlisted}
    after: dict[str, list[Line]] = {}
    for before, line in pairwise(headings):
        if id(line) in free:
            for key in _keys(before.text):
                after.setdefault(key, []).append(line)
    lost = {id(line) for line in unknown}
    for before, line in pairwise(entries):
        found = [one for key in _keys(before.text) for one in after.get(key, ()) if id(one) in free]
        if id(line) in lost and id(before) not in lost and len({id(one) for one in found}) == 1:
            free.discard(id(found[0]))
            yield line, found[0]


def _entries(facts: Facts) -> tuple[list[Line], int, bool]:
    """The lines of the contents list, the index of the block after it, and whether a program made the list."""
    blocks = facts.document.blocks
    inside = [index for index, block in enumerate(blocks) if block.noise == "contents"]
    made = bool(inside) and facts.document.format in _MAKE_LISTS
    for section in facts.parts.sections if not inside else ():
        if section.own_role == "innhold":
            inside += range(section.first, _own_end(facts, section.index, section.last))
    lines = [(line, blocks[index].span) for index in inside for line in _lines(blocks[index])]
    paged = sum(line[-1:].isdigit() for line, _ in lines) >= len(lines) * _AGREEING
    found = [
        Line(words, span, _counted(line), _PAGE.sub("", words) if paged else "")
        for line, span in lines
        if (words := _words(line)) and any(map(str.isalpha, words))  # no line drawn below the title
    ]
    told = {line.text.casefold(): line for line in reversed(found)}  # a page may show its list twice
    entries = [line for line in reversed(told.values()) if not line.text.lower().startswith(_OWN_TITLES)]
    return entries, (inside[-1] + 1 if inside else 0), made


def _lines(block: Block) -> list[str]:
    """The entries in a block of a contents list, each with its number."""
    if block.kind not in ("item", "paragraph"):
        return []
    label = f"{block.label} " if block.kind == "item" and block.label[:1].isdigit() else ""
    return f"{label}{block.text}".split("\n")


def _own_end(facts: Facts, index: int, last: int) -> int:
    """Where the section's own blocks end: before its first subsection."""
    inner = [section.first - 1 for section in facts.parts.sections if section.parent == index]
    return min(inner, default=last)


def _headings(facts: Facts, after: int = 0) -> Iterator[Block]:
    return (block for block in facts.document.blocks[after:] if block.kind == "heading" and not block.noise)


def _plain_lines(facts: Facts, after: int) -> set[str]:
    """The lines that may be headings where nothing marks them: those of plain text that stand by themselves."""
    if facts.document.format != "text":
        return set()
    alone = (block for block in facts.document.blocks[after:] if block.kind in ("paragraph", "item"))
    return {key for block in alone if not block.lines for key in _keys(_words(block.text))}


def _line(block: Block) -> Line:
    return Line(_words(block.text), block.span, _counted(f"{block.label} {block.text}"))


def _counted(text: str) -> int:
    match = _WHOLE_NUMBER.match(text)
    return int(match[1]) if match is not None else 0


def _is_whole(headings: Sequence[tuple[int, Line]], level: int, listed: set[str]) -> bool:
    own = [_of_heading(line.text) for of_level, line in headings if of_level == level]
    return sum(not listed.isdisjoint(keys) for keys in own) >= len(own) * _WHOLE_LEVEL


def _words(text: str) -> str:
    whole = " ".join(text.split())
    plain = _TO_PAGE.sub("", whole)
    if _KIND.fullmatch(plain):
        return whole  # "Delmål 1" is no chapter "Delmål" on page 1
    return _NUMBER.sub("", plain, count=1).strip()


def _keys(text: str) -> set[str]:
    """The words as they are compared: whole, and without "Satsingsområde 1:" before or a subtitle after."""
    whole = text.casefold()
    found = {_LETTERS.sub("", whole)}
    first = _FIRST.match(whole)
    if first is not None:
        found.add(_LETTERS.sub("", first[0]))
    label = _LABEL.match(whole)
    if label is not None:
        found.add(_LETTERS.sub("", whole[label.end() :]))
    return found


def _of_entry(entry: Line) -> set[str]:
    return _keys(entry.text) | _keys(entry.pageless) if entry.pageless else _keys(entry.text)


def _of_heading(text: str) -> set[str]:
    """The words of a heading as they are compared, also without the years they end with."""
    years = _YEARS_LAST.search(text)
    return _keys(text) if years is None else _keys(text) | _keys(text[: years.start()])

"""Lists and tables that people type by hand: "- Starte kor", "•⇥Starte kor", "Starte kor⇥Kultur⇥2026".

Word knows these as plain paragraphs. A dash also opens what somebody says, so one alone is no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from plancheck.read.word.entries import Entry, RawCell, RawRow
from plancheck.read.word.words import Words
from plancheck.record import replace

_MARKER = re.compile(r"([•▪●○◦·‣∙■□➢❖✓*–—-])\s+(?=\S)")
_DASHES = "–—-*"
TYPED = "typed"
"""The numbering of all items typed by hand: only their indents tell which stands below which."""
_SAID = re.compile(r"\b(?:sier|seier|forteller|fortel|mener|meiner|understreker|understrekar)\b")
_NAMED = re.compile(r"[^\W\d_][\w -]{1,30}:\s")
"""A field of the one above: "Ansvar: Kultur"."""
_YEAR = re.compile(r"\b20\d\d\b")
_LONGEST_ITEM = 200
_LONGEST_CELL = 160
_LONGEST_NAME = 40
_FEWEST_COLUMNS = 3


def typed(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with typed list items as items, and typed tables as tables."""
    found: list[Entry] = []
    for entry in entries:
        found += _lines(entry) if "\n" in entry.words.text and _is_plain(entry) else (entry,)
    made: list[Entry] = []
    for key, run in groupby(found, key=_sort):
        together = list(run)
        made += _read(key, together, led=bool(made) and _leads(made[-1], together[0]))
    return _below_leads(made)


def _leads(entry: Entry, first: Entry) -> bool:
    """Whether a line leads to what is typed below it: "Tiltak:", or a heading over what is no sentence."""
    said = _is_plain(entry) and entry.words.text.endswith(":") and len(entry.words.text) <= _LONGEST_NAME
    return said or (entry.kind == "heading" and not first.words.text.endswith((".", "!", "?")))


def _below_leads(entries: list[Entry]) -> list[Entry]:
    """Paragraphs set in below "Tiltak:" without any marker (Word's "Listeavsnitt") as items, where they are several."""
    at = 0
    while at < len(entries) - 2:
        lead, at = entries[at], at + 1
        if lead.kind == "table" or lead.continued or not lead.words.text.endswith(":"):
            continue
        end = at
        while end < len(entries) and entries[end].continued and _is_plain(entries[end]):
            end += 1
        if end - at > 1 and all(_is_short(entry.words.text) for entry in entries[at:end]):
            entries[at:end] = [_item(entry) for entry in entries[at:end]]
    return entries


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_ITEM and "\n" not in text and not _NAMED.match(text) and not text.endswith(":")


def _is_plain(entry: Entry) -> bool:
    return entry.kind == "paragraph" and not (entry.noise or entry.quote or entry.note)


def _sort(entry: Entry) -> str:
    """What a paragraph may be part of together with those around it: its marker, or its number of tabbed columns."""
    if not _is_plain(entry):
        return ""
    marker = _MARKER.match(entry.words.text)
    if marker is not None:
        return marker[1]
    return str(len(entry.tabbed)) if len(entry.tabbed) > 1 else ""


def _read(key: str, run: list[Entry], *, led: bool) -> Sequence[Entry]:
    """The entries that stand together by their key; `led`: a line such as "Tiltak:" stands before them."""
    if not key:
        return run
    if key.isdigit():
        return [_table(run)] if _is_table(run) else _parted(run)
    if key in _DASHES and ((len(run) < 2 and not led) or any(_SAID.search(entry.words.text) for entry in run)):
        return run
    return [_item(entry) for entry in run]


def _item(entry: Entry) -> Entry:
    words = entry.words
    strong = tuple([stretch for stretch in map(_bare, words.strong) if _MARKER.match(f"{stretch} x") is None])
    words = words._replace(text=_bare(words.text), strong=strong)
    return replace(entry, kind="item", label="-", num_id=TYPED, words=words)


def _bare(text: str) -> str:
    marker = _MARKER.match(f"{text} ")
    return text[marker.end() :].strip() if marker is not None else text


def _lines(entry: Entry) -> Iterator[Entry]:
    """A paragraph with a marker at every line, below its own first words or not: one entry for each."""
    lines = entry.words.text.split("\n")
    marked = [_MARKER.match(line) is not None for line in lines]
    if sum(marked) < 2 or not all(marked[1:]) or not (marked[0] or lines[0].endswith(":")):
        yield entry
        return
    for line in lines:
        strong = tuple([stretch for stretch in entry.words.strong if stretch in line])
        bold = entry.words.bold or strong == (line,)
        yield replace(entry, words=entry.words._replace(text=line, strong=(line,) if bold else strong, bold=bold))


def _is_table(run: list[Entry]) -> bool:
    """Names over cells: short words without a figure, in bold over plain lines where there are two columns only."""
    names = run[0].tabbed
    if len(run) < 2 or any(len(cell) > _LONGEST_CELL for entry in run for cell in entry.tabbed):
        return False
    if any(len(name) > _LONGEST_NAME or not name[:1].isalpha() or name.endswith(":") for name in names):
        return False
    if any(sign.isdigit() for name in names for sign in name) or all(entry.tabbed[-1].isdigit() for entry in run[1:]):
        return False
    return len(names) >= _FEWEST_COLUMNS or (run[0].words.bold and not any(entry.words.bold for entry in run[1:]))


def _parted(run: list[Entry]) -> list[Entry]:
    """Lines that end in a year after who it is up to, without names above: a stroke for each tab, as people read it."""
    dated = all(len(entry.tabbed) >= _FEWEST_COLUMNS and _YEAR.search(entry.tabbed[-1]) for entry in run)
    if len(run) < 2 or not dated or any(entry.words.strong for entry in run):
        return run
    return [replace(entry, words=entry.words._replace(text=" | ".join(filter(None, entry.tabbed)))) for entry in run]


def _table(run: list[Entry]) -> Entry:
    rows = [
        RawRow([RawCell(Words(text), element=entry.element) for text in entry.tabbed], entry.page, header=not number)
        for number, entry in enumerate(run)
    ]
    first = run[0]
    return Entry("table", page=first.page, element=first.element, boxed=first.boxed, rows=rows, headers=1)

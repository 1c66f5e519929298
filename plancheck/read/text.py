"""Plain text: paragraphs, and headings, lists and tables where the layout leaves no doubt.

Text holds no marks of its own, so nothing read from it is surer than `probable`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from plancheck.document import Block, Confidence, Document, Span, Unreadable
from plancheck.read.encoding import decode, tidy
from plancheck.read.markdown import read_markdown
from plancheck.read.places import SEPARATOR, Places
from plancheck.read.textcontents import contents_lines
from plancheck.read.textgrid import Grid, Line, find_grid, lines_of
from plancheck.record import replace

LONGEST_HEADING = 90
MOST_WORDS = 14
UNWRAPPED = 120
"""A line this long was not broken to fit a page: the short line above it was ended on purpose."""

_MARKDOWN = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_BULLET = re.compile(r"([-*•–—▪●○◦·‣∙+]|o(?= {1,4}\S))[ \t]+(?=\S)")
_NUMBER = re.compile(
    r"(\d{1,3}[.)](?![ \t]+(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
    r"[ \t]+20\d\d(?!\d))|[a-zæøå][.)]|"
    r"\([a-zæøå0-9]{1,2}\))[ \t]+(?=\S)"
)
"""How an item of a list begins; a line that begins with a date is none."""
_CHAPTER = re.compile(r"(?i:kapit(?:tel|el)|del|vedlegg)?[ \t]*(\d{1,2}(?:\.\d{1,2}){0,4})\.?[ \t]+(?=[A-ZÆØÅ«\"])")
_UNDERLINE = re.compile(r"([=\-~*_])\1{2,}$")
_COUNTED = re.compile(r"([A-ZÆØÅ][a-zæøå]{2,}) \d{1,2}(?:\.\d{1,2})*[:.] ?\S")
_CAPITALS = re.compile(r"[A-ZÆØÅ]{3,}(?: [A-ZÆØÅ]{2,}){0,3}")
"""A line of a few words in capitals alone."""
_PAGE = re.compile(r"(?:side[ \t]+)?\d{1,4}(?:[ \t]*(?:av|/)[ \t]*\d{1,4})?$", re.IGNORECASE)
_ENDS_SENTENCE = (".", ",", ";", ":", "!", "…")


def read_text(data: bytes, name: str) -> Document | Unreadable:
    """A text file as a document. One that is written as Markdown is read as that."""
    decoded = decode(data, name)
    if isinstance(decoded, Unreadable):
        return decoded
    if _MARKDOWN.search(decoded.text):
        document = read_markdown(data, name)
        if isinstance(document, Document):
            return replace(document, format="text", ceiling=Confidence.PROBABLE)
        return document
    walk = _Walk(name, odd=decoded.odd)
    lines = lines_of(decoded.text)
    listed = contents_lines(lines)
    groups = _groups(lines, listed)
    for index, group in enumerate(groups):
        if group[0].number in listed:
            walk.contents(group)
        else:
            walk.group(group, groups[index + 1] if index + 1 < len(groups) else ())
    start = next((block.span for block in walk.blocks if block.kind == "heading"), None)
    if start is None:
        start = walk.blocks[0].span if walk.blocks else Span(name, 1, 1, 1, 1)
    return Document(
        path=name,
        format="text",
        blocks=tuple(walk.blocks),
        problems=(decoded.problem,) if decoded.problem else (),
        source=tuple(decoded.text.split("\n")),
        ceiling=Confidence.PROBABLE,
        start=start,
    )


def _groups(lines: Sequence[Line], listed: frozenset[int]) -> list[list[Line]]:
    """Runs of lines without a blank one between them; the lines of a contents list (`listed`) stand apart."""
    groups: list[list[Line]] = []
    last = -2
    for line in lines:
        if line.number != last + 1 or (line.number in listed) != (last in listed):
            groups.append([])
        groups[-1].append(line)
        last = line.number
    return groups


def _goes_deeper(number: str, below: str) -> bool:
    """Whether the line below starts something under the chapter: "3" over "3.1", or "5.1" over a series "1.1.1"."""
    return below.startswith(f"{number}.") or (below.count(".") > number.count(".") and below.endswith(".1"))


def _counted(text: str) -> str:
    """What a line counts, in lower case: "delmål" of "Delmål 1: Alle er med"; "" for other lines."""
    mark = _COUNTED.match(text)
    return mark[1].lower() if mark is not None else ""


class _Walk:
    def __init__(self, file: str, *, odd: bool) -> None:
        self.blocks: list[Block] = []
        self._file = file
        self._odd = odd
        self._places = Places()
        self._numbered = False
        """Chapters of this document have numbers."""
        self._named: set[str] = set()
        """What the headings so far count: "delmål" of "Delmål 1: …"."""
        self._listed: set[tuple[str, str]] = set()
        """The numbered lines so far: (number as printed, words)."""

    def group(self, group: list[Line], after: Sequence[Line]) -> None:
        """Blocks of one group of lines. `after` is the next group: a heading has something below it."""
        if len(group) == 1 and _PAGE.match(group[0].text):
            self._add("paragraph", group, self._places.path, noise="footer")
            return
        if len(group) > 1 and _UNDERLINE.match(group[1].text) and len(group[0].text) <= LONGEST_HEADING:
            self._heading(group[0], 1 if group[1].text[0] == "=" else 2)
            group = group[2:]
        elif level := self._heading_level(group, after):
            self._heading(group[0], level)
            group = group[1:]
        if group:
            self._body(group)

    def contents(self, group: list[Line]) -> None:
        """The lines of a contents list, each by itself."""
        for line in group:
            mark = _NUMBER.match(line.text)
            if mark is not None:
                self._listed.add((mark[1], line.text[mark.end() :].strip()))
            self._add("paragraph", [line], self._places.paragraph(), noise="contents")

    def _heading_level(self, group: list[Line], after: Sequence[Line]) -> int:
        """The level of the heading a group begins with; 0 where it is not surely one."""
        text = group[0].text
        below = group[1].text if len(group) > 1 else after[0].text if after else ""
        if len(text) > LONGEST_HEADING or not below or text.endswith(_ENDS_SENTENCE) or "\t" in text:
            return 0
        chapter = _CHAPTER.match(text)
        if chapter is not None:
            in_series = self._goes_on(text)
            next_chapter = _CHAPTER.match(below)
            if (
                in_series
                or (next_chapter is not None and not _goes_deeper(chapter[1], next_chapter[1]))
                or (next_chapter is None and _NUMBER.match(below))
                or (len(group) > 1 and len(below) <= len(text))
            ):
                return 0
            self._numbered = True
            return 2 + chapter[1].count(".")
        if not self.blocks and text.isupper() and len(text) > 3:
            return 1
        if len(group) > 1 and len(below) > UNWRAPPED and len(text) <= UNWRAPPED // 2 and text[0].isupper():
            return 4 if self._numbered else 3
        if len(group) > 1 and _CAPITALS.fullmatch(text) and self.blocks and not group[1].text.isupper():
            return 2
        if len(group) > 1 or _BULLET.match(text) or _NUMBER.match(text) or len(text.split()) > MOST_WORDS:
            return 0
        if not text[0].isalpha() and text[0] not in "«\"'":
            return 0
        if not self.blocks:
            return 1
        if text.isupper() and len(text) > 2:
            return 2
        longer = len(below) > max(len(text), 40) or len(after) > 1 or _BULLET.match(below) or _NUMBER.match(below)
        return (4 if self._numbered else 3) if longer or _counted(text) in self._named else 0

    def _goes_on(self, text: str) -> bool:
        """Whether a numbered line goes on with the list above, or begins one: "4. ORGANISERING" after bullets does not.

        One that repeats a line of the contents does not either.
        """
        mark = _NUMBER.match(text)
        above = list(takewhile(lambda block: block.kind == "item", reversed(self.blocks)))
        if mark is None or not above or (mark[1], text[mark.end() :].strip()) in self._listed:
            return False
        number = mark[1].strip("().")
        labels = {block.label.strip("().") for block in above}
        return not number.isdecimal() or number == "1" or str(int(number) - 1) in labels

    def _heading(self, line: Line, level: int) -> None:
        if counted := _counted(line.text):
            self._named.add(counted)
        path = self._places.heading(level, tidy(line.text) if self._odd else line.text)
        self._add("heading", [line], path, level=level)

    def _body(self, group: list[Line]) -> None:
        grid = find_grid(group)
        if grid is not None:
            self._items(group[: grid.first])
            self._table(grid)
            group = group[grid.after :]
            if group:
                self._body(group)
            return
        self._items(group)

    def _items(self, group: Sequence[Line]) -> None:
        """List items, and the paragraphs between them."""
        label, indent = "", 0
        held: list[Line] = []
        indents = sorted({line.column for line in group if _BULLET.match(line.text) or _NUMBER.match(line.text)})
        for line in group:
            mark = _BULLET.match(line.text) or self._number(line.text, label, held)
            if mark is not None:
                self._flush(held, label, indent)
                label, indent, held = mark[1], indents.index(line.column), [line.cut(mark.end())]
            else:
                held.append(line)
        self._flush(held, label, indent)

    @staticmethod
    def _number(text: str, label: str, held: list[Line]) -> re.Match[str] | None:
        """A numbered item: letters and numbers count only as the first of a series or after another one."""
        mark = _NUMBER.match(text)
        if mark is None or (label and label[-1] in ".)") or mark[1][0] in "1a(" or not held:
            return mark
        return None

    def _flush(self, held: list[Line], label: str, level: int) -> None:
        if not held:
            return
        if label:
            self._listed.add((label, held[0].text.strip()))
            self._add("item", held, self._places.item(), level=level, label=label)
        else:
            self._add("paragraph", held, self._places.paragraph())

    def _table(self, grid: Grid) -> None:
        place = self._places.table()
        rows = [
            row.block_row(self._file, f"{place}{SEPARATOR}{f'rad {number}' if number else 'overskrift'}", odd=self._odd)
            for number, row in enumerate(grid.rows)
        ]
        last = rows[-1].span
        span = rows[0].span._replace(end_line=last.end_line, end_column=last.end_column, place=place)
        self.blocks.append(Block("table", span, header=(rows[0],), rows=tuple(rows[1:])))

    def _add(
        self,
        kind: Literal["heading", "paragraph", "item"],
        held: Sequence[Line],
        place: str,
        *,
        level: int = 0,
        label: str = "",
        noise: str = "",
    ) -> None:
        text = "\n".join(line.text for line in held)
        first, last = held[0].span(self._file), held[-1].span(self._file)
        span = first._replace(end_line=last.end_line, end_column=last.end_column, place=place)
        lines = tuple(line.span(self._file) for line in held) if len(held) > 1 else ()
        self.blocks.append(Block(kind, span, tidy(text) if self._odd else text, level, label, noise=noise, lines=lines))

"""The texts of one Markdown source: cut out by offsets, cleaned of markup, every line with its span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, MutableMapping
from typing import Any

from plancheck.document import EMPTY, Link, Span
from plancheck.pattern import pattern
from plancheck.read import attrs as attributes
from plancheck.read import debris, inline
from plancheck.read.encoding import SPACES, tidy
from plancheck.read.pieces import Piece, line_begins
from plancheck.record import NamedTuple

SPECIAL = pattern(r"[*_\[<`\\~{&](?:(?<!&)|#?\w+;)")
"""Texts without any of these are taken as they stand."""
_SIGNS = "*_[<`\\~{&"
"""What they begin with."""
_SPACES = pattern(r"[ \t]{2,}")
_new = tuple.__new__
"""Three times as fast as calling a NamedTuple."""


class Passage(NamedTuple):
    """A text as people see it."""

    text: str
    attrs: Mapping[str, str] = EMPTY
    links: tuple[Link, ...] = ()
    strong: tuple[str, ...] = ()
    bold: bool = False
    lines: tuple[Span, ...] = ()


class Passages:
    """Cuts passages out of a source."""

    def __init__(self, text: str, file: str, lines: list[str], *, odd: bool) -> None:
        """`lines`: those of the text."""
        self.text = text
        self.file = file
        self._untidy = odd
        self.odd = odd or debris.FILL in text or debris.has_dashes(text)
        """No text of it may be taken as it stands."""
        self._signs = _places_of(_SIGNS, text)
        self._spaced = "  " in text
        self.begins = line_begins(lines)
        self.anchors: set[str] = set()
        self.references: MutableMapping[str, Any] = {}

    def clean(self, pieces: list[Piece]) -> Passage:
        """The text that stands in these pieces of lines."""
        source = self.text
        first, last = pieces[0][1], pieces[-1][2]
        if len(pieces) == 1:
            raw = source[first:last]
            lines: tuple[Span, ...] = ()
        else:
            raw = "\n".join([source[start:end] for _, start, end in pieces])
            lines = self._lines(pieces)
        special = self.odd or (self.holds_signs(first, last) and SPECIAL.search(raw))
        if not special and not (self._spaced and "  " in raw):
            return _new(Passage, (raw, EMPTY, (), (), False, lines))
        return self.marked(raw, pieces)

    def holds_signs(self, start: int, end: int) -> bool:
        """Whether a sign that may be markup stands between two places: most texts hold none."""
        at = bisect_left(self._signs, start)
        return at < len(self._signs) and self._signs[at] < end

    def marked(self, raw: str, pieces: list[Piece]) -> Passage:
        """The same for a text that may hold markup, attributes or invisible characters."""
        attrs: Mapping[str, str] = EMPTY
        if "<" in raw:
            raw, pieces = _split_breaks(raw, pieces)
        if "{" in raw:
            if "]{" in raw or "){" in raw:
                raw, names = debris.fill_spans(raw)
                self.anchors.update(names)
            raw, attrs = attributes.take(raw)
            if "id" in attrs:
                self.anchors.add(attrs["id"])
        text, links, strong, bold = self._plain(raw, pieces)
        if self._untidy or "&" in raw:
            text, strong = tidy(text.translate(SPACES)), tuple(tidy(stretch.translate(SPACES)) for stretch in strong)
        if "--" in text:
            text, strong = debris.dashes(text), tuple(map(debris.dashes, strong))
        if "  " in text:
            text = _SPACES.sub(" ", text)
        if "\n" not in text:
            return Passage(text.strip(), attrs, links, strong, bold)
        text, lines = _drop_blank(text, self._lines(pieces))
        return Passage(text, attrs, links, strong, bold, lines)

    def _plain(self, raw: str, pieces: list[Piece]) -> tuple[str, tuple[Link, ...], tuple[str, ...], bool]:
        """Markup resolved, also the kinds of it that exports get wrong."""
        if not inline.MARKUP.search(raw) and debris.FILL not in raw:
            return raw, (), (), False
        if "****" in raw:
            raw = debris.join_runs(raw)
        if raw.endswith("\\") and not raw.endswith("\\\\"):
            raw = raw[:-1]
        locate = self._locator(pieces)
        text, links, strong, bold, names = inline.plain(raw, self.file, locate, self.references)
        if "**" in text and "\\" not in raw and "`" not in raw:
            text, links, strong, bold, names = inline.plain(
                debris.tighten_bold(raw), self.file, locate, self.references
            )
        self.anchors.update(names)
        if debris.FILL in raw:
            text = text.replace(debris.FILL, "")
            strong = tuple([stretch.replace(debris.FILL, "") for stretch in strong])
            links = tuple([link._replace(text=" ".join(link.text.replace(debris.FILL, "").split())) for link in links])
            bold = inline.whole_is_bold(text, strong)
        return text, links, strong, bold

    def span(self, pieces: list[Piece], place: str) -> Span:
        line, start, end = pieces[0]
        begins = self.begins
        if len(pieces) == 1:
            begin, line = begins[line] - 1, line + 1
            return _new(Span, (self.file, line, start - begin, line, end - begin, place, None, None, None))
        last, _, end = pieces[-1]
        return Span(self.file, line + 1, start - begins[line] + 1, last + 1, end - begins[last] + 1, place)

    def line(self, number: int) -> Piece:
        """What stands on a line (from 0), without the blanks around it."""
        begin = self.begins[number]
        end = self.begins[number + 1] - 1 if number + 1 < len(self.begins) else len(self.text)
        words = self.text[begin:end]
        start = begin + len(words) - len(words.lstrip())
        return number, min(start, end), max(min(start, end), begin + len(words.rstrip()))

    def _lines(self, pieces: list[Piece]) -> tuple[Span, ...]:
        return tuple([self.span([piece], "") for piece in pieces])

    def _locator(self, pieces: list[Piece]) -> inline.Place:
        """From an offset in the joined text to line and column."""

        def locate(offset: int) -> tuple[int, int]:
            for line, start, end in pieces:
                if offset <= end - start:
                    return line + 1, start + offset - self.begins[line] + 1
                offset -= end - start + 1
            line, start, _ = pieces[-1]
            return line + 1, start - self.begins[line] + 1

        return locate


def _places_of(signs: str, text: str) -> list[int]:
    """Where the signs stand in the text, in order. Looking for one sign after the other costs next to nothing."""
    found: list[int] = []
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1)
    found.sort()
    return found


def _drop_blank(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Strip each line and leave out the empty ones, with the spans of those that stay."""
    rows = [line.strip() for line in text.split("\n")]
    padded = [*spans, *[spans[-1]] * (len(rows) - len(spans))]
    kept = [(row, span) for row, span in zip(rows, padded, strict=False) if row]
    lines = tuple(span for _, span in kept) if len(kept) > 1 else ()
    return "\n".join(row for row, _ in kept), lines


def _split_breaks(raw: str, pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """Make `<br>` a line break, and a piece of each line it makes."""
    broken = inline.break_lines(raw)
    if broken == raw:
        return raw, pieces
    split_pieces: list[Piece] = []
    at = 0
    for line, start, end in pieces:
        offset = start
        for part in broken[at : at + end - start].split("\n"):
            split_pieces.append((line, offset, offset + len(part)))
            offset += len(part) + 1
        at += end - start + 1
    return broken, split_pieces

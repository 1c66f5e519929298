"""From lines to paragraphs and list items, by distance, indent, looks and markers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.read.pdf.fragments import Fragment
from plancheck.read.pdf.lines import Line
from plancheck.read.pdf.prose import words_from
from plancheck.read.pdf.seams import Seams
from plancheck.read.word.entries import Entry
from plancheck.read.word.words import Words
from plancheck.record import dataclass, field

TWIPS = 20
_APART = 1.3
"""Lines this much further apart than usual are not of one paragraph."""
_INDENT = 1.2
_SHORT = 1.5
"""A line is ended on purpose only where there was more room than for the next word and this."""
_BULLET = re.compile(r"([•▪●○◦·‣∙■□➢❖✓�*]|[-–—](?=\s)|o(?=\s))\s*(?=\S)")
_NUMBER = re.compile(r"(\(?(\d{1,3}|[a-zæøå])[.)])\s+(?=\S)")
_MONTH = re.compile(
    r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|kvartal|halvår|kvartalet|trinn"
    r"|klasse|plass|gang|januar|generasjon)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:hov[eu]d(?:mål|grep)|del(?:mål)?|mål|tiltak|strategi|satsing\w*|innsats\w*|[A-ZÆØÅ]?\d{1,2}(?:\.\d{1,2})+)\b[\s\d.:]",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Open:
    """The paragraph that is being gathered."""

    lines: list[Line] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    """Lines that begin anew inside it."""
    label: str = ""
    text_x: float = 0.0
    """Where its text begins, after a marker."""
    right: float = 0.0
    """The edge of the column it begins in."""


class Paragraphs:
    """Gathers lines that follow each other, also over columns and pages."""

    def __init__(self, seams: Seams, usual: float, body: float) -> None:
        self.entries: list[Entry] = []
        self._seams = seams
        self._usual = usual
        self._body = body
        self._open = _Open()
        self._right = 0.0
        self._indents: list[float] = []
        """Where the markers of the open list items stand."""
        self._left: list[float] = []
        """The same where a lead-in stands between: deeper items below it still stand below them."""
        self._last_label = ""

    def add(self, lines: Sequence[Line], right: float) -> None:
        """Go on with lines of one column that reaches this far to the right."""
        self._right = right
        for line in lines:
            self._line(line)

    def close(self) -> None:
        """End the paragraph: something else stands here."""
        held, self._open = self._open, _Open()
        if not held.lines:
            return
        first = held.lines[0]
        words = self._words(held)
        if not words.text:
            return
        entry = Entry("paragraph", words, page=first.page, noise=first.noise, indent=round(first.x0) * TWIPS)
        if first.note:
            entry.note = "fotnote"
        elif held.label:
            self._item(entry, held)
        elif not entry.noise:
            below = bool(self._indents) and first.x0 > self._indents[-1] + _INDENT * first.size / 2
            entry.continued = below
            if not below:
                self._left = self._indents if words.text.endswith(":") else []
                self._indents = []
        self.entries.append(entry)

    def _item(self, entry: Entry, held: _Open) -> None:
        first = held.lines[0]
        if not self._indents and self._left and first.x0 > self._left[-1] + first.size / 2:
            self._indents = self._left
        self._left = []
        while self._indents and first.x0 < self._indents[-1] - first.size / 2:
            self._indents.pop()
        if not self._indents or first.x0 > self._indents[-1] + first.size / 2:
            self._indents.append(first.x0)
        entry.kind, entry.label, entry.level = "item", held.label, len(self._indents) - 1

    def _words(self, held: _Open) -> Words:
        parts: list[Fragment | str] = []
        for at, line in enumerate(held.lines):
            if at in held.breaks:
                parts.append("\n")
            parts += line.parts
        words = words_from(parts, self._seams, held.right)
        if held.label:
            marker = _marker(words.text)
            if marker is not None:
                words = words._replace(text=words.text[marker.end() :])
        return words

    def _line(self, line: Line) -> None:
        held = self._open
        last = held.lines[-1] if held.lines else None
        if line.noise == "footer":
            self._alone(line)
            return
        marker = None if line.noise else _marker(line.text)
        if last is not None and marker is not None and self._is_wrapped(last, line, marker):
            marker = None
        if last is None or marker is not None or self._is_new(last, line):
            self.close()
            self._begin(line, marker)
            return
        if self._is_broken(last, line):
            held.breaks.add(len(held.lines))
        held.lines.append(line)

    def _alone(self, line: Line) -> None:
        """Noise in between: the paragraph may go on after it."""
        words = words_from(line.parts, self._seams)
        self.entries.append(Entry("paragraph", words, page=line.page, noise=line.noise))

    def _begin(self, line: Line, marker: re.Match[str] | None) -> None:
        label = ""
        text_x = line.x0
        if marker is not None:
            label = marker[1] if _NUMBER.match(line.text) else "-"
            text_x = next((part.x0 for part in line.parts[1:]), line.x0 + line.size)
        self._open = _Open([line], set(), label, text_x, self._right)
        self._last_label = label or self._last_label

    def _is_wrapped(self, last: Line, line: Line, marker: re.Match[str]) -> bool:
        """A line that only begins with a number because the text above wrapped there."""
        number = _NUMBER.match(line.text)
        if number is None or self._gap(last, line) > self._usual * _APART:
            return False
        if _MONTH.match(line.text[number.end() :]):
            return self._is_full(last, line)
        first = number[2] in ("1", "a")
        return self._is_full(last, line) and not first and not self._open.label

    def _is_new(self, last: Line, line: Line) -> bool:
        if (last.noise, last.note) != (line.noise, line.note) or line.noise:
            return True
        if abs(last.size - line.size) > 0.6 or last.bold != line.bold:
            return True
        held = self._open
        if last.page != line.page or line.y < last.y:
            return not (self._is_full(last, line) and self._runs_on(last, line))
        if self._gap(last, line) > self._usual * _APART * (1.15 if line.size > self._body + 1 else 1):
            return True
        if held.label and line.x0 < held.text_x - _INDENT * line.size and len(held.lines) > 0:
            return line.x0 <= held.lines[0].x0 + 1 and not self._is_full(last, line)
        if line.bold or line.size > self._body + 1:
            return not self._is_full(last, line) or _LABELLED.match(line.text) is not None
        return not held.label and line.x0 > held.lines[-1].x0 + _INDENT * line.size and not self._is_full(last, line)

    def _runs_on(self, last: Line, line: Line) -> bool:
        """Whether the text of a column goes on at the top of the next."""
        if last.text.rfind("(") > last.text.rfind(")"):
            return True
        first = line.text[:1]
        return not last.text.endswith((".", "!", "?", ":")) and (first.islower() or first.isdigit() or first == "(")

    def _is_broken(self, last: Line, line: Line) -> bool:
        """Whether the line above was ended on purpose."""
        wrapped = self._seams.spaced and last.parts[-1].text.endswith(" ")
        return last.page == line.page and line.y > last.y and not wrapped and not self._is_full(last, line)

    def _is_full(self, last: Line, line: Line) -> bool:
        """Whether the first word of the line would not have found room on the one above."""
        first = line.text.split(" ", 1)[0]
        room = (self._open.right or self._right) - last.x1 - _SHORT * last.size
        per_letter = (line.x1 - line.x0) / max(len(line.text), 1)
        return (len(first) + 1) * per_letter > room

    def _gap(self, last: Line, line: Line) -> float:
        return (line.y - last.y) / max(line.size, 1.0)


def _marker(text: str) -> re.Match[str] | None:
    return _BULLET.match(text) or _NUMBER.match(text)

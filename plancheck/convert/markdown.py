"""Blocks as Markdown that reads back as the same blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plancheck.convert.identities import at
from plancheck.document import Block, Cell, Directive, Document, Link, Row, Span

_SPECIAL = re.compile(r"([\\`*<\[\]]|(?<!\w)_|_(?!\w))")
_OPENS = re.compile(r"(#{1,6}(?=\s|$)|[+-](?=\s|$)|>|~~~|=+$|-+$|\|)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_LISTED = re.compile(r"\d{1,9}[.)]")
_BULLETS = frozenset({"", "-", "–", "•", "*", "o", "·", "▪", "➢", "✓"})
_LEFT_OUT = frozenset({"navigation", "footer", "contents", "header"})
_DEEPEST = 6


def body(document: Document, ids: Mapping[Span, str]) -> str:
    """The text below the front matter. Blocks that only lead through a page are left out."""
    writer = _Writer(document, ids)
    for block in document.blocks:
        if block.noise not in _LEFT_OUT:
            writer.add(block)
    return "\n".join(writer.lines).strip("\n") + "\n"


class _Writer:
    """Gathers lines; knows which list it stands in, so that items stay together and paragraphs below them inside."""

    def __init__(self, document: Document, ids: Mapping[Span, str]) -> None:
        self.lines: list[str] = []
        self._ids = ids
        self._widths: list[int] = []
        """How far the text of each open list item is set in, outermost first."""
        self._exempt: dict[Span, list[Directive]] = {}
        for directive in document.directives:
            for span in (directive.span, *directive.also):
                self._exempt.setdefault(at(span), []).append(directive)

    def add(self, block: Block) -> None:
        if block.kind == "item":
            self._item(block)
        elif block.kind == "table":
            self._apart("")
            self.lines += self._table(block)
            self._widths.clear()
        elif block.kind == "code":
            self._apart("")
            self.lines += ["```", *block.text.split("\n"), "```"]
            self._widths.clear()
        else:
            self._text(block)

    def _text(self, block: Block) -> None:
        inside = block.kind == "paragraph" and 0 < block.level <= len(self._widths)
        margin = " " * sum(self._widths[: block.level]) if inside else ""
        if not inside:
            self._widths.clear()
        margin = f"{margin}> " if block.quote else margin
        self._apart(margin if block.quote else "")
        if block.kind == "heading":
            marks = "#" * min(max(block.level, 1), _DEEPEST)
            words = " ".join(_inline(block).split())
            label = f"{block.label} " if block.label else ""
            self.lines.append(f"{margin}{marks} {label}{words}{self._tail(block)}")
            return
        lines = [_safe(line) for line in _inline(block).split("\n")]
        lines[-1] += self._tail(block)
        self.lines += [margin + line for line in lines]

    def _item(self, block: Block) -> None:
        level = min(block.level, len(self._widths))
        if level == 0 and not self._widths:
            self._apart("")
        del self._widths[level:]
        mark = f"{block.label} " if _LISTED.fullmatch(block.label) else "- "
        label = "" if block.label in _BULLETS or mark != "- " else f"{_escaped(block.label)} "
        margin = " " * sum(self._widths)
        self._widths.append(len(mark))
        first, *rest = _inline(block).split("\n")
        lines = [f"{margin}{mark}{label}{_safe(first) if not label else first}"]
        lines += [f"{margin}{' ' * len(mark)}{_safe(line)}" for line in rest]
        lines[-1] += self._tail(block)
        self.lines += lines

    def _apart(self, margin: str) -> None:
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append(margin.rstrip())

    # Tables

    def _table(self, block: Block) -> list[str]:
        rows = [*block.header, *block.rows]
        width = max((len(row.cells) for row in rows), default=0)
        if not width:
            return []
        header = self._joined(block.header, width) if block.header else [""] * width
        lines = [_row(header), "|" + "---|" * width]
        return lines + [_row([self._cell(cell) for cell in _filled(row, width)]) for row in block.rows]

    def _joined(self, header: Sequence[Row], width: int) -> list[str]:
        """Header rows as one: "2026" under "Kostnad" is "Kostnad 2026"."""
        if len(header) == 1:
            return [self._cell(cell) for cell in _filled(header[0], width)]
        columns = zip(*(_filled(row, width) for row in header), strict=True)
        return [" ".join(dict.fromkeys(cell.text for cell in column if cell.text)) for column in columns]

    def _cell(self, cell: Cell) -> str:
        text = _escaped(cell.text)
        text = _linked(text, cell.links)
        if cell.bold and text.strip():
            text = "\n".join(f"**{line}**" if line else line for line in text.split("\n"))
        text = text.replace("|", "\\|").replace("\n", "<br>")
        tail = "" if cell.repeated else self._tail(cell)
        return f"{text}{tail}".strip()

    # What stands behind a text

    def _tail(self, held: Block | Cell) -> str:
        """Attributes, with the proposed id where the author gave none, and the exemptions that stand here."""
        place = at(held.span)
        attrs = dict(held.attrs)
        name = attrs.pop("id", "") or self._ids.get(place, "")
        parts = [f"#{name}"] if name else []
        parts += [f"{key.replace('_', '-')}={_quoted(value)}" for key, value in attrs.items() if key != "ukjent"]
        found = f" {{{' '.join(parts)}}}" if parts else ""
        return found + "".join(f" {_comment(one)}" for one in self._exempt.get(place, ()))


def _comment(directive: Directive) -> str:
    codes = ", ".join(directive.codes)
    reason = directive.reason.replace("-->", "–>")
    return f"<!-- plancheck: {directive.verb}[{codes}] {reason} -->"


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s,{}\"'=]", value) else value


def _filled(row: Row, width: int) -> Iterator[Cell]:
    yield from row.cells
    yield from (Cell("", row.span, missing=True) for _ in range(width - len(row.cells)))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _inline(block: Block) -> str:
    """The block's words with bold stretches and links marked."""
    text = _escaped(block.text)
    if block.bold and block.kind != "heading":
        text = "\n".join(f"**{line}**" if line else line for line in text.split("\n"))
    else:
        text = _with_bold(text, block.strong) if block.kind != "heading" else text
    return _linked(text, block.links)


def _with_bold(text: str, stretches: Sequence[str]) -> str:
    """The text with its bold stretches marked, in the order they stand; one that is not found again is left plain."""
    at = 0
    for strong in stretches:
        words = _escaped(strong)
        place = text.find(words, at) if words.strip() and "\n" not in words else -1
        if place >= 0:
            written = f"**{words}**"
            text = text[:place] + written + text[place + len(words) :]
            at = place + len(written)
    return text


def _linked(text: str, links: Sequence[Link]) -> str:
    at_end = 0
    for link in links:
        words = _escaped(link.text)
        place = text.find(words, at_end) if words else -1
        if place < 0 or not link.target or link.image:
            continue
        target = link.target.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
        written = f"[{words}]({target})"
        text = text[:place] + written + text[place + len(words) :]
        at_end = place + len(written)
    return text


def _escaped(text: str) -> str:
    """Words that Markdown leaves as they are."""
    return _SPECIAL.sub(r"\\\1", text) if text else text


def _safe(line: str) -> str:
    """A line that opens no heading, list, quote or table by its first sign."""
    if _OPENS.match(line):
        return f"\\{line}"
    return _NUMBERED.sub(r"\1\\\2", line, count=1) if _NUMBERED.match(line) else line

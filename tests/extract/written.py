"""A small document from a small text: enough Markdown for these tests, so that they do not hang on the readers."""

from __future__ import annotations

import re
from typing import Any

import yaml

from plancheck.document import Block, Cell, Document, Listed, Mapped, Row, Span
from plancheck.parts import Section

_HEADING = re.compile(r"(#+)\s+(.*)")
_ITEM = re.compile(r"(\s*)([-*]|\d+[.)])\s+(.*)")
_CODE = re.compile(r"\*\*|__|\*")


def written(text: str, path: str = "plan.md") -> Document:
    """Read `text` as a simple Markdown file."""
    lines = text.strip("\n").split("\n")
    front = None
    first = 0
    if lines[0] == "---":
        first = lines.index("---", 1) + 1
        front = _mapped(yaml.load("\n".join(lines[1 : first - 1]), Loader=yaml.BaseLoader), Span(path, 2, 1))
    blocks = _blocks(lines, first, path)
    start = blocks[0].span if blocks else Span(path, 1, 1)
    return Document(path=path, format="markdown", blocks=tuple(blocks), front=front, source=tuple(lines), start=start)


def outline(document: Document) -> tuple[Section, ...]:
    """The sections of a document by its headings, each with the role its first word gives."""
    total = len(document.blocks)
    sections = [Section(0, None, 0, "", "", "", "", document.start, 0, total)]
    stack = [0]
    for index, block in enumerate(document.blocks):
        if block.kind != "heading":
            continue
        while sections[stack[-1]].level >= block.level:
            stack.pop()
        last = next((i for i in range(index + 1, total) if _ends(document.blocks[i], block.level)), total)
        parent = sections[stack[-1]]
        own = _role(block.text)
        stack.append(len(sections))
        sections.append(
            Section(
                len(sections),
                parent.index,
                block.level,
                "",
                block.text,
                own or parent.role,
                own,
                block.span,
                index + 1,
                last,
            )
        )
    return tuple(sections)


def _ends(block: Block, level: int) -> bool:
    return block.kind == "heading" and block.level <= level


def _role(title: str) -> str:
    low = title.lower()
    pairs = (
        ("medvirk", "medvirkning"), ("medverk", "medvirkning"), ("høring", "hoering"), ("høyring", "hoering"),
        ("evaluer", "evaluering"), ("innhold", "innhold"), ("forkort", "forkortelser"), ("tidligere", "historikk"),
        ("mandat", "mandat"), ("formål", "innledning"), ("mål", "maal"), ("tiltak", "tiltak"),
        ("hvem har", "medvirkning"), ("slik har vi arbeid", "prosess"),
    )  # fmt: skip
    return next((role for word, role in pairs if word in low), "")


def _mapped(value: Any, span: Span) -> Any:
    if isinstance(value, dict):
        result = Mapped(span)
        for key, inner in value.items():
            result[key] = _mapped(inner, span)
            result.keys_at[key] = result.values_at[key] = span
        return result
    if isinstance(value, list):
        listed = Listed(span)
        listed.extend(_mapped(inner, span) for inner in value)
        listed.items_at = [span] * len(value)
        return listed
    return value


def _blocks(lines: list[str], first: int, path: str) -> list[Block]:
    blocks: list[Block] = []
    index = first
    while index < len(lines):
        line = lines[index]
        span = Span(path, index + 1, 1, index + 1, len(line) + 1)
        if match := _HEADING.match(line):
            blocks.append(Block("heading", span, _plain(match[2]), level=len(match[1])))
        elif match := _ITEM.match(line):
            blocks.append(Block("item", span, _plain(match[3]), level=len(match[1]) // 2, label=match[2]))
        elif line.startswith("|"):
            stop = index
            while stop < len(lines) and lines[stop].startswith("|"):
                stop += 1
            blocks.append(_table(lines, index, stop, path))
            index = stop
            continue
        elif line.strip():
            stop = index
            while (
                stop < len(lines)
                and lines[stop].strip()
                and not _HEADING.match(lines[stop])
                and lines[stop][0] not in "|-"
            ):
                stop += 1
            stop = max(stop, index + 1)
            raw = lines[index:stop]
            places = tuple(Span(path, n + 1, 1, n + 1, len(lines[n]) + 1) for n in range(index, stop))
            bold = len(raw) == 1 and raw[0].startswith("**") and raw[0].endswith("**")
            text = "\n".join(_plain(part) for part in raw)
            blocks.append(Block("paragraph", span, text, bold=bold, lines=places if len(raw) > 1 else ()))
            index = stop
            continue
        index += 1
    return blocks


def _plain(text: str) -> str:
    return _CODE.sub("", text).strip()


def _table(lines: list[str], first: int, stop: int, path: str) -> Block:
    rows = []
    for index in range(first, stop):
        if re.fullmatch(r"[|\s:-]+", lines[index]):
            continue
        span = Span(path, index + 1, 1, index + 1, len(lines[index]) + 1)
        cells = [_plain(cell) for cell in lines[index].strip().strip("|").split("|")]
        rows.append(Row(tuple(Cell(cell, span) for cell in cells), span))
    return Block("table", rows[0].span, header=tuple(rows[:1]), rows=tuple(rows[1:]))

"""Runs of lines: paragraphs whose lines each are something of their own, "Tiltak 1.1 – Kurs · Ansvar: Skole" or
"**SM1 Trygg drift** – Personvern er ivaretatt", and those in which "Delmål:" stands in a line below a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Block, Document
from plancheck.pattern import pattern
from plancheck.record import replace

_NEXT = "\nTiltak "
_ACTION = pattern(r"Tiltak\s+[A-ZÆØÅ]?\d{1,2}(?:\.\d{1,2})*\s*[–—-]\s+\S")
_CODED = pattern(r"[A-ZÆØÅ]{1,3}-?\d{1,2}(?:\.\d{1,2})*[.:]?(?:\s+\S|$)")
_LEAD = pattern(
    r"\n[ \t]*(?=(?:vår[et]?\s+)?(?:(?:hov[eu]d|del)?mål(?:ene|a)?|tiltak(?:ene|a)?|strategi(?:er|ar|ene|ane)?)"
    r"(?:\s+(?:er|våre))?[ \t]*:[ \t]*(?:\n|$))",
    re.I,
)
"""Where a line begins that only leads to what follows: "Delmål:"."""
_DASH = pattern(r"\s+[–—-]\s+\S")


def with_lines_apart(document: Document) -> Document:
    """The document with each such line as a paragraph of its own; the same one where there are none."""
    if not any("\n" in block.text and (_is_run(block) or _leads_on(block)) for block in document.blocks):
        return document
    return replace(document, blocks=tuple([one for block in document.blocks for one in _apart(block)]))


def _apart(block: Block) -> Iterator[Block]:
    if _is_run(block):
        yield from _lines(block)
    elif (at := _leads_on(block)) > 0:
        row = block.text.count("\n", 0, at) + 1
        for text, lines in ((block.text[:at], block.lines[:row]), (block.text[at:].strip(), block.lines[row:])):
            strong = tuple([said for said in block.strong if said in text])
            yield replace(block, text=text, span=lines[0], lines=lines, strong=strong, links=(), bold=False)
    else:
        yield block


def _leads_on(block: Block) -> int:
    """Where the line "Delmål:" ends what is said before it in a paragraph; 0 where no such line follows a sentence."""
    if block.kind != "paragraph" or "\n" not in block.text or block.quote or block.noise or block.attrs:
        return 0
    match = _LEAD.search(block.text)
    if match is None or len(block.lines) != block.text.count("\n") + 1:
        return 0
    return match.start() if block.text[: match.start()].rstrip()[-1:] == "." else 0


def _is_run(block: Block) -> bool:
    """Whether all lines of a paragraph are numbered actions whose names stand after a dash, or open with bold names."""
    if "\n" not in block.text or block.kind != "paragraph" or block.quote or block.noise or block.attrs:
        return False
    if _NEXT not in block.text and len(block.strong) < 2:
        return False
    lines = block.text.split("\n")
    return len(block.lines) == len(lines) and (all(map(_ACTION.match, lines)) or _are_named(lines, block.strong))


def _are_named(lines: list[str], strong: tuple[str, ...]) -> bool:
    """Whether each line opens with bold words that have a code ("SM1 Trygg drift") or a dash after them."""
    if len(strong) != len(lines):
        return False
    for line, name in zip(lines, strong, strict=True):
        if not line.startswith(name) or name.rstrip()[-1:] == ":":
            return False
        if not _CODED.match(name) and not _DASH.match(line[len(name.rstrip()) :]):
            return False
    return True


def _lines(block: Block) -> Iterator[Block]:
    for line, span in zip(block.text.split("\n"), block.lines, strict=True):
        strong = tuple([said for said in block.strong if said in line])
        yield replace(block, text=line.strip(), span=span, lines=(), strong=strong, links=(), bold=False)

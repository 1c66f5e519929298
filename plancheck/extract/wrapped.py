"""Paragraphs broken over lines at a fixed width: the lines of a sentence are joined, those that stand for themselves
("Vedtatt: 12. mai 2025", "Organ: Kommunestyret") stay apart."""

from __future__ import annotations

import re
from itertools import pairwise

from plancheck.document import Block, Document, Span
from plancheck.pattern import pattern
from plancheck.record import replace

_OPEN = frozenset(
    """
    og eller men samt i på av til for fra frå med om ved hos etter under over mot mellom gjennom innen innan før
    som at å den det dei de denne dette ein ei eit en et er var blir ble blei vart vert har hadde skal vil kan må
    bør ligg ligger låg lå lagt lagd sendt ut ute opp fram frem inn seg sin si sitt sine ikke ikkje jf jfr jf.
    jfr. nr nr. kl kl. sak saksnr ps kap kap. pkt pkt. § ca ca. st. mill. dr. den. per pr pr. mens medan når fordi
    slik slike alle ny nye vår vårt våre
    """.split()
)
"""No line that stands for itself ends in one of these."""
_LABEL = pattern(r"[*_]*(?:[A-ZÆØÅ][^\n.:]{0,40}|[a-zæøå]{2,20}):(?:\s|$)|[-•*·▪]\s|\(?(?:\d{1,2}|[a-zæøå])[.)]\s")
"""A line that begins so begins something of its own."""
_MONTH = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_DATE = pattern(rf"\d{{1,2}}\.$|{_MONTH}$", re.I)
_DATE_ON = pattern(rf"{_MONTH}\b|20\d\d\b", re.I)
_FORMATS = frozenset({"markdown", "text"})
_WIDE = 40
_SHORTEST = 12
_FEWEST = 3
_STATUS = (
    "vedtatt", "vedteke", "godkjen", "høringsut", "høringsfor", "høyringsut", "høyringsfr", "utkast", "forslag til",
    "framlegg til", "versjon", "på høring", "på høyring", "ute på",
)  # fmt: skip
"""A line of a title page may begin so, in small letters."""
_CASE = pattern(r"\d{1,4}/\d{2,4}\b")
_REFERS = pattern(r"(?:mål|tiltak|kapittel|tabell|figur|vedlegg|punkt)$", re.I)
_NUMBER = pattern(r"\d{1,2}(?:\.\d{1,2})+\b|\d{1,2}[.,;)]?$")
_ENDS = (".", "!", "?", ":", ";")


def unwrapped(document: Document) -> Document:
    """The document with the lines of each paragraph and list item joined where a sentence goes on."""
    if document.format not in _FORMATS:
        return document
    wrapped = {at: block for at, block in enumerate(document.blocks) if "\n" in block.text and _may(block)}
    if not wrapped:
        return document
    joined = {at: block for at, one in wrapped.items() if (block := _joined(one)) is not one}
    blocks = tuple(joined.get(at, block) for at, block in enumerate(document.blocks)) if joined else document.blocks
    return replace(document, blocks=blocks) if joined else document


def _may(block: Block) -> bool:
    return block.kind in ("paragraph", "item")


def _joined(block: Block) -> Block:
    lines = block.text.split("\n")
    filled = _filled(lines)
    spans: tuple[Span, ...] = block.lines if len(block.lines) == len(lines) else ()
    texts, kept = [lines[0]], [spans[0]] if spans else []
    for at, line in enumerate(lines[1:], 1):
        if _goes_on(lines[at - 1].rstrip(), line.strip(), filled=filled):
            texts[-1] = f"{texts[-1].rstrip()} {line.strip()}"
        else:
            texts.append(line)
            kept += [spans[at]] if spans else []
    if len(texts) == len(lines):
        return block
    return replace(block, text="\n".join(texts), lines=tuple(kept) if len(texts) > 1 else ())


def _goes_on(before: str, line: str, *, filled: bool) -> bool:
    """Whether a sentence goes on from one line to the next."""
    if not before or not line or _LABEL.match(line):
        return False
    if before.endswith(",") or before.split()[-1].lower().strip("(«") in _OPEN:
        return True
    if before.count("(") > before.count(")") or _CASE.match(line):
        return True
    if (_DATE.search(before) and _DATE_ON.match(line)) or (_REFERS.search(before) and _NUMBER.match(line)):
        return True
    if before.endswith(_ENDS):
        return False
    small = line[0].islower() and len(before) >= _SHORTEST and " " in before and not line.lower().startswith(_STATUS)
    return filled or small


def _filled(lines: list[str]) -> bool:
    """Whether each line was broken where its next word did not fit: text wrapped at a width."""
    width = max(map(len, lines))
    if width < _WIDE or len(lines) < _FEWEST:
        return False
    pairs = pairwise(lines)
    return all(len(one) + 1 + len(other.split(" ", 1)[0]) > width for one, other in pairs) and not any(
        map(_LABEL.match, lines)
    )

"""Paragraphs broken over lines at a fixed width: the lines of a sentence are joined, those that stand for themselves
("Vedtatt: 12. mai 2025", "Organ: Kommunestyret") stay apart.

An editor breaks a line where the next word no longer fits. A document whose lines nearly all end so was broken at a
column, and a line of it that does not end so was ended on purpose; elsewhere the words tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from plancheck.document import Block, Document, Span
from plancheck.pattern import pattern
from plancheck.record import NamedTuple, replace

_OPEN = frozenset(
    """
    og eller men samt i på av til for fra frå med om ved hos etter under over mot mellom gjennom innen innan før
    som at å den det dei de denne dette ein ei eit en et er var blir ble blei vart vert har hadde skal vil kan må
    bør ligg ligger låg lå lagt lagd sendt ut ute opp fram frem inn seg sin si sitt sine ikke ikkje jf jfr jf.
    jfr. nr nr. kl kl. sak saksnr ps kap kap. pkt pkt. § ca ca. st. mill. dr. den. per pr pr. mens medan når fordi
    slik slike ny nye vår vårt våre
    """.split()
)
"""No line that stands for itself ends in one of these."""
_LABEL = pattern(
    r"[*_]*(?:[A-ZÆØÅ][^\n.:]{0,40}(?:\d\.\d[\d.]*)?|[a-zæøå]{2,20}):(?:\s|$)|[-•*·▪]\s|\(?(?:\d{1,2}|[a-zæøåA-ZÆØÅ])[.)]\s"
    r"|\d{1,2}(?:\.\d{1,2})*\s+[A-ZÆØÅ]"
)
"""A line that begins so begins something of its own."""
_MONTH = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_DATE = pattern(rf"\d{{1,2}}\.$|{_MONTH}$", re.I)
_DATE_ON = pattern(rf"{_MONTH}\b|20\d\d\b", re.I)
_DAY = pattern(rf"\d{{1,2}}\.\s+{_MONTH}\b")
"""A line that goes on with a date, which looks like the number of a list."""
_OPENS_DAY = pattern(rf"{_MONTH}\b")
_FORMATS = frozenset({"markdown", "text"})
_WIDE, _WIDEST = 40, 130
"""Editors break lines at 72, 80, 100 …; a line longer than the widest was not broken at all."""
_SHORTEST = 12
_FEWEST = 3
"""Fewer breaks than this say nothing of a column."""
_MOST = 0.75
"""So large a part of the breaks inside sentences stand where the next word did not fit."""
_STATUS = (
    "vedtatt", "vedteke", "godkjen", "høringsut", "høringsfor", "høyringsut", "høyringsfr", "utkast", "forslag til",
    "framlegg til", "versjon", "på høring", "på høyring", "ute på",
)  # fmt: skip
"""A line of a title page may begin so, in small letters."""
_CASE = pattern(r"\d{1,4}/\d{2,4}\b")
_REFERS = pattern(r"(?:mål|tiltak|kapittel|tabell|figur|vedlegg|punkt)$", re.I)
_NUMBER = pattern(r"\d{1,2}(?:\.\d{1,2})+\b|\d{1,2}[.,;)]?$")
_CODED = pattern(r"[A-ZÆØÅ]{1,2}-?\d{1,2}(?:\.\d+)*[.:)]?\s+[A-ZÆØÅ]")
"""A line that opens with a code of the author's: "A2 Ansatte snakker med barn"."""
_ENDS = (".", "!", "?", ":", ";")


def unwrapped(document: Document) -> Document:
    """The document with the lines of each paragraph and list item joined where a sentence goes on."""
    if document.format not in _FORMATS:
        return document
    document = _with_dates(document)
    wrapped = [at for at, block in enumerate(document.blocks) if "\n" in block.text and _may(block)]
    if not wrapped:
        return document
    column = _column([one for at in wrapped for one in _breaks(document.blocks[at], document.source)])
    joined = {at: _joined(document.blocks[at], document.source, column) for at in wrapped}
    if all(document.blocks[at] is block for at, block in joined.items()):
        return document
    return replace(document, blocks=tuple(joined.get(at, block) for at, block in enumerate(document.blocks)))


def _with_dates(document: Document) -> Document:
    """The document without lists that are only the rest of a sentence: "… fra⏎1. september 2025 til 20. oktober"."""
    blocks = document.blocks
    dates = [at for at, block in enumerate(blocks) if at and block.label == "1." and _is_rest(blocks, at)]
    if not dates:
        return document
    whole = list(blocks)
    for at in reversed(dates):
        before, rest = whole[at - 1], whole.pop(at)
        whole[at - 1] = replace(
            before, text=f"{before.text} 1. {rest.text}", span=_through(before.span, rest.span), lines=()
        )
    return replace(document, blocks=tuple(whole))


def _is_rest(blocks: Sequence[Block], at: int) -> bool:
    """Whether the first item of a list, its only one, begins with a month, and the line above ends no sentence."""
    block, before = blocks[at], blocks[at - 1]
    inside = before.text.rfind("(") > before.text.rfind(")")
    ended = before.text.endswith(_ENDS) and not inside
    if not _OPENS_DAY.match(block.text) or before.kind not in ("paragraph", "item") or ended:
        return False
    if before.span.end_line is None or block.span.line != before.span.end_line + 1:
        return False
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    return following is None or following.kind != "item" or following.level < block.level


def _may(block: Block) -> bool:
    return block.kind in ("paragraph", "item")


class _Break(NamedTuple):
    """The end of a line of the file at which a text goes on, in characters."""

    length: int
    """Of the line."""
    with_next: int
    """What it would be with the next word on it too."""
    inside: bool
    """The line ends no sentence, and the next opens no field."""


def _breaks(block: Block, source: Sequence[str]) -> list[_Break]:
    """The breaks of a text whose lines each are a line of the file; [] for other blocks."""
    lines = block.text.split("\n")
    if len(block.lines) != len(lines):
        return []
    found = []
    for at, (above, below) in enumerate(pairwise(block.lines)):
        if above.line is None or below.line != above.line + 1 or below.line > len(source):
            return []
        length = len(source[above.line - 1].rstrip())
        words = lines[at + 1].split(None, 1)
        inside = not lines[at].endswith(_ENDS) and not _LABEL.match(lines[at + 1])
        found.append(_Break(length, length + 1 + len(words[0] if words else ""), inside))
    return found


def _column(breaks: Sequence[_Break]) -> int:
    """The column that the editor broke the lines at; 0 where it broke none."""
    column = max((one.length for one in breaks), default=0)
    inside = [one for one in breaks if one.inside]
    full = sum(one.with_next > column for one in inside)
    known = _WIDE <= column <= _WIDEST and full >= max(_FEWEST, _MOST * len(inside))
    return column if known else 0


def _joined(block: Block, source: Sequence[str], column: int) -> Block:
    lines = block.text.split("\n")
    breaks = _breaks(block, source) if column else []
    filled = _filled(lines)
    spans: tuple[Span, ...] = block.lines if len(block.lines) == len(lines) else ()
    texts, kept = [lines[0]], list(spans[:1])
    for at, line in enumerate(lines[1:], 1):
        full = filled or (bool(breaks) and breaks[at - 1].with_next > column)
        if _goes_on(lines[at - 1].rstrip(), line.strip(), filled=full):
            texts[-1] = f"{texts[-1].rstrip()} {line.strip()}"
            kept[-1:] = [_through(one, spans[at]) for one in kept[-1:]]
        else:
            texts.append(line)
            kept += spans[at : at + 1]
    if len(texts) == len(lines):
        return block
    return replace(block, text="\n".join(texts), lines=tuple(kept) if len(texts) > 1 else ())


def _through(first: Span, last: Span) -> Span:
    return first._replace(end_line=last.end_line, end_column=last.end_column)


def _goes_on(before: str, line: str, *, filled: bool) -> bool:
    """Whether a sentence goes on from one line to the next."""
    labelled = _LABEL.match(line) and not _DAY.match(line)
    if not before or not line or labelled or (_CODED.match(line) and _CODED.match(before)):
        return False
    if before.endswith(",") or before.split()[-1].lower().strip("(«") in _OPEN:
        return True
    if before.count("(") > before.count(")") or _CASE.match(line):
        return True
    if (_DATE.search(before) and _DATE_ON.match(line)) or (_REFERS.search(before) and _NUMBER.match(line)):
        return True
    if before.endswith(_ENDS):
        return filled
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

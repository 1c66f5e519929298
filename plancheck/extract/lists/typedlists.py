"""Lists that are typed by hand: "– Starte kor", "• Starte kor", and actions set one a paragraph without any sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import fields_said
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import MEANS, WHO_AND_WHEN
from plancheck.extract.labels import read_label, split_number
from plancheck.pattern import pattern
from plancheck.record import NamedTuple, replace

_MARKS = "•▪●○◦·‣∙■□➢❖✓*–—-"
_DASHES = "*–—-"
_MARKED = pattern(rf"[{_MARKS}]\s+(?=\S)")
_SAID = pattern(r"\b(?:sier|seier|forteller|fortel|mener|meiner|understreker|understrekar|påpeker|påpeiker)\b", re.I)
_LONGEST_ITEM = 400
_LONGEST_LEAD = 60
_LONGEST_ACTION = 200
_BEGINS = pattern(
    r"(?:å\s+)?(?:[a-zæøå]{3,}e|gi|gje|ha|få|se|sjå|ta|gå|la|(?:bygg|legg|skap|lag|styrk|auk|utvikl|etabler|gjer|sett)j?a"
    r"|\w{4,}(?:ing|else|sjon) av)\s+\S",
    re.I,
)
_NO_VERB = pattern(
    r"(?:de|dette|desse|disse|alle|noe|barne|hele|heile|denne|bedre|betre|flere|fleire|færre|mange|eldre|unge|trygge|gode|"
    r"kommune|\w+(?:ene|ane))\b(?<!åpne)(?<!trene)(?<!tjene)(?<!forene)",
    re.I,
)
_TELLS = pattern(
    r"\S+\s+(?:(?!som|at|om|der|hva|kva|når)\S+\s+)?(?:er|har|skal|vil|blir|vert|kan|må|bør|ble|blei|vart|var|viser|gjelder|"
    r"gjeld|omfatter|omfattar|ligger|ligg|står|fin[sn]\w*|følger|følgjer|gir|gjev|kommer|kjem|bidrar|bidreg|ønsker|ønskjer)\b",
    re.I,
)


class Typed(NamedTuple):
    """A list typed by hand: the words above it in the same paragraph, its items, and the position after it."""

    lead: Block | None
    items: list[Block]
    end: int


def typed_list(position: int, place: Place) -> Typed | None:
    """The list that begins at the position: lines that open with one and the same sign, two or more; else None.

    Dashes also open what somebody says; lines of which one tells who says it are no list.
    """
    blocks = place.document.blocks
    first = blocks[position]
    lead, items = _marked(first, place)
    if not items:
        return None
    mark, end = items[0].label, position + 1
    while end < len(blocks) and blocks[end].kind == "paragraph" and blocks[end].text.startswith(mark):
        above, more = _marked(blocks[end], place)
        if above is not None or not more or more[0].label != mark:
            break
        items += more
        end += 1
    fewest = 2 if mark in _DASHES else 1
    if len(items) < fewest or any(len(item.text) > _LONGEST_ITEM for item in items):
        return None
    if mark in _DASHES and any(_SAID.search(item.text) for item in items):
        return None
    return Typed(lead, items, end)


def _marked(block: Block, place: Place) -> tuple[Block | None, list[Block]]:
    """(the words above the first sign, the items) of a paragraph; (None, []) for one that is no list."""
    text = block.text
    if block.quote or block.noise or block.level or not (text[:1] in _MARKS or "\n" in text):
        return None, []
    lines = text.split("\n")
    spans = block.lines if len(block.lines) == len(lines) else (block.span,) * len(lines)
    lead: Block | None = None
    items: list[Block] = []
    for line, span in zip(lines, spans, strict=True):
        match = _MARKED.match(line)
        if match is not None and (not items or items[0].label == line[0]):
            own = len(lines) == 1
            words = line[match.end() :].strip()
            items.append(replace(block, kind="item", span=span, text=words, label=line[0], strong=(), lines=()))
            items[-1] = items[-1] if own else replace(items[-1], attrs={}, links=())
        elif items:
            items[-1] = replace(items[-1], text=f"{items[-1].text} {line.strip()}")
        elif lead is None and _leads(line, place):
            lead = replace(block, span=span, text=f"{line.rstrip(' :')}:", strong=(), lines=(), attrs={}, links=())
        else:
            return None, []
    return lead, items


def _leads(line: str, place: Place) -> bool:
    """Whether a line says what the lines below it are: "Vi vil:", "Tiltak"."""
    return line.rstrip().endswith(":") or (len(line) < _LONGEST_LEAD and bool(heading_kinds(line, place.words)))


def plain_list(position: int, place: Place) -> Typed | None:
    """Actions (or strategies) without any sign, one a paragraph or a line; None where it is not sure that they are.

    Sure is what stands below "Tiltak" and says in brackets, in field lines below, or after its bold name, who or when;
    and two or more in a row that all begin as actions do.
    """
    kinds = place.lead.kinds if place.lead is not None else place.head.kinds
    if len(kinds) != 1 or kinds[0] not in MEANS or (place.lead is None and place.head.section < 2):
        return None
    blocks = place.document.blocks
    items: list[Block] = []
    end = position
    while end < len(blocks) and (more := _actions(blocks[end : end + 2], place, begun=bool(items))):
        items += more
        end += 1
    told = [item for item in items if item.kind == "item"]
    if len(told) > 1 or (told and _said(told[0], place) >= WHO_AND_WHEN):
        return Typed(None, items, end)
    return None


def _actions(blocks: Sequence[Block], place: Place, *, begun: bool) -> list[Block]:
    """The first block's lines as items, or, once the list has begun, as fields of the one above; [] for other text."""
    block = blocks[0]
    if block.kind != "paragraph" or block.quote or block.noise or block.level or block.bold:
        return []
    if begun and labelled_fields(block.text, block.span, place.words):
        return [replace(block, level=1)]
    lines = block.text.split("\n")
    spans = block.lines if len(block.lines) == len(lines) else (block.span,) * len(lines)
    found = [replace(block, kind="item", span=span, text=line.strip(), lines=())
             for line, span in zip(lines, spans, strict=True)]  # fmt: skip
    below = len(lines) == 1 and len(blocks) > 1 and blocks[1].kind == "paragraph" and _own_fields(blocks[1], place)
    return found if all(_is_action(item, place, fielded=below) for item in found) else []


def _own_fields(block: Block, place: Place) -> bool:
    fields = labelled_fields(block.text, block.span, place.words)
    return fields is not None and not WHO_AND_WHEN.isdisjoint(fields)


def _is_action(item: Block, place: Place, *, fielded: bool) -> bool:
    """Whether a line is an action by what it says of who or when, or by how it begins."""
    text = split_number(item.text)[1]
    if not 2 < len(text) <= _LONGEST_ACTION or not text[0].isupper() or text.endswith((":", "?")):
        return False
    if read_label(text, place.words) is not None or labelled_fields(text, item.span, place.words) is not None:
        return False
    if fielded or ((text.endswith((")", "]")) or " | " in text) and not WHO_AND_WHEN.isdisjoint(_said(item, place))):
        return True
    return begins_as_action(text) or (_opens_bold(item) and _said(item, place) >= WHO_AND_WHEN)


def _opens_bold(item: Block) -> bool:
    """Whether a line opens with its bold name, and no label follows: "**Ladestasjoner.** Teknisk, 2028."."""
    name = item.strong[0] if item.strong else ""
    return 0 < len(name) < len(item.text) and item.text.startswith(name) and ":" not in item.text


def begins_as_action(text: str) -> bool:
    """Whether a line begins as actions do ("Bygge park", "Etablering av klubb") and is no sentence."""
    return _BEGINS.match(text) is not None and not _NO_VERB.match(text) and not _TELLS.match(text)


def _said(item: Block, place: Place) -> frozenset[str]:
    return frozenset(fields_said(item, place.words))

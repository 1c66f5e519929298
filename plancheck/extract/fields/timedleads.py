"""Lists of actions sorted by when: "Tiltak i 2026" over one list, "Tiltak i 2027–2029" over another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block, Document, Span
from plancheck.extract.drafts import Draft
from plancheck.extract.headings.yearheadings import TO_DO, bare_time, led_time
from plancheck.parts import RawField
from plancheck.pattern import pattern

_LONGEST = 60
_RECURRING = frozenset(
    {"hvert år", "kvart år", "årlig", "årleg", "løpende", "løpande"}
    | {f"{how} tiltak" for how in ("årlige", "årlege", "løpende", "løpande")}
)
"""Headings over what is done again and again, beside those over what is done one year."""
_TIMED = pattern(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:våre?|nye|prioriterte|planlagte|konkrete|dette|dei?|desse|disse|skal|blir|vert)\s+)*"
    r"(?:(?:tiltak\w*|aktivitet\w*|oppg[aå]ver?|handling\w*|gjør vi|gjer vi|gjøres|gjerast|gjennomføres|gjennomførast|"
    r"ferdig\w*|frist|år)\b\s*)?"
    r"(?:(?:som\s+)?(?:skal\s+)?(?:være\s+|vere\s+)?(?:ferdig\w*|gjennomføres|gjennomførast|gjøres|gjerast)\s+)?"
    r"(?:(?:i|for|innen|innan|i løpet av|inn[ea]n utgangen av|fram til|frem til|perioden|i perioden|året)\s+)?"
    r"(?P<when>20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)\s*[:.]?$",
    re.I,
)
_TERM = pattern(
    r"(?:\w+\s+){0,3}(?:på\s+)?(?:kort|mellomlang|lang)\s+sikt\s*\((?P<when>20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)\)"
    r"(?:\s+(?:skal|vil)\s+(?:vi|me|kommunen))?\s*:?$",
    re.I,
    needs="sikt",
)
"""A term and when it is, which one list alone may have: "Tiltak på kort sikt (2026–2027):"."""

_YEARS = pattern(r"\b20\d\d\b")


def read_timed_leads(drafts: Sequence[Draft], document: Document) -> None:
    """Give actions without a deadline the one that the heading or line above their list states.

    Only where the document sorts its actions so, by two times or more: a single one is the period of the plan, unless
    it says which term it is, or the plan's title has other years.
    """
    without = {draft.span: draft for draft in drafts if "frist" not in draft.fields and draft.kind == "tiltak"}
    told = dict(_leads(document.blocks)) if without else {}
    if len(set(told.values())) < 2 and not any(_is_term(document, at) for at in told):
        return
    for span, when in _placed(document.blocks, told):
        if span in without:
            without[span].fields["frist"] = RawField(when, without[span].span)


def _is_term(document: Document, at: int) -> bool:
    text = document.blocks[at].text.strip()
    to_do = TO_DO.fullmatch(text)
    if _TERM.match(text) or _precise(text) or (to_do is not None and len(_YEARS.findall(text)) < 2):
        return True
    title = next((block.text for block in document.blocks if block.kind == "heading"), "")
    own, told = _YEARS.findall(title), _YEARS.findall(text)
    within = len(own) == 2 and len(told) == 2 and own != told and own[0] <= told[0] and told[1] <= own[1]
    return within and int(told[1]) - int(told[0]) < 2  # four years are those of the handlingsdel


def _precise(text: str) -> bool:
    """Whether the text says "Ferdig innan 30. juni 2026": a deadline, and no period."""
    when = led_time(text)
    return bool(when) and _YEARS.sub("", when).strip(" –-/") != ""


def _leads(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    short = [at for at, one in enumerate(blocks) if one.kind in ("heading", "paragraph") and len(one.text) <= _LONGEST]
    for position in short:
        block = blocks[position]
        to_do = TO_DO.fullmatch(block.text.strip())
        if to_do is not None:
            yield position, next(filter(None, to_do.groups()))
        elif "20" in block.text:
            match = _TIMED.match(block.text.strip()) or _TERM.match(block.text.strip())
            if match is not None:
                yield position, match["when"]
            elif (sheet := block.span.sheet or "") and sheet in block.text and _YEARS.fullmatch(sheet):
                yield position, sheet
            elif when := _said(block):
                yield position, when
        elif block.text.lower().strip(" :.") in _RECURRING:
            yield position, block.text.strip(" :.").split(" tiltak")[0]
        elif when := _said(block):
            yield position, when


def _said(block: Block) -> str:
    """The time that a heading, or a line in bold or with a colon, says in any words of dates; "" for others."""
    if block.kind == "heading" or block.bold or block.text.endswith(":"):
        return led_time(block.text) or bare_time(block.text)
    return ""


def _placed(blocks: Sequence[Block], told: dict[int, str]) -> Iterator[tuple[Span, str]]:
    """Each item and table cell below such a line or heading, with its time."""
    heads: list[tuple[int, str]] = []
    line = ""
    for position, block in enumerate(blocks):
        if block.kind == "heading":
            heads = [head for head in heads if head[0] < block.level]
            heads.append((block.level, told.get(position, "")))
            line = ""
        elif block.kind == "paragraph" and not block.level:
            line = told.get(position, "")
        when = line or next((when for _, when in reversed(heads) if when), "")
        if when:
            yield from ((span, when) for span in (block.span, *block.lines))
            yield from ((cell.span, when) for row in block.rows for cell in row.cells)

"""Lists of actions sorted by who has them: "NAV skal:", "NAV:", "Ansvar: Kultur" or "Tiltak (ansvar: NAV)"
above each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block, Document, Span
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.namedunits import are_units
from plancheck.extract.fields.unitnames import is_unit
from plancheck.parts import RawField
from plancheck.pattern import pattern

_LONGEST = 90
_DOES = ("skal", "vil", "må")
_NAMED = pattern(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(?:"
    r"(?:hoved|hovud)?ansvar(?:l[ie]g(?:\s+(?:enhet|eining))?|et)?\s*:\s*(?P<after>[A-ZÆØÅ][^:.;?!]{1,60})"
    r"|[^()]{3,50}\((?:hoved|hovud)?ansvar(?:l[ie]g)?\s*:\s*(?P<within>[A-ZÆØÅ][^()]{1,60})\)"
    r"|(?P<before>[A-ZÆØÅ][^:.;?!()]{1,50}?)\s+(?:skal|vil|må|har (?:hoved|hovud)?ansvar(?:et)? for(?: å)?))\s*:?$",
    re.I,
    needs=("ansvar", "skal", "vil", "må"),
)
NOBODY = pattern(
    r"(?:vi|me|kommunen?|kommuna|bydelen|planen|alle|dette|det|dei|de|slik|hva|kva|tiltak\w*|i \w+|"
    r"\w+ (?:kommune|herad)|barn(?:a|et)?|born|ung(?:e|dom(?:men|mer|mar)?)|eldre|elev(?:er|ar|ene|ane)|foreldre\w*|"
    r"føresette|innbygg\w*|folk|flere|fleire|mål\w*)\b",
    re.I,
)
"""Who or what is no unit of its own: "Vi skal:", "Kommunen skal:"."""


def read_owner_leads(drafts: Sequence[Draft], document: Document) -> None:
    """Give actions that name nobody the one that the heading or line above their list names.

    "X skal" is believed where X reads as a unit, and of one word where another list has such a lead.
    """
    without = {draft.span: draft for draft in drafts if "ansvar" not in draft.fields and draft.kind == "tiltak"}
    leads = dict(_leads(document.blocks)) if without else {}
    for span, name in _placed(document.blocks, leads) if leads else ():
        if span in without:
            without[span].fields["ansvar"] = RawField(name, without[span].span)


def _leads(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    found: list[tuple[int, str, bool]] = []
    lines = [(at, block) for at, block in enumerate(blocks) if block.kind in ("heading", "paragraph")]
    for position, block in lines:
        if block.noise or not 5 < len(block.text) <= _LONGEST:
            continue
        leads = block.kind == "heading" or block.bold or block.text.rstrip().endswith(":")
        match = _NAMED.fullmatch(block.text.strip()) if leads and _may_name(block.text.lower()) else None
        name = (match["after"] or match["within"] or match["before"]).strip(" ,") if match is not None else ""
        if match is not None and name[:1].isupper() and not NOBODY.match(name):
            found.append((position, name, match["before"] is None or is_unit(name)))
    yield from _names_alone(lines, blocks)
    units = any(sure for *_, sure in found)
    yield from ((position, name) for position, name, sure in found if sure or (units and " " not in name))


def _names_alone(lines: Sequence[tuple[int, Block]], blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The lines "Skulen:" right over lists, of a section where all such lines are units."""
    found: list[tuple[int, str]] = []
    for position, block in lines:
        if block.kind == "heading":
            yield from found if are_units([name for _, name in found]) else ()
            found = []
        elif block.text[-1:] == ":" and not block.level and len(block.text) <= _LONGEST:
            over_list = position + 1 < len(blocks) and blocks[position + 1].kind == "item"
            found += [(position, block.text[:-1].strip())] if over_list else []
    yield from found if are_units([name for _, name in found]) else ()


def _may_name(low: str) -> bool:
    """False where a line in lower case neither speaks of who is responsible nor ends as "X skal:" does."""
    return "ansvar" in low or low.rstrip().removesuffix(":").rstrip().endswith(_DOES)


def _placed(blocks: Sequence[Block], leads: dict[int, str]) -> Iterator[tuple[Span, str]]:
    """Each item, line and table cell below such a heading or line, with the name it gives."""
    heads: list[tuple[int, str]] = []
    line = ""
    for position, block in enumerate(blocks):
        if block.kind == "heading":
            heads = [*(head for head in heads if head[0] < block.level), (block.level, leads.get(position, ""))]
            line = ""
        elif position in leads:
            line = leads[position]
        elif block.kind == "paragraph" and not block.level and (block.bold or block.text.endswith(":")):
            line = ""
        name = line or next((name for _, name in reversed(heads) if name), "")
        if name and position not in leads:
            yield from ((span, name) for span in (block.span, *block.lines))
            yield from ((cell.span, name) for row in block.rows for cell in row.cells)

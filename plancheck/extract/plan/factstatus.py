"""The status in a box of facts below its own heading, right after the title page: "Fakta om høringen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Block, Document, Span
from plancheck.extract.plan.naming import canonical_status
from plancheck.extract.plan.pagestatus import DAY_AND_CASE
from plancheck.extract.plan.subject import NOT_THIS
from plancheck.extract.plan.titlepage import Line, TitlePage, labelled
from plancheck.extract.text.prose import Prose
from plancheck.pattern import pattern

_HEADED = pattern(
    r"\W*(?:(?:nøkkel|høring|høyring|plan|dokument)s?(?:fakta|opplysninger|opplysningar|info|informasjon|data)|"
    r"(?:kort\s+)?(?:fakta|info|informasjon|opplysninger|opplysningar)?\s*(?:om|for)\s+(?:denne\s+|dette\s+)?"
    r"(?:høringen|høyringa|høyringen|planen|plana|dokumentet|saken|saka|samfunnsdelen|strategien|planprogrammet)|"
    r"fakta|høring(?:en)?|høyring(?:a|en)?|status)\W*",
    re.I,
)
_CHAPTERS = 2
"""So many chapters after the title may be such a box."""
_ROWS = 14
_LONGEST = 90


_TOLD = frozenset({"planperiode", "erstatter_plan", "plantype", "overordnet_plan", "bygger_paa_plan"})


def boxed_status(document: Document, prose: Prose) -> list[tuple[str, Span]]:
    """The status that a line, an item or a row "Status: På høring" of the box states, with its place; else that the
    council took its decision, with day and case."""
    adopted: list[tuple[str, Span]] = []
    for label, span in _boxed(document, prose):
        concept, value = labelled(label) or ("", "")
        status = canonical_status(value) if concept == "planstatus" else None
        if status is not None:
            return [(status, span)]
        if concept == "vedtak_linje" and DAY_AND_CASE.search(value) and not NOT_THIS.search(value):
            adopted.append(("vedtatt", span))
    return adopted[:1]


def with_told_facts(document: Document, prose: Prose, page: TitlePage) -> TitlePage:
    """The title page with what its sentences, the items of its list and the box below it state of the plan."""
    facts = dict(page.facts)
    told = [(line.text, line.span) for line in (*page.lines, *page.listed)]
    for text, span in (*told, *_boxed(document, prose)):
        said = labelled(text) if ":" in text else None
        if said is not None and said[0] in _TOLD and said[0] not in page.facts:
            facts[said[0]] = (*facts.get(said[0], ()), Line(said[1].strip(" ."), span))
    return page if len(facts) == len(page.facts) else page._replace(facts=facts)


def _boxed(document: Document, prose: Prose) -> Iterator[tuple[str, Span]]:
    """The lines of the box: of the first chapters after the title page that are headed as one."""
    chapters = 0
    for at in range(prose.title_end, min(prose.title_end + _ROWS, len(document.blocks))):
        block = document.blocks[at]
        if block.kind == "heading":
            chapters += 1
            if chapters > _CHAPTERS or not _HEADED.fullmatch(block.text):
                return
        elif chapters:
            yield from _stated(block)


def _stated(block: Block) -> Iterator[tuple[str, Span]]:
    """The short lines of a block that have a label, a row of two cells among them."""
    if block.kind == "table":
        for row in (*block.header, *block.rows):
            cells = [cell for cell in row.cells if cell.text and not cell.repeated]
            if len(cells) == 2:
                yield f"{cells[0].text.strip(' :')}: {cells[1].text}", cells[1].span
    elif block.kind in ("paragraph", "item") and block.noise == "":
        yield from ((line.strip(), block.span) for line in block.text.split("\n") if len(line) < _LONGEST)

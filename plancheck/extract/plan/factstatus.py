"""The status in a box of facts below its own heading, right after the title page: "Fakta om høringen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Block, Document, Span
from plancheck.extract.plan.naming import canonical_status
from plancheck.extract.plan.titlepage import labelled
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
_LONGEST = 60


def boxed_status(document: Document, prose: Prose) -> list[tuple[str, Span]]:
    """The status that a line, an item or a row "Status: På høring" of the box states, with its place."""
    chapters = 0
    for at in range(prose.title_end, min(prose.title_end + _ROWS, len(document.blocks))):
        block = document.blocks[at]
        if block.kind == "heading":
            chapters += 1
            if chapters > _CHAPTERS or not _HEADED.fullmatch(block.text):
                return []
        elif chapters:
            for label, span in _stated(block):
                said = labelled(label)
                status = canonical_status(said[1]) if said is not None and said[0] == "planstatus" else None
                if status is not None:
                    return [(status, span)]
    return []


def _stated(block: Block) -> Iterator[tuple[str, Span]]:
    """The short lines of a block that have a label, a row of two cells among them."""
    if block.kind == "table":
        for row in (*block.header, *block.rows):
            cells = [cell for cell in row.cells if cell.text and not cell.repeated]
            if len(cells) == 2:
                yield f"{cells[0].text.strip(' :')}: {cells[1].text}", cells[1].span
    elif block.kind in ("paragraph", "item") and block.noise == "":
        yield from ((line.strip(), block.span) for line in block.text.split("\n") if len(line) < _LONGEST)

"""A heading that names no kind over lists that each have somebody's name above: "Slik gjer vi det" / "Skulen"."""

from __future__ import annotations

from plancheck.extract.context import Place, is_loose
from plancheck.extract.fields.namedunits import are_units
from plancheck.parts import Section


def by_units(kinds: tuple[str, ...], section: Section, place: Place) -> tuple[str, ...]:
    """The kinds below a heading: actions, where it only tells how a goal is reached and what stands right below it are
    units with a list each, who do what the list says."""
    ways = kinds == ("tiltak",) or (kinds == ("strategi",) and is_loose(section.title))
    if not ways or not are_units(_names(section, place)):
        return kinds
    place.by_unit.add(section.index)
    return ("tiltak",)


def _names(section: Section, place: Place) -> list[str]:
    """The headings and lead-ins right over the lists of a section; none where it holds something else than lists."""
    blocks = place.document.blocks[section.first : section.last]
    inner = {other.span for other in place.sections if other.parent == section.index}
    names: list[str] = []
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        text = block.text.strip()
        if block.kind == "item" or (block.kind == "paragraph" and block.level):
            continue
        leads = following is not None and following.kind == "item"
        if leads and (block.span in inner or (block.kind == "paragraph" and text.endswith(":"))):
            names.append(text.rstrip(":").rstrip())
        elif block.kind != "paragraph" or names or leads:
            return []
    return names

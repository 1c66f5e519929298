"""A heading that names no kind over lists that each have somebody's name above: "Slik gjer vi det" / "Skulen"."""

from __future__ import annotations

from plancheck.extract.context import Place, is_loose
from plancheck.extract.fields.namedunits import are_units
from plancheck.parts import Section


def by_units(kinds: tuple[str, ...], section: Section, place: Place) -> tuple[str, ...]:
    """The kinds below a heading: actions, where it only tells how a goal is reached and what stands right below it are
    units with a list each, who do what the list says."""
    ways = kinds == ("tiltak",) or (kinds == ("strategi",) and is_loose(section.title))
    if not ways or not _are_units(section, place):
        return kinds
    place.by_unit.add(section.index)
    return ("tiltak",)


def _are_units(section: Section, place: Place) -> bool:
    """Whether the names over a section's lists are units, by themselves or with those of the sections with its title:
    "Kultur" in one "Slik gjer vi det", where "NAV" and "Skulen" stand in another."""
    own = _names(section, place)
    if not own or are_units(own):
        return bool(own)
    alike = (other for other in place.sections if (other.title, other.level) == (section.title, section.level))
    return are_units([name for other in alike for name in _names(other, place)])


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

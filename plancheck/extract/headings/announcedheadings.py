"""Headings that a lead-in right above calls goals: "Delmål:", and below it "**Flere i arbeid**" over its text."""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.goals.announced import announced_kind, fits_count
from plancheck.parts import Section


def led_goals(section: Section, place: Place) -> None:
    """Let the subheadings of a section be goals where a lead-in right above the first of them says so."""
    if place.lead is None or section.parent != place.head.section or section.own_role or section.first < 2:
        return
    said = place.document.blocks[section.first - 2].text
    kind = announced_kind(place.lead, said)
    sisters = [other for other in place.sections if other.parent == section.parent and other.index >= section.index]
    if kind and len(sisters) > 1 and fits_count(said, len(sisters)):
        place.head.kinds = (kind,)

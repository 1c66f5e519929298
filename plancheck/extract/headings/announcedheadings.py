"""Headings that a line right above calls goals: "Delmål:", and below it "**Flere i arbeid**" over its text; areas that
come with goals: "Planen har to satsingsområder med mål:"."""

from __future__ import annotations

import re

from plancheck.extract.context import Place
from plancheck.extract.goals.announced import announced_kind, fits_count
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.extract.goals.numberwords import NUMBERS
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import AREAS
from plancheck.parts import Section
from plancheck.pattern import pattern

_AREAS_COUNTED = pattern(
    r"[^:?!]*\b(?:har|er|valgt|vald|valt|prioriterer|satser\s+på|satsar\s+på|innehold\w*|inneheld|omfatter|omfattar|består\s+av)"
    r"\s+(?:valgt\s+|vald\s+|valt\s+|delt\s+inn\s+i\s+|delt\s+i\s+)?(?P<number>\w+)\s+(?:\w+e\s+)?"
    r"(?:sats(?:n)?ings|innsats|fokus)-?områd(?:er?|a)[^:?!]*",
    re.I,
    needs=("satsingsområd", "satsningsområd", "innsatsområd", "fokusområd", "satsings-", "innsats-", "fokus-"),
)
"""A sentence that says how many areas there are: "Planen har to satsingsområder."."""
_WITH_GOALS = pattern(r"\bmed\s+(?:\w+e\s+|sine\s+)?(?:del)?mål\s*:?\s*$", re.I, needs="mål")


def led_goals(section: Section, place: Place) -> None:
    """Let the subheadings of a section be goals where a lead-in right above the first of them says so."""
    if section.parent != place.head.section or section.own_role or section.first < 2:
        return
    said = place.document.blocks[section.first - 2].text
    if place.lead is None and "områd" not in said:
        return
    sisters = [other for other in place.sections if other.parent == section.parent and other.index >= section.index]
    kind = announced_kind(place.lead, said) if place.lead is not None else _areas_counted(said, section, sisters, place)
    if kind and len(sisters) > 1 and fits_count(said, len(sisters)):
        place.head.kinds = (kind,)


def kinds_below(section: Section, kind: str, place: Place) -> tuple[str, ...]:
    """The goals that a list below an area's heading holds, where the line above the first area says that they come with
    goals, or the chapter is on goals by its name."""
    if kind not in AREAS or not any(block.kind == "item" for block in place.blocks_of(section)):
        return ()
    if heading_kinds(place.sections[section.parent or 0].title, place.words) in (("maal",), ("delmaal",)):
        return ("maal",)
    first = next(other for other in place.sections if other.parent == section.parent)
    said = place.document.blocks[first.first - 2].text if first.first > 1 else ""
    return ("maal",) if "områd" in said and _WITH_GOALS.search(said) else ()


def _areas_counted(said: str, section: Section, sisters: list[Section], place: Place) -> str:
    """The kind of all headings below a sentence that counts them as areas, each of which stands over a list."""
    if section.first - 1 <= place.section.first or place.head.item is not None:
        return ""
    counted = next(filter(None, map(_AREAS_COUNTED.fullmatch, SENTENCE.split(said))), None)
    number = counted["number"].lower() if counted is not None else ""
    if (int(number) if number.isdecimal() else NUMBERS.get(number, 0)) != len(sisters):
        return ""
    first = len([other for other in place.sections if other.parent == section.parent]) == len(sisters)
    listed = all(
        not other.own_role and any(block.kind == "item" for block in place.blocks_of(other)) for other in sisters
    )
    return "satsingsomraade" if first and listed else ""

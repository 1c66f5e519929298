"""Areas that are called as a kind of item or a chapter is: "Aktivitet" beside "Fellesskap" below "Satsingsområder"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import Label, read_label
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary, normalise

_THEME = pattern(
    r"(?:aktivitet(?:er|ar)?|innsats(?:er|ar)?|oppfølging|oppfylging)(?:\s+(?:og|for)\s+\w+)?"
    r"|tiltak\s+og\s+(?!(?:mål|ansvar|frist|strategi|aktivitet|handling|indikator|ressurs|økonomi|tid|plan|kost|status|"
    r"oppfølging|framdrift|fremdrift|virkemid|verkemid|prioriter)\w*)\w+",
)
"""Names that an area may have, and that for themselves say what a chapter holds."""
_MOST_WORDS = 3
_OVER_AREAS = pattern(r"(?:\w+e\s+)?(?:sats(?:n)?ings|innsats|fokus)områd(?:er?|a|ene)(?:\s+og\s+(?:del)?mål)?")
_SOON = 3
"""So far below its heading the goal of an area stands."""


def may_be_area(title: str) -> bool:
    """Whether a heading's words may be the name of an area although they are those of a kind or a chapter."""
    return len(title.split()) <= _MOST_WORDS and _THEME.fullmatch(normalise(title)) is not None


def area_headings(sections: Sequence[Section], blocks: Sequence[Block], words: Vocabulary) -> tuple[Section, ...]:
    """The sections; one below "Satsingsområder" that states a goal as every plain heading beside it does is an area
    whatever its name says, and has the role of the chapter above it."""
    found = [one for one in sections if one.own_role and may_be_area(one.title)]
    areas = {one.index for one in found if _beside_areas(one, sections, blocks, words)}
    if not areas:
        return tuple(sections)
    made = list(sections)
    for section in sections[1:]:
        above = section.parent or 0
        if section.index in areas:
            made[section.index] = replace(section, role=made[above].role, own_role="")
        elif section.own_role == "" and made[above] is not sections[above]:
            made[section.index] = replace(section, role=made[above].role)
    return tuple(made)


def _beside_areas(section: Section, sections: Sequence[Section], blocks: Sequence[Block], words: Vocabulary) -> bool:
    above = sections[section.parent or 0]
    label = read_label(above.title, words)
    if above.own_role != "maal" or label is not None or not _OVER_AREAS.fullmatch(normalise(above.title)):
        return False
    plain = [one for one in sections if one.parent == section.parent and not one.own_role]
    return bool(plain) and all(_opens_with_goal(one, blocks, words) for one in (section, *plain))


def _opens_with_goal(section: Section, blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether a goal is labelled soon below the heading: "**Mål:** Flere er aktive"."""
    return any(
        (label := read_label(block.text, words)) is not None and label.kind in GOALS and bool(label.text)
        for block in blocks[section.first : min(section.first + _SOON, section.last)]
        if block.text and "mål" in block.text.lower()
    )


def is_labelled_area(label: Label, sections: Sequence[Section], words: Vocabulary) -> bool:
    """Whether "Satsingsområde: Aktivitet" is the area of that name: another heading is labelled so with other words."""
    if label.kind != "satsingsomraade" or not may_be_area(label.text):
        return False
    others = [read_label(one.title, words) for one in sections if "område" in one.title.lower()]
    return any(one is not None and one.kind == label.kind and one.text not in ("", label.text) for one in others)

"""Headings that name a goal by its place: "For å nå det andre målet", "Til 4.1 Alle skal være med"."""

from __future__ import annotations

import re

from plancheck.extract.context import RANK, Place
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_ORDINALS = ("første", "andre", "tredje", "fjerde", "femte", "sjette")
_COUNTED = pattern(
    rf"\b(?:det|vårt)\s+(?P<which>{'|'.join(_ORDINALS)}|fyrste)\s+(?P<level>del|hoved|hovud)?målet\b",
    re.I,
    needs="målet",
)
_OF_CHAPTER = pattern(
    r"(?:tiltak\w*\s+)?(?:til|for|under|oppfølging\s+av|knytt(?:et)?\s+til)\s+(?:(?:kapittel|kap\.|pkt\.|punkt)\s+)?"
    r"(?:(?P<called>(?:del|hoved|hovud)?mål)\s+)?(?P<number>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)[.:]?(?:\s+(?P<title>\S.*))?$",
    re.I,
    begins="tiltak til for under oppfølging knyt",
)
_GOALS = {"del": ("delmaal",), "hoved": ("hovedmaal", "maal"), "hovud": ("hovedmaal", "maal")}
_ANY = ("hovedmaal", "maal", "delmaal")


def goal_by_place(section: Section, place: Place) -> int | None:
    """The index of the goal a heading means; None for other headings, and where several or none may be meant."""
    counted = _COUNTED.search(section.title)
    if counted is not None:
        return _counted(counted, place)
    chapter = _OF_CHAPTER.match(section.title)
    return _of_chapter(chapter, section, place) if chapter is not None else None


def _counted(match: re.Match[str], place: Place) -> int | None:
    """The first, second … goal of the level named, or of the upper one the plan has."""
    word = match["which"].lower().replace("fyrste", "første")
    kinds = _GOALS[match["level"].lower()] if match["level"] else _ANY
    drafts = place.drafts.items
    told = {normalise(draft.text): index for index, draft in reversed(list(enumerate(drafts))) if draft.kind in kinds}
    upper = min((RANK[drafts[index].kind] for index in told.values()), default=0)
    goals = sorted(index for index in told.values() if RANK[drafts[index].kind] == upper)
    at = _ORDINALS.index(word)
    return goals[at] if at < len(goals) > 1 else None


def _of_chapter(match: re.Match[str], section: Section, place: Place) -> int | None:
    """The upper goal of the chapter with that number, and with that title where the heading goes on with one, if no
    goal bears the number itself."""
    number, drafts = match["number"], place.drafts.items
    if any(draft.number == number and draft.kind in RANK for draft in drafts):
        return None
    chapters = [other for other in place.sections if other.number == number and other.index < section.index]
    if len(chapters) != 1 or not _same_title(match["title"], chapters[0]):
        return None
    inside = [index for index, draft in enumerate(drafts) if draft.section == chapters[0].index and draft.kind in _ANY]
    upper = [index for index in inside if drafts[index].parent not in inside]
    return upper[0] if len(upper) == 1 else None


def _same_title(title: str | None, chapter: Section) -> bool:
    return title is None or normalise(title.strip(" :–—-")) == normalise(chapter.title)

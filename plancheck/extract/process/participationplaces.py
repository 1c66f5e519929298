"""Where a plan tells of participation in the work with it, and where of something else."""

from __future__ import annotations

import re

from plancheck.extract.text.prose import Sections
from plancheck.pattern import pattern

_SKIPPED_ROLES = frozenset(
    {"tiltak", "maal", "innhold", "historikk", "risiko", "planoversikt", "fnmaal", "indikator", "utfordring"}
)
_SO_FAR = pattern(
    r"\W*(?:hva|kva|dette|det)\s+har\s+(?:vi|me|kommunen)\s+gjort(?:\s+(?:så\s+langt|til\s+n[åo]|hittil))?\W*$", re.I
)
_CHAPTER = ("medvirk", "medverk", "involver", "vært med", "vore med", "har delt", "har bidr", "har lytt")
"""What a heading over who took part says, in one of these: "Slik har folk vore med"."""


def elsewhere(role: str, block: int, places: Sections) -> bool:
    """Whether a chapter tells of no work with this plan; "Hva har vi gjort så langt" may, where an earlier plan's does
    not."""
    section = places.of(block) if role == "historikk" else None
    return role in _SKIPPED_ROLES and (section is None or _SO_FAR.match(section.title) is None)


def is_chapter(role: str, titles: str) -> bool:
    """Whether a heading with that role and title stands over who took part."""
    return role == "medvirkning" or any(stem in titles for stem in _CHAPTER)

"""Goals listed near the front and elaborated in chapters: the same number there with other words is the same goal."""

from __future__ import annotations

from plancheck.graph import Plangraf
from plancheck.model import Maal

_CHAPTER = "h"
_LISTED = ("l", "p")
"""How the name of a series begins inside its file: goals in headings, in a list, in labelled paragraphs."""


def reworded_in_chapters(graf: Plangraf) -> dict[str, Maal]:
    """Id of a goal that only stands in a list -> the goal whose chapter bears its number and other words.

    Only where another goal of the list and its chapter do agree; else the two number different things.
    """
    chapters: dict[tuple[str, str, str], Maal] = {}
    agreeing: set[tuple[str, str]] = set()
    for maal in graf.alle(Maal):
        if maal.number and _stands(maal) == _CHAPTER:
            chapters.setdefault((maal.plan, maal.kind, maal.number), maal)
            if maal.mentions:
                agreeing.add((maal.plan, maal.kind))
    found: dict[str, Maal] = {}
    for maal in graf.alle(Maal) if agreeing else ():
        chapter = chapters.get((maal.plan, maal.kind, maal.number))
        alone = _stands(maal) in _LISTED and not maal.role and not graf.below(maal.id)
        if chapter is not None and alone and (maal.plan, maal.kind) in agreeing:
            found[maal.id] = chapter
    return found


def _stands(maal: Maal) -> str:
    return maal.series.removeprefix(f"{maal.span.file}:")[:1]

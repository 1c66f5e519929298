"""The one goal of the whole plan, told in a chapter of its own before those of its themes: both are called "Mål".

"Mål for planen: …", and then "Slik vil vi ha det" or "Mål: …" in every theme, are two levels: the first is the
hovedmål, and those of the themes are the delmål of it.
"""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.headings.outline import heading_kinds

_FEWEST = 2
"""So many themes at least; one is enough where it is an area of the plan."""
_OTHER_LEVELS = frozenset({"hovedmaal", "delmaal"})


def lift_overall(place: Place) -> None:
    """Make the first goal a hovedmål where it is the only one of its chapter, nothing stands under it, and all others
    are those of themes: of areas, or most of them with something under it."""
    items = place.drafts.items
    told = [at for at, draft in enumerate(items) if draft.kind == "maal" and not (draft.role or draft.repeated)]
    if len(told) < _FEWEST or any(draft.kind in _OTHER_LEVELS for draft in items):
        return
    first = items[told[0]]
    held = {draft.parent for draft in items}
    coded = bool(first.number) or first.id[:1].isupper()
    if coded or first.parent is not None or told[0] in held or not _opens_chapter(first, place):
        return
    others = [items[at] for at in told[1:]]
    areas = all(_in_area(draft, items) for draft in others)
    acted = 2 * len(held.intersection(told)) >= len(others)
    if not areas and not (acted and all(_in_theme(draft, first, place) for draft in others)):
        return
    if not areas and len({draft.section for draft in others}) < _FEWEST:
        return
    if any(ref.words == first.text for draft in items for ref in draft.refs):
        return
    first.kind, first.series = "hovedmaal", first.series.replace(":maal", ":hovedmaal", 1)


def _opens_chapter(draft: Draft, place: Place) -> bool:
    """Whether the goal stands below a heading that only says that goals do: "Mål for planen", "Ambisjon"."""
    section = place.sections[draft.section]
    return not draft.series.startswith("h") and bool(section.index) and bool(heading_kinds(section.title, place.words))


def _in_area(draft: Draft, items: list[Draft]) -> bool:
    return draft.parent is not None and items[draft.parent].kind == "satsingsomraade"


def _in_theme(draft: Draft, first: Draft, place: Place) -> bool:
    """Whether a goal stands in a theme's chapter: below a heading of its own there, or labelled in its text."""
    section, chapter = place.sections[draft.section], place.sections[first.section]
    return section.level > chapter.level or (not section.own_role and draft.labelled and draft.series.startswith("p"))

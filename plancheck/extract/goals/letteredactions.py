"""Actions counted by the letter of their area where that letter is also a code for goals: "D1 …" in area D."""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft

_AREAS = frozenset({"satsingsomraade", "maal", "hovedmaal", "delmaal"})
_CODED = frozenset({"delmaal", "hovedmaal"})


def call_lettered_actions(place: Place) -> None:
    """Make such items actions, where those of another area are actions that bear its letter ("A1 …" in area A)."""
    items = place.drafts.items
    coded = [draft for draft in items if draft.kind in _CODED and draft.labelled and _of_area(draft, items)]
    if not coded:
        return
    if any(draft.kind == "tiltak" and _of_area(draft, items) for draft in items):
        for draft in coded:
            draft.series = draft.series.replace(f":{draft.kind}", ":tiltak", 1)
            draft.kind, draft.number = "tiltak", ""


def _of_area(draft: Draft, items: list[Draft]) -> bool:
    """Whether the letter of an item's code is that of an area or a goal it stands below."""
    letter, above = draft.id[:1], draft.parent
    if not draft.id[1:].isdecimal():
        return False
    while above is not None and items[above].number != letter:
        above = items[above].parent
    return above is not None and items[above].kind in _AREAS

"""Labelled goals that end a heading they stand below: of a chapter of actions, of a goal lower than they are."""

from __future__ import annotations

from plancheck.extract.context import RANK, Place
from plancheck.extract.labels import Label


def leave_actions(label: Label, place: Place) -> None:
    """A new goal beside one told before "**Tiltak**" ends that chapter, where another "**Tiltak**" follows."""
    own, drafts = place.section, place.drafts.items
    if own.own_role != "tiltak" or RANK.get(label.kind, 9) >= RANK["tiltak"] or not label.number:
        return
    outer = place.heads[-2] if len(place.heads) > 1 else place.head
    sister = any(drafts[index].kind == label.kind for index in outer.labelled)
    again = any(draft.kind == label.kind and draft.number == label.number for draft in drafts)
    follows = any(other.index > own.index and other.title == own.title for other in place.sections)
    if sister and follows and not again:
        place.heads.pop()
        outer.made[:] = [index for index in outer.made if drafts[index].kind != label.kind]


def leave_lower_goal(label: Label, place: Place) -> None:
    """A goal told as one before was, above headings of lower goals, ends the heading it stands below: "**Hovedmål 2:
    …**" between "### Delmål 1.2" and "### Delmål 2.1"."""
    drafts, lower = place.drafts.items, False
    for depth in range(len(place.heads) - 2, -1, -1):
        inner = place.heads[depth + 1].item
        if inner is not None and RANK[drafts[inner].kind] <= RANK.get(label.kind, 9):
            return
        lower = lower or inner is not None
        if lower and any(drafts[index].kind == label.kind for index in place.heads[depth].labelled):
            del place.heads[depth + 1 :]
            return

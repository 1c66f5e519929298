"""Actions below a list of goals in the same chapter, or in a chapter of the same theme: "Delmål:" and its list, then
the table or the list of actions; "Mål for kultur", then "Tiltak for kultur"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.headings.themedgoals import same_theme
from plancheck.extract.kinds import GOALS, SERVED
from plancheck.parts import Ref

_FEW = 4
"""So many goals at most a chapter's actions serve together."""


def serve_listed(place: Place, before: int) -> None:
    """Let the actions drafted from the index `before` on serve the goals that the chapter, or the one of their theme,
    lists above them.

    Only where no heading and no labelled line is a nearer goal, and none of them names one itself, nor has a column for
    it. Several goals are those of the chapter's actions together, where these have no numbers that say which, but
    not in a chapter that is the whole document.
    """
    items = place.drafts.items
    actions = [draft for draft in items[before:] if draft.kind == "tiltak"]
    above = place.goal()
    if not actions or any(draft.refs or draft.parent != above for draft in actions):
        return
    goals = [index for index in _listed(place, before) if above is None or items[index].parent == above]
    goals = goals or ([] if above is not None else _of_theme(place, before))
    keys = {draft.group for draft in actions} if goals else set()
    if any(group.key in keys and not SERVED.isdisjoint(group.columns) for group in place.drafts.groups if keys):
        return
    if len(goals) == 1:
        for draft in actions:
            draft.parent = goals[0]
    elif 1 < len(goals) <= _FEW and not _whole(place) and not any(draft.number for draft in actions):
        for draft in actions:
            draft.refs.extend(_ref(items[index]) for index in goals)


def _whole(place: Place) -> bool:
    return not place.section.index or place.is_title(place.section)


def _ref(goal: Draft) -> Ref:
    return Ref(goal.text, goal.span, goal.kind, words=goal.text, provenance="placement")


def _listed(place: Place, before: int) -> list[int]:
    """The goals of the last list in the section, or in the one above where its heading only says "Tiltak"."""
    for head in reversed(place.heads):
        run = _last_run([index for index in head.made if index < before], place.drafts.items)
        if run or head.kinds[:1] != ("tiltak",):
            return run
    return []


def _of_theme(place: Place, before: int) -> list[int]:
    """The goals of the last section above that is of the same theme: "Mål for kultur", "Kultur" below "Mål"."""
    for index in range(place.section.index - 1, 0, -1):
        if same_theme(place.section, place.sections[index]):
            found = [at for at, draft in enumerate(place.drafts.items[:before]) if draft.section == index]
            found = [at for at in found if place.drafts.items[at].kind in GOALS]
            if found:
                return found
    return []


def _last_run(made: Sequence[int], items: Sequence[Draft]) -> list[int]:
    """The goals that lists set one after another, before the actions that follow them if any."""
    run: list[int] = []
    for index in reversed(made):
        draft = items[index]
        if draft.kind in GOALS and draft.series.startswith("l") and (not run or draft.kind == items[run[0]].kind):
            run.insert(0, index)
        elif run or draft.kind != "tiltak":
            return run
    return run

"""Points beside each other that each say what they are: "- Mål: X", "- Tiltak: Y", "- Ansvar: Z"."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.extract.context import Place
from plancheck.extract.drafts import PARENT_KINDS, Draft
from plancheck.extract.kinds import GOALS, WHO_AND_WHEN
from plancheck.extract.lists.itemkinds import ListState


def goal_beside(kind: str, place: Place, state: ListState) -> int | None:
    """The goal that a point of the kind belongs to by the points before it: the last that calls itself a goal; None
    where several goals stand right after each other, whose means are told of afterwards."""
    items = place.drafts.items
    allowed = PARENT_KINDS.get(kind, frozenset())
    for at in range(len(state.made) - 1, -1, -1):
        draft = items[state.made[at]]
        if draft.labelled and draft.kind in GOALS and draft.kind in allowed:
            before = items[state.made[at - 1]].kind if at else ""
            return None if before == draft.kind else state.made[at]
    return None


def share_lines(place: Place, state: ListState) -> None:
    """Give who and when, said in points of their own right below all the actions of a goal, to each of them:
    "- Tiltak: X", "- Tiltak: Y", "- Ansvar: Z"; none where an action before the last has said it."""
    for actions in _runs(place, state):
        last = actions.pop()
        for key in WHO_AND_WHEN:
            value = last.fields.get(key)
            if value is not None and value.span != last.span and all(key not in one.fields for one in actions):
                for one in actions:
                    one.fields[key] = value


def _runs(place: Place, state: ListState) -> Iterator[list[Draft]]:
    """The actions that call themselves so, two or more beside each other below one goal of the list."""
    run: list[Draft] = []
    for index in state.made:
        draft = place.drafts.items[index]
        if draft.labelled and draft.kind == "tiltak" and draft.parent in state.made:
            run = [*run, draft] if run and run[-1].parent == draft.parent else [draft]
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run

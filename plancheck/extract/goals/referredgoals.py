"""Numbered lines below goals that the actions name as what they serve: "1.1 …" below "Mål 1", "1.1" in a column "Mål".

Below a goal a list sets strategies or actions (contract, section 5). Where the plan's actions say that they serve goal
1.1, the lines that bear such numbers are goals, one level below the one they stand under; they are strategies where
the actions call them so.
"""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.kinds import GOALS, MAIN_GOALS, MEANS

_BORNE = GOALS | {"strategi"}


def lift_referred(place: Place) -> None:
    """Make such lines delmål or strategies, where nothing else of the plan has one of their numbers."""
    items = place.drafts.items
    counted = [draft for draft in items if "." in draft.number and draft.kind in MEANS]
    lines = [draft for draft in counted if _counts_on(draft, items)]
    if not lines:
        return
    mine, own = {id(draft) for draft in lines}, {draft.number for draft in lines}
    others = [draft for draft in items if id(draft) not in mine]
    if any(draft.kind in _BORNE and draft.number in own for draft in others):
        return
    kinds = _called(own, [draft for draft in others if draft.kind == "tiltak"])
    kind = "delmaal" if not GOALS.isdisjoint(kinds) else "strategi" if "strategi" in kinds else ""
    if kind:
        for draft in lines:
            _lift(draft, kind, place)


def _called(numbers: set[str], actions: list[Draft]) -> set[str]:
    """What the actions call the items of these numbers that they serve."""
    refs = (ref for draft in actions for ref in draft.refs if ref.edge == "bidrar_til" and not ref.plan)
    return {ref.kind for ref in refs if ref.number in numbers}


def _lift(draft: Draft, kind: str, place: Place) -> None:
    draft.series = draft.series.replace(f":{draft.kind}", f":{kind}", 1)
    if draft.kind == "tiltak":
        groups = place.drafts.groups
        groups[:] = [group for group in groups if group.key != draft.group]
        draft.group = ""
    draft.kind = kind


def _counts_on(draft: Draft, items: list[Draft]) -> bool:
    """Whether a line of a list that says neither what it is, nor who or when, goes on from the number of its goal."""
    above = items[draft.parent] if draft.parent is not None else None
    if above is None or above.kind not in MAIN_GOALS or draft.labelled or not draft.series.startswith("l"):
        return False
    beside = any(said.text not in draft.text for said in draft.fields.values())
    return draft.number.rpartition(".")[0] == above.number and not (draft.kind == "tiltak" and beside)

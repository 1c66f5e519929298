"""Actions counted by the letter of their area where that letter is also a code for goals: "D1 …" in area D."""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.kinds import GOALS, WHO_AND_WHEN
from plancheck.extract.paragraphs.paragraphs import read_lead

_AREAS = frozenset({"satsingsomraade", "maal", "hovedmaal", "delmaal"})
_CODED = frozenset({"delmaal", "hovedmaal"})


def call_lettered_actions(place: Place) -> None:
    """Make such items actions: those of another area are actions that bear its letter ("A1 …" in area A), or nothing
    stands below them and either all of the area say who and when, or a line "Tiltak:" leads to them."""
    items = place.drafts.items
    coded = [at for at, draft in enumerate(items) if draft.kind in _CODED and draft.labelled and _of_area(draft, items)]
    if not coded:
        return
    of_others = any(draft.kind == "tiltak" and _of_area(draft, items) for draft in items)
    lists: dict[str, list[int]] = {}
    for at in coded:
        lists.setdefault(f"{items[at].section}:{items[at].id[:1]}", []).append(at)
    for found in lists.values():
        told = len(found) > 1 and all(items[at].fields.keys() >= WHO_AND_WHEN for at in found)
        borne = any(draft.parent in found for draft in items[found[0] :])
        if of_others or ((told or _led_to(items[found[0]], place)) and not borne):
            for at in found:
                _call_action(at, found, items)


def _call_action(at: int, found: list[int], items: list[Draft]) -> None:
    """Make a goal of an area an action, under the last goal set right below the same area."""
    draft = items[at]
    if draft.kind == "hovedmaal":
        goals = (one for one in range(at - 1, -1, -1) if items[one].kind in GOALS and items[one].parent == draft.parent)
        draft.parent = next((one for one in goals if one not in found), draft.parent)
    draft.series = draft.series.replace(f":{draft.kind}", ":tiltak", 1)
    draft.kind, draft.number = "tiltak", ""


def _led_to(draft: Draft, place: Place) -> bool:
    """Whether the line right above the list that opens with the item is "Tiltak:", or the heading above it "Tiltak"."""
    if place.sections[draft.section].own_role == "tiltak":
        return True
    blocks = place.blocks_of(place.sections[draft.section])
    at = next((at for at, block in enumerate(blocks) if block.span == draft.span), 0)
    if not at or blocks[at].kind != "item" or blocks[at - 1].kind != "paragraph":
        return False
    lead = read_lead(blocks[at - 1].text, blocks[at - 1].span, place.words)
    return lead is not None and lead.kinds == ("tiltak",)


def _of_area(draft: Draft, items: list[Draft]) -> bool:
    """Whether the letter of an item's code is that of an area or a goal it stands below."""
    letter, above = draft.id[:1], draft.parent
    if not draft.id[1:].isdecimal():
        return False
    while above is not None and items[above].number != letter:
        above = items[above].parent
    return above is not None and items[above].kind in _AREAS

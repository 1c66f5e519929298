"""What the items of a list are by the words that lead to it: "Vi skal:", "Dette vil vi oppnå:"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Lead, Place, is_loose, is_way
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.lists.toldlists import only_introduces
from plancheck.extract.tables.columns import header_rows, read_columns

_GOALS = ("maal", "delmaal")
_ABOVE_WAYS = ("delmaal", "maal", "strategi")
_STATES = ("oppnå", "ha det", "ser det ut", "er det når")
"""In what leads to how things are to be, and not to how they become so."""


def led_to(lead: Lead, goal_kind: str, blocks: Sequence[Block], place: Place, *, acts: bool) -> tuple[str, ...]:
    """What a lead-in sets below a goal of this kind; `acts` tells that the items begin as actions do.

    "Dette vil vi:" sets no goals beside it, but how it is reached; "Dette vil vi oppnå:" what it consists of, where no
    hovedmål makes it the lowest level.
    """
    if lead.generic:
        return ("tiltak",) if wishes_are_actions(blocks, place, acts=acts) else _under(goal_kind, place)
    if not (lead.loose and lead.kinds == ("maal",) and goal_kind in _GOALS):
        return lead.kinds
    text = next((block.text for block in place.blocks_of(place.section) if block.span == lead.span), "")
    return _below(text, goal_kind, place)


def headed_kinds(goal_kind: str, place: Place) -> tuple[str, ...]:
    """What the headings above a list set; one such as "Slik vil vi ha det" below a goal sets what a lead-in would."""
    kinds = place.kinds()
    if kinds != ("maal",) or goal_kind not in _GOALS or not place.loose():
        return kinds
    giver = next(head for head in reversed(place.heads) if head.kinds)
    return _below(place.sections[giver.section].title, goal_kind, place)


def _below(text: str, goal_kind: str, place: Place) -> tuple[str, ...]:
    """What stands below a lead-in or heading such as "Slik vil vi ha det i 2038" under what is a goal already."""
    if "mål" in text.lower():
        return ("maal",)  # "Dette er målene vi skal nå:" beside a heading that is one
    above = any(draft.kind == "hovedmaal" for draft in place.drafts.items)
    consists = goal_kind == "maal" and not above and any(words in text.lower() for words in _STATES)
    return ("delmaal",) if consists else ("strategi",)


def _under(goal_kind: str, place: Place) -> tuple[str, ...]:
    """What "Vi vil:" introduces below a goal of this kind."""
    if not goal_kind and only_introduces(place):
        return ()
    return ("strategi",) if goal_kind in _ABOVE_WAYS else ("delmaal",)


def wishes_are_actions(blocks: Sequence[Block], place: Place, *, acts: bool) -> bool:
    """Whether what "Vi skal:" leads to is the plan's actions: it stands in a chapter of actions, or it begins as they
    do and a line right below names who is responsible."""
    return _among_actions(place) or (acts and _owned_below(blocks, place))


def _among_actions(place: Place) -> bool:
    """Whether the heading above that names a kind, other than the plan's title, names actions alone: "Tiltak"."""
    for head in reversed(place.heads[2:]):
        title = place.sections[head.section].title
        if head.kinds and not (head.kinds == ("strategi",) and is_loose(title)):
            return head.kinds == ("tiltak",) and not is_way(title.lower())
    return False


def _owned_below(blocks: Sequence[Block], place: Place) -> bool:
    """Whether the line right below the list names who is responsible ("Ansvarlig: Hjemmetjenesten"), in a plan that has
    its actions in no other place."""
    here = place.blocks_of(place.section)
    at = next((at for at, block in enumerate(here) if block.span == blocks[-1].span), len(here))
    below = here[at + 1] if at + 1 < len(here) else None
    if below is None or below.kind != "paragraph" or ":" not in below.text:
        return False
    fields = labelled_fields(below.text, below.span, place.words)
    return fields is not None and "ansvar" in fields and not _has_actions_elsewhere(place)


def _has_actions_elsewhere(place: Place) -> bool:
    if any(other.own_role == "tiltak" for other in place.sections[2:]):
        return True
    tables = (block for block in place.document.blocks if block.kind == "table")
    return any({"tiltak", "ansvar"} <= read_columns(header_rows(one)[0], place.words).known for one in tables)

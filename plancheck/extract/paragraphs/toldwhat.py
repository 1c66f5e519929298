"""What an action's card says is done: "**Kva:** Ein time i veka" below "Tiltak 1.1 Kulturskule" only tells of it."""

from __future__ import annotations

from plancheck.document import Span
from plancheck.extract.context import Place
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.labels import Label
from plancheck.parts import RawField

_WHAT = ("hva", "kva")


def tells_what(label: Label, text: str, span: Span, owner: int | None, place: Place) -> bool:
    """Give the action of the index what a line labelled with a question says of it; False for other lines.

    A heading over several such lines is no card of one action.
    """
    if label.kind != "tiltak" or not label.text or owner is None or text.lstrip()[:3].lower() not in _WHAT:
        return False
    draft = place.drafts.items[owner]
    if draft.kind != "tiltak" or "beskrivelse" in draft.fields or (place.head.item == owner and _several(place)):
        return False
    tail = read_tail(label.text, span, place.words)
    draft.give({"beskrivelse": RawField(tail.text, span), **tail.fields})
    draft.refs.extend(ref for ref in tail.refs if ref not in draft.refs)
    return True


def title_above(index: int | None, place: Place) -> int | None:
    """The index where its item is the heading above, or a numbered paragraph of the section; else None."""
    if index is None or place.head.item == index:
        return index
    draft = place.drafts.items[index]
    own = draft.number and draft.series.startswith("p") and draft.section == place.section.index
    return index if own else None


def _several(place: Place) -> bool:
    """Whether more lines than one right below the heading ask what is done."""
    asked = 0
    for block in place.blocks_of(place.section):
        for line in block.text.split("\n"):
            asked += line.lstrip()[:3].lower() in _WHAT and line[3:60].partition(":")[1] == ":"
    return asked > 1

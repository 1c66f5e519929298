"""What an action's card says of it: "**Kva:** Ein time i veka" or "Mål: Flere sykler" below "Tiltak 1.1 Sykkelkart"."""

from __future__ import annotations

from plancheck.document import Span
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.kinds import GOALS, WHO_AND_WHEN
from plancheck.extract.labels import Label
from plancheck.parts import RawField, Ref
from plancheck.vocabulary import normalise

_WHAT = ("hva", "kva")


def tells_what(label: Label, text: str, span: Span, owner: int | None, place: Place) -> bool:
    """Give the action of the index what a line labelled with a question says of it, or what it is to lead to; False for
    other lines.

    A heading over several such lines is no card of one action.
    """
    if label.kind in GOALS:
        return _tells_why(label, span, owner, place)
    if label.kind != "tiltak" or not label.text or owner is None or text.lstrip()[:3].lower() not in _WHAT:
        return False
    draft = place.drafts.items[owner]
    if draft.kind != "tiltak" or "beskrivelse" in draft.fields or (place.head.item == owner and _several(place)):
        return False
    tail = read_tail(label.text, span, place.words)
    draft.give({"beskrivelse": RawField(tail.text, span), **tail.fields})
    draft.refs.extend(ref for ref in tail.refs if ref not in draft.refs)
    return True


def _tells_why(label: Label, span: Span, owner: int | None, place: Place) -> bool:
    """Whether "Mål: Flere sykler" stands in an action's card, beside who and when: the goal it serves where the plan
    has one of these words, else only what it is to lead to."""
    draft = place.drafts.items[owner] if owner is not None and label.text and not label.number else None
    if draft is None or draft.kind != "tiltak" or not _is_card(draft, place):
        return False
    folded = normalise(label.text)
    if any(other.kind in GOALS and normalise(other.text) == folded for other in place.drafts.items):
        draft.refs.append(Ref(label.text, span, words=label.text, provenance="explicit"))
    else:
        draft.fields.setdefault("beskrivelse", RawField(label.text, span))
    return True


def _is_card(draft: Draft, place: Place) -> bool:
    """Whether lines of the section give the action who or when."""
    if draft.section != place.section.index:
        return False
    lines = [line for block in place.blocks_of(place.section) for line in block.text.split("\n") if ":" in line]
    fields = (labelled_fields(line.strip(), draft.span, place.words) or {} for line in lines)
    return any(not WHO_AND_WHEN.isdisjoint(said) for said in fields)


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

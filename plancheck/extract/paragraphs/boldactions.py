"""An action in one paragraph that opens with its bold name: "**Digital fortelling.** Fem filmer lages. Ansvar: …"."""

from __future__ import annotations

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.facts import read_facts
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.sentences import read_sentences
from plancheck.extract.fields.tailparts import is_owner
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.fields.unitnames import is_name
from plancheck.extract.goals.owncodes import action_label
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import read_label, split_number
from plancheck.extract.paragraphs.actionlines import says_who, tells_who
from plancheck.extract.paragraphs.boldcards import is_bold_name
from plancheck.extract.paragraphs.paragraphs import add_labelled
from plancheck.parts import RawField
from plancheck.pattern import pattern

_DASHES = ("–", "—", "-")
_COMMA = pattern(r"\s*[,/]\s*")
_FEWEST = 5
"""So many characters has a bold name at least."""


def read_bold_action(block: Block, place: Place) -> bool:
    """Draft the action that such a paragraph is; False for other paragraphs.

    What the sentences after the name say of who and when are its fields. Where no "Tiltak" stands in the name, they
    must say both behind labels, below a goal or in a chapter of actions.
    """
    bold = block.strong[0].strip()
    if len(bold) < _FEWEST or not block.text.startswith(bold):
        return False
    name, rest = bold.rstrip(" .:–—-"), " ".join(block.text[len(bold) :].split()).lstrip(".:–— -")
    label = read_label(name, place.words) if rest else None
    if label is None:
        said = tells_who(f". {rest}") or says_who(f". {rest}")
        told = _told(rest, block, place) if said and _may_stand(name, place) else {}
        if not told.keys() >= WHO_AND_WHEN:
            return False
        number, own = split_number(name)
        label = action_label(own, number)
    else:
        told = _told(rest, block, place) if label.kind == "tiltak" and label.text else {}
    if not told:
        return False
    index = add_labelled(label, name, block.span, block, place)
    place.drafts.items[index].give(told)
    return True


def _may_stand(name: str, place: Place) -> bool:
    if place.head.item is not None and place.drafts.items[place.head.item].kind == "tiltak":
        return False
    below = place.goal() is not None or place.section.role == "tiltak" or "tiltak" in place.kinds()
    return below and is_bold_name(name, place)


def _told(rest: str, block: Block, place: Place) -> dict[str, RawField]:
    """What the words after the name say of who and when."""
    facts = read_facts(rest, block.span, place.words)
    told = dict(facts.fields) if facts is not None else {}
    if "frist" in told and "ansvar" not in told and (name := _named_first(rest, block, place)):
        told["ansvar"] = RawField(name, block.span)
    if not told.keys() >= WHO_AND_WHEN and tells_who(f". {rest}"):
        told = read_tail(rest, block.span, place.words).fields | told
    elif not told.keys() >= WHO_AND_WHEN and says_who(f". {rest}"):
        told = read_sentences(f"X. {rest}", block.span)[1] | told
    return told


def _named_first(rest: str, block: Block, place: Place) -> str:
    """ "Kultur" of "**Tiltak 1 Nye lokaler** – Kultur. Frist: 2027"; "" where labels do not follow the name at once."""
    name, _, after = rest.partition(". ")
    dashed = block.text[len(block.strong[0].strip()) :].lstrip()[:1] in _DASHES
    if not dashed or not labelled_fields(after, block.span, place.words):
        return ""
    return name if all(is_owner(one) or is_name(one.lower()) for one in _COMMA.split(name)) else ""

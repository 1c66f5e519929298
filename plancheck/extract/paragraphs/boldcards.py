"""An action as a bold name with its fields below: "**1.1 Kafé**", what it is, "- Ansvarlig: Kultur", "- Når: 2027"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.tails import labelled_fields
from plancheck.extract.goals.owncodes import action_label
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.labels import Label, read_label, split_number
from plancheck.extract.paragraphs.paragraphs import add_labelled
from plancheck.parts import Section

_OWN = frozenset({"ansvar", "frist"})
_GOALS = frozenset({"delmaal", "strategi"})
_UPPER_GOALS = frozenset({"hovedmaal", "hovedgrep", "maal", "satsingsomraade"})
"""Goals that other goals may stand under: an action right below them says both who and when."""
_LONGEST = 120


def bold_card(block: Block, section: Section, place: Place) -> Label | None:
    """The action a bold line or heading is, where nothing but its fields and words about it stand below; else None."""
    above = _kind_above(section, place)
    sure = above in _GOALS or (block.bold and section.role == "tiltak")
    if above == "tiltak" or section.own_role or not (sure or above in _UPPER_GOALS):
        return None
    if not is_bold_name(section.title, place):
        return None
    own = place.document.blocks[section.first : section.last]
    if any(other.kind in ("heading", "table") for other in own):
        return None
    said = _only_fields(own, place)
    if said.isdisjoint(_OWN) or not (sure or said >= _OWN):
        return None
    return action_label(section.title, section.number)


def _kind_above(section: Section, place: Place) -> str:
    """The kind of the goal or the action the section stands under: a heading's, or a line's of the section above."""
    parent = next((head for head in reversed(place.heads) if head.level < section.level), None)
    if parent is None:
        return ""
    above = parent.labelled[-1] if parent.labelled else parent.item
    return place.drafts.items[above].kind if above is not None else ""


def read_bold_card(position: int, place: Place) -> bool:
    """Draft the action of a paragraph that opens with its bold name, fields below. False for other paragraphs."""
    block = place.document.blocks[position]
    if _counted_card(position, place):
        return True
    goal = place.goal()
    below = goal is not None and (place.drafts.items[goal].kind in _GOALS or _says_both(block, place))
    led = place.lead is not None and place.lead.kinds == ("tiltak",)
    if place.section.role != "tiltak" and not (below or led):
        return False
    after = place.document.blocks[position + 1 : position + 3]
    if not is_bold_card(block, place) or not (_inside(block, place) or _fields_next(after, place)):
        return False
    number, text = split_number(block.strong[0].strip())
    index = add_labelled(action_label(text, number), text, block.span, block, place)
    for line in _inside(block, place):
        place.drafts.items[index].take_line(line, block.span, place.words)
    place.lead = None
    return True


def _counted_card(position: int, place: Place) -> bool:
    """Draft the action of a line "1.1 **Kafé**" or "1.1 Kafé" with who and when below; False for other lines."""
    block = place.document.blocks[position]
    number, text = split_number(block.text) if block.text[:1].isdecimal() and "\n" not in block.text else ("", "")
    above = place.goal()
    kind = place.drafts.items[above].kind if above is not None else ""
    listed = place.section.role == "tiltak" or "tiltak" in place.kinds()
    if not number or kind == "tiltak" or not (listed or kind in _GOALS or kind in _UPPER_GOALS):
        return False
    if not is_bold_name(text, place) or not _fields_below(position, place) >= _OWN:
        return False
    add_labelled(action_label(text, number), text, block.span, block, place)
    place.lead = None
    return True


def _fields_below(position: int, place: Place) -> set[str]:
    """What the bullets below a line say, with no more than a paragraph between; none where one is no field."""
    blocks = place.document.blocks
    after = blocks[position + 1 : place.section.last]
    first = 1 if after and after[0].kind == "paragraph" and not after[0].bold else 0
    bullets = list(takewhile(lambda block: block.kind == "item", after[first:]))
    return _only_fields(bullets, place)


def is_bold_card(block: Block, place: Place) -> bool:
    """Whether a paragraph opens with a bold line, or a bold numbered name, that may be an action's."""
    name = block.strong[0].strip() if block.strong else ""
    rest = block.text[len(name) :]
    if not rest.strip() or not block.text.startswith(name) or not is_bold_name(name, place):
        return False
    return rest.lstrip(" ")[:1] == "\n" or bool(split_number(name)[0] and rest.strip()[0] not in ":–-")


def _inside(block: Block, place: Place) -> list[str]:
    return [line for line in block.text.split("\n")[1:] if labelled_fields(line, block.span, place.words)]


def _says_both(block: Block, place: Place) -> bool:
    """Whether the lines below a bold name say who and when: such a name is an action's below any goal."""
    said = {name for line in _inside(block, place) for name in labelled_fields(line, block.span, place.words) or ()}
    return said >= _OWN


def _fields_next(blocks: Sequence[Block], place: Place) -> bool:
    below = next((other for other in blocks if other.kind != "paragraph"), None)
    return below is not None and below.kind == "item" and _is_field(below, place)


def is_bold_name(text: str, place: Place) -> bool:
    """Whether a bold text may be an action's name: no label, no field, no word for a kind of item."""
    if not 2 < len(text) <= _LONGEST or text.endswith((":", "?")) or place.words.match("label", text) is not None:
        return False
    label = read_label(text, place.words)
    if label is not None and not (label.coded and place.section.role == "tiltak"):
        return False
    return not heading_kinds(split_number(text)[1], place.words)


def _is_field(block: Block, place: Place) -> bool:
    return labelled_fields(block.text, block.span, place.words) is not None


def _only_fields(blocks: Sequence[Block], place: Place) -> set[str]:
    """What the blocks say of an action, where every bullet among them is a field; nothing where one is not."""
    said: set[str] = set()
    for block in blocks:
        fields = labelled_fields(block.text, block.span, place.words)
        if fields is None and block.kind == "item":
            return set()
        said.update(fields or ())
    return said

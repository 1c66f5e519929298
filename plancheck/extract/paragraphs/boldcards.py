"""An action as a bold name with its fields below: "**1.1 Kafé**", what it is, "- Ansvarlig: Kultur", "- Når: 2027"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.cardlines import are_card
from plancheck.extract.fields.labelledtails import Tail, labelled_fields, take_labelled
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.extract.goals.owncodes import action_label
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import Label, read_label, split_code, split_letter, split_number
from plancheck.extract.paragraphs.actionlines import tells_of_plan
from plancheck.extract.paragraphs.paragraphs import add_labelled
from plancheck.extract.tables.headedcards import is_headed_card
from plancheck.parts import RawField, Section

_GOALS = frozenset({"delmaal", "strategi"})
_UPPER_GOALS = frozenset({"hovedmaal", "hovedgrep", "maal", "satsingsomraade"})
"""Goals that other goals may stand under: an action right below them says both who and when."""
_LONGEST = 120
_FEWEST = 2


def bold_card(block: Block, section: Section, place: Place) -> Label | None:
    """The action a bold line or heading is, where nothing but its fields and words about it stand below; else None."""
    above = _kind_above(section, place)
    if _over_card(section, above, place):
        return action_label(section.title, section.number)
    sure = above in _GOALS or (block.bold and section.role == "tiltak")
    alone = not above and section.role in ("", "tiltak") and section.index > 1
    if above == "tiltak" or section.own_role or not (sure or above in _UPPER_GOALS or alone):
        return None
    if not is_bold_name(section.title, place):
        return None
    own = place.document.blocks[section.first : section.last]
    if any(other.kind in ("heading", "table") for other in own):
        return None
    said = _only_fields(own, place)
    if said.isdisjoint(WHO_AND_WHEN) or not (sure or alone or _is_one_card(own, place)):
        return None
    if alone and not sure and not _among_cards(section, place):
        return None
    return action_label(section.title, section.number)


def _over_card(section: Section, above: str, place: Place) -> bool:
    """Whether a heading below a goal, or among actions, stands over a table of who and when of itself alone."""
    own = place.document.blocks[section.first : section.last]
    if section.own_role or above == "tiltak" or not (above or section.role == "tiltak"):
        return False
    if not any(block.kind == "table" for block in own) or SAYS.search(section.title) is not None:
        return False
    if not is_bold_name(section.title, place):
        return False
    return is_headed_card(own, place.words)


def _is_one_card(blocks: Sequence[Block], place: Place, needed: frozenset[str] = WHO_AND_WHEN) -> bool:
    """Whether the blocks are the fields of one action, those needed among them, with no more than a paragraph on it."""
    given = [_only_fields([block], place) for block in blocks if not block.noise]
    names = [name for one in given for name in one]
    once = all(names.count(name) <= 1 for name in WHO_AND_WHEN)
    return once and needed.issubset(names) and given.count(set()) <= 1


def _among_cards(section: Section, place: Place) -> bool:
    """Whether a heading below no goal has another beside it that says who and when, as it does, and neither is of the
    plan. Among actions it may be the only one, or lack one of these where another has both."""
    blocks = place.document.blocks
    beside = [one for one in place.sections if (one.parent, one.level) == (section.parent, section.level)]
    told = [one for one in beside if _is_one_card(blocks[one.first : one.last], place)]
    if any(tells_of_plan(one.title) or one.own_role for one in told):
        return False
    if section.role != "tiltak":
        return len(told) > 1 and section in told
    if tells_of_plan(section.title) or SAYS.search(section.title) is not None:
        return False
    return bool(told) and _is_one_card(blocks[section.first : section.last], place, frozenset())


def _kind_above(section: Section, place: Place) -> str:
    """The kind of the goal or the action the section stands under: a heading's, or a line's of the section above."""
    parent = next((head for head in reversed(place.heads) if head.level < section.level), None)
    if parent is None:
        return ""
    above = parent.labelled[-1] if parent.labelled else parent.item
    return place.drafts.items[above].kind if above is not None else ""


def read_bold_card(position: int, place: Place) -> bool:
    """Draft the action of a paragraph that opens with its name, fields below. False for other paragraphs."""
    block = place.document.blocks[position]
    if _counted_card(position, place) or _plain_card(block, place) or _told_card(block, place):
        return True
    goal = place.goal()
    below = goal is not None and (place.drafts.items[goal].kind in _GOALS or _says_both(block, place))
    led = place.lead is not None and place.lead.kinds == ("tiltak",)
    if place.section.role != "tiltak" and not (below or led):
        return False
    after = place.document.blocks[position + 1 : position + 3]
    if not is_bold_card(block, place) or not (_inside(block, place) or _fields_next(after, place)):
        return False
    _add_card(block.strong[0].strip(), _inside(block, place), block, place)
    return True


def _counted_card(position: int, place: Place) -> bool:
    """Draft the action of a line "1.1 **Kafé**", "1.1 Kafé" or "a) **Kafé**" with who and when below; False for other
    lines. Where no goal stands above, nor a word on actions, it may be of how the plan is worked with."""
    block = place.document.blocks[position]
    number, text = _counted(block.text) if "\n" not in block.text else ("", "")
    above = place.goal() if number else None
    kind = place.drafts.items[above].kind if above is not None else ""
    if not number or kind == "tiltak" or not is_bold_name(text, place):
        return False
    if not kind and not _lists_actions(place) and tells_of_plan(text):
        return False
    said = _fields_below(position, place)
    if said.isdisjoint(WHO_AND_WHEN) or not (said >= WHO_AND_WHEN or _whole_beside(place)):
        return False
    coded = not number[0].isdecimal() and len(number) > 1
    label = action_label(block.text, "") if coded else action_label(text, number)
    add_labelled(label, block.text if coded else text, block.span, block, place)
    place.lead = None
    return True


def _plain_card(block: Block, place: Place) -> bool:
    """Draft the action of a paragraph "A1. Kafé", "Ansvarlig: Kultur", "Når: 2027", a line each, whose name is neither
    bold nor counted; False for other paragraphs."""
    first, said = _card_said(block, place)
    name = " ".join(block.text.split("\n")[:first])
    if said.isdisjoint(WHO_AND_WHEN) or name[-1:] in ".;," or not is_bold_name(name, place):
        return False
    above = place.goal()
    led = place.lead is not None and place.lead.kinds == ("tiltak",)
    if place.drafts.items[above].kind == "tiltak" if above is not None else not (led or _lists_actions(place)):
        return False
    if not said >= WHO_AND_WHEN and not any(_card_said(other, place)[1] >= WHO_AND_WHEN for other in _beside(place)):
        return False
    _add_card(name, block.text.split("\n")[first:], block, place)
    return True


def _told_card(block: Block, place: Place) -> bool:
    """Draft the action of a paragraph "**Ny kai.** Vi bygger kai av tre. *Ansvarlig: Teknisk. Ferdig: 2027.*" below a
    goal or among actions, where another paragraph is such a card; False for other paragraphs."""
    if place.goal() is None and not _lists_actions(place):
        return False
    fields = _told(block, place)
    if not fields or sum(bool(_told(other, place)) for other in _beside(place)) < _FEWEST:
        return False
    name = block.strong[0].strip(" .")
    number, text = split_number(name)
    index = add_labelled(action_label(text, number), text, block.span, block, place)
    place.drafts.items[index].give(fields)
    place.lead = None
    return True


def _told(block: Block, place: Place) -> dict[str, RawField]:
    """Who and when of a paragraph that opens with a bold name and a full stop and ends in them; {} for others."""
    name = block.strong[0].strip() if block.strong else ""
    rest = block.text[len(name) :].strip()
    if name[-1:] != "." or not block.text.startswith(name) or not rest[:1].isupper():
        return {}
    if not is_bold_name(name.rstrip("."), place):
        return {}
    tail = Tail(rest)
    take_labelled(tail, block.span, place.words)
    return tail.fields if tail.fields.keys() >= WHO_AND_WHEN else {}


def _card_said(block: Block, place: Place) -> tuple[int, set[str]]:
    """(where the lines of fields begin in a paragraph without bold words, what they say); (0, none) where other lines
    stand after the first of them."""
    if "\n" not in block.text or ":" not in block.text.rpartition("\n")[2] or block.strong:
        return 0, set()
    found = [labelled_fields(line, block.span, place.words) for line in block.text.split("\n")]
    first = next((at for at, fields in enumerate(found) if fields), 0)
    return (first, {name for fields in found[first:] for name in fields or ()}) if all(found[first:]) else (0, set())


def _whole_beside(place: Place) -> bool:
    """Whether another counted line of the section says who and when below it: this one lacks one of them."""
    section, blocks = place.section, place.document.blocks
    return any(
        blocks[at].kind == "paragraph" and _counted(blocks[at].text)[0] and _fields_below(at, place) >= WHO_AND_WHEN
        for at in range(section.first, section.last)
    )


def _beside(place: Place) -> list[Block]:
    """The paragraphs of the plan, among which one may be a whole card: who or when is left out of another."""
    return [block for block in place.document.blocks if block.kind == "paragraph"]


def _add_card(name: str, lines: Sequence[str], block: Block, place: Place) -> None:
    """Draft the action of that name with the lines of fields that stand below it in its paragraph."""
    number, text = split_number(name)
    index = add_labelled(action_label(text, number), text, block.span, block, place)
    for line in lines:
        place.drafts.items[index].take_line(line, block.span, place.words)
    place.lead = None


def _lists_actions(place: Place) -> bool:
    return place.section.role == "tiltak" or "tiltak" in place.kinds()


def _counted(text: str) -> tuple[str, str]:
    """("1.1", "Kafé") of "1.1 Kafé", ("a", "Kafé") of "a) Kafé", ("A1", "Kafé") of "A1 Kafé"; ("", …)
    of other lines."""
    if text[:1].isdecimal():
        return split_number(text)
    return split_letter(text) if text[1:2] == ")" else split_code(text)


def _fields_below(position: int, place: Place) -> set[str]:
    """What the bullets or the lines of fields below a line say, with no more than a paragraph between; none where a
    bullet is no field."""
    said: set[str] = set()
    for at, block in enumerate(place.document.blocks[position + 1 : place.section.last]):
        lines = block.text.split("\n") if block.kind in ("item", "paragraph") else []
        found = [labelled_fields(line, block.span, place.words) for line in lines]
        if not found or None in found:
            if block.kind == "item":
                return set()
            if at or not lines or block.bold or any(found) or block.text[:1].isdecimal():
                break
            continue
        said.update(name for fields in found for name in fields or ())
    return said


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
    return said >= WHO_AND_WHEN


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
    """What the blocks say of an action, where every bullet among them is a field or a line of one card; nothing where
    one is not."""
    said: set[str] = set()
    bullets = [block for block in blocks if block.kind == "item"]
    for block in blocks:
        fields = labelled_fields(block.text, block.span, place.words)
        if fields is None and block.kind == "item" and not are_card(bullets, place.words):
            return set()
        said.update(fields or ())
    return said

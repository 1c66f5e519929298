"""Lists of goals and actions, numbered, bulleted and nested."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import RANK, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.boldtitles import bold_name, bold_sentence, titled
from plancheck.extract.fields.cardlines import are_card
from plancheck.extract.fields.facts import give_told, read_facts
from plancheck.extract.fields.hints import hints_of
from plancheck.extract.fields.labelledtails import labelled_fields, may_be_fields
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.goals.glossaries import explains_words
from plancheck.extract.goals.references import spoken_refs
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.headings.setaside import says_none
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import (
    Label,
    clean,
    counted_on,
    may_be_labelled,
    may_have_labels,
    number_of,
    read_label,
    split_code,
    split_letter,
    split_number,
    trimmed,
)
from plancheck.extract.lists.endcodes import codes_first
from plancheck.extract.lists.goalsover import are_goals, goal_again
from plancheck.extract.lists.itemkinds import ListState, OpenItem, codes_action, item_kind
from plancheck.extract.lists.laddered import by_number, laddered
from plancheck.extract.lists.listkinds import list_kinds
from plancheck.extract.lists.mixedlists import mixed_kind, mixes, only_done, place_mixed
from plancheck.extract.lists.siblings import goal_beside, share_lines
from plancheck.extract.lists.themedactions import themes_over_actions
from plancheck.extract.lists.themelabels import is_theme
from plancheck.extract.lists.toldlists import tells_of_way
from plancheck.extract.lists.weightlists import areas_weighed, weighed
from plancheck.extract.paragraphs.paragraphs import read_lead
from plancheck.extract.paragraphs.toldwhat import tells_what, title_above
from plancheck.parts import Group
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_CODE = pattern(r"\s*([A-Z]{1,2})\s?-?(\d+(?:\.\d+)*[a-z]?)")
_LONGEST = 700


def read_list(blocks: Sequence[Block], place: Place, position: int, mode: str) -> None:
    """Draft the items of one list; `mode` as for paragraphs."""
    labels = may_have_labels([block.text for block in blocks], place.words)
    if (place.lead is not None and place.lead.others) or (labels and explains_words(blocks, place, position)):
        mode = "closed"
    state = _state(blocks, place, position, mode, labels=labels)
    stack: list[OpenItem] = []
    named = place.refs()
    plain = mode == "open" and _is_plain(state)
    if plain and state.kinds:
        _plain_items(state, place)
    for block in () if plain else state.blocks:
        while stack and stack[-1].depth >= block.level and block.kind == "item":
            stack.pop()
        if block.kind == "paragraph":
            _continued(block, place, stack)
            continue
        if mode == "closed" and not block.attrs.get("id"):
            continue
        _item(block, place, state, stack, mode)
    for index in state.made if named else ():
        draft = place.drafts.items[index]
        if draft.kind == "tiltak":
            place.serve(draft, named)
        elif draft.kind == "delmaal" and draft.parent is None:
            place.serve(draft, [ref for ref in named if RANK.get(ref.kind, 9) < RANK["delmaal"]])
    for index, told in state.below.items():
        give_told(place.drafts.items[index], [(block.text, block.span) for block in told], place.words)
    if state.fields and state.labels:
        share_lines(place, state)
    _group(state, place)
    _remember(state, place)


def _is_plain(state: ListState) -> bool:
    """Whether the list is flat, and none of its items has a label, fields of its own line, bold words or attributes:
    each is then of the list's kind, and stands by itself."""
    if state.labels or state.fields or state.over or state.mixed:
        return False
    level, colon = state.blocks[0].level, state.hints.colon
    for block in state.blocks:
        if block.kind != "item" or block.level != level or block.strong or block.attrs or block.label[:1].isalpha():
            return False
        if colon and block.text.rstrip().endswith(":"):
            return False
    return True


def _plain_items(state: ListState, place: Place) -> None:
    """Draft the items of a plain list, as `_item` does those of others."""
    kind, hints, words, drafts = state.kinds[0], state.hints, place.words, place.drafts
    above, series = _spot(kind, None, 0, place, state)
    group = f"l{state.position}" if kind == "tiltak" else ""
    section, own_words = place.section.index, clean if hints.ragged else trimmed
    for block in state.blocks:
        text, span = block.text, block.span
        if len(text) > _LONGEST or (kind == "tiltak" and says_none(text)):
            continue
        number = code = ""
        if not text[:1].isalpha() or not text[1:2].islower() or block.label != "-":
            if _is_chapter(block, place):
                continue
            text, number, code = _front(block, None)
        draft = Draft(kind, text, number, span, above, section, state.role, code)
        draft.series, draft.group = series, group
        draft.apply_tail(read_tail(text, span, words, hints))
        draft.text = own_words(draft.text)
        index = drafts.add(draft)
        state.made.append(index)
        place.add_made(index)
    place.last = state.made[-1] if state.made else place.last


def _state(blocks: Sequence[Block], place: Place, position: int, mode: str, *, labels: bool) -> ListState:
    """What the items of a list are at each depth, before any of them is read."""
    goal = place.goal()
    blocks = by_number(blocks, goal, place)
    told = mode != "open" or tells_of_way(blocks, place)
    kinds = () if told else laddered(blocks, goal, place) or list_kinds(blocks, place)
    if not told:
        kinds = (weighed(blocks, position, place) or kinds) if kinds else areas_weighed(blocks, position, place)
    kinds = ("tiltak",) if kinds == ("maal",) and only_done(blocks, place) else kinds
    blocks = codes_first(blocks, kinds, place) if kinds else blocks
    hints = hints_of([block.text for block in blocks])
    state = ListState(kinds, position, place.last, goal, place.role, hints, blocks, labels)
    state.mixed = bool(kinds) and mixes(kinds, blocks, place)
    if kinds[:1] == ("tiltak",) and any(block.level > blocks[0].level for block in blocks):
        state.over = True
        state.kinds = kinds = ("maal", "tiltak") if are_goals(blocks, goal, place, hints) else kinds
        state.themed = kinds[:1] == ("tiltak",) and themes_over_actions(blocks, place, hints)
    state.fields = hints.colon and may_be_fields([block.text for block in blocks], place.words)
    state.card = state.fields and are_card(blocks, place.words)
    return state


def _remember(state: ListState, place: Place) -> None:
    """Note the items that may be wishes or ways to a goal, by what the list is called; after none, the last stays."""
    if place.lead.generic if place.lead is not None else place.loose():
        place.wishes.extend(state.made)
    if place.lead.way if place.lead is not None else not place.kinds() or place.way():
        place.ways.extend(state.made)
    if not state.made:
        place.last = state.before


def _item(block: Block, place: Place, state: ListState, stack: list[OpenItem], mode: str) -> None:
    above = stack[-1].item if stack else None
    owner = above if stack else state.made[-1] if state.made else state.before
    carded = state.card and owner is not None and place.drafts.items[owner].kind == "tiltak"
    if (state.fields and _is_field_line(block, owner, place)) or carded:
        _open(stack, block.level)
        return
    again = goal_again(block, state.blocks, place) if state.over and not stack and mode == "open" else None
    if again is not None:
        _open(stack, block.level, kinds=("tiltak",), parent=again)
        return
    leads = mode == "open" and state.hints.colon and block.text.rstrip().endswith(":")
    lead = read_lead(block.text, block.span, place.words) if leads else None
    if lead is not None:
        _open(stack, block.level, kinds=lead.kinds, parent=above)
        return
    label = _label_of(block, place.words) if state.labels or block.label[:1].isalpha() else None
    if label is not None and (
        is_theme(label, block, state.blocks, state.kinds, place.words) or codes_action(label, block, state, place)
    ):
        label = None
    if label is not None and not label.text:
        _open(stack, block.level, kinds=(label.kind,), parent=above)
        return
    if label is not None and _tells_of_card(label, block, state, stack, place):
        _open(stack, block.level)
        return
    if label is None and mode == "open" and _is_chapter(block, place):
        _open(stack, block.level)
        return
    said = label.kind if label else mixed_kind(block, state, place) if state.mixed else ""
    kind = item_kind(block, place, state, stack, said, mode)
    none = not kind or len(block.text) > _LONGEST or (kind == "tiltak" and says_none(block.text))
    if not kind and above is not None and mode == "open":
        state.below.setdefault(above, []).append(block)
    item = None if none else _draft(block, place, state, stack, kind, label)
    if state.mixed and item is not None:
        place_mixed(item, state, place)
    _open(stack, block.level, item)


def _tells_of_card(label: Label, block: Block, state: ListState, stack: list[OpenItem], place: Place) -> bool:
    owner = stack[-1].item if stack else None if state.made else title_above(state.before, place)
    return tells_what(label, block.text, block.span, owner, place)


def _is_field_line(block: Block, owner: int | None, place: Place) -> bool:
    """Give the item above a line that is nothing but its fields; with no item above, whether it says who or when and
    nothing of what, and is no action of its own."""
    if owner is not None:
        return place.drafts.items[owner].take_line(block.text, block.span, place.words, block.strong)
    fields = labelled_fields(block.text, block.span, place.words)
    return fields is not None and bool(fields.keys() & WHO_AND_WHEN)


def _open(
    stack: list[OpenItem], depth: int, item: int | None = None, kinds: tuple[str, ...] = (), parent: int | None = None
) -> None:
    """Note a line that deeper lines may belong to."""
    nearest = parent if item is None else item
    if nearest is None and stack:
        nearest = stack[-1].nearest
    stack.append(OpenItem(depth, item, kinds, nearest))


def _label_of(block: Block, words: Vocabulary) -> Label | None:
    """The label of an item's text, or the one that its marker and its text make together ("Hovedmål 1:", "IV.")."""
    label = read_label(block.text, words)
    marker = block.label[:1]
    if label is None and (marker.isalpha() or (marker.isdigit() and may_be_labelled(block.text, words))):
        return read_label(f"{block.label} {block.text}", words)
    return label


def _is_chapter(block: Block, place: Place) -> bool:
    """A counted line that is a chapter's title, as plain text has them: "6. EVALUERING", "5.1 Tiltak til mål 1"."""
    text = split_number(block.text)[1]
    counted = text != block.text or bool(number_of(block.label))
    if not counted or len(text.split(None, 5)) > 5:
        return False
    if text.isupper() and place.words.match("heading", text) is not None:
        return True
    return bool(heading_kinds(text, place.words)) and (text.isupper() or any(spoken_refs(text, block.span)))


def _draft(block: Block, place: Place, state: ListState, stack: list[OpenItem], kind: str, label: Label | None) -> int:
    text, number, coded = _front(block, label)
    parent = stack[-1].nearest if stack else goal_beside(kind, place, state) if label is not None else None
    spot = state.spots.get((kind, parent, len(stack)))
    above, series = _spot(kind, parent, len(stack), place, state) if spot is None else spot
    if label is not None and not number and above is not None:
        number = counted_on(block.text, place.drafts.items[above].number)
    draft = Draft(kind, text, number, block.span, above, place.section.index, state.role)
    draft.id, draft.labelled, draft.series = coded, label is not None, series
    draft.theme = label.theme if label is not None else ""
    draft.apply_tail(read_tail(text, block.span, place.words, state.hints))
    draft.text = clean(draft.text) if state.hints.ragged else trimmed(draft.text)
    if block.strong:
        for shorten in (titled, bold_name) if kind == "tiltak" else (bold_sentence,):
            draft.text = shorten(draft.text, block.text, block.strong)
        draft.mark_lead(block.strong)
    draft.apply_attrs(block.attrs)
    if kind == "tiltak":
        draft.group = f"l{state.position}"
    index = place.drafts.add(draft)
    state.made.append(index)
    place.last = index
    if not stack:
        place.add_made(index)
    return index


def _spot(kind: str, parent: int | None, depth: int, place: Place, state: ListState) -> tuple[int | None, str]:
    """(the item that those of the kind at this place stand under, their numbered series), remembered for the next."""
    above = place.drafts.ancestor(parent if parent is not None else state.goal, kind)
    series = f"l{place.section.index}.{state.position}.{depth}:{kind}"
    spot = above, series if parent is None else f"{series}:{parent}"
    state.spots[kind, parent, depth] = spot
    return spot


def _front(block: Block, label: Label | None) -> tuple[str, str, str]:
    """(text, number, coded id) of an item, from its label, its own number, or the list's marker."""
    if label is not None:
        coded = _CODE.match(block.text) if label.coded else None
        return label.text, label.number or number_of(block.label), f"{coded[1]}{coded[2]}" if coded else ""
    if block.text[:1].isalpha() and block.text[1:2].islower():
        return block.text, number_of(block.label), ""  # a word: no number, letter or code
    number, text = split_number(block.text)
    if not number:
        number, text = split_letter(block.text)
    code, text = split_code(text) if not number else ("", text)
    return text, number or number_of(block.label), code


def _continued(block: Block, place: Place, stack: list[OpenItem]) -> None:
    """A further paragraph inside an item: its field lines belong to the item."""
    item = next((entry.item for entry in reversed(stack) if entry.depth < block.level and entry.item is not None), None)
    if item is not None and _said_of(place.drafts.items[item], block, place):
        return
    label = read_label(block.text, place.words)
    lead = read_lead(block.text, block.span, place.words)
    kinds = (label.kind,) if label is not None and not label.text else lead.kinds if lead is not None else ()
    if item is not None and kinds:
        _open(stack, block.level - 1, kinds=kinds, parent=item)


def _said_of(draft: Draft, block: Block, place: Place) -> bool:
    """Give the item what the paragraph says of it, in field lines or (of an action) in sentences; False for nothing."""
    fields = labelled_fields(block.text, block.span, place.words)
    facts = read_facts(block.text, block.span, place.words) if fields is None and draft.kind == "tiltak" else None
    if facts is not None:
        fields = facts.fields
        draft.refs.extend(facts.refs)
    if fields is None:
        return False
    draft.give(fields)
    return True


def _group(state: ListState, place: Place) -> None:
    """An action list is a group: the fields that any of its items has are its columns."""
    actions = [place.drafts.items[index] for index in state.made if place.drafts.items[index].kind == "tiltak"]
    if not actions:
        return
    columns = dict.fromkeys(["tiltak", *(key for draft in actions for key in draft.fields)])
    span = place.lead.span if place.lead else (place.section.span if place.section.index else state.blocks[0].span)
    place.drafts.groups.append(
        Group(
            f"l{state.position}",
            span,
            tuple(columns),
            "list",
            place.section.title,
            place.responsible(),
            place.section.index,
        )
    )

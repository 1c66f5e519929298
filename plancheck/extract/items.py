"""Walk a document once, block by block, and draft every goal, action, indicator and step it holds."""

from __future__ import annotations

from plancheck.document import Block, Document
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft, Drafts
from plancheck.extract.fields.tails import fields_said, read_tail
from plancheck.extract.goals.boldwishes import read_bold_wish
from plancheck.extract.goals.countedlines import read_counted_line
from plancheck.extract.goals.goalover import read_goal_over
from plancheck.extract.goals.listedgoals import serve_listed
from plancheck.extract.goals.namedkind import named_kind
from plancheck.extract.goals.nestedgoals import nest_numbered
from plancheck.extract.goals.quotedgoals import read_quoted_goal
from plancheck.extract.goals.worldgoals import after_world_goals
from plancheck.extract.headings.headings import read_heading
from plancheck.extract.headings.mentionheadings import read_mention_line
from plancheck.extract.headings.outline import (
    CLOSED_ROLES,
    GOAL_ROLES,
    GUARDED_ROLES,
    OTHER_PLAN,
    heading_kinds,
)
from plancheck.extract.headings.themes import lists_actions
from plancheck.extract.labels import CODES, ITEM_ID, clean, read_label
from plancheck.extract.lists.countedfrom import counts_from_goal
from plancheck.extract.lists.enumerated import below_label, enumerated_items, lettered_below, run_on_items
from plancheck.extract.lists.lists import read_list
from plancheck.extract.lists.tasklines import task_lines
from plancheck.extract.lists.typedlists import plain_list, typed_list
from plancheck.extract.paragraphs.boldactions import read_bold_action
from plancheck.extract.paragraphs.boldcards import read_bold_card
from plancheck.extract.paragraphs.boldgoals import read_bold_goals
from plancheck.extract.paragraphs.goallines import goal_below_line
from plancheck.extract.paragraphs.leads import read_bare_lead
from plancheck.extract.paragraphs.paragraphs import read_lead, read_paragraph
from plancheck.extract.tables.captions import caption_lead
from plancheck.extract.tables.tableblocks import read_table_block
from plancheck.parts import Section
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_LONGEST_LEAD = 60
_LONGEST_DELMAAL = 250
_FEWEST_SAID = 2
"""So many words at least a goal has, and at most a line that only names its kind."""
_COUNTED = frozenset({"maal", "delmaal", "strategi", "tiltak"})


def read_items(
    document: Document, sections: tuple[Section, ...], owner: tuple[int, ...], words: Vocabulary, *, only_marked: bool
) -> tuple[Drafts, Place]:
    """(the drafts, the place reading ended at). With `only_marked` only what carries `{#id}` is read (notices …)."""
    place = Place(document, sections, words, Drafts())
    blocks = document.blocks
    position = 0
    while position < len(blocks):
        block = blocks[position]
        if only_marked:
            _marked(block, place)
            position += 1
            continue
        if owner[position] > 0 and sections[owner[position]].first == position + 1:
            read_heading(block, sections[owner[position]], place)
            position += 1
        else:
            before = len(place.drafts.items)
            position = after_world_goals(position, place) or _body(position, place)
            if len(place.drafts.items) > before:
                serve_listed(place, before)
    nest_numbered(place.drafts)
    return place.drafts, place


def _body(position: int, place: Place) -> int:
    """Read the block at the position (a list is read whole); the position after it."""
    block = place.document.blocks[position]
    if block.noise or block.kind == "code":
        return position + 1
    if block.kind == "item":
        end = position
        while end < len(place.document.blocks) and _continues(place.document.blocks[end]):
            end += 1
        read_list(lettered_below(place.document.blocks[position:end]), place, position, mode=_mode(place))
        place.lead = None
        return end
    if block.kind == "table":
        read_table_block(block, place, position, mode=_mode(place))
        place.lead = None
        return position + 1
    if block.text[-1:] == ":" and block.text[:-1].isalpha() and _mode(place) == "open" and _names_list(position, place):
        return position + 1
    told = place.lead is not None or len(place.head.kinds) == 1 or _counts_on_from_goal(block, place)
    lone = block.text[1:2] in (")", ".") and (_lettered_action(block, place) or _only_counted(position, place))
    enumerated, after = enumerated_items(place.document.blocks, position, told=told, lone=lone)
    if enumerated and _mode(place) == "open":
        read_list(enumerated, place, position, mode="open")
        place.lead = None
        return after
    if block.kind == "paragraph" and _mode(place) == "open" and (after := _typed(position, place)):
        return after
    if block.kind == "paragraph" and _may_name(block) and _mode(place) == "open" and _named(position, place):
        return position + 1
    if block.kind == "paragraph" and (_run_on(block, place, position) or _counted_on(block, place, position)):
        return position + 1
    if block.kind == "paragraph" and _mode(place) == "open" and (after := _goal_line(position, place)):
        return after
    if block.kind == "paragraph" and (not block.quote or _quoted_goal(block, place)):
        read_paragraph(_as_lead(position, place), place, mode=_mode(place))
    return position + 1


def _may_name(block: Block) -> bool:
    """Whether a paragraph may open with the name of an action: bold words, a number, a code, or fields below."""
    text = block.text
    return bool(block.strong) or text[:1].isdecimal() or text[1:2].isdecimal() or ":" in text.rpartition("\n")[2][:30]


def _names_list(position: int, place: Place) -> bool:
    """Take a line of one word right above a list, "Tiltak:", as what says the kind of its items: nothing else need be
    asked of it. False for other lines."""
    block, following = place.document.blocks[position], place.document.blocks[position + 1 : position + 2]
    plain = block.kind == "paragraph" and not (block.level or block.quote or block.strong or block.attrs)
    return plain and bool(following) and following[0].kind == "item" and read_bare_lead(block, place)


def _lettered_action(block: Block, place: Place) -> bool:
    """Whether a line "a) Kurse trenere (Skole, 2028)" right below the heading of a goal says who does it, or when: the
    only action of that goal."""
    goal = place.head.item
    if goal is None or place.drafts.items[goal].kind == "tiltak" or not block.text[:1].isalpha():
        return False
    return bool(read_tail(block.text[2:], block.span, place.words).fields)


def _counts_on_from_goal(block: Block, place: Place) -> bool:
    """Whether a paragraph opens with the author's code of what is first below the goal, "A1 …" below "A. Aktive"."""
    text = block.text
    return text[:1].isupper() and text[1:3].strip(". ").isdecimal() and counts_from_goal([text], place)


def _only_counted(position: int, place: Place) -> bool:
    """Whether "2.1 Alle har én vei inn" ends the section of goal 2, all that is below it: in a chapter of goals and
    delmål, or where the goals before have their "1.1 …"; so does "1.1.1 Holde kurs (PPT, 2027)" that of delmål 1.1."""
    goal, drafts = place.head.item, place.drafts.items
    number = drafts[goal].number if goal is not None and not place.head.adopted else ""
    block = place.document.blocks[position]
    if not number.replace(".", "").isdecimal() or not block.text.startswith((f"{number}.1 ", f"{number}.1. ")):
        return False
    if position + 1 != place.section.last or len(block.text) > _LONGEST_DELMAAL:
        return False
    if "delmaal" in place.kinds() and "." not in number:
        return True
    counted = {draft.kind for draft in drafts if draft.number == "1.1"}
    acted = bool(counted) and bool(fields_said(block, place.words))
    if "." in number:
        return acted
    return "tiltak" in counted if acted else not counted.isdisjoint(_COUNTED)


def _goal_line(position: int, place: Place) -> int:
    """Read a line that names or tells a goal; the position after it, 0 for other lines."""
    below = next(iter(place.document.blocks[position + 1 : position + 2]), None)
    mentioned = read_mention_line(place.document.blocks[position], place, below)
    told = mentioned or read_goal_over(position, place) or read_quoted_goal(position, place)
    if told or read_counted_line(position, place):
        return position + 1
    goal = goal_below_line(position, place)
    if goal is None:
        return 0
    read_paragraph(goal, place, mode="open")
    return position + 2


def _named(position: int, place: Place) -> bool:
    """Read a paragraph that opens with the name of an action or of a goal; False for other paragraphs."""
    block = place.document.blocks[position]
    if (block.strong and read_bold_goals(position, place)) or read_bold_card(position, place):
        return True
    return bool(block.strong) and (read_bold_action(block, place) or read_bold_wish(block, place))


def _typed(position: int, place: Place) -> int:
    """Read the list typed by hand at the position; the position after it, 0 where there is none."""
    typed = typed_list(position, place) or plain_list(position, place) or task_lines(position, place)
    if typed is None:
        return 0
    if typed.lead is not None:
        read_paragraph(typed.lead, place, mode="open")
    read_list(typed.items, place, position, mode="open")
    place.lead = None
    return typed.end


def _run_on(block: Block, place: Place, position: int) -> bool:
    """A lead-in and its list in one running paragraph, as transcripts of PDF files have them."""
    if block.quote or _mode(place) != "open":
        return False
    text, items = run_on_items(block)
    lead = read_lead(text, block.span, place.words) if items else None
    if lead is None or lead.kinds == ("historikk",):
        return False
    place.lead = lead
    read_list(items, place, position, mode="open")
    place.lead = None
    return True


def _counted_on(block: Block, place: Place, position: int) -> bool:
    """ "Mål 1: Barn er trygge" and, in the same paragraph, the lines that count on from it: "1.1 Kurs (PPT, 2027)"."""
    if "\n" not in block.text or block.quote or _mode(place) != "open":
        return False
    label = read_label(block.text.partition("\n")[0], place.words)
    if label is None or not label.text or not label.number.isdecimal() or label.kind not in GOAL_ROLES:
        return False
    head, items = below_label(block, label.number)
    if items:
        read_paragraph(head, place, mode="open")
        read_list(items, place, position, mode="open")
        place.lead = None
    return bool(items)


def _as_lead(position: int, place: Place) -> Block:
    """A short line right above a list that only says what its items are ("Tiltak i 2026"), with a colon."""
    blocks = place.document.blocks
    block = blocks[position]
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    if following is not None and following.kind == "table" and (lead := caption_lead(position, blocks, place.words)):
        return lead
    short = len(block.text) <= _LONGEST_LEAD and not block.level and block.text.rstrip()[-1:] not in ".:;,?!"
    if not short or following is None:
        return block
    listed = following.kind == "item" and bool(heading_kinds(block.text, place.words))
    return replace(block, text=f"{block.text}:") if listed or _names_goal_below(block, following, place) else block


def _names_goal_below(block: Block, following: Block, place: Place) -> bool:
    """Whether a line is "Hovedmål" alone and the paragraph below it says which, as boxes of web pages have it."""
    if following.kind != "paragraph" or following.quote or len(following.text.split()) < _FEWEST_SAID:
        return False
    if heading_kinds(block.text, place.words) != ("hovedmaal",) or len(block.text.split()) > _FEWEST_SAID:
        return False
    return all(draft.kind != "hovedmaal" for draft in place.drafts.items)


def _quoted_goal(block: Block, place: Place) -> bool:
    """Whether a block quote is a goal of the plan's: below "Hovedmål" or "Hovedmålet er:", or labelled among its goals.

    Elsewhere a quote is what somebody else has said.
    """
    if place.lead is not None and set(place.lead.kinds).issubset(GOAL_ROLES):
        return True
    label = read_label(block.text, place.words)
    if label is not None and (label.kind == "visjon" or (label.kind in GOAL_ROLES and _among_goals(place))):
        return True
    if label is not None and label.kind == "hovedmaal" and place.section.index <= 1 and not place.drafts.items:
        return not _introduced(block, place)
    if label is not None and label.kind in GOAL_ROLES and (label.text or "\n" in block.text):
        return _mode(place) == "open" and _over_actions(block, place) and not _introduced(block, place)
    kinds = place.head.kinds
    return len(kinds) == 1 and kinds[0] in GOAL_ROLES and not place.head.made


def _over_actions(block: Block, place: Place) -> bool:
    """Whether actions stand below a block in its section, in a table or a list with who and when or below "Tiltak:"."""
    below = [one for one in place.blocks_of(place.section) if (one.span.line or 0) > (block.span.line or 0)]
    called = any(heading_kinds(one.text.rstrip(" :"), place.words) == ("tiltak",) for one in below[:3])
    return called or lists_actions(below, place.words)


def _introduced(block: Block, place: Place) -> bool:
    """Whether the block before a quote says where it is from: "Samfunnsdelen sier:"."""
    blocks = place.document.blocks
    before = next((blocks[at - 1] for at in range(1, len(blocks)) if blocks[at] is block), None)
    return before is not None and (before.text.rstrip().endswith(":") or OTHER_PLAN.search(before.text) is not None)


def _among_goals(place: Place) -> bool:
    return _mode(place) == "open" and (place.section.role in GOAL_ROLES or place.goal() is not None)


def _continues(block: Block) -> bool:
    return not block.noise and (block.kind == "item" or (block.kind == "paragraph" and block.level > 0))


def _mode(place: Place) -> str:
    """ "open": read items by place; "guarded": only labelled ones; "closed": only marked ones."""
    role = place.section.role
    if role in CLOSED_ROLES:
        return "closed"
    return "guarded" if role in GUARDED_ROLES else "open"


def _marked(block: Block, place: Place) -> None:
    for attrs, text, span in [(block.attrs, block.text, block.span)] + [
        (cell.attrs, cell.text, cell.span) for row in block.rows for cell in row.cells
    ]:
        match = ITEM_ID.match(attrs.get("id", ""))
        kind = named_kind(attrs) or (CODES.get(match[1], "") if match else "")
        if attrs and kind:
            draft = Draft(kind, clean(text), "", span, None, 0)
            draft.apply_attrs(attrs)
            place.drafts.add(draft)

"""Headings: a goal or an action of their own, a chapter that speaks of a kind, or a chapter."""

from __future__ import annotations

import re

from plancheck.document import EMPTY, Block
from plancheck.extract.context import RANK, Head, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.goals.namedkind import named_kind
from plancheck.extract.goals.owncodes import goal_coded
from plancheck.extract.goals.references import cell_refs, coded_refs, id_refs, spoken_refs, tail_refs
from plancheck.extract.headings.announcedheadings import kinds_below, led_goals
from plancheck.extract.headings.areaheadings import is_labelled_area
from plancheck.extract.headings.besidegoals import goals_beside
from plancheck.extract.headings.goalheadings import goal_below, goal_of_heading
from plancheck.extract.headings.goalopenings import opens_goals
from plancheck.extract.headings.memberheadings import card_fields, member
from plancheck.extract.headings.mentionheadings import mention
from plancheck.extract.headings.namedareas import described_area, is_listed_area, lettered_area
from plancheck.extract.headings.outline import CLOSED_ROLES, GUARDED_ROLES, heading_kinds
from plancheck.extract.headings.overactions import is_over_actions
from plancheck.extract.headings.retold import retold
from plancheck.extract.headings.servedheadings import goals_served
from plancheck.extract.headings.themedgoals import number_of_theme, states_main, theme_kinds, themes_differ
from plancheck.extract.headings.themeheadings import theme
from plancheck.extract.headings.unitways import by_units
from plancheck.extract.headings.yearheadings import year_kinds
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.extract.labels import CODES, ITEM_ID, Label, clean, named_heading, read_label, split_number
from plancheck.extract.lists.tasklines import tells_tasks
from plancheck.extract.paragraphs.boldcards import bold_card, is_bold_card
from plancheck.extract.paragraphs.paragraphs import sentence
from plancheck.parts import Ref, Section
from plancheck.pattern import pattern
from plancheck.record import replace

_SISTERS = 2
_LONG = 8
"""So long a heading that repeats a goal is none by chance; "Skog" is the area only over actions."""
_OTHERS = pattern(
    r"(?:andre|øvrige|generelle|felles|resterende|attståande|sektorovergripende|sektorovergripande|tverrg\w+)\s+(?:\w+\s+)?tiltak"
    r"|tiltak\s+(?:på tvers|for alle|utenfor|utanfor|som (?:gjelder|gjeld) (?:alle|fl))",
    re.I,
    needs="tiltak",
)
"""Actions of no goal in particular, where the goal before has its own."""
_FLAT = frozenset({"tiltak", "strategi", "indikator", "maal", "delmaal", "hovedgrep"})


def read_heading(block: Block, section: Section, place: Place) -> None:
    """Read one heading into the place: an item where it names one, else a chapter that says what its items are."""
    led_goals(section, place)
    place.lead = place.last = None
    named = goal_of_heading(section, place)
    if named is not None:
        _named_heading(section, named, place)
        return
    again = mention(section, place) or theme(section, place) or opens_goals(section, place)
    if isinstance(again, Head):
        place.enter(again)
        return
    closed = section.role in CLOSED_ROLES and not block.attrs
    label = None if closed else again or _numbered_heading(_heading_label(block, section, place), section, place)
    label = lettered_area(label, section, place)
    if label is None and not closed:
        label = _repeated(section, place) or retold(section, place)
        label = label or bold_card(block, section, place) or member(block, section, place)
    if label is None:
        _plain_heading(block, section, place)
    else:
        _item_heading(block, section, label, place)


def _heading_label(block: Block, section: Section, place: Place) -> Label | None:
    words = place.words
    close = ")" if section.title.lower()[:-1].endswith("mål ") and section.title[-1] in "abcdefgh" else ""  # "Delmål a"
    label = read_label(f"{block.text}{close}", words)
    if label is None and section.number:
        label = read_label(f"{section.title}{close}", words)
    if label is None:
        label = named_heading(section.title, words)
    if label is not None and not label.number:
        long = ":" in block.text and len(label.text.split()) > 1
        if label.kind == "tiltak" and not (long or (label.text and card_fields(section, place) >= WHO_AND_WHEN)):
            return None
        if label.kind == "tiltak" and is_over_actions(label.text, place.blocks_of(section), words):
            return None
        if label.kind in ("indikator", "innsatstrinn") or (not label.text and not block.attrs):
            return None
        if heading_kinds(label.text, words) and len(label.text.split()) <= 4:
            return label if is_labelled_area(label, place.sections, words) else None
    if label is None and block.attrs.get("id"):
        match = ITEM_ID.match(block.attrs["id"])
        kind = named_kind(block.attrs) or (CODES.get(match[1], "") if match else "")
        if kind:
            number, text = split_number(block.text)
            return Label(kind, _numbered_by_id(number, block.attrs["id"], section, place), clean(text))
    if label is not None and section.role in GUARDED_ROLES and not label.number:
        return None
    return None if label is not None and states_main(label, section, place) else label


def _numbered_by_id(number: str, name: str, section: Section, place: Place) -> str:
    """ "5.1 Trygg hjemme {#SO1}" in chapter 5: the goal's number is 1, as it is where the heading has no id."""
    own = number.rsplit(".", 1)[-1]
    counted = name.endswith(own) and name.removesuffix(own).isalpha()
    return own if counted and place.counts_on(section) else number


def _numbered_heading(label: Label | None, section: Section, place: Place) -> Label | None:
    """ "1.1 Delmål: …": the heading's number is the goal's where it goes on from the goal above, or counts from 1."""
    if label is None or label.number or not section.number or label.kind not in RANK:
        return label
    upper = [head.item for head in place.heads if head.level < section.level and head.item is not None]
    above = upper[-1] if upper else None
    front, _, own = section.number.rpartition(".")
    if front:
        continues = above is not None and place.drafts.items[above].number == front
    else:
        sisters = [other for other in place.sections if other.parent == section.parent and other.number]
        labels = [read_label(other.title, place.words) for other in sisters]
        same = all(other is not None and other.kind == label.kind for other in labels)
        continues = same and sisters[0].number == "1"
    return label._replace(number=section.number) if continues and own else label


def _repeated(section: Section, place: Place) -> Label | None:
    """A heading that repeats a goal read above: what follows stands under that goal."""
    draft = place.drafts.goal_named(section.title)
    short = len(section.title) < _LONG
    if draft is not None and short and section.role != "tiltak" and not is_listed_area(draft, section, place):
        draft = None
    if draft is None:
        draft = goal_coded(section.title, place) or described_area(section, place)
    if draft is None:
        return None
    own = "" if place.counts_on(section) else section.number.rsplit(".", 1)[-1]
    return Label(draft.kind, draft.number or own, draft.text)


def _plain_heading(block: Block, section: Section, place: Place) -> None:
    kinds = (
        ()
        if section.role in CLOSED_ROLES or section.role in GUARDED_ROLES
        else heading_kinds(section.title, place.words) or theme_kinds(section, place) or year_kinds(section, place)
    )
    kinds = by_units(kinds, section, place)
    only_refs = cell_refs(section.title, block.span, "")[0] if section.role == "tiltak" else []
    if only_refs:
        kinds = ()
    adopted = _assigned(_adopted(section, kinds, place), section, place)
    beside = goals_beside(section, kinds, place) if adopted is None or _beside_adopted(section, place) else []
    head = Head(section.level, section.index, kinds, adopted, adopted is not None, tuple(_as_reference(only_refs)))
    served = goals_served(section.title, block.span, kinds, place.drafts.items)
    head.kinds = tuple([kind for kind in kinds if kind not in {ref.kind for ref in served}])
    head.refs = (*head.refs, *served, *beside)
    if "bidrar_til" in block.attrs:
        head.serves, head.opened = tuple(id_refs(block.attrs["bidrar_til"], block.span)), len(place.drafts.items)
        place.served = True
    place.enter(head)


def _named_heading(section: Section, goal: int, place: Place) -> None:
    """ "Tiltak for at alle barn får oppleve kunst": what stands below are actions that serve that goal."""
    place.enter(Head(section.level, section.index, ("tiltak",), goal, adopted=True, named=True))


def _as_reference(refs: list[Ref]) -> list[Ref]:
    return [replace(ref, provenance="reference") for ref in refs]


def _assigned(goal: int | None, section: Section, place: Place) -> int | None:
    """The goal itself where "Oppdrag" stands beside its only strategi: they are given for the goal."""
    draft = place.drafts.items[goal] if goal is not None and section.title.lower().startswith("oppdrag") else None
    return draft.parent if draft is not None and draft.kind == "strategi" and draft.parent is not None else goal


def _adopted(section: Section, kinds: tuple[str, ...], place: Place) -> int | None:
    """The goal a bare "Tiltak" heading belongs to when it stands beside the goal, not under it."""
    if not kinds or kinds[0] not in _FLAT:
        return None
    siblings = next(
        (head for head in reversed(place.heads) if head.level < section.level), place.heads[0]
    ).goal_siblings
    items = place.drafts.items
    beside = next((head for head in place.heads if head.level == section.level), None)
    if beside is not None and themes_differ(section, place.sections[beside.section]):
        return None
    if len(siblings) == 1 and RANK[items[siblings[0]].kind] < RANK[kinds[0]]:
        held = any(draft.kind == "tiltak" for draft in items[siblings[0] :])
        return None if held and _OTHERS.match(section.title) else siblings[0]
    if beside is not None and beside.kinds and beside.kinds != kinds and beside.item is None:
        upper = min(RANK[kinds[0]], RANK["tiltak"])
        goals = [index for index in beside.made if RANK[items[index].kind] < upper]
        if len(goals) == 1:
            return goals[0]
    if beside is None or not beside.adopted or not beside.kinds or beside.named:
        return None
    below = RANK.get(beside.kinds[0], 9) >= RANK["strategi"]
    return beside.item if below or kinds[0] == "strategi" else None


def _beside_adopted(section: Section, place: Place) -> bool:
    return any(head.level == section.level and head.adopted for head in place.heads)


def _item_heading(block: Block, section: Section, label: Label, place: Place) -> None:
    kind, items = label.kind, place.drafts.items
    while place.heads[-1].level > section.level or (
        place.heads[-1].level == section.level and not _stays(place.heads[-1], kind, place)
    ):
        place.heads.pop()
    above = _set_beside(kind, section, place) if not _of_none(label, place) else None
    number = label.number or number_of_theme(kind, place)
    draft = Draft(kind, label.text, number, block.span, place.drafts.ancestor(above, kind), section.index, place.role)
    draft.labelled, draft.series = True, f"h{place.head.section}:{kind}"
    if label.coded:
        draft.id = _coded_id(block.text)
    if kind == "tiltak":
        draft.apply_tail(read_tail(label.text, block.span, place.words))
        draft.refs.extend(ref for ref in place.refs() if ref not in draft.refs)
        draft.group = f"h{place.head.section}"
    else:
        draft.refs.extend(
            ref
            for ref in (*spoken_refs(label.text, block.span), *coded_refs(label.text, block.span))
            if ref.kind != kind or ref.plan
        )
        draft.text = _without_goals(draft.text, block)
    draft.text = clean(draft.text)
    draft.apply_attrs(block.attrs)
    index = place.drafts.add(draft)
    place.head.goal_siblings.append(index)
    place.add_made(index)
    place.heads.append(Head(section.level, section.index, kinds_below(section, kind, place), index))
    place.last = index
    if not draft.text:
        _text_below(index, section, place)
    elif items[index].kind == "visjon":
        place.heads[-1].item = None


def _without_goals(text: str, block: Block) -> str:
    """ "Skole" of "Skole (hovedmål 2)": what only says which goal the item serves is none of its words."""
    words, bracket, said = text.rpartition(" (")
    only = bool(bracket) and said.endswith(")") and any(tail_refs(said[:-1], block.span))
    return words if only else text


def _set_beside(kind: str, section: Section, place: Place) -> int | None:
    """The goal a heading's item stands under: the one above, or the hovedmål that a heading beside it sets.

    ("### Hovedmål" with one goal as its text, then "### Delmål A1: …", both below "## Satsingsområde A".)
    """
    above, items = place.goal(), place.drafts.items
    if RANK.get(kind, 0) <= RANK["hovedmaal"] or (above is not None and items[above].kind != "satsingsomraade"):
        return above
    latest = None
    for index in range(len(items) - 1, -1, -1):
        draft = items[index]
        if draft.section <= (section.parent or 0) or (latest is not None and draft.section < latest):
            break
        main = draft.kind == "hovedmaal" or (draft.kind, kind) == ("maal", "delmaal")
        if main and not draft.role and place.sections[draft.section].parent == section.parent:
            if latest is not None:
                return above
            latest, goal = draft.section, index
    return above if latest is None or items[goal].parent != above else goal


def _of_none(label: Label, place: Place) -> bool:
    """Whether goals of one kind set one after another right above leave a heading below them to none: an area, or a
    goal whose number says of which it is."""
    items, made = place.drafts.items, place.head.made
    last = place.head.labelled[-1] if place.head.labelled else None
    if last is None or last not in made or any(items[at].series[:1] != "h" for at in made[made.index(last) + 1 :]):
        return False
    sisters = [items[at] for at in made if items[at].kind == items[last].kind]
    together = made[made.index(last) + 1 - len(sisters) : made.index(last) + 1]
    if len(sisters) < _SISTERS or [items[at] for at in together] != sisters:
        return False
    front = label.number.rpartition(".")[0]
    return label.kind == "satsingsomraade" or (bool(front) and any(one.number == front for one in sisters))


def _stays(head: Head, kind: str, place: Place) -> bool:
    """A goal heading stays open when a lower kind follows at the same level ("## Hovedmål 1", "## Delmål 1.1")."""
    if head.item is None or head.adopted:
        return False
    return RANK.get(place.drafts.items[head.item].kind, 9) < RANK.get(kind, 0)


def _coded_id(text: str) -> str:
    match = re.match(r"\s*(?:\d+(?:\.\d+)*\s+)?([A-Z]{1,2})\s?-?(\d+(?:\.\d+)*[a-z]?)", text)
    return f"{match[1]}{match[2]}" if match else ""


def _described(block: Block, place: Place) -> str:
    """The paragraph's words, without "Beskrivelse:" before them."""
    fields = labelled_fields(block.text, block.span, place.words) or {}
    return fields["beskrivelse"].text if fields.keys() == {"beskrivelse"} else block.text


def _text_below(index: int, section: Section, place: Place) -> None:
    """ "Hovedmål 1" alone as a heading: the goal's words are the first paragraph below, or the heading right below."""
    own = place.blocks_of(section)
    if not own and (title := goal_below(section, place)):
        place.drafts.items[index].text = clean(title)
    for block in own:
        if (
            block.kind == "paragraph"
            and not block.text.rstrip().endswith(":")
            and read_label(block.text, place.words) is None
            and not heading_kinds(block.text, place.words)
            and not is_bold_card(block, place)
            and not tells_tasks(block, place.words)
        ):
            draft = place.drafts.items[index]
            draft.text = clean(sentence(_described(block, place), 300))
            if block.attrs is not EMPTY:
                draft.apply_attrs(block.attrs)
        break
